"""Text is measured in the metrics of the house typeface and broken the Dutch way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_lib.views.quotes import curly
from workshop_lib.views.svg import element, safe
from workshop_lib.views.type import Font, block, width, wrap

BODY = Font(7.5)


def test_a_line_is_as_wide_as_its_letters_together() -> None:
    """Widths add up, letter by letter, and grow with the size of the type."""
    assert width("kaart", BODY) == pytest.approx(sum(width(letter, BODY) for letter in "kaart"))
    assert width("kaart", BODY.scaled(2)) == pytest.approx(2 * width("kaart", BODY))


def test_bold_is_wider_than_regular() -> None:
    """Every face has its own widths."""
    assert width("touchpoint", Font(9, "bold")) > width("touchpoint", Font(9))


def test_a_long_dutch_word_is_hyphenated_between_syllables() -> None:
    """A word that does not fit on a line is broken where a Dutch reader expects it."""
    assert wrap("klanttevredenheidsonderzoek", 20, BODY) == ("klanttevreden-", "heidsonderzoek")


def test_a_word_without_syllables_is_broken_and_never_cut_off() -> None:
    """A code or address loses no letter."""
    assert "".join(wrap("x" * 90, 15, BODY)) == "x" * 90


def test_words_that_fit_stay_whole_unless_density_saves_a_line() -> None:
    """Hyphens are only spent where they save a line."""
    text = "de klant krijgt een bevestiging van de verzekeringsadviseur thuis"
    calm, dense = wrap(text, 21, BODY), wrap(text, 21, BODY, dense=True)
    assert len(dense) <= len(calm)
    assert wrap("een kort zinnetje", 60, BODY, dense=True) == ("een kort zinnetje",)


def test_a_number_and_its_sign_stay_together() -> None:
    """A no-break space is not a place to break a line."""
    assert wrap("korting van 12\u202f%", 14, BODY) == ("korting van", "12\u202f%")


@given(st.text(max_size=120), st.floats(8, 60))
def test_no_line_is_wider_than_the_limit(text: str, limit: float) -> None:
    """Whatever people type, a line with more than one letter fits its column."""
    assert all(width(one, BODY) <= limit + 1e-9 for one in wrap(text, limit, BODY, True) if len(one) > 1)


@given(st.text(max_size=80))
def test_wrapping_loses_nothing_but_white_space_and_adds_nothing_but_hyphens(text: str) -> None:
    """The letters of the lines are the letters of the text."""
    kept = "".join(wrap(text, 12, BODY, True)).replace("-", "")
    assert "".join(kept.split()) == "".join(curly(text).replace("-", "").split())


def test_text_of_people_is_escaped_and_unprintable_signs_vanish() -> None:
    """A script tag becomes visible letters; a control character cannot break the XML."""
    assert safe("<script>&\x00") == "&lt;script&gt;&amp;"
    assert element("text", '"') == "<text>&quot;</text>"


def test_a_line_with_letters_of_another_typeface_is_not_stretched() -> None:
    """Only where the widths are known the drawing insists on them."""
    assert "textLength" in block(("gewone regel",), 0, 0, BODY)
    assert "textLength" not in block(("שלום עולם",), 0, 0, BODY)


def test_a_percentage_that_was_typed_with_a_plain_space_stays_together() -> None:
    """Nobody types a no-break space."""
    assert wrap("korting van 12 % op", 17, BODY) == ("korting van", "12 % op")
