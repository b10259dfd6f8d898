"""The answer book and the exercises on paper: what is shipped is what is made, and paper keeps its secrets."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from workshop_lib.authoring.answer_book import PAPER_TESTS, answer_book
from workshop_lib.authoring.build import documents
from workshop_lib.authoring.paper_book import paper_book
from workshop_lib.checks.exercise import answer_of, shown
from workshop_lib.store.library import case_names
from workshop_lib.text.exercises import exercise, final_questions, numbers
from workshop_lib.views.answer_sheet import answer_table

KIT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("path", documents())
def test_shipped_is_what_the_exercises_make(path: str) -> None:
    """Byte for byte, and the same on a second time."""
    made = documents()[path]
    assert made == documents()[path]
    assert (KIT / path).read_bytes() == made.encode("utf-8"), "run `workshop build`"


@pytest.mark.parametrize("case", case_names())
def test_answer_book_has_every_answer_in_every_case(case: str) -> None:
    """Each cell of each answer stands in the book, and why it is so."""
    book = answer_book()
    for number in numbers():
        found = shown(number, case)
        assert found is not None
        for cell in (cell for row in answer_table(found, answer_of(number, case))[1] for cell in row):
            assert cell.replace("|", "\\|") in book or ".q" in number, (number, cell)
        assert found.worked in book and found.mistake in book


def test_paper_asks_everything_and_tells_nothing() -> None:
    """Every question stands on paper; no hint, worked answer, mistake, reason or feedback does."""
    page = html.unescape(paper_book())
    assert "ws." not in page
    for number in numbers():
        found = shown(number)
        assert found is not None
        assert re.sub(r"ws\.\w+\.edit\(\)", "het werkblad van deze stap", found.question) in page
        secret = [*found.hints, found.worked, found.mistake, *(one.why for one in found.options)]
        secret += [one.say for one in found.wrong] + list(found.code)
        assert not [text for text in secret if len(text) > 12 and text in page], number


def test_tests_on_paper_differ_and_their_answers_are_in_the_book() -> None:
    """Two versions with fifteen questions; the letters in the book are right in the order of the paper."""
    first, second = PAPER_TESTS.values()
    assert {number for number, _ in first} != {number for number, _ in second}
    book = answer_book().partition("## Eindtoets op papier")[2]
    for drawn in PAPER_TESTS.values():
        letters = ["abcd"[order.index(answer_of(number))] for number, order in drawn]
        rows = [
            f"| {place} | {exercise(number).question} | {letter} |"  # type: ignore[union-attr]
            for place, ((number, _), letter) in enumerate(zip(drawn, letters, strict=True), 1)
        ]
        assert all(row in book for row in rows)
    assert len(final_questions()) > 10


def test_paper_prints_without_anything_from_elsewhere() -> None:
    """One file: no script, no link, no picture, and a size of paper."""
    page = paper_book()
    assert not re.search(r"<script|<link|<img|http|url\(", page)
    assert "@page { size: A4" in page and 'lang="nl"' in page
    assert "!" not in page.replace("<!DOCTYPE", "")
