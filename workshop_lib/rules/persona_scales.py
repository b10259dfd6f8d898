"""What was measured about one persona, as places between two extremes (0 left, 1 right).

Only what the data can carry: counted contacts, and scores of enough people. Everything else is somebody's estimate.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop_lib.model.journey import Side
from workshop_lib.model.measured import TouchpointResult
from workshop_lib.model.work import Work

ENOUGH = 5
"""Fewer answers than this say nothing about a group."""
KNOWN_PART = 0.8
"""At least this part of the contacts must lie at touchpoints of which we know the side."""


class Trait(StrEnum):
    SIDE = "side"
    """Where the contacts are: 0 all offline, 1 all online."""
    MOOD = "mood"
    """How the journey feels: 0 is score -5, 1 is score +5."""


@dataclass(frozen=True)
class MeasuredScale:
    """`value` 0 to 1 over `n` customers or answers; `low` and `high` hold the middle half of the touchpoints."""

    trait: Trait
    value: float
    n: int
    low: float | None = None
    high: float | None = None


def measured_scales(work: Work, persona: str) -> tuple[MeasuredScale, ...]:
    """The scales that the survey and the log give for this persona; empty when they say too little."""
    found = [one for one in work.measured.touchpoints if one.persona == persona] if persona else []
    return tuple(one for one in (_side(work, found), _mood(found)) if one)


def _side(work: Work, found: Sequence[TouchpointResult]) -> MeasuredScale | None:
    """Share of contacts that is online. Counted, not sampled: no interval; n is the busiest touchpoint."""
    contacts = [(work.journey.touchpoint(one.touchpoint), one.customers or 0) for one in found]
    total = sum(count for _, count in contacts)
    known = sum(count for place, count in contacts if place and place.side)
    if not total or known < KNOWN_PART * total:
        return None
    online = sum(count for place, count in contacts if place and place.side is Side.ONLINE)
    return MeasuredScale(Trait.SIDE, round(online / known, 3), max(count for _, count in contacts))


def _mood(found: Sequence[TouchpointResult]) -> MeasuredScale | None:
    """Mean score over all answers, with the middle half of the touchpoints as spread (weighted by answers)."""
    pairs = sorted((one.score, one.n) for one in found if one.score is not None and one.n >= ENOUGH)
    n = sum(count for _, count in pairs)
    if not pairs:
        return None
    mean = sum(score * count for score, count in pairs) / n
    low, high = (_place(_quantile(pairs, share)) for share in (0.25, 0.75))
    return MeasuredScale(Trait.MOOD, _place(mean), n, low, high)


def _place(score: float) -> float:
    return round((score + 5) / 10, 3)


def _quantile(pairs: Sequence[tuple[float, int]], share: float) -> float:
    """The first score below which at least this share of the answers lies (type 1, inverse distribution)."""
    wanted = share * sum(count for _, count in pairs)
    return next(score for score, below in _running(pairs) if below >= wanted)


def _running(pairs: Sequence[tuple[float, int]]) -> Iterator[tuple[float, int]]:
    below = 0
    for score, count in pairs:
        below += count
        yield score, below
