"""The sentence under the progress card: what comes next, up to and after the final test."""

from __future__ import annotations

from workshop_lib.rules.practice import Practice
from workshop_lib.rules.progress import Progress, Stage
from workshop_lib.text.labels import PARTS
from workshop_lib.views.progress_card import draw_progress, what_next

DONE = tuple(Progress(one.noun, Stage.COMPLETE, 4, 4) for one in PARTS)


def practised(**last: object) -> tuple[Practice, ...]:
    """Eight steps of which all is right, apart from what is said about the last."""
    return tuple(Practice(step, True, 7, 7, 5, 5, **(last if step == 8 else {})) for step in range(1, 9))  # type: ignore[arg-type]


def test_final_test_is_the_last_thing_to_do() -> None:
    """When all is made and practised the card names the final test; once it was passed, the export alone."""
    assert "ws.final_test()" in what_next(DONE, practised())
    assert "ws.final_test()" in draw_progress("Proef", DONE, practised()).plain.splitlines()[-1]
    passed = what_next(DONE, practised(tested=True))
    assert "ws.final_test()" not in passed and "ws.export()" in passed


def test_exercise_that_must_be_done_goes_before_the_test() -> None:
    """As long as an exercise or a quiz is open, that is what comes next."""
    assert 'ws.exercise("8.3")' in what_next(DONE, practised(next_exercise="8.3"))
    short = (*practised()[:-1], Practice(8, True, 7, 7, 4, 5))
    assert "ws.quiz(8)" in what_next(DONE, short)


def test_course_without_practice_ends_with_the_export() -> None:
    """Where nothing is known about practising, nothing is said about a test."""
    assert "ws.final_test()" not in what_next(DONE) and "ws.export()" in what_next(DONE)
