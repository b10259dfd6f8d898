"""Funnel, retention and customer value give the worked numbers of the course."""

from __future__ import annotations

import pytest

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.funnel import biggest_leak, rates, steepest_leak, what_if
from workshop_lib.measure.retention import churn, customer_value, retention
from workshop_lib.model.measured import FunnelStep

COUNTS = {
    "sessions": 40_000,
    "product page": 16_000,
    "box filled": 3_200,
    "box sent": 2_400,
    "frame chosen": 1_320,
    "strength entered": 1_056,
    "paid": 792,
}
STEPS = tuple(FunnelStep(name=name, count=count) for name, count in COUNTS.items())


def test_rates_of_the_worked_funnel() -> None:
    """Conversion per step, people lost and cumulative share of case C."""
    found = rates(STEPS)
    assert [one.conversion for one in found] == pytest.approx([1, 0.4, 0.2, 0.75, 0.55, 0.8, 0.75])
    assert [one.lost for one in found] == [0, 24_000, 12_800, 800, 1_080, 264, 264]
    assert [one.cumulative for one in found] == pytest.approx([1, 0.4, 0.08, 0.06, 0.033, 0.0264, 0.0198])


def test_the_two_leaks_differ() -> None:
    """Most people leave before the product page, the largest share before the box is filled."""
    biggest, steepest = biggest_leak(STEPS), steepest_leak(STEPS)
    assert biggest is not None and biggest.name == "product page"
    assert steepest is not None and steepest.name == "box filled"


def test_a_classification_is_no_leak() -> None:
    """Who turns out to need no permit, or gets a decision late, has not dropped off; the rates stay those of counts."""
    counts = {"started": (60, True), "needs a permit": (18, False), "applied": (14, True), "in time": (12, False)}
    steps = [FunnelStep(name=name, count=count, loses=loses) for name, (count, loses) in counts.items()]
    found = rates(steps)
    assert [(one.lost, one.apart, one.before) for one in found] == [(0, 0, 60), (0, 42, 60), (4, 0, 18), (0, 2, 14)]
    assert found[1].conversion == pytest.approx(0.3)
    assert biggest_leak(steps) == steepest_leak(steps) == found[2]
    assert biggest_leak(steps[:2]) is None and steepest_leak(steps[:2]) is None


def test_a_funnel_without_loss_has_no_leak() -> None:
    """Everybody came through: nothing to point at."""
    steps = [FunnelStep(name="a", count=5), FunnelStep(name="b", count=5)]
    assert biggest_leak(steps) is None and steepest_leak(steps) is None


def test_a_better_step_gives_more_orders() -> None:
    """Paid from 75 % to 80 % makes 844.8 of 792."""
    assert what_if(STEPS, "paid", 0.8) == pytest.approx(844.8)


@pytest.mark.parametrize(("name", "conversion"), [("sessions", 0.5), ("nowhere", 0.5), ("paid", 1.2)])
def test_impossible_changes_are_refused(name: str, conversion: float) -> None:
    """The first step has no conversion, an unknown one neither, and more than everybody is too many."""
    with pytest.raises(Unsuitable, match="what_if"):
        what_if(STEPS, name, conversion)


def test_a_count_that_grows_is_no_funnel() -> None:
    """More people after a step than before: the steps do not follow each other."""
    with pytest.raises(Unsuitable, match="funnel_grows"):
        rates([FunnelStep(name="a", count=5), FunnelStep(name="b", count=6)])


def test_an_empty_step_ends_the_funnel() -> None:
    """Nobody reached b, so nobody is lost before c."""
    found = rates([FunnelStep(name="a", count=5), FunnelStep(name="b", count=0), FunnelStep(name="c", count=0)])
    assert [(one.lost, one.conversion) for one in found] == [(0, 1.0), (5, 0.0), (0, 0.0)]


def test_retention_and_churn() -> None:
    """1 800 customers, 300 new, 1 890 at the end: 88.33 % stayed; 240 of 2 000 contracts left is 12 %."""
    assert retention(1_800, 300, 1_890) == pytest.approx(0.8833, abs=1e-4)
    assert churn(1_800, 300, 1_890) == pytest.approx(0.1167, abs=1e-4)
    assert churn(2_000, 0, 1_760) == pytest.approx(0.12)


def test_customer_value_with_and_without_margin() -> None:
    """412 euros, nine times a year, four years: 14 832 of turnover, 2 669.76 at 18 % margin."""
    assert customer_value(412, 9, 4) == 14_832
    assert customer_value(412, 9, 4, margin=0.18) == pytest.approx(2_669.76)


def test_impossible_retention_is_refused() -> None:
    """More old customers at the end than at the start cannot be."""
    with pytest.raises(Unsuitable, match="retention"):
        retention(100, 0, 120)
