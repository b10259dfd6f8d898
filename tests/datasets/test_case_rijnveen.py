"""Case A, Rijnveen: the answer key of the domain page follows from the shipped map, and the figures add up."""

from __future__ import annotations

import pytest
from case_checks import answer_key, load

from workshop_lib.measure.funnel import biggest_leak, steepest_leak
from workshop_lib.model.kpi import Kpi
from workshop_lib.rules.priority import rice

WORK = load("rijnveen")
KEY = answer_key(WORK.journey)
KPIS = {kpi.id: kpi for kpi in WORK.kpis}
BASELINE = {
    "sessies": 12_000, "orders": 324, "conversie": 2.7, "orderwaarde": 412, "omzet": 133_488, "toegekend": 80.0,
    "dagen-toegang": 2.6, "telefoontjes": 0.42, "herhaling": 58, "nps": 17.0, "csat": 74.0, "ces": 4.6,
    "uitvalclaims": 7,
}  # fmt: skip
COUNTED = ("orders", "conversie", "toegekend", "herhaling", "nps", "csat", "ces")


def test_scores_give_the_answer_key() -> None:
    """Sixteen touchpoints with sum 16, mean 1.0, and a peak and an end of +4."""
    assert (KEY.count, KEY.total, KEY.mean) == (16, 16, 1.0)
    assert (KEY.peak, KEY.end, KEY.peak_end) == (4, 4, 4.0)


def test_pains_delights_and_moments_are_those_of_the_key() -> None:
    """One of three moments of truth goes well; two of them are also pain points."""
    assert KEY.pains == ("A06", "A09", "A13")
    assert KEY.delights == ("A08", "A12", "A16")
    assert KEY.moments == ("A06", "A12", "A13")
    assert KEY.moments_percent == 33.3
    assert sorted({*KEY.pains} & {*KEY.moments}) == ["A06", "A13"]


def test_the_purchase_is_the_lowest_phase() -> None:
    """The means per phase are those of the key, with F5 at the bottom."""
    assert list(KEY.phase_means.values()) == [1.5, 1.33, -0.5, 4.0, -1.5, 2.0, -0.5, 2.0, 4.0]
    assert min(KEY.phase_means, key=lambda phase: KEY.phase_means[phase]) == "f5"


def test_ownership_and_sides_are_counted() -> None:
    """Twelve of sixteen touchpoints are owned; ten are online."""
    assert KEY.ownership == {"owned": 12, "paid": 1, "earned": 2, "partner": 1}
    assert KEY.sides == {"online": 10, "offline": 6}


def test_departments_answer_the_silo_exercise() -> None:
    """Four departments are at the table and the webshop holds all three pain points."""
    assert set(WORK.organisation.departments) == {"marketing", "verkoop", "ICT/webshop", "logistiek"}
    owners = {one.id: one.owner for one in WORK.journey.touchpoints}
    assert {owners[id] for id in KEY.pains} == {"ICT/webshop"}
    assert owners["A05"] == "extern"


@pytest.mark.parametrize("id", BASELINE)
def test_a_baseline_is_the_figure_of_the_case(id: str) -> None:
    """Every row of the baseline table is a figure of the case."""
    assert KPIS[id].baseline == BASELINE[id]


def test_revenue_is_orders_times_order_value() -> None:
    """The three figures of the webshop hang together, and so does the conversion."""
    orders, sessions = _baseline("orders"), _baseline("sessies")
    assert _baseline("omzet") == orders * _baseline("orderwaarde")
    assert round(100 * orders / sessions, 2) == _baseline("conversie")


@pytest.mark.parametrize("id", COUNTED)
def test_a_figure_starts_at_its_baseline(id: str) -> None:
    """The first reading is the baseline, and both readings are dated in order."""
    first, second = KPIS[id].readings
    assert first.value == pytest.approx(_baseline(id), abs=0.005)
    assert first.date is not None and second.date is not None and first.date < second.date


def test_an_interval_lies_around_its_value() -> None:
    """Seven figures are counted over a sample and show their interval."""
    readings = [one for kpi in WORK.kpis for one in kpi.readings if one.low is not None]
    spans = [(one.low or 0, one.value or 0, one.high or 0) for one in readings]
    assert all(low < value < high for low, value, high in spans)
    assert all(one.n for one in readings)
    assert len(readings) >= 14


def test_a_goal_starts_at_the_figure_that_watches_it() -> None:
    """Every goal is followed by a figure with the same baseline and target."""
    goals = {goal.id: goal for goal in WORK.scope.goals}
    followed = [kpi for kpi in WORK.kpis if kpi.goal in goals and kpi.unit == goals[kpi.goal].unit]
    same = {kpi.goal for kpi in followed if _start(kpi) == (goals[kpi.goal].baseline, goals[kpi.goal].target)}
    assert same == set(goals)


def test_the_funnel_leaks_at_the_login() -> None:
    """Seeing prices after logging in loses most people, both in number and as a share."""
    funnel = WORK.measured.funnel
    most, steepest = biggest_leak(funnel), steepest_leak(funnel)
    assert [step.count for step in funnel] == [12_000, 7_200, 2_160, 864, 432, 324]
    assert most is not None and (most.count, most.lost) == (2_160, 5_040)
    assert steepest is not None and (steepest.count, round(steepest.conversion, 3)) == (2_160, 0.3)


def test_the_future_takes_the_pain_out_of_the_moments_of_truth() -> None:
    """Both moments of truth that were pain points go well after the changes, and every change names a tip."""
    after = answer_key(WORK.future)
    assert after.pains == ()
    assert after.moments_percent == 100.0
    assert all(change.why.startswith("Tip ") for change in WORK.future.changes)


def test_the_biggest_reach_is_not_planned_first() -> None:
    """RICE puts the cart first, yet the plan starts with the moments of truth: something to discuss."""
    by_rice = max(WORK.roadmap.initiatives, key=lambda idea: rice(idea.rice) or 0)
    first = {slot.initiative for slot in WORK.roadmap.slots if slot.period == WORK.roadmap.periods[0]}
    assert by_rice.id == "karmeter"
    assert first == {"snelle-toegang", "uitval-foto"}


def _baseline(id: str) -> float:
    value = KPIS[id].baseline
    assert value is not None
    return value


def _start(kpi: Kpi) -> tuple[float | None, float | None]:
    return kpi.baseline, kpi.target
