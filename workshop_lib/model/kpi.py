"""Step 8: does it work. Figures with their readings, the rule agreed beforehand and the decision."""

from __future__ import annotations

import datetime as dt

from workshop_lib.model.base import Id, Model, Text


class KpiReading(Model):
    """One measurement; `low` and `high` are its 95 % interval where there is one."""

    date: dt.date | None = None
    value: float | None = None
    n: int | None = None
    low: float | None = None
    high: float | None = None


class Kpi(Model):
    """A figure to steer by. Baseline and target in `unit`; a guardrail may not get worse than its target."""

    id: Id
    name: Text = ""
    phase: Id = ""
    touchpoint: Id = ""
    goal: Id = ""
    formula: Text = ""
    denominator: Text = ""
    unit: Text = ""
    source: Text = ""
    frequency: Text = ""
    owner: Text = ""
    higher_is_better: bool = True
    guardrail: bool = False
    baseline: float | None = None
    target: float | None = None
    deadline: dt.date | None = None
    readings: tuple[KpiReading, ...] = ()
    rule: Text = ""
    """Agreed beforehand: at which outcome do we do what."""
    decision: Text = ""
    back_to_step: int | None = None
