"""Step 6: from map to agreements. One row: who does what where, with which message, call to action and figure."""

from __future__ import annotations

from enum import StrEnum

from workshop_lib.model.base import Id, Model, Text


class Hardness(StrEnum):
    SOFT = "soft"
    MIDDLE = "middle"
    HARD = "hard"


class Action(Model):
    """A row of the action matrix; `cost` in euros."""

    id: Id
    touchpoint: Id = ""
    question: Text = ""
    """What the customer asks herself here."""
    channel: Text = ""
    content: Text = ""
    cta: Text = ""
    hardness: Hardness | None = None
    kpi: Text = ""
    baseline: Text = ""
    owner: Text = ""
    trigger: Text = ""
    cost: float | None = None


class Actions(Model):
    """The action matrix and the story line that every row carries."""

    storyline: Text = ""
    rows: tuple[Action, ...] = ()
