"""An exercise as cells of the page on which a trainee works: the question in words, then one cell with the form."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_lib.authoring.percent import Cell
from workshop_lib.text import exercise_words as t
from workshop_lib.text.exercises.rows import Exercise, Kind
from workshop_lib.views.exercise_sheet import choices, shown

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def asked(exercise: Exercise) -> list[Cell]:
    """Question and form."""
    head = "##" if exercise.kind is Kind.OPEN else "###"
    code = f"ws.open_task({exercise.step})" if exercise.kind is Kind.OPEN else f'ws.exercise("{exercise.number}")'
    how = t.RUBRIC if exercise.kind is Kind.OPEN else t.how_to(exercise.number, exercise.kind, _names(exercise))
    return [words(exercise, "\n\n".join([*question(exercise, head), *lists(exercise), how])), form(exercise, code)]


def asked_quiz(several: Sequence[Exercise]) -> list[Cell]:
    """All questions of a quiz and one cell with their forms."""
    step = several[0].step
    parts = [f"## {t.QUIZ}", t.QUIZ_INTRO]
    for one in several:
        parts += [f"**{one.title}.** {one.question}", *lists(one)]
    facts: dict[str, object] = {"id": f"quiz-{step}", "minutes": sum(one.minutes for one in several), "level": "must"}
    return [
        Cell("markdown", "\n\n".join(parts), 0, (), facts),
        Cell("code", f"ws.quiz({step})", 0, (), {"id": f"quiz-{step}-formulier"}),
    ]


def question(exercise: Exercise, head: str) -> list[str]:
    """Heading, minutes, question and figures as blocks of Markdown."""
    title = f"{head} {t.OPEN}: {exercise.title}" if exercise.kind is Kind.OPEN else _title(exercise, head)
    figures = [table(exercise.table.heads, exercise.table.rows)] if exercise.table.rows else []
    return [title, f"*{t.facts(exercise.minutes, exercise.must)}*", exercise.question, *figures]


def lists(exercise: Exercise) -> list[str]:
    """What there is to place, to choose or to fill in, with the letter or name by which to call it."""
    found = []
    for head, texts in choices(exercise):
        if head == t.PARTS:
            found.append(table(t.FIELD_HEADS, [_field(exercise, index) for index in range(len(texts))]))
        elif head == t.PLACE:
            found.append(f"**{head}:** {' · '.join(texts)}")
        else:
            found.append(table(("", head), list(zip(LETTERS, texts, strict=False))))
    return found


def table(heads: Sequence[str], rows: Sequence[Sequence[str | float]]) -> str:
    """A Markdown table."""
    lines = [heads, ["---"] * len(heads), *[[shown(cell) for cell in row] for row in rows]]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def words(exercise: Exercise, text: str) -> Cell:
    """A markdown cell about this exercise, with its minutes and level."""
    level = "must" if exercise.must else "may"
    return Cell("markdown", text, 0, (), {"id": name(exercise, "opgave"), "minutes": exercise.minutes, "level": level})


def form(exercise: Exercise, code: str, part: str = "formulier") -> Cell:
    """A code cell about this exercise."""
    return Cell("code", code, 0, (), {"id": name(exercise, part)})


def name(exercise: Exercise, part: str) -> str:
    """An id that stays the same when exercises come or go: "opgave-1-1"."""
    return f"{part}-{exercise.number.replace('.', '-')}"


def _title(exercise: Exercise, head: str) -> str:
    return f"{head} {t.heading(exercise.number, exercise.title)}"


def _field(exercise: Exercise, index: int) -> tuple[str, str, str]:
    one = exercise.fields[index]
    return f"`{one.name}`", one.label, " / ".join(one.options) or one.unit or t.A_NUMBER


def _names(exercise: Exercise) -> list[str]:
    return [one.name for one in exercise.fields]
