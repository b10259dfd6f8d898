"""What the team did not see: where customers feel something else than was drawn, and where they come or stay away.

Surprise index = (measured - drawn) / max(standard error, FLOOR): how many times the gap is larger than chance and
rounding explain. A team draws in whole points; a rounded point is off by 1/sqrt(12) on average (the standard deviation
of a uniform width of one). Without that floor a big survey would call every rounding a surprise.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workshop_lib.measure.interval_student import t_quantile
from workshop_lib.measure.match import Seen
from workshop_lib.measure.match_drawn import drawn_scores
from workshop_lib.model.base import Id
from workshop_lib.model.journey import Journey
from workshop_lib.model.measured import Measured, TouchpointResult

FLOOR = 1 / math.sqrt(12)
CLEAR = 1.96
"""A smaller index than this may be chance."""
_MOST = 3


@dataclass(frozen=True)
class Surprise:
    """One touchpoint: `drawn` and `measured` score, `gap` = measured - drawn, over `n` answers.

    `index`: the gap in standard errors; None where the answers are too few to know that error.
    """

    touchpoint: Id
    drawn: float
    measured: float
    n: int
    gap: float
    index: float | None = None

    @property
    def clear(self) -> bool:
        """True when the gap is more than chance and rounding explain."""
        return self.index is not None and abs(self.index) >= CLEAR


@dataclass(frozen=True)
class BlindSpots:
    """`largest`: at most three surprises, the largest index first, not all of them `clear`; `undrawn`: met by customers
    and not on the map, most met first; `unused`: on the map and never in the data, in the order of the map."""

    largest: tuple[Surprise, ...] = ()
    undrawn: tuple[Seen, ...] = ()
    unused: tuple[Id, ...] = ()


def surprises(journey: Journey, measured: Measured, links: Mapping[str, Id], persona: Id = "") -> tuple[Surprise, ...]:
    """Every touchpoint with a drawn and a measured score, in the order of the map.

    `links`: the drawn touchpoint per label in the data, as `match.usable` gives it.
    """
    results = {links[one.touchpoint]: one for one in _of(measured, persona) if one.touchpoint in links}
    pairs = ((id, score, results[id]) for id, score in drawn_scores(journey, persona).items() if id in results)
    return tuple(_surprise(id, score, one) for id, score, one in pairs if one.score is not None)


def blind_spots(journey: Journey, measured: Measured, links: Mapping[str, Id], seen: Iterable[Seen]) -> BlindSpots:
    """The three largest surprises, what nobody drew and what nobody uses."""
    found = [one for one in surprises(journey, measured, links) if one.index is not None]
    largest = sorted(found, key=lambda one: -abs(one.index or 0.0))[:_MOST]
    met = sorted((one for one in seen if one.count), key=lambda one: (-one.count, one.label))
    used = {links[one.label] for one in met if one.label in links}
    undrawn = tuple(one for one in met if one.label not in links)
    unused = tuple(one.id for one in journey.touchpoints if one.id not in used)
    return BlindSpots(tuple(largest), undrawn, unused if met else ())


def seen_in(measured: Measured, names: Mapping[str, str] | None = None) -> tuple[Seen, ...]:
    """The touchpoints in the data, in the order of the results: people in the log, or answers where there is no log."""
    results = _of(measured, "")
    return tuple(Seen(one.touchpoint, (names or {}).get(one.touchpoint, ""), one.customers or one.n) for one in results)


def _of(measured: Measured, persona: Id) -> Sequence[TouchpointResult]:
    return [one for one in measured.touchpoints if one.persona == persona]


def _surprise(id: Id, drawn: float, found: TouchpointResult) -> Surprise:
    assert found.score is not None
    gap, error = found.score - drawn, _error(found)
    index = None if error is None else gap / max(error, FLOOR)
    return Surprise(id, drawn, found.score, found.n, gap, index)


def _error(found: TouchpointResult) -> float | None:
    """The standard error behind a t interval; by its longer side, because the other may end where the scale ends."""
    if found.score is None or found.low is None or found.high is None or found.n < 2:
        return None
    return max(found.high - found.score, found.score - found.low) / t_quantile(found.n - 1)
