"""Two groups side by side: is the difference more than chance, and how many people does that take."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.interval import Estimate, Z, proportion_difference


@dataclass(frozen=True)
class Comparison:
    """Second group minus first: `difference` with its 95 % interval, the test statistic z and the two-sided p."""

    difference: float
    low: float
    high: float
    z: float
    p: float

    @property
    def beyond_chance(self) -> bool:
        """True when p < 0.05. It proves a cause only when the groups were made by lot."""
        return self.p < 0.05


def two_proportions(x1: int, n1: int, x2: int, n2: int) -> Comparison:
    """Shares x1/n1 and x2/n2: pooled z test, interval with the unpooled error (Fleiss 1981). Differences 0 to 1."""
    gap = proportion_difference(x1, n1, x2, n2)
    pooled = (x1 + x2) / (n1 + n2)
    error = math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
    return _comparison(gap.value, gap.error or 0.0, error)


def nps_difference(first: Estimate, second: Estimate) -> Comparison:
    """Two scores with their errors, for example two NPS of separate groups; difference in the unit of the scores."""
    if first.error is None or second.error is None:
        raise Unsuitable("no_interval")
    error = math.hypot(first.error, second.error)
    return _comparison(second.value - first.value, error, error)


def ab_sample_size(p1: float, p2: float, power: float = 0.8) -> int:
    """People per group to see p1 become p2 (0 to 1) at alpha 0.05 with this power; rounded up (Fleiss 1981)."""
    if not (0 < p1 < 1 and 0 < p2 < 1 and p1 != p2 and 0 < power < 1):
        raise Unsuitable("ab_shares", first=p1, second=p2, power=power)
    mean = (p1 + p2) / 2
    by_chance = Z * math.sqrt(2 * mean * (1 - mean))
    by_effect = NormalDist().inv_cdf(power) * math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
    return math.ceil(((by_chance + by_effect) / (p1 - p2)) ** 2)


def holm(p_values: Sequence[float]) -> tuple[float, ...]:
    """The p values corrected for looking at all of them, in the given order (Holm 1979); never above 1.

    Below 0.05 together they are wrong about one or more in at most 5 % of the times that nothing is going on.
    """
    order = sorted(range(len(p_values)), key=lambda place: p_values[place])
    corrected, highest = [1.0] * len(p_values), 0.0
    for done, place in enumerate(order):
        highest = max(highest, min(1.0, (len(order) - done) * p_values[place]))
        corrected[place] = highest
    return tuple(corrected)


def _comparison(difference: float, error: float, error_of_test: float) -> Comparison:
    if error_of_test == 0:  # both groups unanimous and alike: there is nothing to test
        return Comparison(difference, difference, difference, 0.0, 1.0)
    z = difference / error_of_test
    p = math.erfc(abs(z) / math.sqrt(2))
    return Comparison(difference, difference - Z * error, difference + Z * error, z, p)
