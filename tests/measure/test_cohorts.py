"""Customers who came in the same month, with the same time to come through."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.cohorts import Cohort, cohorts
from workshop_lib.measure.log import EventLog
from workshop_lib.measure.packed import Packed
from workshop_lib.measure.packed_times import DAY

Contact = tuple[str, str, bool]
CONTACTS: list[Contact] = [
    ("k1", "2025-01-10", False), ("k1", "2025-02-20", True),
    ("k2", "2025-01-31", False), ("k2", "2025-01-31", False),
    ("k3", "2025-02-01", False), ("k3", "2025-02-02", True), ("k3", "2025-03-31", False),
]  # fmt: skip


def packed(contacts: Iterable[Contact]) -> Packed:
    """The same contacts as arrays: by customer, then by day."""
    rows = sorted(contacts)
    names = [who for who, _, _ in rows]
    starts = [k for k, who in enumerate(names) if k == 0 or who != names[k - 1]]
    us = np.array([np.datetime64(day, "D").astype(int) for _, day, _ in rows]) * DAY
    won = np.array([flag for *_, flag in rows])
    order = np.arange(len(rows))
    return Packed(np.array([*starts, len(rows)]), order * 0, us, order, 0, lambda name: won)


def found_in(contacts: Iterable[Contact], within: int) -> tuple[Cohort, ...]:
    return cohorts([packed(contacts)], within)


def test_everybody_belongs_to_the_month_of_her_first_contact() -> None:
    """k1 and k2 in January, k3 in February; order of rows does not matter."""
    found = found_in(reversed(CONTACTS), 50)
    assert [(one.month, one.customers) for one in found] == [("2025-01", 2), ("2025-02", 1)]


def test_every_cohort_gets_the_same_days() -> None:
    """k1 came through after 41 days: counted within 41, not within 40."""
    assert [one.converted.value for one in found_in(CONTACTS, 41)] == [0.5, 1.0]
    assert [one.converted.value for one in found_in(CONTACTS, 40)] == [0.0, 1.0]


def test_who_is_seen_later() -> None:
    """Of January half is seen in February and nobody in March; k3 is seen again after a month."""
    january, february = found_in(CONTACTS, 10)
    assert [one.value for one in january.seen] == [1.0, 0.5, 0.0]
    assert [one.value for one in february.seen] == [1.0, 1.0]


def test_a_month_that_is_not_over_says_nothing() -> None:
    """Data up to 30 March: March is not whole yet and is left out."""
    rows = [*CONTACTS[:-1], ("k3", "2025-03-30", False)]
    assert [len(one.seen) for one in found_in(rows, 10)] == [2, 1]


def test_young_cohorts_are_marked() -> None:
    """Sixty days before the end of March is 30 January: k2, one day later, has not had them yet."""
    assert [one.mature for one in found_in(CONTACTS, 59)] == [True, False]
    assert [one.mature for one in found_in(CONTACTS, 60)] == [False, False]


def test_buckets_of_customers_add_up() -> None:
    """The same answer from two parts of a log."""
    parts = [packed(one for one in CONTACTS if (one[0] == "k1") is here) for here in (True, False)]
    assert cohorts(parts, 45) == found_in(CONTACTS, 45)


def test_a_log_gives_its_cohorts(tmp_path: Path) -> None:
    """From a file: moments become days, and a conversion after midnight is a day later."""
    path = tmp_path / "log.csv"
    path.write_text("klant,tijdstip,touchpoint,conversie\nk,2024-12-31 23:59,A,0\nk,2025-01-01 00:01,B,1\n", "utf-8")
    (same,), (later,) = EventLog.open(path).cohorts(0), EventLog.open(path).cohorts(1)
    assert (same.month, same.customers) == ("2024-12", 1)
    assert (same.converted.value, later.converted.value, later.mature) == (0.0, 1.0, True)


def test_fewer_than_no_days_are_refused() -> None:
    """A conversion cannot come before the first contact."""
    with pytest.raises(Unsuitable, match="within"):
        found_in(CONTACTS, -1)
