"""A number never parts from what it counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_lib.text.ties import TIE, tie

TOGETHER = {
    "61,2 % (95 %: 56,1 tot 66,1; n = 366)": "61,2~% (95~%: 56,1~tot~66,1; n~=~366)",
    "besluit binnen 8 weken, terug naar stap 7": "besluit binnen 8~weken, terug naar stap~7",
    "start 5 november 2026 of in K1 2027": "start 5~november~2026 of in K1~2027",
    "€ 12 voor 384 van 1.440": "€~12 voor 384~van~1.440",
    "hollow bij n < 5": "hollow bij n~<~5",
    "3 van de 5 klanten": "3 van de 5 klanten",
    "geen getal": "geen getal",
}


@pytest.mark.parametrize("text", TOGETHER)
def test_a_number_is_tied_to_its_unit_or_its_name(text: str) -> None:
    """Units, dates, ranges, quarters and sample sizes; other words may go to the next line."""
    assert tie(text) == TOGETHER[text].replace("~", TIE)


@given(st.text(max_size=80))
def test_tying_changes_nothing_but_white_space(text: str) -> None:
    """What people typed stays what they typed, and tying twice is tying once."""
    assert "".join(tie(text).split()) == "".join(text.split())
    assert tie(tie(text)) == tie(text)
