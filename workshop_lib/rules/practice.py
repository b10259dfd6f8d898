"""How far the practising is: per step which lesson was opened, which exercises are right, which quiz questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from workshop_lib.model.answer import Answer, Status

LESSON = "les"
"""A lesson that was opened is kept as the answer `les.3`, the tests as `toets.1`, `toets.2` …"""
TEST = "toets"


@dataclass(frozen=True, slots=True)
class Practice:
    """One step: `opened` the lesson, `right` of `total` exercises, `quiz_right` of `quiz_total`, and what is next."""

    step: int
    opened: bool
    right: int
    total: int
    quiz_right: int
    quiz_total: int
    next_exercise: str = ""
    """The first exercise that must be done and is not right yet; empty when all are."""
    tested: bool = False
    """Whether the final test, which is about all steps, was passed."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The keys of one step: those that must be done, those that may, and the quiz."""

    must: tuple[str, ...]
    may: tuple[str, ...]
    quiz: tuple[str, ...]


def practice(answers: Iterable[Answer], asked: Mapping[int, Asked]) -> tuple[Practice, ...]:
    """The steps in order."""
    kept = {one.exercise: one for one in answers}
    good = {number for number, one in kept.items() if one.outcome == Status.GOOD.value}
    tested = any(number.startswith(f"{TEST}.") for number in good)
    made = (_step(number, known, good, f"{LESSON}.{number}" in kept) for number, known in asked.items())
    return tuple(replace(one, tested=tested) for one in made)


def missed(answers: Iterable[Answer], known: Sequence[str], most: int = 3) -> tuple[str, ...]:
    """Questions that were tried and are not right: quizzes first, then exercises, the longest ago first."""
    wrong = (Status.ALMOST.value, Status.NOT_YET.value)
    found = [one for one in answers if one.outcome in wrong and one.exercise in known]
    ordered = sorted(found, key=lambda one: (".q" not in one.exercise, one.changed.isoformat() if one.changed else ""))
    return tuple(one.exercise for one in ordered[:most])


def _step(number: int, known: Asked, good: set[str], opened: bool) -> Practice:
    every = (*known.must, *known.may)
    upcoming = next((one for one in known.must if one not in good), "")
    right, quiz = (len(good & set(some)) for some in (every, known.quiz))
    return Practice(number, opened, right, len(every), quiz, len(known.quiz), upcoming)
