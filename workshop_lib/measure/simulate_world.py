"""The truth behind simulated data: a drawn map, who walks through it, and where they leave."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from workshop_lib.measure.generate.survey import NOISE
from workshop_lib.model.base import Id
from workshop_lib.model.journey import Journey
from workshop_lib.model.work import Work

MOODS = {-1: 25, 0: 50, 1: 25}
"""What somebody adds to all her scores: weight per whole point."""


@dataclass(frozen=True)
class World:
    """Shares and chances are 0 to 1.

    `shares`: part of the customers per persona; `leaves`: chance to leave for good at each visit of a touchpoint;
    `answers`: chance that a touchpoint that was met is scored; `days`: over how many days the first contacts spread.
    """

    journey: Journey
    shares: Mapping[Id, float] = field(default_factory=lambda: {"": 1.0})
    leaves: Mapping[Id, float] = field(default_factory=dict)
    answers: float = 1.0
    days: int = 365

    def flows(self, touchpoint: Id) -> dict[Id, float]:
        """The ways from a touchpoint that are not straight on, with the share of those who stay that takes each."""
        known = {one.id for one in self.journey.touchpoints}
        return {
            one.target: one.share
            for one in self.journey.flows
            if one.source == touchpoint and one.target in known and one.share
        }

    def felt(self, touchpoint: Id, persona: Id) -> float | None:
        """The drawn score: that of the persona, or of all together where she has none."""
        one = self.journey.touchpoint(touchpoint)
        emotions = (one.emotion_of(persona), one.emotion_of("")) if one else ()
        return next((felt.score for felt in emotions if felt is not None and felt.score is not None), None)

    def expected(self, touchpoint: Id, persona: Id) -> float | None:
        """The exact mean of the scores that customers give: the drawn one, pulled inwards where the scale ends."""
        felt = self.felt(touchpoint, persona)
        if felt is None:
            return None
        base = math.floor(felt)
        wholes = {base: 1 - (felt - base), base + 1: felt - base}
        total = math.fsum(
            chance * n * m * on_scale(whole + noise + mood)
            for whole, chance in wholes.items()
            for noise, n in NOISE.items()
            for mood, m in MOODS.items()
        )
        return total / (sum(NOISE.values()) * sum(MOODS.values()))


def world_of(work: Work, answers: float = 1.0) -> World:
    """The drawn map with the shares of its personas and the measured drop-off; without those everybody walks on.

    The drop-off of a log is per customer and that of a world per visit; on a map with loops more people leave.
    """
    shares = {one.id: 1.0 if one.share is None else one.share for one in work.personas} or {"": 1.0}
    measured = (work.measured.of(one.id) for one in work.journey.touchpoints)
    leaves = {one.touchpoint: one.drop_off for one in measured if one and one.drop_off}
    return World(work.journey, shares, leaves, answers)


def on_scale(score: int) -> int:
    """The nearest score that a survey offers."""
    return min(5, max(-5, score))
