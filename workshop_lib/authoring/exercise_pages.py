"""An exercise as cells of the page on which a trainee works: the question in words, then a cell with the form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workshop_lib.authoring.percent import Cell
from workshop_lib.checks.exercise import shown as placed
from workshop_lib.text import exercise_words as t
from workshop_lib.text.exercises import exercises
from workshop_lib.text.exercises.rows import Exercise, Kind
from workshop_lib.views.exercise_sheet import choices, shown

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def asked(exercise: Exercise) -> list[Cell]:
    """Question and form; a data exercise gets a cell to write code in first."""
    if exercise.kind is Kind.OPEN:
        text = "\n\n".join([*question(exercise, "##"), t.OWN_FIRST, *lists(exercise), t.RUBRIC])
        return [words(exercise, text), form(exercise, f"ws.open_task({exercise.step})")]
    call = f'ws.exercise("{exercise.number}")'
    if exercise.kind is Kind.DATA:
        text = "\n\n".join([*question(exercise, "###"), t.start_code(columns(exercise), _told_by(exercise))])
        check = f'ws.exercise("{exercise.number}", {t.DATA_NAME})'
        return [words(exercise, text), form(exercise, starter(exercise), "code"), _how(exercise), form(exercise, check)]
    how = t.how_to(exercise.number, exercise.kind, _names(exercise))
    told = lists(exercise)
    # What is put in order stands in no label of the form: it has to be read first.
    below = [*told, *folded(how)] if exercise.kind is Kind.ORDER else folded(*told, how)
    return [words(exercise, "\n\n".join([*question(exercise, "###"), *below])), form(exercise, call)]


def _told_by(exercise: Exercise) -> str:
    """The first data exercise of the page, which tells how these go; empty for that one itself."""
    first = next(one.number for one in exercises(exercise.step) if one.kind is Kind.DATA)
    return "" if first == exercise.number else first


def folded(*blocks: str) -> list[str]:
    """What the form below shows as well: closed, but there for who reads without running anything."""
    return [f"<details><summary>{t.WITHOUT_FORM}</summary>", *blocks, "</details>"]


def starter(exercise: Exercise) -> str:
    """The first lines of a data exercise, with a place for the trainee's own."""
    return f'import pandas as pd\ntabel = ws.table("{exercise.table_name}")\n{t.DATA_NAME} = ...'


def columns(exercise: Exercise) -> list[str]:
    """The columns that the code of a data exercise reads, in order; not those that it makes."""
    code = "\n".join(exercise.code)
    made = re.findall(r'\["(\w+)"\] = |"(\w+)":|ws\.table\("(\w+)"\)', code)
    skipped = {name for names in made for name in names}
    return [name for name in dict.fromkeys(re.findall(r'"(\w+)"', code)) if name not in skipped]


def asked_quiz(several: Sequence[Exercise]) -> list[Cell]:
    """All questions of a quiz and one cell with their forms."""
    step = several[0].step
    blocks = [block for one in several for block in (f"**{one.title}.** {one.question}", *lists(one))]
    parts = [f"## {t.QUIZ}", t.QUIZ_INTRO, *folded(*blocks)]
    facts: dict[str, object] = {"id": f"quiz-{step}", "minutes": sum(one.minutes for one in several), "level": "must"}
    return [
        Cell("markdown", "\n\n".join(parts), 0, (), facts),
        Cell("code", f"ws.quiz({step})", 0, (), {"id": f"quiz-{step}-formulier"}),
    ]


def question(exercise: Exercise, head: str) -> list[str]:
    """Heading, minutes, question and figures as blocks of Markdown. Figures that follow the case stand in the form."""
    title = f"{head} {t.OPEN}: {exercise.title}" if exercise.kind is Kind.OPEN else _title(exercise, head)
    own = [t.OWN_CASE] if exercise.per_case and exercise.kind is not Kind.DATA else []
    fixed = exercise.table.rows and exercise.kind is not Kind.FILL
    figures = [table(exercise.table.heads, exercise.table.rows)] if fixed else []
    return [title, f"*{t.facts(exercise.minutes, exercise.must)}*", exercise.question, *own, *figures]


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


def _how(exercise: Exercise) -> Cell:
    return Cell("markdown", t.data_how(exercise.number), 0, (), {"id": name(exercise, "kijk")})


def _title(exercise: Exercise, head: str) -> str:
    return f"{head} {t.heading(exercise.number, exercise.title)}"


def _field(exercise: Exercise, index: int) -> tuple[str, str, str]:
    one = exercise.fields[index]
    choices = t.IN_THE_FORM if not one.options and _follows(exercise, one.name) else ""
    return f"`{one.name}`", one.label, " / ".join(one.options) or choices or one.unit or t.A_NUMBER


def _follows(exercise: Exercise, name: str) -> bool:
    """Whether the choices of this field come with the case."""
    found = placed(exercise.number)
    return found is not None and any(one.name == name and one.options for one in found.fields)


def _names(exercise: Exercise) -> list[str]:
    return [one.name for one in exercise.fields]
