"""Surprise in standard errors, the planted gaps of the cases, and what only one side knows."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from workshop_lib.measure.blind_spots import FLOOR, blind_spots, seen_in, surprises
from workshop_lib.measure.generate.cases import PLANS
from workshop_lib.measure.generate.source import Source, read_source
from workshop_lib.measure.generate.survey import survey_table
from workshop_lib.measure.interval import mean_interval
from workshop_lib.measure.match import Seen
from workshop_lib.model.journey import Emotion, Journey, Touchpoint
from workshop_lib.model.measured import Measured, TouchpointResult

DATASETS = Path(__file__).parents[2] / "datasets"
SEEDS = 25


def journey(**scores: float | None) -> Journey:
    """A map with these scores."""
    return Journey(
        touchpoints=tuple(Touchpoint(id=id, name=id, emotions=(Emotion(score=score),)) for id, score in scores.items())
    )


def result(id: str, scores: list[float], customers: int | None = None) -> TouchpointResult:
    """A touchpoint with these answers."""
    mean = mean_interval(scores)
    low, high = (mean.low, mean.high) if len(scores) >= 5 else (None, None)
    return TouchpointResult(touchpoint=id, n=len(scores), score=mean.value, low=low, high=high, customers=customers)


def same(*ids: str) -> dict[str, str]:
    return {id: id for id in ids}


def test_the_index_is_the_gap_in_standard_errors() -> None:
    """Answers 0, 1, 2, 3, 4: mean 2, standard error 0.7071; drawn -1 is 3 points and 4.243 errors away."""
    (found,) = surprises(journey(A=-1), Measured(touchpoints=(result("A", [0, 1, 2, 3, 4]),)), same("A"))
    assert (found.gap, found.n) == (3, 5)
    assert found.index == pytest.approx(3 / math.sqrt(0.5)) and found.clear


def test_rounding_is_no_surprise() -> None:
    """A thousand equal answers at 1.5: a team that draws whole points cannot do better than one or two."""
    crowd = TouchpointResult(touchpoint="A", n=1_000, score=1.5, low=1.499, high=1.501)
    (found,) = surprises(journey(A=1), Measured(touchpoints=(crowd,)), same("A"))
    assert found.index == pytest.approx(0.5 / FLOOR) and not found.clear


def test_an_interval_cut_by_the_scale_is_judged_by_its_longer_side() -> None:
    """Answers near five: the upper limit stops at five, the error does not shrink with it."""
    whole = result("A", [5, 5, 5, 5, 3, 5, 2, 5])
    cut = whole.model_copy(update={"high": 5.0})
    both = [surprises(journey(A=0), Measured(touchpoints=(one,)), same("A"))[0].index for one in (whole, cut)]
    assert whole.high is not None and whole.high > 5 and both[0] == pytest.approx(both[1])


def test_four_answers_have_no_index() -> None:
    """A gap is told, a surprise is not: nobody knows how sure it is; it never ranks."""
    measured = Measured(touchpoints=(result("A", [4, 4, 4, 3]),))
    (found,) = surprises(journey(A=-4), measured, same("A"))
    assert found.gap == 7.75 and found.index is None and not found.clear
    assert blind_spots(journey(A=-4), measured, same("A"), seen_in(measured)).largest == ()


def test_three_largest_in_order() -> None:
    """Four gaps in both directions: the smallest falls out, the sign does not matter."""
    spread = [-1, -1, 0, 0, 1, 1]
    drawn = journey(A=4, B=-3, C=0.5, D=2)
    measured = Measured(touchpoints=tuple(result(id, [float(one) for one in spread]) for id in "ABCD"))
    found = blind_spots(drawn, measured, same(*"ABCD"), seen_in(measured))
    assert [one.touchpoint for one in found.largest] == ["A", "B", "D"]


def test_what_only_one_side_knows() -> None:
    """X is met and not drawn, C is drawn and not met, B is drawn and met by nobody."""
    measured = Measured(touchpoints=(result("A", [0.0] * 6, 40), result("X", [0.0] * 6, 90)))
    seen = (*seen_in(measured), Seen("B"))
    found = blind_spots(journey(A=0, B=0, C=0), measured, same("A", "B"), seen)
    assert found.undrawn == (Seen("X", count=90),) and found.unused == ("B", "C")


def test_without_data_nobody_stays_away() -> None:
    """An empty result says nothing about the map."""
    found = blind_spots(journey(A=1), Measured(), {}, ())
    assert (found.largest, found.undrawn, found.unused) == ((), (), ())


@cache
def source(case: str) -> Source:
    return read_source(case, DATASETS)


def drawn_anew(case: str, seed: int) -> Measured:
    """The survey of a case with another seed, measured as the shipped one."""
    rows = set(survey_table(replace(PLANS[case], seed=seed), source(case)).rows)
    scores: dict[str, list[float]] = {}
    for _, _, touchpoint, score, _ in sorted(rows, key=str):
        if score is not None:
            scores.setdefault(touchpoint, []).append(score)
    return Measured(touchpoints=tuple(result(id, found) for id, found in scores.items()))


@pytest.mark.heavy
@pytest.mark.parametrize("case", PLANS)
def test_planted_gaps_rank_first(case: str) -> None:
    """In at least 95 % of the seeds the two planted gaps are the two largest, and clear."""
    drawn, hits = source(case).work.journey, 0
    for seed in range(SEEDS):
        measured = drawn_anew(case, seed)
        links = same(*(one.touchpoint for one in measured.touchpoints))
        first = blind_spots(drawn, measured, links, seen_in(measured)).largest[:2]
        hits += {one.touchpoint for one in first} == set(PLANS[case].surprises) and all(one.clear for one in first)
    assert hits >= 0.95 * SEEDS


@pytest.mark.parametrize("case", PLANS)
def test_the_shipped_surveys_show_their_planted_gaps_and_no_others(case: str) -> None:
    """Two clear surprises per case, those of its teacher's page, with the planted sign."""
    work = source(case).work
    found = surprises(work.journey, work.measured, same(*(one.touchpoint for one in work.measured.touchpoints)))
    clear = {one.touchpoint: one.gap > 0 for one in found if one.clear}
    assert clear == {id: shift > 0 for id, shift in PLANS[case].surprises.items()}
