"""Intervals without a formula: draw again and again from the answers themselves. A seed makes every draw repeatable."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from statistics import NormalDist
from typing import TypeVar

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.interval import Estimate
from workshop_lib.measure.interval_student import t_quantile

T = TypeVar("T")
DRAWS = 2_000
_NORMAL = NormalDist()


def bootstrap(
    answers: Sequence[T], figure: Callable[[Sequence[T]], float], seed: int = 0, draws: int = DRAWS
) -> Estimate:
    """`figure` of the answers with its 95 % interval: bias-corrected and accelerated (BCa; Efron 1987).

    The level is widened to that of Student's t (Hesterberg 2015), because a plain bootstrap is too sure of itself in
    small groups. The unit is that of `figure`. One answer has no interval. Raises Unsuitable without answers.
    """
    n = len(answers)
    if n == 0:
        raise Unsuitable("no_answers")
    value = figure(answers)
    if n == 1:
        return Estimate(value, n)
    found = sorted(_drawn(answers, figure, seed, draws))
    low, high = _levels(n, _shift(found, value), _acceleration(answers, figure))
    return Estimate(value, n, _point(found, low), _point(found, high), _spread(found))


def bootstrap_mean(values: Sequence[float], seed: int = 0, draws: int = DRAWS) -> Estimate:
    """The mean with its bootstrap interval, in the unit of the values."""
    return bootstrap(values, _mean, seed, draws)


def _mean(values: Sequence[float]) -> float:
    return math.fsum(values) / len(values)


def _drawn(answers: Sequence[T], figure: Callable[[Sequence[T]], float], seed: int, draws: int) -> list[float]:
    # Only `random()` is promised to be the same in every version of Python, so the places are drawn by hand.
    draw, n = random.Random(f"{seed}:bootstrap").random, len(answers)
    return [figure([answers[int(draw() * n)] for _ in range(n)]) for _ in range(draws)]


def _shift(found: Sequence[float], value: float) -> float:
    """z0: how far the middle of the draws lies from the figure itself; ties count for half."""
    below = sum(one < value for one in found) + 0.5 * sum(one == value for one in found)
    share = min(max(below / len(found), 0.5 / len(found)), 1 - 0.5 / len(found))
    return _NORMAL.inv_cdf(share)


def _acceleration(answers: Sequence[T], figure: Callable[[Sequence[T]], float]) -> float:
    """a: how the error changes with the figure, from leaving out one answer at a time (jackknife)."""
    without = [figure([*answers[:place], *answers[place + 1 :]]) for place in range(len(answers))]
    middle = math.fsum(without) / len(without)
    squares = math.fsum((middle - one) ** 2 for one in without)
    return math.fsum((middle - one) ** 3 for one in without) / (6 * squares**1.5) if squares > 1e-24 else 0.0


def _levels(n: int, shift: float, acceleration: float) -> tuple[float, float]:
    """The two shares of the sorted draws between which the interval lies."""
    wide = math.sqrt(n / (n - 1)) * t_quantile(n - 1)
    low, high = (shift + end for end in (-wide, wide))
    return (
        _NORMAL.cdf(shift + low / (1 - acceleration * low)),
        _NORMAL.cdf(shift + high / (1 - acceleration * high)),
    )


def _point(found: Sequence[float], share: float) -> float:
    """The value below which this share of the sorted draws lies, between two draws where needed."""
    place = min(max(share * (len(found) + 1) - 1, 0.0), len(found) - 1.0)
    under = int(place)
    over = min(under + 1, len(found) - 1)
    return found[under] + (place - under) * (found[over] - found[under])


def _spread(found: Sequence[float]) -> float:
    middle = math.fsum(found) / len(found)
    return math.sqrt(math.fsum((one - middle) ** 2 for one in found) / (len(found) - 1))
