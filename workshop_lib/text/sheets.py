"""The tables in which a work leaves and comes back: Dutch heads, the field behind each, and how its cells are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from workshop_lib.text.cells import Cell, Kind

_Row = Mapping[str, Any]


@dataclass(frozen=True)
class Column:
    """`head` as people read it, `path` of the field with dots, and the kind of cell; `wide` in letters."""

    head: str
    path: str
    kind: Kind
    wide: int = 14


@dataclass(frozen=True)
class Sheet:
    """A table with one row per thing; `part` is where in the work its rows live. A `form` has one row per field."""

    name: str
    part: str
    columns: tuple[Column, ...]
    form: bool = False


def write_row(columns: Iterable[Column], thing: Any) -> list[Cell]:
    """The cells of one thing: a model, or a mapping."""
    return [_blank(column.kind.write(value)) if (value := _get(thing, column.path)) is not None else None
            for column in columns]  # fmt: skip


def put(target: dict[str, Any], path: str, value: Any) -> None:
    """Set a value in nested dictionaries: put(d, "rice.reach", 3)."""
    *way, last = path.split(".")
    for name in way:
        target = target.setdefault(name, {})
    target[last] = value


def labels(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """By id the name that stands for it in a table: its own name, or the id when the name is empty or not unique."""
    given = list(pairs)
    names = Counter(alike(name) for _, name in given)
    ids = {alike(id) for id, _ in given}
    free = {id: names[alike(name)] == 1 and alike(name) not in ids - {alike(id)} for id, name in given}
    return {id: name if name and free[id] else id for id, name in given}


def alike(name: str) -> str:
    """What two names that a table cannot tell apart have in common: letters, without capitals and double spaces."""
    return " ".join(name.split()).casefold()


def _get(thing: Any, path: str) -> Any:
    for name in path.split("."):
        thing = thing.get(name) if isinstance(thing, Mapping) else getattr(thing, name, None)
        if thing is None:
            return None
    return thing


def _blank(cell: Cell) -> Cell:
    return None if cell == "" else cell
