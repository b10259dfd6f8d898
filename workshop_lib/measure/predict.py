"""Which touchpoint comes next: a first-order chain from counts, and the baseline it has to beat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workshop_lib.errors import Unsuitable

Counts = Mapping[tuple[str, str], int]


@dataclass(frozen=True)
class NextStep:
    """`counts` of (touchpoint, next touchpoint) and all known `states`. Ties go to the first in the alphabet."""

    counts: Counts
    states: tuple[str, ...]

    def chance(self, here: str, there: str, alpha: float = 0.0) -> float:
        """P(there | here) = (n_ab + alpha) / (n_a + alpha K), 0 to 1 (Laplace smoothing with alpha > 0).

        Raises Unsuitable when `here` was never left and nothing is smoothed.
        """
        left = sum(n for (source, _), n in self.counts.items() if source == here)
        below = left + alpha * len(self.states)
        if below == 0:
            raise Unsuitable("never_left", touchpoint=here)
        return (self.counts.get((here, there), 0) + alpha) / below

    def after(self, here: str) -> str:
        """The most frequent next touchpoint; the baseline where `here` was never left."""
        return _most({there: n for (source, there), n in self.counts.items() if source == here}) or self.baseline

    @property
    def baseline(self) -> str:
        """The touchpoint that most often comes next, wherever the customer is."""
        total: Counter[str] = Counter()
        for (_, there), n in self.counts.items():
            total[there] += n
        return _most(total)

    def accuracy(self, sequences: Iterable[Sequence[str]]) -> tuple[float, float]:
        """Share of next touchpoints predicted right (accuracy@1), by the chain and by the baseline, 0 to 1."""
        steps = [step for one in sequences for step in pairwise(one)]
        if not steps:
            raise Unsuitable("no_steps")
        right = sum(self.after(here) == there for here, there in steps)
        return right / len(steps), sum(there == self.baseline for _, there in steps) / len(steps)


def learn(sequences: Iterable[Sequence[str]]) -> NextStep:
    """Count the steps of whole journeys. Raises Unsuitable when there is not a single step."""
    journeys = [tuple(one) for one in sequences]
    counts = Counter(step for one in journeys for step in pairwise(one))
    if not counts:
        raise Unsuitable("no_steps")
    return NextStep(dict(counts), tuple(sorted({name for one in journeys for name in one})))


def _most(counts: Mapping[str, int]) -> str:
    return min(counts, key=lambda name: (-counts[name], name), default="")
