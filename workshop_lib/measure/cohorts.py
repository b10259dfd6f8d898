"""Customers who came in the same month, followed: how many came through, and how many are still seen later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.interval import Estimate, wilson
from workshop_lib.measure.packed import Packed
from workshop_lib.measure.packed_steps import Table, summed
from workshop_lib.measure.packed_times import DAY
from workshop_lib.measure.paths import Array, owners

_SPAN = 1 << 20
"""More than there are months in the years 1 to 9999: month of first contact and months since fit in one number."""


@dataclass(frozen=True)
class Cohort:
    """The `customers` whose first contact was in `month` ("2025-10").

    `converted`: share (0 to 1) that came through within the days that were asked, with a Wilson interval;
    `seen`: share with a contact in that month and in each later month that the data hold whole;
    `mature`: False while not all of them have had those days.
    """

    month: str
    customers: int
    converted: Estimate
    seen: tuple[Estimate, ...]
    mature: bool


@dataclass(frozen=True)
class _Way:
    """Per customer the day of the first contact and whether it came through in time; `last`: the last day of all.

    `seen`: per (month of first contact x `_SPAN` + months since) the customers with a contact then.
    """

    first: Array
    won: Array
    seen: Table
    last: int


def cohorts(parts: Iterable[Packed], within: int = 90) -> tuple[Cohort, ...]:
    """A cohort per month of first contact, in order. Conversion counts within `within` days of the first contact.

    Every cohort gets the same number of days: without that, early cohorts look better because they had more time.
    The last day in the data is taken as its end; the month it lies in is whole only when it is the last of the month.
    Raises Unsuitable when `within` is negative.
    """
    if within < 0:
        raise Unsuitable("within", days=within)
    ways = [_way(packed, within) for packed in parts]
    first, won = (np.concatenate(column) for column in zip(*((one.first, one.won) for one in ways), strict=True))
    end, months = max(one.last for one in ways), _months(first)
    whole = int(_months(np.array([end + 1]))[0]) - 1
    keys, counts = summed([one.seen for one in ways])
    seen = dict(zip(keys.tolist(), counts.tolist(), strict=True))
    found = []
    for month in np.unique(months).tolist():
        own = months == month
        n, later = int(own.sum()), range(whole - month + 1)
        share = [wilson(seen.get(month * _SPAN + k, 0), n) for k in later]
        mature = int(first[own].max()) + within <= end
        found.append(Cohort(_name(month), n, wilson(int(won[own].sum()), n), tuple(share), mature))
    return tuple(found)


def _way(packed: Packed, within: int) -> _Way:
    day = packed.us // DAY
    first, owner = day[packed.starts[:-1]], owners(packed.starts)
    won = np.zeros(packed.customers, bool)
    won[owner[packed.column("won").astype(bool) & (day - first[owner] <= within)]] = True
    months = _months(day)
    begin = months[packed.starts[:-1]]
    key = begin[owner] * _SPAN + months - begin[owner]
    fresh = np.append(True, (key[1:] != key[:-1]) | (owner[1:] != owner[:-1]))  # in order of time, so once per month
    return _Way(first, won, np.unique(key[fresh], return_counts=True), int(day.max()))


def _months(days: Array) -> Array:
    """Months since January 1970 of days since then."""
    found: Array = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return found


def _name(month: int) -> str:
    return str(np.datetime64(month, "M"))
