"""A work as plain tables: what the workbook, the CSV file and the tables of a presentation have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from workshop_lib.model.evidence import Evidence
from workshop_lib.model.journey import Journey, Touchpoint
from workshop_lib.model.work import Work
from workshop_lib.rules.aspects import LANES
from workshop_lib.text.cells import NUMBER, TEXT, Cell
from workshop_lib.text.sheet_words import ALWAYS, CONTENT, FIELD, MAP, SCORE, SHEETS, WORD
from workshop_lib.text.sheets import Column, Sheet, labels, write_row


@dataclass(frozen=True)
class Table:
    """A named table: its columns and its rows of cells, in the order of the columns."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    form: bool = False


def all_tables(work: Work) -> tuple[Table, ...]:
    """Every sheet that has something to say, and those that are always there."""
    made = (_table(work, sheet) for sheet in SHEETS)
    return tuple(table for table in made if table.rows or table.name in ALWAYS)


def map_table(work: Work, journey: Journey | None = None, name: str = MAP.name) -> Table:
    """The map: one row per touchpoint, with a pair of columns for the feeling of each persona."""
    journey = journey or work.journey
    columns = (*_with_personas(work, journey),)
    phases = labels((phase.id, phase.name) for phase in journey.phases)
    rows = tuple(tuple(write_row(columns, _flat(one, phases))) for one in journey.touchpoints)
    return Table(name, columns, rows)


def persona_labels(work: Work, journey: Journey) -> dict[str, str]:
    """By id the word for each persona in the heads of a table: those with a card first."""
    cards = {one.id: one.name for one in work.personas}
    others = {id: "" for id in journey.personas() if id and id not in cards}
    return labels((*cards.items(), *others.items()))


def _with_personas(work: Work, journey: Journey) -> Iterable[Column]:
    felt = set(journey.personas())
    for column in MAP.columns:
        yield column
        if column.head == SCORE:
            for id, word in persona_labels(work, journey).items():
                if id in felt:
                    yield Column(f"{WORD} {word}", f"word:{id}", TEXT, 14)
                    yield Column(f"{SCORE} {word}", f"score:{id}", NUMBER, 12)


def _flat(one: Touchpoint, phases: dict[str, str]) -> dict[str, Any]:
    """A touchpoint as a row: the phase by its name, the feelings of each persona under a path of their own."""
    feelings: dict[str, Any] = {}
    for emotion in one.emotions:
        mark = f":{emotion.persona}" if emotion.persona else ""
        feelings |= {f"word{mark}": emotion.word, f"score{mark}": emotion.score}
    fields = {name: getattr(one, name) for name in type(one).model_fields}
    return {**fields, "phase": phases.get(one.phase, ""), **feelings}


def _table(work: Work, sheet: Sheet) -> Table:
    if sheet.columns is MAP.columns:
        return map_table(work, work.future if sheet.part.startswith("future") else work.journey, sheet.name)
    if sheet.form:
        return _form(work, sheet)
    things = _SPECIAL[sheet.name](work) if sheet.name in _SPECIAL else _get(work, sheet.part)
    return Table(sheet.name, sheet.columns, tuple(tuple(write_row(sheet.columns, one)) for one in things))


def _form(work: Work, sheet: Sheet) -> Table:
    """A sheet with one row per field: only the fields that are filled in."""
    cells = write_row(sheet.columns, _get(work, sheet.part))
    rows = tuple((column.head, cell) for column, cell in zip(sheet.columns, cells, strict=True) if cell is not None)
    return Table(sheet.name, (Column(FIELD, "", TEXT, 30), Column(CONTENT, "", TEXT, 90)), rows, form=True)


def _get(work: Work, part: str) -> Any:
    thing: Any = work
    for name in part.split(".") if part else ():
        thing = getattr(thing, name)
    return thing


def _proof(work: Work) -> list[dict[str, Any]]:
    rows = []
    heads = {column.path.partition(".")[0]: column.head for column in MAP.columns}
    for one in work.journey.touchpoints:
        for name in LANES:
            rows.append(_proof_row(one.id, heads[name], "", getattr(one, name).evidence))
        rows += [_proof_row(one.id, SCORE, emotion.persona, emotion.evidence) for emotion in one.emotions]
    return [row for row in rows if row]


def _proof_row(touchpoint: str, lane: str, persona: str, evidence: Evidence) -> dict[str, Any]:
    if evidence == Evidence():
        return {}
    return {"touchpoint": touchpoint, "lane": lane, "persona": persona, **dict(evidence)}


def _initiatives(work: Work) -> list[dict[str, Any]]:
    periods: dict[str, list[str]] = {}
    for slot in work.roadmap.slots:
        periods.setdefault(slot.initiative, []).append(slot.period)
    return [{**dict(one), "period": periods.get(one.id, [])} for one in work.roadmap.initiatives]


_SPECIAL: dict[str, Callable[[Work], list[dict[str, Any]]]] = {
    "onderbouwing": _proof,
    "schalen": lambda work: [{"persona": one.id, **dict(scale)} for one in work.personas for scale in one.scales],
    "metingen": lambda work: [{"kpi": one.id, **dict(reading)} for one in work.kpis for reading in one.readings],
    "roadmap": _initiatives,
}
