"""From relation `raw` to packed arrays: customers as numbers, touchpoints as small codes, sorted once.

Customers are told apart by the 64-bit hash of their name. A log that is too large for one go is split into buckets of
whole customers by that same hash.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workshop_lib.errors import NotFound, Unsuitable
from workshop_lib.measure.cells import moment_of, yes_of
from workshop_lib.measure.engine import Engine
from workshop_lib.measure.packed import Packed
from workshop_lib.measure.sources import Source

BUCKET = 12_000_000
"""Events that are packed in one go: about 0.6 GB."""
_ROW_BITS = np.uint64(24)
_EXTRA = {"channel": "channels", "persona": "personas"}


class Packing:
    """The tables of one log and how to pack them. `names`: every touchpoint, its place is its code."""

    def __init__(self, engine: Engine, source: Source, most: int = BUCKET) -> None:
        """`most` events at a time. Raises Unsuitable when no row can be used, NotFound for an unknown conversion."""
        self.engine, self.source = engine, source
        self.usable = f"customer IS NOT NULL AND touchpoint IS NOT NULL AND {self.moment} IS NOT NULL"
        self.names = self._number("touchpoint", "touchpoints")
        if not self.names:
            raise Unsuitable("no_usable_rows", name=source.name)
        if source.goal and source.goal not in self.names and source.goal != "purchase":
            raise NotFound("converted", name=source.goal, known=self.names)
        rows = int(engine.run("SELECT count(*) FROM raw")[0][0])
        self.count = max(1, math.ceil(rows / min(most, 2 ** int(_ROW_BITS) * 3 // 4)))
        self._extra: dict[str, tuple[str, ...]] = {}

    @property
    def moment(self) -> str:
        """SQL of the microseconds since 1970."""
        return moment_of(self.source.kinds["timestamp"], "timestamp")

    def pack(self, bucket: int) -> Packed:
        """One bucket of whole customers, in order of customer and time; events at the same moment as in the file."""
        found = self._columns(bucket, f"hash(customer) AS who, {self.moment} AS us, {self._code('touchpoint')} AS code")
        who, us, code = found.pop("who"), found.pop("us"), found.pop("code")
        rows, starts = _by_customer(who)
        del who
        late = _backward(us[rows], starts)
        if late.any():
            rows = _in_time(rows, us, starts)
        return Packed(starts, code[rows], us[rows], rows, int(late.sum()), lambda name: self._load(bucket, name))

    def values(self, column: str) -> tuple[str, ...]:
        """The different channels or personas; the place is the code. A cell without one has the code after the last."""
        if column not in self._extra:
            self._extra[column] = self._number(column, _EXTRA[column]) if column in self.source.kinds else ()
        return self._extra[column]

    def _load(self, bucket: int, name: str) -> NDArray[Any]:
        """A column of a bucket that is not always needed, in the order of the file."""
        sql = {"won": self._flag(), "whole": "whole"}.get(name) or self._code(name, len(self.values(name)))
        return self._columns(bucket, f"{sql} AS found")["found"]

    def _flag(self) -> str:
        if self.source.goal:
            return f"touchpoint = '{self.source.goal.replace(chr(39), chr(39) * 2)}'"
        kind = self.source.kinds.get("converted")
        return f"coalesce({yes_of(kind, 'converted')}, false)" if kind else "false"

    def _columns(self, bucket: int, columns: str) -> dict[str, NDArray[Any]]:
        part = f" AND (hash(customer) >> 20) % {self.count} = {bucket}" if self.count > 1 else ""
        found = self.engine.columns(f"SELECT {columns} FROM raw WHERE {self.usable}{part}")
        return {name: np.asarray(values) for name, values in found.items()}

    def _number(self, column: str, kind: str) -> tuple[str, ...]:
        """A type with a number from 0 for every different value of a column, in alphabetical order."""
        usable = f"WHERE {column} IS NOT NULL AND {self.usable}"
        names = self.engine.run(f"SELECT DISTINCT {column}::VARCHAR FROM raw {usable} ORDER BY 1")
        if names:
            self.engine.run(
                f"CREATE TYPE {kind} AS ENUM (SELECT DISTINCT {column}::VARCHAR FROM raw {usable} ORDER BY 1)"
            )
        return tuple(name for (name,) in names)

    def _code(self, column: str, empty: int = 0) -> str:
        kind, count = _EXTRA.get(column, "touchpoints"), len(self.names) if column == "touchpoint" else empty
        whole = "UTINYINT" if count < 255 else "USMALLINT" if count < 65_535 else "INTEGER"
        code = f"enum_code({column}::VARCHAR::{kind})" if count else "NULL"
        return f"coalesce({code}, {empty})::{whole}"


def _by_customer(who: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Rows by customer, per customer in the order of the file, and where each customer starts (and the end).

    One sort of whole numbers: the upper bits of the hash with the row below them. Two customers that share those bits
    are told apart afterwards, so that the rows of one customer always stand together.
    """
    low = (np.uint64(1) << _ROW_BITS) - np.uint64(1)
    key = (who & ~low) | np.arange(len(who), dtype=np.uint64)
    key.sort()
    rows = (key & low).astype(np.int32)
    del key
    sorted_who = who[rows]
    new = sorted_who[1:] != sorted_who[:-1]
    mixed = np.flatnonzero(new & ((sorted_who[1:] ^ sorted_who[:-1]) <= low))
    if mixed.size:
        upper = sorted_who & ~low
        shared = np.flatnonzero(np.isin(upper, upper[mixed]))
        rows[shared] = rows[shared][np.lexsort((rows[shared], sorted_who[shared]))]
        sorted_who = who[rows]
        new = sorted_who[1:] != sorted_who[:-1]
    return rows, np.concatenate(([0], np.flatnonzero(new) + 1, [len(who)]))


def _backward(us: NDArray[Any], starts: NDArray[Any]) -> NDArray[Any]:
    """Per event after the first: is it earlier than the one before of the same customer?"""
    late: NDArray[Any] = us[1:] < us[:-1]
    late[starts[1:-1] - 1] = False
    return late


def _in_time(rows: NDArray[Any], us: NDArray[Any], starts: NDArray[Any]) -> NDArray[Any]:
    """Sorted by time within every customer; lexsort is stable, so equals keep the order of the file."""
    owner = np.repeat(np.arange(len(starts) - 1, dtype=np.int32), np.diff(starts))
    return rows[np.lexsort((us[rows], owner))]
