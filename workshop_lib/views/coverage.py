"""How much of a map rests on evidence."""

from __future__ import annotations

from workshop_lib.model.evidence import Evidence, Grade, Statement
from workshop_lib.model.journey import Journey
from workshop_lib.views.map_lanes import AFTER_CURVE, BEFORE_CURVE, BEHIND


def grades(journey: Journey) -> tuple[Grade, ...]:
    """The grade of every filled cell and every score, for the coverage."""
    fields = [part.field for lane in (*BEFORE_CURVE, *AFTER_CURVE, *BEHIND) for part in lane.parts]
    found: list[Evidence] = []
    for one in journey.touchpoints:
        values = [getattr(one, field) for field in fields]
        found.extend(value.evidence for value in values if isinstance(value, Statement) and value)
        found.extend(emotion.evidence for emotion in one.emotions if emotion.score is not None)
    return tuple(evidence.grade for evidence in found)


def coverage(journey: Journey) -> float | None:
    """Share (0 to 1) of filled cells and scores that rest on data or on what somebody told; None of nothing."""
    found = grades(journey)
    return sum(one is not Grade.ASSUMED for one in found) / len(found) if found else None
