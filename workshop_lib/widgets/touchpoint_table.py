"""The touchpoint table: a grid in the browser, frozen values here. The methods are what its buttons and keys do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import ipywidgets as w
import traitlets

from workshop_lib.model.journey import Journey, Ownership, Side, Touchpoint
from workshop_lib.text import catalogue, table_words
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import signed
from workshop_lib.text.prompts import prompt
from workshop_lib.widgets.assets import script, style
from workshop_lib.widgets.form import OnChange
from workshop_lib.widgets.grid import Grid, GridView, Marks, as_marks
from workshop_lib.widgets.pasting import ORDER, read_heads
from workshop_lib.widgets.touchpoint_cells import SENTENCES, Cells, Surroundings, with_phase
from workshop_lib.widgets.touchpoint_rows import JourneyRows

Judge = Callable[[Any], Marks]
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


class TouchpointGrid(GridView):
    """The grid in the browser, with a choice of columns and the fields that open under a row."""

    _esm = script("touchpoint_table.js")
    _css = style("touchpoint_table.css", "source_picker.css")
    words = traitlets.Dict(table_words.TABLE).tag(sync=True)
    fields = traitlets.List(traitlets.Dict()).tag(sync=True)
    sources = traitlets.List(traitlets.List()).tag(sync=True)
    personas = traitlets.List(traitlets.List()).tag(sync=True)
    example_phases = traitlets.List(traitlets.List()).tag(sync=True)


class TouchpointTable(Grid[JourneyRows]):
    """Edits the touchpoints (and adds phases) of a journey. `chosen` is the code of the row with the focus."""

    deeds = (*Grid.deeds, "shift_phase", "choose_persona", "say", "rest", "add_phase")

    def __init__(self, journey: Journey, on_change: OnChange, around: Surroundings, judge: Judge | None = None) -> None:
        view = TouchpointGrid(
            columns=_columns(), fields=_fields(), sources=[list(one) for one in around.sources], examples=_examples(),
            personas=[list(one) for one in around.personas.items()],
            example_phases=[[one.id, one.name] for one in catalogue.phase_model("nine")],
        )  # fmt: skip
        super().__init__(view, JourneyRows(journey))
        self.on_change = on_change
        self._around, self._judge = around, judge
        self._cells = Cells(journey.phases, around.lexicon)
        self.widget = w.VBox([self.grid])
        self._show()
        self._remark()

    @property
    def value(self) -> Journey:
        """The journey as it is now."""
        return self.list.journey

    def put(self, journey: Journey) -> None:
        """Shows another journey without reporting it as a change."""
        if journey == self.value:
            return
        self._put(JourneyRows(journey))
        self._remark()

    def edit(self, id: str, field: str, text: str) -> None:
        """A cell gets another text; one that may be a slip is taken over, and the ear hears so too."""
        super().edit(id, field, text)
        doubts = {row["id"]: row["doubts"] for row in self.grid.rows}
        self.grid.said = doubts.get(id, {}).get(field, self.grid.said)

    def say(self, id: str, field: str, text: str) -> None:
        """Another sentence in a field; it keeps the sources that it has."""
        one = self.value.touchpoint(id)
        if one is not None:
            self.rest(id, field, text, getattr(one, field).evidence.sources)

    def rest(self, id: str, field: str, text: str, sources: Sequence[str]) -> None:
        """A sentence with the ids of the sources that it rests on; without any it is an assumption."""
        one = self.value.touchpoint(id)
        if one is not None and field in SENTENCES:
            self._change(self.list.with_item(id, self._cells.rest(one, field, text, tuple(sources))))

    def take(self, example: str) -> None:
        """A row from the catalogue, at the end of its phase."""
        found = next(one for one in catalogue.touchpoints() if one.id == example)
        made, key = self.list.taken(found, self.chosen)
        self._change(made)
        self.chosen = key
        self._tell_place(key)

    def add_phase(self, id: str, text: str) -> None:
        """To a phase of one's own, that is made for it at the end: only when that is what was asked for."""
        if id in self.list.keys and text.strip():
            self._attempt(id, "phase", text, _in_new_phase)

    def shift_phase(self, id: str, step: int) -> None:
        """To the phase before (-1) or after (+1)."""
        if id not in self.list.keys:
            return
        self._change(self.list.shifted(id, step))
        self._tell_place(id)
        if not self.value.phases:
            self.grid.said = table_words.NO_PHASES

    def choose_persona(self, persona: str) -> None:
        """Whose emotion stands in the table; what was refused in hers goes out of sight with it, and comes back."""
        before = self._cells.persona
        if persona == before:
            return
        self.grid.refused = {_turned(where, before, persona): one for where, one in self.grid.refused.items()}
        self._cells = Cells(self._cells.phases, self._cells.lexicon, persona)
        self._show()

    @property
    def _order(self) -> Sequence[str]:
        return ORDER

    def _written(self, rows: JourneyRows, key: str, field: str, text: str) -> JourneyRows:
        cells = self._cells.of(rows.journey)
        if field != "phase":
            return rows.with_item(key, cells.put(rows.get(key), field, text))
        return rows.to_phase(key, cells.phase(text))

    def _pasted(self, rows: JourneyRows, key: str, field: str, text: str) -> JourneyRows:
        """A block may bring phases of its own, but not one that looks like a slip of the finger."""
        if field == "phase" and self._cells.of(rows.journey).is_new(text):
            return _in_new_phase(rows, key, field, text)
        return self._written(rows, key, field, text)

    def _pasted_words(self, before: JourneyRows) -> Sequence[str]:
        """Which phases came along, and which emotion words are not in the list."""
        phases = [one.name for one in self.value.phases if one not in before.journey.phases]
        words = _unknown(self.list, self._around.lexicon) - _unknown(before, self._around.lexicon)
        return table_words.new_phases(phases), table_words.unknown_words(sorted(words))

    def _heads(self, row: Sequence[str]) -> list[str] | None:
        return read_heads(row)

    def _head(self, field: str) -> str:
        return _head(field)

    def _name(self, key: str) -> str:
        return self.list.get(key).name or key

    def _called(self, key: str) -> str:
        return f"{key} {self.list.get(key).name}".strip()

    def _changed(self) -> None:
        self.on_change(self.value)
        self._remark()

    def _show(self) -> None:
        self._cells = self._cells.of(self.value)
        self.grid.rows = [self._cells.show(one) for one in self.value.touchpoints]
        self.grid.lists = _lists(self.value, self._around.lexicon)

    def _remark(self) -> None:
        found = self._judge(self.value) if self._judge else {}
        self.grid.marks = {id: as_marks(several) for id, several in found.items()}

    def _place(self, key: str, **facts: Any) -> str:
        phase = self._cells.phase_name(self.list.get(key).phase) or table_words.NO_PHASE
        return table_words.PLACE.format(**facts, phase=phase)


def _in_new_phase(rows: JourneyRows, key: str, _: str, name: str) -> JourneyRows:
    made = with_phase(rows.journey, name.strip())
    return JourneyRows(made).to_phase(key, made.phases[-1].id)


def _turned(where: str, before: str, now: str) -> str:
    """The place of an emotion when another persona is shown: "A01|score" was that of the one before."""
    key, field = where.split("|", 1)
    if field in ("word", "score"):
        return f"{key}|{field}@{before}"
    return f"{key}|{field.partition('@')[0]}" if field in (f"word@{now}", f"score@{now}") else where


def _unknown(rows: JourneyRows, lexicon: Mapping[str, float]) -> set[str]:
    """The emotion words that have no usual score."""
    return {felt.word for one in rows.items for felt in one.emotions if felt.word and felt.word not in lexicon}


def _head(field: str) -> str:
    return table_words.HEADS.get(field) or prompt(Touchpoint, field).label


def _columns() -> list[dict[str, Any]]:
    return [
        {
            "field": field, "head": _head(field), "width": width,
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
