"""Scores per touchpoint, and per persona, with the interval of your choice: drawn again, or by the order alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from workshop_lib.measure.bootstrap import DRAWS, bootstrap_mean
from workshop_lib.measure.interval import Estimate, mean_interval
from workshop_lib.measure.ordinal import median_interval
from workshop_lib.measure.survey_answers import Answer
from workshop_lib.model.measured import TouchpointResult

Way = Literal["t", "bootstrap", "median"]
SMALL = 5
"""Fewer answers than this are shown without an interval."""


def score_results(
    answers: Sequence[Answer], way: Way = "bootstrap", *, by_persona: bool = False, seed: int = 0, draws: int = DRAWS
) -> tuple[TouchpointResult, ...]:
    """A result per touchpoint (and persona), in the order of the answers; limits stay on the scale of -5 to 5.

    "t": mean with Student's t; "bootstrap": mean, drawn again (BCa); "median": middle answer, by the order alone.
    """
    ways: dict[Way, Callable[[Sequence[float]], Estimate]] = {
        "t": mean_interval,
        "bootstrap": lambda values: bootstrap_mean(values, seed, draws),
        "median": median_interval,
    }
    groups: dict[tuple[str, str], list[float]] = {}
    for one in answers:
        groups.setdefault((one.touchpoint, one.persona if by_persona else ""), []).append(one.score)
    return tuple(_result(key, ways[way](values)) for key, values in groups.items())


def _result(key: tuple[str, str], found: Estimate) -> TouchpointResult:
    sure = found.n >= SMALL and found.low is not None and found.high is not None
    low, high = (max(-5.0, found.low or 0.0), min(5.0, found.high or 0.0)) if sure else (None, None)
    return TouchpointResult(touchpoint=key[0], persona=key[1], n=found.n, score=found.value, low=low, high=high)
