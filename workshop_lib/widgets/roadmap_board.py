"""The roadmap board: a column per period, a card per initiative. The methods are what buttons, keys and drags do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import anywidget
import ipywidgets as w
import traitlets

from workshop_lib.model.roadmap import Initiative, Roadmap
from workshop_lib.text import board_words as t
from workshop_lib.views.feedback import MARKS
from workshop_lib.widgets import board_moves as moves
from workshop_lib.widgets.assets import inner_style, script
from workshop_lib.widgets.board_cards import board, card_name
from workshop_lib.widgets.convert import NotYet, read_effort, show_number
from workshop_lib.widgets.form import OnChange
from workshop_lib.widgets.ideas import Ideas
from workshop_lib.widgets.part_form import PartForm
from workshop_lib.widgets.row_grid import Marks, by_field, detail_title

_NEEDS = ("periods", "capacity", "initiatives", "slots")
"""What the board itself edits; the lists of needs stand under it."""


class Board(anywidget.AnyWidget):
    """What the browser shows. It sends {do, n, …}; `heard` is the `n` of the last message that was handled."""

    _esm = script("roadmap_board.js")
    _css = inner_style("roadmap_board.css")
    words = traitlets.Dict(t.BOARD).tag(sync=True)
    columns = traitlets.List(traitlets.Dict()).tag(sync=True)
    capacity = traitlets.Unicode().tag(sync=True)
    given = traitlets.Unicode().tag(sync=True)
    marks = traitlets.Dict().tag(sync=True)
    notes = traitlets.List(traitlets.List()).tag(sync=True)
    refused = traitlets.Dict().tag(sync=True)
    said = traitlets.Unicode().tag(sync=True)
    details = traitlets.Unicode().tag(sync=True)
    focus = traitlets.Dict().tag(sync=True)
    heard = traitlets.Int(0).tag(sync=True)


class RoadmapBoard:
    """Edits a roadmap. A card is named by its id and its column: 0 is not planned, 1 the first period."""

    def __init__(self, value: Roadmap, on_change: OnChange, ideas: Ideas) -> None:
        self.value, self.on_change = value, on_change
        self.details: PartForm | None = None
        self._ideas = ideas
        self._marks: Marks = {}
        self.board = Board(given=ideas.given.get("Roadmap.capacity", ""))
        self.board.on_msg(self._asked)
        self._place = w.VBox()
        self.needs = PartForm(value, self._needed, ideas, _NEEDS)
        self.widget = w.VBox([self.board, self._place, self.needs.widget])
        self._show()

    def put(self, value: Roadmap) -> None:
        """Shows another roadmap without reporting it as a change."""
        self.value = value
        self._show()
        self.needs.put(value)
        self._refresh_details()

    def surround(self, ideas: Ideas) -> None:
        """Other things to choose from."""
        self._ideas = ideas
        self.board.given = ideas.given.get("Roadmap.capacity", "")
        self._show()
        self.needs.surround(ideas)
        if self.details:
            self.details.surround(ideas)

    def mark(self, marks: Marks) -> None:
        """Puts what `check` says on the cards, in the form of a card, and (about the whole) above the board."""
        self._marks = marks
        ids = {one.id for one in self.value.initiatives}
        self.board.marks = {
            id: [[MARKS[one.level], one.level.value, one.text] for one in several]
            for id, several in marks.items()
            if id in ids
        }
        # An empty board says how to begin; what else it lacks can wait until there is a card.
        whole = [one for name in _NEEDS if ids for one in marks.get(name, ())]
        self.board.notes = [[MARKS[one.level], one.level.value, one.text] for one in whole]
        if self.details:
            self.details.mark(by_field(marks.get(self.details.value.id, ())))

    def drop(self, id: str, source: int, target: int, place: int) -> None:
        """A card is let go in a column, at a place."""
        self._move(moves.put(self.value, id, source, target, place), id, target)

    def shift(self, id: str, source: int, step: int) -> None:
        """To the column before (-1) or after (+1)."""
        self._move(moves.shift(self.value, id, source, step), id, source + step)

    def order(self, id: str, source: int, step: int) -> None:
        """One place up (-1) or down (+1)."""
        self._move(moves.order(self.value, id, source, step), id, source)

    def add(self, column: int = 0) -> None:
        """An empty card at the end of a column; its form opens."""
        made, id = moves.add(self.value, column)
        self._change(made, id, column)
        self.show_details(id)
        if self.details and self.details.fields:
            self.details.fields.begin()

    def duplicate(self, id: str, source: int = 0) -> None:
        made, new = moves.add(self.value, source, like=id)
        self._change(made, new, source)

    def remove(self, id: str, source: int = 0) -> None:
        one = self._initiative(id)
        if one is None:
            return
        ids = moves.columns(self.value)[source]
        place = ids.index(id) if id in ids else 0
        rest = moves.remove(self.value, id)
        left = moves.columns(rest)[source]
        self._change(rest, left[min(place, len(left) - 1)] if left else "", source)
        self.board.said = t.REMOVED.format(name=card_name(one))

    def add_period(self) -> None:
        """One more at the right; its name waits to be typed."""
        number = len(self.value.periods) + 1
        while t.NEW_PERIOD.format(number=number) in self.value.periods:
            number += 1
        self._change(moves.add_period(self.value, t.NEW_PERIOD.format(number=number)))
        self._focus("", len(self.value.periods))

    def rename_period(self, column: int, text: str) -> None:
        """A period gets another name; a name that is empty or taken stays in its field, with a sentence."""
        name, key = text.strip(), f"period|{column}"
        others = [one for place, one in enumerate(self.value.periods, 1) if place != column]
        why = t.PERIOD_NAMELESS if not name else t.PERIOD_TAKEN if name in others else ""
        self._refuse(key, text, why)
        if not why and 0 < column <= len(self.value.periods):
            self._change(moves.rename_period(self.value, column, name))

    def remove_period(self, column: int) -> None:
        if 0 < column <= len(self.value.periods):
            name = self.value.periods[column - 1]
            self._change(moves.remove_period(self.value, column))
            self._focus("", min(column, len(self.value.periods)))
            self.board.said = t.PERIOD_GONE.format(name=name)

    def set_capacity(self, text: str) -> None:
        """Person-months per period; what is no number stays in its field, with a sentence."""
        try:
            number = read_effort(text)
            self._refuse("capacity", text, "")
            self._change(self.value.but(capacity=number))
        except NotYet as problem:
            self._refuse("capacity", text, str(problem))

    def show_details(self, id: str = "") -> None:
        """The form with all fields of one card under the board; without a card it goes away."""
        one = self._initiative(id)
        self.details = PartForm(one, self._detailed, self._ideas) if one else None
        self._place.children = (detail_title(card_name(one)), self.details.widget) if one and self.details else ()
        self.board.details = one.id if one else ""
        if self.details:
            self.details.mark(by_field(self._marks.get(id, ())))

    def _initiative(self, id: str) -> Initiative | None:
        return next((one for one in self.value.initiatives if one.id == id), None)

    def _refuse(self, key: str, text: str, why: str) -> None:
        rest = {one: facts for one, facts in self.board.refused.items() if one != key}
        self.board.refused = {**rest, key: {"text": text, "why": why}} if why else rest
        if why:
            self.board.said = why

    def _move(self, new: Roadmap, id: str, column: int) -> None:
        if new == self.value:
            return
        self._change(new, id, column)
        one, ids = self._initiative(id), moves.columns(self.value)[column]
        name = self.value.periods[column - 1] if column else t.WAITING
        if one:
            told = t.place(card_name(one), name, ids.index(id) + 1, len(ids))
            self.board.said = f"{told} {self.board.columns[column]['told']}".strip()

    def _change(self, new: Roadmap, focus: str = "", column: int = 0) -> None:
        """The picture first, then the work file: in the order in which people look."""
        if new == self.value:
            return
        self.value = new
        with self.board.hold_sync():
            self._show()
            if focus:
                self._focus(focus, column)
        self.needs.value = new
        self._refresh_details()
        self.on_change(new)

    def _focus(self, id: str, column: int) -> None:
        """To a card, or without one to the name of a period."""
        self.board.focus = {"id": id, "column": column, "turn": self.board.focus.get("turn", 0) + 1}

    def _show(self) -> None:
        touchpoints = self._ideas.field(Initiative, "touchpoints").options
        self.board.columns = board(self.value, {id: text for text, id, _ in touchpoints})
        self.board.capacity = show_number(self.value.capacity)

    def _needed(self, new: Roadmap) -> None:
        self.value = self.value.but(attributes=new.attributes, outcomes=new.outcomes)
        self.on_change(self.value)

    def _detailed(self, new: Initiative) -> None:
        several = tuple(new if one.id == new.id else one for one in self.value.initiatives)
        self._change(self.value.but(initiatives=several))

    def _refresh_details(self) -> None:
        """The form under the board shows the card as it is now; its own changes leave it alone."""
        if self.details is None:
            return
        one = self._initiative(self.details.value.id)
        if one is None:
            self.show_details()
            return
        detail_title(card_name(one), self._place.children[0])
        if one != self.details.value:
            self.details.put(one)

    def _choose(self, id: str) -> None:
        if self.details and self.details.value.id != id:
            self.show_details(id)

    def _asked(self, _: Any, message: dict[str, Any], __: Any) -> None:
        facts = {key: value for key, value in message.items() if key not in ("do", "n")}
        deeds: dict[str, Callable[..., None]] = {
            "drop": self.drop, "shift": self.shift, "order": self.order, "add": self.add, "duplicate": self.duplicate,
            "remove": self.remove, "add_period": self.add_period, "rename_period": self.rename_period,
            "remove_period": self.remove_period, "set_capacity": self.set_capacity, "show_details": self.show_details,
            "choose": self._choose,
        }  # fmt: skip
        deed = deeds.get(message.get("do", ""))
        if deed is not None:
            deed(**facts)
        self.board.heard = max(self.board.heard, int(message.get("n", 0)))
