"""Case C, Kijkraam: the answer key and the tables of the domain page follow from the shipped data."""

from __future__ import annotations

import pytest
from case_checks import answer_key, load

from workshop_lib.measure.funnel import biggest_leak, rates
from workshop_lib.measure.interval import wilson
from workshop_lib.measure.survey import nps
from workshop_lib.model.journey import FlowKind, Journey
from workshop_lib.rules import tips
from workshop_lib.rules.plan import best_plan
from workshop_lib.rules.priority import Attention, Band, attention, band, opportunity, rank

WORK = load("kijkraam")
KEY = answer_key(WORK.journey)
KPIS = {kpi.id: kpi for kpi in WORK.kpis}
BASELINE = {
    "sessies": 40_000, "orders": 792, "conversie": 1.98, "orderwaarde": 189, "omzet": 149_688, "levertijd": 9,
    "klacht": 5.3, "herhaal": 31, "nps": 34.0, "csat": 82.0, "ces-sterkte": 3.4,
}  # fmt: skip


def test_scores_give_the_answer_key() -> None:
    """Count, sum, mean, peak, end and peak-end of all customers together are those of the domain page."""
    assert (KEY.count, KEY.total, KEY.mean) == (18, 16, 0.889)
    assert (KEY.peak, KEY.end, KEY.peak_end) == (5, 2, 3.5)


def test_pains_delights_and_moments_are_those_of_the_answer_key() -> None:
    """Four pain points, three delights and four moments of truth, half of which go well."""
    assert KEY.pains == ("C09", "C10", "C11", "C16")
    assert KEY.delights == ("C06", "C07", "C14")
    assert KEY.moments == ("C07", "C10", "C14", "C16")
    assert KEY.moments_percent == 50.0
    assert sorted({*KEY.pains} & {*KEY.moments}) == ["C10", "C16"]


def test_phase_means_point_at_the_purchase() -> None:
    """The means per phase are those of the domain page; F5 is the lowest."""
    assert list(KEY.phase_means.values()) == [1.5, 1.0, 2.75, -2.0, -3.0, 2.0, -1.0, 2.0, 2.0]
    assert min(KEY.phase_means, key=KEY.phase_means.__getitem__) == "f5"


def test_ownership_and_sides_add_up_to_the_answer_key() -> None:
    """Thirteen own, three paid and two earned touchpoints; thirteen online and five offline."""
    assert KEY.ownership == {"owned": 13, "paid": 3, "earned": 2}
    assert KEY.sides == {"online": 13, "offline": 5}


def test_the_funnel_leaks_where_the_answer_key_says() -> None:
    """Most people leave before a product page, the largest part before putting a box together."""
    steps = rates(WORK.measured.funnel)
    assert [step.count for step in steps] == [40_000, 16_000, 3_200, 2_400, 1_320, 1_056, 792]
    assert [round(100 * step.conversion, 2) for step in steps[1:]] == [40, 20, 75, 55, 80, 75]
    assert round(100 * steps[-1].cumulative, 3) == 1.98
    assert (biggest_leak(WORK.measured.funnel), steps[1].name, steps[1].lost) == (
        steps[1],
        "productpagina bekeken",
        24_000,
    )
    assert min(steps, key=lambda step: step.conversion).name == "pasbox samengesteld"


def test_the_baseline_is_that_of_the_domain_page() -> None:
    """Every figure of the baseline table is a KPI, and turnover is orders times value."""
    assert {id: KPIS[id].baseline for id in BASELINE} == BASELINE
    assert KPIS["omzet"].baseline == 792 * 189
    assert KPIS["conversie"].baseline == round(100 * 792 / 40_000, 2)


@pytest.mark.parametrize(
    ("id", "x", "n"), [("conversie", 792, 40_000), ("klacht", 42, 792), ("csat", 205, 250), ("sterkte-af", 1056, 1320)]
)
def test_first_readings_carry_the_interval_of_wilson(id: str, x: int, n: int) -> None:
    """The baseline reading of a share has its count and its interval in percent."""
    first = KPIS[id].readings[0]
    found = wilson(x, n)
    assert first.n == n and found.low is not None and found.high is not None
    assert (first.low, first.high) == (round(100 * found.low, 2), round(100 * found.high, 2))


