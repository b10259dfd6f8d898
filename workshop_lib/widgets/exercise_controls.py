"""The controls of an exercise as plain values for the browser, with the way to an answer and back.

A control is {kind, name, label, …}: "radio" and "checks" with `options`, "select" with `options`, "text", "area",
"grid" with `heads` and `rows` of cells (a text, or a control), "mark" with `points` and `line`. What is given is
{name: text}, and {name: list of letters} for checks and marks.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workshop_lib.text import exercise_words as t
from workshop_lib.text.exercises.rows import Exercise, Field, Kind
from workshop_lib.views.curve_sheet import curve_points
from workshop_lib.views.exercise_sheet import blank, shown

Given = Mapping[str, Any]
Plain = dict[str, Any]
_ONE = "keuze"
_MANY = (Kind.SEVERAL, Kind.MARK)


@dataclass(frozen=True)
class Sheet:
    """Controls, and the two translations between what is given in them and an answer. `figures`: show the table."""

    controls: list[Plain]
    read: Callable[[Given], Any]
    given: Callable[[Any], Plain]
    figures: bool = True


def make_sheet(exercise: Exercise) -> Sheet:
    """The controls of this exercise."""
    return _SHEETS[exercise.kind](exercise)


def _choice(exercise: Exercise) -> Sheet:
    control = {"kind": "radio", "name": _ONE, "label": t.PICK_ONE, "options": _lettered(exercise.choices)}
    return Sheet([control], lambda given: given.get(_ONE) or None, lambda value: {_ONE: value or ""})


def _several(exercise: Exercise) -> Sheet:
    control = {"kind": "checks", "name": _ONE, "label": t.PICK_MORE, "options": _lettered(exercise.choices)}
    return Sheet([control], _marked, _marks)


def _mark(exercise: Exercise) -> Sheet:
    points, line = curve_points(exercise.choices, exercise.scores, exercise.stars)
    control = {"kind": "mark", "name": _ONE, "label": t.MARK, "points": points, "line": line}
    return Sheet([control], _marked, _marks)


def _marked(given: Given) -> list[str]:
    return list(given.get(_ONE) or [])


def _marks(value: Any) -> Plain:
    return {_ONE: list(value or ())}


def _placed(exercise: Exercise) -> Sheet:
    options = [(text, text) for text in exercise.choices]
    return _named([_select(letter, text, options) for letter, text in _lettered(exercise.items)])


def _order(exercise: Exercise) -> Sheet:
    names = [t.place(number) for number in range(1, len(exercise.items) + 1)]
    made = _named([_select(name, name, _lettered(exercise.items)) for name in names])
    return Sheet(
        made.controls,
        lambda given: [given[name] for name in names if given.get(name)],
        lambda value: made.given(dict(zip(names, value or (), strict=False))),
    )


def _numbers(exercise: Exercise) -> Sheet:
    return _named([_field(one) for one in exercise.fields])


def _number(exercise: Exercise) -> Sheet:
    name, made = exercise.fields[0].name, _numbers(exercise)
    return Sheet(made.controls, lambda given: given.get(name) or None, lambda value: made.given({name: value}))


def _data(exercise: Exercise) -> Sheet:
    """A result of code may be one number; the form always has names."""
    made, first = _numbers(exercise), exercise.fields[0].name
    return Sheet(
        made.controls, made.read, lambda value: made.given(value if isinstance(value, Mapping) else {first: value})
    )


def _fill(exercise: Exercise) -> Sheet:
    """Fields in the cells of the table; a field is called by its row and its column."""
    controls = {one.name: {**_field(one), "hint": one.example} for one in exercise.fields}
    rows = [[controls.get(blank(cell), shown(cell)) for cell in row] for row in exercise.table.rows]
    grid = {"kind": "grid", "name": "tabel", "label": exercise.title, "heads": exercise.table.heads, "rows": rows}
    made = _named(list(controls.values()))
    return Sheet([grid], made.read, made.given, figures=False)


def _text(exercise: Exercise) -> Sheet:
    control = {"kind": "area", "name": _ONE, "label": t.ANSWER}
    return Sheet([control], lambda given: given.get(_ONE) or None, lambda value: {_ONE: _shown(value)})


def _open(exercise: Exercise) -> Sheet:
    options = [(str(score), text) for score, text in enumerate(t.LEVELS)]
    made = _named([_select(f"c{number}", one, options) for number, one in enumerate(exercise.criteria)])
    names = [one["name"] for one in made.controls]
    return Sheet(
        made.controls,
        lambda given: [given.get(name) or None for name in names],
        lambda value: made.given(dict(zip(names, value or (), strict=False))),
    )


def _named(controls: Sequence[Plain]) -> Sheet:
    """Controls that make a dictionary; what does not fit a list of choices is left empty."""

    def given(value: Any) -> Plain:
        wanted = value if isinstance(value, Mapping) else {}
        return {one["name"]: _fitting(one, _shown(wanted.get(one["name"]))) for one in controls}

    return Sheet(list(controls), lambda now: {one["name"]: now.get(one["name"]) or "" for one in controls}, given)


def _fitting(control: Plain, text: str) -> str:
    return text if "options" not in control or text in {value for value, _ in control["options"]} else ""


def _field(field: Field) -> Plain:
    label = f"{field.label} ({field.unit})" if field.unit else field.label
    if field.options:
        return _select(field.name, label, [(text, text) for text in field.options])
    return {
        "kind": "text",
        "name": field.name,
        "label": label,
        "hint": t.FOR_EXAMPLE.format(example=field.example or t.ANY_NUMBER),
    }


def _select(name: str, label: str, options: Sequence[tuple[str, str]]) -> Plain:
    return {"kind": "select", "name": name, "label": label, "options": [list(pair) for pair in options]}


def _shown(value: Any) -> str:
    return "" if value is None else t.given(value)


def _lettered(texts: Sequence[str]) -> list[tuple[str, str]]:
    return [(letter, f"{letter}. {text}") for letter, text in zip(string.ascii_lowercase, texts, strict=False)]


_SHEETS: dict[Kind, Callable[[Exercise], Sheet]] = {
    Kind.CHOICE: _choice,
    Kind.SEVERAL: _several,
    Kind.SORT: _placed,
    Kind.MATCH: _placed,
    Kind.ORDER: _order,
    Kind.NUMBER: _number,
    Kind.NUMBERS: _numbers,
    Kind.TEXT: _text,
    Kind.FILL: _fill,
    Kind.MARK: _mark,
    Kind.DATA: _data,
    Kind.OPEN: _open,
}
