"""Questions about the order of contacts, answered on packed events: steps, funnel, returns, and who stops where."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workshop_lib.measure.packed import Packed
from workshop_lib.measure.paths import Array, owners, spans

Table = tuple[Array, Array]
"""Different numbers in order, and how often each occurs."""
_SMALL = 4_000_000
"""Up to so many different numbers a table with a place for each is the quickest way to count."""


def transitions(packed: Packed, size: int) -> Table:
    """Every direct step as source x size + target, with its count. `size`: the number of touchpoints."""
    parts = []
    for first, end in spans(packed.starts):
        low, high = packed.starts[first], packed.starts[end]
        codes = packed.codes[low:high].astype(np.int64)
        steps = codes[:-1] * size + codes[1:]
        steps[packed.starts[first + 1 : end] - low - 1] = size * size  # from one customer to the next is no step
        parts.append(counted(steps, size * size + 1))
    keys, counts = summed(parts)
    return keys[keys < size * size], counts[keys < size * size]


def reached(packed: Packed, codes: Sequence[int], window: float | None = None) -> Array:
    """Customers who did all steps up to each one in this order, others in between; within `window` microseconds.

    Every first step may be the start of the window. Without one the first is enough: earlier never leaves less room.
    """
    places = [np.flatnonzero(packed.codes == code) for code in codes]
    starts, here = packed.starts, places[0]
    owner = np.searchsorted(starts, here, "right") - 1
    if window is None:
        fresh = np.concatenate(([True], owner[1:] != owner[:-1]))[: len(owner)]
        here, owner = here[fresh], owner[fresh]
    since, found = here, [_customers(owner)]
    for place in places[1:]:
        k = np.searchsorted(place, here, "right")
        inside = k < len(place)
        here, owner, since = place[k[inside]], owner[inside], since[inside]
        inside = here < starts[owner + 1]
        if window is not None:
            inside &= packed.us[here] - packed.us[since] <= window
        here, owner, since = here[inside], owner[inside], since[inside]
        found.append(_customers(owner))
    return np.array(found, np.int64)


def stops(packed: Packed, size: int, segments: Array | None = None, kinds: int = 1) -> Array:
    """Per segment and touchpoint (rows x 2): customers who came here, and for whom it was the end without converting.

    `segments`: number of the segment per customer, below `kinds`.
    """
    segment = np.zeros(packed.customers, np.int64) if segments is None else segments.astype(np.int64)
    parts = []
    for first, end in spans(packed.starts):
        low, high = packed.starts[first], packed.starts[end]
        visits = owners(packed.starts[first : end + 1]) * size + packed.codes[low:high]
        pairs = _different(visits, (end - first) * size)
        parts.append(counted(segment[first + pairs // size] * size + pairs % size, kinds * size))
    visited = _dense(summed(parts), kinds * size)
    won, _ = packed.ends()
    last = packed.codes[packed.starts[1:] - 1].astype(np.int64)
    stopped = np.bincount((segment * size + last)[~won], minlength=kinds * size)
    return np.column_stack((visited, stopped))


def returns(packed: Packed, size: int) -> Array:
    """Per touchpoint (rows x 4): customers, contacts directly again, contacts later again, who came back."""
    found = np.zeros((size, 4), np.int64)
    for first, end in spans(packed.starts):
        low, high = packed.starts[first], packed.starts[end]
        visits = owners(packed.starts[first : end + 1]) * size + packed.codes[low:high]
        order = np.argsort(visits, kind="stable")
        code, ranked = visits[order] % size, visits[order]
        again = np.concatenate(([False], ranked[1:] == ranked[:-1]))
        direct = again & np.concatenate(([False], order[1:] == order[:-1] + 1))
        back = again & ~direct
        came_back = np.unique(ranked[back]) % size
        for column, codes in enumerate((code[~again], code[direct], code[back], came_back)):
            found[:, column] += np.bincount(codes, minlength=size)
    return found


def counted(keys: Array, size: int) -> Table:
    """How often every number below `size` occurs; only those that do."""
    if size > _SMALL:
        different, counts = np.unique(keys, return_counts=True)
        return different, counts
    counts = np.bincount(keys, minlength=size)
    different = np.flatnonzero(counts)
    return different, counts[different]


def summed(parts: Sequence[Table]) -> Table:
    """The counts of several parts together."""
    if len(parts) == 1:
        return parts[0]
    keys, places = np.unique(np.concatenate([one for one, _ in parts]), return_inverse=True)
    counts = np.concatenate([one for _, one in parts])
    total = np.zeros(len(keys), np.int64)
    np.add.at(total, places, counts)
    return keys, total


def _customers(owner: Array) -> int:
    """Different customers in a list in order."""
    return int(np.count_nonzero(owner[1:] != owner[:-1])) + (len(owner) > 0)


def _dense(table: Table, size: int) -> Array:
    found = np.zeros(size, np.int64)
    found[table[0]] = table[1]
    return found


def _different(keys: Array, size: int) -> Array:
    """Every number once, in order."""
    if size > 64 * len(keys):
        return np.unique(keys)
    seen = np.zeros(size, bool)
    seen[keys] = True
    return np.flatnonzero(seen)
