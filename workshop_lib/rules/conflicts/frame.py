"""Configuration, frame and figures: goals that cannot be right, limits that are crossed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshop_lib.model.kpi import Kpi
from workshop_lib.model.organisation import Sector
from workshop_lib.model.scope import Goal
from workshop_lib.model.work import Work
from workshop_lib.rules.conflicts.context import Context, hint, wrong
from workshop_lib.rules.finding import Finding

_CLOSING = 2
"""Last words that tell where a journey ends: "the customer pays", and not "pays and tells a friend"."""
_NPS = re.compile(r"\bnps\b|net promoter", re.IGNORECASE)


def frame(context: Context) -> Iterator[Finding]:
    """Contradictions in steps 1, 3 and 8."""
    work = context.work
    yield from _configuration(context)
    yield from _scope(work)
    for goal in work.scope.goals:
        yield from _goal(context, goal)
    for kpi in work.kpis:
        yield from _kpi(context, kpi)


def _configuration(context: Context) -> Iterator[Finding]:
    card = context.work.organisation
    if same(card.customer_goal, card.organisation_goal):
        yield wrong("organisation.same_goal", "organisation.customer_goal")
    if same(card.starts_at, card.ends_at):
        yield wrong("organisation.same_ends", "organisation.ends_at")
    if context.words.payments.intersection(re.findall(r"[^\W\d_]+", card.ends_at.casefold())[-_CLOSING:]):
        yield hint("organisation.ends_at_payment", "organisation.ends_at", end=card.ends_at)
    if card.customer_group.casefold() in context.words.everyone:
        yield wrong("organisation.everyone", "organisation.customer_group", group=card.customer_group)


def _scope(work: Work) -> Iterator[Finding]:
    found = work.scope
    for name in sorted({one.casefold() for one in found.in_scope} & {one.casefold() for one in found.out_of_scope}):
        yield wrong("scope.in_and_out", "scope.out_of_scope", name=name)
    mains = len([one for one in found.goals if one.main])
    if mains > 1:
        yield wrong("scope.two_mains", "scope.goals", count=mains)
    cost = sum(row.cost or 0 for row in work.actions.rows)
    if found.budget is not None and cost > found.budget:
        yield wrong("actions.over_budget", "actions.rows", cost=cost, budget=found.budget)
    planned = work.roadmap.capacity
    if found.capacity is not None and planned is not None and planned > found.capacity:
        yield wrong("roadmap.capacity_mismatch", "roadmap.capacity", planned=planned, agreed=found.capacity)


def _goal(context: Context, goal: Goal) -> Iterator[Finding]:
    where, name = f"scope.{goal.id}", goal.text or goal.indicator or goal.id
    if goal.guardrail:
        return
    if goal.baseline is not None and goal.baseline == goal.target:
        yield wrong("goal.no_change", f"{where}.target", name=name)
    if _public(context.work) and _NPS.search(f"{goal.indicator} {goal.text}"):
        yield wrong("goal.nps_public", f"{where}.indicator", name=name)
    # An evaluated goal may lie in the past: that is what evaluating is.
    decided = any(kpi.goal == goal.id and kpi.decision for kpi in context.work.kpis)
    if context.today and goal.deadline and goal.deadline < context.today and not decided:
        yield wrong("goal.deadline_past", f"{where}.deadline", name=name, date=goal.deadline)


def _kpi(context: Context, kpi: Kpi) -> Iterator[Finding]:
    where, name = f"kpis.{kpi.id}", kpi.name or kpi.id
    if not kpi.guardrail and _public(context.work) and _NPS.search(kpi.name):
        yield wrong("kpi.nps_public", f"{where}.name", name=name)
    if not kpi.guardrail and _wrong_way(kpi):
        yield wrong("kpi.direction", f"{where}.target", name=name, baseline=kpi.baseline, target=kpi.target)
    if kpi.decision and not kpi.readings:
        yield wrong("kpi.decision_without_reading", f"{where}.decision", name=name)
    for one in kpi.readings:
        if one.value is not None and not _between(one.low, one.value, one.high):
            yield wrong("kpi.outside_interval", f"{where}.readings", name=name, value=one.value)
        if context.today and one.date and one.date > context.today:
            yield wrong("kpi.reading_future", f"{where}.readings", name=name, date=one.date)


def _wrong_way(kpi: Kpi) -> bool:
    if kpi.baseline is None or kpi.target is None:
        return False
    return kpi.target < kpi.baseline if kpi.higher_is_better else kpi.target > kpi.baseline


def _between(low: float | None, value: float, high: float | None) -> bool:
    return (low is None or low <= value) and (high is None or value <= high)


def _public(work: Work) -> bool:
    return work.organisation.sector is Sector.PUBLIC


def same(one: str, other: str) -> bool:
    """Both filled and equal but for capitals."""
    return bool(one) and one.casefold() == other.casefold()
