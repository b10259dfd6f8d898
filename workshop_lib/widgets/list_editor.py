"""A list of models: choose one at the left of its form, add, copy, remove, move. One form, however long the list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import ipywidgets as w

from workshop_lib.model.base import Model, new_id
from workshop_lib.text import form_words
from workshop_lib.widgets.form import Form, OnChange

_BUTTONS = (
    (form_words.ADD, "add"), (form_words.DUPLICATE, "duplicate"), (form_words.UP, "up"),
    (form_words.DOWN, "down"), (form_words.REMOVE, "remove"),
)  # fmt: skip


class ListEditor:
    """Edits a tuple of models that have an `id`. `blank` makes a new item with the given id."""

    def __init__(
        self, items: tuple[Any, ...], on_change: OnChange, kind: type[Model],
        title: Callable[[Any], str], form: Callable[[Any, OnChange], Any] = Form,
    ) -> None:  # fmt: skip
        self.items = items
        self.on_change = on_change
        self.kind, self.title, self._form = kind, title, form
        self.chosen = 0
        self.picker = w.Select(
            description=form_words.LIST, rows=min(12, max(4, len(items))), layout=w.Layout(width="16rem")
        )
        self.picker.add_class("ws-picker")
        self.buttons = {action: self._button(text, action) for text, action in _BUTTONS}
        self.form: Any = None
        self._place = w.VBox(layout=w.Layout(flex="1 1 24rem"))
        tools = w.HBox(list(self.buttons.values()), layout=w.Layout(flex_flow="row wrap", width="16rem"))
        self.widget = w.HBox(
            [w.VBox([self.picker, tools]), self._place], layout=w.Layout(flex_flow="row wrap", align_items="flex-start")
        )
        self._refresh()
        self.picker.observe(self._picked, "index")

    def add(self) -> None:
        item = self.kind.model_validate({"id": new_id(self.kind.__name__, self._ids())})
        self._change((*self.items, item), len(self.items))

    def duplicate(self) -> None:
        if not self.items:
            return
        copy = self.items[self.chosen]
        copy = copy.but(id=new_id(copy.id, self._ids()))
        after = self.chosen + 1
        self._change((*self.items[:after], copy, *self.items[after:]), after)

    def remove(self) -> None:
        if not self.items:
            return
        rest = (*self.items[: self.chosen], *self.items[self.chosen + 1 :])
        self._change(rest, max(0, min(self.chosen, len(rest) - 1)))

    def up(self) -> None:
        self._swap(self.chosen - 1)

    def down(self) -> None:
        self._swap(self.chosen + 1)

    def put(self, items: tuple[Any, ...]) -> None:
        """Shows other items without reporting a change."""
        self.items, self.chosen = items, min(self.chosen, max(0, len(items) - 1))
        self._refresh()

    def _ids(self) -> list[str]:
        return [one.id for one in self.items]

    def _button(self, text: str, action: str) -> Any:
        button = w.Button(description=text, layout=w.Layout(width="auto"))
        button.on_click(lambda _: getattr(self, action)())
        return button

    def _swap(self, other: int) -> None:
        if not 0 <= other < len(self.items):
            return
        items = list(self.items)
        items[self.chosen], items[other] = items[other], items[self.chosen]
        self._change(tuple(items), other)

    def _change(self, items: tuple[Any, ...], chosen: int) -> None:
        self.items, self.chosen = items, chosen
        self._refresh()
        self.on_change(items)

    def _picked(self, change: dict[str, Any]) -> None:
        if change["new"] is not None and change["new"] != self.chosen:
            self.chosen = change["new"]
            self._show_form()

    def _refresh(self) -> None:
        self._list()
        self._show_form()

    def _list(self) -> None:
        """The names at the left; the form stays as it is."""
        self.picker.unobserve_all("index")
        self.picker.options = [(self._name(number, one), number) for number, one in enumerate(self.items)]
        self.picker.index = self.chosen if self.items else None
        self.picker.observe(self._picked, "index")

    def _name(self, number: int, item: Any) -> str:
        return f"{number + 1}. {self.title(item) or form_words.NAMELESS}"

    def _show_form(self) -> None:
        if not self.items:
            self.form = None
            self._place.children = (w.HTML(f"<i>{form_words.NOTHING_YET}</i>"),)
            return
        self.form = self._form(self.items[self.chosen], self._edited)
        self._place.children = (self.form.widget,)

    def _edited(self, new: Any) -> None:
        self.items = (*self.items[: self.chosen], new, *self.items[self.chosen + 1 :])
        self._list()
        self.on_change(self.items)
