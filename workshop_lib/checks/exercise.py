"""An exercise as one trainee meets it: found by its number, with the figures and the answer of her case."""

from __future__ import annotations

from functools import cache
from typing import Any

from workshop_lib.checks.answers import RULES
from workshop_lib.checks.counted import COUNTED_RULES
from workshop_lib.checks.data_answers import DATA_RULES
from workshop_lib.checks.made import EXAMPLE, Made, case_work, fill, with_examples
from workshop_lib.checks.per_case import CASE_RULES
from workshop_lib.checks.reading import LETTERS, read
from workshop_lib.model.work import Work
from workshop_lib.store.library import case_names
from workshop_lib.text import exercises as source
from workshop_lib.text.exercises.rows import Exercise, Kind

ALL_RULES = {**RULES, **CASE_RULES, **COUNTED_RULES, **DATA_RULES}
"""The functions that a TOML file may name."""


def shown(number: str, case: str = "") -> Exercise | None:
    """The exercise with the figures of this case; None for an unknown number."""
    found = source.exercise(number)
    return None if found is None else _made(number, home(found, case))[0]


def answer_of(number: str, case: str = "") -> Any:
    """The right answer in canonical shape (see `reading.py`); for an open assignment the scores of a good one.

    Raises KeyError for an unknown number and Unreadable when the declaration contradicts itself.
    """
    found = source.exercise(number)
    if found is None:
        raise KeyError(number)
    return _made(number, home(found, case))[1]


def given_right(number: str, case: str = "") -> Any:
    """A right answer as somebody would give it. Raises as `answer_of`."""
    found = answer_of(number, case)
    template = source.exercise(number)
    return found[0].split("|")[0] if template and template.kind is Kind.TEXT else found


def home(exercise: Exercise, case: str) -> str:
    """The case that gives the figures: that of the exercise, or the chosen one where any will do."""
    if not exercise.per_case:
        return exercise.case
    return case if case in case_names() else EXAMPLE


@cache
def _made(number: str, case: str) -> tuple[Exercise, Any]:
    template = source.exercise(number)
    assert template is not None
    placed: Exercise = template.but(case=case)
    made = _apply(placed, case) if template.rule else Made(template.answer)
    found = fill(placed, made)
    if found.kind is Kind.TEXT:
        return found, found.answer
    answer = read(found, made.answer)
    return with_examples(found, answer) if found.fields else found, answer


def _apply(exercise: Exercise, case: str) -> Made:
    work = case_work(case) if case else Work()
    made = ALL_RULES[exercise.rule](exercise, work)
    made = made if isinstance(made, Made) else Made(made)
    literal = exercise.answer if isinstance(exercise.answer, dict) else {}
    return Made({**made.answer, **literal}, made.words, made.changes) if literal else made


def called(exercise: Exercise, letter: str) -> str:
    """The text behind a letter: of the things to place where there are any, otherwise of the options."""
    texts = exercise.items or exercise.choices
    return texts[LETTERS.index(letter)]


def next_number(number: str) -> str | None:
    """The key of what comes after this one in the same step; None after the open assignment."""
    known = [one for one in source.numbers() if one.partition(".")[0] == number.partition(".")[0]]
    place = known.index(number) + 1
    return known[place] if place < len(known) else None
