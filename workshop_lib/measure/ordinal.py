"""Scores as an order instead of as numbers: the median, the share of people in pain, and which of two is higher.

A step from -4 to -3 need not weigh as much as one from 0 to 1. These figures do not care.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.interval import Estimate, Z, wilson

PAIN = -2.0
"""This score and everything below it is a pain point, as everywhere in the kit."""


def median_interval(values: Sequence[float]) -> Estimate:
    """The median with the interval between two answers that covers it in at least 95 % (Conover 1999, exact binomial).

    With fewer than six answers no two answers are sure enough, and there is no interval.
    """
    n = len(values)
    if n == 0:
        raise Unsuitable("no_answers")
    order = sorted(values)
    median = (order[(n - 1) // 2] + order[n // 2]) / 2
    rank = _rank(n)
    return Estimate(median, n) if rank < 0 else Estimate(median, n, order[rank], order[n - 1 - rank])


def pain_share(values: Sequence[float]) -> Estimate:
    """The share of answers of -2 and below, 0 to 1, with the Wilson interval."""
    return wilson(sum(value <= PAIN for value in values), len(values))


def higher_share(first: Sequence[float], second: Sequence[float]) -> Estimate:
    """The chance that somebody of the second group scores higher than somebody of the first; ties count for half.

    0.5 is no difference. Probability of superiority (Vargha and Delaney 2000): the Mann-Whitney U over n1 n2. The
    interval is made on the logit scale, so that it stays between 0 and 1. Groups of different people; `n` is both
    together. Raises Unsuitable without answers.
    """
    if not first or not second:
        raise Unsuitable("no_answers")
    value = _wins(first, second) / (len(first) * len(second))
    kept = min(max(value, 0.5 / len(first) / len(second)), 1 - 0.5 / len(first) / len(second))
    error = math.sqrt(_variance(kept, len(first), len(second)))
    half = Z * error / (kept * (1 - kept))
    logit = math.log(kept / (1 - kept))
    return Estimate(value, len(first) + len(second), _back(logit - half), _back(logit + half), error)


def _rank(n: int) -> int:
    """The highest place, counted from 0 at both ends, that keeps 95 % between its two answers; -1: there is none."""
    tails = accumulate(math.comb(n, below) for below in range(n))
    return sum(1 for _ in _while_small(tails, 2**n)) - 1


def _while_small(tails: accumulate[int], ways: int) -> list[int]:
    kept = []
    for tail in tails:
        if 40 * tail > ways:  # more than 2.5 % on either side
            break
        kept.append(tail)
    return kept


def _wins(first: Sequence[float], second: Sequence[float]) -> float:
    here, there = Counter(first), Counter(second)
    return sum(n * m * (1.0 if b > a else 0.5 if a == b else 0.0) for a, n in here.items() for b, m in there.items())


def _variance(share: float, m: int, n: int) -> float:
    """Hanley and McNeil (1982), with half of both groups as the size of either (Newcombe 2006)."""
    size = (m + n) / 2 - 1
    spread = share * (1 - share) / (m * n)
    return spread * (1 + size * (1 - share) / (2 - share) + size * share / (1 + share))


def _back(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))
