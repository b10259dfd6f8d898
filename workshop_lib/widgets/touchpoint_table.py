"""The touchpoint table: a grid in the browser, frozen values here. The methods are what its buttons and keys do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import anywidget
import ipywidgets as w
import traitlets

from workshop_lib.model.journey import Journey, Touchpoint
from workshop_lib.text import catalogue, table_words
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import signed
from workshop_lib.views import html
from workshop_lib.views.feedback import MARKS, Remark
from workshop_lib.widgets import touchpoint_rows as rows
from workshop_lib.widgets.assets import script, style
from workshop_lib.widgets.convert import NotYet
from workshop_lib.widgets.emotions import Surroundings, TouchpointForm
from workshop_lib.widgets.form import OnChange
from workshop_lib.widgets.pasting import fields_from, read_block, read_heads
from workshop_lib.widgets.touchpoint_cells import Cells, with_phase

Judge = Callable[[Any], Mapping[str, Sequence[Remark]]]
"""What there is to say about a value of this part, by the id of the item it is about."""

_KINDS = {"phase": "list", "channel": "list", "ownership": "closed", "word": "list", "moment_of_truth": "check"}


class TouchpointGrid(anywidget.AnyWidget):
    """What the browser shows. It sends {do, n, …}; `heard` is the `n` of the last message that was handled."""

    _esm = script("touchpoint_table.js")
    _css = style("touchpoint_table.css")
    words = traitlets.Dict(table_words.TABLE).tag(sync=True)
    columns = traitlets.List(traitlets.Dict()).tag(sync=True)
    rows = traitlets.List(traitlets.Dict()).tag(sync=True)
    lists = traitlets.Dict().tag(sync=True)
    marks = traitlets.Dict().tag(sync=True)
    refused = traitlets.Dict().tag(sync=True)
    personas = traitlets.List(traitlets.List()).tag(sync=True)
    examples = traitlets.List(traitlets.Dict()).tag(sync=True)
    example_phases = traitlets.List(traitlets.List()).tag(sync=True)
    said = traitlets.Unicode().tag(sync=True)
    focus = traitlets.Dict().tag(sync=True)
    details = traitlets.Bool(False).tag(sync=True)
    heard = traitlets.Int(0).tag(sync=True)


class TouchpointTable:
    """Edits the touchpoints (and adds phases) of a journey. `chosen` is the code of the row with the focus."""

    def __init__(self, journey: Journey, on_change: OnChange, around: Surroundings, judge: Judge | None = None) -> None:
        self.value = journey
        self.on_change = on_change
        self.chosen = ""
        self.details: TouchpointForm | None = None
        self.told = w.HTML()
        """Every remark about the touchpoint whose fields are open; the row itself has room for one."""
        self._around, self._judge = around, judge
        self._cells = Cells(journey.phases, around.lexicon)
        self.grid = TouchpointGrid(
            columns=_columns(), personas=[list(one) for one in around.personas.items()], examples=_examples(),
            example_phases=[[one.id, one.name] for one in catalogue.phase_model("nine")],
        )  # fmt: skip
        self.grid.on_msg(self._asked)
        self._place = w.VBox()
        self.widget = w.VBox([self.grid, self._place])
        self._show()
        self._remark()

    def put(self, journey: Journey) -> None:
        """Shows another journey without reporting it as a change."""
        if journey == self.value:
            return
        self.value = journey
        self._show()
        self._remark()
        self._refresh_details()

    def edit(self, id: str, field: str, text: str) -> None:
        """A cell gets another text. One that is no value stays in its cell, with a sentence."""
        one = self.value.touchpoint(id)
        if one is None:
            return
        try:
            self._change(self._edited(self.value, one, field, text))
            self.grid.refused = {key: why for key, why in self.grid.refused.items() if key != f"{id}|{field}"}
        except NotYet as problem:
            self.grid.refused = {**self.grid.refused, f"{id}|{field}": {"text": text, "why": str(problem)}}
            self.grid.said = str(problem)

    def add(self, after: str = "") -> None:
        """An empty row behind another one, ready to type in."""
        journey, code = rows.add(self.value, after or self.chosen)
        self._change(journey, code, "name", edit=True)

    def take(self, example: str) -> None:
        """A row from the catalogue, at the end of its phase."""
        found = next(one for one in catalogue.touchpoints() if one.id == example)
        journey, code = rows.add(self.value, self.chosen, found)
        self._change(journey)
        self.chosen = code
        self._tell_place(code)

    def duplicate(self, id: str = "") -> None:
        if id or self.chosen:
            journey, code = rows.duplicate(self.value, id or self.chosen)
            self._change(journey, code, "name")

    def remove(self, id: str = "") -> None:
        one = self.value.touchpoint(id or self.chosen)
        if one is None:
            return
        place = self.value.touchpoints.index(one)
        rest = rows.remove(self.value, one.id)
        near = rest.touchpoints[min(place, len(rest.touchpoints) - 1)].id if rest.touchpoints else ""
        self._change(rest, near, "name")
        self.grid.said = table_words.REMOVED.format(name=one.name or one.id)

    def move(self, id: str, step: int) -> None:
        """One place up (-1) or down (+1)."""
        self._change(rows.move(self.value, id, step))
        self._tell_place(id)

    def shift_phase(self, id: str, step: int) -> None:
        """To the phase before (-1) or after (+1)."""
        self._change(rows.shift_phase(self.value, id, step))
        self._tell_place(id)

    def drop(self, id: str, on: str, behind: bool = False) -> None:
        """Dragged before or behind another row."""
        self._change(rows.drop(self.value, id, on, behind))
        self._tell_place(id)

    def paste(self, text: str, id: str = "", field: str = "name") -> None:
        """A block of cells. With heads above it: a known code changes that row, the rest is added at the end.

        Without heads it fills the table from this cell on; rows that are not there yet are added.
        """
        block = read_block(text)
        heads = read_heads(block[0]) if block else None
        fields = heads or fields_from(field, max(map(len, block), default=0))
        body = block[1:] if heads else block
        known = [one.id for one in self.value.touchpoints]
        targets = known[known.index(id) :] if id in known and heads is None else []
        journey, new, unread = self.value, 0, 0
        for number, cells in enumerate(body):
            named = dict(zip(fields, cells, strict=False))
            code = named.pop("id", "") if heads else ""
            target = code if code in known else targets[number] if number < len(targets) else ""
            if not target:
                (journey, target), new = rows.add(journey, known[-1] if known else ""), new + 1
            journey, missed = self._filled(journey, target, named)
            unread += missed
        self._change(journey)
        self.grid.said = table_words.pasted(new, len(body) - new, unread)

    def show_details(self, id: str = "") -> None:
        """The form with all lanes of one touchpoint under the table; without a touchpoint it goes away."""
        one = self.value.touchpoint(id)
        self.details = TouchpointForm(one, self._detailed, self._surroundings()) if one else None
        title = html.tag("strong", f"{table_words.TABLE['details']}: {one.name or one.id}") if one else ""
        self._place.children = (w.HTML(str(title)), self.told, self.details.widget) if self.details else ()
        self.grid.details = self.details is not None
        self._tell_details()

    def choose_persona(self, persona: str) -> None:
        """Whose emotion stands in the table."""
        self._cells = Cells(self._cells.phases, self._cells.lexicon, persona)
        self._show()

    def _filled(self, journey: Journey, id: str, named: Mapping[str, str]) -> tuple[Journey, int]:
        """The journey with these cells in one row, and how many of them could not be read."""
        unread = 0
        for field, text in named.items():
            one = journey.touchpoint(id)
            if not field or one is None:
                continue
            try:
                journey = self._edited(journey, one, field, text)
            except NotYet:
                unread += 1
        return journey, unread

    def _edited(self, journey: Journey, one: Touchpoint, field: str, text: str) -> Journey:
        if field != "phase":
            changed = self._cells.of(journey).put(one, field, text)
            several = tuple(changed if other.id == one.id else other for other in journey.touchpoints)
            made: Journey = journey.but(touchpoints=several)
            return made
        bare = text.strip()
        if bare and self._cells.of(journey).find_phase(bare) is None:
            journey = with_phase(journey, bare)
        found = self._cells.of(journey).find_phase(bare) if bare else None
        return rows.to_phase(journey, one.id, found.id if found else "")

    def _change(self, journey: Journey, focus: str = "", field: str = "", edit: bool = False) -> None:
        """The picture first, then the work file, then what check has to say: in the order in which people look."""
        if focus:
            self.chosen = focus
        if journey == self.value:
            return
        self.value = journey
        with self.grid.hold_sync():
            self._show()
            if focus:
                turn = self.grid.focus.get("turn", 0) + 1
                self.grid.focus = {"id": focus, "field": field, "edit": edit, "turn": turn}
        self.on_change(journey)
        self._remark()
        self._refresh_details()

    def _show(self) -> None:
        self._cells = self._cells.of(self.value)
        self.grid.rows = [self._cells.show(one) for one in self.value.touchpoints]
        self.grid.lists = _lists(self.value, self._around.lexicon)

    def _remark(self) -> None:
        found = self._judge(self.value) if self._judge else {}
        self.grid.marks = {
            id: [[MARKS[one.level], one.level.value, one.text, one.advice] for one in several]
            for id, several in found.items()
        }
        self._tell_details()

    def _tell_details(self) -> None:
        found = self.grid.marks.get(self.details.value.id, []) if self.details else []
        told = (html.paragraph(f"{sign} {text} {advice}".strip()) for sign, _, text, advice in found)
        self.told.value = "".join(map(str, told))

    def _tell_place(self, id: str) -> None:
        one = self.value.touchpoint(id)
        if one is None:
            return
        place, count = self.value.touchpoints.index(one) + 1, len(self.value.touchpoints)
        phase = self._cells.phase_name(one.phase) or table_words.NO_PHASE
        self.grid.said = table_words.PLACE.format(name=one.name or one.id, place=place, count=count, phase=phase)

    def _surroundings(self) -> Surroundings:
        phases = [(one.name, one.id) for one in self.value.phases]
        return Surroundings(phases, self._around.personas, self._around.lexicon)

    def _detailed(self, new: Touchpoint) -> None:
        several = tuple(new if one.id == new.id else one for one in self.value.touchpoints)
        self._change(self.value.but(touchpoints=several))

    def _refresh_details(self) -> None:
        """The form under the table shows the row as it is now; its own changes leave it alone."""
        if self.details is None:
            return
        id = self.details.value.id
        if self.value.touchpoint(id) != self.details.value:
            self.show_details(id)

    def _choose(self, id: str) -> None:
        self.chosen = id
        if self.details and self.details.value.id != id:
            self.show_details(id)

    def _asked(self, _: Any, message: dict[str, Any], __: Any) -> None:
        facts = {key: value for key, value in message.items() if key not in ("do", "n")}
        deeds: dict[str, Callable[..., None]] = {
            "edit": self.edit, "add": self.add, "take": self.take, "duplicate": self.duplicate,
            "remove": self.remove, "move": self.move, "shift_phase": self.shift_phase, "drop": self.drop,
            "paste": self.paste, "show_details": self.show_details, "choose_persona": self.choose_persona,
            "choose": self._choose,
        }  # fmt: skip
        deed = deeds.get(message.get("do", ""))
        if deed is not None:
            deed(**facts)
        self.grid.heard = max(self.grid.heard, int(message.get("n", 0)))


def _columns() -> list[dict[str, str]]:
    return [
        {"field": field, "head": head, "kind": _KINDS.get(field, "text")} for field, head in table_words.HEADS.items()
    ]


def _examples() -> list[dict[str, str]]:
    return [
        {"id": one.id, "phase": one.phase, "name": one.name, "note": f"{one.channel} · {label(one.ownership)}"}
        for one in catalogue.touchpoints()
    ]


def _lists(journey: Journey, lexicon: Mapping[str, float]) -> dict[str, list[list[str]]]:
    """What can be chosen per field: [text, note]. Words and channels of one's own come along."""
    channels = {one.name: ", ".join(label(kind) for kind in one.ownership) for one in catalogue.channels()}
    own = {one.channel: "" for one in journey.touchpoints if one.channel and one.channel not in channels}
    return {
        "phase": [[one.name or one.id, one.code] for one in journey.phases],
        "channel": [[name, note] for name, note in {**channels, **own}.items()],
        "ownership": [[label(one), ""] for one in type(catalogue.touchpoints()[0].ownership)],
        "word": [[word, signed(score)] for word, score in lexicon.items()],
    }
