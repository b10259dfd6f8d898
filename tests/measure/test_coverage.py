"""A 95 % interval holds the truth in 93 to 97 % of 2 000 drawn surveys; docs/measure-intervals.md says which."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from workshop_lib.measure.bootstrap import bootstrap_mean
from workshop_lib.measure.interval import Estimate, mean_interval, wilson
from workshop_lib.measure.simulate import simulate
from workshop_lib.measure.simulate_world import World
from workshop_lib.measure.survey import nps, nps_counts
from workshop_lib.model.journey import Emotion, Journey, Touchpoint

SURVEYS = 2_000
PAGE = Path(__file__).parents[2] / "docs" / "measure-intervals.md"
GROUPS = {0: 2, 3: 3, 5: 7, 6: 12, 7: 17, 8: 18, 9: 24, 10: 17}
"""Weights of the answers 0-10: about the promoters and detractors of case A."""
Draw = Callable[[random.Random], tuple[Estimate, float]]


def pool(weights: Mapping[int, int]) -> list[int]:
    return [answer for answer, weight in weights.items() for _ in range(weight)]


def scores_around(drawn: float) -> list[float]:
    """What customers of a simulated world answer at a touchpoint drawn at this score: a pool to draw surveys from."""
    world = World(Journey(touchpoints=(Touchpoint(id="A", emotions=(Emotion(score=drawn),)),)))
    return [one.score for one in simulate(world, 20_000, seed=5).answers]


def mean_of(answers: Sequence[float], n: int, how: Callable[[Sequence[float]], Estimate]) -> Draw:
    truth = sum(answers) / len(answers)
    return lambda dice: (how(dice.choices(answers, k=n)), truth)


def share_of(low: float, high: float, n: int) -> Draw:
    """Every survey has a true share of its own: for one share, whole counts make the cover jump around 95 %."""

    def draw(dice: random.Random) -> tuple[Estimate, float]:
        share = low + (high - low) * dice.random()
        return wilson(sum(dice.random() < share for _ in range(n)), n), share

    return draw


def nps_of(n: int, adjusted: bool) -> Draw:
    answers = pool(GROUPS)
    truth = 100 * (sum(one >= 9 for one in answers) - sum(one <= 6 for one in answers)) / len(answers)
    return lambda dice: (nps(*nps_counts(dice.choices(answers, k=n)), adjusted=adjusted), truth)


def drawn_often(answers: Sequence[float]) -> Estimate:
    """The bootstrap with fewer draws than a notebook takes: 2 000 surveys of 300 draws each."""
    return bootstrap_mean(answers, draws=300)


KINDS: dict[str, Callable[[], Draw]] = {
    "mean (t), scores around -2, n = 8": lambda: mean_of(scores_around(-2), 8, mean_interval),
    "mean (t), scores around +4, n = 30": lambda: mean_of(scores_around(4), 30, mean_interval),
    "mean (t), scores around -2, n = 200": lambda: mean_of(scores_around(-2), 200, mean_interval),
    "mean (bootstrap), scores around -2, n = 12": lambda: mean_of(scores_around(-2), 12, drawn_often),
    "mean (bootstrap), scores around +4, n = 30": lambda: mean_of(scores_around(4), 30, drawn_often),
    "share (Wilson), 50-95 %, n = 20": lambda: share_of(0.5, 0.95, 20),
    "share (Wilson), 50-95 %, n = 200": lambda: share_of(0.5, 0.95, 200),
    "share (Wilson), 2-10 %, n = 200": lambda: share_of(0.02, 0.10, 200),
    "NPS (adjusted Wald), n = 30": lambda: nps_of(30, adjusted=True),
    "NPS (adjusted Wald), n = 200": lambda: nps_of(200, adjusted=True),
    "NPS (Wald), n = 200": lambda: nps_of(200, adjusted=False),
}


def covered(kind: str) -> float:
    """The share of the drawn surveys whose interval holds the truth."""
    dice, draw, hits = random.Random(f"coverage {kind}"), KINDS[kind](), 0
    for _ in range(SURVEYS):
        found, truth = draw(dice)
        hits += found.low is not None and found.high is not None and found.low <= truth <= found.high
    return hits / SURVEYS


@pytest.mark.heavy
@pytest.mark.parametrize("kind", KINDS)
def test_intervals_hold_the_truth_as_often_as_they_say(kind: str) -> None:
    """Between 93 and 97 %, and the page says which figure it was."""
    share = covered(kind)
    assert 0.93 <= share <= 0.97
    told = re.search(rf"^\| {re.escape(kind)} \| ([\d.]+) % \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert told and float(told[1]) == pytest.approx(100 * share, abs=0.06)
