"""The first look at a log: what is in it, what is missing, and what is odd. It counts; it changes nothing."""

from __future__ import annotations

import datetime as dt

from workshop_lib.measure.columns import EVENT_ROLES
from workshop_lib.measure.engine import Engine
from workshop_lib.measure.results import Quality

_EPOCH = dt.datetime(1970, 1, 1)
_BEFORE = "lag(us) OVER (PARTITION BY customer ORDER BY {order})"


def quality(engine: Engine) -> Quality:
    """The report on the tables that `packing.pack` made."""
    missing = _missing(engine)
    usable = engine.run(
        "SELECT count(*), count(DISTINCT customer), count(DISTINCT touchpoint), min(us), max(us) FROM usable"
    )[0]
    rows, unreadable, duplicates = engine.run(
        "SELECT count(*), count(*) FILTER (cells.us IS NULL AND raw.timestamp IS NOT NULL), "
        "count(*) FILTER (cells.repeat) FROM cells JOIN raw USING (row)"
    )[0]
    return Quality(
        rows=rows,
        usable=usable[0],
        customers=usable[1],
        touchpoints=usable[2],
        missing=missing,
        unreadable_times=unreadable,
        duplicates=duplicates,
        ties=_count(engine, "events", f"{_BEFORE.format(order='seq')} = us AND NOT repeat"),
        out_of_order=_count(engine, "usable", f"{_BEFORE.format(order='row')} > us"),
        first=_moment(usable[3]),
        last=_moment(usable[4]),
    )


def _missing(engine: Engine) -> dict[str, int]:
    """Empty cells per column that is there; a column that is not there at all is not missing."""
    counts = ", ".join(f"count(*) - count({role})" for role in EVENT_ROLES)
    found = engine.run(f"SELECT count(*), {counts} FROM raw")[0]
    return {role: n for role, n in zip(EVENT_ROLES, found[1:], strict=True) if n < found[0]}


def _count(engine: Engine, table: str, condition: str) -> int:
    return int(engine.run(f"SELECT count(*) FROM (SELECT {condition} AS odd FROM {table}) WHERE odd")[0][0])


def _moment(us: int | None) -> dt.datetime | None:
    return None if us is None else _EPOCH + dt.timedelta(microseconds=us)
