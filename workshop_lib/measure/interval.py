"""Estimates with a 95 % interval. z is 1.96 throughout, so that a sum by hand and the machine agree."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.interval_student import t_quantile
from workshop_lib.model.measured import Metric

Z = 1.96


@dataclass(frozen=True)
class Estimate:
    """A figure over `n` answers. `low`, `high`: its 95 % interval; `error`: its standard error; units as `value`."""

    value: float
    n: int
    low: float | None = None
    high: float | None = None
    error: float | None = None

    def metric(self, name: str, unit: str = "") -> Metric:
        """The same figure as a part of the work of a trainee."""
        return Metric(name=name, value=self.value, n=self.n, low=self.low, high=self.high, unit=unit)


def wilson(x: int, n: int, z: float = Z) -> Estimate:
    """Share x/n (0 to 1) with the score interval of Wilson (1927). Raises Unsuitable unless 0 <= x <= n and n > 0."""
    _check_share(x, n)
    p = x / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    # Nobody and everybody by name: rounding would leave a hair above 0 or below 1, and the truth outside.
    low, high = 0.0 if x == 0 else middle - half, 1.0 if x == n else middle + half
    return Estimate(p, n, low, high, math.sqrt(p * (1 - p) / n))


def mean_interval(values: Sequence[float]) -> Estimate:
    """Mean with the t interval of Student (1908); one value has no interval. Raises Unsuitable without values."""
    n = len(values)
    if n == 0:
        raise Unsuitable("no_answers")
    mean = math.fsum(values) / n
    spread = math.sqrt(math.fsum((value - mean) ** 2 for value in values) / (n - 1)) if n > 1 else None
    return mean_from_moments(n, mean, spread)


def mean_from_moments(n: int, mean: float, spread: float | None) -> Estimate:
    """The t interval from n, mean and sample standard deviation, for data that were summed elsewhere."""
    if n < 2 or spread is None:
        return Estimate(mean, n)
    error = spread / math.sqrt(n)
    half = t_quantile(n - 1) * error
    return Estimate(mean, n, mean - half, mean + half, error)


def proportion_difference(x1: int, n1: int, x2: int, n2: int) -> Estimate:
    """Difference x2/n2 - x1/n1 (-1 to 1) with the unpooled Wald interval; `n` is both groups together."""
    _check_share(x1, n1)
    _check_share(x2, n2)
    p1, p2 = x1 / n1, x2 / n2
    error = math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2)
    return Estimate(p2 - p1, n1 + n2, p2 - p1 - Z * error, p2 - p1 + Z * error, error)


def _check_share(x: int, n: int) -> None:
    if n <= 0:
        raise Unsuitable("no_answers")
    if not 0 <= x <= n:
        raise Unsuitable("not_a_share", part=x, whole=n)
