"""What an outcome looks like: a word, a symbol, a next step, and nothing that was typed gets loose."""

from __future__ import annotations

import pytest

from workshop_lib.model.answer import Status
from workshop_lib.text.exercise_words import STATUS
from workshop_lib.views.outcome import draw_outcome, draw_words


@pytest.mark.parametrize("status", Status)
def test_outcome_says_in_words_what_the_colour_says(status: Status) -> None:
    """Every outcome has its own word and symbol, is a live region, and names what to do now."""
    panel = draw_outcome("1.1 · Titel", status, "Een zin.", "ga verder")
    assert STATUS[status] in panel.plain and STATUS[status] in panel.html
    assert 'role="status"' in panel.html
    assert "Doe nu: ga verder." in panel.plain and "Doe nu: ga verder." in panel.html


def test_outcomes_are_told_apart_without_colour() -> None:
    """No two outcomes begin the same."""
    heads = {draw_outcome("", status, "", "verder").plain.split("\n")[0] for status in Status}
    assert len({head[0] for head in heads}) == len(heads) == 5


def test_typed_text_is_escaped() -> None:
    """What somebody typed is shown as letters."""
    panel = draw_outcome("<b>", Status.NOT_YET, "<script>", "<i>", ["<u>"])
    assert not [loose for loose in ("<b>", "<script>", "<i>", "<u>") if loose in panel.html]
    assert "<script>" not in draw_words("<script>", ["<script>"]).html
