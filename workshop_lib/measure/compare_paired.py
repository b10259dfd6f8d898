"""Is touchpoint 7 really worse than 6? The same people scored both, so each of them is her own yardstick."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from workshop_lib.measure.bootstrap import DRAWS, bootstrap_mean
from workshop_lib.measure.compare import holm
from workshop_lib.measure.survey_answers import Answer, pairs_of
from workshop_lib.model.base import Id

SMALL = 5
"""Fewer pairs than this get no interval and no test."""


@dataclass(frozen=True)
class PairedComparison:
    """Second touchpoint minus first over the `n` people who scored both, on the scale of the scores.

    `low`, `high`: 95 % bootstrap interval; `p`: two-sided; `corrected`: p after Holm over all pairs that were asked.
    None with fewer than five people.
    """

    first: Id
    second: Id
    n: int
    difference: float | None
    low: float | None = None
    high: float | None = None
    p: float | None = None
    corrected: float | None = None

    @property
    def beyond_chance(self) -> bool:
        """True when the corrected p is below 0.05."""
        return self.corrected is not None and self.corrected < 0.05


def compare_paired(
    answers: Sequence[Answer], pairs: Iterable[tuple[Id, Id]], seed: int = 0, draws: int = DRAWS
) -> tuple[PairedComparison, ...]:
    """Every pair of touchpoints, first and second, over the people who scored both; p corrected over all pairs."""
    found = [_one(first, second, pairs_of(answers, first, second), (seed, draws)) for first, second in pairs]
    tested = [place for place, one in enumerate(found) if one.p is not None]
    for place, p in zip(tested, holm([found[place].p or 0.0 for place in tested]), strict=True):
        found[place] = replace(found[place], corrected=p)
    return tuple(found)


def _one(first: Id, second: Id, scores: Sequence[tuple[float, float]], dice: tuple[int, int]) -> PairedComparison:
    changes = [there - here for here, there in scores]
    if not changes:
        return PairedComparison(first, second, 0, None)
    if len(changes) < SMALL:
        return PairedComparison(first, second, len(changes), math.fsum(changes) / len(changes))
    mean = bootstrap_mean(changes, *dice)
    return PairedComparison(first, second, mean.n, mean.value, mean.low, mean.high, sign_flip(changes))


def sign_flip(changes: Sequence[float]) -> float:
    """Two-sided p of Fisher's randomisation test (1935): how often random signs give a sum at least as far from 0.

    Exact: all 2^n ways are counted, for changes to two decimals. No changes at all: 1.
    """
    steps = _whole([abs(round(100 * one)) for one in changes])
    total = sum(steps)
    reached = abs(sum(step if change > 0 else -step for step, change in zip(steps, changes, strict=True)))
    # A sum s of all steps with signs has (total - s) / 2 on the minus side: count the ways to make each minus side.
    ways = _ways(steps)
    far = sum(ways[: (total - reached) // 2 + 1])
    return float(min(Fraction(1), Fraction(2 * far, 2 ** len(steps))))


def _whole(steps: Sequence[int]) -> list[int]:
    unit = math.gcd(*steps) or 1
    return [step // unit for step in steps]


def _ways(steps: Sequence[int]) -> list[int]:
    """How many of the 2^n choices of steps add up to 0, 1, 2 …: one long number with a slot per sum.

    Adding a step shifts the number by that many slots and adds it to itself, which is far quicker than a loop.
    """
    size = len(steps) // 8 + 1
    number = 1
    for step in steps:
        number += number << (8 * size * step)
    slots = number.to_bytes((sum(steps) + 1) * size, "little")
    return [int.from_bytes(slots[at : at + size], "little") for at in range(0, len(slots), size)]
