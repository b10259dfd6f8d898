"""A month is news when it lies outside chance and the usual difference between months."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.drift import Month, between_months, changes, mean_months, share_months
from workshop_lib.measure.drift_funnel import funnel_months
from workshop_lib.measure.drift_trend import trend
from workshop_lib.measure.generate.cases import PLANS
from workshop_lib.measure.generate.tables import read_rows

DATASETS = Path(__file__).parents[2] / "datasets"
NAMES = [f"2025-{number:02}" for number in range(1, 13)]


def year(dice: random.Random, unlike: float = 0.0, rise: float = 0.0, last: float = 0.0) -> tuple[Month, ...]:
    """Twelve months of 200 people around 30 %: `unlike` each other, with a steady rise, and a jump in the last."""
    shares = [0.3 + dice.gauss(0, unlike) + rise * place for place in range(12)]
    shares[-1] += last
    return share_months(
        {name: (sum(dice.random() < p for _ in range(200)), 200) for name, p in zip(NAMES, shares, strict=True)}
    )


@pytest.mark.parametrize("unlike", [0.0, 0.03, 0.06])
def test_quiet_years_raise_few_false_alarms(unlike: float) -> None:
    """Of 200 years in which nothing happens, at most 5 % have a month that is called news, however much months vary."""
    dice = random.Random(f"quiet {unlike}")
    assert sum(any(one.changed for one in changes(year(dice, unlike))) for _ in range(200)) <= 10


def test_a_jump_is_seen() -> None:
    """From 30 % to 50 % in the last month: seen in at least nine of ten years."""
    dice = random.Random("jump")
    assert sum(changes(year(dice, last=0.2))[-1].changed for _ in range(100)) >= 90


def test_months_that_always_vary_hide_a_small_jump() -> None:
    """Ten points is news where months are alike more often than where they differ by six points anyway."""
    seen = {}
    for unlike in (0.0, 0.06):
        dice = random.Random(f"small {unlike}")
        seen[unlike] = sum(changes(year(dice, unlike, last=0.12))[-1].changed for _ in range(80))
    assert seen[0.0] > 2 * seen[0.06]


def test_a_new_level_is_news_once() -> None:
    """Twelve months at 30 %, then six at 60 %: the first of those is news, the last no more."""
    counts = {f"2024-{n:02}": (60 + n % 3, 200) for n in range(1, 13)} | {
        f"2025-{n:02}": (120, 200) for n in range(1, 7)
    }
    found = {one.month.month: one.changed for one in changes(share_months(counts))}
    assert found["2025-01"] and not found["2025-06"]


def test_the_usual_value_by_hand() -> None:
    """Five equal months of 20 %: usual is 20 %, nothing varies beyond chance, the limits lie around it."""
    months = share_months({name: (20, 100) for name in NAMES[:6]})
    (found,) = changes(months)
    assert between_months(months) == 0.0
    assert found.usual == pytest.approx(0.2) and found.low < 0.2 < found.high and found.p == pytest.approx(1)


def test_variance_between_months_by_hand() -> None:
    """Values 0, 2, 4 with variance 1 each: Q = 8, so (8 - 2) / (3 - 1) = 3."""
    assert between_months([Month("m", value, 10, 1.0) for value in (0.0, 2.0, 4.0)]) == pytest.approx(3)


def test_too_few_months_say_nothing() -> None:
    """Five months: nothing to compare the fifth with; months without people do not count."""
    assert changes(share_months({name: (20, 100) for name in NAMES[:5]})) == ()
    assert len(share_months({"2025-01": (0, 0), "2025-02": (1, 2)})) == 1
    with pytest.raises(Unsuitable, match="not_a_share"):
        share_months({"2025-01": (3, 2)})


def test_means_of_scores_work_the_same() -> None:
    """Scores that fall by two points in the last month are news; the variance is that within months."""
    dice = random.Random("means")
    scores = {name: [dice.gauss(1.0 if name != NAMES[-1] else -1.0, 1.2) for _ in range(60)] for name in NAMES}
    months = mean_months(scores)
    assert months[0].variance == pytest.approx(1.2**2 / 60, rel=0.2)
    assert [one.month.month for one in changes(months) if one.changed] == [NAMES[-1]]
    with pytest.raises(Unsuitable, match="no_interval"):
        mean_months({"2025-01": [1.0], "2025-02": [2.0]})


def test_a_straight_line_comes_back() -> None:
    """30 % with one point a month on top: slope 0.01 in the interval, and called a rise in nearly all years."""
    dice = random.Random("line")
    found = [trend(year(dice, rise=0.015)) for _ in range(100)]
    assert sum(one.low <= 0.015 <= one.high for one in found) >= 90
    assert sum(one.beyond_chance and one.slope > 0 for one in found) >= 90


def test_no_line_is_seldom_seen() -> None:
    """Quiet years: at most 9 of 100 show a line, where 5 are expected."""
    dice = random.Random("flat")
    assert sum(trend(year(dice, 0.03)).beyond_chance for _ in range(100)) <= 9


def test_a_line_by_hand() -> None:
    """0.1, 0.2, 0.3, 0.4: slope 0.1, and the line runs through both ends."""
    found = trend([Month("m", value, 1_000, 1e-12) for value in (0.1, 0.2, 0.3, 0.4)])
    assert (found.slope, found.start, found.end) == pytest.approx((0.1, 0.1, 0.4))
    with pytest.raises(Unsuitable, match="too_few_months"):
        trend([])


def test_a_funnel_is_followed_step_by_step() -> None:
    """Half of the visitors buys in every month but the last, where one in five does."""
    rows = [
        {"month": name, "step": step, "count": str(count)}
        for name in NAMES
        for step, count in (("seen", 400), ("bought", 80 if name == NAMES[-1] else 200))
    ]
    (step,) = funnel_months(rows)
    assert step.name == "bought" and [one.value for one in step.months] == [0.5] * 11 + [0.2]
    assert step.last is not None and step.last.changed
    with pytest.raises(Unsuitable, match="funnel_rows"):
        funnel_months([{"month": "2025-01", "step": "seen", "count": "many"}])


@pytest.mark.parametrize("case", PLANS)
def test_the_shipped_funnels_hold_no_news(case: str) -> None:
    """Their months differ by chance only: no step of the last month is called news."""
    found = funnel_months(read_rows(DATASETS / case / "funnel.csv"))
    assert found and not any(one.last is None or one.last.changed for one in found)
