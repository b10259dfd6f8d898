"""The bootstrap agrees with theory where theory knows the answer, and is the same every time."""

from __future__ import annotations

import statistics

import pytest

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.bootstrap import bootstrap, bootstrap_mean
from workshop_lib.measure.interval import mean_interval

SCORES = [-3, -2, -2, -1, -1, -1, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3, -2, 1, 0, 2]


def test_a_mean_of_symmetric_answers_has_the_interval_of_student() -> None:
    """Twenty answers without skew: within a tenth of the t interval at both ends."""
    by_formula, by_drawing = mean_interval(SCORES), bootstrap_mean(SCORES)
    assert by_drawing.value == by_formula.value
    assert (by_drawing.low, by_drawing.high) == pytest.approx((by_formula.low, by_formula.high), abs=0.1)
    assert by_drawing.error == pytest.approx(by_formula.error, rel=0.08)


def test_the_seed_decides() -> None:
    """Same seed, same interval; another seed moves it a little."""
    assert bootstrap_mean(SCORES, seed=1) == bootstrap_mean(SCORES, seed=1)
    assert bootstrap_mean(SCORES, seed=1) != bootstrap_mean(SCORES, seed=2)


def test_skewed_answers_get_a_skewed_interval() -> None:
    """A few very high answers: the interval reaches further up than down, which Student's never does."""
    found = bootstrap_mean([0, 0, 0, 1, 0, 1, 0, 0, 1, 5, 0, 5])
    assert found.low is not None and found.high is not None
    assert found.high - found.value > 1.3 * (found.value - found.low)


def test_any_figure_can_be_drawn() -> None:
    """The median of 1 to 99 is 50; its interval lies within that of the order statistics, wide or narrow by one."""
    found = bootstrap(list(range(1, 100)), statistics.median, draws=400)
    assert found.value == 50 and found.low is not None and found.high is not None
    assert 38 <= found.low <= 43 and 57 <= found.high <= 62


def test_unanimous_answers_have_no_width() -> None:
    """Everybody says two: nothing to draw between."""
    found = bootstrap_mean([2, 2, 2, 2, 2, 2])
    assert (found.low, found.high, found.error) == (2, 2, 0)


def test_one_answer_has_no_interval_and_none_is_refused() -> None:
    """Drawing from one answer only repeats it."""
    assert bootstrap_mean([3]).low is None
    with pytest.raises(Unsuitable, match="no_answers"):
        bootstrap_mean([])
