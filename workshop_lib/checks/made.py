"""What a rule works out for an exercise: the answer, and the words and figures that change with the case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from workshop_lib.model.work import Work
from workshop_lib.store.library import Case, case_names, load_case
from workshop_lib.text.exercise_words import EXAMPLES
from workshop_lib.text.exercises.rows import Exercise, Table
from workshop_lib.text.numbers import read_number

EXAMPLE = "rijnveen"
"""The case beside a journey of one's own."""
_BLANK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Made:
    """The answer in the shape of the kind (see `reading.py`); blanks by name; fields of the exercise to replace."""

    answer: Any
    words: Mapping[str, str] = field(default_factory=dict)
    changes: Mapping[str, Any] = field(default_factory=dict)


def fill(exercise: Exercise, made: Made) -> Exercise:
    """The exercise with the figures of the case and every blank filled. Raises KeyError for a blank without a word."""
    if not (made.words or made.changes):
        return exercise
    changed = exercise.but(**made.changes)
    return Exercise.model_validate(_filled(changed.model_dump(), made.words))


def with_examples(exercise: Exercise, answer: Any) -> Exercise:
    """Beside each number an example of its kind: whole or with a decimal, small or large, and never the answer.

    Fields of one unit get one kind, so that an example does not tell which of them comes out round.
    """
    found = answer if isinstance(answer, Mapping) else {one.name: answer for one in exercise.fields[:1]}
    numbers = {one.name: one for one in exercise.fields if isinstance(found.get(one.name), int | float)}
    groups: dict[str, list[float]] = {}
    for name, one in numbers.items():
        groups.setdefault(one.unit, []).append(float(found[name]))
    made = {name: one.but(example=_example(groups[one.unit])) for name, one in numbers.items() if not one.options}
    changed: Exercise = exercise.but(fields=tuple(made.get(one.name, one) for one in exercise.fields))
    return changed


def _example(answers: Sequence[float]) -> str:
    """The first number as large and as round as these answers that is none of them."""
    largest = max(map(abs, answers))
    size = "small" if largest < 10 else "large" if largest >= 1000 else "usual"
    kind = EXAMPLES[size, all(one.is_integer() for one in answers)]
    return next(one for one in kind if read_number(one) not in answers)


def with_rows(exercise: Exercise, rows: Iterable[Sequence[Any]]) -> Table:
    """The table of the exercise with these rows under its own heads."""
    return Table(heads=exercise.table.heads, rows=tuple(tuple(row) for row in rows))


def case_work(name: str) -> Work:
    """The finished work of a shipped case; of the example for another name."""
    return _case(name if name in case_names() else EXAMPLE).work


def case_table(name: str, table: str) -> Path:
    """The file of a table of a shipped case. Raises KeyError."""
    return _case(name if name in case_names() else EXAMPLE).tables[table]


@cache
def _case(name: str) -> Case:
    return load_case(name)


def _filled(thing: Any, words: Mapping[str, str]) -> Any:
    if isinstance(thing, str):
        return _BLANK.sub(lambda found: words[found[1]], thing)
    if isinstance(thing, Mapping):
        return {_filled(key, words): _filled(value, words) for key, value in thing.items()}
    if isinstance(thing, list | tuple):
        return [_filled(one, words) for one in thing]
    return thing
