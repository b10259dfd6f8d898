"""Judging: right is good, nearly right says so, and nothing that is thrown at it makes it fall over."""

from __future__ import annotations

import time
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from workshop_lib.checks.exercise import answer_of, shown
from workshop_lib.checks.judge import judge
from workshop_lib.checks.reading import Unreadable, plain, read, read_number
from workshop_lib.model.answer import Status
from workshop_lib.text.exercise_words import OTHER_NUMBER, SCORE_OWN
from workshop_lib.text.exercises import exercise, numbers
from workshop_lib.text.exercises.rows import Exercise, Kind

EVERY = [found for number in numbers() if (found := shown(number))]
PLACED = [one for one in EVERY if one.kind in (Kind.SORT, Kind.MATCH)]
SEVERAL = [one for one in EVERY if one.kind in (Kind.SEVERAL, Kind.MARK)]
NUMBERS = [one for one in EVERY if one.kind in (Kind.NUMBERS, Kind.FILL)]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SECONDS = 0.05


def ids(one: Exercise) -> str:
    """The number of an exercise, as the name of a test."""
    return one.number


def right(one: Exercise) -> Any:
    """A right answer as somebody would give it."""
    answer = answer_of(one.number)
    return answer[0].split("|")[0] if one.kind is Kind.TEXT else answer


@pytest.mark.parametrize("one", EVERY, ids=ids)
def test_right_answer_is_good(one: Exercise) -> None:
    """The right answer to every exercise is good, and something follows."""
    outcome = judge(one.number, right(one))
    assert outcome.status is Status.GOOD
    assert outcome.message and outcome.next_step


@pytest.mark.parametrize("one", EVERY, ids=ids)
@pytest.mark.parametrize("nothing", [None, "", "  ", [], {}, {"a": ""}, [None, ""], float("nan")], ids=repr)
def test_nothing_is_not_begun(one: Exercise, nothing: Any) -> None:
    """Who gave nothing hears how to begin, not that it is wrong."""
    outcome = judge(one.number, nothing)
    assert outcome.status is Status.NOT_STARTED
    assert one.number in outcome.next_step


@pytest.mark.parametrize("one", EVERY, ids=ids)
def test_outcome_is_kept_in_a_shape_that_reads_back(one: Exercise) -> None:
    """What is worth keeping of an answer gives the same outcome when it is judged again."""
    first = judge(one.number, right(one))
    assert judge(one.number, first.value) == first


@pytest.mark.parametrize("one", PLACED, ids=ids)
def test_one_slip_in_placing_is_almost(one: Exercise) -> None:
    """With one thing in the wrong place, or one place still empty, it is almost right."""
    answer = answer_of(one.number)
    other = next(text for text in one.choices if text != answer["a"])
    assert judge(one.number, {**answer, "a": other}).status is Status.ALMOST
    short = {letter: text for letter, text in answer.items() if letter != "a"}
    outcome = judge(one.number, short)
    assert outcome.status is Status.ALMOST
    assert "Nog leeg: a." in outcome.message


@pytest.mark.parametrize("one", PLACED, ids=ids)
def test_placing_all_elsewhere_is_not_yet(one: Exercise) -> None:
    """With everything in a wrong place, and with one single thing placed, there is still much to do."""
    answer = answer_of(one.number)
    elsewhere = {letter: next(text for text in one.choices if text != answer[letter]) for letter in answer}
    assert judge(one.number, elsewhere).status is Status.NOT_YET
    assert judge(one.number, {"a": elsewhere["a"]}).status is Status.NOT_YET


@pytest.mark.parametrize("one", PLACED, ids=ids)
def test_placing_may_be_typed_in_many_ways(one: Exercise) -> None:
    """By group, by full text, in capitals, as a list: the same answer is as good."""
    answer = answer_of(one.number)
    groups = {text: [letter for letter in answer if answer[letter] == text] for text in one.choices}
    texts = dict(zip(one.items, answer.values(), strict=True))
    loud = {letter.upper(): text.upper() for letter, text in answer.items()}
    typed = "; ".join(f"{letter}: {text}" for letter, text in answer.items())
    for given in ({text: some for text, some in groups.items() if some}, texts, loud, list(answer.values()), typed):
        assert judge(one.number, given).status is Status.GOOD, given


@pytest.mark.parametrize("one", SEVERAL, ids=ids)
def test_choosing_one_too_many_or_too_few_is_almost(one: Exercise) -> None:
    """One extra choice or one that misses is almost right."""
    answer = answer_of(one.number)
    extra = next(letter for letter in LETTERS if letter not in answer)
    assert judge(one.number, [*answer, extra]).status is Status.ALMOST
    assert judge(one.number, answer[:-1]).status is Status.ALMOST


