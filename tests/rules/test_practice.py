"""How far the practising is: only what is right counts, and what was missed comes back in order."""

from __future__ import annotations

import datetime as dt

from workshop_lib.model.answer import Answer
from workshop_lib.rules.practice import Asked, Practice, missed, practice

ASKED = {1: Asked(("1.1", "1.2"), ("1.3",), ("1.q1", "1.q2")), 2: Asked(("2.1",), (), ("2.q1",))}


def answer(number: str, outcome: str, day: int = 1) -> Answer:
    """An answer of a day in March."""
    return Answer(exercise=number, outcome=outcome, changed=dt.datetime(2026, 3, day, tzinfo=dt.UTC))


def test_only_right_answers_count() -> None:
    """Almost right is not right; a lesson counts when it was opened; the first that must be done is next."""
    kept = [answer("1.1", "good"), answer("1.2", "almost"), answer("1.3", "good"), answer("1.q2", "good")]
    first, second = practice([*kept, Answer(exercise="les.2")], ASKED)
    assert first == Practice(1, False, 2, 3, 1, 2, "1.2")
    assert second == Practice(2, True, 0, 1, 0, 1, "2.1")


def test_step_with_all_that_must_be_done_has_no_next() -> None:
    """What may be done does not hold anybody up."""
    done = practice([answer("1.1", "good"), answer("1.2", "good")], ASKED)[0]
    assert done.next_exercise == ""


def test_missed_questions_come_quiz_first_and_oldest_first() -> None:
    """Three at most; right, open and unknown ones never."""
    kept = [
        answer("1.1", "not_yet", 1), answer("1.q2", "not_yet", 5), answer("2.q1", "almost", 2), answer("1.2", "good"),
        answer("9.9", "not_yet"), Answer(exercise="2.1"),
    ]  # fmt: skip
    assert missed(kept, ("1.1", "1.2", "1.q2", "2.q1", "2.1")) == ("2.q1", "1.q2", "1.1")
    assert missed(kept, ("1.1", "1.q2", "2.q1"), most=1) == ("2.q1",)


def test_final_test_that_was_passed_counts_for_the_whole_course() -> None:
    """One test that was passed is enough; one that is open or failed is not."""
    assert not practice([answer("toets.1", "not_yet"), Answer(exercise="toets.2")], ASKED)[-1].tested
    assert practice([answer("toets.1", "not_yet"), answer("toets.2", "good")], ASKED)[-1].tested
