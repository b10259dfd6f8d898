"""What one exercise says: question, kind, choices, hints and feedback, as in the TOML files of this folder."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import Field as Setting
from pydantic import model_validator

from workshop_lib.model.base import Id, Model


class Kind(StrEnum):
    """How an exercise is answered; `NUMBERS` are named fields, each a number or a choice."""

    CHOICE = "choice"
    SEVERAL = "several"
    SORT = "sort"
    ORDER = "order"
    MATCH = "match"
    NUMBER = "number"
    NUMBERS = "numbers"
    TEXT = "text"
    OPEN = "open"


class Option(Model):
    """Something to choose; `why` tells whoever chose it what is right or not yet right about it."""

    text: str
    why: str = ""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value


class Field(Model):
    """A named part of an answer: a number in `unit` within `tolerance`, or one of `options`."""

    name: Id
    label: str = ""
    unit: str = ""
    tolerance: float = 0.005
    options: tuple[str, ...] = ()


class Wrong(Model):
    """A likely answer that is not right yet, whole or in part, and what to say about it."""

    answer: Any
    say: str


class Table(Model):
    """Figures that belong to the question."""

    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str | float, ...], ...] = ()

    def row(self, name: str) -> tuple[Any, ...]:
        """The cells after the first one of the row that begins with `name`. Raises `KeyError`."""
        return {str(row[0]): row[1:] for row in self.rows}[name]


class Exercise(Model):
    """One exercise, quiz question or open assignment. `number` is its key: "1.1", "1.q1" or "1.open"."""

    number: Id
    title: str
    kind: Kind
    question: str
    minutes: int
    must: bool = True
    source: str
    case: Id = ""
    """The case whose data give the answer; empty when the question holds everything."""
    items: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    fields: tuple[Field, ...] = ()
    table: Table = Table()
    answer: Any = None
    rule: Id = ""
    """Name of the function in `checks/answers.py` that works the answer out; `answer` holds what it cannot."""
    hints: tuple[str, ...] = ()
    """From a question to almost the answer; quiz questions have none."""
    worked: str = ""
    mistake: str = ""
    wrong: tuple[Wrong, ...] = ()
    picture: str = ""
    """The picture of the case that belongs to it: a part of the work and what it shows, such as "journey.curve"."""
    criteria: tuple[str, ...] = Setting(default=(), max_length=4)

    @property
    def step(self) -> int:
        """The step it belongs to, 1 to 8."""
        return int(self.number.partition(".")[0])

    @property
    def choices(self) -> tuple[str, ...]:
        """The texts of the options."""
        return tuple(one.text for one in self.options)
