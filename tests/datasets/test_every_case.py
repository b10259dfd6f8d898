"""What holds for each of the four cases: in order, without contradiction, written in one way, and a plan that fits."""

from __future__ import annotations

import pytest
from case_checks import LEXICON, canonical, complaints, load, text_of

from workshop_lib.model.action import Hardness
from workshop_lib.model.kpi import Kpi
from workshop_lib.model.work import Work
from workshop_lib.rules.completeness import STEPS, find_gaps
from workshop_lib.rules.consistency import find_contradictions
from workshop_lib.rules.finding import Level
from workshop_lib.store.library import case_names
from workshop_lib.text.voice import WORDS


@pytest.fixture(scope="module", params=case_names())
def case(request: pytest.FixtureRequest) -> str:
    """The name of each shipped case in turn."""
    return str(request.param)


@pytest.fixture(scope="module")
def work(case: str) -> Work:
    """The model answer of the case."""
    return load(case)


def test_the_shared_checks_find_nothing(work: Work) -> None:
    """No lane is empty, no reference hangs, no claim contradicts its evidence."""
    assert complaints(work) == []


def test_nothing_contradicts_itself_and_nothing_is_missing(work: Work) -> None:
    """The rules that check a trainee find no contradiction, no gap and no open wish in the model answer."""
    found = [
        *find_contradictions(work, LEXICON, words=WORDS),
        *(gap for part in STEPS for gap in find_gaps(work, part)),
    ]
    assert [finding for finding in found if finding.level is not Level.GOOD] == []


def test_the_file_is_canonical(case: str, work: Work) -> None:
    """Reading the case and writing it again gives the same text."""
    assert canonical(work) == text_of(case)


def test_personas_agree_with_the_score_of_all_customers(work: Work) -> None:
    """Weighted by their share, the persona scores lie within one point of the shared score."""
    shares = {one.id: one.share or 0 for one in work.personas}
    for one in work.journey.touchpoints:
        met = [(shares[emotion.persona], emotion.score or 0) for emotion in one.emotions if emotion.persona]
        together = sum(share * score for share, score in met) / sum(share for share, _ in met)
        assert together == pytest.approx((one.emotions[0].score or 0), abs=1), one.id


def test_actions_ask_softly_early_and_stay_in_budget(work: Work) -> None:
    """Nothing hard is asked before the decision, and all rows together fit the budget of the frame."""
    phase_of = {one.id: one.phase for one in work.journey.touchpoints}
    hard = [phase_of[row.touchpoint] for row in work.actions.rows if row.hardness is Hardness.HARD]
    assert hard and set(hard) <= {"f4", "f5", "f8"}
    assert sum(row.cost or 0 for row in work.actions.rows) <= (work.scope.budget or 0)


def test_every_goal_has_a_figure_that_follows_it(work: Work) -> None:
    """Goal and KPI agree on baseline and target; a guardrail is followed by a guardrail."""
    for goal in work.scope.goals:
        followers: list[Kpi] = [kpi for kpi in work.kpis if kpi.goal == goal.id]
        assert (goal.baseline, goal.target) in [(kpi.baseline, kpi.target) for kpi in followers], goal.id
        assert not goal.guardrail or all(kpi.guardrail for kpi in followers)