@pytest.mark.parametrize("one", SEVERAL, ids=ids)
def test_choosing_only_others_or_everything_is_not_yet(one: Exercise) -> None:
    """Only wrong choices are not yet right; choosing everything is never good."""
    others = [LETTERS[index] for index in range(len(one.options)) if LETTERS[index] not in answer_of(one.number)]
    assert judge(one.number, others).status is Status.NOT_YET
    everything = list(LETTERS[: len(one.options)])
    assert judge(one.number, everything).status in (Status.NOT_YET, Status.ALMOST)


@pytest.mark.parametrize("one", SEVERAL, ids=ids)
def test_choices_may_be_typed_in_many_ways(one: Exercise) -> None:
    """Letters in a row, with commas, with 'en', as a set, or as whole texts."""
    answer = answer_of(one.number)
    texts = [one.choices[LETTERS.index(letter)] for letter in answer]
    for given in ("".join(answer), ", ".join(answer), " en ".join(answer), set(answer), tuple(texts), answer[::-1]):
        assert judge(one.number, given).status is Status.GOOD, given


@pytest.mark.parametrize("one", [one for one in EVERY if one.kind is Kind.CHOICE], ids=ids)
def test_every_other_choice_tells_why(one: Exercise) -> None:
    """A distractor is not yet right and its own reason is told; the text of a choice is as good as its letter."""
    for letter, option in zip("abcd", one.options, strict=False):
        outcome = judge(one.number, letter)
        assert outcome == judge(one.number, option.text)
        assert (outcome.status is Status.GOOD) == (letter == one.answer)
        assert option.why in outcome.message


@pytest.mark.parametrize("one", NUMBERS, ids=ids)
def test_one_missing_part_is_almost(one: Exercise) -> None:
    """With one part empty the others are counted and the empty one is named."""
    answer = answer_of(one.number)
    fields = shown(one.number).fields  # type: ignore[union-attr]
    outcome = judge(one.number, {name: value for name, value in answer.items() if name != fields[0].name})
    assert outcome.status is Status.ALMOST
    assert f"Nog leeg: '{fields[0].label}'." in outcome.message


@pytest.mark.parametrize("one", NUMBERS, ids=ids)
def test_parts_that_are_all_far_off_are_not_yet(one: Exercise) -> None:
    """Numbers from nowhere and other choices are not yet right."""
    answer = answer_of(one.number)
    far = {
        field.name: next(text for text in field.options if text != answer[field.name]) if field.options else 7777.7
        for field in one.fields
    }
    assert judge(one.number, far).status is Status.NOT_YET


@pytest.mark.parametrize("one", NUMBERS, ids=ids)
def test_parts_may_be_given_in_order(one: Exercise) -> None:
    """A list in the order of the question is as good as names, and so are numbers typed the Dutch way."""
    answer = answer_of(one.number)
    listed = [answer[field.name] for field in one.fields]
    typed = [value if isinstance(value, str) else f"{value:.4f}".replace(".", ",") for value in listed]
    assert judge(one.number, listed).status is Status.GOOD
    assert judge(one.number, typed).status is Status.GOOD


def test_number_with_slipped_comma_or_sign_is_almost() -> None:
    """A factor of ten, a sign, or a rounding is recognised."""
    assert judge("3.3", 420).status is Status.ALMOST
    assert judge("3.3", -42).status is Status.ALMOST
    assert judge("2.5", 199).status is Status.ALMOST
    assert judge("2.5", 77).status is Status.NOT_YET
    assert judge("2.5", 3).status is Status.NOT_YET
    assert judge("2.5", "200 regels").status is Status.GOOD
    assert judge("2.5", "200 of 204").status is Status.NOT_YET


def test_order_with_two_swapped_is_almost() -> None:
    """Half in place is almost; the reverse is not yet."""
    assert judge("7.6", "b, d, c, a").status is Status.ALMOST
    assert judge("7.6", "d b a c").status is Status.ALMOST
    assert judge("7.6", "c a d b").status is Status.NOT_YET
    assert judge("7.6", "d a b c").status is Status.NOT_YET
    assert judge("7.6", "B > D > A > C").status is Status.GOOD
    assert judge("7.6", "bb").status is Status.NOT_YET


def test_text_is_recognised_without_its_dress() -> None:
    """Capitals, hyphens and words around it do not matter."""
    for given in ("DMU", "de decision-making unit", "Decision Making Unit (DMU)"):
        assert judge("1.6", given).status is Status.GOOD
    for given in ("persona", "het team", "admural"):
        assert judge("1.6", given).status is Status.NOT_YET


