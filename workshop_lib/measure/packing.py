"""From relation `raw` to packed arrays: customers as numbers, touchpoints as small codes, sorted once.

Customers are told apart by their number, or by the 64-bit hash of their name: among ten million names the chance that
two share one is about three in a million. A log that is too large for one go is split into buckets of whole customers:
the source is then read once and its columns are divided over files.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workshop_lib.errors import NotFound, Unsuitable
from workshop_lib.measure.cells import quoted, yes_of
from workshop_lib.measure.engine import Engine
from workshop_lib.measure.moments import has_moment, moment_of
from workshop_lib.measure.packed import Packed
from workshop_lib.measure.sources import Source
from workshop_lib.measure.spill import PER_EVENT, Report, Spill

BUCKET = 12_000_000
"""Events that are packed in one go: about 0.6 GB."""
_SHORT = 32
_LONGEST = 40
"""Letters of a cell that a message shows."""
_WHOLE = ("BIGINT", "INTEGER", "SMALLINT", "TINYINT", "UINTEGER")
_ROW_BITS = np.uint64(24)
_PACKED = ("who", "us", "code")
FIRST = (*_PACKED, "won")
"""Columns that nearly every question needs; the others are read when something asks for them."""
STORED = ("starts", "codes", "rows")
"""What is put away of a packed bucket, beside the moments."""
_EXTRA = {"channel": "channels", "persona": "personas"}


class Packing:
    """The tables of one log and how to pack them. `names`: every touchpoint, its place is its code."""

    def __init__(self, engine: Engine, source: Source, most: int = BUCKET) -> None:
        """`most` events at a time. Raises Unsuitable when no row can be used, NotFound for an unknown conversion."""
        self.engine, self.source = engine, source
        self._where = f"customer IS NOT NULL AND touchpoint IS NOT NULL AND {has_moment(self._kind, 'timestamp')}"
        self.usable = f"coalesce({self._where}, false)"
        self.names, usable = self._number("touchpoint", "touchpoints")
        if not self.names:
            raise self._unusable()
        if source.goal and source.goal not in self.names and not source.guessed:
            raise NotFound("converted", name=source.goal, known=self.names)
        rows = int(engine.run("SELECT count(*) FROM raw")[0][0])
        self._who = self._identity()
        if rows == usable:
            self._where = "true"  # a filter that keeps everything still costs time
        self.count = max(1, math.ceil(usable / min(most, 2 ** int(_ROW_BITS) * 3 // 4)))
        self._usable = usable
        self._extra: dict[str, tuple[str, ...]] = {}
        self.spill: Spill | None = None

    @property
    def tells_conversion(self) -> bool:
        """Does this log say who converted, with a column or with a touchpoint that occurs in it?"""
        return self.source.goal in self.names or "converted" in self.source.kinds

    @property
    def moment(self) -> str:
        """SQL of the microseconds since 1970, of a usable row."""
        return moment_of(self._kind, "timestamp")

    @property
    def _kind(self) -> str:
        return self.source.kinds["timestamp"]

    def pack(self, bucket: int) -> Packed:
        """One bucket of whole customers, in order of customer and time; events at the same moment as in the file."""
        found = self._columns(bucket, _PACKED)
        us, code = found["us"], found["code"]
        rows, starts = _by_customer(found.pop("who"))
        late = 0
        if (us[1:] < us[:-1]).any():  # else the file is in order of time, and so is every customer
            backward = _backward(us[rows], starts)
            late = int(backward.sum())
            rows = _in_time(rows, us, starts) if late else rows
        return Packed(starts, code[rows], us, rows, late, lambda name: self._load(bucket, name))

    def stored(self, bucket: int, late: int) -> Packed:
        """The same bucket as it was put away; its arrays are read from disk when they are used."""
        assert self.spill is not None
        starts, codes, rows, us = (self.spill.column(bucket, name) for name in (*STORED, "us"))
        return Packed(starts, codes, us, rows, late, lambda name: self._load(bucket, name))

    def values(self, column: str) -> tuple[str, ...]:
        """The different channels or personas; the place is the code. A cell without one has the code after the last."""
        if column not in self._extra:
            known = column in self.source.kinds
            self._extra[column] = self._number(column, _EXTRA[column])[0] if known else ()
        return self._extra[column]

    def _unusable(self) -> Unsuitable:
        """Why no row counts: there are moments and none can be read, or something else is empty everywhere."""
        found = self.engine.run("SELECT timestamp::VARCHAR FROM raw WHERE timestamp IS NOT NULL LIMIT 1")
        moments = self.engine.run(f"SELECT 1 FROM raw WHERE {has_moment(self._kind, 'timestamp')} LIMIT 1")
        if found and not moments:
            return Unsuitable("no_times", name=self.source.name, example=found[0][0][:_LONGEST])
        return Unsuitable("no_whole_rows", name=self.source.name)

    def _identity(self) -> str:
        """SQL of a number per customer: the own number in 32 bits where that fits, else a hash in 64."""
        if self.source.kinds["customer"] in _WHOLE:
            low, high = self.engine.run("SELECT min(customer), max(customer) FROM raw")[0]
            if high - low < 2**32:
                return f"(customer - ({low}))::UINTEGER"
        return "hash(customer)"

    def _load(self, bucket: int, name: str) -> NDArray[Any]:
        """A column of a bucket that is not always needed, in the order of the file."""
        return self._columns(bucket, (name,))[name]

    def _sql(self, name: str) -> str:
        """SQL of a column by the name that it has here."""
        if name in _EXTRA:
            return self._code(name, len(self.values(name)))
        return {"who": self._who, "us": self.moment, "whole": "whole", "won": self._flag()}.get(name) or self._code(
            "touchpoint"
        )

    def _flag(self) -> str:
        if self.source.goal:
            return f"touchpoint::VARCHAR = {quoted(self.source.goal)}"
        kind = self.source.kinds.get("converted")
        return f"coalesce({yes_of(kind, 'converted')}, false)" if kind else "false"

    def _columns(self, bucket: int, names: Sequence[str]) -> dict[str, NDArray[Any]]:
        if self.count > 1:
            self.spread(names)
            assert self.spill is not None
            return {name: self.spill.column(bucket, name) for name in names}
        found = self.engine.columns(f"SELECT {self._listed(names)} FROM raw WHERE {self._where}")
        return {name: np.asarray(values) for name, values in found.items()}

    def spread(self, names: Sequence[str] = FIRST, report: Report | None = None) -> None:
        """Divide columns over the buckets on disk, in one reading of the source; those that are there stay.

        Raises Unsuitable when the disk has too little room.
        """
        if self.spill is None:
            self.spill = Spill(self.count, self.source.folder, self._usable * PER_EVENT)
        new = [name for name in names if name not in self.spill.known]
        if not new:
            return
        bucket = f"((hash(customer) >> 20) % {self.count})::USMALLINT AS bucket"
        parts = self.engine.batches(f"SELECT {bucket}, {self._listed(new)} FROM raw WHERE {self._where}")
        done = 0
        try:
            for part in parts:
                self.spill.bring(part)
                done += len(part["bucket"])
                if report:
                    report(done, self._usable)
        except BaseException:
            self.spill.forget(new)  # half a column would be a wrong answer the next time
            raise

    def _listed(self, names: Sequence[str]) -> str:
        return ", ".join(f"{self._sql(name)} AS {name}" for name in names)

    def _number(self, column: str, kind: str) -> tuple[tuple[str, ...], int]:
        """A type with a number from 0 for every different value, in alphabetical order; and how many rows have one."""
        where = f"{column} IS NOT NULL AND {self._where}"
        self.engine.run(
            f"CREATE OR REPLACE TABLE {kind}_names AS "
            f"SELECT {column}::VARCHAR AS name, count(*) AS n FROM raw WHERE {where} GROUP BY 1"
        )
        found = self.engine.run(f"SELECT name, n FROM {kind}_names ORDER BY name")
        if found:
            self.engine.run(f"CREATE TYPE {kind} AS ENUM (SELECT name FROM {kind}_names ORDER BY name)")
        return tuple(name for name, _ in found), sum(n for _, n in found)

    def _code(self, column: str, empty: int = 0) -> str:
        """SQL of the number of a value; `empty` without one. In a short list looking is quicker than casting."""
        names = self.names if column == "touchpoint" else self.values(column)
        whole = "UTINYINT" if len(names) < 255 else "USMALLINT" if len(names) < 65_535 else "INTEGER"
        if not names:
            return f"{empty}::{whole}"
        if len(names) <= _SHORT:
            listed = ", ".join(quoted(name) for name in names)
            return f"coalesce(list_position([{listed}], {column}::VARCHAR) - 1, {empty})::{whole}"
        return f"coalesce(enum_code({column}::VARCHAR::{_EXTRA.get(column, 'touchpoints')}), {empty})::{whole}"


def _by_customer(who: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Rows by customer, per customer in the order of the file, and where each customer starts (and the end).

    One sort of whole numbers: the upper bits of `who` with the row below them. Numbers of 32 bits fit whole. Two hashes
    that share their upper bits are told apart afterwards, so that the rows of one customer always stand together.
    """
    low = (np.uint64(1) << _ROW_BITS) - np.uint64(1)
    exact = who.dtype == np.uint32
    key = who.astype(np.uint64) << _ROW_BITS if exact else who & ~low
    key |= np.arange(len(who), dtype=np.uint64)
    key.sort()
    rows = (key & low).astype(np.int32)
    new = (key[1:] ^ key[:-1]) > low
    del key
    if not exact:
        new = _told_apart(rows, who, new)
    ends = [len(who)] if len(who) else []  # a bucket may be empty
    return rows, np.concatenate(([0], np.flatnonzero(new) + 1, ends)).astype(np.int64)


