"""Step 3, the frame: in and out, one SMART main goal, a guardrail, limits turned into design rules."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_lib.model.organisation import Sector
from workshop_lib.model.scope import Goal, Scope
from workshop_lib.model.work import Work
from workshop_lib.rules.requirement import Requirement, fields, need, wish

CONSTRAINTS_WANTED = 3
GOALS_AT_MOST = 4
SMART = ("text", "indicator", "denominator", "unit", "baseline", "target", "deadline", "period")
LIMIT = ("text", "indicator", "unit", "baseline", "target")


def scope(work: Work) -> Iterator[Requirement]:
    """The frame sheet (course, step 3): every goal SMART with its denominator named, at least one guardrail."""
    found = work.scope
    yield from fields(found, "scope", "scope", ("in_scope", "out_of_scope"))
    goals = [one for one in found.goals if not one.guardrail]
    yield need("scope.goals", "scope.goals", goals)
    yield need("scope.main_goal", "scope.goals", any(one.main for one in goals))
    yield need("scope.guardrail", "scope.goals", any(one.guardrail for one in found.goals))
    for goal in found.goals:
        yield from _goal(goal)
    for limit in found.constraints:
        name = limit.text or limit.id
        yield need("constraint.design_rule", f"scope.{limit.id}.design_rule", limit.design_rule, name=name)
    yield from fields(found, "scope", "scope", ("constraints", "channels", "storyline"))
    yield from _wishes(work, found, len(goals))


def _goal(goal: Goal) -> Iterator[Requirement]:
    place, name = f"scope.{goal.id}", goal.text or goal.indicator or goal.id
    yield from fields(goal, place, "goal", LIMIT if goal.guardrail else SMART, name=name)
    yield wish("goal.baseline_source", f"{place}.baseline_source", goal.baseline_source, name=name)


def _wishes(work: Work, found: Scope, goals: int) -> Iterator[Requirement]:
    if found.constraints:
        limits = len(found.constraints)
        enough = limits >= CONSTRAINTS_WANTED
        yield wish("scope.more_constraints", "scope.constraints", enough, found=limits, wanted=CONSTRAINTS_WANTED)
    if goals:
        yield wish("scope.few_goals", "scope.goals", goals <= GOALS_AT_MOST, found=goals, most=GOALS_AT_MOST)
    for name in ("value_proposition", "brand_rules", "budget", "capacity"):
        yield wish(f"scope.{name}", f"scope.{name}", getattr(found, name))
    if work.organisation.sector is Sector.PUBLIC:
        yield wish("scope.mandatory", "scope.mandatory", found.mandatory)
