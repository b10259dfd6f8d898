"""The final test: fifteen different questions over all steps, never the same draw twice, marked as shown."""

from __future__ import annotations

from collections import Counter

import pytest

from workshop_lib.checks.exercise import answer_of
from workshop_lib.checks.final import ASKED, PASS, Draw, bank, draw, mark_test, open_places, questions


def right(drawn: Draw) -> dict[str, str]:
    """The right letter, as shown, by place."""
    return {str(place): "abcd"[order.index(answer_of(number))] for place, (number, order) in enumerate(drawn, 1)}


@pytest.mark.parametrize("seed", [f"naam|2026-03-0{day}" for day in range(1, 10)])
def test_draw_has_fifteen_questions_over_all_steps(seed: str) -> None:
    """Fifteen different questions of the bank, each step at least once, choices in an order of their own."""
    drawn = draw(seed)
    found = [number for number, _ in drawn]
    assert len(found) == len(set(found)) == ASKED
    assert set(found) <= set(bank())
    assert {number[0] for number in found} == set("12345678")
    assert all(sorted(order) == list("abcd") for _, order in drawn)


def test_same_seed_same_draw_other_seed_other_draw() -> None:
    """A draw can be made again; two hundred seeds give two hundred sets of questions."""
    assert draw("a") == draw("a")
    sets = {frozenset(number for number, _ in draw(f"seed {turn}")) for turn in range(200)}
    assert len(sets) == 200


def test_draw_never_has_the_questions_of_an_earlier_one() -> None:
    """Even with the seed of an earlier draw the questions differ."""
    first = draw("a")
    second = draw("a", [first])
    assert {number for number, _ in first} != {number for number, _ in second}
    third = draw("a", [first, second])
    assert len({frozenset(number for number, _ in one) for one in (first, second, third)}) == 3


def test_right_letters_have_no_fixed_place() -> None:
    """Nobody passes by always choosing the same letter."""
    letters = Counter(letter for turn in range(20) for letter in right(draw(str(turn))).values())
    assert min(letters.values()) > 45


@pytest.mark.parametrize("good", [0, PASS - 1, PASS, ASKED])
def test_eleven_of_fifteen_is_enough(good: int) -> None:
    """The score counts what is right; ten is not enough, eleven is."""
    drawn = draw("norm")
    wrong = {place: next(one for one in "abcd" if one != letter) for place, letter in right(drawn).items()}
    given = {**wrong, **dict(list(right(drawn).items())[:good])}
    result = mark_test(drawn, given)
    assert (result.score, result.passed) == (good, good >= PASS)
    assert sum(pair[0] for pair in result.per_step().values()) == good
    assert sum(pair[1] for pair in result.per_step().values()) == ASKED


def test_shown_choices_are_those_of_the_order() -> None:
    """The letter that is right as shown leads to the text that is right."""
    drawn = draw("volgorde")
    plain = {number: answer_of(number) for number, _ in drawn}
    for one, (number, order), letter in zip(questions(drawn), drawn, right(drawn).values(), strict=True):
        assert order["abcd".index(letter)] == plain[number]
        assert one.options["abcd".index(letter)].why == one.worked


@pytest.mark.parametrize("strange", ["", "e", "ab", "A", None])
def test_strange_letter_is_open_and_not_right(strange: str) -> None:
    """What is not one of the four letters counts as not answered."""
    drawn = draw("vreemd")
    given = {**right(drawn), "1": strange}
    assert list(open_places(drawn, given)) == ["1"]
    assert mark_test(drawn, given).score == ASKED - 1
