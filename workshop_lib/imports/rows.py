"""Rows of cells become fields: heads are understood, cells are read, and a cell that cannot be read is named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from workshop_lib.errors import BadFile
from workshop_lib.rules.conversion import Remark
from workshop_lib.text.cells import NUMBER, TEXT, Cell
from workshop_lib.text.sheet_words import MAP, SCORE, SYNONYMS, WORD
from workshop_lib.text.sheets import Column, put

_CODES = {"number": "import_number", "whole": "import_number", "date": "import_date"}


@dataclass(frozen=True)
class Grid:
    """A table as it stands in a file: `name` for messages, the heads, and the rows with their line numbers."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]


@dataclass
class Reading:
    """Rows as nested fields with their line numbers, and the columns that had no place."""

    rows: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    lost: list[Remark] = field(default_factory=list)


def fold(head: Cell) -> str:
    """A head without capitals, double spaces and a colon at the end."""
    return re.sub(r"\s+", " ", str(head or "")).strip().rstrip(":").strip().casefold()


def read_rows(grid: Grid, columns: Iterable[Column]) -> Reading:
    """The rows of a table of our own making: heads in any order."""
    known = {fold(column.head): column for column in columns}
    return _read(grid, [known.get(fold(head)) for head in grid.heads])


def read_map(grid: Grid) -> Reading:
    """The rows of a map: our heads or their synonyms, and feelings per persona in columns of their own."""
    return _read(grid, map_columns(grid.heads))


def map_columns(heads: Sequence[str]) -> list[Column | None]:
    """For each head the column of the map that it stands for, or None; the first of two wins."""
    found: list[Column | None] = []
    taken: set[str] = set()
    for head in heads:
        column = _map_column(head)
        if column is not None and column.path in taken:
            column = None
        taken |= {column.path} if column else set()
        found.append(column)
    return found


def _map_column(given: str) -> Column | None:
    head = fold(given)
    for column in MAP.columns:
        if head in {fold(word) for word in (column.head, *SYNONYMS.get(column.head, ()))}:
            return column
    for word, path, kind in ((SCORE, "score", NUMBER), (WORD, "word", TEXT), ("emotion", "word", TEXT)):
        if head.startswith(f"{word} "):
            return Column(given, f"{path}:{' '.join(given.split())[len(word) + 1 :]}", kind)
    return None


def _read(grid: Grid, columns: list[Column | None]) -> Reading:
    reading = Reading()
    for number, cells in grid.rows:
        fields: dict[str, Any] = {}
        for column, cell in zip(columns, cells, strict=False):
            if column is not None and cell not in (None, ""):
                put(fields, column.path, _value(grid, number, column, cell))
        if fields:
            reading.rows.append((number, fields))
    lost = [head for head, column in zip(grid.heads, columns, strict=True) if column is None and head]
    reading.lost = [Remark("column", detail=head) for head in lost]
    return reading


def _value(grid: Grid, number: int, column: Column, cell: Cell) -> Any:
    where = {"file": grid.name, "line": number, "column": column.head, "value": str(cell)[:40]}
    try:
        value = column.kind.read(cell)
    except ValueError as error:
        raise BadFile(_CODES.get(str(error), "import_choice"), **where) from error
    if column.path.startswith("score") and not -5 <= value <= 5:
        raise BadFile("import_score", **where)
    return value
