"""The answers of a survey one by one, and who gave them: what comparisons within the same people need."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workshop_lib.model.base import Id


@dataclass(frozen=True)
class Answer:
    """What one respondent felt at one touchpoint: `score` from -5 to 5."""

    respondent: str
    persona: Id
    touchpoint: Id
    score: float


def scores_at(answers: Iterable[Answer], touchpoint: Id) -> dict[str, float]:
    """The score per respondent at one touchpoint; the first where somebody answered twice."""
    found: dict[str, float] = {}
    for one in answers:
        if one.touchpoint == touchpoint:
            found.setdefault(one.respondent, one.score)
    return found


def pairs_of(answers: Iterable[Answer], first: Id, second: Id) -> tuple[tuple[float, float], ...]:
    """Both scores of everybody who scored both touchpoints, in the order of the respondents of the first."""
    kept = tuple(answers)
    here, there = scores_at(kept, first), scores_at(kept, second)
    return tuple((score, there[who]) for who, score in here.items() if who in there)
