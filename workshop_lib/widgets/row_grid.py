"""A list of models as a grid, with a form for all fields of a row under it. The methods are its buttons and keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import ipywidgets as w
import traitlets

from workshop_lib.text import step_form_words as t
from workshop_lib.views.feedback import MARKS, Remark
from workshop_lib.views.html import tag
from workshop_lib.widgets.assets import inner_style, script
from workshop_lib.widgets.fields import Field
from workshop_lib.widgets.form import OnChange
from workshop_lib.widgets.grid import Grid, GridView, as_marks
from workshop_lib.widgets.grid import Marks as Marks
from workshop_lib.widgets.ideas import Ideas
from workshop_lib.widgets.row_list import RowList
from workshop_lib.widgets.row_shape import Shape


class Rows(GridView):
    """The grid in the browser, with words above it, examples and a form under it."""

    _esm = script("row_grid.js")
    _css = "\n".join(inner_style(name) for name in ("touchpoint_table.css", "row_grid.css"))
    words = traitlets.Dict(t.GRID).tag(sync=True)
    title = traitlets.Unicode().tag(sync=True)
    help = traitlets.Unicode().tag(sync=True)
    empty = traitlets.Unicode().tag(sync=True)
    notes = traitlets.List(traitlets.List()).tag(sync=True)
    groups = traitlets.List(traitlets.List()).tag(sync=True)
    offer = traitlets.Unicode().tag(sync=True)
    has_details = traitlets.Bool(False).tag(sync=True)
    details = traitlets.Bool(False).tag(sync=True)


class RowGrid(Grid[RowList]):
    """Edits a tuple of models. `detail(item, on_change, ideas)` makes the form of one item, if there is one."""

    deeds = (*Grid.deeds, "show_details")

    def __init__(
        self, items: tuple[Any, ...], on_change: OnChange, shape: Shape, ideas: Ideas,
        detail: Callable[[Any, OnChange, Ideas], Any] | None = None,
    ) -> None:  # fmt: skip
        view = Rows(title=shape.title, help=shape.help, has_details=detail is not None, offer=shape.offer)
        super().__init__(view, RowList(items, shape.kind, shape.prefix))
        self.on_change, self.shape = on_change, shape
        self.details: Any = None
        self._detail, self._detail_key = detail, ""
        self._marks: Marks = {}
        self._below = w.VBox()
        self.widget = w.VBox([self.grid, self._below])
        self.surround(ideas)

    @property
    def items(self) -> tuple[Any, ...]:
        """The rows as they are now."""
        return self.list.items

    def put(self, items: tuple[Any, ...]) -> None:
        """Shows other items without reporting it as a change."""
        if items == self.items:
            return
        self._put(self.list.replaced(items))
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
        self.grid.empty = t.EMPTY_EXAMPLES.format(offer=self.shape.offer) if self._examples else t.EMPTY
        self.grid.groups = [[name] for name in dict.fromkeys(one.group for one in self._examples.values()) if name]
        if self.details:
            self.details.surround(ideas)
        self._show()

    def mark(self, marks: Marks, notes: Sequence[Remark] = ()) -> None:
        """Puts what `check` says at the row, in the form of the row, and (about the whole list) above the grid."""
        self._marks = marks
        self.grid.notes = [[MARKS[one.level], one.level.value, one.text] for one in notes]
        ids = self.list.ids
        self.grid.marks = {key: as_marks(marks[id]) for key, id in ids.items() if id in marks}
        self._mark_details()

    def edit(self, id: str, field: str, text: str) -> None:
        """A cell gets another text, and other cells a part of it when a whole row was typed in one."""
        if id not in self.list.keys or not self._has(field):
            return
        parts = self._parts(id, field, text)
        for other in (*(parts.keys() - {field}), field):
            super().edit(id, other, parts[other])

    def _parts(self, id: str, field: str, text: str) -> Mapping[str, str]:
        """A row typed in one cell fills the other cells too, while they are empty or hold the start of the same."""
        parts, row = self.shape.parts(field, text), self.list.get(id)
        taken = {path: self._fields[path].show(row) for path in parts.keys() - {field}}
        return parts if all(parts[path].startswith(one) for path, one in taken.items()) else {field: text}

    def take(self, example: str) -> None:
        """A row from the examples, at the end."""
        made, key = self.list.added("", self._examples[example].fields)
        self._change(made)
        self.chosen = key
        self._tell_place(key)

    def show_details(self, id: str = "") -> None:
        """The form with all fields of one row under the grid; without a row it goes away."""
        if self._detail is None:
            return
        known = id in self.list.keys
        self.details = self._detail(self.list.get(id), self._detailed, self._ideas) if known else None
        self.chosen = id or self.chosen
        self._detail_key = id
        self._below.children = (detail_title(self._name(id)), self.details.widget) if self.details else ()
        self.grid.details = known
        self._mark_details()

    def choose(self, id: str) -> None:
        """The row with the focus; an open form goes along."""
        super().choose(id)
        if self.details and self._detail_key != id:
            self.show_details(id)

    @property
    def _order(self) -> Sequence[str]:
        return self.shape.paths

    def _has(self, field: str) -> bool:
        return field in self._fields

    def _written(self, rows: RowList, key: str, field: str, text: str) -> RowList:
        return rows.with_item(key, self._field(field).put(rows.get(key), text))

    def _field(self, path: str) -> Field:
        return self._fields.get(path) or self._ideas.field(self.shape.kind, path)

    def _head(self, field: str) -> str:
        return self._field(field).words.label

    def _heads(self, row: Sequence[str]) -> list[str] | None:
        return self.shape.read_heads(row)

    def _changed(self) -> None:
        self._refresh_details()
        self.on_change(self.items)

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
        item, first = self.list.get(key), self._fields[self._order[0]]
        return first.show(item) or t.GRID["row"].format(number=self.list.keys.index(key) + 1)

    def _place(self, key: str, **facts: Any) -> str:
        return t.PLACE.format(**facts)

    def _detailed(self, new: Any) -> None:
        self._change(self.list.with_item(self._detail_key, new))

    def _refresh_details(self) -> None:
        """The form under the grid shows the row as it is now; its own changes leave it alone."""
        if self.details is None:
            return
        if self._detail_key not in self.list.keys:
            self.show_details()
            return
        detail_title(self._name(self._detail_key), self._below.children[0])
        if self.list.get(self._detail_key) != self.details.value:
            self.details.put(self.list.get(self._detail_key))

    def _mark_details(self) -> None:
        if self.details is None:
            return
        self.details.mark(by_field(self._marks.get(self.list.ids.get(self._detail_key, ""), ())))


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
