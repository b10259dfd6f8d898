"""An exercise as cells of the answer page: the answer, why it is so, the usual mistake, and a check that says good."""

from __future__ import annotations

import json
import math
from typing import Any

from workshop_lib.authoring.exercise_pages import LETTERS, form, lists, name, question, table
from workshop_lib.authoring.percent import Cell
from workshop_lib.checks.exercise import answer_of
from workshop_lib.text import exercise_words as t
from workshop_lib.text.exercises.rows import Exercise, Field, Kind
from workshop_lib.text.labels import PARTS
from workshop_lib.text.numbers import number

_WIDE = 108


def worked(exercise: Exercise) -> list[Cell]:
    """Question with answer and reasons, a check, and the picture where there is one."""
    answer = answer_of(exercise.number)
    head = "##" if exercise.kind is Kind.OPEN else "###"
    text = "\n\n".join([*question(exercise, head), *answered(exercise, answer), *_reasons(exercise)])
    check = form(exercise, call(exercise, answer), "nakijken")
    return [_remark(exercise, text, "opgave"), *_before(exercise), check, *_after(exercise)]


def answered(exercise: Exercise, answer: Any) -> list[str]:
    """The answer in words."""
    if exercise.kind in (Kind.SORT, Kind.MATCH):
        rows = [(letter, text, answer[letter]) for letter, text in zip(LETTERS, exercise.items, strict=False)]
        return [table(("", t.ITEM, t.ANSWER), rows)]
    if exercise.kind in (Kind.NUMBER, Kind.NUMBERS):
        given = {exercise.fields[0].name: answer} if exercise.kind is Kind.NUMBER else answer
        return [table((t.ITEM, t.ANSWER), [(one.label, _told(one, given[one.name])) for one in exercise.fields])]
    if exercise.kind in (Kind.CHOICE, Kind.SEVERAL):
        whys = [
            (f"**{letter}**" if letter in answer else letter, one.text, t.YES if letter in answer else "–", one.why)
            for letter, one in zip(LETTERS, exercise.options, strict=False)
        ]
        return [table(("", t.CHOICES, t.ANSWER, t.WHY), whys)]
    if exercise.kind is Kind.ORDER:
        return [table(("", t.ANSWER), [(t.place(place), _item(exercise, one)) for place, one in enumerate(answer, 1)])]
    if exercise.kind is Kind.TEXT:
        return [f"**{t.ANSWER}:** {', '.join(entry.split('|')[0] for entry in answer)}"]
    return [t.OWN_WORDS, *lists(exercise)]


def call(exercise: Exercise, answer: Any) -> str:
    """The check with the answer written out, on at most a few lines."""
    return _wrap(f'ws.check("{exercise.number}", ', _literal(exercise, answer))


def _item(exercise: Exercise, letter: str) -> str:
    return exercise.items[LETTERS.index(letter)]


def _reasons(exercise: Exercise) -> list[str]:
    if ".q" in exercise.number:
        return []
    return [f"**{t.WHY}.** {exercise.worked}", f"**{t.BEWARE}.** {exercise.mistake}"]


def _before(exercise: Exercise) -> list[Cell]:
    """A model beside an open assignment: the same part of the finished case."""
    if exercise.kind is not Kind.OPEN:
        return []
    noun = PARTS[exercise.step - 1].noun
    show = f"ws.example.{'persona' if noun == 'personas' else noun}.show()"
    return [form(exercise, show, "voorbeeld"), _remark(exercise, t.MODEL, "oordeel")]


def _after(exercise: Exercise) -> list[Cell]:
    if not exercise.picture:
        return []
    show = form(exercise, f'ws.picture("{exercise.number}")', "plaatje")
    return [_remark(exercise, t.PICTURE, "kijk"), show]


def _remark(exercise: Exercise, text: str, part: str) -> Cell:
    return Cell("markdown", text, 0, (), {"id": name(exercise, part)})


def _told(field: Field, value: Any) -> str:
    unit = f" {field.unit}" if field.unit else ""
    return str(value) if field.options else f"{number(round(value, _decimals(field)))}{unit}"


def _decimals(field: Field) -> int:
    """As many as a right answer needs."""
    return max(0, math.ceil(-math.log10(field.tolerance * 2)))


def _literal(exercise: Exercise, answer: Any) -> list[str]:
    """The answer as Python, in pieces between which a line may break."""
    if exercise.kind is Kind.TEXT:
        return [_quoted(answer[0].split("|")[0])]
    if exercise.kind is Kind.NUMBER:
        return [_figure(exercise.fields[0], answer)]
    if exercise.kind is Kind.NUMBERS:
        fields = {one.name: one for one in exercise.fields}
        return _dict([(name, _figure(fields[name], value)) for name, value in answer.items()])
    if exercise.kind is Kind.SORT:
        groups = {text: [letter for letter in answer if answer[letter] == text] for text in exercise.choices}
        return _dict([(text, _quoted(some)) for text, some in groups.items() if some])
    if exercise.kind is Kind.MATCH:
        return _dict([(letter, _quoted(text)) for letter, text in answer.items()])
    return [_quoted(answer)]


def _figure(field: Field, value: Any) -> str:
    if field.options:
        return _quoted(value)
    rounded = round(float(value), _decimals(field))
    return repr(int(rounded) if rounded.is_integer() else rounded)


def _quoted(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _dict(pairs: list[tuple[str, str]]) -> list[str]:
    texts = [f"{_quoted(name)}: {value}" for name, value in pairs]
    return [f"{'{' if not index else ''}{text}" for index, text in enumerate(texts)]


def _wrap(start: str, pieces: list[str]) -> str:
    closing = "})" if pieces[0].startswith("{") else ")"
    lines, room = [start + pieces[0]], " " * (len(start) + 1)
    for piece in pieces[1:]:
        if len(lines[-1]) + len(piece) + 4 > _WIDE:
            lines[-1] += ","
            lines.append(room + piece)
        else:
            lines[-1] += f", {piece}"
    return "\n".join(lines) + closing
