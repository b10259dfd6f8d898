"""What happens to a work on its way out or in: a report of what was kept, changed and lost, as codes with counts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from workshop_lib.model.work import Work
from workshop_lib.rules.aspects import Aspect, view
from workshop_lib.rules.fates import Fate, Profile

# Line ends of every kind become "\n"; XML 1.0 and spreadsheets know no other control characters, nor lone surrogates.
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Remark:
    """One line of a report: `code` names the sentence, `aspect` what it is about, `count` how many there are."""

    code: str
    aspect: Aspect | None = None
    count: int = 1
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What a conversion kept as it was, what it changed, and what it lost."""

    kept: tuple[Remark, ...] = ()
    changed: tuple[Remark, ...] = ()
    lost: tuple[Remark, ...] = ()

    def also(self, changed: Iterable[Remark] = (), lost: Iterable[Remark] = ()) -> Report:
        """The same report with remarks that only this file gave; a remark that counts nothing is left out."""
        more, less = (tuple(one for one in given if one.count) for given in (changed, lost))
        return Report(self.kept, (*self.changed, *more), (*self.lost, *less))


@dataclass(frozen=True, slots=True)
class Conversion:
    """A finished file: its bytes, and what became of the work in it."""

    data: bytes
    report: Report


def judge(work: Work, profile: Profile) -> Report:
    """The report that a format promises for this work; aspects that the work does not have are not mentioned."""
    found: dict[Fate, list[Remark]] = {fate: [] for fate in Fate}
    for aspect in Aspect:
        count = len(view(aspect, work))
        if count:
            fate, code = profile.fate(aspect)
            found[fate].append(Remark(code, aspect, count))
    return Report(*(tuple(found[fate]) for fate in (Fate.KEPT, Fate.CHANGED, Fate.LOST)))


def clean(text: str) -> str:
    """A text as every format can hold it: one kind of line end, no control characters, no space around it."""
    if text.isprintable():  # nearly every text, and much quicker to see
        return text.strip()
    return _UNPRINTABLE.sub("", _BREAKS.sub("\n", text)).strip()


def cleaned(work: Work) -> tuple[Work, Remark]:
    """The work with all its texts clean, and how many texts that changed."""
    before = work.model_dump(mode="python")
    count = sum(clean(text) != text for text in _texts(before))
    return (Work.model_validate(_clean_all(before)) if count else work), Remark("cleaned", count=count)


def _texts(value: Any) -> Iterator[str]:
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if type(one) is str:
            yield one
        elif isinstance(one, dict):
            waiting.extend(one.values())
        elif isinstance(one, list | tuple):
            waiting.extend(one)


def _clean_all(value: Any) -> Any:
    if type(value) is str:
        return clean(value)
    if isinstance(value, dict):
        return {key: _clean_all(one) for key, one in value.items()}
    return tuple(_clean_all(one) for one in value) if isinstance(value, list | tuple) else value


def to_five(score: float) -> int:
    """A score of -5 to +5 as a whole mark of 1 to 5, halves up: -5 -> 1, 0 -> 3, +5 -> 5."""
    return int(3 + 0.4 * score + 0.5)


def from_five(mark: float) -> float:
    """A mark of 1 to 5 on the scale of -5 to +5; a mark outside the range becomes its nearest end."""
    return (min(5.0, max(1.0, mark)) - 3) * 2.5
