"""Does a figure rise or fall over the months: the slope of a straight line, with its interval."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.drift import Month
from workshop_lib.measure.interval_student import t_p_value, t_quantile

LEAST = 4
"""Fewer months than this do not make a line."""


@dataclass(frozen=True)
class Trend:
    """`slope` per month in the unit of the figure with its 95 % interval; `start` and `end`: the line at both ends."""

    slope: float
    low: float
    high: float
    p: float
    start: float
    end: float

    @property
    def beyond_chance(self) -> bool:
        """True when p is below 0.05: it rises or falls, whatever the cause."""
        return self.p < 0.05


def trend(months: Sequence[Month]) -> Trend:
    """Weighted least squares over the months in their order, one step apart; a month weighs by its people.

    The error comes from how far the months lie from the line, and is never smaller than chance alone would make it.
    Raises Unsuitable with fewer than four months.
    """
    if len(months) < LEAST:
        raise Unsuitable("too_few_months", count=len(months), least=LEAST)
    weights = [float(one.n) for one in months]
    whole = math.fsum(weights)
    at = math.fsum(w * x for x, w in enumerate(weights)) / whole
    mean = math.fsum(w * one.value for w, one in zip(weights, months, strict=True)) / whole
    spread = math.fsum(w * (x - at) ** 2 for x, w in enumerate(weights))
    slope = math.fsum(w * (x - at) * one.value for x, (w, one) in enumerate(zip(weights, months, strict=True))) / spread
    left = [one.value - mean - slope * (x - at) for x, one in enumerate(months)]
    error = math.sqrt(_noise(months, weights, left) / spread)
    half = t_quantile(len(months) - 2) * error
    p = t_p_value(slope / error, len(months) - 2) if error else float(slope == 0)
    return Trend(slope, slope - half, slope + half, p, mean - slope * at, mean + slope * (len(months) - 1 - at))


def _noise(months: Sequence[Month], weights: Sequence[float], left: Sequence[float]) -> float:
    """Variance of one person's worth of figure: around the line, or by chance where that is more."""
    around = math.fsum(w * one * one for w, one in zip(weights, left, strict=True)) / (len(months) - 2)
    by_chance = math.fsum(w * one.variance * w for w, one in zip(weights, months, strict=True)) / math.fsum(weights)
    return max(around, by_chance)
