"""Has this month changed beyond chance? Every month against the months before it.

Months differ for two reasons: few people, and everything that makes one month unlike another (holidays, weather, a
fair). The second is estimated from the months before (DerSimonian and Laird 1986), and a month has changed when it
lies outside what both together explain (prediction interval of Higgins, Thompson and Spiegelhalter 2009).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.compare import holm
from workshop_lib.measure.interval_student import t_p_value, t_quantile

LEAST = 5
"""Fewer months than this before a month do not show what is usual."""


@dataclass(frozen=True)
class Month:
    """A figure in one month ("2025-10"): a share or a mean over `n` people; `variance` of that figure by chance."""

    month: str
    value: float
    n: int
    variance: float


@dataclass(frozen=True)
class Change:
    """One month beside the months before: the `usual` value, and between which limits it would have been no news.

    `p`: two-sided; `corrected`: after Holm over all months that were tested. Unit of the figure.
    """

    month: Month
    usual: float
    low: float
    high: float
    p: float
    corrected: float

    @property
    def changed(self) -> bool:
        """True when the corrected p is below 0.05. A change is not yet a cause."""
        return self.corrected < 0.05


def share_months(counts: Mapping[str, tuple[int, int]]) -> tuple[Month, ...]:
    """Per month (x, n): how many of how many. Chance is judged by the share of all months together.

    Months without people are left out. Raises Unsuitable when x is no part of n.
    """
    if any(not 0 <= x <= n for x, n in counts.values()):
        raise Unsuitable(
            "not_a_share", part=max(x for x, _ in counts.values()), whole=min(n for _, n in counts.values())
        )
    kept = {month: (x, n) for month, (x, n) in sorted(counts.items()) if n}
    whole = sum(n for _, n in kept.values())
    share = sum(x for x, _ in kept.values()) / whole if whole else 0.0
    return tuple(Month(month, x / n, n, share * (1 - share) / n) for month, (x, n) in kept.items())


def mean_months(values: Mapping[str, Sequence[float]]) -> tuple[Month, ...]:
    """Per month all values, such as scores. The spread within the months is taken together; empty months are left out.

    Raises Unsuitable when no month has two values.
    """
    kept = {month: found for month, found in sorted(values.items()) if found}
    means = {month: math.fsum(found) / len(found) for month, found in kept.items()}
    free = sum(len(found) - 1 for found in kept.values())
    if kept and not free:
        raise Unsuitable("no_interval")
    squares = math.fsum((value - means[month]) ** 2 for month, found in kept.items() for value in found)
    return tuple(Month(month, means[month], len(found), squares / free / len(found)) for month, found in kept.items())


def changes(months: Sequence[Month]) -> tuple[Change, ...]:
    """Every month with at least five before it, in order; empty when there are too few.

    After a month that changed the months before vary more, so that a new level is news once and not every month.
    """
    found = [_change(months[place], months[:place]) for place in range(LEAST, len(months))]
    corrected = holm([one.p for one in found])
    return tuple(replace(one, corrected=p) for one, p in zip(found, corrected, strict=True))


def between_months(months: Sequence[Month]) -> float:
    """Variance between months beyond chance, at least 0: the estimate of DerSimonian and Laird (1986)."""
    weights = [1 / one.variance for one in months if one.variance > 0]
    if len(weights) < max(2, len(months)):
        return _variance([one.value for one in months])
    whole = math.fsum(weights)
    mean = math.fsum(w * one.value for w, one in zip(weights, months, strict=True)) / whole
    q = math.fsum(w * (one.value - mean) ** 2 for w, one in zip(weights, months, strict=True))
    room = whole - math.fsum(w * w for w in weights) / whole
    return max(0.0, (q - (len(months) - 1)) / room)


def _change(month: Month, before: Sequence[Month]) -> Change:
    extra, free = between_months(before), len(before) - 1
    weights = [1 / max(one.variance + extra, 1e-18) for one in before]
    usual = math.fsum(w * one.value for w, one in zip(weights, before, strict=True)) / math.fsum(weights)
    error = math.sqrt(month.variance + extra + 1 / math.fsum(weights))
    half = t_quantile(free) * error
    p = t_p_value((month.value - usual) / error, free)
    return Change(month, usual, usual - half, usual + half, p, p)


def _variance(values: Sequence[float]) -> float:
    if len(values) < 2:
        return 0.0
    mean = math.fsum(values) / len(values)
    return math.fsum((value - mean) ** 2 for value in values) / (len(values) - 1)
