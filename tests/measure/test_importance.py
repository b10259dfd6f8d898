"""Derived importance: rank correlation by hand, and only people who said both."""

from __future__ import annotations

import pytest

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.importance import rank_correlation, weights
from workshop_lib.measure.survey_answers import Answer
from workshop_lib.rules.priority import Attention, attention


def test_rank_correlation_by_hand() -> None:
    """Ranks 1 2 3 4 5 against 2 1 4 3 5: 1 - 6 x 4 / (5 x 24) = 0.8; backwards it is -1."""
    assert rank_correlation([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]).value == pytest.approx(0.8)
    assert rank_correlation([1, 2, 3, 4], [9, 7, 2, 1]).value == pytest.approx(-1)


def test_ties_share_their_ranks() -> None:
    """1, 1, 2, 2 against 1, 2, 1, 2: no connection at all."""
    assert rank_correlation([1, 1, 2, 2], [1, 2, 1, 2]).value == 0


def test_a_constant_is_connected_to_nothing() -> None:
    """Everybody gives the same score: the figure is 0 and not undefined; three pairs are refused."""
    assert rank_correlation([2, 2, 2, 2, 2], [1, 2, 3, 4, 5]).value == 0
    with pytest.raises(Unsuitable):
        rank_correlation([1, 2, 3], [1, 2, 3])


def test_what_moves_with_the_whole_weighs_most() -> None:
    """A follows the overall answer and goes badly, B does not and goes well; C has too few people."""
    people = [f"R{place}" for place in range(12)]
    overall = {who: float(place) for place, who in enumerate(people)} | {"R99": 5.0}
    answers = [Answer(who, "", "A", place / 3 - 4) for place, who in enumerate(people)]
    answers += [Answer(who, "", "B", 3 + place % 2) for place, who in enumerate(people)]
    answers += [Answer(who, "", "C", 1.0) for who in people[:9]] + [Answer("R50", "", "A", 5.0)]
    a, b = weights(answers, overall)
    assert a.importance.value == pytest.approx(1) and a.importance.n == 12
    assert abs(b.importance.value) < 0.2 and b.performance.value == 3.5
    assert attention([a.need("a"), b.need("b")]) == {"A": Attention.CONCENTRATE, "B": Attention.OVERKILL}
