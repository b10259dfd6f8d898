"""The exercises of the eight steps: one TOML file per step is the only place where an exercise is written.

Beside those `final.toml` holds questions that only the final test asks, and `renamed.toml` numbers of the past.
"""

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
    return tuple(Exercise.model_validate(one) for one in _file(f"{step:02d}")["exercise"])


@cache
def quiz(step: int) -> tuple[Exercise, ...]:
    """The quiz questions of one step, each as an exercise of kind CHOICE."""
    rows = enumerate(_file(f"{step:02d}")["quiz"], 1)
    return tuple(_question(f"{step}.q{number}", t.quiz_title(number), one) for number, one in rows)


@cache
def final_questions() -> tuple[Exercise, ...]:
    """Questions that only the final test asks, each with the step it is about."""
    found: list[Exercise] = []
    for row in _file("final")["question"]:
        step = row["step"]
        number = sum(one.step == step for one in found) + 1
        bare = {name: value for name, value in row.items() if name != "step"}
        found.append(_question(f"{step}.f{number}", t.FINAL_QUESTION, bare))
    return tuple(found)


@cache
def open_task(step: int) -> Exercise:
    """The open assignment of one step."""
    return Exercise.model_validate({"number": f"{step}.open", "kind": Kind.OPEN, **_file(f"{step:02d}")["open"]})


def numbers() -> tuple[str, ...]:
    """The keys of everything that can be answered, in the order of the course; without the final test."""
    return tuple(number for number in _all() if ".f" not in number)


def exercise(number: str) -> Exercise | None:
    """The exercise, question or open assignment with this key; None for a key that does not exist."""
    return _all().get(number)


def renamed() -> dict[str, str]:
    """Numbers of an earlier kit with the number of today."""
    found: dict[str, str] = _file("renamed")["renamed"]
    return found


@cache
def _all() -> dict[str, Exercise]:
    found = [one for step in STEPS for one in (*exercises(step), *quiz(step), open_task(step))]
    return {one.number: one for one in (*found, *final_questions())}


def _question(number: str, title: str, row: dict[str, Any]) -> Exercise:
    right = next(one["why"] for letter, one in zip("abcd", row["options"], strict=True) if letter == row["answer"])
    fixed = {"number": number, "title": title, "kind": Kind.CHOICE, "minutes": 1, "worked": right}
    return Exercise.model_validate({"source": _file(f"{int(number[0]):02d}")["source"], **fixed, **row})


@cache
def _file(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text("utf-8"))
