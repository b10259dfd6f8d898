"""What a trainee answered to one exercise. Data, keyed by the number of the exercise."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Any

from workshop_lib.model.base import Id, Model


class Status(StrEnum):
    """How an answer stands; `BROKEN` is our fault and never the trainee's."""

    GOOD = "good"
    ALMOST = "almost"
    NOT_YET = "not_yet"
    NOT_STARTED = "not_started"
    BROKEN = "broken"


class Answer(Model):
    """The last answer to an exercise with its outcome, and how it came about."""

    exercise: Id
    value: Any = None
    outcome: Id = ""
    attempts: int = 0
    hints: int = 0
    solution_seen: bool = False
    changed: dt.datetime | None = None
