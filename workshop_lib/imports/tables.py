"""Tables become a work: our own workbook as it left, or one plain table of touchpoints."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from workshop_lib.errors import BadFile
from workshop_lib.imports.result import Imported, imported
from workshop_lib.imports.rows import Grid, fold, map_columns, read_map, read_rows
from workshop_lib.model.base import new_id
from workshop_lib.rules.conversion import Remark
from workshop_lib.text.sheet_words import CONTENT, FIELD, MAP, PHASES, PROOF, SCORE, SHEETS
from workshop_lib.text.sheets import Sheet, alike, labels, put

Rows = list[tuple[int, dict[str, Any]]]
_NEEDED = {"name", "id", "doing.text"}


def is_map(heads: Sequence[str]) -> bool:
    """Is this the head of a table of touchpoints?"""
    found = {column.path for column in map_columns(heads) if column}
    return (bool(found & _NEEDED) and len(found) > 1) or "name" in found


def from_tables(grids: Sequence[Grid], name: str) -> Imported:
    """A work out of the tables of one file. Raises BadFile with file, line and column."""
    known = {fold(sheet.name): sheet for sheet in SHEETS}
    own = {fold(grid.name): grid for grid in grids if fold(grid.name) in known}
    if fold(MAP.name) not in own:
        plain = next((grid for grid in grids if is_map(grid.heads)), None)
        if plain is None:
            heads = grids[0].heads if grids else ()
            raise BadFile("import_heads", file=name, heads=[head for head in heads if head][:8])
        own = {fold(MAP.name): plain}
    builder = _Builder(name)
    for sheet in SHEETS:
        if fold(sheet.name) in own:
            builder.take(sheet, own[fold(sheet.name)])
    unread = [Remark("sheet", detail=grid.name) for grid in grids if grid not in own.values() and grid.rows]
    return imported(builder.work(), name, lost=[*builder.lost, *unread])


class _Builder:
    """Collects the rows of every sheet, then puts together what belongs together."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lost: list[Remark] = []
        self._rows: dict[str, Rows] = {}
        self._content: dict[str, Any] = {}

    def take(self, sheet: Sheet, grid: Grid) -> None:
        """Read one sheet."""
        titled = Grid(f"{self.name} · {grid.name}" if grid.name != self.name else grid.name, grid.heads, grid.rows)
        if sheet.form:
            self._take_form(sheet, titled)
            return
        reading = read_map(titled) if sheet.columns is MAP.columns else read_rows(titled, sheet.columns)
        self.lost += reading.lost
        self._rows[sheet.name] = reading.rows

    def _take_form(self, sheet: Sheet, grid: Grid) -> None:
        """A form has its fields below each other; turned on its side it is a table with one row."""
        if [fold(head) for head in grid.heads[:2]] != [FIELD, CONTENT]:
            raise BadFile("import_heads", file=grid.name, heads=list(grid.heads[:8]))
        filled = [(number, cells) for number, cells in grid.rows if cells and cells[0]]
        for number, cells in filled:
            one = Grid(grid.name, (str(cells[0]),), ((number, tuple(cells[1:2])),))
            reading = read_rows(one, sheet.columns)
            self.lost += reading.lost
            for _, fields in reading.rows:
                _merge(self._content if not sheet.part else self._content.setdefault(sheet.part, {}), fields)

    def work(self) -> dict[str, Any]:
        """The parts of the work."""
        for sheet in SHEETS:
            if sheet.name in self._rows and sheet.part:
                rows = [fields for _, fields in self._rows[sheet.name]]
                put(self._content, sheet.part, rows)
        for name, (map_name, phases) in {
            "journey": (MAP.name, PHASES.name),
            "future": ("gewenst", "gewenste fasen"),
        }.items():
            if map_name in self._rows:
                self._journey(self._content.setdefault(name, {}), map_name, phases)
        for name, settle in _SETTLE.items():
            if name in self._rows:
                settle(self._content, [fields for _, fields in self._rows[name]])
        if self._content.get("future"):
            self._content["future"].setdefault("state", "to_be")
        return self._content

    def _journey(self, journey: dict[str, Any], name: str, phases_name: str) -> None:
        people = _People(self._content.get("personas", []))
        phases = journey["phases"] = list(journey.get("phases", []))
        words = labels((one.get("id", ""), one.get("name", "")) for one in phases)
        known = {word.casefold(): id for id, word in words.items()}
        taken: set[str] = {fields["id"] for fields in journey["touchpoints"] if "id" in fields}
        for fields in journey["touchpoints"]:
            if "id" not in fields:
                fields["id"] = new_id(fields.get("name", ""), taken)
                taken.add(fields["id"])
            if "phase" in fields:
                fields["phase"] = _phase(fields["phase"], known, phases)
            fields["emotions"] = _emotions(fields, people)
        if name == MAP.name:
            self._content["personas"] = list(people.cards)


