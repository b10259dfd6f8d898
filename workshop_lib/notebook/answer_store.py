"""The answers in the work file: one per exercise, also those that an older kit kept under another number."""

from __future__ import annotations

from collections.abc import Callable

from workshop_lib.model.answer import Answer
from workshop_lib.notebook.desk import Desk
from workshop_lib.store.workfile import Clock
from workshop_lib.text import exercise_words as t
from workshop_lib.text.exercises.asked import migrated
from workshop_lib.text.saving_words import Trouble


class AnswerStore:
    """Reads and saves answers; a failure to save is a sentence, never an exception."""

    def __init__(self, desk: Desk, clock: Clock) -> None:
        self._desk = desk
        self._clock = clock

    @property
    def mark(self) -> str:
        """A short name for the answers of this file, the same in every kernel."""
        return str(getattr(self._desk.saver("answers"), "mark", ""))

    def every(self) -> dict[str, Answer]:
        """All answers by the number that the exercise has today."""
        return migrated(self._desk.work.answers)

    def of(self, number: str) -> Answer:
        """The answer to this exercise; an empty one when there is none."""
        return self.every().get(number, Answer(exercise=number))

    def keep(self, number: str, change: Callable[[Answer], Answer]) -> list[str]:
        """Saves a changed answer; says something only when that did not work."""
        save, answers = self._desk.saver("answers"), self.every()
        made = change(answers.get(number, Answer(exercise=number))).but(changed=self._clock())
        reason = save(tuple({**answers, number: made}.values()))
        return [t.NOT_KEPT.format(reason=reason)] if isinstance(reason, Trouble) else []

    def drop(self, wanted: Callable[[str], bool]) -> list[str]:
        """Takes answers away and returns their numbers; the history of the work file still has them."""
        save, answers = self._desk.saver("answers"), self.every()
        gone = [number for number in answers if wanted(number)]
        if gone and isinstance(save(tuple(one for number, one in answers.items() if number not in gone)), Trouble):
            return []
        return gone
