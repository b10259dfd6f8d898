"""The exercises of the eight steps: one TOML file per step is the only place where an exercise is written."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from workshop_lib.text import exercise_words as t
from workshop_lib.text.exercises.rows import Exercise, Kind

STEPS = range(1, 9)


@cache
def exercises(step: int) -> tuple[Exercise, ...]:
    """The exercises of one step in order, without quiz and open assignment."""
    return tuple(Exercise.model_validate(one) for one in _file(step)["exercise"])


@cache
def quiz(step: int) -> tuple[Exercise, ...]:
    """The four quiz questions of one step, each as an exercise of kind CHOICE."""
    return tuple(_quiz(step, number, one) for number, one in enumerate(_file(step)["quiz"], 1))


@cache
def open_task(step: int) -> Exercise:
    """The open assignment of one step."""
    return Exercise.model_validate({"number": f"{step}.open", "kind": Kind.OPEN, **_file(step)["open"]})


def numbers() -> tuple[str, ...]:
    """The keys of everything that can be answered, in the order of the course."""
    return tuple(_all())


def exercise(number: str) -> Exercise | None:
    """The exercise, quiz question or open assignment with this key; None for a key that does not exist."""
    return _all().get(number)


@cache
def _all() -> dict[str, Exercise]:
    found = (one for step in STEPS for one in (*exercises(step), *quiz(step), open_task(step)))
    return {one.number: one for one in found}


def _quiz(step: int, number: int, row: dict[str, Any]) -> Exercise:
    right = next(one["why"] for letter, one in zip("abcd", row["options"], strict=True) if letter == row["answer"])
    fixed = {"number": f"{step}.q{number}", "title": t.quiz_title(number), "kind": Kind.CHOICE, "minutes": 1}
    return Exercise.model_validate({**fixed, "source": _file(step)["source"], "worked": right, **row})


@cache
def _file(step: int) -> dict[str, Any]:
    return tomllib.loads(files(__name__).joinpath(f"{step:02d}.toml").read_text("utf-8"))
