"""An Excel workbook as tables of cells; formulas give their last result, nothing is calculated or executed."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from typing import Any

from workshop_lib.errors import BadFile
from workshop_lib.imports.result import Imported
from workshop_lib.imports.rows import Grid
from workshop_lib.imports.tables import from_tables
from workshop_lib.text.cells import Cell

MOST_BYTES = 60_000_000
"""Unpacked; a workbook of a course is a hundred times smaller."""
MOST_ROWS, MOST_COLUMNS = 5_000, 250
_ESCAPED = re.compile(r"_x005F_(?=x[0-9A-Fa-f]{4}_)", re.IGNORECASE)


def from_xlsx(data: bytes, name: str) -> Imported:
    """The work in a workbook. Raises BadFile."""
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    _check(data, name)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        grids = [_grid(sheet, name) for sheet in book.worksheets]
    except BadFile:
        raise
    except Exception as error:  # a broken workbook can stop its reader in any way
        raise BadFile("import_not_xlsx", file=name) from error
    return from_tables([grid for grid in grids if grid.heads], name)


def _check(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except zipfile.BadZipFile as error:
        raise BadFile("import_not_xlsx", file=name) from error
    if size > MOST_BYTES:
        raise BadFile("import_too_large", file=name, most=MOST_BYTES // 1_000_000)


def _grid(sheet: Any, name: str) -> Grid:
    heads: tuple[str, ...] = ()
    rows: list[tuple[int, tuple[Cell, ...]]] = []
    for number, values in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), 1):
        if number > MOST_ROWS:
            raise BadFile("import_too_many_rows", file=name, most=MOST_ROWS)
        cells = tuple(_cells(values))
        if not any(cell not in (None, "") for cell in cells):
            continue
        if not heads:
            heads = tuple(str(cell or "") for cell in cells)
        else:
            rows.append((number, cells))
    return Grid(sheet.title, heads, tuple(rows))


def _cells(values: Iterable[Any]) -> Iterable[Cell]:
    for value in values:
        yield _ESCAPED.sub("_", value) if isinstance(value, str) else value
