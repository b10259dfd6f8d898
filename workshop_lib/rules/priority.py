"""Setting priorities: RICE, ICE, importance-performance, opportunity score and impact against effort.

Every figure is None while its estimates are incomplete. Methods disagree on purpose; that is what step 7 is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Literal

from workshop_lib.model.roadmap import Ice, Initiative, Need, Rice
from workshop_lib.rules.emotion import average


class Attention(StrEnum):
    """Quadrant of importance against performance (Martilla & James, 1977)."""

    CONCENTRATE = "concentrate"
    KEEP_UP = "keep_up"
    LOW_PRIORITY = "low_priority"
    OVERKILL = "overkill"


class Band(StrEnum):
    """Usual reading of the opportunity score (Ulwick): above 15, 12-15, 10-12, below 10."""

    EXCEPTIONAL = "exceptional"
    LOW_FRUIT = "low_fruit"
    WORTHWHILE = "worthwhile"
    UNATTRACTIVE = "unattractive"


class Effort(StrEnum):
    """Quadrant of impact against effort."""

    QUICK_WIN = "quick_win"
    BIG_PROJECT = "big_project"
    FILL_IN = "fill_in"
    LEAVE = "leave"


_SLACK = 1e-9
_ATTENTION = {
    (True, False): Attention.CONCENTRATE,
    (True, True): Attention.KEEP_UP,
    (False, False): Attention.LOW_PRIORITY,
    (False, True): Attention.OVERKILL,
}
_EFFORT = {
    (True, False): Effort.QUICK_WIN,
    (True, True): Effort.BIG_PROJECT,
    (False, False): Effort.FILL_IN,
    (False, True): Effort.LEAVE,
}


def rice(estimate: Rice) -> float | None:
    """Reach x impact x confidence / effort (McBride, Intercom, 2016); None without a positive effort."""
    parts = (estimate.reach, estimate.impact, estimate.confidence)
    product = _product(parts)
    return None if product is None or not estimate.effort or estimate.effort < 0 else product / estimate.effort


def ice(estimate: Ice) -> float | None:
    """Impact x confidence x ease (Ellis & Brown, 2017), the variant that multiplies."""
    return _product((estimate.impact, estimate.confidence, estimate.ease))


def rank(initiatives: Iterable[Initiative], method: Literal["rice", "ice"] = "rice") -> tuple[tuple[str, float], ...]:
    """Pairs (initiative id, score), highest first; a tie keeps the given order, without estimates it is left out."""
    scored = ((one.id, rice(one.rice) if method == "rice" else ice(one.ice)) for one in initiatives)
    return tuple(sorted(((id, score) for id, score in scored if score is not None), key=lambda pair: -pair[1]))


def attention(needs: Iterable[Need]) -> dict[str, Attention]:
    """Quadrant per need id; the cross lines lie on the means of importance and performance."""
    found = {one.id: (one.importance, one.performance) for one in needs}
    known = {id: (i, p) for id, (i, p) in found.items() if i is not None and p is not None}
    lines = average(i for i, _ in known.values()), average(p for _, p in known.values())
    across, up = (line - _SLACK if line is not None else 0.0 for line in lines)
    return {id: _ATTENTION[i >= across, p >= up] for id, (i, p) in known.items()}


def opportunity(need: Need) -> float | None:
    """Importance + max(importance - satisfaction, 0), both 0-10 (Ulwick, 2002)."""
    if need.importance is None or need.performance is None:
        return None
    return need.importance + max(need.importance - need.performance, 0)


def band(score: float) -> Band:
    """The band of an opportunity score; a border belongs to the higher band, except 15 itself."""
    if score > 15:
        return Band.EXCEPTIONAL
    if score >= 12:
        return Band.LOW_FRUIT
    return Band.WORTHWHILE if score >= 10 else Band.UNATTRACTIVE


def impact_effort(initiatives: Iterable[Initiative]) -> dict[str, Effort]:
    """Quadrant per initiative id, from the RICE impact and effort; the borders lie halfway each range."""
    found = {one.id: (one.rice.impact, one.rice.effort) for one in initiatives}
    known = {id: (i, e) for id, (i, e) in found.items() if i is not None and e is not None}
    impacts, efforts = _halfway(known, 0), _halfway(known, 1)
    return {id: _EFFORT[impact > impacts, effort > efforts] for id, (impact, effort) in known.items()}


def _product(parts: Iterable[float | None]) -> float | None:
    product = 1.0
    for part in parts:
        if part is None:
            return None
        product *= part
    return product


def _halfway(points: Mapping[str, tuple[float, float]], axis: int) -> float:
    values = [point[axis] for point in points.values()] or [0.0]
    return (min(values) + max(values)) / 2
