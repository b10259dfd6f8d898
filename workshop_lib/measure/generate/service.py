"""service.csv: contacts with reason and length; in the base month the reasons have exactly their counts."""

from __future__ import annotations

from typing import Any

from workshop_lib.measure.generate.clock import days_of
from workshop_lib.measure.generate.dice import Dice
from workshop_lib.measure.generate.plan import Plan
from workshop_lib.measure.generate.quota import dealt, parts
from workshop_lib.measure.generate.source import Source
from workshop_lib.measure.generate.tables import Table, numbered


def service_table(plan: Plan, source: Source) -> Table:
    """One row per contact, in order of date. A reason that fits no touchpoint has an empty one."""
    dice = Dice(plan.seed, "service")
    rows = [row for month in plan.service.months for row in _month(dice, plan, source, month)]
    by_date = sorted(rows, key=lambda row: row[0])
    return numbered("service", "contact date channel reason minutes touchpoint", by_date, "S")


def _month(dice: Dice, plan: Plan, source: Source, month: str) -> list[tuple[Any, ...]]:
    days = [day for day in days_of(month) if day.weekday() < 5]
    reasons = dealt(dice, _counts(dice, plan, month))
    return [
        (
            dice.pick(days).isoformat(),
            dice.weighted(source.words["service_channels"]),
            source.words["reasons"][reason],
            min(dice.between(2, 24), dice.between(2, 24)),
            plan.service.reasons[reason][1],
        )
        for reason in reasons
    ]


def _counts(dice: Dice, plan: Plan, month: str) -> dict[str, int]:
    weights = {reason: weight for reason, (weight, _) in plan.service.reasons.items()}
    if month == plan.service.base:
        return weights
    varied = [weight * dice.between(85, 115) for weight in weights.values()]
    total = sum(weights.values()) * dice.between(94, 106) // 100
    return dict(zip(weights, parts(total, varied), strict=True))
