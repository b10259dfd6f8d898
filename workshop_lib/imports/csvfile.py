"""A CSV file as a table: separator and encoding are found, the quote sign of guarded texts is taken away."""

from __future__ import annotations

import csv
import io

from workshop_lib.errors import BadFile
from workshop_lib.imports.result import Imported
from workshop_lib.imports.rows import Grid
from workshop_lib.imports.tables import from_tables
from workshop_lib.imports.workbook import MOST_ROWS
from workshop_lib.text.guard import unguard

_SEPARATORS = ";,\t|"


def from_csv(data: bytes, name: str) -> Imported:
    """The map in a CSV file. Raises BadFile."""
    text = decoded(data, name)
    first = text.lstrip("\r\n").partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    heads: tuple[str, ...] = ()
    rows: list[tuple[int, tuple[str, ...]]] = []
    start = 1
    try:
        for cells in reader:
            line, start = start, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if not heads:
                heads = tuple(unguard(cell) for cell in cells)
                continue
            if len(rows) >= MOST_ROWS:
                raise BadFile("import_too_many_rows", file=name, most=MOST_ROWS)
            rows.append((line, tuple(unguard(cell) for cell in cells)))
    except csv.Error as error:
        raise BadFile("import_line", file=name, line=reader.line_num) from error
    return from_tables([Grid(name, heads, tuple(rows))] if heads else [], name)


def decoded(data: bytes, name: str) -> str:
    """The text of a file in UTF-8, in UTF-16 with its mark, or else as Windows writes it."""
    try:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        if b"\x00" in data:
            raise BadFile("import_not_text", file=name) from None
        return data.decode("cp1252", "replace")
