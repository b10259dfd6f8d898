"""The rules raise no false alarm on the cases that ship with the kit."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from workshop_lib.model.work import Work
from workshop_lib.rules.completeness import STEPS, find_gaps
from workshop_lib.rules.consistency import find_contradictions
from workshop_lib.rules.finding import Level
from workshop_lib.text.voice import WORDS, scores_of_words

CASES = sorted((Path(__file__).resolve().parents[2] / "datasets").glob("*/case.json"))
CLOCK = dt.date(2026, 11, 1)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_a_shipped_case_is_right(path: Path) -> None:
    """Model answers lack nothing and contradict nothing on a day after their last measurement."""
    work = Work.model_validate_json(path.read_text(encoding="utf-8"))
    found = [one for part in STEPS for one in find_gaps(work, part)]
    found += find_contradictions(work, scores_of_words(), CLOCK, WORDS)
    assert [(one.code, one.where) for one in found if one.level in (Level.WRONG, Level.MISSING)] == []


def test_all_four_cases_are_there() -> None:
    """The test above cannot pass by finding nothing."""
    assert {path.parent.name for path in CASES} >= {"rijnveen", "huisbaken", "kijkraam", "waterlinge"}
