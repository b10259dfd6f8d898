"""What people type in a form becomes a typed value, and back."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_lib.model.evidence import Evidence, Grade, Statement
from workshop_lib.widgets import convert


@pytest.mark.parametrize(
    ("typed", "value"),
    [("1.250,5", 1250.5), ("1250.5", 1250.5), ("2,5", 2.5), ("€ 12.000", 12000), ("−3", -3), ("12 %", 12), ("", None)],
)
def test_numbers_are_read_the_dutch_way(typed: str, value: float | None) -> None:
    """A decimal comma, thousands points, a euro sign and a real minus are all understood."""
    assert convert.read_number(typed) == value


@given(st.floats(-1e6, 1e6).map(lambda value: round(value, 3)))
def test_a_shown_number_reads_back(value: float) -> None:
    """What the form shows is what it reads."""
    assert convert.read_number(convert.show_number(value)) == pytest.approx(value)


@pytest.mark.parametrize("typed", ["31-12-2026", "31/12/2026", "2026-12-31", "31 12 2026"])
def test_dates_are_read_in_the_usual_ways(typed: str) -> None:
    """Day first, or the ISO way."""
    assert convert.read_date(typed) == dt.date(2026, 12, 31)


@pytest.mark.parametrize("typed", ["31-2-2026", "morgen", "12-2026"])
def test_an_impossible_date_is_not_yet_a_date(typed: str) -> None:
    """The trainee gets a sentence, not a crash."""
    with pytest.raises(convert.NotYet, match="Typ bijvoorbeeld"):
        convert.read_date(typed)


def test_sources_between_brackets_make_a_statement_reported() -> None:
    """A source turns an assumption into something that was told."""
    read = convert.read_statement("Past het op de kar? [INT-A1, INT-A3]")
    assert read.text == "Past het op de kar?"
    assert read.evidence == Evidence(grade=Grade.REPORTED, sources=("INT-A1", "INT-A3"))


def test_without_brackets_a_statement_is_an_assumption() -> None:
    """No source, no evidence."""
    assert convert.read_statement("Jongeren zijn snel").evidence.grade is Grade.ASSUMED


def test_measured_evidence_survives_an_edit_elsewhere() -> None:
    """A line that was not touched keeps its figures, not only its sources."""
    measured = Statement(text="41 % belt", evidence=Evidence(grade=Grade.MEASURED, sources=("log",), n=200))
    assert convert.read_statement(convert.show_statement(measured), (measured,)) == measured
