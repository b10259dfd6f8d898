"""An exercise with its answer: found by its number, worked out from the case where that can be."""

from __future__ import annotations

from functools import cache
from typing import Any

from workshop_lib.checks.answers import RULES, case_work
from workshop_lib.checks.reading import LETTERS, read
from workshop_lib.model.work import Work
from workshop_lib.text import exercises as source
from workshop_lib.text.exercises.rows import Exercise, Kind


def answer_of(number: str) -> Any:
    """The right answer in canonical shape (see `reading.py`); for an open assignment the scores of a good one.

    Raises KeyError for an unknown number and Unreadable when the declaration contradicts itself.
    """
    return _answer(number)


@cache
def _answer(number: str) -> Any:
    found = source.exercise(number)
    if found is None:
        raise KeyError(number)
    if found.kind is Kind.TEXT:
        return found.answer
    return read(found, _raw(found))


def _raw(exercise: Exercise) -> Any:
    if not exercise.rule:
        return exercise.answer
    made = RULES[exercise.rule](exercise, case_work(exercise.case) if exercise.case else Work())
    return {**made, **exercise.answer} if isinstance(exercise.answer, dict) else made


def called(exercise: Exercise, letter: str) -> str:
    """The text behind a letter: of the things to place where there are any, otherwise of the options."""
    texts = exercise.items or exercise.choices
    return texts[LETTERS.index(letter)]


def next_number(number: str) -> str | None:
    """The key of what comes after this one in the same step; None after the open assignment."""
    known = [one for one in source.numbers() if one.partition(".")[0] == number.partition(".")[0]]
    place = known.index(number) + 1
    return known[place] if place < len(known) else None
