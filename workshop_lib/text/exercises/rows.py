"""What one exercise says: question, kind, choices, hints and feedback, as in the TOML files of this folder."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import Field as Setting
from pydantic import model_validator

from workshop_lib.model.base import Id, Model

ANY = "any"


class Kind(StrEnum):
    """How an exercise is answered; `NUMBERS` are named fields, each a number or a choice.

    FILL: fields in the cells of a table. MARK: touchpoints on the drawn curve. DATA: fields that a few lines of pandas
    work out, or that are read and typed.
    """

    CHOICE = "choice"
    SEVERAL = "several"
    SORT = "sort"
    ORDER = "order"
    MATCH = "match"
    NUMBER = "number"
    NUMBERS = "numbers"
    TEXT = "text"
    FILL = "fill"
    MARK = "mark"
    DATA = "data"
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
    example: str = ""
    """A number of the same kind as the answer, but another one; filled in with the answer."""


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
    """The case whose data give the answer; "any" is the case of the trainee; empty: the question holds everything."""
    items: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    fields: tuple[Field, ...] = ()
    table: Table = Table()
    answer: Any = None
    rule: Id = ""
    """Name of the function in `checks` that works the answer out; `answer` holds what it cannot.

    It may also fill the blanks of the texts, such as {piek}, and give the figures, items and choices of the case.
    """
    hints: tuple[str, ...] = ()
    """From a question to almost the answer; quiz questions have none."""
    worked: str = ""
    mistake: str = ""
    wrong: tuple[Wrong, ...] = ()
    picture: str = ""
    """The picture of the case that belongs to it: a part of the work and what it shows, such as "journey.curve"."""
    criteria: tuple[str, ...] = Setting(default=(), max_length=4)
    scores: tuple[float, ...] = ()
    stars: tuple[bool, ...] = ()
    """For MARK: the score of each choice, and whether it is a moment of truth."""
    table_name: Id = ""
    """For DATA: what `ws.table` is to give."""
    code: tuple[str, ...] = ()
    """For DATA: lines of pandas after `tabel = ws.table(…)`; the last one is the answer."""

    @property
    def step(self) -> int:
        """The step it belongs to, 1 to 8."""
        return int(self.number.partition(".")[0])

    @property
    def per_case(self) -> bool:
        """Whether the figures are those of the case that the trainee chose."""
        return self.case == ANY

    @property
    def choices(self) -> tuple[str, ...]:
        """The texts of the options."""
        return tuple(one.text for one in self.options)