def _told_apart(rows: NDArray[Any], who: NDArray[Any], new: NDArray[Any]) -> NDArray[Any]:
    """Sort the few rows of which different customers share the upper bits; where a new customer starts."""
    ranked = who[rows]
    other: NDArray[Any] = ranked[1:] != ranked[:-1]
    mixed = np.flatnonzero(other & ~new)
    if not mixed.size:
        return other
    group = np.cumsum(np.concatenate(([0], new)))
    shared = np.flatnonzero(np.isin(group, group[mixed]))
    rows[shared] = rows[shared][np.lexsort((rows[shared], ranked[shared], group[shared]))]
    ranked = who[rows]
    found: NDArray[Any] = ranked[1:] != ranked[:-1]
    return found


def _backward(us: NDArray[Any], starts: NDArray[Any]) -> NDArray[Any]:
    """Per event after the first: is it earlier than the one before of the same customer?"""
    late: NDArray[Any] = us[1:] < us[:-1]
    late[starts[1:-1] - 1] = False
    return late


def _in_time(rows: NDArray[Any], us: NDArray[Any], starts: NDArray[Any]) -> NDArray[Any]:
    """Sorted by time within every customer; lexsort is stable, so equals keep the order of the file."""
    owner = np.repeat(np.arange(len(starts) - 1, dtype=np.int32), np.diff(starts))
    return rows[np.lexsort((us[rows], owner))]
