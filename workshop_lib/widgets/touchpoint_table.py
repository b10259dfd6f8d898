"""The touchpoint table: a grid in the browser, frozen values here. The methods are what its buttons and keys do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import anywidget
import ipywidgets as w
import traitlets

from workshop_lib.model.journey import Journey, Ownership, Side, Touchpoint
from workshop_lib.text import catalogue, table_words
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import signed
from workshop_lib.text.prompts import prompt
from workshop_lib.views.feedback import MARKS, Remark
from workshop_lib.widgets import touchpoint_rows as rows
from workshop_lib.widgets.assets import script, style
from workshop_lib.widgets.convert import NotYet
from workshop_lib.widgets.form import OnChange
from workshop_lib.widgets.pasting import ORDER, fields_from, read_block, read_heads
from workshop_lib.widgets.touchpoint_cells import SENTENCES, Cells, Surroundings, with_phase

Judge = Callable[[Any], Mapping[str, Sequence[Remark]]]
"""What there is to say about a value of this part, by the id of the item it is about."""

_KINDS = {
    "phase": "list", "channel": "list", "ownership": "closed", "side": "closed", "word": "list",
    "moment_of_truth": "check", "mandatory": "check",
}  # fmt: skip
_WIDTHS = {
    "code": 56, "name": 140, "phase": 104, "channel": 88, "ownership": 68, "side": 68, "doing": 140, "thinking": 140,
    "message": 140, "cta": 140, "drop_off": 140, "word": 92, "score": 46, "pain": 140, "delight": 140,
    "opportunity": 140, "moment_of_truth": 74, "backstage": 140, "support": 140, "kpi": 110, "owner": 90, "remarks": 72,
}  # fmt: skip
"""Every column that can stand in the table, in order, with the least pixels that it needs."""
_USUAL = {"code", "name", "phase", "channel", "doing", "thinking", "word", "score", "remarks"}
"""What deel A and B of step 5 ask for; the rest is one tick away, and always in the fields under the row."""
_FIXED = {"code", "name", "remarks"}
_UNDER_A_ROW = (
    "doing", "thinking", "pain", "delight", "opportunity", "message", "cta", "drop_off", "backstage", "support",
    "ownership", "side", "owner", "kpi", "moment_of_truth", "moment_reason", "mandatory",
)  # fmt: skip


class TouchpointGrid(anywidget.AnyWidget):
    """What the browser shows. It sends {do, n, …}; `heard` is the `n` of the last message that was handled."""

    _esm = script("touchpoint_table.js")
    _css = style("touchpoint_table.css", "source_picker.css")
    words = traitlets.Dict(table_words.TABLE).tag(sync=True)
    columns = traitlets.List(traitlets.Dict()).tag(sync=True)
    rows = traitlets.List(traitlets.Dict()).tag(sync=True)
    lists = traitlets.Dict().tag(sync=True)
    marks = traitlets.Dict().tag(sync=True)
    refused = traitlets.Dict().tag(sync=True)
    fields = traitlets.List(traitlets.Dict()).tag(sync=True)
    sources = traitlets.List(traitlets.List()).tag(sync=True)
    personas = traitlets.List(traitlets.List()).tag(sync=True)
    examples = traitlets.List(traitlets.Dict()).tag(sync=True)
    example_phases = traitlets.List(traitlets.List()).tag(sync=True)
    said = traitlets.Unicode().tag(sync=True)
    focus = traitlets.Dict().tag(sync=True)
    heard = traitlets.Int(0).tag(sync=True)


class TouchpointTable:
    """Edits the touchpoints (and adds phases) of a journey. `chosen` is the code of the row with the focus."""

    def __init__(self, journey: Journey, on_change: OnChange, around: Surroundings, judge: Judge | None = None) -> None:
        self.value = journey
        self.on_change = on_change
        self.chosen = ""
        self._around, self._judge = around, judge
        self._cells = Cells(journey.phases, around.lexicon)
        self.grid = TouchpointGrid(
            columns=_columns(), fields=_fields(), sources=[list(one) for one in around.sources], examples=_examples(),
            personas=[list(one) for one in around.personas.items()],
            example_phases=[[one.id, one.name] for one in catalogue.phase_model("nine")],
        )  # fmt: skip
        self.grid.on_msg(self._asked)
        self.widget = w.VBox([self.grid])
        self._show()
        self._remark()

    def put(self, journey: Journey) -> None:
        """Shows another journey without reporting it as a change."""
        if journey == self.value:
            return
        self.value = journey
        self._show()
        self._remark()

    def edit(self, id: str, field: str, text: str) -> None:
        """A cell gets another text. One that is no value stays in its cell, with a sentence.

        "word@marleen" is the field of one persona, whoever is shown in the table.
        """
        one = self.value.touchpoint(id)
        if one is None:
            return
        try:
            self._change(self._edited(self.value, one, field, text))
            self.grid.refused = {key: why for key, why in self.grid.refused.items() if key != f"{id}|{field}"}
        except NotYet as problem:
            self.grid.refused = {**self.grid.refused, f"{id}|{field}": {"text": text, "why": str(problem)}}
            self.grid.said = str(problem)

    def say(self, id: str, field: str, text: str) -> None:
        """Another sentence in a field; it keeps the sources that it has."""
        one = self.value.touchpoint(id)
        if one is not None:
            self.rest(id, field, text, getattr(one, field).evidence.sources)

    def rest(self, id: str, field: str, text: str, sources: Sequence[str]) -> None:
        """A sentence with the ids of the sources that it rests on; without any it is an assumption."""
        one = self.value.touchpoint(id)
        if one is not None and field in SENTENCES:
            self._change(_with(self.value, self._cells.rest(one, field, text, tuple(sources))))

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
        if not self.value.phases:
            self.grid.said = table_words.NO_PHASES

    def drop(self, id: str, on: str, behind: bool = False) -> None:
        """Dragged before or behind another row."""
        self._change(rows.drop(self.value, id, on, behind))
        self._tell_place(id)

    def paste(self, text: str, id: str = "", field: str = "name", columns: Sequence[str] = ORDER) -> None:
        """A block of cells. With heads above it: a known code changes that row, the rest is added at the end.

        Without heads it fills the table from this cell on, over the columns that are there; rows that are not
        there yet are added.
        """
        block = read_block(text)
        heads = read_heads(block[0]) if block else None
        fields = heads or fields_from(field, max(map(len, block), default=0), columns)
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
            return _with(journey, self._cells.of(journey).put(one, field, text))
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

    def _tell_place(self, id: str) -> None:
        one = self.value.touchpoint(id)
        if one is None:
            return
        place, count = self.value.touchpoints.index(one) + 1, len(self.value.touchpoints)
        phase = self._cells.phase_name(one.phase) or table_words.NO_PHASE
        self.grid.said = table_words.PLACE.format(name=one.name or one.id, place=place, count=count, phase=phase)

    def _choose(self, id: str) -> None:
        self.chosen = id

    def _asked(self, _: Any, message: dict[str, Any], __: Any) -> None:
        facts = {key: value for key, value in message.items() if key not in ("do", "n")}
        deeds: dict[str, Callable[..., None]] = {
            "edit": self.edit, "add": self.add, "take": self.take, "duplicate": self.duplicate,
            "remove": self.remove, "move": self.move, "shift_phase": self.shift_phase, "drop": self.drop,
            "paste": self.paste, "choose_persona": self.choose_persona, "choose": self._choose,
            "say": self.say, "rest": self.rest,
        }  # fmt: skip
        deed = deeds.get(message.get("do", ""))
        if deed is not None:
            deed(**facts)
        self.grid.heard = max(self.grid.heard, int(message.get("n", 0)))


def _with(journey: Journey, one: Touchpoint) -> Journey:
    made: Journey = journey.but(
        touchpoints=tuple(one if other.id == one.id else other for other in journey.touchpoints)
    )
    return made


def _columns() -> list[dict[str, Any]]:
    return [
        {
            "field": field, "head": table_words.HEADS.get(field) or prompt(Touchpoint, field).label, "width": width,
            "kind": _KINDS.get(field, "long" if field in SENTENCES else "text"),
            "usual": field in _USUAL, "fixed": field in _FIXED,
        }
        for field, width in _WIDTHS.items()
    ]  # fmt: skip


def _fields() -> list[dict[str, str]]:
    """The fields that open under a row, with their words."""
    words = [prompt(Touchpoint, name) for name in _UNDER_A_ROW]
    kinds = {name: "sentence" if name in SENTENCES else _KINDS.get(name, "text") for name in _UNDER_A_ROW}
    return [
        {"field": one.field, "kind": kinds[one.field], "label": one.label, "help": one.help, "example": one.example}
        for one in words
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
        "ownership": [[label(one), ""] for one in Ownership],
        "side": [[label(one), ""] for one in Side],
        "word": [[word, signed(score)] for word, score in lexicon.items()],
    }
