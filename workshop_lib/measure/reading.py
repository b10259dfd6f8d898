"""From a file of somebody else to a table of plain text cells with known column names. Rows keep their order."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import duckdb

from workshop_lib.errors import BadFile, NotFound
from workshop_lib.measure.columns import EVENT_ROLES, Roles, assign
from workshop_lib.measure.engine import Engine
from workshop_lib.measure.heads import WINDOWS, Head, read_head, rewritten
from workshop_lib.measure.xes import COLUMNS, xes_rows
from workshop_lib.scratch import Scratch

_LARGE = 50_000_000
_Want = tuple[str, Roles, Sequence[str]]
"""The name to use in messages, the roles and those that must be there."""


def read_table(engine: Engine, path: Path, roles: Roles, needs: Sequence[str]) -> frozenset[str]:
    """Make table `raw`: `row` from 1, a text column per role (NULL when empty or absent) and `whole`, the full row.

    The answer is the roles that have a column. CSV (comma, semicolon, tab or bar; UTF-8 with or without BOM, UTF-16,
    or Windows), also gzipped, and XES. Raises NotFound, or BadFile: empty, without the needed columns, or not a table.
    """
    if not path.is_file():
        raise NotFound("file", name=path.name)
    if path.stat().st_size == 0:
        raise BadFile("file_empty", name=path.name)
    if ".xes" in [suffix.lower() for suffix in path.suffixes]:
        return _read_rows(engine, COLUMNS, xes_rows(path, roles), (path.name, EVENT_ROLES, needs))
    return _read_csv(engine, path, (path.name, roles, needs))


def _read_rows(engine: Engine, header: Sequence[str], rows: Iterable[Sequence[str]], want: _Want) -> frozenset[str]:
    """Through a temporary CSV: DuckDB reads that faster than it takes rows, and memory stays flat."""
    with Scratch() as folder:
        path = Path(folder) / "rows.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(header)
            writer.writerows(rows)
        return _read_csv(engine, path, want)


def _read_csv(engine: Engine, path: Path, want: _Want) -> frozenset[str]:
    head = read_head(path, want[0])
    try:
        if head.encoding == "utf-8":
            return _read_text(engine, path, head, want)
    except duckdb.Error as error:
        if "unicode" not in str(error).lower() and "utf-8" not in str(error).lower():
            raise _explained(error, want[0]) from error
    with Scratch() as folder:
        copy = rewritten(path, WINDOWS if head.encoding == "utf-8" else head.encoding, Path(folder))
        try:
            return _read_text(engine, copy, head, want)
        except duckdb.Error as error:
            raise _explained(error, want[0]) from error


def _read_text(engine: Engine, path: Path, head: Head, want: _Want) -> frozenset[str]:
    """Raises BadFile, or an error of DuckDB when the rows are not as the head promised."""
    name, roles, needs = want
    places = assign(head.columns, roles, needs)
    cells = [f'nullif(trim(c{places[role]}), \'\') AS "{role}"' if role in places else f'NULL::VARCHAR AS "{role}"'
             for role in roles]  # fmt: skip
    count = len(head.columns)
    engine.run(
        f"CREATE OR REPLACE TABLE raw AS SELECT row_number() OVER () AS row, {', '.join(cells)}, "
        f"hash({', '.join(f'c{place}' for place in range(count))}) AS whole FROM read_csv($1, delim=$2, header=true, "
        f"skip={head.skip}, auto_detect=false, quote='\"', escape='\"', null_padding=true, encoding='utf-8', "
        f"parallel={_parallel(path)}, columns={_text_columns(count)})",
        _literal(path), head.delimiter,
    )  # fmt: skip
    if engine.run("SELECT count(*) FROM raw")[0][0] == 0:
        raise BadFile("no_rows", name=name)
    return frozenset(places)


def _explained(error: duckdb.Error, name: str) -> BadFile:
    line = re.search(r"Line:?\s*(\d+)", str(error))
    if line and "maximum line size" in str(error).lower():
        return BadFile("csv_long_line", name=name, line=int(line[1]))
    return BadFile("csv_unreadable", name=name, line=int(line[1])) if line else BadFile("not_a_table", name=name)


def _parallel(path: Path) -> str:
    """Reading with several threads cannot handle line breaks inside a cell; small files do not need it."""
    return "true" if path.stat().st_size > _LARGE else "false"


def _text_columns(count: int) -> str:
    return "{" + ", ".join(f"'c{place}': 'VARCHAR'" for place in range(count)) + "}"


def _literal(path: Path) -> str:
    """The path of one file, also when its name looks like a pattern."""
    return re.sub(r"([\[*?])", r"[\1]", str(path))
