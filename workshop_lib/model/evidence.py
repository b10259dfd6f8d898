"""What a statement rests on: sources, claims and the grade of evidence behind one cell or score."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Any

from pydantic import model_validator

from workshop_lib.model.base import Id, Model, Text


class Grade(StrEnum):
    """How we know: counted in data, told by somebody, or believed."""

    MEASURED = "measured"
    REPORTED = "reported"
    ASSUMED = "assumed"


class Method(StrEnum):
    QUALITATIVE = "qualitative"
    QUANTITATIVE = "quantitative"


class Origin(StrEnum):
    INTERNAL = "internal"
    EXTERNAL = "external"


class Certainty(StrEnum):
    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


class Reading(StrEnum):
    """Is the claim a fact, our reading of facts, or still an assumption?"""

    FACT = "fact"
    INTERPRETATION = "interpretation"
    ASSUMPTION = "assumption"


class Evidence(Model):
    """Behind one cell or score. `n` respondents, `low` and `high` a 95 % interval in the unit of the value."""

    grade: Grade = Grade.ASSUMED
    sources: tuple[Id, ...] = ()
    n: int | None = None
    low: float | None = None
    high: float | None = None


class Statement(Model):
    """One sentence with the evidence behind it; a bare string becomes a statement that is still assumed."""

    text: Text = ""
    evidence: Evidence = Evidence()

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value

    def __bool__(self) -> bool:
        return bool(self.text)


class Source(Model):
    """Where information comes from: an interview, a survey, a log, a table, a review."""

    id: Id
    name: Text = ""
    kind: Text = ""
    method: Method | None = None
    origin: Origin | None = None
    date: dt.date | None = None
    note: Text = ""


class Claim(Model):
    """One line of the evidence table: what we say, on which sources, how sure, about whom and where."""

    id: Id
    text: Text = ""
    sources: tuple[Id, ...] = ()
    date: dt.date | None = None
    reading: Reading | None = None
    certainty: Certainty | None = None
    persona: Id = ""
    touchpoint: Id = ""


class Sources(Model):
    """Step 2: the register of sources and the evidence table."""

    entries: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