class _People:
    """Personas by the word that stands for them; one that has no card gets one."""

    def __init__(self, cards: list[dict[str, Any]]) -> None:
        self.cards = cards
        for card in cards:
            card.setdefault("id", new_id(card.get("name", ""), [one["id"] for one in cards if "id" in one]))
        words = labels((card["id"], card.get("name", "")) for card in cards)
        self._ids = {alike(card["id"]): card["id"] for card in cards}
        self._ids |= {alike(word): id for id, word in words.items()}

    def id(self, word: str) -> str:
        found = self._ids.get(alike(word))
        if found is None:
            found = self._ids[alike(word)] = new_id(word, self._ids.values())
            self.cards.append({"id": found, "name": word})
        return found


def _phase(word: str, known: dict[str, str], phases: list[dict[str, Any]]) -> str:
    if word.casefold() not in known:
        known[word.casefold()] = new_id(word, known.values())
        phases.append({"id": known[word.casefold()], "name": word})
    return known[word.casefold()]


def _emotions(fields: dict[str, Any], people: _People) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for path in [path for path in fields if path.partition(":")[0] in ("word", "score")]:
        name, _, persona = path.partition(":")
        id = people.id(persona) if persona else ""
        found.setdefault(id, {"persona": id})[name] = fields.pop(path)
    return list(found.values())


def _merge(target: dict[str, Any], fields: Mapping[str, Any]) -> None:
    for name, value in fields.items():
        if isinstance(value, Mapping):
            _merge(target.setdefault(name, {}), value)
        else:
            target[name] = value


def _settle_proof(content: dict[str, Any], rows: list[dict[str, Any]]) -> None:
    touchpoints = {one["id"]: one for one in content["journey"]["touchpoints"]}
    lanes = {column.head: column.path.partition(".")[0] for column in MAP.columns}
    for row in rows:
        one, lane = touchpoints.get(row.pop("touchpoint", "")), row.pop("lane", "")
        persona = row.pop("persona", "")
        if one is None:
            continue
        if lane == SCORE:
            felt = next((each for each in one["emotions"] if each["persona"] == persona), None)
            if felt is None:
                one["emotions"].append(felt := {"persona": persona})
            felt["evidence"] = row
        elif lane in lanes:
            one.setdefault(lanes[lane], {})["evidence"] = row


def _settle_scales(content: dict[str, Any], rows: list[dict[str, Any]]) -> None:
    for card in content.get("personas", []):
        card["scales"] = [{k: v for k, v in row.items() if k != "persona"} for row in rows
                          if row.get("persona") == card["id"]]  # fmt: skip


def _settle_readings(content: dict[str, Any], rows: list[dict[str, Any]]) -> None:
    for kpi in content.get("kpis", []):
        kpi["readings"] = [{k: v for k, v in row.items() if k != "kpi"} for row in rows if row.get("kpi") == kpi["id"]]


def _settle_roadmap(content: dict[str, Any], rows: list[dict[str, Any]]) -> None:
    slots = [{"initiative": row["id"], "period": period} for row in rows for period in row.pop("period", ())]
    content["roadmap"]["slots"] = slots


_SETTLE: dict[str, Callable[[dict[str, Any], list[dict[str, Any]]], None]] = {
    PROOF.name: _settle_proof,
    "schalen": _settle_scales,
    "metingen": _settle_readings,
    "roadmap": _settle_roadmap,
}