@pytest.mark.parametrize(
    ("scores", "status"),
    [
        ([3, 3, 3, 3], Status.GOOD),
        ([2, 2, 2, 2], Status.GOOD),
        ("2, 2, 2, 1", Status.ALMOST),
        ([1, 1, 1, 1], Status.ALMOST),
        ([1, 1, 1, 0], Status.NOT_YET),
        ([0, 0, 0, 0], Status.NOT_YET),
        ([4, 3, 3, 3], Status.NOT_YET),
        ([3, 3, 3], Status.NOT_YET),
    ],
)
def test_rubric_asks_eight_of_twelve(scores: Any, status: Status) -> None:
    """Four criteria of 0 to 3; from 8 it is enough; other scores cannot be read."""
    assert judge("3.open", scores).status is status


def test_rubric_that_is_half_filled_asks_for_the_rest() -> None:
    """Who gave one score is not sent off to improve her work: the other scores come first."""
    half = judge("3.open", [3])
    assert (half.status, half.next_step) == (Status.NOT_YET, SCORE_OWN)
    assert judge("3.open", [1, 1, 1, 1]).next_step != SCORE_OWN


@pytest.mark.parametrize("number", ["9.9", "", None, 1.1e9, "x" * 1_000_000, "<script>", [], object(), "1.1.1"])
def test_unknown_exercise_names_the_known_ones(number: Any) -> None:
    """Who mistypes a number reads which numbers there are."""
    outcome = judge(number, "a")
    assert outcome.status is Status.NOT_STARTED
    assert "1.1 tot en met 1.9" in outcome.message and "8.10" in outcome.message
    assert len(outcome.message) < 1_000


def test_number_may_be_given_as_a_number() -> None:
    """1.1 without quotes, and 1,1 with a comma, is exercise 1.1."""
    assert judge(1.1, answer_of("1.1")).status is Status.GOOD
    assert judge("1,1", answer_of("1.1")).status is Status.GOOD


def test_part_that_cannot_be_read_is_called_by_its_label() -> None:
    """Who types a word for a number, or something that is not in the list, reads where."""
    answer = answer_of("1.5")
    assert "'interne afdelingen aan tafel'" in judge("1.5", {**answer, "afdelingen": "vier"}).message
    assert "'bruikbare regels'" in judge("2.5", "tweehonderd").message
    assert "'bruikbare regels'" in judge("2.6", {"regels": "hallo"}).message
    assert "'afdeling met de meeste pijnpunten'" in judge("1.5", {**answer, "meeste": "de webshop"}).message


def test_likely_answer_is_told_without_the_general_sentence() -> None:
    """What is written for exactly this answer stands alone: two explanations of one slip confuse."""
    said = judge("3.3", "41,2 dagen").message
    assert "hele dagen" in said and "rond pas op het eind af" not in said
    assert judge("2.8", 12.5).message == OTHER_NUMBER


def test_million_times_too_big_is_a_matter_of_unit() -> None:
    """50 million typed in full where millions are asked."""
    outcome = judge("1.9", {"momenten": "50.000.000", "uren": "208.333"})
    assert outcome.status is Status.ALMOST and "eenheid" in outcome.message


class Hostile:
    """An object that fails at everything that is asked of it."""

    def __bool__(self) -> bool:
        raise RuntimeError

    def __str__(self) -> str:
        raise RuntimeError

    def __eq__(self, other: object) -> bool:
        raise RuntimeError

    __hash__ = None  # type: ignore[assignment]


class HostileMapping(dict):  # type: ignore[type-arg]
    """A dictionary that fails as soon as its content is asked for."""

    def values(self) -> Any:
        raise RuntimeError

    def items(self) -> Any:
        raise RuntimeError


def cyclic_list() -> list[Any]:
    """A list that contains itself."""
    made: list[Any] = []
    made.append(made)
    return made


def cyclic_dict() -> dict[str, Any]:
    """A dictionary that contains itself."""
    made: dict[str, Any] = {}
    made["a"] = made
    return made


