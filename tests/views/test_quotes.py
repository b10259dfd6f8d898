"""Quotation marks of a typesetter."""

from __future__ import annotations

import pytest

from workshop_lib.views.quotes import curly


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("zo'n klantfoto's", "zo’n klantfoto’s"),
        ("'s avonds en 't huis", "’s avonds en ’t huis"),
        ("Korte video 'Wat kost je huis?'", "Korte video ‘Wat kost je huis?’"),
        ('hij zei "ja, \'morgen\'" ("ooit")', "hij zei “ja, ‘morgen’” (“ooit”)"),
        ("geen tekens", "geen tekens"),
    ],
)
def test_straight_marks_become_curly(typed: str, shown: str) -> None:
    """Opening and closing marks differ; an apostrophe is a closing one, also before an s."""
    assert curly(typed) == shown
