"""Case D, Waterlinge: the answer key and the baseline of the domain page follow from the shipped data."""

from __future__ import annotations

import pytest
from case_checks import answer_key, load

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.funnel import biggest_leak, rates, steepest_leak
from workshop_lib.measure.generate.cases import PLANS
from workshop_lib.measure.interval import wilson
from workshop_lib.model.journey import FlowKind, Journey, Ownership
from workshop_lib.rules import tips
from workshop_lib.rules.plan import best_plan
from workshop_lib.rules.priority import Attention, attention, rank

WORK = load("waterlinge")
KEY = answer_key(WORK.journey)
KPIS = {kpi.id: kpi for kpi in WORK.kpis}
BASELINE = {
    "checks": 6_000, "aanvragen": 1_440, "compleet": 60.0, "compleet-zelf": 52.0, "compleet-gemachtigd": 82.0,
    "besluiten": 1_404, "binnen-termijn": 85.0, "doorlooptijd": 41, "telefoontjes": 1.8, "bezwaar": 2.5,
    "csat": 66.0, "ces": 3.9, "rapportcijfer": 6.8,
}  # fmt: skip
NOT_STEERABLE = ("D01", "D17")
"""Talk among neighbours: the domain page gives it no call to action, and D01 no figure."""


def test_scores_give_the_answer_key() -> None:
    """A positive mean and yet a negative peak-end: of two equal peaks the negative one wins."""
    assert (KEY.count, KEY.total, KEY.mean) == (17, 2, 0.118)
    assert (KEY.peak, KEY.end, KEY.peak_end) == (-4, 3, -0.5)


def test_pains_delights_and_moments_are_those_of_the_answer_key() -> None:
    """Six pain points, three delights and three moments of truth, two of which go well."""
    assert KEY.pains == ("D03", "D04", "D09", "D11", "D12", "D14")
    assert KEY.delights == ("D01", "D13", "D17")
    assert KEY.moments == ("D07", "D09", "D13")
    assert KEY.moments_percent == 66.7
    assert sorted({*KEY.pains} & {*KEY.moments}) == ["D09"]


def test_phase_means_point_at_the_application() -> None:
    """The means per phase are those of the domain page; F5 is the lowest."""
    assert list(KEY.phase_means.values()) == [2.5, -0.67, 1.0, -1.0, -3.0, -0.5, -1.0, 2.0, 3.0]
    assert min(KEY.phase_means, key=KEY.phase_means.__getitem__) == "f5"


def test_ownership_and_sides_add_up_to_the_answer_key() -> None:
    """Thirteen own, two earned and two of a partner; six offline and eleven online."""
    assert KEY.ownership == {"owned": 13, "earned": 2, "partner": 2}
    assert KEY.sides == {"offline": 6, "online": 11}


def test_the_largest_step_of_the_funnel_is_no_leak() -> None:
    """2,700 people needed no permit; the largest real loss are 1,500 checks that were not finished."""
    steps = rates(WORK.measured.funnel)
    assert [step.count for step in steps] == [6_000, 4_500, 1_800, 1_440, 1_404, 1_224]
    assert [round(100 * step.conversion, 2) for step in steps[1:]] == [75, 40, 80, 97.5, 87.18]
    assert round(100 * steps[-1].cumulative, 3) == 20.4
    assert {step.name: step.apart for step in steps if step.apart} == {
        "vergunningplichtig volgens check": 2_700,
        "besluit binnen 8 weken": 180,
    }
    most, steepest = biggest_leak(WORK.measured.funnel), steepest_leak(WORK.measured.funnel)
    assert most is not None and (most.name, most.lost) == ("vergunningcheck afgerond", 1_500)
    assert steepest == most


def test_the_baseline_is_that_of_the_domain_page() -> None:
    """Every figure of the baseline table is a KPI, and shares agree with their counts."""
    assert {id: KPIS[id].baseline for id in BASELINE} == BASELINE
    assert round(100 * 1_224 / 1_440, 1) == KPIS["binnen-termijn"].baseline
    assert round(100 * 36 / 1_440, 1) == KPIS["bezwaar"].baseline


@pytest.mark.parametrize(
    ("id", "x", "n"),
    [
        ("compleet", 864, 1_440),
        ("compleet-zelf", 549, 1_056),
        ("compleet-gemachtigd", 315, 384),
        ("binnen-termijn", 1_224, 1_440),
        ("csat", 132, 200),
    ],
)
def test_first_readings_carry_the_interval_of_wilson(id: str, x: int, n: int) -> None:
    """The baseline reading of a share has its count and its interval in percent."""
    first = KPIS[id].readings[0]
    found = wilson(x, n)
    assert first.n == n and found.low is not None and found.high is not None
    assert (first.low, first.high) == (round(100 * found.low, 2), round(100 * found.high, 2))


