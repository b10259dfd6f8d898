"""A form per kind of exercise. The headless twin is `value`; checking goes through the same call as typing does."""

from __future__ import annotations

import string
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import ipywidgets as w

from workshop_lib.text import exercise_words as t
from workshop_lib.text.exercises.rows import Exercise, Field, Kind
from workshop_lib.views import html
from workshop_lib.views.exercise_sheet import ask, draw_exercise
from workshop_lib.views.panel import Panel
from workshop_lib.widgets.guard import Guard

WIDE = w.Layout(width="min(100%, 46rem)")
_NARROW = w.Layout(width="min(100%, 30rem)")
_AUTO = w.Layout(width="auto")


@dataclass(frozen=True)
class Actions:
    """What the buttons do: `check` gets the value of the form; all three answer with a panel."""

    check: Callable[[Any], Panel]
    hint: Callable[[], Panel]
    solution: Callable[[], Panel]


class ExerciseForm(w.VBox):  # type: ignore[misc]
    """The form of one exercise, filled with an answer in canonical shape (see `checks/reading.py`) or None."""

    def __init__(self, exercise: Exercise, value: Any, actions: Actions) -> None:
        self.exercise = exercise
        self._actions = actions
        self._inputs = _INPUTS[exercise.kind](exercise, value)
        self._answer = w.HTML()
        buttons = [self._button(t.CHECK, self.check, "primary")]
        if exercise.hints:  # a quiz question explains itself after each choice
            buttons += [self._button(t.HINT, self.hint), self._button(t.SOLUTION, self.solution)]
        question = w.HTML(str(html.tag("div", ask(exercise), style=html.INK)))
        super().__init__([Guard(), question, self._inputs.widget, w.HBox(buttons), self._answer])

    @property
    def value(self) -> Any:
        """What is filled in now, in the shape that `ws.check` takes."""
        return self._inputs.read()

    def fill(self, value: Any) -> None:
        """Fills the form in, as somebody would by hand."""
        self._inputs.show(value)

    def check(self) -> Panel:
        return self._say(self._actions.check(self.value))

    def hint(self) -> Panel:
        return self._say(self._actions.hint())

    def solution(self) -> Panel:
        return self._say(self._actions.solution())

    def _say(self, panel: Panel) -> Panel:
        self._answer.value = panel.html
        return panel

    def _button(self, name: str, act: Callable[[], Any], style: str = "") -> Any:
        made = w.Button(description=name, button_style=style, layout=_AUTO)
        made.on_click(lambda _: act())
        return made

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        live = super()._repr_mimebundle_(**kwargs) or {}
        return {**live, **draw_exercise(self.exercise)._repr_mimebundle_()}

    def __repr__(self) -> str:
        return draw_exercise(self.exercise).plain


class QuizForm(w.VBox):  # type: ignore[misc]
    """The questions of a quiz under each other, each with its own buttons."""

    def __init__(self, forms: Sequence[ExerciseForm], sheet: Panel) -> None:
        self.forms = tuple(forms)
        self._sheet = sheet
        super().__init__(self.forms)

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        live = super()._repr_mimebundle_(**kwargs) or {}
        return {**live, **self._sheet._repr_mimebundle_()}

    def __repr__(self) -> str:
        return self._sheet.plain


@dataclass(frozen=True)
class Inputs:
    """The controls of one kind with the two translations between them and an answer."""

    widget: Any
    read: Callable[[], Any]
    show: Callable[[Any], None]


def _choice(exercise: Exercise, value: Any) -> Inputs:
    box = w.RadioButtons(options=_lettered(exercise.choices), value=None, layout=w.Layout(width="auto"))

    def show(value: Any) -> None:
        box.value = value

    show(value)
    return Inputs(box, lambda: box.value, show)


def _several(exercise: Exercise, value: Any) -> Inputs:
    boxes = [
        w.Checkbox(description=f"{letter}. {text}", indent=False, layout=w.Layout(width="auto"))
        for letter, text in zip(string.ascii_lowercase, exercise.choices, strict=False)
    ]

    def show(value: Any) -> None:
        for letter, box in zip(string.ascii_lowercase, boxes, strict=False):
            box.value = letter in (value or ())

    show(value)
    return Inputs(w.VBox(boxes), lambda: [one.description[0] for one in boxes if one.value], show)


