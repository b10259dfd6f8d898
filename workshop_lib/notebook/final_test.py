"""The final test of one trainee: the one she is making, or the last that she handed in, until she asks for another."""

from __future__ import annotations

from collections.abc import Mapping

from workshop_lib.checks.final import Draw, Result, draw, mark_test, open_places, questions
from workshop_lib.model.answer import Answer, Status
from workshop_lib.notebook.answer_store import AnswerStore
from workshop_lib.rules.practice import TEST
from workshop_lib.store.workfile import Clock
from workshop_lib.text import practice_words as t
from workshop_lib.text.exercises import exercise
from workshop_lib.views.final_card import draw_result
from workshop_lib.views.notice import draw_notice
from workshop_lib.views.panel import Panel
from workshop_lib.widgets.final_form import Sitting


class FinalTest:
    """What the form of the test asks and tells. `author` stands on the card; `name` makes the draw her own."""

    def __init__(self, answers: AnswerStore, author: str, name: str, clock: Clock) -> None:
        self._answers = answers
        self._author = author
        self._name = name
        self._clock = clock
        last = [one for one in self._tests() if _readable(one)][-1:]
        self._number = last[0].exercise if last else self._new()

    def sitting(self) -> Sitting:
        """The test as it stands: her choices and, once it was handed in, which are right and the card."""
        kept = self._answers.of(self._number)
        drawn, given = _draw_of(kept), kept.value.get("given", {})
        if not kept.outcome:
            return Sitting(questions(drawn), given)
        result = mark_test(drawn, given)
        right = {str(place): good for place, good in enumerate(result.right, 1)}
        return Sitting(result.questions, given, right, self._card(result, kept, ()))

    def keep(self, given: Mapping[str, str]) -> None:
        """Keeps what is chosen in a test that is still open; one that was handed in stays as it was."""
        if not self._answers.of(self._number).outcome:
            self._answers.keep(self._number, lambda one: one.but(value={**one.value, "given": dict(given)}))

    def hand_in(self, given: Mapping[str, str]) -> Panel:
        """The card, or what is still open."""
        kept = self._answers.of(self._number)
        if kept.outcome:  # who has read the reasons cannot hand the same questions in again
            return draw_notice(t.FINAL, t.HANDED_IN)
        drawn = _draw_of(kept)
        still_open = open_places(drawn, given)
        if still_open:
            return draw_notice(t.FINAL, t.still_open(still_open))
        result = mark_test(drawn, given)
        outcome = (Status.GOOD if result.passed else Status.NOT_YET).value
        value = {**kept.value, "given": dict(given), "score": result.score}
        trouble = self._answers.keep(
            self._number, lambda one: one.but(value=value, outcome=outcome, attempts=one.attempts + 1)
        )
        return self._card(result, self._answers.of(self._number), trouble)

    def renew(self) -> None:
        """Another test, with other questions; one that is still open is finished first."""
        if self._answers.of(self._number).outcome:
            self._number = self._new()

    def _tests(self) -> list[Answer]:
        return [one for number, one in self._answers.every().items() if number.startswith(f"{TEST}.")]

    def _new(self) -> str:
        """Draws and keeps a test, and returns its number: the seed is the name and the moment."""
        earlier = self._tests()
        seed = f"{self._name}|{self._clock().isoformat()}"
        drawn = draw(seed, [_draw_of(one) for one in earlier])
        number = f"{TEST}.{len(earlier) + 1}"
        value = {"seed": seed, "questions": [list(pair) for pair in drawn], "given": {}}
        self._answers.keep(number, lambda one: one.but(value=value))
        return number

    def _card(self, result: Result, kept: Answer, trouble: tuple[str, ...] | list[str]) -> Panel:
        marks = zip(result.questions, result.given, result.right, strict=True)
        chosen = [(one.question, one.options["abcd".index(letter)]) for one, letter, right in marks if not right]
        wrong = [(question, t.chosen(one.text, one.why)) for question, one in chosen]
        wrong += [(sentence, "") for sentence in trouble]
        return draw_result(self._author, kept.changed or self._clock(), result.passed, result.per_step(), wrong)


def _draw_of(kept: Answer) -> Draw:
    return tuple((number, order) for number, order in kept.value["questions"])


def _readable(kept: Answer) -> bool:
    """Whether this kit still has every question of the test."""
    return all(exercise(number) is not None for number, _ in _draw_of(kept))