def test_the_promoter_score_has_its_interval() -> None:
    """125 promotors and 40 detractors of 250 give 34.0, between 24.85 and 43.15."""
    first = KPIS["nps"].readings[0]
    found = nps(125, 40, 250)
    assert first.value == found.value == pytest.approx(34.0)
    assert (first.low, first.high) == (24.85, 43.15)


def test_ideas_have_the_scores_of_the_methods_page() -> None:
    """RICE 8,000, 1,056 and 66, ICE 405, 280 and 72: same order, other distances."""
    ideas = [idea for idea in WORK.roadmap.initiatives if idea.id in ("receptfoto", "levertijd", "verpakking")]
    by_rice, by_ice = rank(ideas), rank(ideas, "ice")
    assert [id for id, _ in by_rice] == [id for id, _ in by_ice] == ["levertijd", "receptfoto", "verpakking"]
    assert [score for _, score in by_rice] == pytest.approx([8_000, 1_056, 66])
    assert [score for _, score in by_ice] == [405, 280, 72]
    assert best_plan(ideas, 3).chosen == ("receptfoto", "levertijd")


def test_attributes_fall_in_the_quadrants_of_the_methods_page() -> None:
    """Price and delivery time ask for attention, fitting at home is to be kept."""
    quadrants = attention(WORK.roadmap.attributes)
    assert quadrants == {
        "prijs-glazen": Attention.CONCENTRATE, "levertijd": Attention.CONCENTRATE, "thuis-passen": Attention.KEEP_UP,
        "verpakking": Attention.OVERKILL, "afstellen": Attention.LOW_PRIORITY,
    }  # fmt: skip


def test_only_certainty_about_the_strength_is_underserved() -> None:
    """Opportunity scores 13.9, 9.0 and 4.0; only the first lies in an attractive band."""
    scores = [opportunity(need) or 0 for need in WORK.roadmap.outcomes]
    assert scores == pytest.approx([13.9, 9.0, 4.0])
    assert [band(score) for score in scores] == [Band.LOW_FRUIT, Band.UNATTRACTIVE, Band.UNATTRACTIVE]


def test_persona_shares_are_those_of_the_survey() -> None:
    """Lotte 100, Marcel 90 and Fatima 60 of 250 respondents; Marcel, who complains most, is primary."""
    assert {one.id: one.share for one in WORK.personas} == {"lotte": 0.4, "marcel": 90 / 250, "fatima": 0.24}
    assert [one.id for one in WORK.personas if one.primary] == ["marcel"]
    assert all(scale.n == round(250 * (one.share or 0)) for one in WORK.personas for scale in one.scales)


def test_the_loyalty_loop_enters_at_the_purchase() -> None:
    """Customers who come back skip orientation and consideration."""
    loops = [flow for flow in WORK.journey.flows if flow.kind is FlowKind.LOYALTY_LOOP]
    targets = [WORK.journey.touchpoint(flow.target) for flow in loops]
    assert [target and target.phase for target in targets] == ["f5"]


def test_the_future_is_the_map_after_its_tips() -> None:
    """Tip 3 on C10 and C16 and tip 1 on C11 and C13 give exactly the scores of the future map."""
    changed: Journey = WORK.journey
    for tip, touchpoint, by in (
        (tips.raise_moment, "C10", 5),
        (tips.soften_negative, "C11", 2),
        (tips.soften_negative, "C13", 3),
        (tips.raise_moment, "C16", 4),
    ):
        changed = tip(changed, touchpoint, by).journey
    assert answer_key(changed) == answer_key(WORK.future)
    assert len(WORK.future.changes) == 4
    assert answer_key(WORK.future).moments_percent == 100.0
