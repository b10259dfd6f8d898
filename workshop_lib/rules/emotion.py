"""The emotion curve in numbers. Scores run from -5 to +5; touchpoints without a score are skipped.

`persona=""` is the score of all customers together. Every figure is None (or empty) while nothing is scored.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from workshop_lib.model.journey import Journey, Touchpoint

PAIN_LIMIT = -2.0
DELIGHT_LIMIT = 3.0


class Flag(StrEnum):
    """What a score says about a touchpoint; a moment of truth is a choice and never follows from the score."""

    PAIN = "pain"
    NEUTRAL = "neutral"
    DELIGHT = "delight"


def score_of(touchpoint: Touchpoint, persona: str = "") -> float | None:
    """The score of one persona at one touchpoint, or None while it is not filled in."""
    emotion = touchpoint.emotion_of(persona)
    return None if emotion is None else emotion.score


def scores(journey: Journey, persona: str = "") -> tuple[tuple[str, float], ...]:
    """Pairs (touchpoint id, score) in the order in which the customer meets them."""
    pairs = ((one.id, score_of(one, persona)) for one in journey.touchpoints)
    return tuple((id, score) for id, score in pairs if score is not None)


def mean(journey: Journey, persona: str = "") -> float | None:
    """The average score."""
    return average(score for _, score in scores(journey, persona))


def peak(journey: Journey, persona: str = "") -> float | None:
    """The score furthest from zero; with a tie the negative one wins (convention of the kit)."""
    values = [score for _, score in scores(journey, persona)]
    return max(values, key=lambda score: (abs(score), -score)) if values else None


def end(journey: Journey, persona: str = "") -> float | None:
    """The score of the last touchpoint that has one."""
    pairs = scores(journey, persona)
    return pairs[-1][1] if pairs else None


def peak_end(journey: Journey, persona: str = "") -> float | None:
    """What is remembered: (peak + end) / 2, after Kahneman, Fredrickson, Schreiber & Redelmeier (1993)."""
    highest, last = peak(journey, persona), end(journey, persona)
    return None if highest is None or last is None else (highest + last) / 2


def moments_score(journey: Journey, persona: str = "") -> float | None:
    """Share (0 to 1) of the scored moments of truth that go well: score >= 0."""
    found = [score_of(one, persona) for one in journey.touchpoints if one.moment_of_truth]
    return average(float(score >= 0) for score in found if score is not None)


def pain_points(journey: Journey, persona: str = "") -> tuple[str, ...]:
    """Ids of the touchpoints with score <= -2."""
    return tuple(id for id, score in scores(journey, persona) if flag(score) is Flag.PAIN)


def delights(journey: Journey, persona: str = "") -> tuple[str, ...]:
    """Ids of the touchpoints with score >= +3."""
    return tuple(id for id, score in scores(journey, persona) if flag(score) is Flag.DELIGHT)


def phase_means(journey: Journey, persona: str = "") -> dict[str, float | None]:
    """Average score per phase id, in the order of the phases; None for a phase without scores."""
    found = dict(scores(journey, persona))
    return {
        phase.id: average(found[one.id] for one in journey.in_phase(phase.id) if one.id in found)
        for phase in journey.phases
    }


def flag(score: float | None) -> Flag | None:
    """Pain point, delight or neutral; None without a score."""
    if score is None:
        return None
    if score <= PAIN_LIMIT:
        return Flag.PAIN
    return Flag.DELIGHT if score >= DELIGHT_LIMIT else Flag.NEUTRAL


def average(values: Iterable[float]) -> float | None:
    """The arithmetic mean, or None of nothing."""
    found = tuple(values)
    return sum(found) / len(found) if found else None
