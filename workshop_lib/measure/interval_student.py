"""Student's t (1908) for whole degrees of freedom, without a table and without another package."""

from __future__ import annotations

import math
from functools import lru_cache

from workshop_lib.errors import Unsuitable


@lru_cache(maxsize=512)
def t_quantile(df: int) -> float:
    """The 97.5 % point of Student's t. Exact up to 200 degrees of freedom, then the expansion of Cornish and Fisher."""
    if df < 1:
        raise Unsuitable("no_answers")
    if df > 200:
        z = 1.959963985
        return z + (z**3 + z) / (4 * df) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * df**2)
    low, high = 0.0, 13.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if _within(middle, df) < 0.95 else (low, middle)
    return (low + high) / 2


def t_p_value(t: float, df: int) -> float:
    """Two-sided p of a t with whole `df`: the chance of a value at least as far from 0. From 201 on the normal one."""
    if df < 1:
        raise Unsuitable("no_answers")
    return math.erfc(abs(t) / math.sqrt(2)) if df > 200 else max(0.0, 1 - _within(abs(t), df))


def _within(t: float, df: int) -> float:
    """P(-t < T < t) as the finite series for whole df (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4)."""
    angle = math.atan(t / math.sqrt(df))
    sine, cosine = math.sin(angle), math.cos(angle)
    odd = df % 2
    term = total = (cosine if odd else 1.0) if df > 1 else 0.0
    for k in range(2 + odd, df - 1, 2):
        term *= cosine * cosine * (k - 1) / k
        total += term
    return 2 / math.pi * (angle + sine * total) if odd else sine * total
