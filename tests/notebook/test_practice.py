"""Practising from a cell: form and plain call agree, and what was answered is kept."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from workshop_lib.checks.exercise import answer_of
from workshop_lib.model.answer import Answer, Status
from workshop_lib.notebook import Workshop, start
from workshop_lib.text.exercises import exercise, numbers
from workshop_lib.views.panel import Panel
from workshop_lib.views.picture import Picture

NOW = dt.datetime(2026, 3, 2, 10, 30, tzinfo=dt.UTC)


@pytest.fixture
def ws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    """A workshop in a folder with spaces and accents, at a fixed time."""
    monkeypatch.setattr(Workshop, "_clock", staticmethod(lambda: NOW))
    return start("rijnveen", str(tmp_path / "mijn wérk map"))


def kept(ws: Workshop, number: str) -> Answer:
    """The answer as it lies in the work file."""
    return next(one for one in ws.work.answers if one.exercise == number)


def test_answer_is_kept_with_time_and_attempts(ws: Workshop) -> None:
    """Value, outcome, number of attempts and time stand in the work."""
    ws.check("1.1", {"a": "kanaal"})
    ws.check("1.1", answer_of("1.1"))
    found = kept(ws, "1.1")
    assert (found.attempts, found.outcome, found.changed) == (2, Status.GOOD, NOW)
    assert found.value == answer_of("1.1")


def test_answer_is_there_after_a_restart(ws: Workshop, tmp_path: Path) -> None:
    """A new kernel shows the answer in the form and judges it without typing it again."""
    ws.check("2.5", "204")
    again = start("rijnveen", str(tmp_path / "mijn wérk map"))
    assert again.exercise("2.5").value == "204"
    assert "Nog niet" in repr(again.check("2.5")) or "Bijna" in repr(again.check("2.5"))
    assert kept(again, "2.5").attempts == 1


@pytest.mark.parametrize("number", ["1.1", "1.4", "1.5", "1.6", "2.5", "3.5", "7.6", "2.q3", "4.open"])
def test_form_and_call_say_the_same(ws: Workshop, number: str) -> None:
    """Filling in a form and typing the answer give the same words, of every kind."""
    answer: Any = "dmu" if number == "1.6" else answer_of(number)
    form = ws.exercise(number)
    assert not isinstance(form, Panel)
    form.fill(answer)
    assert form.check() == ws.check(number, answer)
    assert "Goed" in repr(ws.check(number))


@pytest.mark.parametrize("value", ["onzin", 5, ["z"], {"q": 1}, [[1]]], ids=repr)
def test_kept_answer_that_no_longer_fits_leaves_the_form_usable(ws: Workshop, value: Any) -> None:
    """An answer of an older kit never keeps a form from opening."""
    for number in ("1.1", "1.4", "1.5", "1.q1", "7.6", "1.open"):
        ws._desk.saver("answers")((Answer(exercise=number, value=value),))
        assert not isinstance(ws.exercise(number), Panel)
        assert isinstance(ws.check(number), Panel)


def test_asking_without_answer_is_not_an_attempt(ws: Workshop) -> None:
    """Who only looks has not tried."""
    assert "Nog niet begonnen" in repr(ws.check("1.1"))
    assert ws.work.answers == ()


def test_unreadable_answer_leaves_the_earlier_one(ws: Workshop) -> None:
    """A slip of the keyboard does not throw away what was right."""
    ws.check("2.5", 200)
    ws.check("2.5", "geen idee")
    assert (kept(ws, "2.5").value, kept(ws, "2.5").attempts) == (200, 2)


def test_hints_come_one_by_one_and_are_counted(ws: Workshop) -> None:
    """Three hints in order; the fourth time the last one again, with the way to the worked answer."""
    found = exercise("3.1")
    assert found is not None
    shown = [repr(ws.hint("3.1")) for _ in range(4)]
    assert [found.hints[index] in shown[index] for index in range(3)] == [True] * 3
    assert found.hints[2] in shown[3] and 'ws.solution("3.1")' in shown[3]
    assert kept(ws, "3.1").hints == 4
    assert kept(ws, "3.1").attempts == 0


def test_worked_answer_asks_for_an_attempt_first(ws: Workshop) -> None:
    """The first time it asks to try; the second time, or after an attempt, it is there."""
    found = exercise("3.3")
    assert found is not None
    assert found.worked not in repr(ws.solution("3.3"))
    assert found.worked in repr(ws.solution("3.3"))
    assert kept(ws, "3.3").solution_seen
    ws.check("3.5", "a")
    other = exercise("3.5")
    assert other is not None
    assert other.worked in repr(ws.solution("3.5"))


def test_quiz_and_assignment_of_a_step_open(ws: Workshop) -> None:
    """Every step has a quiz of four and an open assignment; another number is explained."""
    for step in range(1, 9):
        assert len(ws.quiz(step).forms) == 4  # type: ignore[union-attr]
        assert not isinstance(ws.open_task(step), Panel)
    for step in (0, 9, "drie", None):
        assert isinstance(ws.quiz(step), Panel)  # type: ignore[arg-type]
        assert isinstance(ws.open_task(step), Panel)  # type: ignore[arg-type]


def test_assignment_looks_at_the_own_work(ws: Workshop) -> None:
    """Beside the scores somebody gives herself stands what the rules find in her work."""
    said = repr(ws.check("1.open", [3, 3, 3, 3]))
    assert "12 van de 12" in said
    assert "Je eigen werk nu: " in said and "nog leeg" in said


@pytest.mark.parametrize("verb", ["exercise", "check", "hint", "solution", "picture"])
@pytest.mark.parametrize("number", ["9.9", "", None, "<b>"])
def test_unknown_number_never_raises(ws: Workshop, verb: str, number: Any) -> None:
    """A number that does not exist gives a friendly panel."""
    shown = getattr(ws, verb)(number)
    assert isinstance(shown, Panel)
    assert "<b>" not in shown.html


def test_every_picture_can_be_drawn(ws: Workshop) -> None:
    """An exercise that promises a picture has one; another says that it has none."""
    promised = [number for number in numbers() if (found := exercise(number)) and found.picture]
    assert len(promised) > 8
    assert all(isinstance(ws.picture(number), Picture) for number in promised)
    assert isinstance(ws.picture("1.1"), Panel)


def test_answers_of_two_notebooks_stand_beside_each_other(ws: Workshop, tmp_path: Path) -> None:
    """Two kernels that answer different exercises lose nothing."""
    other = start("rijnveen", str(tmp_path / "mijn wérk map"))
    ws.check("1.1", answer_of("1.1"))
    other.check("1.2", answer_of("1.2"))
    ws.check("1.3", answer_of("1.3"))
    assert [one.exercise for one in ws.work.answers] == ["1.1", "1.2", "1.3"]


def test_answer_that_cannot_be_kept_is_still_judged(ws: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """When saving fails the outcome stands, with one sentence about it."""
    monkeypatch.setattr(ws._desk, "saver", lambda part: lambda value: "De map is niet te beschrijven.")
    said = repr(ws.check("2.5", 200))
    assert "Goed" in said and "niet te beschrijven" in said


def test_answer_comes_at_once(ws: Workshop) -> None:
    """A check with saving stays under a tenth of a second of work."""
    import time

    ws.check("2.5", 1)
    begun = time.process_time()
    ws.check("2.5", 200)
    assert time.process_time() - begun < 0.1
