"""Exercises about one's own case: for all four, against the answer keys of the course pages and the CSV files."""

from __future__ import annotations

import csv
import math
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from workshop_lib.checks.counted import COUNTED_RULES
from workshop_lib.checks.exercise import answer_of, given_right, shown
from workshop_lib.checks.judge import judge
from workshop_lib.checks.per_case import CASE_RULES
from workshop_lib.model.answer import Status
from workshop_lib.text.exercises import exercise, numbers

DATA = Path(__file__).resolve().parents[2] / "datasets"
CASES = ("huisbaken", "kijkraam", "rijnveen", "waterlinge")
PER_CASE = [number for number in numbers() if (found := exercise(number)) and found.per_case]
BOTH = [(number, case) for number in PER_CASE for case in CASES]

# As on the course page of the cases: mean, peak, end, peak-end, pain points, delights, painful moments of truth, and
# the mean per phase.
KEYS: dict[str, tuple[tuple[float, float, float, float], str, str, str, tuple[float, ...]]] = {
    "rijnveen": (
        (1.0, 4, 4, 4.0), "A06 A09 A13", "A08 A12 A16", "A06 A13", (1.5, 1.33, -0.5, 4, -1.5, 2, -0.5, 2, 4),
    ),
    "huisbaken": (
        (0.5, 5, 4, 4.5), "B04 B05 B08 B10 B11 B16", "B12 B14 B18", "B10",
        (1.5, -0.67, -0.33, 2, -0.67, 2, -0.5, 2, 4),
    ),
    "kijkraam": (
        (0.889, 5, 2, 3.5), "C09 C10 C11 C16", "C06 C07 C14", "C10 C16", (1.5, 1, 2.75, -2, -3, 2, -1, 2, 2),
    ),
    "waterlinge": (
        (0.118, -4, 3, -0.5), "D03 D04 D09 D11 D12 D14", "D01 D13 D17", "D09",
        (2.5, -0.67, 1, -1, -3, -0.5, -1, 2, 3),
    ),
}  # fmt: skip
SILOS = {
    "rijnveen": (4, "ICT/webshop", 3), "huisbaken": (5, "acceptatie", 2), "kijkraam": (6, "optiek", 2),
    "waterlinge": (6, "vergunningen", 3),
}  # fmt: skip
FUNNELS = {
    "rijnveen": (60, 30, 40, 50, 75, 2.7), "huisbaken": (50, 16, 50, 70, 80, 90, 2.016),
    "kijkraam": (40, 20, 75, 55, 80, 75, 1.98), "waterlinge": (75, 40, 80, 97.5, 87.18, 20.4),
}  # fmt: skip
GOALS = {
    "rijnveen": (0.12, 28.6), "huisbaken": (20, 57.1), "kijkraam": (0.22, 11.1), "waterlinge": (10, 16.7),
}  # fmt: skip
REASONS = {
    "rijnveen": (49, 34, 136, "A06", "A09"), "huisbaken": (74, 48, 170, "B13", "B10"),
    "kijkraam": (38, 30, 125, "C10", "C13"), "waterlinge": (66, 24, 130, "D12", "D11"),
}  # fmt: skip
NPS = {
    "rijnveen": (18.07, -2.99, 42.0, 17.0), "huisbaken": (21.43, 30.49, -16.67, 14.0),
    "kijkraam": (52.0, 12.22, 36.67, 34.0), "waterlinge": (52.0, 12.22, 36.67, 34.0),
}  # fmt: skip
MIX = {
    "rijnveen": (12, 1, 2, 1, 3), "huisbaken": (11, 1, 3, 3, 2), "kijkraam": (13, 3, 2, 0, 3),
    "waterlinge": (13, 0, 2, 2, 3),
}  # fmt: skip
LEAKS = {
    "rijnveen": ("ingelogd met prijzen", "ingelogd met prijzen"),
    "huisbaken": ("rekentool afgerond", "oriëntatiegesprek gepland"),
    "kijkraam": ("productpagina bekeken", "pasbox samengesteld"),
    "waterlinge": ("vergunningcheck afgerond", "vergunningcheck afgerond"),
}
SECOND_ROAD = {
    "1.5", "2.4", "3.6", "3.7", "4.3", "5.1", "5.2", "5.3", "5.6", "5.7", "5.8", "6.1", "7.2", "7.3", "7.4", "7.6",
    "8.1",
}  # fmt: skip


