"""What goes over all steps: `table`, `repeat`, `again` and `final_test`, and how far the practising is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from workshop_lib.errors import NotFound
from workshop_lib.notebook.exercises import Exercises
from workshop_lib.rules.practice import LESSON, missed
from workshop_lib.store.places import datasets_folder
from workshop_lib.text import practice_words as t
from workshop_lib.text.exercises import STEPS, exercise, numbers
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
        return self._forms(t.REPEAT, tuple(found), recall=False)

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

    def final_test(self) -> FinalForm:
        """De eindtoets: vijftien vragen uit de hele cursus, elke keer andere. De norm is 11."""
        from workshop_lib.notebook.final_test import FinalTest
        from workshop_lib.widgets.drafts import Keeping
        from workshop_lib.widgets.final_form import FinalForm

        author, name = self._desk.work.author, self._desk.work.name
        test = FinalTest(self._answers, author, author or name, self._clock)
        return FinalForm(test, Keeping(f"{self._answers.mark} {t.FINAL}", t.FINAL.lower()))

    def _note_lesson(self, step: int | None) -> None:
        """Keeps once that this lesson was opened."""
        number = f"{LESSON}.{step}"
        if step and number not in self._answers.every():
            self._answers.keep(number, lambda one: one)

    def _backup(self) -> int:
        """The number of the state that holds the answers as they are now."""
        return next(iter(self._desk.states()), 0)
