"""What people type in a form becomes a typed value, and back."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_lib.model.evidence import Evidence, Grade, Statement
from workshop_lib.text.days import read_day
from workshop_lib.widgets import convert


@pytest.mark.parametrize(
    ("typed", "value"),
    [("1.250,5", 1250.5), ("1250.5", 1250.5), ("2,5", 2.5), ("€ 12.000", 12000), ("−3", -3), ("12 %", 12), ("", None)],
)
def test_numbers_are_read_the_dutch_way(typed: str, value: float | None) -> None:
    """A decimal comma, thousands points, a euro sign and a real minus are all understood."""
    assert convert.read_number(typed) == value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("€ 1.500,-", 1500), ("1.500", 1500), ("25000 euro", 25_000), ("12,5 %", 12.5), ("25 duizend", 25_000),
        ("ca. 2,5 mln", 2_500_000), ("3 persoonsmaanden per kwartaal", 3),
    ],
)  # fmt: skip
def test_amounts_are_read_as_people_write_them(typed: str, value: float) -> None:
    """An amount without cents, a unit behind it, a word for thousands."""
    assert convert.read_number(typed) == value


@pytest.mark.parametrize("typed", ["2 of 3", "veel", "1.5.0", "tien"])
def test_what_is_no_number_hears_the_example_of_its_field(typed: str) -> None:
    """Somebody who fills in an amount is not told to type 2,5."""
    with pytest.raises(convert.NotYet, match=r"Typ bijvoorbeeld 1500\."):
        convert.read_number(typed, "1500")


def test_fte_are_asked_for_in_person_months() -> None:
    """Three people for a quarter are nine person-months: nobody's three becomes three silently."""
    with pytest.raises(convert.NotYet, match="3 fte is 9 persoonsmaanden"):
        convert.read_effort("3 fte", quarter=True)
    with pytest.raises(convert.NotYet, match="één persoonsmaand per maand"):
        convert.read_effort("0,5 FTE")
    assert convert.read_effort("3 persoonsmaanden") == 3


@given(st.floats(-1e6, 1e6).map(lambda value: round(value, 3)))
def test_a_shown_number_reads_back(value: float) -> None:
    """What the form shows is what it reads."""
    assert convert.read_number(convert.show_number(value)) == pytest.approx(value)


@pytest.mark.parametrize("typed", ["31-12-2026", "31/12/2026", "2026-12-31", "31 12 2026"])
def test_dates_are_read_in_the_usual_ways(typed: str) -> None:
    """Day first, or the ISO way."""
    assert convert.read_date(typed) == dt.date(2026, 12, 31)


@pytest.mark.parametrize("typed", ["31-2-2026", "ooit", "2026", "32"])
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


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("3 nov 2026", "2026-11-03", "2026-11-03"), ("3 juli 2025", "2025-07-03", "2025-07-03"),
        ("di 3 mrt. 26", "2026-03-03", "2026-03-03"), ("gisteren", "2026-07-14", "2026-07-14"),
        ("31-12", "2025-12-31", "2026-12-31"), ("1 maart", "2026-03-01", "2027-03-01"),
        ("nov 2026", "2026-11-01", "2026-11-30"), ("12-2026", "2026-12-01", "2026-12-31"),
    ],
)  # fmt: skip
def test_half_a_date_looks_back_and_a_deadline_looks_ahead(typed: str, first: str, last: str) -> None:
    """A source is of the day that was, a target is for the day that comes; the field shows which day it became."""
    today = dt.date(2026, 7, 15)
    assert read_day(typed, today) == dt.date.fromisoformat(first)
    assert read_day(typed, today, last=True) == dt.date.fromisoformat(last)


def test_a_file_has_no_yesterday() -> None:
    """Without a clock only a whole date is one."""
    for typed in ("gisteren", "31-12"):
        with pytest.raises(ValueError, match=typed):
            read_day(typed)


def test_a_list_is_split_at_its_marks_but_not_inside_a_known_name() -> None:
    """Comma, semicolon and new line all part names; what stood there before stays whole."""
    assert convert.read_lines("desktop, telefoon; app\nbalie", ",;") == ("desktop", "telefoon", "app", "balie")
    assert convert.read_lines("Kok, zoon en co\napp, balie", ",;", {"Kok, zoon en co"}) == (
        "Kok, zoon en co", "app", "balie",
    )  # fmt: skip
