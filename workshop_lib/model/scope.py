"""Step 3: the frame. What is in and out, which goals, which limits, which story."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from workshop_lib.model.base import Id, Model, Text


class Goal(Model):
    """A SMART goal or a guardrail: one figure with its denominator, baseline, target and date."""

    id: Id
    text: Text = ""
    indicator: Text = ""
    denominator: Text = ""
    unit: Text = ""
    period: Text = ""
    baseline: float | None = None
    baseline_source: Id = ""
    target: float | None = None
    deadline: dt.date | None = None
    main: bool = False
    guardrail: bool = False
    """A guardrail is not to be reached but may not get worse; `target` is its limit."""


class ConstraintKind(StrEnum):
    LAW = "law"
    BRAND = "brand"
    BUDGET = "budget"
    TECHNOLOGY = "technology"
    TIME = "time"
    PRIVACY = "privacy"


class Constraint(Model):
    """A limit from outside and the design rule that the team makes of it."""

    id: Id
    kind: ConstraintKind | None = None
    text: Text = ""
    design_rule: Text = ""


class Scope(Model):
    """The frame sheet. Money in euros, capacity in person-months per quarter."""

    in_scope: tuple[Text, ...] = ()
    out_of_scope: tuple[Text, ...] = ()
    goals: tuple[Goal, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    mandatory: tuple[Id, ...] = ()
    """Touchpoints that the law requires; skipping may never remove them."""
    channels: tuple[Text, ...] = ()
    value_proposition: Text = ""
    storyline: Text = ""
    brand_rules: tuple[Text, ...] = ()
    budget: float | None = None
    capacity: float | None = None
