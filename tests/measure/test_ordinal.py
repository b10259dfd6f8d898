"""Figures that only use the order of scores."""

from __future__ import annotations

import random

import pytest

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.ordinal import higher_share, median_interval, pain_share


@pytest.mark.parametrize(("n", "low", "high"), [(6, 1, 6), (9, 2, 8), (10, 2, 9), (20, 6, 15), (25, 8, 18)])
def test_median_intervals_are_those_of_the_printed_tables(n: int, low: int, high: int) -> None:
    """The places of the two answers, as in any table of the sign test."""
    found = median_interval(list(range(1, n + 1)))
    assert (found.value, found.low, found.high) == ((n + 1) / 2, low, high)


def test_five_answers_are_not_enough_for_a_median() -> None:
    """Even the outermost two cover it in less than 95 %."""
    assert median_interval([1, 2, 3, 4, 5]).low is None
    with pytest.raises(Unsuitable):
        median_interval([])


def test_a_stretched_scale_changes_nothing() -> None:
    """Only the order counts: cubes of the scores give the cube of the median."""
    scores = [-3, -2, 0, 1, 1, 2, 4]
    plain, cubed = median_interval(scores), median_interval([score**3 for score in scores])
    assert plain.low is not None and plain.high is not None
    assert (cubed.value, cubed.low, cubed.high) == (plain.value**3, plain.low**3, plain.high**3)


def test_pain_is_two_below_nought() -> None:
    """-2 is pain, -1 is not."""
    assert pain_share([-5, -2, -1, 3]).value == 0.5


def test_higher_share_by_hand() -> None:
    """Of nine pairs five are won and one is a tie."""
    assert higher_share([1, 3, 5], [2, 4, 5]).value == pytest.approx((5 + 0.5) / 9)
    assert higher_share([1, 2], [1, 2]).value == 0.5


def test_higher_share_has_two_sides() -> None:
    """Swapping the groups mirrors figure and interval around a half."""
    one, other = higher_share([1, 2, 3, 4], [2, 3, 5, 5]), higher_share([2, 3, 5, 5], [1, 2, 3, 4])
    assert one.low is not None and other.high is not None
    assert (one.value + other.value, one.low + other.high) == pytest.approx((1, 1))


def test_higher_share_covers_the_truth() -> None:
    """In 300 draws of two small groups the interval holds the true share at least 280 times."""
    dice = random.Random(6)
    first, second = [-2, -1, -1, 0, 1], [-1, 0, 1, 1, 3, 3]
    truth = higher_share(first, second).value
    drawn = (
        higher_share([dice.choice(first) for _ in range(15)], [dice.choice(second) for _ in range(12)])
        for _ in range(300)
    )
    assert sum((one.low or 0) <= truth <= (one.high or 1) for one in drawn) >= 280


def test_empty_groups_are_refused() -> None:
    """Nobody scores higher than nobody."""
    with pytest.raises(Unsuitable):
        higher_share([], [1])
