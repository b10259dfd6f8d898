"""A list of models as a grid, with a form for all fields of a row under it. The methods are its buttons and keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import anywidget
import ipywidgets as w
import traitlets

from workshop_lib.text import step_form_words as t
from workshop_lib.views.feedback import MARKS, Remark
from workshop_lib.views.html import tag
from workshop_lib.widgets.assets import inner_style, script
from workshop_lib.widgets.convert import NotYet
from workshop_lib.widgets.fields import Field
from workshop_lib.widgets.form import OnChange
from workshop_lib.widgets.ideas import Ideas
from workshop_lib.widgets.pasting import read_block
from workshop_lib.widgets.row_list import RowList
from workshop_lib.widgets.row_shape import Shape

Marks = Mapping[str, Sequence[Remark]]
"""What there is to say, by the id of the item (or the name of the field) that it is about."""


class Rows(anywidget.AnyWidget):
    """What the browser shows. It sends {do, n, …}; `heard` is the `n` of the last message that was handled."""

    _esm = script("row_grid.js")
    _css = "\n".join(inner_style(name) for name in ("touchpoint_table.css", "row_grid.css"))
    words = traitlets.Dict(t.GRID).tag(sync=True)
    title = traitlets.Unicode().tag(sync=True)
    help = traitlets.Unicode().tag(sync=True)
    empty = traitlets.Unicode().tag(sync=True)
    notes = traitlets.List(traitlets.List()).tag(sync=True)
    columns = traitlets.List(traitlets.Dict()).tag(sync=True)
    rows = traitlets.List(traitlets.Dict()).tag(sync=True)
    lists = traitlets.Dict().tag(sync=True)
    marks = traitlets.Dict().tag(sync=True)
    refused = traitlets.Dict().tag(sync=True)
    examples = traitlets.List(traitlets.Dict()).tag(sync=True)
    groups = traitlets.List(traitlets.List()).tag(sync=True)
    offer = traitlets.Unicode().tag(sync=True)
    has_details = traitlets.Bool(False).tag(sync=True)
    details = traitlets.Bool(False).tag(sync=True)
    said = traitlets.Unicode().tag(sync=True)
    focus = traitlets.Dict().tag(sync=True)
    heard = traitlets.Int(0).tag(sync=True)


class RowGrid:
    """Edits a tuple of models. `detail(item, on_change, ideas)` makes the form of one item, if there is one."""

    def __init__(
        self, items: tuple[Any, ...], on_change: OnChange, shape: Shape, ideas: Ideas,
        detail: Callable[[Any, OnChange, Ideas], Any] | None = None,
    ) -> None:  # fmt: skip
        self.list = RowList(items, shape.kind, shape.prefix)
        self.on_change, self.shape = on_change, shape
        self.chosen = ""
        self.details: Any = None
        self._detail, self._detail_key = detail, ""
        self._marks: Marks = {}
        self.grid = Rows(title=shape.title, help=shape.help, has_details=detail is not None, offer=shape.offer)
        self.grid.on_msg(self._asked)
        self._place = w.VBox()
        self.widget = w.VBox([self.grid, self._place])
        self.surround(ideas)

    @property
    def items(self) -> tuple[Any, ...]:
        """The rows as they are now."""
        return self.list.items

    def put(self, items: tuple[Any, ...]) -> None:
        """Shows other items without reporting it as a change."""
        if items == self.items:
            return
        self.list = self.list.replaced(items)
        self._show()
        self._refresh_details()

    def surround(self, ideas: Ideas) -> None:
        """Other things to choose from, and other examples."""
        self._ideas = ideas
        self._fields = {path: ideas.field(self.shape.kind, path) for path in self.shape.paths}
        self.grid.columns = self._columns()
        self.grid.lists = {
            path: [[text, note] for text, _, note in one.options] for path, one in self._fields.items() if one.options
        }
        self._examples = {one.id: one for one in self.shape.examples(ideas.work)}
        self.grid.examples = [one.shown() for one in self._examples.values()]
        self.grid.empty = self.shape.empty if self._examples else t.EMPTY
        self.grid.groups = [[name] for name in dict.fromkeys(one.group for one in self._examples.values()) if name]
        if self.details:
            self.details.surround(ideas)
        self._show()

    def mark(self, marks: Marks, notes: Sequence[Remark] = ()) -> None:
        """Puts what `check` says at the row, in the form of the row, and (about the whole list) above the grid."""
        self._marks = marks
        self.grid.notes = [[MARKS[one.level], one.level.value, one.text] for one in notes]
        ids = self.list.ids
        self.grid.marks = {
            key: [[MARKS[one.level], one.level.value, one.text, one.advice] for one in marks[id]]
            for key, id in ids.items()
            if id in marks
        }
        self._mark_details()

    def edit(self, id: str, field: str, text: str) -> None:
        """A cell gets another text. One that is no value stays in its cell, with a sentence."""
        if id not in self.list.keys or field not in self._fields:
            return
        parts = self._parts(id, field, text)
        for other in parts.keys() - {field}:
            self.edit(id, other, parts[other])
        text = parts[field]
        refused = {key: why for key, why in self.grid.refused.items() if key != f"{id}|{field}"}
        try:
            self._change(self.list.with_item(id, self._fields[field].put(self.list.get(id), text)))
        except NotYet as problem:
            refused[f"{id}|{field}"] = {"text": text, "why": str(problem)}
            self.grid.said = str(problem)
        if refused != self.grid.refused:
            self.grid.refused = refused

    def _parts(self, id: str, field: str, text: str) -> Mapping[str, str]:
        """A row typed in one cell fills the other cells too, while they are empty or hold the start of the same."""
        parts, row = self.shape.parts(field, text), self.list.get(id)
        taken = {path: self._fields[path].show(row) for path in parts.keys() - {field}}
        return parts if all(parts[path].startswith(one) for path, one in taken.items()) else {field: text}

    def add(self, after: str = "") -> None:
        """An empty row behind another one, ready to type in."""
        made, key = self.list.added(after or self.chosen)
        self._change(made, key, self.shape.paths[0], edit=True)

    def take(self, example: str) -> None:
        """A row from the examples, at the end."""
        made, key = self.list.added("", self._examples[example].fields)
        self._change(made)
        self.chosen = key
        self._tell_place(key)

    def duplicate(self, id: str = "") -> None:
        if (id or self.chosen) in self.list.keys:
            made, key = self.list.duplicated(id or self.chosen)
            self._change(made, key, self.shape.paths[0])

    def remove(self, id: str = "") -> None:
        key = id or self.chosen
        if key not in self.list.keys:
            return
        name, place = self._name(key), self.list.keys.index(key)
        rest = self.list.without(key)
        near = rest.keys[min(place, len(rest.keys) - 1)] if rest.keys else ""
        self._change(rest, near, self.shape.paths[0])
        self.grid.said = t.REMOVED.format(name=name)

    def move(self, id: str, step: int) -> None:
        """One place up (-1) or down (+1)."""
        self._change(self.list.moved(id, step))
        self._tell_place(id)

    def drop(self, id: str, on: str, behind: bool = False) -> None:
        """Dragged before or behind another row."""
        self._change(self.list.dropped(id, on, behind))
        self._tell_place(id)

    def paste(self, text: str, id: str = "", field: str = "") -> None:
        """A block of cells. With heads above it rows are added; without, it fills the grid from this cell on."""
        block = read_block(text)
        heads = self.shape.read_heads(block[0]) if block else None
        fields = heads or self.shape.paths_from(field)
        body = block[1:] if heads else block
        targets = [] if heads or id not in self.list.keys else list(self.list.keys[self.list.keys.index(id) :])
        made, new, unread = self.list, 0, 0
        for number, cells in enumerate(body):
            if number < len(targets):
                key = targets[number]
            else:
                (made, key), new = made.added(""), new + 1
            for path, cell in zip(fields, cells, strict=False):
                if path:
                    made, missed = self._filled(made, key, path, cell)
                    unread += missed
        self._change(made)
        self.grid.said = t.pasted(new, len(body) - new, unread)

    def show_details(self, id: str = "") -> None:
        """The form with all fields of one row under the grid; without a row it goes away."""
        if self._detail is None:
            return
        known = id in self.list.keys
        self.details = self._detail(self.list.get(id), self._detailed, self._ideas) if known else None
        self.chosen = id or self.chosen
        self._detail_key = id
        self._place.children = (detail_title(self._name(id)), self.details.widget) if self.details else ()
        self.grid.details = known
        self._mark_details()

    def _filled(self, made: RowList, key: str, path: str, cell: str) -> tuple[RowList, int]:
        try:
            return made.with_item(key, self._fields_of(path).put(made.get(key), cell)), 0
        except NotYet:
            return made, 1

    def _fields_of(self, path: str) -> Field:
        return self._fields.get(path) or self._ideas.field(self.shape.kind, path)

    def _change(self, new: RowList, focus: str = "", field: str = "", edit: bool = False) -> None:
        """The picture first, then the work file: in the order in which people look."""
        if focus:
            self.chosen = focus
        if new.items == self.items:
            return
        self.list = new
        with self.grid.hold_sync():
            self._show()
            if focus:
                turn = self.grid.focus.get("turn", 0) + 1
                self.grid.focus = {"id": focus, "field": field, "edit": edit, "turn": turn}
        self._refresh_details()
        self.on_change(new.items)

    def _show(self) -> None:
        self.grid.rows = [
            {"id": key, "code": code, **{path: self._cell(one, item) for path, one in self._fields.items()}}
            for key, code, item in self.list.shown(self.shape.coded)
        ]

    def _cell(self, field: Field, item: Any) -> str:
        text = field.show(item)
        return (t.GRID["yes"] if text else "") if field.kind == "check" else text.replace("\n", ", ")

    def _columns(self) -> list[dict[str, Any]]:
        kinds = {"choice": "closed", "list": "list", "check": "check"}
        code = {
            "field": "code",
            "head": t.CODE if self.shape.coded else t.NUMBER,
            "kind": "code",
            "width": 12 if self.shape.coded else 5,
        }
        cells = [
            {
                "field": path, "head": t.head(self.shape.kind, path), "width": self.shape.columns[path],
                "kind": kinds.get(one.kind, "text"), "late": one.kind in ("number", "date"),
                "right": one.kind == "number",
            }
            for path, one in self._fields.items()
        ]  # fmt: skip
        last = {"field": "remarks", "head": t.REMARKS, "kind": "remarks", "width": 14}
        return [code, *cells, *([last] if self.shape.judged else [])]

    def _name(self, key: str) -> str:
        if key not in self.list.keys:
            return ""
        item, first = self.list.get(key), self._fields[self.shape.paths[0]]
        return first.show(item) or t.GRID["row"].format(number=self.list.keys.index(key) + 1)

    def _tell_place(self, key: str) -> None:
        if key in self.list.keys:
            place, count = self.list.keys.index(key) + 1, len(self.list.keys)
            self.grid.said = t.PLACE.format(name=self._name(key), place=place, count=count)

    def _detailed(self, new: Any) -> None:
        self._change(self.list.with_item(self._detail_key, new))

    def _refresh_details(self) -> None:
        """The form under the grid shows the row as it is now; its own changes leave it alone."""
        if self.details is None:
            return
        if self._detail_key not in self.list.keys:
            self.show_details()
            return
        detail_title(self._name(self._detail_key), self._place.children[0])
        if self.list.get(self._detail_key) != self.details.value:
            self.details.put(self.list.get(self._detail_key))

    def _mark_details(self) -> None:
        if self.details is None:
            return
        self.details.mark(by_field(self._marks.get(self.list.ids.get(self._detail_key, ""), ())))

    def _choose(self, id: str) -> None:
        self.chosen = id
        if self.details and self._detail_key != id:
            self.show_details(id)

    def _asked(self, _: Any, message: dict[str, Any], __: Any) -> None:
        facts = {key: value for key, value in message.items() if key not in ("do", "n")}
        deeds: dict[str, Callable[..., None]] = {
            "edit": self.edit, "add": self.add, "take": self.take, "duplicate": self.duplicate,
            "remove": self.remove, "move": self.move, "drop": self.drop, "paste": self.paste,
            "show_details": self.show_details, "choose": self._choose,
        }  # fmt: skip
        deed = deeds.get(message.get("do", ""))
        if deed is not None:
            deed(**facts)
        self.grid.heard = max(self.grid.heard, int(message.get("n", 0)))


def by_field(remarks: Sequence[Remark]) -> dict[str, list[Remark]]:
    """Remarks about one item, by the field of it that they are about."""
    found: dict[str, list[Remark]] = {}
    for one in remarks:
        found.setdefault(one.field, []).append(one)
    return found


def detail_title(name: str, line: Any = None) -> Any:
    """The line above the form of one item; a `line` that stands there gets the name as it is now."""
    line = line or w.HTML()
    line.value = str(tag("p", f"{t.GRID['details']}: {name}", class_="ws-detail-title"))
    return line
