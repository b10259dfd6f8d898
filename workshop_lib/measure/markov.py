"""Attribution by removal in a first-order Markov chain (Anderl, Becker, von Wangenheim and Schumann 2016), exact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.attribution import PathCount

START, CONVERSION, NULL = "(start)", "(conversion)", "(null)"
Step = tuple[str, str]


@dataclass(frozen=True)
class Removal:
    """`probability`: chance to convert from the start; per channel: `without` it, its `effect`, its `credit`.

    Effects are no shares: they do not add up to 1. Credits are conversions and add up to all of them.
    """

    probability: float
    without: Mapping[str, float]
    effect: Mapping[str, float]
    credit: Mapping[str, float]


def removal(paths: Iterable[PathCount]) -> Removal:
    """What is lost when one channel leads nowhere. Raises Unsuitable when nobody converted."""
    known = [one for one in paths if one.path]
    conversions = sum(one.conversions for one in known)
    if conversions == 0:
        raise Unsuitable("no_conversions")
    chances = step_chances(known)
    channels = sorted({channel for one in known for channel in one.path})
    visits = _visits(chances, channels)
    towards = [chances.get((one, CONVERSION), 0.0) for one in [START, *channels]]
    convert = [sum(row[k] * towards[k] for k in range(len(towards))) for row in visits]
    # N[start][i] / N[i][i] is the chance ever to meet i; what converts after meeting i is lost without i.
    without = {
        channel: convert[0] - visits[0][i] / visits[i][i] * convert[i] for i, channel in enumerate(channels, start=1)
    }
    effect = {channel: 1 - left / convert[0] for channel, left in without.items()}
    total = sum(effect.values())
    return Removal(convert[0], without, effect, {one: conversions * value / total for one, value in effect.items()})


def step_chances(paths: Iterable[PathCount]) -> dict[Step, float]:
    """Chance of every step, from counts. A channel directly after itself counts once."""
    counts: Counter[Step] = Counter()
    for one in paths:
        merged = [channel for channel, _ in groupby(one.path)]
        for end, n in ((CONVERSION, one.conversions), (NULL, one.others)):
            counts.update({step: n * times for step, times in Counter(pairwise([START, *merged, end])).items()})
    totals: Counter[str] = Counter()
    for (source, _), n in counts.items():
        totals[source] += n
    return {step: n / totals[step[0]] for step, n in counts.items() if n}


def _visits(chances: Mapping[Step, float], channels: list[str]) -> list[list[float]]:
    """The fundamental matrix N = (I - Q)^-1: expected visits to column from row; row and column 0 are the start."""
    states = [START, *channels]
    rows = [[float(a == b) - chances.get((a, b), 0.0) for b in states] for a in states]
    return _inverse(rows)


def _inverse(matrix: list[list[float]]) -> list[list[float]]:
    """Gauss and Jordan, with the largest pivot of each column."""
    n = len(matrix)
    rows = [[*row, *(float(i == j) for j in range(n))] for i, row in enumerate(matrix)]
    for k in range(n):
        pivot = max(range(k, n), key=lambda i: abs(rows[i][k]))
        rows[k], rows[pivot] = rows[pivot], rows[k]
        rows[k] = [value / rows[k][k] for value in rows[k]]
        for i, row in enumerate(rows):
            if i != k and row[k]:
                rows[i] = [value - row[k] * base for value, base in zip(row, rows[k], strict=True)]
    return [row[n:] for row in rows]
