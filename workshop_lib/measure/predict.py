"""Which touchpoint comes next: a first-order chain from counts, and the baseline it has to beat.

Chances of a rarely seen touchpoint are drawn towards the baseline, by as much as predicts best what was left out of
the learning (Dirichlet smoothing; the strength by leave-one-out likelihood), so that they can be taken at their word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.packed_steps import Table
from workshop_lib.measure.paths import Array

Counts = Mapping[tuple[str, str], int]
MOST_TOUCHPOINTS = 2_000
_STRENGTHS = tuple(10 ** (k / 4) for k in range(-8, 17))
_BINS = 10


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


@dataclass(frozen=True)
class Score:
    """On steps that were not learnt from: share predicted right, mean -log chance, mean 1/rank of what came."""

    accuracy: float
    log_loss: float
    mrr: float


@dataclass(frozen=True)
class Reliability:
    """Of `n` steps of which the prediction was about `predicted` sure (mean, 0 to 1), `observed` came true."""

    predicted: float
    observed: float
    n: int


@dataclass(frozen=True)
class Prediction:
    """The chain against the baseline (always the same ranking, wherever the customer is), on held-out customers.

    `calibration_error`: the mean distance of predicted and observed, weighted by steps (0 is perfect).
    """

    learnt: int
    held_out: int
    chain: Score
    baseline: Score
    strength: float
    reliability: tuple[Reliability, ...]
    calibration_error: float


def evaluate(learnt: Sequence[Table], held_out: Sequence[Table], states: Sequence[str]) -> Prediction:
    """From counts of steps (source x number of states + target). Raises Unsuitable without steps on either side."""
    if len(states) > MOST_TOUCHPOINTS:
        raise Unsuitable("too_many_touchpoints", n=len(states), most=MOST_TOUCHPOINTS)
    train, test = _matrix(learnt, len(states)), _matrix(held_out, len(states))
    if not train.any() or not test.any():
        raise Unsuitable("no_steps")
    share = (train.sum(axis=0) + 1) / (train.sum() + len(states))
    strength = max(_STRENGTHS, key=lambda one: _left_out(train, share, one))
    chances = (train + strength * share) / (train.sum(axis=1, keepdims=True) + strength)
    bins = _reliability(chances, test)
    error = sum(one.n * abs(one.predicted - one.observed) for one in bins) / test.sum()
    flat = np.tile(share, (len(states), 1))
    scores = (_score(chances, test), _score(flat, test))
    return Prediction(int(train.sum()), int(test.sum()), *scores, strength, bins, float(error))


def _matrix(parts: Sequence[Table], size: int) -> Array:
    found = np.zeros(size * size, np.int64)
    for keys, counts in parts:
        found[keys] += counts
    return found.reshape(size, size)


def _left_out(train: Array, share: Array, strength: float) -> float:
    """Log likelihood of every learnt step when it is left out itself."""
    source, target = np.nonzero(train)
    counts = train[source, target]
    chances = (counts - 1 + strength * share[target]) / (train.sum(axis=1)[source] - 1 + strength)
    return float(counts @ np.log(chances))


def _score(chances: Array, test: Array) -> Score:
    # Ties go to the first in the alphabet: a stable sort keeps the order of the states.
    ranking = np.argsort(-chances, axis=1, kind="stable")
    rank = np.empty_like(ranking)
    np.put_along_axis(rank, ranking, np.arange(len(chances))[None, :], axis=1)
    n = test.sum()
    loss = -(test * np.log(chances)).sum() / n
    return Score(float(test[rank == 0].sum() / n), float(loss), float((test / (rank + 1)).sum() / n))


def _reliability(chances: Array, test: Array) -> tuple[Reliability, ...]:
    best = chances.argmax(axis=1)
    sure, n = chances.max(axis=1), test.sum(axis=1)
    right = test[np.arange(len(test)), best]
    place = np.minimum((sure * _BINS).astype(int), _BINS - 1)
    found = []
    for k in range(_BINS):
        inside = (place == k) & (n > 0)
        if inside.any():
            whole = int(n[inside].sum())
            predicted, observed = float(sure[inside] @ n[inside]) / whole, float(right[inside].sum()) / whole
            found.append(Reliability(predicted, observed, whole))
    return tuple(found)


def learn(sequences: Iterable[Sequence[str]]) -> NextStep:
    """Count the steps of whole journeys. Raises Unsuitable when there is not a single step."""
    journeys = [tuple(one) for one in sequences]
    counts = Counter(step for one in journeys for step in pairwise(one))
    if not counts:
        raise Unsuitable("no_steps")
    return NextStep(dict(counts), tuple(sorted({name for one in journeys for name in one})))


def _most(counts: Mapping[str, int]) -> str:
    return min(counts, key=lambda name: (-counts[name], name), default="")
