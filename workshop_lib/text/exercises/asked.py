"""What the course asks per step, and how far answers are: the bridge between `rules/practice.py` and the TOML files."""

from __future__ import annotations

from collections.abc import Iterable

from workshop_lib.model.answer import Answer
from workshop_lib.rules.practice import Asked, Practice, practice
from workshop_lib.text.exercises import STEPS, exercises, quiz, renamed


def practised(answers: Iterable[Answer]) -> tuple[Practice, ...]:
    """How far the practising is, per step."""
    return practice(migrated(answers).values(), asked())


def asked() -> dict[int, Asked]:
    """What each step asks, as keys."""
    return {
        step: Asked(
            tuple(one.number for one in exercises(step) if one.must),
            tuple(one.number for one in exercises(step) if not one.must),
            tuple(one.number for one in quiz(step)),
        )
        for step in STEPS
    }


def migrated(answers: Iterable[Answer]) -> dict[str, Answer]:
    """Answers by today's number. Where an exercise was answered under both numbers, the newer number counts."""
    today = renamed()
    found = {one.exercise: one for one in answers}
    moved = {today[number]: one.but(exercise=today[number]) for number, one in found.items() if number in today}
    return {**moved, **{number: one for number, one in found.items() if number not in today}}
