"""A table as it goes to disk: comma, UTF-8, LF, always the same bytes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Table:
    """File name without suffix, column names, and rows of plain values; None is an empty cell."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]

    def encoded(self) -> bytes:
        """The table as CSV."""
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows(self.rows)
        return buffer.getvalue().encode("utf-8")


def table(name: str, columns: str, rows: Iterable[Sequence[Any]]) -> Table:
    """A table from space-separated column names and rows."""
    return Table(name, tuple(columns.split()), tuple(tuple(row) for row in rows))


def numbered(name: str, columns: str, rows: Iterable[Sequence[Any]], start: str) -> Table:
    """A table whose rows get an id of their own first, so that equal rows are not taken for repeats."""
    return table(name, columns, [(f"{start}{number:04}", *row) for number, row in enumerate(rows, start=1)])


def read_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file, cells as text."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def unique_rows(rows: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    """The rows without exact repeats, first one kept."""
    return list({tuple(row.values()): row for row in rows}.values())