def fuzz() -> dict[str, Any]:
    """Everything that nobody would answer."""
    import numpy
    import pandas

    frame = pandas.DataFrame({"a": [1, 2], "<b>": ["x", None]})
    return {
        "zero": 0,
        "true": True,
        "int": 10**400,
        "inf": float("inf"),
        "complex": 1j,
        "decimal": Decimal("NaN"),
        "fraction": Fraction(1, 3),
        "bytes": b"\xff\x00",
        "megabyte": "a" * 1_000_000,
        "megabyte of words": "touchpoint " * 90_000,
        "megabyte of separators": "," * 1_000_000,
        "html": "<script>alert(1)</script>",
        "emoji": "🙂" * 50,
        "control": "\x00\x1b\ud800",
        "dots": "…" * 10,
        "long list": ["a"] * 100_000,
        "list of long": ["a" * 100_000] * 90,
        "long dict": {str(index): "a" for index in range(100_000)},
        "dict of long": {"x" * 50_000 + str(index): "y" * 50_000 for index in range(90)},
        "wrong keys": {"z": "touchpoint", 3: 4},
        "nested": {"a": {"b": {"c": []}}},
        "tuple key": {("a", "b"): ["c"]},
        "cyclic list": cyclic_list(),
        "cyclic dict": cyclic_dict(),
        "set": {1, "a", None},
        "generator": (one for one in "abc"),
        "range": range(4),
        "function": fuzz,
        "class": Hostile,
        "hostile": Hostile(),
        "hostile in list": [Hostile()],
        "hostile mapping": HostileMapping(a="b"),
        "frame": frame,
        "series": frame["a"],
        "array": numpy.zeros((3, 3)),
        "scalar": numpy.float64("nan"),
        "missing": pandas.NA,
        "no time": pandas.NaT,
        "long series": pandas.Series(range(100_000)),
        "series of lists": pandas.Series([[1], {}, None], index=["a", "b", "c"]),
        "many indices": pandas.DataFrame({"x": [1]}, index=pandas.MultiIndex.from_tuples([("a", 1)])),
        "untouched": ...,
        "scores": [9, 9, 9, 9],
        "bool scores": [True, True, True, True],
    }


FUZZ = fuzz()


@pytest.mark.parametrize("thing", FUZZ)
def test_anything_gives_an_outcome_in_time(thing: str) -> None:
    """Whatever is given to whichever exercise: an outcome that is not our fault, with a next step, at once."""
    slowest = 0.0
    for one in EVERY:
        judge(one.number, FUZZ[thing])  # the first time loads the tables of the case
        begun = time.process_time()
        outcome = judge(one.number, FUZZ[thing])
        slowest = max(slowest, time.process_time() - begun)
        assert outcome.status in (Status.NOT_YET, Status.NOT_STARTED, Status.ALMOST, Status.GOOD), one.number
        assert outcome.next_step
        assert len(outcome.message) < 1_000
    assert slowest < SECONDS


def test_own_mistake_is_called_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """When the check itself fails, the outcome says that it is our fault."""
    monkeypatch.setattr("workshop_lib.checks.judge.mark", lambda *given: 1 / 0)
    outcome = judge("1.1", {"a": "kanaal"})
    assert outcome.status is Status.BROKEN
    assert "ligt aan ons" in outcome.message


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1.250,5", 1250.5),
        ("1.250", 1250),
        ("1250.5", 1250.5),
        ("33,3 %", 33.3),
        ("€ 62,50", 62.5),
        ("EUR 40", 40),
        ("42 dagen", 42),
        ("ca. 200 regels.", 200),
        ("−0,5", -0.5),
        ("+3", 3),
        (" 7 ", 7),
        (Fraction(1, 4), 0.25),
        (12, 12),
    ],
)
def test_number_is_read_the_dutch_way(typed: Any, value: float) -> None:
    """Points for thousands, a comma for decimals, and units around it."""
    assert read_number(typed) == pytest.approx(value)


@pytest.mark.parametrize("typed", ["", "veel", "1,2,3", "--1", True, None, [1], "inf", "1e5", float("inf")])
def test_other_things_are_no_number(typed: Any) -> None:
    """What is not a number is not guessed."""
    with pytest.raises(Unreadable):
        read_number(typed)


def test_words_are_compared_without_case_accents_and_marks() -> None:
    """Call-to-action equals call to action, and oriëntatie equals orientatie."""
    assert plain("Call-to-Action") == plain(" call to  action ")
    assert plain("Oriëntatie") == plain("orientatie")


def test_unreadable_answer_tells_the_shape() -> None:
    """Who answers in a shape that cannot be read sees how to type it."""
    outcome = judge("1.1", 5)
    assert outcome.status is Status.NOT_YET
    assert '{"a": "…"' in outcome.message
    assert outcome.value is None


def test_reading_does_not_change_what_was_given() -> None:
    """The answer of the trainee stays as it was."""
    given = {"touchpoint": ["a"], "kanaal": ["b"]}
    found = exercise("1.1")
    assert found is not None
    read(found, given)
    assert given == {"touchpoint": ["a"], "kanaal": ["b"]}
