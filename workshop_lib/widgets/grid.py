"""What every grid of rows does with what the browser asks: a cell, a row more or less, a block from Excel."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Generic, Protocol, Self, TypeVar

import anywidget
import traitlets

from workshop_lib.text import table_words
from workshop_lib.views.feedback import MARKS, Remark
from workshop_lib.widgets.convert import NotYet
from workshop_lib.widgets.pasting import fields_from, read_block
from workshop_lib.widgets.refusals import Block, Refusal

Marks = Mapping[str, Sequence[Remark]]
"""What there is to say, by the id of the item (or the name of the field) that it is about."""


class RowStore(Protocol):
    """Frozen rows, each with a key; every method gives other rows."""

    @property
    def keys(self) -> tuple[str, ...]: ...
    def get(self, key: str) -> Any: ...
    def added(self, after: str = "") -> tuple[Self, str]: ...
    def duplicated(self, key: str) -> tuple[Self, str]: ...
    def without(self, key: str) -> Self: ...
    def moved(self, key: str, step: int) -> Self: ...
    def dropped(self, key: str, on: str, behind: bool) -> Self: ...


R = TypeVar("R", bound=RowStore)


class GridView(anywidget.AnyWidget):
    """What the browser shows. It sends {do, n, …}; `heard` is the `n` of the last message that was handled."""

    columns = traitlets.List(traitlets.Dict()).tag(sync=True)
    rows = traitlets.List(traitlets.Dict()).tag(sync=True)
    lists = traitlets.Dict().tag(sync=True)
    marks = traitlets.Dict().tag(sync=True)
    refused = traitlets.Dict().tag(sync=True)
    examples = traitlets.List(traitlets.Dict()).tag(sync=True)
    said = traitlets.Unicode().tag(sync=True)
    report = traitlets.Unicode().tag(sync=True)
    focus = traitlets.Dict().tag(sync=True)
    heard = traitlets.Int(0).tag(sync=True)


class Grid(ABC, Generic[R]):
    """`list` holds the rows, `chosen` is the key of the one with the focus. The methods are buttons, keys and cells."""

    deeds: tuple[str, ...] = ("edit", "add", "take", "duplicate", "remove", "move", "drop", "paste", "bring", "choose")

    def __init__(self, view: Any, rows: R) -> None:
        self.grid, self.list, self.chosen = view, rows, ""
        self._brought: dict[str, str] = {}
        self._blocks: list[Block] = []
        self.grid.on_msg(self._asked)

    def edit(self, id: str, field: str, text: str) -> None:
        """A cell gets another text. One that is no value stays in its cell, with a sentence."""
        if id in self.list.keys and self._has(field):
            self._attempt(id, field, text, self._written)

    def add(self, after: str = "") -> None:
        """An empty row behind another one, ready to type in."""
        made, key = self.list.added(after or self.chosen)
        self._change(made, key, self._order[0], edit=True)

    @abstractmethod
    def take(self, example: str) -> None:
        """A row from the examples."""

    def duplicate(self, id: str = "") -> None:
        """A copy right behind the original."""
        if (id or self.chosen) in self.list.keys:
            made, key = self.list.duplicated(id or self.chosen)
            self._change(made, key, self._order[0])

    def remove(self, id: str = "") -> None:
        """One row less; a neighbour gets the focus."""
        key = id or self.chosen
        if key not in self.list.keys:
            return
        name, place = self._name(key), self.list.keys.index(key)
        rest = self.list.without(key)
        near = rest.keys[min(place, len(rest.keys) - 1)] if rest.keys else ""
        self._change(rest, near, self._order[0])
        self.grid.said = table_words.REMOVED.format(name=name)

    def move(self, id: str, step: int) -> None:
        """One place up (-1) or down (+1)."""
        self._change(self.list.moved(id, step))
        self._tell_place(id)

    def drop(self, id: str, on: str, behind: bool = False) -> None:
        """Dragged before or behind another row."""
        self._change(self.list.dropped(id, on, behind))
        self._tell_place(id)

    def paste(self, text: str, id: str = "", field: str = "", columns: Sequence[str] = ()) -> None:
        """A block of cells. With heads above it a known code changes that row, the rest is added at the end.

        Without heads it fills the grid from this cell on, over the `columns` that are there; rows that are not there
        yet are added.
        """
        made, new, first, outcome = self.list, 0, "", dict[str, Refusal | None]()
        lines = self._lines(text, id, field, columns)
        for key, named in lines:
            if not key:
                (made, key), new = made.added(_last(made)), new + 1
            made, cells = self._filled(made, key, named)
            first, outcome = first or key, outcome | cells
        before, refused, replaced = self.list, dict(self.grid.refused), self._replaced(lines, made)
        self._change(made, first, field or self._order[0])
        self._settle(outcome)
        bad = [where for where, one in outcome.items() if one]
        self._blocks.append(Block((before, refused), (made, dict(self.grid.refused)), frozenset(bad)))
        unread = [self._unread(where, self.grid.refused[where]["text"]) for where in bad if where in self.grid.refused]
        told = [table_words.pasted(new, len(lines) - new), table_words.replaced(replaced), table_words.unread(unread)]
        self.grid.said = self.grid.report = " ".join(one for one in (*told, *self._pasted_words(before)) if one)

    def bring(self, id: str, field: str, text: str) -> None:
        """What was typed in a cell and got lost: into its row, or into a new one when that row never came here."""
        key = self._brought.get(id, id)
        if key not in self.list.keys:
            made, key = self.list.added(_last(self.list))
            self._brought[id] = key
            self._change(made, key, field)
        self.edit(key, field, text)

    def choose(self, id: str) -> None:
        """The row with the focus."""
        self.chosen = id

    def take_back(self) -> bool:
        """The cell that was refused last shows its value again, or those of a block; False when there is none.

        What was refused in a block that changed values too, goes with those values.
        """
        own = [(one, one.left(self.grid.refused)) for one in self._blocks]
        loose = [where for where in self.grid.refused if not any(where in cells for _, cells in own)]
        block = next((one for one, cells in reversed(own) if cells and not one.moved), None)
        if loose:
            self._settle({loose[-1]: None})
        elif block:
            self._blocks.remove(block)
            self._settle(block.undone)
            self.grid.report = ""
        return bool(loose or block)

    # What a grid knows of its own rows.
    @property
    @abstractmethod
    def _order(self) -> Sequence[str]:
        """The fields from left to right: a new row begins in the first, a block without heads fills them."""

    @abstractmethod
    def _written(self, rows: R, key: str, field: str, text: str) -> R:
        """The rows with another text in one cell. Raises `NotYet` when it is no value of that field."""

    @abstractmethod
    def _head(self, field: str) -> str:
        """What a field is called above its column."""

    @abstractmethod
    def _name(self, key: str) -> str:
        """What a row is called in a sentence."""

    @abstractmethod
    def _show(self) -> None:
        """Gives the browser the rows as they are now."""

    @abstractmethod
    def _changed(self) -> None:
        """Reports other rows to whoever keeps them."""

    @abstractmethod
    def _heads(self, row: Sequence[str]) -> list[str] | None:
        """The field of each pasted column ("" for an unknown one), or None when this is no row of heads."""

    @abstractmethod
    def _place(self, key: str, **facts: Any) -> str:
        """A sentence that says where a row stands; `facts` are its name, place and count."""

    def _called(self, key: str) -> str:
        """What a row is called where it has to be found among others."""
        return self._name(key)

    def _has(self, field: str) -> bool:
        """Whether the grid shows this field."""
        return True

    def _pasted(self, rows: R, key: str, field: str, text: str) -> R:
        """As `_written`, for a cell of a block."""
        return self._written(rows, key, field, text)

    def _pasted_words(self, before: R) -> Sequence[str]:
        """More sentences about a block, that was pasted over these rows."""
        return ()

    # What is the same for all.
    def _put(self, rows: R) -> None:
        """Shows other rows; what was refused in a row that is another one now, is gone.

        When they are the rows of before or after a paste, the refused cells are those of then.
        """
        same = {key for key in rows.keys if key in self.list.keys and rows.get(key) == self.list.get(key)}
        self.list = rows
        self._show()
        gone = {where: None for where in self.grid.refused if where.partition("|")[0] not in same}
        then = next((found for one in reversed(self._blocks) if (found := one.at(rows)) is not None), {})
        self._settle(gone | then)
        self.grid.report = ""

    def _attempt(self, id: str, field: str, text: str, write: Callable[[R, str, str, str], R]) -> None:
        try:
            self._change(write(self.list, id, field, text))
            self._settle({f"{id}|{field}": None})
        except NotYet as problem:
            self._settle({f"{id}|{field}": {"text": text, "why": str(problem)}})
            self.grid.said = str(problem)

    def _settle(self, outcome: Mapping[str, Refusal | None]) -> None:
        """Remembers what could not be read, by "row|field", as long as that cell is there."""
        all = {**self.grid.refused, **outcome}
        cells = {where: where.split("|", 1) for where in all}
        here = {where for where, (key, field) in cells.items() if key in self.list.keys and self._has(field)}
        kept = {where: one for where, one in all.items() if one and where in here}
        if kept != self.grid.refused:
            self.grid.refused = kept

    def _lines(self, text: str, id: str, field: str, columns: Sequence[str]) -> list[tuple[str, dict[str, str]]]:
        """Per row of a block the key of the row that it changes ("" for a new one), and its cells by field."""
        block = read_block(text)
        heads = self._heads(block[0]) if block else None
        fields = heads or fields_from(field, max(map(len, block), default=0), columns or self._order)
        known = self.list.keys
        targets = known[known.index(id) :] if id in known and heads is None else ()
        found = []
        for number, cells in enumerate(block[1:] if heads else block):
            named = dict(zip(fields, cells, strict=False))
            code = named.pop("id", "")
            found.append((code if code in known else targets[number] if number < len(targets) else "", named))
        return found

    def _filled(self, rows: R, key: str, named: Mapping[str, str]) -> tuple[R, dict[str, Refusal | None]]:
        """The rows with these cells in one row, and what came of each of them."""
        outcome: dict[str, Refusal | None] = {}
        for field, text in named.items():
            if not field:
                continue
            outcome[f"{key}|{field}"] = None
            try:
                rows = self._pasted(rows, key, field, text)
            except NotYet as problem:
                outcome[f"{key}|{field}"] = {"text": text, "why": str(problem)}
        return rows, outcome

    def _replaced(self, lines: Sequence[tuple[str, Mapping[str, str]]], made: R) -> list[str]:
        """The rows in which a block puts words over other words."""
        shown = {row["id"]: row for row in self.grid.rows}
        over = [
            key
            for key, named in lines
            if key and any(shown[key].get(f, text) not in ("", text) for f, text in named.items())
        ]
        return [self._called(key) for key in over if made.get(key) != self.list.get(key)]

    def _unread(self, where: str, text: str) -> str:
        key, _, field = where.partition("|")
        return table_words.UNREAD.format(head=self._head(field), name=self._name(key), text=text)

    def _change(self, new: R, focus: str = "", field: str = "", edit: bool = False) -> None:
        """The picture first, then the work file, then what check has to say: in the order in which people look."""
        if focus:
            self.chosen = focus
        if new == self.list:
            return
        self.list = new
        with self.grid.hold_sync():
            self._show()
            self._settle({})
            self.grid.report = ""
            if focus:
                turn = self.grid.focus.get("turn", 0) + 1
                self.grid.focus = {"id": focus, "field": field, "edit": edit, "turn": turn}
        self._changed()

    def _tell_place(self, key: str) -> None:
        if key in self.list.keys:
            place, count = self.list.keys.index(key) + 1, len(self.list.keys)
            self.grid.said = self._place(key, name=self._name(key), place=place, count=count)

    def _asked(self, _: Any, message: dict[str, Any], __: Any) -> None:
        facts = {key: value for key, value in message.items() if key not in ("do", "n")}
        if message.get("do") in self.deeds:
            getattr(self, message["do"])(**facts)
        self.grid.heard = max(self.grid.heard, int(message.get("n", 0)))


def _last(rows: RowStore) -> str:
    return rows.keys[-1] if rows.keys else ""


def as_marks(remarks: Iterable[Remark]) -> list[list[str]]:
    """Remarks for the browser: [sign, level, text, advice]."""
    return [[MARKS[one.level], one.level.value, one.text, one.advice] for one in remarks]
