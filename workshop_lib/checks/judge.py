"""The one door to checking: whatever is given, out comes an outcome with a next step. Nothing is ever raised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workshop_lib.checks.exercise import answer_of, next_number, shown
from workshop_lib.checks.marking import mark
from workshop_lib.checks.reading import Unreadable, read
from workshop_lib.model.answer import Status
from workshop_lib.text import exercise_words as t
from workshop_lib.text.exercise_speech import TYPED, Speech
from workshop_lib.text.exercises import STEPS, exercises
from workshop_lib.text.exercises.rows import Exercise, Field, Kind


@dataclass(frozen=True)
class Outcome:
    """How the answer stands, what there is to say and what to do now. `value` is what is worth keeping."""

    status: Status
    message: str
    next_step: str
    value: Any = None


def judge(number: object, answer: Any = None, case: str = "", speech: Speech = TYPED) -> Outcome:
    """The outcome of this answer to the exercise with this number, in this case. Takes anything, raises nothing.

    `speech` tells where to go next: by typing, or by the buttons of a form.
    """
    try:
        found = shown(key(number), case)
        return unknown(number) if found is None else _judge(found, answer, case, speech)
    except Exception:  # our own mistake must never become the trainee's
        return Outcome(Status.BROKEN, t.BROKEN, t.KEPT_BROKEN)


def key(number: object) -> str:
    """How an exercise is called: 1.1, " 1.1 " and "1,1" are "1.1"."""
    return str(number)[:40].strip().lower().replace(",", ".") if isinstance(number, str | float | int) else ""


def unknown(number: object) -> Outcome:
    """There is no such exercise: says which there are."""
    ends = [(some[0].number, some[-1].number) for some in map(exercises, STEPS)]
    message = t.UNKNOWN.format(number=key(number) or "…", known=t.ranges(ends))
    return Outcome(Status.NOT_STARTED, message, t.CHOOSE_KNOWN)


def _judge(found: Exercise, answer: Any, case: str, speech: Speech) -> Outcome:
    try:
        value = read(found, answer)
    except Unreadable as problem:
        part = found.fields[0] if found.kind is Kind.NUMBER else problem.part
        todo = t.SCORE_OWN if found.kind is Kind.OPEN else _retry(found, speech)
        return Outcome(Status.NOT_YET, _unreadable(found, part), todo)
    if value is None:
        return Outcome(Status.NOT_STARTED, t.NOT_STARTED, speech.begin(found.number))
    made = mark(found, value, answer_of(found.number, case))
    if made.status is Status.GOOD:
        return Outcome(Status.GOOD, _praise(found, made.message), after(found.number, speech), value)
    return Outcome(made.status, made.message, _retry(found, speech), value)


def _unreadable(found: Exercise, part: Field | None) -> str:
    """What could not be read: one part of the form, or the shape of the whole."""
    if part is None:
        shape = t.shape(found.kind, [one.name for one in found.fields])
        return shape if found.kind is Kind.OPEN else f"{t.UNREADABLE} {shape}"
    return t.pick_one(part.label) if part.options else t.no_number(part.label, part.example or t.ANY_NUMBER)


def _praise(found: Exercise, message: str) -> str:
    if found.kind is Kind.OPEN:
        return message
    return f"{t.ALL_RIGHT} {message or found.worked}"


def _retry(found: Exercise, speech: Speech) -> str:
    if found.kind is Kind.OPEN:
        return t.IMPROVE_OWN
    return speech.again(found.number) if found.hints else t.READ_WHY


def after(number: str, speech: Speech = TYPED) -> str:
    """What to do when this exercise is done."""
    upcoming, step = next_number(number), int(number.partition(".")[0])
    if upcoming is None:
        return t.ALL_DONE
    if upcoming.endswith(".open"):
        return speech.go_open(str(step))
    if ".q" in upcoming:
        return speech.go_quiz(str(step))
    return speech.go_on(upcoming)
