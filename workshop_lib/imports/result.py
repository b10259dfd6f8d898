"""What an import gives, and the few checks that every import shares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from workshop_lib.errors import BadFile
from workshop_lib.model.work import Work
from workshop_lib.rules.aspects import Aspect, view
from workshop_lib.rules.conversion import Remark, Report, clean

MOST_TOUCHPOINTS = 500


@dataclass(frozen=True, slots=True)
class Imported:
    """A work as it was read, and what of the file became of it."""

    work: Work
    report: Report


def imported(
    content: Mapping[str, Any], name: str, changed: Iterable[Remark] = (), lost: Iterable[Remark] = ()
) -> Imported:
    """The work with these parts, checked as a whole. Raises BadFile."""
    try:
        work = Work.model_validate(_cleaned(content))
    except ValidationError as error:
        where = ".".join(str(step) for step in error.errors()[0]["loc"])
        raise BadFile("import_value", file=name, where=where) from error
    return accepted(work, name, changed, lost)


def accepted(work: Work, name: str, changed: Iterable[Remark] = (), lost: Iterable[Remark] = ()) -> Imported:
    """A work that can be drawn, with its report. Raises BadFile."""
    _check(work, name)
    kept = tuple(Remark("kept", aspect, count) for aspect in Aspect if (count := len(view(aspect, work))))
    return Imported(work, Report(kept).also(changed, lost))


def _cleaned(value: Any) -> Any:
    if type(value) is str:
        return clean(value)
    if isinstance(value, Mapping):
        return {key: _cleaned(one) for key, one in value.items()}
    return [_cleaned(one) for one in value] if isinstance(value, list | tuple) else value


def _check(work: Work, name: str) -> None:
    """A map that can be drawn: every touchpoint and phase has a code of its own, and there are not too many."""
    for journey in (work.journey, work.future):
        if len(journey.touchpoints) > MOST_TOUCHPOINTS:
            raise BadFile("import_too_many", file=name, count=len(journey.touchpoints), most=MOST_TOUCHPOINTS)
        ids = [one.id for one in journey.touchpoints]
        double = next((id for id in ids if ids.count(id) > 1), None)
        if double is not None:
            raise BadFile("import_double", file=name, touchpoint=double)
