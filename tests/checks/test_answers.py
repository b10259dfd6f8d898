"""The worked out answers, asserted by another road: the numbers of the course pages and sums done here by hand."""

from __future__ import annotations

import itertools
import math
from typing import Any

import pytest

from workshop_lib.checks.answers import RULES
from workshop_lib.checks.exercise import answer_of, next_number
from workshop_lib.text.exercises import exercise, numbers
from workshop_lib.text.exercises.rows import Kind

PAGES: dict[str, Any] = {
    "2.2": {"realisatie": 22.51, "verschil": 90, "procent": 0.4},
    "2.3": {"nodig": 177, "uitnodigen": 590, "haalbaar": "nee", "antwoorden": 97, "marge": 8.3},
    "2.5": 200,
    "3.2": {"conversie": 2.2, "orders": 88, "stijging": 11.1},
    "3.3": 42,
    "5.4": {"laagste": "rijnveen", "rijnveen": 33.3, "huisbaken": 80, "kijkraam": 50, "waterlinge": 66.7},
    "5.5": {"touchpoint": "C18 Vriendencode delen", "piekeind": 5.0, "gemiddelde": 1.056},
    "6.3": {
        "cpa_social": 62.5,
        "conversie_social": 1.2,
        "cpa_zoek": 40,
        "conversie_zoek": 3,
        "cpa_poster": 350,
        "conversie_poster": 2,
    },
    "6.4": {"compleet": 2, "velden": 4},
    "8.2": {"verschil": "nee", "z": 0.42},
    "8.3": {
        "a": 80,
        "b": 85,
        "z": 2.39,
        "p": 0.0168,
        "laag": 0.9,
        "hoog": 9.1,
        "besluit": "invoeren en blijven meten",
    },
    "8.4": {"eerste": 5, "laatste": 0, "markov": 3.22},
    "1.9": {"momenten": 50, "uren": 208_333},
    "8.9": {
        "social_eerste": 5,
        "social_laatste": 0,
        "social_gelijk": 2.5,
        "zoek_eerste": 6,
        "zoek_laatste": 7,
        "zoek_gelijk": 6.5,
        "mail_eerste": 1,
        "mail_laatste": 5,
        "mail_gelijk": 3.0,
    },
    "8.10": {"retentie": 88.33, "churn": 12.0, "waarde": 14_832},
}
LETTERS = {
    "3.4": ["c", "e"],
    "7.5": ["a", "b"],
}


@pytest.mark.parametrize("number", PAGES)
def test_answer_is_that_of_the_course_page(number: str) -> None:
    """What the rules work out is what the course page says, within what counts as right."""
    found, page = exercise(number), PAGES[number]
    assert found is not None
    answer = answer_of(number)
    if found.kind is Kind.NUMBER:
        answer, page = {found.fields[0].name: answer}, {found.fields[0].name: page}
    assert set(answer) == set(page)
    for field in found.fields:
        exact = answer[field.name] == page[field.name]
        assert exact if field.options else abs(answer[field.name] - page[field.name]) <= field.tolerance, field.name


@pytest.mark.parametrize("number", LETTERS)
def test_letters_are_those_of_the_course_page(number: str) -> None:
    """The letters that follow from the case are the ones that the course page names."""
    assert answer_of(number) == LETTERS[number]


def test_sample_is_the_formula_done_by_hand() -> None:
    """n0 = 1.96² · 0.25 / 0.05², then the correction for a small population."""
    n0 = 1.96**2 * 0.25 / 0.05**2
    needed = math.ceil(n0 / (1 + (n0 - 1) / 324))
    margin = 1.96 * math.sqrt(0.25 / 97 * (324 - 97) / (324 - 1)) * 100
    answer = answer_of("2.3")
    assert (answer["nodig"], answer["uitnodigen"]) == (needed, math.ceil(needed / 0.3))
    assert answer["marge"] == pytest.approx(margin)


def test_duration_is_the_formula_done_by_hand() -> None:
    """People per group for 80 to 85 % at 80 % power, twice, divided by 44 a day."""
    p1, p2, mean = 0.80, 0.85, 0.825
    root = 1.96 * math.sqrt(2 * mean * (1 - mean)) + 0.8416 * math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
    group = math.ceil((root / (p2 - p1)) ** 2)
    assert group == 906
    assert answer_of("3.3") == math.ceil(2 * group / 44)


def test_z_of_two_nps_is_the_formula_done_by_hand() -> None:
    """The difference divided by the root of the summed variances."""
    variances = [
        10_000 * ((p + d) / n - ((p - d) / n) ** 2) / n for p, d, n in ((82, 48, 200), (111, 69, 300))
    ]  # fmt: skip
    assert answer_of("8.2")["z"] == pytest.approx(3.0 / math.sqrt(sum(variances)))


def test_removal_effect_is_worked_out_along_the_paths() -> None:
    """Without social the chance is 2/26 from e-mail and 10/26 from search, which e-mail carries on."""
    chance_email = 5 / 8
    chance_search = 7 / 14 + 2 / 14 * chance_email
    whole = 12 / 26
    social = 1 - (10 / 26 * chance_search + 2 / 26 * chance_email) / whole
    from_social = 4 / 14 * (2 / 14 * 0) + 4 / 14 * chance_email
    search = 1 - (14 / 26 * from_social + 2 / 26 * chance_email) / whole
    without_email = 10 / 26 * 7 / 14 + 14 / 26 * 4 / 14 * 7 / 14
    email = 1 - without_email / whole
    assert answer_of("8.4")["markov"] == pytest.approx(12 * social / (social + search + email))


def test_best_combination_is_found_by_trying_all() -> None:
    """Of all sets within three months, photo and delivery time give the most."""
    ideas = {"a": (1056, 2), "b": (8000, 1), "c": (66, 1.5)}
    sets = [some for size in range(4) for some in itertools.combinations(ideas, size)]
    fitting = [some for some in sets if sum(ideas[one][1] for one in some) <= 3]
    assert answer_of("7.5") == list(max(fitting, key=lambda some: sum(ideas[one][0] for one in some)))


def test_every_worked_out_answer_has_a_second_road() -> None:
    """No rule is without a number from the course page; those of one's own case have a test of their own."""
    ruled = {number for number in numbers() if (found := exercise(number)) and found.rule in RULES}
    assert ruled == set(PAGES) | set(LETTERS)


def test_unknown_number_has_no_answer() -> None:
    """An exercise that does not exist is not made up."""
    with pytest.raises(KeyError):
        answer_of("9.9")


def test_course_runs_from_exercises_to_quiz_to_assignment() -> None:
    """After the last exercise comes the quiz, then the assignment, then nothing."""
    assert next_number("1.1") == "1.2"
    assert next_number("1.9") == "1.q1"
    assert next_number("1.q5") == "1.open"
    assert next_number("1.open") is None