def table(case: str, name: str) -> list[dict[str, str]]:
    """The rows of a CSV file of a case."""
    with (DATA / case / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def marked(number: str, case: str) -> set[str]:
    """Ids of the touchpoints that are the answer."""
    found = shown(number, case)
    assert found
    return {found.choices["abcdefghijklmnopqrstuvwxyz".index(letter)].split()[0] for letter in answer_of(number, case)}


@pytest.mark.parametrize(("number", "case"), BOTH)
def test_right_answer_is_good_in_every_case(number: str, case: str) -> None:
    """In each case the answer of that case is good, and its figures and words are complete."""
    found = shown(number, case)
    assert found and judge(number, given_right(number, case), case).status is Status.GOOD
    texts = [found.question, found.worked, found.mistake, *found.hints, *(one.say for one in found.wrong)]
    assert not [text for text in texts if re.search(r"\{\w*\}", text)]
    assert found.case == case
    assert found.table.rows or found.items or found.choices


@pytest.mark.parametrize(("number", "case"), BOTH)
def test_likely_answer_gets_its_own_feedback_in_every_case(number: str, case: str) -> None:
    """What is written for a likely answer is what whoever gives it reads, and it is never right."""
    found = shown(number, case)
    assert found and len(found.wrong) >= 2
    for wrong in found.wrong:
        outcome = judge(number, wrong.answer, case)
        assert outcome.status in (Status.ALMOST, Status.NOT_YET)
        assert outcome.message.startswith(wrong.say)


@pytest.mark.parametrize(("number", "case"), BOTH)
def test_sentences_stay_short_in_every_case(number: str, case: str) -> None:
    """With the names of the case filled in, no sentence has 25 words or more."""
    found = shown(number, case)
    assert found
    for text in (found.question, found.worked, *found.hints, *(one.say for one in found.wrong)):
        assert not [one for one in re.split(r"[.?:;](?:\s|$)", text) if len(one.split()) >= 25]


@pytest.mark.parametrize("number", PER_CASE)
def test_question_is_the_same_in_every_case(number: str) -> None:
    """The page of the exercise fits each case: its question holds no figure of one of them."""
    template = exercise(number)
    assert template and "{" not in template.question
    assert {shown(number, case).question for case in CASES} == {template.question}  # type: ignore[union-attr]


@pytest.mark.parametrize("case", CASES)
def test_curve_is_that_of_the_answer_key(case: str) -> None:
    """Mean, peak, end and peak-end; pain points, delights and painful moments of truth; the mean per phase."""
    figures, pains, delights, painful, phases = KEYS[case]
    found = answer_of("5.3", case)
    assert [round(found[name], 3) for name in ("gemiddelde", "piek", "eind", "piekeind")] == list(figures)
    assert marked("5.6", case) == set(pains.split())
    assert marked("5.7", case) == set(painful.split())
    assert [round(answer_of("5.8", case)[f"f{place}"], 2) for place in range(1, 10)] == list(phases)
    flags = defaultdict(set)
    items = shown("5.2", case).items  # type: ignore[union-attr]
    for letter, flag in answer_of("5.2", case).items():
        flags[flag].add(items["abcdefghij".index(letter)].split()[0])
    assert flags["pijnpunt"] == set(pains.split()) and flags["geluksmoment"] == set(delights.split())
    assert len(items) == 10


@pytest.mark.parametrize("case", CASES)
def test_departments_funnel_and_goal_are_those_of_the_case(case: str) -> None:
    """Counted by hand on the course page."""
    assert tuple(answer_of("1.5", case).values()) == SILOS[case]
    assert [round(one, 3) for one in answer_of("3.6", case).values()] == pytest.approx(FUNNELS[case], abs=0.005)
    assert [round(one, 1) if one > 5 else round(one, 3) for one in answer_of("3.7", case).values()] == list(GOALS[case])


@pytest.mark.parametrize("case", CASES)
def test_phases_are_those_of_the_touchpoint_file(case: str) -> None:
    """The code of the phase in the CSV file is the one in the answer."""
    phases = {row["id"]: row["phase"].upper() for row in table(case, "touchpoints")}
    items = shown("5.1", case).items  # type: ignore[union-attr]
    for letter, phase in answer_of("5.1", case).items():
        assert phase.split()[0] == phases[items["abcdef".index(letter)].split()[0]]


@pytest.mark.parametrize("case", CASES)
def test_scores_of_initiatives_are_worked_out_from_the_file(case: str) -> None:
    """RICE and ICE of the first three, and the order of the first four."""
    rows = table(case, "initiatives")[:4]
    rice = [
        float(row["reach"]) * float(row["impact"]) * float(row["confidence"]) / float(row["effort"]) for row in rows
    ]
    ice = [math.prod(float(row[name]) for name in ("ice_impact", "ice_confidence", "ice_ease")) for row in rows]
    found = answer_of("7.2", case)
    assert [found[f"rice{place}"] for place in (1, 2, 3)] == pytest.approx(rice[:3])
    assert [found[f"ice{place}"] for place in (1, 2, 3)] == pytest.approx(ice[:3])
    by_score = sorted(zip(rice, "abcd", strict=True), reverse=True)
    assert answer_of("7.6", case) == [letter for _, letter in by_score]


@pytest.mark.parametrize("case", CASES)
def test_attention_and_opportunity_follow_from_the_shown_table(case: str) -> None:
    """Above the mean in importance and below it in performance; importance plus the gap."""
    rows: Any = shown("7.3", case).table.rows  # type: ignore[union-attr]
    means = [sum(row[place] for row in rows) / len(rows) for place in (1, 2)]
    wanted = [letter for letter, row in zip("abcde", rows, strict=True) if row[1] > means[0] and row[2] < means[1]]
    assert answer_of("7.3", case) == wanted and wanted
    outcomes: Any = shown("7.4", case).table.rows  # type: ignore[union-attr]
    score, name = max((row[1] + max(row[1] - row[2], 0), row[0]) for row in outcomes)
    assert answer_of("7.4", case) == {"uitkomst": name, "score": pytest.approx(score)}


@pytest.mark.parametrize("case", CASES)
def test_counts_of_the_tables_are_those_of_the_course_page(case: str) -> None:
    """Reasons for contact in October, NPS per persona, kinds of ownership and leaks, counted by hand."""
    n1, n2, total, first, second = REASONS[case]
    reasons = answer_of("2.4", case)
    assert reasons["aandeel"] == pytest.approx((n1 + n2) / total * 100)
    assert [reasons[name].split()[0] for name in ("eerste", "tweede")] == [first, second]
    assert list(answer_of("4.3", case).values()) == pytest.approx(NPS[case], abs=0.006)
    assert tuple(answer_of("6.1", case).values()) == MIX[case]
    assert tuple(answer_of("8.1", case)[name] for name in ("absoluut", "relatief")) == LEAKS[case]


@pytest.mark.parametrize("case", CASES)
def test_answers_follow_from_the_table_that_is_shown(case: str) -> None:
    """Whoever counts in the shown table of ownership, or subtracts in that of NPS, finds the answer."""
    mix: Any = shown("6.1", case).table.rows  # type: ignore[union-attr]
    kinds, found = mix[0][1].split(", "), answer_of("6.1", case)
    words = {"owned": "eigen", "paid": "betaald", "earned": "verdiend", "partner": "partner"}
    assert {name: kinds.count(word) for name, word in words.items()} == {name: found[name] for name in words}
    assert mix[1][1].split(", ").count("partner") == found["partner_ander"]
    groups: Any = shown("4.3", case).table.rows  # type: ignore[union-attr]
    scores = [(up - down) / n * 100 for _, n, up, down in groups]
    assert list(answer_of("4.3", case).values())[:-1] == pytest.approx(scores)


def test_every_rule_of_a_case_has_a_second_road() -> None:
    """No exercise about one's own case goes without a test above."""
    ruled = {number for number in PER_CASE if exercise(number).rule in (*CASE_RULES, *COUNTED_RULES)}  # type: ignore[union-attr]
    assert ruled == SECOND_ROAD


def test_case_of_ones_own_gets_the_example() -> None:
    """Who made a journey of her own practises on the example."""
    assert answer_of("5.3", "mijn bakkerij") == answer_of("5.3", "rijnveen")
    assert answer_of("5.3", "waterlinge") != answer_of("5.3", "rijnveen")


def test_exercise_of_one_case_stays_that_of_the_case() -> None:
    """An exercise that names its case does not change with the case of the trainee."""
    assert answer_of("5.5", "waterlinge") == answer_of("5.5", "kijkraam")
