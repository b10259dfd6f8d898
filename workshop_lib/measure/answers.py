"""Every answer of a log as one plain value for JSON; docs/measure.md describes the keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.funnel import rates
from workshop_lib.measure.log import EventLog
from workshop_lib.measure.results import DropOff, Return
from workshop_lib.measure.side_by_side import Draws

VERSION = 1
MOST = 1_000
"""Variants, steps, step times and touchpoints that are listed; the totals count all of them."""


@dataclass(frozen=True)
class Question:
    """Steps of the funnel (empty: those of a usual path), its window in days, the draws, and the clock."""

    steps: tuple[str, ...] = ()
    window: float | None = None
    draws: Draws = field(default_factory=Draws)
    now: dt.datetime | None = None


def answers(log: EventLog, question: Question) -> dict[str, Any]:
    """Quality of the whole log, then everything else without exact repeats of a row.

    What cannot be answered is `{"reason": code}`, for example attribution when nobody converted.
    """
    quality = asdict(log.quality(question.now))
    unique = log.unique()
    variants = unique.variants()
    transitions = unique.transitions()
    return {
        "version": VERSION,
        "touchpoints": list(log.touchpoints),
        "quality": {name: _plain(value) for name, value in quality.items()},
        "variants": {"total": len(variants), "listed": [one._asdict() for one in variants[:MOST]]},
        "transitions": {
            "total": len(transitions),
            "count": sum(one.count for one in transitions),
            "listed": [asdict(one) for one in transitions[:MOST]],
        },
        "conversion": {"known": log.tells_conversion},
        "funnel": _maybe(lambda: _funnel(unique, question)),
        "durations": asdict(unique.durations()),
        "gaps": {"total": len(transitions), "listed": [asdict(one) for one in unique.gaps(most=MOST)]},
        "returns": _most_met(unique.returns()),
        "drop_off": _most_met(unique.drop_off()),
        "segments": {by: _segments(unique, by) for by in ("persona", "channel")},
        "attribution": _maybe(lambda: _attribution(unique, question.draws)),
        "prediction": _maybe(lambda: asdict(unique.prediction())),
    }


def _funnel(log: EventLog, question: Question) -> dict[str, Any]:
    steps = question.steps or log.usual()
    found = rates(log.funnel(steps, question.window))
    return {"given": bool(question.steps), "window": question.window, "steps": [asdict(one) for one in found]}


def _segments(log: EventLog, by: Any) -> dict[str, Any]:
    found = log.compare(by)
    return {
        "drop_off": _most_met([one for one in log.drop_off(by) if one.segment]),
        "compared": len(found),
        "beyond_chance": [asdict(one) for one in found if one.beyond_chance][:MOST],
    }


def _attribution(log: EventLog, draws: Draws) -> dict[str, Any]:
    """Over channels where the log has them, else over touchpoints."""
    if not log.tells_conversion:
        raise Unsuitable("conversion_unknown")
    by = log.attributes
    found = asdict(log.attribution(by, draws))
    return {"by": by, **found}


def _most_met(rows: Sequence[DropOff | Return]) -> list[dict[str, Any]]:
    """At most `MOST` rows, those of most customers, in the order they had."""
    least = sorted((one.customers for one in rows), reverse=True)[MOST - 1] if len(rows) > MOST else 0
    return [asdict(one) for one in [one for one in rows if one.customers >= least][:MOST]]


def _maybe(answer: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    try:
        return answer()
    except Unsuitable as error:
        return {"reason": error.code}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.datetime) else value
