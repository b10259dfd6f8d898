"""A form for any model: fields with label, help, example, need and findings. The twin is `edit` and `value`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import anywidget
import traitlets

from workshop_lib.model.base import Model
from workshop_lib.text import step_form_words as t
from workshop_lib.views.feedback import MARKS, Remark
from workshop_lib.widgets.assets import inner_style, script
from workshop_lib.widgets.convert import NotYet
from workshop_lib.widgets.fields import Field, paths_of
from workshop_lib.widgets.form import OnChange
from workshop_lib.widgets.ideas import Ideas, need_of
from workshop_lib.widgets.sections import sections


class FieldSheet(anywidget.AnyWidget):
    """What the browser shows. It sends {do: "edit", field, text, n}; `heard` is the `n` that was handled last.

    `given` is what an earlier step said, by field. `start` rises when the first field should get the focus.
    `turn` rises when another value is shown: only then a field in which somebody types is drawn anew.
    """

    _esm = script("field_form.js")
    _css = inner_style("field_form.css")
    words = traitlets.Dict(t.FORM).tag(sync=True)
    name = traitlets.Unicode().tag(sync=True)
    sections = traitlets.List(traitlets.Dict()).tag(sync=True)
    lists = traitlets.Dict().tag(sync=True)
    values = traitlets.Dict().tag(sync=True)
    refused = traitlets.Dict().tag(sync=True)
    marks = traitlets.Dict().tag(sync=True)
    given = traitlets.Dict().tag(sync=True)
    start = traitlets.Int(0).tag(sync=True)
    turn = traitlets.Int(0).tag(sync=True)
    heard = traitlets.Int(0).tag(sync=True)


class FieldForm:
    """Edits one frozen model value. `on_change` hears every new value; `value` is always complete and valid."""

    def __init__(
        self, value: Model, on_change: OnChange, ideas: Ideas, skip: Sequence[str] = (), name: str = ""
    ) -> None:  # fmt: skip
        self.value, self.on_change = value, on_change
        self._paths = [path for path in paths_of(type(value)) if path not in skip]
        self._fields: dict[str, Field] = {}
        self.widget = FieldSheet(name=name)
        self.widget.on_msg(lambda _, message, __: self.hear(message))
        self.surround(ideas)
        self.widget.sections = self._sections()
        self._show()

    def edit(self, field: str, text: str) -> None:
        """A field gets another text. One that is no value stays in its field, with a sentence."""
        if field not in self._fields:
            return
        refused = {path: why for path, why in self.widget.refused.items() if path != field}
        try:
            self._change(self._fields[field].put(self.value, text))
        except NotYet as problem:
            refused[field] = {"text": text, "why": str(problem)}
        if refused != self.widget.refused:
            self.widget.refused = refused

    def shown(self, field: str) -> str:
        """What stands in a field now: its value, or what was typed and is no value yet."""
        refused = self.widget.refused.get(field)
        return str(refused["text"] if refused else self.widget.values[field])

    def put(self, value: Model) -> None:
        """Shows another value without reporting it as a change."""
        if value == self.value:
            return
        self.value = value
        with self.widget.hold_sync():
            self.widget.refused = {}
            self._show()
            self.widget.turn += 1

    def mark(self, remarks: Mapping[str, Sequence[Remark]]) -> None:
        """Puts what `check` says beside the field it is about, by field."""
        found: dict[str, list[list[str]]] = {}
        for field, several in remarks.items():
            path = next(
                (one for one in self._paths if one in (field, f"rice.{field}") or one.startswith(f"{field}.")), ""
            )
            if path:
                found.setdefault(path, []).extend([MARKS[one.level], one.level.value, one.text] for one in several)
        if found != self.widget.marks:
            self.widget.marks = found

    def begin(self) -> None:
        """The first field gets the focus."""
        self.widget.start += 1

    def surround(self, ideas: Ideas) -> None:
        """Other things to choose from."""
        self._fields = {path: ideas.field(type(self.value), path) for path in self._paths}
        lists = {
            path: [[text, note] for text, _, note in one.options] for path, one in self._fields.items() if one.options
        }
        known = {path: ideas.given.get(f"{type(self.value).__name__}.{path}", "") for path in self._paths}
        self.widget.given = {path: text for path, text in known.items() if text}
        if lists != self.widget.lists:
            self.widget.lists = lists
            self._show()

    def _change(self, new: Any) -> None:
        if new == self.value:
            return
        self.value = new
        self._show()
        self.on_change(new)

    def _show(self) -> None:
        self.widget.values = {path: one.show(self.value) for path, one in self._fields.items()}

    def _sections(self) -> list[dict[str, Any]]:
        return [
            {"title": name, "fields": [self._described(path) for path in paths]}
            for name, paths in sections(type(self.value).__name__, self._paths)
        ]

    def _described(self, path: str) -> dict[str, str]:
        one = self._fields[path]
        return {
            "path": path, "kind": one.kind, "label": one.words.label, "help": one.words.help,
            "example": one.words.example, "need": "check" if one.kind == "check" else need_of(type(self.value), path),
        }  # fmt: skip

    def hear(self, message: Mapping[str, Any]) -> None:
        """What the browser asks."""
        if message.get("do") == "edit":
            self.edit(str(message.get("field", "")), str(message.get("text", "")))
        self.widget.heard = max(self.widget.heard, int(message.get("n", 0)))
