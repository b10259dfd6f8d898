"""Customers who came in the same month, with the same time to come through."""

from __future__ import annotations

import datetime as dt

import pytest

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.cohorts import Contact, cohorts, contacts_of


def contact(customer: str, day: str, converted: bool = False) -> Contact:
    return Contact(customer, dt.date.fromisoformat(day), converted)


CONTACTS = [
    contact("k1", "2025-01-10"), contact("k1", "2025-02-20", True),
    contact("k2", "2025-01-31"), contact("k2", "2025-01-31"),
    contact("k3", "2025-02-01"), contact("k3", "2025-02-02", True), contact("k3", "2025-03-31"),
]  # fmt: skip


def test_everybody_belongs_to_the_month_of_her_first_contact() -> None:
    """k1 and k2 in January, k3 in February; order of rows does not matter."""
    found = cohorts(reversed(CONTACTS), within=50)
    assert [(one.month, one.customers) for one in found] == [("2025-01", 2), ("2025-02", 1)]


def test_every_cohort_gets_the_same_days() -> None:
    """k1 came through after 41 days: counted within 41, not within 40."""
    assert [one.converted.value for one in cohorts(CONTACTS, within=41)] == [0.5, 1.0]
    assert [one.converted.value for one in cohorts(CONTACTS, within=40)] == [0.0, 1.0]


def test_who_is_seen_later() -> None:
    """Of January half is seen in February and nobody in March; k3 is seen again after a month."""
    january, february = cohorts(CONTACTS, within=10)
    assert [one.value for one in january.seen] == [1.0, 0.5, 0.0]
    assert [one.value for one in february.seen] == [1.0, 1.0]


def test_a_month_that_is_not_over_says_nothing() -> None:
    """Data up to 30 March: March is not whole yet and is left out."""
    rows = [*CONTACTS[:-1], contact("k3", "2025-03-30")]
    assert [len(one.seen) for one in cohorts(rows, within=10)] == [2, 1]


def test_young_cohorts_are_marked() -> None:
    """Sixty days before the end of March is 30 January: k2, one day later, has not had them yet."""
    assert [one.mature for one in cohorts(CONTACTS, within=59)] == [True, False]
    assert [one.mature for one in cohorts(CONTACTS, within=60)] == [False, False]


def test_rows_of_a_log_become_contacts() -> None:
    """The columns of events.csv; a row without a moment falls out, one that holds no date is refused."""
    row = {"customer": "k1", "timestamp": "2025-01-10T09:00:00", "converted": "1"}
    assert contacts_of([row, {**row, "timestamp": ""}]) == (contact("k1", "2025-01-10", True),)
    with pytest.raises(Unsuitable, match="timestamp"):
        contacts_of([{**row, "timestamp": "gisteren"}])


def test_nobody_makes_no_cohort() -> None:
    """An empty log; and fewer than no days is refused."""
    assert cohorts([]) == ()
    with pytest.raises(Unsuitable, match="within"):
        cohorts(CONTACTS, within=-1)
