"""The final test: fifteen questions from the bank, each with its choices in an order of its own."""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from workshop_lib.checks.exercise import answer_of
from workshop_lib.text import practice_words as t
from workshop_lib.text.exercises import STEPS, exercise, final_questions, quiz
from workshop_lib.text.exercises.rows import Exercise

ASKED = 15
PASS = 11

Draw = tuple[tuple[str, str], ...]
"""Per question its key, and the letters of the choices in the order in which they are shown: ("3.q2", "cadb")."""


@dataclass(frozen=True)
class Result:
    """How a test went; `right` per question in the order of the draw."""

    questions: tuple[Exercise, ...]
    given: tuple[str, ...]
    right: tuple[bool, ...]

    @property
    def score(self) -> int:
        """How many are right."""
        return sum(self.right)

    @property
    def passed(self) -> bool:
        return self.score >= PASS

    def per_step(self) -> dict[int, tuple[int, int]]:
        """Right and asked, by step."""
        marks: dict[int, list[bool]] = {}
        for one, good in zip(self.questions, self.right, strict=True):
            marks.setdefault(one.step, []).append(good)
        return {step: (sum(some), len(some)) for step, some in sorted(marks.items())}


def bank() -> tuple[str, ...]:
    """The keys of all questions that may be drawn."""
    return tuple(one.number for one in (*(one for step in STEPS for one in quiz(step)), *final_questions()))


def draw(seed: str, earlier: Collection[Draw] = ()) -> Draw:
    """Fifteen questions over all eight steps. A seed always gives the same draw, and no draw repeats an earlier one."""
    before = {frozenset(number for number, _ in one) for one in earlier}
    turn = 0
    while True:
        made = _draw(f"{seed}|{turn}")
        if frozenset(number for number, _ in made) not in before:
            return made
        turn += 1


def _draw(seed: str) -> Draw:
    dice = random.Random(sha256(seed.encode()).hexdigest())
    known = list(bank())
    chosen = [dice.choice([one for one in known if one.startswith(f"{step}.")]) for step in STEPS]
    chosen += dice.sample([one for one in known if one not in chosen], ASKED - len(chosen))
    return tuple((number, "".join(dice.sample("abcd", 4))) for number in sorted(chosen, key=lambda one: int(one[0])))


def questions(drawn: Draw) -> tuple[Exercise, ...]:
    """The questions with their choices in the order of the draw. Raises KeyError for a question that is gone."""
    return tuple(_turned(number, order, place) for place, (number, order) in enumerate(drawn, 1))


def _turned(number: str, order: str, place: int) -> Exercise:
    found = exercise(number)
    if found is None:
        raise KeyError(number)
    options = tuple(found.options["abcd".index(letter)] for letter in order)
    turned: Exercise = found.but(options=options, title=t.question_title(place))
    return turned


def mark_test(drawn: Draw, given: Mapping[str, str]) -> Result:
    """`given` holds the letter that was chosen, as shown, by the place of the question: {"1": "c"}."""
    letters = tuple(str(given.get(str(place), "")) for place in range(1, len(drawn) + 1))
    right = tuple(_right(number, order, letter) for (number, order), letter in zip(drawn, letters, strict=True))
    return Result(questions(drawn), letters, right)


def _right(number: str, order: str, letter: str) -> bool:
    return letter in tuple("abcd") and bool(order["abcd".index(letter)] == answer_of(number))


def open_places(drawn: Draw, given: Mapping[str, str]) -> Sequence[str]:
    """Places of the questions that have no answer yet."""
    return [str(place) for place in range(1, len(drawn) + 1) if given.get(str(place)) not in tuple("abcd")]
