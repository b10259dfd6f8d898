"""What goes over all steps: `table`, `repeat`, `again` and `final_test`, and how far the practising is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workshop_lib.checks.final import draw, mark_test, open_places, questions
from workshop_lib.errors import NotFound
from workshop_lib.model.answer import Answer, Status
from workshop_lib.notebook.exercises import Exercises
from workshop_lib.rules.practice import LESSON, TEST, missed
from workshop_lib.store.places import datasets_folder
from workshop_lib.text import practice_words as t
from workshop_lib.text.exercises import STEPS, exercise, numbers
from workshop_lib.views.final_card import draw_result
from workshop_lib.views.notice import draw_notice
from workshop_lib.views.panel import Panel

if TYPE_CHECKING:
    from workshop_lib.widgets.exercise_form import QuizForm
    from workshop_lib.widgets.final_form import FinalForm

_OPEN = {"wabo": "wabo/events.csv", "online_shoppers": "online_shoppers/online_shoppers_intention.csv.gz"}


class Training(Exercises):
    """Oefenen over alle stappen: table("survey"), repeat(), again("3.2") en final_test()."""

    _given: dict[str, Path]
    """The tables of the case and those beside one's own work."""

    def table(self, name: str) -> Any:
        """Een tabel van je casus als DataFrame van pandas, zoals table("survey"). Ook "wabo" en "online_shoppers"."""
        from workshop_lib.measure.frames import read_table

        known = {**{id: datasets_folder() / "open" / path for id, path in _OPEN.items()}, **self._given}
        if name not in known:
            raise NotFound("data_table", name=str(name)[:80], known=tuple(sorted(known)))
        return read_table(known[name])

    def repeat(self) -> QuizForm | Panel:
        """Vragen die eerder nog niet goed gingen, hooguit drie."""
        found = [one for number in missed(self._answers.every().values(), numbers()) if (one := exercise(number))]
        if not found:
            return draw_notice(t.REPEAT, t.NOTHING_TO_REPEAT)
        return self._forms(t.REPEAT, tuple(found))

    def again(self, what: str | int) -> Panel:
        """Maak een oefening of stap weer leeg, zoals again("3.2") of again(3). Wat er stond, blijft bewaard."""
        number = str(what).strip().lower()[:40]
        whole = number.isdigit() and int(number) in STEPS
        if not whole and exercise(number) is None:
            return draw_notice(t.AGAIN, t.AGAIN_HOW)
        backup = self._backup()
        gone = self._answers.drop(lambda one: one.startswith(f"{number}.") if whole else one == number)
        if not gone:
            return draw_notice(t.AGAIN, t.AGAIN_NOTHING)
        self._asked.clear()
        done, back = t.AGAIN_DONE.format(what=t.answers_of(gone)), t.AGAIN_BACK.format(number=backup)
        return draw_notice(t.AGAIN, f"{done} {back}")

    def final_test(self) -> FinalForm | Panel:
        """De eindtoets: vijftien vragen uit de hele cursus, elke keer andere. De norm is 11."""
        from workshop_lib.widgets.final_form import FinalActions, FinalForm

        kept = self._tests()
        open_now = [one for one in kept if not one.outcome]
        mine = open_now[-1] if open_now else self._new_test(kept)
        return FinalForm(questions(_draw_of(mine)), FinalActions(
            hand_in=lambda given: self._hand_in(mine.exercise, given),
            keep=lambda given: self._keep_choices(mine.exercise, given),
        ), mine.value.get("given", {}))  # fmt: skip

    def _tests(self) -> list[Answer]:
        return [one for number, one in self._answers.every().items() if number.startswith(f"{TEST}.")]

    def _new_test(self, earlier: list[Answer]) -> Answer:
        """Draws and keeps a test: the seed is the name and the moment."""
        seed = f"{self._desk.work.author or self._desk.work.name}|{self._clock().isoformat()}"
        drawn = draw(seed, [_draw_of(one) for one in earlier])
        number = f"{TEST}.{len(earlier) + 1}"
        value = {"seed": seed, "questions": [list(pair) for pair in drawn], "given": {}}
        self._answers.keep(number, lambda one: one.but(value=value))
        return Answer(exercise=number, value=value)

    def _keep_choices(self, number: str, given: Mapping[str, str]) -> None:
        """Keeps what is chosen in a test that is still open; one that was handed in stays as it was."""
        if not self._answers.of(number).outcome:
            self._answers.keep(number, lambda one: one.but(value={**one.value, "given": dict(given)}))

    def _hand_in(self, number: str, given: Mapping[str, str]) -> Panel:
        kept = self._answers.of(number)
        if kept.outcome:  # who has read the reasons cannot hand the same questions in again
            return draw_notice(t.FINAL, t.HANDED_IN)
        drawn = _draw_of(kept)
        still_open = open_places(drawn, given)
        if still_open:
            return draw_notice(t.FINAL, t.STILL_OPEN.format(places=", ".join(still_open)))
        result = mark_test(drawn, given)
        outcome = (Status.GOOD if result.passed else Status.NOT_YET).value
        value = {**kept.value, "given": dict(given), "score": result.score}
        trouble = self._answers.keep(
            number, lambda one: one.but(value=value, outcome=outcome, attempts=one.attempts + 1)
        )
        marks = zip(result.questions, result.given, result.right, strict=True)
        chosen = [(one.question, one.options["abcd".index(letter)]) for one, letter, right in marks if not right]
        wrong = [(question, t.chosen(one.text, one.why)) for question, one in chosen]
        wrong += [(sentence, "") for sentence in trouble]
        return draw_result(self._desk.work.author, self._clock(), result.passed, result.per_step(), wrong)

    def _note_lesson(self, step: int | None) -> None:
        """Keeps once that this lesson was opened."""
        number = f"{LESSON}.{step}"
        if step and number not in self._answers.every():
            self._answers.keep(number, lambda one: one)

    def _backup(self) -> int:
        """The number of the state that holds the answers as they are now."""
        return next(iter(self._desk.states()), 0)


def _draw_of(kept: Answer) -> tuple[tuple[str, str], ...]:
    return tuple((number, order) for number, order in kept.value["questions"])
