"""The answer to an exercise in words: a table or a sentence, why it is so, and the usual mistake."""

from __future__ import annotations

import math
import string
from collections.abc import Sequence
from typing import Any

from workshop_lib.model.answer import Status
from workshop_lib.text import exercise_words as t
from workshop_lib.text.exercises.rows import Exercise, Field, Kind
from workshop_lib.text.numbers import number
from workshop_lib.views import html
from workshop_lib.views.exercise_sheet import blank, shown
from workshop_lib.views.panel import Panel
from workshop_lib.views.svg import Markup
from workshop_lib.views.theme import WORKSHOP

Row = tuple[str, ...]
_CELL = "padding:0.2em 0.8em 0.2em 0;text-align:left;vertical-align:top"


def draw_answer(exercise: Exercise, answer: Any, status: Status) -> Panel:
    """The figures, the answer, why, and the usual mistake; `status` is what the check says about this answer."""
    title = f"{t.ANSWER} · {t.heading(exercise.number, exercise.title)}"
    tables = [figures_table(exercise), answer_table(exercise, answer)]
    lines = reasons(exercise)
    verdict = f"{t.JUDGED}: {t.STATUS[status].lower()}."
    body = [_table(*one) for one in tables if one[1]] + [html.paragraph(one) for one in (*lines, verdict)]
    made = html.card(html.heading(title), *body, accent=WORKSHOP.good if status is Status.GOOD else WORKSHOP.wrong)
    plain = [" | ".join(row) for heads, rows in tables for row in ((heads, *rows) if rows else ())]
    return Panel(str(made), "\n".join([title, *plain, *lines, verdict]))


def figures_table(exercise: Exercise) -> tuple[Row, list[Row]]:
    """Heads and rows of the figures of the question; a table that was to be filled in has none."""
    rows = () if exercise.kind is Kind.FILL else exercise.table.rows
    return tuple(exercise.table.heads), [tuple(shown(cell) for cell in row) for row in rows]


def answer_table(exercise: Exercise, answer: Any) -> tuple[Row, list[Row]]:
    """Heads and rows of the answer."""
    return _TABLES.get(exercise.kind, _words)(exercise, answer)


def reasons(exercise: Exercise) -> list[str]:
    """Why it is so and the usual mistake; a quiz question gives its reasons beside the choices."""
    if not exercise.hints:
        return []
    return [f"{t.WHY}: {exercise.worked}", f"{t.MISTAKE}: {exercise.mistake}"]


def told(field: Field, value: Any) -> str:
    """A value as it stands in an answer: a choice, or a number with as many decimals as it needs and its unit."""
    unit = f" {field.unit}" if field.unit else ""
    return str(value) if field.options else f"{number(round(value, decimals(field)))}{unit}"


def decimals(field: Field) -> int:
    """As many as a right answer needs."""
    return max(0, math.ceil(-math.log10(field.tolerance * 2)))


def _placed(exercise: Exercise, answer: Any) -> tuple[Row, list[Row]]:
    return ("", t.ITEM, t.ANSWER), [(letter, text, answer[letter]) for letter, text in _lettered(exercise.items)]


def _numbers(exercise: Exercise, answer: Any) -> tuple[Row, list[Row]]:
    given = answer if isinstance(answer, dict) else {exercise.fields[0].name: answer}
    return (t.ITEM, t.ANSWER), [(one.label, told(one, given[one.name])) for one in exercise.fields]


def _chosen(exercise: Exercise, answer: Any) -> tuple[Row, list[Row]]:
    pairs = zip(string.ascii_lowercase, exercise.options, strict=False)
    rows: list[Row] = [(letter, one.text, t.YES if letter in answer else "–", one.why) for letter, one in pairs]
    return ("", t.CHOICES, t.ANSWER, t.WHY), rows


def _marked(exercise: Exercise, answer: Any) -> tuple[Row, list[Row]]:
    return ("", t.ANSWER), [(letter, text) for letter, text in _lettered(exercise.choices) if letter in answer]


def _ordered(exercise: Exercise, answer: Any) -> tuple[Row, list[Row]]:
    texts = dict(_lettered(exercise.items))
    return ("", "", t.ANSWER), [(t.place(place), letter, texts[letter]) for place, letter in enumerate(answer, 1)]


def _filled(exercise: Exercise, answer: Any) -> tuple[Row, list[Row]]:
    fields = {one.name: one for one in exercise.fields}
    rows = [
        tuple(told(fields[blank(cell)], answer[blank(cell)]) if blank(cell) else shown(cell) for cell in row)
        for row in exercise.table.rows
    ]
    return tuple(exercise.table.heads), rows


def _words(exercise: Exercise, answer: Any) -> tuple[Row, list[Row]]:
    if exercise.kind is Kind.TEXT:
        return (t.ANSWER,), [(" / ".join(entry.split("|")[0] for entry in answer),)]
    return ("", t.CRITERIA), [(letter, text) for letter, text in _lettered(exercise.criteria)]


_TABLES = {
    Kind.SORT: _placed,
    Kind.MATCH: _placed,
    Kind.NUMBER: _numbers,
    Kind.NUMBERS: _numbers,
    Kind.DATA: _numbers,
    Kind.CHOICE: _chosen,
    Kind.SEVERAL: _chosen,
    Kind.MARK: _marked,
    Kind.ORDER: _ordered,
    Kind.FILL: _filled,
}


def _lettered(texts: Sequence[str]) -> list[tuple[str, str]]:
    return list(zip(string.ascii_lowercase, texts, strict=False))


def _table(heads: Row, rows: Sequence[Row]) -> Markup:
    head = html.tag("tr", *[html.tag("th", one, style=_CELL, scope="col") for one in heads])
    body = [html.tag("tr", *[html.tag("td", one, style=_CELL) for one in row]) for row in rows]
    return html.tag("table", head, *body, style="border-collapse:collapse;margin:0.4em 0")
