"""A form for any model: one control per field, saved as soon as a field is left. The headless twin is `value`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import ipywidgets as w
from pydantic import ValidationError

from workshop_lib.model.base import Model
from workshop_lib.text import form_words
from workshop_lib.text.prompts import prompt
from workshop_lib.widgets import convert
from workshop_lib.widgets.controls import Choices, Control, kind_of, make_control, make_reference

OnChange = Callable[[Any], None]


class Form:
    """Edits one frozen model value. `on_change` hears every new value; `value` is always complete and valid."""

    def __init__(
        self, value: Model, on_change: OnChange, skip: Sequence[str] = (), choices: Mapping[str, Choices] | None = None
    ) -> None:
        self.choices = choices or {}
        self.value = value
        self.on_change = on_change
        self.controls: dict[str, Control] = {}
        self._quiet = False
        self.messages: dict[str, Any] = {}
        rows = [self._row(name) for name in type(value).model_fields if name not in {"id", *skip}]
        self.widget = w.VBox([row for row in rows if row is not None])

    def put(self, value: Model) -> None:
        """Shows another value without reporting it as a change."""
        self.value = value
        self._quiet = True
        for name, control in self.controls.items():
            control.widget.value = control.show(getattr(value, name))
            self._tell(name, "")
        self._quiet = False

    def _row(self, name: str) -> Any:
        field = type(self.value).model_fields[name]
        kind, _ = kind_of(field.annotation)
        word = prompt(type(self.value), name)
        if name in self.choices:
            control = make_reference(self.choices[name], word.label, getattr(self.value, name))
        else:
            control = make_control(field.annotation, word.label, word.example, name in _LONG)
        control.widget.value = control.show(getattr(self.value, name))
        control.widget.tooltip = word.help
        if kind in (int, float, dt.date):
            control.widget.add_class("ws-late")
        self.controls[name] = control
        self.messages[name] = w.HTML(layout=w.Layout(margin="0 0 0 11.5rem", display="none"))
        self._listen(name)
        help = w.HTML(_small(" ".join(one for one in (word.help, control.hint) if one)), layout=_UNDER)
        return w.VBox([control.widget, self.messages[name], help])

    def _listen(self, name: str) -> None:
        self.controls[name].widget.observe(lambda change: self._typed(name, change["new"]), "value")

    def _typed(self, name: str, raw: Any) -> None:
        if self._quiet:
            return
        try:
            new = self.controls[name].read(raw, getattr(self.value, name))
            self._report(name, new)
        except (convert.NotYet, ValidationError) as problem:
            self._tell(name, str(problem) if isinstance(problem, convert.NotYet) else _reason(problem))
        else:
            self._tell(name, "")

    def _report(self, name: str, new: Any) -> None:
        if new == getattr(self.value, name):
            return
        self.value = self.value.but(**{name: new})
        self.on_change(self.value)

    def _tell(self, name: str, message: str) -> None:
        box = self.messages[name]
        box.value = f'<span role="alert" class="ws-missing">{message}</span>' if message else ""
        box.layout.display = "" if message else "none"


_LONG = {
    "description",
    "occasion",
    "storyline",
    "value_proposition",
    "decision_process",
    "scenario",
    "rule",
    "decision",
}
"""Fields in which people write more than one line."""
_UNDER = w.Layout(margin="-4px 0 6px 11.5rem")


def _small(text: str) -> str:
    return f'<span class="ws-small">{text}</span>' if text else ""


def _reason(problem: ValidationError) -> str:
    kinds = {error["type"] for error in problem.errors()}
    return form_words.TOO_LONG if "string_too_long" in kinds else form_words.NOT_ON_SCALE
