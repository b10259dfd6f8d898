"""How many answers does it take to see a dip, or a better variant: the chance to find what is really there."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

from workshop_lib.errors import NotFound, Unsuitable
from workshop_lib.measure.interval import Z
from workshop_lib.measure.interval_student import t_quantile
from workshop_lib.measure.match_drawn import drawn_scores
from workshop_lib.measure.survey_answers import Answer
from workshop_lib.model.base import Id
from workshop_lib.model.journey import Journey

SPREAD = 1.4
"""Standard deviation of the answers at one touchpoint while there is no survey yet: that of the shipped cases."""
SMALL = 5
"""Fewer answers than this show no interval anywhere in the kit."""
_MOST = 100_000


@dataclass(frozen=True)
class Dip:
    """How far a drawn touchpoint lies under (minus) or above the mean of its `neighbours`, in points of the scale."""

    touchpoint: Id
    depth: float
    neighbours: tuple[Id, ...]


def dip_of(journey: Journey, touchpoint: Id, persona: Id = "") -> Dip:
    """The touchpoint against the scored ones just before and after it.

    Raises NotFound, and Unsuitable when it has no score or no neighbour with one.
    """
    drawn = list(drawn_scores(journey, persona).items())
    order = [id for id, _ in drawn]
    if journey.touchpoint(touchpoint) is None:
        raise NotFound("touchpoint", name=touchpoint, known=tuple(one.id for one in journey.touchpoints))
    if touchpoint not in order or len(order) < 2:
        raise Unsuitable("no_score", name=touchpoint)
    place = order.index(touchpoint)
    around = [drawn[at] for at in (place - 1, place + 1) if 0 <= at < len(drawn)]
    depth = drawn[place][1] - math.fsum(score for _, score in around) / len(around)
    return Dip(touchpoint, depth, tuple(id for id, _ in around))


def power_of_dip(dip: Dip, n: int, spread: float = SPREAD) -> float:
    """The chance, 0 to 1, that `n` people who score this touchpoint and its neighbours show the difference.

    Two-sided paired t test at 5 %, in the direction of the dip. `spread`: standard deviation of the answers at one
    touchpoint. The noncentral t is approximated by the normal one (Johnson and Welch 1940).
    """
    if n < 2 or spread <= 0:
        return 0.0
    error = spread * math.sqrt(1 + 1 / len(dip.neighbours))
    wanted, free = t_quantile(n - 1), n - 1
    away = wanted * (1 - 1 / (4 * free)) - abs(dip.depth) / error * math.sqrt(n)
    return NormalDist().cdf(-away / math.sqrt(1 + wanted * wanted / (2 * free)))


def answers_for_dip(dip: Dip, power: float = 0.8, spread: float = SPREAD) -> int | None:
    """The smallest number of people, five at least, with this power; None above 100 000, as for a dip of nothing."""
    if not 0 < power < 1:
        raise Unsuitable("power", power=power)
    low, high = SMALL, _MOST
    if power_of_dip(dip, high, spread) < power:
        return None
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if power_of_dip(dip, middle, spread) >= power else (middle + 1, high)
    return low


def ab_power(p1: float, p2: float, n: int) -> float:
    """The chance to see p1 become p2 (0 to 1) with `n` people per group at alpha 0.05: `ab_sample_size` the other way.

    Fleiss (1981), without continuity correction.
    """
    if not (0 < p1 < 1 and 0 < p2 < 1 and n > 0):
        raise Unsuitable("group_size", first=p1, second=p2, n=n)
    mean = (p1 + p2) / 2
    by_chance = Z * math.sqrt(2 * mean * (1 - mean))
    by_effect = math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
    return NormalDist().cdf((abs(p1 - p2) * math.sqrt(n) - by_chance) / by_effect)


def spread_of(answers: Sequence[Answer]) -> float:
    """Standard deviation of the answers around the mean of their touchpoint; `SPREAD` while that is not known."""
    groups: dict[Id, list[float]] = {}
    for one in answers:
        groups.setdefault(one.touchpoint, []).append(one.score)
    squares = math.fsum((score - math.fsum(group) / len(group)) ** 2 for group in groups.values() for score in group)
    free = len(answers) - len(groups)
    return math.sqrt(squares / free) if free > 0 and squares > 0 else SPREAD
