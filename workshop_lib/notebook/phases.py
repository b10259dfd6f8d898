"""Another phase model for a journey that already has touchpoints."""

from __future__ import annotations

from workshop_lib.errors import NotFound
from workshop_lib.model.journey import Journey
from workshop_lib.rules.phases import rephase
from workshop_lib.text import catalogue


def with_phases(journey: Journey, model: str) -> Journey:
    """The same touchpoints in the phases of another model. Raises NotFound("phase_model")."""
    known = [one.id for one in catalogue.phase_models()]
    if model not in known:
        raise NotFound("phase_model", name=model, known=known)
    return rephase(journey, model, catalogue.phase_model(model), [row.model_dump() for row in catalogue.crosswalk()])
