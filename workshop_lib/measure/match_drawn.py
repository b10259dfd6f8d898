"""The scores on a map, as the measuring side needs them: it may not ask the rules."""

from __future__ import annotations

from workshop_lib.model.base import Id
from workshop_lib.model.journey import Journey


def drawn_scores(journey: Journey, persona: Id = "") -> dict[Id, float]:
    """Score (-5 to 5) per touchpoint that has one for this persona, in the order in which the customer meets them."""
    felt = ((one.id, one.emotion_of(persona)) for one in journey.touchpoints)
    return {id: emotion.score for id, emotion in felt if emotion is not None and emotion.score is not None}
