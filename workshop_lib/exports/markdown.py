"""The whole journey as Markdown: tables per step, and a Mermaid diagram for everybody and for each persona."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from workshop_lib.exports.mermaid import diagram
from workshop_lib.exports.tables import all_tables
from workshop_lib.exports.wish import NO_WISH, Wish
from workshop_lib.model.evidence import Grade
from workshop_lib.model.work import Work
from workshop_lib.rules.conversion import Conversion, cleaned, judge
from workshop_lib.rules.fates import PROFILES
from workshop_lib.text import export_words as words
from workshop_lib.text.cells import Cell
from workshop_lib.text.figures import figure_rows
from workshop_lib.text.numbers import day, number
from workshop_lib.text.sheet_words import MAP

_MARKS = re.compile(r"([\\`*_\[\]|~$#])")
_START = re.compile(r"^(\s*)([-+=>]|\d+[.)])", re.MULTILINE)
_GRADES = {Grade.MEASURED: "●", Grade.REPORTED: "◐", Grade.ASSUMED: "○"}
_LEFT_OUT = {"onderbouwing", "in de data", "schalen", "gewenst", "gewenste fasen", "metingen"}


def write_markdown(work: Work, wish: Wish = NO_WISH) -> Conversion:
    """The page, in UTF-8."""
    work, remark = cleaned(work)
    text = "\n\n".join(_blocks(work)) + "\n"
    return Conversion(text.encode("utf-8"), judge(work, PROFILES["markdown"]).also(changed=[remark]))


def escape(text: str) -> str:
    """Text that Markdown shows as it was typed, also inside a table: markup becomes entities, lines become breaks."""
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    plain = _START.sub(r"\1\\\2", _MARKS.sub(r"\\\1", plain))
    return "<br>".join(line.strip() for line in plain.splitlines())


def _blocks(work: Work) -> Iterator[str]:
    yield f"# {escape(work.journey.title or work.name) or words.NO_TITLE}"
    yield from _map(work)
    for table in all_tables(work):
        if table.name in _LEFT_OUT or table.name == MAP.name or not table.rows:
            continue
        yield f"## {table.name.capitalize()}"
        yield _table([column.head for column in table.columns], table.rows)


def _map(work: Work) -> Iterator[str]:
    if not work.journey.touchpoints:
        return
    yield f"## {words.FEELING}"
    for persona in dict.fromkeys(("", *work.journey.personas())):
        if any((felt := one.emotion_of(persona)) and felt.score is not None for one in work.journey.touchpoints):
            yield f"```mermaid\n{diagram(work, persona)}```"
    yield _table(words.FIGURE_HEADS, figure_rows(work.journey))
    yield f"## {MAP.name.capitalize()}"
    yield words.GRADES
    yield _touchpoints(work)


def _touchpoints(work: Work) -> str:
    """The table of the map with its columns that say something, and a sign for what each sentence rests on."""
    table = next(one for one in all_tables(work) if one.name == MAP.name)
    used = [place for place in range(len(table.columns)) if any(row[place] is not None for row in table.rows)]
    rows = []
    for one, row in zip(work.journey.touchpoints, table.rows, strict=True):
        cells = []
        for place in used:
            said, lane = row[place], table.columns[place].path.removesuffix(".text")
            proof = getattr(getattr(one, lane, None), "evidence", None)
            cells.append(f"{said} {_GRADES[proof.grade]}" if said is not None and proof is not None else said)
        rows.append(cells)
    return _table([table.columns[place].head for place in used], rows)


def _table(heads: Iterable[str], rows: Iterable[Iterable[Cell]]) -> str:
    named = [escape(head) for head in heads]
    lines = [named, ["---"] * len(named), *([_cell(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return escape(cell)
    return number(cell) if isinstance(cell, int | float) else day(cell)
