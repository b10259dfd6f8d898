"""The same questions about a log that stays where it is: Ibis expressions, answered by the engine that holds the table.

`EventLog` brings the events to this machine and is many times faster there. This is for a table that does not fit:
BigQuery, Snowflake, Trino, Spark or DuckDB through Ibis. Only the answers travel.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import ibis
from ibis.common.exceptions import IbisError

from workshop_lib.errors import Unsuitable
from workshop_lib.measure import questions as ask
from workshop_lib.measure.columns import EVENT_NEEDS, EVENT_ROLES, assign, told
from workshop_lib.measure.interval import wilson
from workshop_lib.measure.path_table import PathCount
from workshop_lib.measure.results import DropOff, Durations, Transition, Variant
from workshop_lib.model.measured import FunnelStep

_POINTS = (0.1, 0.25, 0.5, 0.75, 0.9)
_TYPES = {"converted": "boolean", "channel": "string", "persona": "string"}


class Portable:
    """A log as an Ibis table with a time column of type timestamp and a column `converted` of booleans, if any.

    Rows of a table have no order: events at the same moment follow the column `row` where there is one, else the
    alphabet of their touchpoints.
    """

    def __init__(self, table: Any, columns: Mapping[str, str] | None = None) -> None:
        """`columns`: the column per role where its name does not tell. Raises BadFile when one is absent or unsure."""
        header = list(table.columns)
        places = assign(header, told(EVENT_ROLES, columns or {}), EVENT_NEEDS)
        cells = {role: table[header[place]] for role, place in places.items()}
        when = cells["timestamp"]
        known = table.filter([cells[role].notnull() for role in EVENT_NEEDS])
        rest = {role: cells[role] if role in cells else ibis.null().cast(kind) for role, kind in _TYPES.items()}
        last = table["row"] if "row" in header else cells["touchpoint"]
        self._windowed = _cannot_order(table)
        self._events = known.select(
            customer=cells["customer"],
            code=cells["touchpoint"],
            ms=when.truncate("s").epoch_seconds().cast("int64") * 1_000 + when.millisecond().cast("int64"),
            seq=ibis.row_number().over(group_by=cells["customer"], order_by=[when, last]),
            **rest,
        )

    def transitions(self) -> tuple[Transition, ...]:
        """As `EventLog.transitions`."""
        found = [Transition(*row) for row in _rows(ask.transitions(self._events))]
        return tuple(sorted(found, key=lambda one: (-one.count, one.source, one.target)))

    def funnel(self, steps: Sequence[str]) -> tuple[FunnelStep, ...]:
        """As `EventLog.funnel`, without a window."""
        if not steps:
            raise Unsuitable("no_funnel")
        counts = _rows(ask.reached(self._events, steps))[0]
        return tuple(FunnelStep(name=name, count=count) for name, count in zip(steps, counts, strict=True))

    def variants(self, limit: int | None = None) -> tuple[Variant, ...]:
        """As `EventLog.variants`."""
        found = [
            Variant(_steps(path), n, n / whole)
            for path, n, whole in _rows(ask.variants(self._events, limit, self._windowed))
        ]
        return tuple(sorted(found, key=lambda one: (-one.count, one.path)))  # engines order letters differently

    def drop_off(self) -> tuple[DropOff, ...]:
        """As `EventLog.drop_off`, of all customers together."""
        rows = _rows(ask.stops(self._events))
        return tuple(DropOff(name, n, lost, wilson(lost, n)) for name, n, lost in rows)

    def durations(self, start: str | None = None, end: str | None = None) -> Durations:
        """As `EventLog.durations`."""
        spans = ask.spans(self._events, start, end)
        n, mean = _rows(ask.summary(spans))[0]
        if not n:
            raise Unsuitable("no_durations", start=start, end=end)
        places = [(n - 1) * point for point in _POINTS]
        around = sorted({side for place in places for side in (math.floor(place), math.ceil(place))})
        value = dict(_rows(ask.ranked(spans, around)))
        return Durations(n, mean, *(_between(value, place) for place in places))

    def paths(self, by: str = "touchpoint") -> tuple[PathCount, ...]:
        """As `EventLog.paths`: enough for every attribution of this kit."""
        column = "code" if by == "touchpoint" else "channel"
        rows = _rows(ask.paths(ask.until_conversion(self._events), column, self._windowed))
        found = [PathCount(_steps(path), int(won), int(lost)) for path, won, lost in rows if path]
        return tuple(sorted(found))


def _cannot_order(table: Any) -> bool:
    """Is this an engine whose aggregates have no order? A table that is not bound to one yet is taken as able."""
    try:
        return str(table.get_backend().name) in ("pyspark", "databricks")
    except IbisError:
        return False


def _steps(path: str) -> tuple[str, ...]:
    return tuple(path.split(ask.BETWEEN))


def _between(value: Mapping[int, float], place: float) -> float:
    """The value at a place that may lie between two; days."""
    low, high = value[math.floor(place)], value[math.ceil(place)]
    return low + (high - low) * (place - math.floor(place))


def _rows(question: Any) -> list[tuple[Any, ...]]:
    """The answer as plain rows, from whichever engine the table belongs to."""
    return [tuple(row.values()) for row in question.to_pyarrow().to_pylist()]
