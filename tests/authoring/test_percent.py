"""The percent reader turns a lesson into cells."""

from __future__ import annotations

import pytest

from workshop_lib.authoring.percent import LessonError, read_lesson

LESSON = """\
# %% [markdown] id="titel" minutes=5
# # 1 · Een vraag?
#
# Tekst met een #hekje.
# %% parameters id="parameters"
case = "rijnveen"
# %% [markdown]
# Slot.
"""


def test_cells_keep_their_order_and_kind() -> None:
    """Markdown and code follow each other as in the source."""
    assert [cell.kind for cell in read_lesson(LESSON)] == ["markdown", "code", "markdown"]


def test_markdown_loses_its_comment_signs_and_nothing_else() -> None:
    """Headings and hashes inside a line survive."""
    assert read_lesson(LESSON)[0].source == "# 1 · Een vraag?\n\nTekst met een #hekje."


def test_a_header_gives_tags_and_facts() -> None:
    """Bare words are tags, key=value pairs are facts with their type."""
    title, parameters, _ = read_lesson(LESSON)
    assert title.facts == {"id": "titel", "minutes": 5}
    assert parameters.tags == ("parameters",)


def test_forgotten_comment_sign_is_told_with_its_line() -> None:
    """An author who forgets '# ' reads which line to mend."""
    with pytest.raises(LessonError, match="line 2"):
        read_lesson("# %% [markdown]\nzonder hekje\n")


def test_a_file_without_cells_is_refused() -> None:
    """A lesson begins with a header."""
    with pytest.raises(LessonError, match="begins with"):
        read_lesson("case = 1\n")
