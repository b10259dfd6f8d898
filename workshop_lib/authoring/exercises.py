"""From placeholders in `lessons/NN_…_opdrachten.py` to exercise pages without, and answer pages with, the answers.

    # %% exercise 1.1        the question and its form; on the answer page the answer, why, and a check of it
    # %% quiz                the quiz questions of the step
    # %% open                the open assignment of the step

A cell with `only="exercise"` or `only="solution"` stands on one of the two pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from workshop_lib.authoring.answer_pages import worked
from workshop_lib.authoring.exercise_pages import asked, asked_quiz
from workshop_lib.authoring.percent import Cell, LessonError
from workshop_lib.text.exercises import exercise, open_task, quiz
from workshop_lib.text.exercises.rows import Exercise

_PLACEHOLDERS = ("exercise", "quiz", "open")
Pages = Callable[[Exercise], list[Cell]]


def expand_exercises(cells: Iterable[Cell]) -> list[Cell]:
    """The page on which a trainee works: questions and forms, nothing that gives an answer away."""
    return list(_expand(list(cells), "exercise", asked, asked_quiz))


def expand_solutions(cells: Iterable[Cell]) -> list[Cell]:
    """The page to look back on: per question the answer, why, the usual mistake, and a check that says good."""
    return list(_expand(list(cells), "solution", worked, _worked_quiz))


def _worked_quiz(several: tuple[Exercise, ...]) -> list[Cell]:
    return [cell for one in several for cell in worked(one)]


def _expand(
    cells: list[Cell], page: str, one: Pages, several: Callable[[tuple[Exercise, ...]], list[Cell]]
) -> Iterator[Cell]:
    step = _step(cells)
    for cell in cells:
        kind = cell.tags[0] if cell.tags and cell.tags[0] in _PLACEHOLDERS else ""
        if cell.facts.get("only", page) != page:
            continue
        if kind == "exercise":
            yield from one(_named(cell))
        elif kind == "quiz":
            yield from several(quiz(step))
        elif kind == "open":
            yield from one(open_task(step))
        else:
            yield cell


def _named(cell: Cell) -> Exercise:
    found = exercise(cell.tags[1]) if len(cell.tags) == 2 else None
    if found is None:
        raise LessonError(f"line {cell.line}: no exercise {' '.join(cell.tags[1:])!r}")
    return found


def _step(cells: list[Cell]) -> int:
    steps = {_named(cell).step for cell in cells if cell.tags and cell.tags[0] == "exercise"}
    if len(steps) != 1:
        raise LessonError(f"a page is about one step; found {sorted(steps)}")
    return steps.pop()
