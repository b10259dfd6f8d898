"""Numbers and dates the Dutch way."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_lib.text.numbers import MONTHS, day, euro, number, percent, signed, span


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (1250.5, None, "1.250,5"),
        (1250, None, "1.250"),
        (1250, 2, "1.250,00"),
        (0.1 + 0.2, None, "0,3"),
        (-4, None, "−4"),
        (-0.0, None, "0"),
        (-0.004, 2, "0,00"),
        (2.5, 0, "3"),
        (0.125, 2, "0,13"),
        (1234567, None, "1.234.567"),
        (1e-9, None, "0"),
        (1e16, None, "10.000.000.000.000.000"),
    ],
)
def test_number(value: float, decimals: int | None, text: str) -> None:
    """Dot for thousands, comma for decimals, a real minus sign, halves away from zero."""
    assert number(value, decimals) == text


def test_percent() -> None:
    """A share of 0 to 1, with a narrow space before the sign."""
    assert percent(0.12) == "12\u202f%"
    assert percent(0.0198, 2) == "1,98\u202f%"
    assert percent(0.025, None) == "2,5\u202f%"


def test_euro() -> None:
    """Cents only when there are any."""
    assert euro(1250) == "€\u202f1.250"
    assert euro(2669.76) == "€\u202f2.669,76"
    assert euro(62.5) == "€\u202f62,50"


@pytest.mark.parametrize(("score", "text"), [(2, "+2"), (-3, "−3"), (0, "0"), (1.5, "+1,5"), (-0.0, "0")])
def test_signed(score: float, text: str) -> None:
    """A score shows its direction; zero has none."""
    assert signed(score) == text


def test_day_and_span() -> None:
    """A date in words, an interval in words."""
    assert day(dt.date(2025, 7, 3)) == "3 juli 2025"
    assert len(MONTHS) == 12
    assert span(5.92, 27.58) == "5,9 tot 27,6"
    assert span(-3, -2, 0) == "−3 tot −2"


@given(st.floats(-1e9, 1e9))
def test_reading_back(value: float) -> None:
    """Undoing the notation gives the number back, rounded to six decimals."""
    text = number(value)
    assert re.fullmatch(r"−?\d{1,3}(\.\d{3})*(,\d{1,6})?", text)
    assert float(text.replace(".", "").replace(",", ".").replace("−", "-")) == pytest.approx(value, abs=1e-6)