def test_a_public_service_does_not_steer_on_recommendation_or_sales() -> None:
    """No promoter score, no repeat purchase, no turnover: who needs a permit has no choice."""
    words = " ".join(f"{kpi.id} {kpi.name} {kpi.formula}" for kpi in WORK.kpis).lower()
    goals = " ".join(f"{goal.text} {goal.indicator}" for goal in WORK.scope.goals).lower()
    assert not [word for word in ("nps", "promotor", "herhaalaankoop", "omzet") if word in words + goals]
    assert "klant" not in WORK.journey.model_dump_json().replace("klantportaal", "").replace("klantcontact", "")


def test_the_last_phases_are_trust_and_telling_neighbours() -> None:
    """Loyalty and advocacy have the names they carry in a public service."""
    assert [phase.name for phase in WORK.journey.phases[-2:]] == ["vertrouwen", "doorvertellen"]


def test_the_law_keeps_two_steps() -> None:
    """Application and decision are mandatory, on both maps and in the frame; no tip may skip them."""
    assert WORK.scope.mandatory == ("D09", "D13")
    for journey in (WORK.journey, WORK.future):
        assert tuple(one.id for one in journey.touchpoints if one.mandatory) == ("D09", "D13")
    with pytest.raises(Unsuitable):
        tips.skip(WORK.journey, "D13", WORK.scope.mandatory)


def test_only_talk_among_neighbours_asks_nothing() -> None:
    """Touchpoints without call to action are earned and are not in the action matrix."""
    silent = [one for one in WORK.journey.touchpoints if not one.cta]
    assert tuple(one.id for one in silent) == NOT_STEERABLE
    assert {one.ownership for one in silent} == {Ownership.EARNED}
    assert not {row.touchpoint for row in WORK.actions.rows} & {*NOT_STEERABLE}


def test_persona_shares_add_up_and_kim_is_the_authorised_part() -> None:
    """Kim stands for 384 of 1,440 applications; the family that applies itself is primary."""
    shares = {one.id: one.share or 0 for one in WORK.personas}
    assert sum(shares.values()) == pytest.approx(1)
    assert shares["kim"] == pytest.approx(384 / 1_440, abs=0.005)
    assert [one.id for one in WORK.personas if one.primary] == ["anouk-en-bas"]


def test_scales_carry_the_respondents_of_the_survey() -> None:
    """The spread of a scale rests on the respondents of its persona, 200 together."""
    panel = PLANS["waterlinge"].panel.groups
    found = {one.id: {scale.n for scale in one.scales} for one in WORK.personas}
    assert found == {id: {sum(group)} for id, group in panel.items()}
    assert sum(sum(group) for group in panel.values()) == 200


def test_a_next_application_enters_at_the_application() -> None:
    """Trust brings an inhabitant back to the digital application, without looking for the rules again."""
    loops = [flow for flow in WORK.journey.flows if flow.kind is FlowKind.LOYALTY_LOOP]
    assert [(flow.source, flow.target) for flow in loops] == [("D16", "D09")]


def test_incomplete_applications_go_back_in_the_share_that_was_counted() -> None:
    """40 % of the applications is not complete at once and returns from D11 to D09."""
    shares = {(flow.source, flow.target): flow.share for flow in WORK.journey.flows}
    assert shares["D11", "D09"] == pytest.approx(1 - 864 / 1_440)


def test_the_future_is_the_map_after_its_tips() -> None:
    """Tip 1 on D03, D12 and D14, tip 3 on D09 and tip 4 on D10 give exactly the scores of the future map."""
    changed: Journey = WORK.journey
    for tip, touchpoint, by in (
        (tips.soften_negative, "D03", 2),
        (tips.raise_moment, "D09", 4),
        (tips.soften_negative, "D12", 3),
        (tips.soften_negative, "D14", 2),
    ):
        changed = tip(changed, touchpoint, by).journey
    assert answer_key(tips.start_strong(changed, 1).journey) == answer_key(WORK.future)
    assert len(WORK.future.changes) == 5
    assert answer_key(WORK.future).peak_end == 3.5


def test_methods_agree_on_the_order_but_not_on_the_distance() -> None:
    """Both put the search page first; RICE, which rewards reach, puts it three times as far ahead as ICE does."""
    by_rice, by_ice = (rank(WORK.roadmap.initiatives, method) for method in ("rice", "ice"))
    assert [id for id, _ in by_rice] == [id for id, _ in by_ice]
    assert [round(score) for _, score in by_rice[:3]] == [800, 192, 128]
    assert by_rice[0][1] / by_rice[1][1] > 3 * by_ice[0][1] / by_ice[1][1]


def test_inhabitants_miss_word_about_papers_and_progress() -> None:
    """Important and not going well: the explanation of the papers and the messages about progress."""
    quadrants = attention(WORK.roadmap.attributes)
    assert [id for id, one in quadrants.items() if one is Attention.CONCENTRATE] == [
        "uitleg-bijlagen",
        "bericht-status",
    ]


def test_the_first_period_is_the_best_that_fits() -> None:
    """Under a capacity of three person-months no other set of ideas scores higher."""
    first = {slot.initiative for slot in WORK.roadmap.slots if slot.period == WORK.roadmap.periods[0]}
    assert set(best_plan(WORK.roadmap.initiatives, WORK.roadmap.capacity or 0).chosen) == first
