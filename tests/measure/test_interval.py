"""Intervals agree with the worked numbers and with printed tables."""

from __future__ import annotations

import pytest

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.interval import mean_from_moments, mean_interval, proportion_difference, wilson
from workshop_lib.measure.interval_student import t_p_value, t_quantile

CLOSE = 1e-3


@pytest.mark.parametrize(
    ("x", "n", "value", "low", "high"),
    [
        (148, 200, 0.74, 0.6751, 0.7959),
        (219, 300, 0.73, 0.6771, 0.7771),
        (205, 250, 0.82, 0.7676, 0.8627),
        (132, 200, 0.66, 0.5919, 0.7221),
    ],
)
def test_wilson_gives_the_worked_shares(x: int, n: int, value: float, low: float, high: float) -> None:
    """The CSAT of the four cases, to a hundredth of a percent."""
    found = wilson(x, n)
    assert (found.value, found.low, found.high) == pytest.approx((value, low, high), abs=6e-5)


def test_wilson_stays_inside_the_shares() -> None:
    """Nobody or everybody gives a one-sided interval between 0 and 1."""
    assert wilson(0, 10).low == 0.0 and wilson(0, 10).high == pytest.approx(0.2775, abs=1e-4)
    assert wilson(10, 10).high == 1.0
    assert all(wilson(0, n).low == 0.0 and wilson(n, n).high == 1.0 for n in range(1, 400))


@pytest.mark.parametrize(
    ("df", "printed"),
    [(1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (9, 2.262), (30, 2.042), (120, 1.980), (1000, 1.962)],
)
def test_t_quantiles_are_those_of_the_printed_tables(df: int, printed: float) -> None:
    """Both the exact series and the expansion agree with any table of Student's t."""
    assert t_quantile(df) == pytest.approx(printed, abs=6e-4)


def test_exact_and_expanded_quantiles_meet() -> None:
    """Where the method changes, the answer does not jump."""
    assert 0 < t_quantile(200) - t_quantile(201) < 1e-4


@pytest.mark.parametrize(
    ("t", "df", "p"), [(12.706, 1, 0.05), (2.228, 10, 0.05), (3.169, 10, 0.01), (1.96, 5000, 0.05)]
)
def test_p_values_are_those_of_the_printed_tables(t: float, df: int, p: float) -> None:
    """The columns of 5 % and 1 % read the other way, for both signs."""
    assert t_p_value(t, df) == pytest.approx(p, abs=1e-4)
    assert t_p_value(-t, df) == t_p_value(t, df)


def test_mean_interval_by_hand() -> None:
    """1, 2, 3, 4, 5: mean 3, standard error 0.70711, half width 2.7764 times that."""
    found = mean_interval([1, 2, 3, 4, 5])
    assert (found.value, found.n, found.error) == pytest.approx((3, 5, 0.70711), abs=1e-5)
    assert (found.low, found.high) == pytest.approx((3 - 1.96324, 3 + 1.96324), abs=CLOSE)


def test_one_answer_has_no_interval() -> None:
    """A single value says nothing about spread."""
    assert mean_interval([4]).low is None and mean_from_moments(1, 4.0, None).high is None


def test_difference_of_shares_by_hand() -> None:
    """80 % against 85 % of 660 each: 0.91 to 9.09 percentage points."""
    found = proportion_difference(528, 660, 561, 660)
    assert (found.value, found.low, found.high) == pytest.approx((0.05, 0.0091, 0.0909), abs=1e-4)


@pytest.mark.parametrize(("x", "n"), [(0, 0), (5, 4), (-1, 4)])
def test_impossible_shares_are_refused(x: int, n: int) -> None:
    """No answers, more hits than answers and negative counts are mistakes that can be explained."""
    with pytest.raises(Unsuitable):
        wilson(x, n)


def test_no_values_are_refused() -> None:
    """A mean of nothing does not exist."""
    with pytest.raises(Unsuitable, match="no_answers"):
        mean_interval([])


def test_an_estimate_becomes_a_metric() -> None:
    """The stored figure keeps value, number and interval."""
    metric = wilson(148, 200).metric("csat", "share")
    assert (metric.name, metric.n, metric.unit, metric.value) == ("csat", 200, "share", 0.74)
