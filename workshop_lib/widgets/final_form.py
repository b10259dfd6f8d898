"""The form of the final test: fifteen questions, one button, and the result under it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import ipywidgets as w

from workshop_lib.text import practice_words as t
from workshop_lib.text.exercises.rows import Exercise
from workshop_lib.views import html
from workshop_lib.views.exercise_sheet import draw_exercises
from workshop_lib.views.panel import Panel
from workshop_lib.widgets.exercise_form import PracticeWidget
from workshop_lib.widgets.guard import Guard


@dataclass(frozen=True)
class FinalActions:
    """What happens with the choices, a letter by the place of the question: handing them in, and keeping each."""

    hand_in: Callable[[Mapping[str, str]], Panel]
    keep: Callable[[Mapping[str, str]], None]


class FinalForm(w.VBox):  # type: ignore[misc]
    """A test with the choices that were made earlier; every new choice is kept at once."""

    def __init__(self, asked: Sequence[Exercise], actions: FinalActions, given: Mapping[str, str]) -> None:
        self._asked = tuple(asked)
        self._actions = actions
        intro = html.heading(t.FINAL) + html.paragraph(t.FINAL_INTRO)
        self.widget = PracticeWidget(
            question=str(intro), controls=[_control(place, one) for place, one in enumerate(asked, 1)],
            given=dict(given), buttons=[["check", t.HAND_IN]], words={"choose": ""},
        )  # fmt: skip
        self.widget.on_msg(lambda _, message, buffers: self._press(message))
        self.widget.observe(lambda change: actions.keep(self.value), "given")
        super().__init__([Guard(), self.widget])

    @property
    def value(self) -> dict[str, str]:
        """What is chosen now."""
        return {str(place): letter for place, letter in self.widget.given.items() if letter}

    def fill(self, value: Mapping[str, str]) -> None:
        """Chooses answers, as somebody would by hand."""
        self.widget.given = dict(value)

    def hand_in(self) -> Panel:
        """Hands the test in and shows what comes back."""
        panel = self._actions.hand_in(self.value)
        self.widget.answer = panel.html
        return panel

    def _press(self, message: Any) -> None:
        if self.widget.heard(message) == "check":
            self.hand_in()

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        live = super()._repr_mimebundle_(**kwargs) or {}
        return {**live, **draw_exercises(t.FINAL, self._asked)._repr_mimebundle_()}

    def __repr__(self) -> str:
        return draw_exercises(t.FINAL, self._asked).plain


def _control(place: int, one: Exercise) -> dict[str, Any]:
    options = list(zip("abcd", one.choices, strict=False))
    return {"kind": "radio", "name": str(place), "label": f"{place}. {one.question}", "options": options}
