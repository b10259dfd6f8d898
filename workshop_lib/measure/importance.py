"""Which touchpoints weigh most: derived from the answers instead of asked, beside how well each of them goes."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.interval import Estimate, Z, mean_interval
from workshop_lib.measure.survey_answers import Answer, scores_at
from workshop_lib.model.base import Id
from workshop_lib.model.roadmap import Need

SMALL = 10
"""Fewer people than this do not show a connection."""


@dataclass(frozen=True)
class Weight:
    """One touchpoint: `importance` is the rank correlation (-1 to 1) of its score with the overall answer of the same
    people, `performance` its mean score (-5 to 5); both with a 95 % interval."""

    touchpoint: Id
    importance: Estimate
    performance: Estimate

    def need(self, name: str) -> Need:
        """The same two figures as a point of importance-performance analysis (`rules.priority.attention`)."""
        return Need(id=self.touchpoint, name=name, importance=self.importance.value, performance=self.performance.value)


def weights(answers: Sequence[Answer], overall: Mapping[str, float]) -> tuple[Weight, ...]:
    """Every touchpoint with at least ten people who also gave an overall answer, in the order of the answers.

    `overall`: NPS or CSAT per respondent. A high figure goes together with the overall answer; it proves no cause.
    """
    found = []
    for touchpoint in dict.fromkeys(one.touchpoint for one in answers):
        scores = {who: score for who, score in scores_at(answers, touchpoint).items() if who in overall}
        if len(scores) >= SMALL:
            rank = rank_correlation(list(scores.values()), [overall[who] for who in scores])
            found.append(Weight(touchpoint, rank, mean_interval(list(scores.values()))))
    return tuple(found)


def rank_correlation(first: Sequence[float], second: Sequence[float]) -> Estimate:
    """Spearman's rho (1904) of pairs with the interval of Bonett and Wright (2000); 0 when either never varies.

    Raises Unsuitable with fewer than four pairs.
    """
    n = len(first)
    if n < 4 or len(second) != n:
        raise Unsuitable("no_answers")
    rho = _pearson(_ranks(first), _ranks(second))
    error = math.sqrt((1 + rho * rho / 2) / (n - 3))
    kept = math.atanh(min(max(rho, -0.999999), 0.999999))
    return Estimate(rho, n, math.tanh(kept - Z * error), math.tanh(kept + Z * error), error)


def _ranks(values: Sequence[float]) -> list[float]:
    """Places from 1; equal values share the mean of their places."""
    order = sorted(values)
    first = {value: place for place, value in reversed(list(enumerate(order, 1)))}
    last = {value: place for place, value in enumerate(order, 1)}
    return [(first[value] + last[value]) / 2 for value in values]


def _pearson(first: Sequence[float], second: Sequence[float]) -> float:
    middle = (len(first) + 1) / 2  # the mean of ranks
    both = math.fsum((a - middle) * (b - middle) for a, b in zip(first, second, strict=True))
    spread = math.fsum((a - middle) ** 2 for a in first) * math.fsum((b - middle) ** 2 for b in second)
    return both / math.sqrt(spread) if spread else 0.0
