"""The exercises as they are written: complete, in plain words, and true to the cases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from workshop_lib.checks.exercise import ALL_RULES, answer_of, shown
from workshop_lib.checks.final import bank
from workshop_lib.checks.judge import judge
from workshop_lib.checks.made import case_table, case_work
from workshop_lib.measure.generate.tables import read_rows
from workshop_lib.model.answer import Status
from workshop_lib.rules.emotion import mean, score_of
from workshop_lib.rules.priority import rice
from workshop_lib.store.library import case_names
from workshop_lib.text import catalogue, exercise_words
from workshop_lib.text.exercises import STEPS, exercise, exercises, final_questions, numbers, open_task, quiz
from workshop_lib.text.exercises.rows import Exercise, Kind
from workshop_lib.text.numbers import number, signed

EVERY = [found for number in numbers() if (found := shown(number))]
ASKED = [*(one for one in EVERY if ".q" in one.number), *final_questions()]
REAL = [one for one in EVERY if ".q" not in one.number]


def sentences(one: Exercise) -> Iterator[str]:
    """Every Dutch text of an exercise."""
    yield from (one.title, one.question, *one.hints, one.worked, one.mistake, *one.items, *one.criteria)
    yield from (text for option in one.options for text in (option.text, option.why))
    yield from (wrong.say for wrong in one.wrong)
    yield from (text for field in one.fields for text in (field.label, *field.options))


def said(name: str) -> list[str]:
    """The constants of the word module."""
    value = getattr(exercise_words, name)
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("step", STEPS)
def test_step_has_seven_exercises_five_questions_and_an_assignment(step: int) -> None:
    """A step is practised in at least seven exercises, five quiz questions and one open assignment."""
    assert len(exercises(step)) >= 7
    assert len(quiz(step)) == 5
    assert open_task(step).step == step
    assert all(one.step == step for one in exercises(step))


def test_course_is_big_enough() -> None:
    """At least 64 exercises, 40 quiz questions, a bank of 45 for the final test, and every kind."""
    assert sum(len(exercises(step)) for step in STEPS) >= 64
    assert sum(len(quiz(step)) for step in STEPS) >= 40
    assert len(bank()) == len(set(bank())) >= 45
    assert {one.kind for one in EVERY} == set(Kind)


@pytest.mark.parametrize("one", REAL, ids=lambda one: one.number)
def test_exercise_is_complete(one: Exercise) -> None:
    """An exercise has three hints, a worked answer, a common mistake, a source and minutes."""
    assert len(one.hints) == 3
    assert one.worked and one.mistake and one.source and one.question
    assert 0 < one.minutes <= 45
    assert one.kind is Kind.OPEN or len(one.wrong) >= 2


@pytest.mark.parametrize(
    "one", [*(one for one in EVERY if ".q" in one.number), *final_questions()], ids=lambda one: one.number
)
def test_quiz_question_gives_a_reason_for_each_choice(one: Exercise) -> None:
    """Whoever chooses a distractor reads why it does not fit yet, and one choice is right."""
    assert len(one.options) == 4
    assert all(option.why for option in one.options)
    assert len({option.why for option in one.options}) == 4
    assert one.answer in "abcd"


def test_right_choice_of_the_quiz_has_no_fixed_place() -> None:
    """Nobody passes a quiz by always choosing the same letter."""
    for step in STEPS:
        assert len({one.answer for one in quiz(step)}) == 4


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.number)
def test_text_is_short_and_friendly(one: Exercise) -> None:
    """No exclamation marks, nobody is told to be wrong, and no sentence of 25 words or more."""
    for text in sentences(one):
        assert "!" not in text
        assert not re.search(r"\bfout\b", text, re.IGNORECASE)
        for sentence in re.split(r"[.?:;](?:\s|$)", text):
            assert len(sentence.split()) < 25, sentence


def test_word_around_exercises_is_friendly() -> None:
    """The fixed sentences follow the same rules as the exercises; only the usual mistake is called one."""
    texts = [text for name in vars(exercise_words) if name.isupper() and name != "MISTAKE" for text in said(name)]
    assert len(texts) > 30
    assert not [text for text in texts if "!" in text or re.search(r"\bfout\b", text, re.IGNORECASE)]


def test_title_is_used_once() -> None:
    """Exercises are told apart by their title."""
    titles = [one.title for one in REAL]
    assert len(titles) == len(set(titles))


def test_rule_is_named_once_and_never_in_vain() -> None:
    """Every rule that works an answer out belongs to an exercise, and every named rule exists."""
    named = [one.rule for one in EVERY if one.rule]
    assert sorted(named) == sorted(ALL_RULES)


def test_exercise_without_rule_has_a_literal_answer() -> None:
    """An answer is worked out or written down; some exercises need both."""
    assert not [one.number for one in EVERY if not one.rule and one.answer is None]


@pytest.mark.parametrize(
    ("one", "index"),
    [(one, index) for one in REAL for index in range(len(one.wrong))],
    ids=lambda value: getattr(value, "number", str(value)),
)
def test_likely_answer_gets_its_own_feedback(one: Exercise, index: int) -> None:
    """Whoever gives a likely answer reads what is written for exactly that answer."""
    wrong = one.wrong[index]
    outcome = judge(one.number, wrong.answer)
    assert outcome.status in (Status.ALMOST, Status.NOT_YET)
    assert outcome.message.startswith(wrong.say)


def test_typed_initiatives_are_those_of_the_case() -> None:
    """Exercise 7.5 lists RICE and person-months of case kijkraam."""
    known = {one.name: one.rice for one in case_work("kijkraam").roadmap.initiatives}
    for name, score, months in table("7.5"):
        assert (score, months) == (rice(known[str(name)]), known[str(name)].effort)


def test_typed_scores_are_those_of_the_case() -> None:
    """Exercise 5.5 lists four scores of case kijkraam, and names its sum and number of touchpoints."""
    scores = {one.id: score_of(one) or 0.0 for one in case_work("kijkraam").journey.touchpoints}
    for name, listed in table("5.5"):
        assert signed(scores[str(name).split()[0]]) == listed
    question = exercise("5.5").question  # type: ignore[union-attr]
    assert f"de som {number(sum(scores.values()))} over {len(scores)} touchpoints" in question


def test_typed_answers_are_those_of_the_respondents() -> None:
    """Exercise 8.2 counts promoters, detractors and answers of two cases."""
    for case, up, down, n in table("8.2"):
        scores = [int(row["nps"]) for row in read_rows(case_table(str(case), "respondents"))]
        assert (sum(one >= 9 for one in scores), sum(one <= 6 for one in scores), len(scores)) == (up, down, n)


def test_typed_test_is_the_one_of_the_case() -> None:
    """Exercise 8.3 counts the A/B test of case kijkraam: A by hand, B with a photo."""
    rows = read_rows(case_table("kijkraam", "experiment"))
    groups = [[int(row["success"]) for row in rows if row["variant"] == variant] for variant in ("manual", "photo")]
    assert [(good, n) for _, good, n in table("8.3")] == [(sum(group), len(group)) for group in groups]


def test_the_five_phases_are_those_of_the_lesson() -> None:
    """The choices carry the Dutch names of the model, and each phase belongs where the crosswalk puts it."""
    five = {one.code: one.name.lower() for one in catalogue.phase_model("five")}
    homes = {one.nine: five[one.five] for one in catalogue.crosswalk()}
    found = exercise("5.9")
    assert found is not None and [option.text for option in found.options] == list(five.values())
    assert list(answer_of("5.9").values()) == [homes[item.split()[0]] for item in found.items]


def test_sample_and_classification_are_those_of_the_cases() -> None:
    """Exercise 2.3 has the monthly customers of Rijnveen, 8.1 the classification of Waterlinge."""
    orders = next(one.baseline for one in case_work("rijnveen").kpis if one.id == "orders")
    assert f"{number(orders or 0)} klanten" in exercise("2.3").question  # type: ignore[union-attr]
    funnel = case_work("waterlinge").measured.funnel
    before, apart = next((funnel[place - 1], one) for place, one in enumerate(funnel) if not one.loses)
    assert f"{number(apart.count)} van de {number(before.count)} checks" in exercise("8.1").question  # type: ignore[union-attr]


def test_case_with_the_lowest_moments_has_the_highest_mean() -> None:
    """What the worked answer of 5.4 says about Rijnveen holds."""
    means = {name: mean(case_work(name).journey) or 0.0 for name in case_names()}
    assert max(means, key=lambda name: means[name]) == answer_of("5.4")["laagste"] == "rijnveen"


def test_answer_is_in_reach_of_its_own_tolerance() -> None:
    """No right answer is so near zero that nothing counts."""
    for one in EVERY:
        if one.kind is Kind.NUMBER:
            assert answer_of(one.number) > one.fields[0].tolerance


def test_toml_files_end_with_a_line_break_only() -> None:
    """The files are UTF-8 with plain line breaks."""
    folder = Path(exercise_words.__file__).parent / "exercises"
    for path in sorted(folder.glob("*.toml")):
        raw = path.read_bytes()
        assert raw.endswith(b"\n") and b"\r" not in raw
        raw.decode("utf-8")


def table(number: str) -> list[tuple[str | float, ...]]:
    """The rows of the table of an exercise."""
    found = exercise(number)
    assert found is not None
    return list(found.table.rows)


CHOOSING = [*ASKED, *(one for one in REAL if one.kind is Kind.CHOICE)]
"""Everything with one right choice: 40 quiz questions, 16 of the final test, and the exercises."""


def lengths(one: Exercise) -> tuple[int, list[int]]:
    """The length of the right choice, and those of the others."""
    sizes = [len(text) for text in one.choices]
    return sizes.pop("abcd".index(str(one.answer))), sizes


def test_right_choice_is_not_known_by_its_length() -> None:
    """Always choosing the longest, or the shortest, gives hardly more than guessing: at most two in five."""
    pairs = [lengths(one) for one in CHOOSING]
    assert len(pairs) == 58
    assert sum(right > max(others) for right, others in pairs) <= len(pairs) * 0.4
    assert sum(right < min(others) for right, others in pairs) <= len(pairs) * 0.4


@pytest.mark.parametrize("step", STEPS)
def test_longest_choice_does_not_pass_a_quiz(step: int) -> None:
    """In no quiz is the right choice the longest more than twice in five."""
    assert sum(right > max(others) for right, others in map(lengths, quiz(step))) <= 2


@pytest.mark.parametrize("one", CHOOSING, ids=lambda one: one.number)
def test_right_choice_does_not_stand_out(one: Exercise) -> None:
    """It is never half as long again as the longest of the others."""
    right, others = lengths(one)
    assert right <= max(others) * 1.5


def test_right_choice_has_no_favourite_letter() -> None:
    """Over the whole bank every letter is right about a quarter of the time."""
    for some in (ASKED, [one for one in ASKED if ".q" in one.number]):
        found = [sum(one.answer == letter for one in some) for letter in "abcd"]
        assert len(some) * 0.2 <= min(found) and max(found) <= len(some) * 0.3


@pytest.mark.parametrize("step", STEPS)
def test_step_has_what_must_and_what_may(step: int) -> None:
    """What must be done fits an hour and a quarter; who has time left finds something that may, and kinds differ."""
    must = sum(one.minutes for one in exercises(step) if one.must)
    may = [one for one in exercises(step) if not one.must]
    assert 25 <= must <= 75 and may
    assert sum(one.minutes for one in may) < must / 2
    assert len({one.kind for one in exercises(step)}) >= 3
