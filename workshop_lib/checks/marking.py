"""How far a readable answer is right, and what to say about it. Never tells the right answer itself."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from workshop_lib.checks.reading import LETTERS, plain, read
from workshop_lib.model.answer import Status
from workshop_lib.text import exercise_words as t
from workshop_lib.text.exercises.rows import Exercise, Field, Kind

PASS = 8
_NEAR = 0.1
_FACTORS = (1e-6, 0.001, 0.01, 0.1, 10.0, 100.0, 1_000.0, 1e6)


@dataclass(frozen=True)
class Mark:
    """The status of an answer with how far it is; `reason` gives way to what is written for a likely answer."""

    status: Status
    message: str = ""
    reason: str = ""


def mark(exercise: Exercise, value: Any, answer: Any) -> Mark:
    """Compares a canonical value with the canonical answer. Feedback on a likely answer goes before the general."""
    found = _MARKERS[exercise.kind](exercise, value, answer)
    if found.status is Status.GOOD:
        return found
    known = next((one.say for one in exercise.wrong if _hits(exercise, one.answer, value)), "")
    return Mark(found.status, " ".join(one for one in (known or found.reason, found.message) if one))


def _choice(exercise: Exercise, value: str, answer: str) -> Mark:
    option = exercise.options[LETTERS.index(value)]
    if value == answer:
        return Mark(Status.GOOD, option.why)
    return Mark(Status.NOT_YET, option.why or t.OTHER_CHOICE)  # the reason of the choice itself is always told


def _several(exercise: Exercise, value: list[str], answer: list[str]) -> Mark:
    extra, missing = set(value) - set(answer), set(answer) - set(value)
    if not extra and not missing:
        return Mark(Status.GOOD)
    near = len(extra) + len(missing) <= max(1, len(answer) // 2) and len(missing) < len(answer)
    whys = [exercise.options[LETTERS.index(letter)].why for letter in sorted(extra)]
    reason = next((one for one in whys if one), t.TOO_MANY if extra else "")
    return Mark(Status.ALMOST if near else Status.NOT_YET, t.misses(len(missing)), reason)


def _placed(exercise: Exercise, value: dict[str, str], answer: dict[str, str]) -> Mark:
    return _by_part(value, answer, {name: name for name in answer}, lambda name: value[name] == answer[name])


def _order(exercise: Exercise, value: list[str], answer: list[str]) -> Mark:
    given, wanted = dict(enumerate(value)), dict(enumerate(answer))
    right = sum(given.get(place) == letter for place, letter in wanted.items())
    if right == len(answer) == len(value):
        return Mark(Status.GOOD)
    return Mark(_how_near(right, len(answer), 2), t.score(right, len(answer)))


def _number(exercise: Exercise, value: float, answer: float) -> Mark:
    field = exercise.fields[0]
    if _close(field, value, answer):
        return Mark(Status.GOOD)
    return _near_number(value, answer) or Mark(Status.NOT_YET, reason=t.OTHER_NUMBER)


def _near_number(value: float, answer: float) -> Mark | None:
    """Not exact, but recognisable: rounded too early, a comma or a sign in another place."""
    if any(math.isclose(value, answer * factor, rel_tol=0.01) for factor in _FACTORS):
        return Mark(Status.ALMOST, reason=t.FACTOR)
    if answer and math.isclose(value, -answer, rel_tol=0.01):
        return Mark(Status.ALMOST, reason=t.SIGN)
    return Mark(Status.ALMOST, reason=t.NOT_EXACT) if math.isclose(value, answer, rel_tol=_NEAR) else None


def _numbers(exercise: Exercise, value: dict[str, Any], answer: dict[str, Any]) -> Mark:
    fields = {one.name: one for one in exercise.fields}
    if len(fields) == 1 and not exercise.fields[0].options:
        return _number(exercise, *(given[exercise.fields[0].name] for given in (value, answer)))
    labels = {name: t.quoted(one.label) for name, one in fields.items()}
    found = _by_part(value, answer, labels, lambda name: _same(fields[name], value[name], answer[name]))
    if found.status is Status.GOOD:
        return found
    wrong = [name for name in fields if name in value and not _same(fields[name], value[name], answer[name])]
    near = [_near_number(value[name], answer[name]) for name in wrong if not fields[name].options]
    if len(near) == len(wrong) and near and all(near):
        return Mark(Status.ALMOST, found.message, near[0].reason if near[0] else "")
    return found


def _same(field: Field, value: Any, answer: Any) -> bool:
    return bool(value == answer) if field.options else _close(field, value, answer)


def _close(field: Field, value: float, answer: float) -> bool:
    return abs(value - answer) <= field.tolerance + 1e-9


def _by_part(value: dict[str, Any], answer: dict[str, Any], parts: dict[str, str], same: Callable[[str], bool]) -> Mark:
    """Parts that are right, still empty, or worth another look; `parts` is what each is called."""
    empty = [called for name, called in parts.items() if name not in value]
    wrong = [called for name, called in parts.items() if name in value and not same(name)]
    right = len(parts) - len(empty) - len(wrong)
    if right == len(parts):
        return Mark(Status.GOOD)
    say = [t.score(right, len(parts)), _about(t.LOOK_AGAIN, wrong), _about(t.EMPTY_PARTS, empty)]
    return Mark(_how_near(right, len(parts), 1), " ".join(one for one in say if one))


def _about(sentence: str, names: list[str]) -> str:
    return sentence.format(what=t.both(names)) if names else ""


def _how_near(right: int, total: int, least: int) -> Status:
    return Status.ALMOST if right >= least and right * 2 >= total else Status.NOT_YET


def _text(exercise: Exercise, value: str, answer: list[str]) -> Mark:
    """Every entry of the answer must occur; "dmu|beslisgroep" gives alternatives."""
    words = f" {plain(value)} "
    found = sum(any(f" {plain(one)} " in words for one in entry.split("|")) for entry in answer)
    if found == len(answer):
        return Mark(Status.GOOD)
    return Mark(Status.ALMOST, reason=t.SOME_WORDS) if found else Mark(Status.NOT_YET, reason=t.OTHER_WORDS)


def _open(exercise: Exercise, value: list[int], answer: list[int]) -> Mark:
    """The rubric: four criteria of 0 to 3; enough from 8."""
    total = sum(value)
    weak = [name for name, score in zip(exercise.criteria, value, strict=True) if score == min(value)]
    say = t.rubric_total(total)
    if total >= PASS:
        return Mark(Status.GOOD, say)
    return Mark(Status.ALMOST if total >= PASS // 2 else Status.NOT_YET, f"{say} {t.weak_criteria(weak[:1])}")


def _hits(exercise: Exercise, likely: Any, value: Any) -> bool:
    """Whether the value is, or for answers in parts contains, this likely answer."""
    if exercise.kind is Kind.TEXT:
        return f" {plain(likely)} " in f" {plain(value)} "
    wanted = read(exercise, likely)
    if exercise.kind in (Kind.SEVERAL, Kind.MARK):
        return set(wanted) <= set(value)
    if exercise.kind is Kind.NUMBER:
        return _close(exercise.fields[0], value, wanted)
    if exercise.fields:
        fields = {one.name: one for one in exercise.fields}
        return _contains(wanted, value, lambda name: _same(fields[name], value[name], wanted[name]))
    if isinstance(wanted, dict):
        return _contains(wanted, value, lambda name: bool(value[name] == wanted[name]))
    return bool(wanted == value)


def _contains(wanted: dict[str, Any], value: Iterable[str], same: Callable[[str], bool]) -> bool:
    return all(name in value and same(name) for name in wanted)


_MARKERS: dict[Kind, Callable[[Exercise, Any, Any], Mark]] = {
    Kind.CHOICE: _choice,
    Kind.SEVERAL: _several,
    Kind.SORT: _placed,
    Kind.MATCH: _placed,
    Kind.ORDER: _order,
    Kind.NUMBER: _number,
    Kind.NUMBERS: _numbers,
    Kind.TEXT: _text,
    Kind.FILL: _numbers,
    Kind.MARK: _several,
    Kind.DATA: _numbers,
    Kind.OPEN: _open,
}
