"""The first look at a log: what is in it, what is missing, and what is odd. It counts; it changes nothing."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from workshop_lib.measure.buckets import Buckets
from workshop_lib.measure.columns import EVENT_ROLES
from workshop_lib.measure.moments import has_moment, zone
from workshop_lib.measure.packed import Packed
from workshop_lib.measure.packing import Packing
from workshop_lib.measure.results import Quality

_EPOCH = dt.datetime(1970, 1, 1)
_MANY, _TIMES = 100, 20
"""More contacts than this, and than this many times the usual number, is a machine's pace."""
_SERIES, _HASTE, _NEARLY = 10, 2_000_000, 0.9
"""Contacts, microseconds between two of them, and the share of the gaps that are as short."""


@dataclass(frozen=True)
class _Counts:
    usable: int
    customers: int
    repeats: int
    ties: int
    late: int
    future: int
    bots: int
    first: int
    last: int


def quality(buckets: Buckets, now: dt.datetime) -> Quality:
    """The report on a whole log; `now` decides what is in the future (UTC)."""
    packing = buckets.packing
    limit = (now.astimezone(dt.UTC).replace(tzinfo=None) - _EPOCH) // dt.timedelta(microseconds=1)
    parts = [_counts(packed, limit) for packed in buckets.whole]
    rows, unreadable, missing = _cells(packing)
    unusable = packing.engine.run(f"SELECT count(*) - count(DISTINCT whole) FROM raw WHERE NOT ({packing.usable})")
    return Quality(
        rows=rows,
        usable=sum(one.usable for one in parts),
        customers=sum(one.customers for one in parts),
        touchpoints=len(packing.names),
        missing=missing,
        unreadable_times=unreadable,
        duplicates=sum(one.repeats for one in parts) + unusable[0][0],
        ties=sum(one.ties for one in parts),
        out_of_order=sum(one.late for one in parts),
        first=_moment(min(one.first for one in parts)),
        last=_moment(max(one.last for one in parts)),
        zones=_zones(packing),
        future=sum(one.future for one in parts),
        bots=sum(one.bots for one in parts),
    )


def _counts(packed: Packed, limit: int) -> _Counts:
    repeats = packed.repeats()
    return _Counts(
        usable=len(packed.codes),
        customers=packed.customers,
        repeats=int(repeats.sum()),
        ties=int((packed.ties() & ~repeats).sum()),
        late=packed.late,
        future=int((packed.us > limit).sum()),
        bots=_bots(packed),
        first=int(packed.us.min()),
        last=int(packed.us.max()),
    )


def _bots(packed: Packed) -> int:
    """Customers with a machine's number of contacts or a machine's pace."""
    lengths = np.diff(packed.starts)
    many = lengths > max(_MANY, _TIMES * float(np.median(lengths)))
    quick = np.zeros(len(packed.us), np.int64)
    quick[1:] = np.diff(packed.us) <= _HASTE
    quick[packed.starts[:-1]] = 0
    hasty = np.add.reduceat(quick, packed.starts[:-1]) >= _NEARLY * (lengths - 1)
    return int((many | (hasty & (lengths >= _SERIES))).sum())


def _cells(packing: Packing) -> tuple[int, int, Mapping[str, int]]:
    """Rows, cells that hold no date, and empty cells per column; a column that is not there at all is not missing."""
    kind = packing.source.kinds["timestamp"]
    counts = ", ".join(f"count(*) - count({role})" for role in EVENT_ROLES)
    unreadable = f"timestamp IS NOT NULL AND NOT {has_moment(kind, 'timestamp')}"
    found = packing.engine.run(f"SELECT count(*), count(*) FILTER ({unreadable}), {counts} FROM raw")[0]
    rows, wrong, *empty = found
    return rows, wrong, {role: n for role, n in zip(EVENT_ROLES, empty, strict=True) if n < rows}


def _zones(packing: Packing) -> Mapping[str, int]:
    kind = packing.source.kinds["timestamp"]
    name = zone("timestamp") if kind == "VARCHAR" else "'UTC'" if kind.startswith("TIMESTAMP WITH") else "''"
    found = packing.engine.run(f"SELECT {name}, count(*) FROM raw WHERE {packing.usable} GROUP BY 1 ORDER BY 1")
    return dict(Counter(dict(found)))


def _moment(us: int) -> dt.datetime:
    return _EPOCH + dt.timedelta(microseconds=us)
