"""A whole step as one page: the fields of its model, and under them a grid for each of its lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import ipywidgets as w

from workshop_lib.views.feedback import Remark
from workshop_lib.widgets.field_form import FieldForm
from workshop_lib.widgets.fields import lists_of, paths_of
from workshop_lib.widgets.form import OnChange
from workshop_lib.widgets.grid import Marks
from workshop_lib.widgets.ideas import Ideas
from workshop_lib.widgets.row_grid import RowGrid
from workshop_lib.widgets.shapes import shape_of


class PartForm:
    """Edits one frozen model value. `fields` is the form of its plain fields, `grids` are its lists, by field."""

    def __init__(self, value: Any, on_change: OnChange, ideas: Ideas, skip: Sequence[str] = ()) -> None:
        self.value, self.on_change = value, on_change
        kind = type(value)
        plain = [path for path in paths_of(kind) if path not in skip]
        self.fields = FieldForm(value, self._fielded, ideas, skip) if plain else None
        self.grids = {name: self._grid(name, item, ideas) for name, item in lists_of(kind).items() if name not in skip}
        self._parts: list[Any] = [*([self.fields] if self.fields else []), *self.grids.values()]
        self.widget = w.VBox([part.widget for part in self._parts])

    def put(self, value: Any) -> None:
        """Shows another value without reporting it as a change."""
        self.value = value
        if self.fields:
            self.fields.put(value)
        for name, grid in self.grids.items():
            grid.put(getattr(value, name))

    def surround(self, ideas: Ideas) -> None:
        """Other things to choose from."""
        for part in self._parts:
            part.surround(ideas)

    def mark(self, marks: Marks) -> None:
        """Puts what `check` says at the field or the row it is about."""
        if self.fields:
            self.fields.mark(marks)
        for name, grid in self.grids.items():
            grid.mark(marks, marks.get(name, ()))

    def take_back(self) -> bool:
        """What a grid refused last goes; False when there is nothing."""
        return any(grid.take_back() for grid in self.grids.values())

    def _grid(self, name: str, kind: Any, ideas: Ideas) -> RowGrid:
        shape = shape_of(type(self.value), name, kind)
        rest = None if shape.whole and not lists_of(kind) else PartForm
        return RowGrid(getattr(self.value, name), lambda items: self._listed(name, items), shape, ideas, rest)

    def _fielded(self, new: Any) -> None:
        """The lists are not the form's own: they stay as they are now."""
        self._keep(new.but(**{name: grid.items for name, grid in self.grids.items()}))

    def _listed(self, name: str, items: tuple[Any, ...]) -> None:
        self._keep(self.value.but(**{name: items}))

    def _keep(self, new: Any) -> None:
        self.value = new
        if self.fields:
            self.fields.value = new
        self.on_change(new)


class Judged:
    """A form with what `check` says beside it, and with choices that follow what was made in the form itself.

    `part` is the form.
    """

    def __init__(
        self, make: Callable[[OnChange, Ideas], Any], on_change: OnChange, ideas: Callable[[Any], Ideas],
        judge: Callable[[Any], Mapping[str, Sequence[Remark]]] | None, value: Any,
    ) -> None:  # fmt: skip
        self._ideas, self._judge, self._on_change = ideas, judge, on_change
        self.part = make(self._changed, ideas(value))
        self.widget = self.part.widget
        self._look(value)

    def put(self, value: Any) -> None:
        """Shows another value without reporting it as a change."""
        self.part.put(value)
        self.part.surround(self._ideas(value))
        self._look(value)

    def take_back(self) -> bool:
        """What a grid refused last goes; False when there is nothing."""
        return hasattr(self.part, "take_back") and bool(self.part.take_back())

    def _changed(self, new: Any) -> None:
        """First on disk, then what there is to say about it."""
        self._on_change(new)
        self.part.surround(self._ideas(new))
        self._look(new)

    def _look(self, value: Any) -> None:
        self.part.mark(self._judge(value) if self._judge else {})