def _placed(exercise: Exercise, value: Any) -> Inputs:
    options = [(t.CHOOSE, ""), *((text, text) for text in exercise.choices)]
    return _rows(_names(exercise.items), [w.Dropdown(options=options, layout=_NARROW) for _ in exercise.items], value)


def _order(exercise: Exercise, value: Any) -> Inputs:
    options = [(t.CHOOSE, ""), *_lettered(exercise.items)]
    boxes = [w.Dropdown(options=options, layout=WIDE) for _ in exercise.items]
    places = [t.place(number) for number in range(1, len(boxes) + 1)]
    made = _rows([(place, place) for place in places], boxes, dict(zip(places, value or (), strict=False)))
    return Inputs(
        made.widget,
        lambda: [one for one in made.read().values() if one],
        lambda value: made.show(dict(zip(places, value or (), strict=False))),
    )


def _numbers(exercise: Exercise, value: Any) -> Inputs:
    names = [(one.name, f"{one.label} ({one.unit})" if one.unit else one.label) for one in exercise.fields]
    return _rows(names, [_field(one) for one in exercise.fields], value)


def _number(exercise: Exercise, value: Any) -> Inputs:
    name = exercise.fields[0].name
    made = _numbers(exercise, {name: value})
    return Inputs(made.widget, lambda: made.read()[name], lambda value: made.show({name: value}))


def _text(exercise: Exercise, value: Any) -> Inputs:
    box = w.Textarea(value=_shown(value), rows=2, layout=WIDE)

    def show(value: Any) -> None:
        box.value = _shown(value)

    return Inputs(box, lambda: box.value, show)


def _open(exercise: Exercise, value: Any) -> Inputs:
    names = list(exercise.criteria)
    options = [(t.CHOOSE, ""), *((text, str(score)) for score, text in enumerate(t.LEVELS))]
    boxes = [w.Dropdown(options=options, layout=_NARROW) for _ in names]
    made = _rows([(one, one) for one in names], boxes, dict(zip(names, value or (), strict=False)))
    return Inputs(
        w.VBox([w.HTML(t.RUBRIC), made.widget]),
        lambda: list(made.read().values()),
        lambda value: made.show(dict(zip(names, value or (), strict=False))),
    )


def _rows(names: Sequence[tuple[str, str]], boxes: Sequence[Any], value: Any) -> Inputs:
    """One control per name under its label; reads and shows a dictionary."""
    keys = [key for key, _ in names]

    def show(value: Any) -> None:
        for key, box in zip(keys, boxes, strict=True):
            given = _shown((value or {}).get(key))
            box.value = given if _fits(box, given) else ""

    show(value)
    for (_, label), box in zip(names, boxes, strict=True):
        box.tooltip = label
    lines = [
        w.VBox([w.HTML(str(html.tag("span", label, style=html.INK))), box])
        for (_, label), box in zip(names, boxes, strict=True)
    ]
    return Inputs(w.VBox(lines), lambda: {key: box.value for key, box in zip(keys, boxes, strict=True)}, show)


def _fits(box: Any, given: str) -> bool:
    return not isinstance(box, w.Dropdown) or given in {value for _, value in box.options}


def _field(field: Field) -> Any:
    if not field.options:
        return w.Text(placeholder=t.NUMBER_EXAMPLE, layout=_NARROW)
    return w.Dropdown(options=[(t.CHOOSE, ""), *((text, text) for text in field.options)], layout=_NARROW)


def _shown(value: Any) -> str:
    return "" if value is None else t.given(value)


def _names(texts: Sequence[str]) -> list[tuple[str, str]]:
    return [(letter, f"{letter}. {text}") for letter, text in zip(string.ascii_lowercase, texts, strict=False)]


def _lettered(texts: Sequence[str]) -> list[tuple[str, str]]:
    return [(label, letter) for letter, label in _names(texts)]


_INPUTS: dict[Kind, Callable[[Exercise, Any], Inputs]] = {
    Kind.CHOICE: _choice,
    Kind.SEVERAL: _several,
    Kind.SORT: _placed,
    Kind.MATCH: _placed,
    Kind.ORDER: _order,
    Kind.NUMBER: _number,
    Kind.NUMBERS: _numbers,
    Kind.TEXT: _text,
    Kind.OPEN: _open,
}
