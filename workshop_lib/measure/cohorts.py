"""Customers who came in the same month, followed: how many came through, and how many are still seen later."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.interval import Estimate, wilson


@dataclass(frozen=True)
class Contact:
    """One event of a log, as far as cohorts need it."""

    customer: str
    day: dt.date
    converted: bool = False


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


def cohorts(contacts: Iterable[Contact], within: int = 90) -> tuple[Cohort, ...]:
    """A cohort per month of first contact, in order. Conversion counts within `within` days of the first contact.

    Every cohort gets the same number of days: without that, early cohorts look better because they had more time.
    The last day in the data is taken as its end; the month it lies in is whole only when it is the last of the month.
    Raises Unsuitable when `within` is negative.
    """
    if within < 0:
        raise Unsuitable("within", days=within)
    ways = _ways(contacts)
    if not ways:
        return ()
    end = max(one.day for way in ways for one in way)
    by_month = groupby(sorted(ways, key=lambda way: _month(way[0].day)), key=lambda way: _month(way[0].day))
    return tuple(_cohort(month, list(group), end, within) for month, group in by_month)


def contacts_of(rows: Iterable[Mapping[str, str]]) -> tuple[Contact, ...]:
    """Rows of an events.csv as contacts: customer, timestamp (ISO) and converted; rows without the first two fall out.

    Raises Unsuitable for a timestamp that is not ISO.
    """
    return tuple(_contact(row) for row in rows if row.get("customer") and row.get("timestamp"))


def _contact(row: Mapping[str, str]) -> Contact:
    try:
        day = dt.datetime.fromisoformat(row["timestamp"]).date()
    except ValueError:
        raise Unsuitable("timestamp", value=row["timestamp"]) from None
    return Contact(row["customer"], day, row.get("converted") == "1")


def _ways(contacts: Iterable[Contact]) -> list[list[Contact]]:
    """The contacts per customer in order of time."""
    found: dict[str, list[Contact]] = {}
    for one in contacts:
        found.setdefault(one.customer, []).append(one)
    return [sorted(way, key=lambda one: one.day) for way in found.values()]


def _cohort(month: int, ways: Sequence[Sequence[Contact]], end: dt.date, within: int) -> Cohort:
    n, span = len(ways), dt.timedelta(days=within)
    won = sum(any(one.converted and one.day - way[0].day <= span for one in way) for way in ways)
    whole = _month(end) - (0 if (end + dt.timedelta(days=1)).day == 1 else 1)
    months = [{_month(one.day) for one in way} for way in ways]
    seen = [wilson(sum(later in own for own in months), n) for later in range(month, whole + 1)]
    mature = max(way[0].day for way in ways) + span <= end
    return Cohort(f"{month // 12}-{month % 12 + 1:02}", n, wilson(won, n), tuple(seen), mature)


def _month(day: dt.date) -> int:
    return day.year * 12 + day.month - 1
