"""A form per kind of exercise. The headless twin is `value`; checking goes through the same call as typing does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import anywidget
import ipywidgets as w
import traitlets

from workshop_lib.text import exercise_words as t
from workshop_lib.text.exercises.rows import Exercise
from workshop_lib.views.exercise_sheet import ask, draw_exercise
from workshop_lib.views.panel import Panel
from workshop_lib.views.svg import Markup
from workshop_lib.widgets.assets import script, style
from workshop_lib.widgets.drafts import Keeping
from workshop_lib.widgets.exercise_controls import Sheet, make_sheet
from workshop_lib.widgets.guard import Guard

_BUTTONS = {"check": t.CHECK, "hint": t.HINT, "solution": t.SOLUTION}
_CLOSING = {**_BUTTONS, "solution": t.CLOSE}


@dataclass(frozen=True)
class Actions:
    """What the buttons do: `check` and `solution` get the value of the form; all three answer with a panel."""

    check: Callable[[Any], Panel]
    hint: Callable[[], Panel]
    solution: Callable[[Any], Panel]


class PracticeWidget(anywidget.AnyWidget):
    """What the browser knows. It changes `given` and tells which button was pressed; the rest comes from Python."""

    _esm = script("practice.js")
    _css = style("practice.css", "drafts.css")
    question = traitlets.Unicode().tag(sync=True)
    controls = traitlets.List(traitlets.Dict()).tag(sync=True)
    given = traitlets.Dict().tag(sync=True)
    kept = traitlets.Dict().tag(sync=True)
    """What is given and on disk: until then the browser keeps it, in the way that `draft` tells."""
    draft = traitlets.Dict(Keeping().plain).tag(sync=True)
    buttons = traitlets.List(traitlets.List()).tag(sync=True)
    answer = traitlets.Unicode().tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    marks = traitlets.Dict().tag(sync=True)
    """A word beside the label of a control with choices, by its name."""
    todo = traitlets.Unicode().tag(sync=True)
    jumps = traitlets.List(traitlets.List()).tag(sync=True)
    """Above the buttons: a sentence, and the name and label of each control to go to."""
    locked = traitlets.Bool(False).tag(sync=True)

    def heard(self, message: Any) -> str:
        """The button of a message, after taking over what was given with it; empty for another message."""
        if not isinstance(message, dict):
            return ""
        given = message.get("given")
        if isinstance(given, dict):
            self.given = given
        return str(message.get("act", ""))


class ExerciseForm(w.VBox):  # type: ignore[misc]
    """The form of one exercise, filled with an answer in canonical shape (see `checks/reading.py`) or None.

    `question` is what stands above the controls; the whole question unless told otherwise.
    `keeping` tells where the browser keeps what is not checked yet.
    """

    def __init__(
        self, exercise: Exercise, value: Any, actions: Actions, question: Markup | None = None,
        keeping: Keeping | None = None,
    ) -> None:  # fmt: skip
        self.exercise = exercise
        self._actions = actions
        self._keeping = keeping or Keeping()
        self._verdict = ""
        self._inputs: Sheet = make_sheet(exercise)
        wanted = _BUTTONS if exercise.hints else {"check": t.CHECK}  # a quiz question explains itself
        self.widget = PracticeWidget(
            question=str(question or ask(exercise, self._inputs.figures)), controls=self._inputs.controls,
            given=self._inputs.given(value), kept=self._inputs.given(value), draft=self._keeping.plain,
            buttons=_pairs(wanted),
            words={"choose": t.CHOOSE},
        )  # fmt: skip
        self.widget.on_msg(lambda _, message, buffers: self._press(message))
        super().__init__([Guard(), self.widget])

    @property
    def value(self) -> Any:
        """What is filled in now, in the shape that `ws.check` takes."""
        return self._inputs.read(self.widget.given)

    def fill(self, value: Any) -> None:
        """Fills the form in, as somebody would by hand."""
        self.widget.given = self._inputs.given(value)

    def check(self) -> Panel:
        panel = self.say(self._actions.check(self.value))
        if self._keeping.safe(self.value):
            self.widget.kept = dict(self.widget.given)
        return panel

    def hint(self) -> Panel:
        return self._add(self._actions.hint())

    def solution(self) -> Panel:
        """Shows the worked answer under the verdict; while it is there, the same button takes it away."""
        if self.widget.buttons == _pairs(_CLOSING):
            return self._add(Panel("", ""))
        panel = self._add(self._actions.solution(self.value))
        if self.exercise.worked in panel.plain:  # not when it asks to try first
            self.widget.buttons = _pairs(_CLOSING)
        return panel

    def say(self, panel: Panel) -> Panel:
        """Shows what came of checking under the form."""
        self._verdict = panel.html
        self._add(Panel("", ""))
        return panel

    def _add(self, panel: Panel) -> Panel:
        """Shows a hint or the worked answer under the verdict, in place of the one before."""
        self.widget.answer = self._verdict + panel.html
        if len(self.widget.buttons) > 1:
            self.widget.buttons = _pairs(_BUTTONS)
        return panel

    def _press(self, message: Any) -> None:
        act = self.widget.heard(message)
        if act in _BUTTONS:
            getattr(self, act)()

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        live = super()._repr_mimebundle_(**kwargs) or {}
        return {**live, **draw_exercise(self.exercise)._repr_mimebundle_()}

    def __repr__(self) -> str:
        return draw_exercise(self.exercise).plain


def _pairs(buttons: dict[str, str]) -> list[list[str]]:
    return [list(pair) for pair in buttons.items()]


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
