"""The form of the final test: fifteen questions, which of them are still open, one button, and the result under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import ipywidgets as w

from workshop_lib.text import practice_words as t
from workshop_lib.text.exercises.rows import Exercise
from workshop_lib.views import html
from workshop_lib.views.exercise_sheet import draw_exercises
from workshop_lib.views.panel import Panel
from workshop_lib.widgets.drafts import Keeping
from workshop_lib.widgets.exercise_form import PracticeWidget
from workshop_lib.widgets.guard import Guard

_EMPTY = Panel("", "")


@dataclass(frozen=True)
class Sitting:
    """A test as it stands. `given` holds a letter by the place of the question, `right` the marks once it is in."""

    asked: Sequence[Exercise]
    given: Mapping[str, str]
    right: Mapping[str, bool] = field(default_factory=dict)
    card: Panel = _EMPTY


class Examiner(Protocol):
    """Who knows the test: how it stands, keeping choices, handing them in, and beginning another one."""

    def sitting(self) -> Sitting: ...

    def keep(self, given: Mapping[str, str]) -> None: ...

    def hand_in(self, given: Mapping[str, str]) -> Panel: ...

    def renew(self) -> None: ...


class FinalForm(w.VBox):  # type: ignore[misc]
    """A test with the choices that were made; every new choice is kept at once, and after handing in all is fixed."""

    def __init__(self, test: Examiner, keeping: Keeping | None = None) -> None:
        self._test = test
        self.widget = PracticeWidget(words={"choose": ""}, draft=(keeping or Keeping()).plain)
        self._show()
        self.widget.on_msg(lambda _, message, buffers: self._press(message))
        self.widget.observe(lambda change: self._chosen(), "given")
        super().__init__([Guard(), self.widget])

    @property
    def value(self) -> dict[str, str]:
        """What is chosen now."""
        return {str(place): letter for place, letter in self.widget.given.items() if letter}

    @property
    def still_open(self) -> list[str]:
        """The places of the questions that have no answer yet."""
        return [control["name"] for control in self.widget.controls if control["name"] not in self.value]

    def fill(self, value: Mapping[str, str]) -> None:
        """Chooses answers, as somebody would by hand."""
        self.widget.given = dict(value)

    def hand_in(self) -> Panel:
        """Hands the test in and shows what comes back."""
        panel = self._test.hand_in(self.value)
        if self._test.sitting().right:  # otherwise the choices stay as they are, also when they could not be kept
            self._show()
        self.widget.answer = panel.html
        return panel

    def renew(self) -> None:
        """Begins a test with other questions, once this one is in."""
        self._test.renew()
        self._show()

    def _show(self) -> None:
        """Brings everything in line with the test as it was kept."""
        now = self._test.sitting()
        with self.widget.hold_sync():
            told = t.FINAL_IS_IN if now.right else t.FINAL_INTRO
            self.widget.question = str(html.heading(t.FINAL) + html.paragraph(told))
            self.widget.controls = [_control(place, one) for place, one in enumerate(now.asked, 1)]
            self.widget.given = self.widget.kept = dict(now.given)
            self.widget.locked = bool(now.right)
            self.widget.buttons = [["renew", t.NEW_TEST] if now.right else ["check", t.HAND_IN]]
            self.widget.answer = now.card.html
            self._mark(now)

    def _mark(self, now: Sitting) -> None:
        """A word beside each question, and the way to those that need a look."""
        look = [place for place, right in now.right.items() if not right] if now.right else self.still_open
        self.widget.marks = (
            {place: t.MARKS[right] for place, right in now.right.items()}
            if now.right
            else dict.fromkeys(look, t.OPEN_MARK)
        )
        self.widget.todo = t.look_back(len(look)) if now.right else t.count_open(len(look))
        self.widget.jumps = [[place, t.question_title(int(place))] for place in look]

    def _chosen(self) -> None:
        now = self._test.sitting()
        if not now.right and self.value != dict(now.given):
            self._test.keep(self.value)
            self.widget.kept = dict(self._test.sitting().given)
            self._mark(now)

    def _press(self, message: Any) -> None:
        act = self.widget.heard(message)
        if act == "check":
            self.hand_in()
        elif act == "renew":
            self.renew()

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        live = super()._repr_mimebundle_(**kwargs) or {}
        return {**live, **draw_exercises(t.FINAL, self._test.sitting().asked)._repr_mimebundle_()}

    def __repr__(self) -> str:
        return draw_exercises(t.FINAL, self._test.sitting().asked).plain


def _control(place: int, one: Exercise) -> dict[str, Any]:
    options = [list(pair) for pair in zip("abcd", one.choices, strict=False)]
    return {"kind": "radio", "name": str(place), "label": f"{place}. {one.question}", "options": options}
