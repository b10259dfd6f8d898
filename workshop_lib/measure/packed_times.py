"""Questions about time, answered on packed events: from one touchpoint to another, from step to step, and to a sale."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from workshop_lib.measure.packed import Packed
from workshop_lib.measure.paths import Array, Paths

DAY = 86_400_000_000
"""Microseconds."""


def spans_of(packed: Packed, start: int | None, end: int | None) -> Array:
    """Days from the first `start` to the first `end` after it, per customer who has both; None is the end of all."""
    begin = packed.starts[:-1] if start is None else _first(packed, start)
    owner = np.searchsorted(packed.starts, begin, "right") - 1
    if end is None:
        return days(packed.us[packed.starts[owner + 1] - 1] - packed.us[begin])
    places = np.flatnonzero(packed.codes == end)
    k = np.searchsorted(places, begin, "right")
    found = k < len(places)
    until, begin, owner = places[k[found]], begin[found], owner[found]
    inside = until < packed.starts[owner + 1]
    return days(packed.us[until[inside]] - packed.us[begin[inside]])


def gaps(packed: Packed, size: int, most: int) -> tuple[Array, Array]:
    """Per direct step its number (source x size + target) and its days; of more than `most` steps evenly some."""
    inside = np.ones(len(packed.codes), bool)
    inside[packed.starts[:-1]] = False
    places = np.flatnonzero(inside)
    places = places[:: max(1, -(-len(places) // most))]
    steps = packed.codes[places - 1].astype(np.int64) * size + packed.codes[places]
    return steps, days(packed.us[places] - packed.us[places - 1])


def lead_times(packed: Packed, column: str = "touchpoint", none: int = -1) -> tuple[Paths, Array]:
    """The paths of customers who converted, and per contact its days before the conversion."""
    won, after = packed.ends()
    inside = np.repeat(won, np.diff(packed.starts))
    inside &= np.arange(len(packed.codes)) < np.repeat(after, np.diff(packed.starts))
    moment = np.repeat(packed.us[after - 1], np.diff(packed.starts))
    codes = packed.codes if column == "touchpoint" else packed.column(column)
    inside &= codes != none
    lengths = np.add.reduceat(inside, packed.starts[:-1], dtype=np.int64)
    starts = np.concatenate(([0], np.cumsum(lengths[lengths > 0])))
    ones = np.ones(len(starts) - 1, np.int64)
    return Paths(starts, codes[inside], ones, ones - 1), days(moment[inside] - packed.us[inside])


def days(us: Array) -> Array:
    """Microseconds as days."""
    return us / DAY


def _first(packed: Packed, code: int) -> Array:
    """Place of the first contact with this touchpoint, of every customer who has one."""
    places = np.flatnonzero(packed.codes == code)
    owner = np.searchsorted(packed.starts, places, "right") - 1
    return places[np.concatenate(([True], owner[1:] != owner[:-1]))[: len(places)]]


_PARTS = (0.75, 0.8, 0.85, 0.9, 0.95, 1.0)
_JUMP = 3


def before_the_tail(days: Array) -> float:
    """Where the long thin tail begins: the quantile after which the next one is three times as large; else the end."""
    found = np.quantile(days, _PARTS).tolist()
    return float(next((one for one, after in pairwise(found) if one > 0 and after > _JUMP * one), found[-1]))
