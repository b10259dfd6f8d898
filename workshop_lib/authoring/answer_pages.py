"""An exercise as cells of the answer page: the question, and a call that shows the answer, why, and the usual mistake.

The answer follows the case of the page, so it stands in the output and not in the text. A data exercise shows the code
that finds it, with its check.
"""

from __future__ import annotations

from workshop_lib.authoring.exercise_pages import form, name, question
from workshop_lib.authoring.percent import Cell
from workshop_lib.text import exercise_words as t
from workshop_lib.text.exercises.rows import Exercise, Kind
from workshop_lib.text.labels import PARTS


def worked(exercise: Exercise) -> list[Cell]:
    """Question and answer, and the picture where there is one."""
    head = "##" if exercise.kind is Kind.OPEN else "###"
    title, _, asked = question(exercise, head)[:3]
    text = f"{title}\n\n{asked}"
    if exercise.kind is Kind.DATA:  # its check says why; only the usual mistake is left to tell
        mistake = f"**{t.MISTAKE}.** {exercise.mistake}"
        return [_remark(exercise, f"{text}\n\n{mistake}", "opgave"), form(exercise, solved(exercise), "code")]
    show = form(exercise, f'ws.answer("{exercise.number}")', "antwoord")
    return [_remark(exercise, text, "opgave"), *_before(exercise), show, *_after(exercise)]


def _before(exercise: Exercise) -> list[Cell]:
    """A model beside an open assignment."""
    if exercise.kind is not Kind.OPEN:
        return []
    noun = PARTS[exercise.step - 1].noun
    show = f"ws.example.{'persona' if noun == 'personas' else noun}.show()"
    return [form(exercise, show, "voorbeeld"), _remark(exercise, t.MODEL, "oordeel")]


def solved(exercise: Exercise) -> str:
    """The whole code of a data exercise, ending in its check."""
    *steps, last = exercise.code
    lines = [f'tabel = ws.table("{exercise.table_name}")', *steps, f"{t.DATA_NAME} = {last}"]
    return "\n".join([*lines, f'ws.check("{exercise.number}", {t.DATA_NAME})'])


def _after(exercise: Exercise) -> list[Cell]:
    if not exercise.picture:
        return []
    show = form(exercise, f'ws.picture("{exercise.number}")', "plaatje")
    return [_remark(exercise, t.PICTURE, "plaat"), show]


def _remark(exercise: Exercise, text: str, part: str) -> Cell:
    return Cell("markdown", text, 0, (), {"id": name(exercise, part)})
