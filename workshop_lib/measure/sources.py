"""Where a log comes from: a file, a table of a database, a DataFrame or a query. All become one relation `raw`.

`raw` has a column per role (NULL where nobody fills it) and `whole`, a number for the full row. Files of text are read
into it once; a Parquet file or a table stays where it is and is asked again for every question.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from workshop_lib.errors import BadFile, NotFound
from workshop_lib.measure.cells import quoted
from workshop_lib.measure.columns import EVENT_NEEDS, EVENT_ROLES, Roles, assign, normal, told
from workshop_lib.measure.engine import Engine
from workshop_lib.measure.heads import read_head
from workshop_lib.measure.reading import read_table

_GOOGLE = ("user_pseudo_id", "event_name")
_PURCHASE = "purchase"
"""What Google Analytics calls a sale; it has no column for it."""


@dataclass(frozen=True)
class Source:
    """`name` for messages; `kinds`: the DuckDB type per role that is there; `goal`: a touchpoint that converts.

    `guessed`: nobody named the goal, it is how such a file says it.
    """

    name: str
    kinds: Mapping[str, str]
    goal: str = ""
    guessed: bool = False
    folder: Path | None = None
    """Where the file is, when it is one."""


def attach(engine: Engine, given: Any, columns: Mapping[str, str], converted: str = "") -> Source:
    """Make relation `raw` of what was given.

    A path (CSV, XES, Parquet, JSON lines, or `file.duckdb::table`), a DataFrame, an Arrow table or an Ibis table.
    `columns`: the column per role as a person named it. `converted`: a column, or else the touchpoint of a conversion.
    Raises NotFound, or BadFile: empty, unreadable, without the needed columns, or with several that fit.
    """
    wanted = told(EVENT_ROLES, columns)
    if converted and normal(converted) not in map(normal, columns.values()):
        wanted = told(EVENT_ROLES, {**columns, "converted": converted})
    name, kinds, header = _open(engine, given, wanted)
    folder = Path(str(given).partition("::")[0]).resolve().parent if isinstance(given, str | Path) else None
    if "converted" in kinds:
        return Source(name, kinds, folder=folder)
    guessed = not converted and all(one in header for one in _GOOGLE)
    return Source(name, kinds, _PURCHASE if guessed else converted, guessed, folder)


def _open(engine: Engine, given: Any, roles: Roles) -> tuple[str, dict[str, str], Sequence[str]]:
    if not isinstance(given, str | Path):
        engine.register("given", _frame(given))
        return _view(engine, "given", "DataFrame", roles)
    place, _, table = str(given).partition("::")
    path = Path(place)
    if not path.is_file():
        raise NotFound("file", name=path.name)
    if table:
        return _view(engine, _database(engine, path, table), table, roles)
    kind = path.suffix.lower()
    if kind in (".parquet", ".pq"):
        return _view(engine, f"read_parquet({_quoted(path)})", path.name, roles)
    if ".json" in kind or ".ndjson" in kind or [one.lower() for one in path.suffixes[-2:]] == [".json", ".gz"]:
        return _json(engine, path, roles)
    found = read_table(engine, path, roles, EVENT_NEEDS)
    header = () if ".xes" in path.name.lower() else read_head(path, path.name).columns
    return path.name, dict.fromkeys(found, "VARCHAR"), [normal(one) for one in header]


def _frame(given: Any) -> Any:
    """An Ibis expression is asked for its rows; anything else is a table already."""
    return given.to_pyarrow() if hasattr(given, "to_pyarrow") else given


def _database(engine: Engine, path: Path, table: str) -> str:
    try:
        engine.run(f"ATTACH {_quoted(path)} AS base (READ_ONLY)")
    except duckdb.Error as error:
        raise BadFile("database_unreadable", name=path.name) from error
    known = [name for (name,) in engine.run(
        "SELECT table_name FROM information_schema.tables WHERE table_catalog = 'base' ORDER BY 1")]  # fmt: skip
    if table not in known:
        raise NotFound("table", name=table, known=tuple(known))
    return f"base.{_name(table)}"


def _json(engine: Engine, path: Path, roles: Roles) -> tuple[str, dict[str, str], Sequence[str]]:
    try:
        engine.run(f"CREATE OR REPLACE TABLE given AS SELECT * FROM read_json_auto({_quoted(path)})")
    except duckdb.Error as error:
        raise BadFile("not_a_table", name=path.name) from error
    return _view(engine, "given", path.name, roles)


def _view(engine: Engine, relation: str, name: str, roles: Roles) -> tuple[str, dict[str, str], Sequence[str]]:
    """`raw` over a relation that has types of its own; fields of a record count as columns, such as `source.medium`."""
    try:
        columns = _columns(engine, relation)
    except duckdb.Error as error:
        raise BadFile("not_a_table", name=name) from error
    places = assign(list(columns), roles, EVENT_NEEDS)
    chosen = {role: list(columns.values())[place] for role, place in places.items()}
    tidy = _tidy(engine, relation, chosen["touchpoint"])
    cells = [
        f'{_cell(*chosen[one]) if one in chosen else "NULL::VARCHAR"} AS "{one}"' for one in roles if one not in tidy
    ]
    cells += [f'{sql} AS "{one}"' for one, sql in tidy.items()]
    whole = ", ".join(sql for one, (sql, _) in columns.items() if "." not in one)
    engine.run(f"CREATE OR REPLACE VIEW raw AS SELECT {', '.join(cells)}, hash({whole}) AS whole FROM {relation}")
    if not engine.run("SELECT 1 FROM raw LIMIT 1"):
        raise BadFile("no_rows", name=name)
    return name, {role: kind for role, (_, kind) in chosen.items()}, [normal(one) for one in columns]


def _columns(engine: Engine, relation: str) -> dict[str, tuple[str, str]]:
    """SQL and type per column, then per field of a record."""
    found = {name: (_name(name), kind) for name, kind, *_ in engine.run(f"DESCRIBE SELECT * FROM {relation}")}
    fields: dict[str, tuple[str, str]] = {}
    for name, (sql, kind) in found.items():
        if kind.startswith("STRUCT"):
            inner = engine.run(f"DESCRIBE SELECT unnest({sql}) FROM {relation}")
            fields |= {f"{name}.{one}": (f"{sql}.{_name(one)}", what) for one, what, *_ in inner}
    return {**found, **{name: one for name, one in fields.items() if name not in found}}


def _tidy(engine: Engine, relation: str, touchpoint: tuple[str, str]) -> dict[str, str]:
    """The touchpoint when no cell of it needs trimming: looking once at the few names beats trimming every row."""
    sql, kind = touchpoint
    untidy = (
        f"SELECT 1 FROM (SELECT DISTINCT {sql} AS name FROM {relation}) WHERE name = '' OR name <> trim(name) LIMIT 1"
    )
    return {"touchpoint": sql} if kind == "VARCHAR" and not engine.run(untidy) else {}


def _cell(sql: str, kind: str) -> str:
    """Text without the spaces around it; empty text is nothing."""
    return f"nullif(trim({sql}), '')" if kind == "VARCHAR" else sql


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _quoted(path: Path) -> str:
    return quoted(str(path))
