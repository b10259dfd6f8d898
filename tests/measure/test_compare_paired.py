"""Two touchpoints over the same people: exact p values, Holm, and who counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_lib.measure.compare import holm
from workshop_lib.measure.compare_paired import compare_paired, sign_flip
from workshop_lib.measure.survey_answers import Answer, pairs_of


def answers(scores: Mapping[str, Sequence[float | None]]) -> list[Answer]:
    """A list of scores per touchpoint, one place per respondent; None did not score it."""
    return [
        Answer(f"R{who}", "p", touchpoint, score)
        for touchpoint, given_scores in scores.items()
        for who, score in enumerate(given_scores)
        if score is not None
    ]


@given(st.lists(st.sampled_from([-3.0, -1.5, -1.0, 0.0, 0.5, 1.0, 2.0]), min_size=1, max_size=9))
def test_sign_flip_counts_all_ways(changes: list[float]) -> None:
    """The exact p equals walking through all 2^n signs."""
    reached = abs(sum(changes))
    sums = [
        sum(sign * change for sign, change in zip(signs, changes, strict=True))
        for signs in product((1, -1), repeat=len(changes))
    ]
    assert sign_flip(changes) == pytest.approx(sum(abs(one) >= reached - 1e-9 for one in sums) / len(sums))


def test_sign_flip_by_hand() -> None:
    """Five people all one point lower: 2 of 32 ways are as far, so p = 0.0625; nobody changed: p = 1."""
    assert sign_flip([-1] * 5) == 0.0625
    assert sign_flip([0, 0, 0]) == 1.0


def test_holm_by_hand() -> None:
    """0.01, 0.04, 0.03: three, two and one times, never falling back."""
    assert holm([0.01, 0.04, 0.03]) == pytest.approx((0.03, 0.06, 0.06))
    assert holm([0.5, 0.9]) == (1.0, 1.0)
    assert holm([]) == ()


def test_only_people_who_scored_both_count() -> None:
    """R1 scored only the first, R3 only the second."""
    found = pairs_of(answers({"A": [1, 2, 3, None], "B": [0, None, 5, 4]}), "A", "B")
    assert found == ((1, 0), (3, 5))


def test_a_clear_fall_is_beyond_chance() -> None:
    """Everybody two or three points lower: the difference and its interval are negative, and Holm does not save it."""
    first, second = [3.0] * 12, [1.0, 0.0] * 6
    (found,) = compare_paired(answers({"A": first, "B": second}), [("A", "B")])
    assert (found.n, found.difference) == (12, -2.5) and found.beyond_chance
    assert found.low is not None and found.high is not None and found.low < -2.5 < found.high < 0


def test_moods_do_not_hide_a_difference() -> None:
    """People differ by eight points from each other, but each of them by one: pairing sees it."""
    first = [float(score) for score in range(-4, 5)]
    second = [score - 1 for score in first]
    (found,) = compare_paired(answers({"A": first, "B": second}), [("A", "B")])
    assert found.beyond_chance and found.p == pytest.approx(2 / 2**9)


def test_more_questions_ask_for_more_proof() -> None:
    """The same pair is beyond chance alone, and no longer among many that are not."""
    scores: dict[str, list[float]] = {
        "A": [0.0] * 6,
        "B": [1.0] * 6,
        "C": [1, -1, 1, -1, 1, -1],
        "D": [-1, 1, -1, 1, -1, 1],
    }
    given_answers = answers(scores)
    assert compare_paired(given_answers, [("A", "B")])[0].beyond_chance
    assert not compare_paired(given_answers, [("A", "B"), ("C", "D"), ("A", "C")])[0].beyond_chance


def test_four_pairs_are_no_test() -> None:
    """A difference is told, without interval and p; nobody at all gives no difference either."""
    few, none = compare_paired(answers({"A": [1, 1, 1, 1], "B": [2, 2, 2, 2]}), [("A", "B"), ("A", "Z")])
    assert (few.n, few.difference, few.low, few.p, few.beyond_chance) == (4, 1, None, None, False)
    assert (none.n, none.difference) == (0, None)
