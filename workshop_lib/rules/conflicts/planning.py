"""Actions and roadmap: capacity, order, estimates and tips that do not fit."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_lib.model.action import Action, Hardness
from workshop_lib.model.journey import Touchpoint
from workshop_lib.model.roadmap import Initiative, Roadmap
from workshop_lib.model.work import Work
from workshop_lib.rules.conflicts.context import Context, hint, wrong
from workshop_lib.rules.emotion import DELIGHT_LIMIT, score_of
from workshop_lib.rules.finding import Finding
from workshop_lib.rules.phases import before_decision

RICE_IMPACTS = (3, 2, 1, 0.5, 0.25)
RICE_CONFIDENCES = (1.0, 0.8, 0.5)
TIPS = range(1, 11)
_SLACK = 1e-9


def planning(context: Context) -> Iterator[Finding]:
    """Contradictions in steps 6 and 7."""
    work = context.work
    for row in work.actions.rows:
        yield from _action(work, row)
    yield from _slots(work.roadmap)
    yield from _capacity(work.roadmap)
    yield from _order(work.roadmap)
    for one in work.roadmap.initiatives:
        yield from _estimates(one)
        yield from _tip(work, one)


def _action(work: Work, row: Action) -> Iterator[Finding]:
    one = work.journey.touchpoint(row.touchpoint)
    name = (one.name if one else "") or row.touchpoint or row.id
    if one and row.hardness is Hardness.HARD and one.phase in before_decision(work.journey):
        yield wrong("cta.hard_early", f"actions.{row.id}.hardness", name=name, cta=row.cta)
    drawn = [other.channel for other in work.journey.touchpoints]
    channels = {channel.casefold() for channel in (*work.scope.channels, *drawn)}
    if work.scope.channels and row.channel and row.channel.casefold() not in channels:
        yield hint("action.channel_outside", f"actions.{row.id}.channel", name=name, channel=row.channel)


def _slots(found: Roadmap) -> Iterator[Finding]:
    known = {one.id for one in found.initiatives}
    seen: set[str] = set()
    for slot in found.slots:
        if slot.initiative not in known:
            yield wrong("slot.unknown_initiative", "roadmap.slots", id=slot.initiative)
        if slot.period not in found.periods:
            yield wrong("slot.unknown_period", "roadmap.slots", period=slot.period, id=slot.initiative)
        if slot.initiative in seen:
            yield hint("slot.twice", "roadmap.slots", id=slot.initiative)
        seen.add(slot.initiative)


def _capacity(found: Roadmap) -> Iterator[Finding]:
    if found.capacity is None:
        return
    effort = {one.id: one.rice.effort or 0 for one in found.initiatives}
    for period in found.periods:
        planned = sum(effort.get(slot.initiative, 0) for slot in found.slots if slot.period == period)
        if planned > found.capacity + _SLACK:
            yield wrong(
                "roadmap.over_capacity", "roadmap.slots", period=period, planned=planned, capacity=found.capacity
            )


def _order(found: Roadmap) -> Iterator[Finding]:
    known = {one.id: one.name or one.id for one in found.initiatives}
    place = {slot.initiative: found.periods.index(slot.period) for slot in found.slots if slot.period in found.periods}
    for one in found.initiatives:
        for needed in one.depends_on:
            where, facts = f"roadmap.{one.id}.depends_on", {"name": known[one.id], "needed": known.get(needed, needed)}
            if needed not in known:
                yield wrong("dependency.unknown", where, **facts)
            elif one.id in place and needed not in place:
                yield wrong("dependency.unplanned", where, **facts)
            elif one.id in place and place[one.id] < place[needed]:
                yield wrong("dependency.too_late", where, **facts)
        if one.id in _reached(one.id, found):
            yield wrong("dependency.circle", f"roadmap.{one.id}.depends_on", name=known[one.id])


def _reached(start: str, found: Roadmap) -> set[str]:
    """Everything that must come before `start`, directly or by way of others."""
    needs = {one.id: one.depends_on for one in found.initiatives}
    reached: set[str] = set()
    waiting = list(needs.get(start, ()))
    while waiting:
        id = waiting.pop()
        if id not in reached:
            reached.add(id)
            waiting += needs.get(id, ())
    return reached


def _estimates(one: Initiative) -> Iterator[Finding]:
    where, name = f"roadmap.{one.id}", one.name or one.id
    for field, steps in (("impact", RICE_IMPACTS), ("confidence", RICE_CONFIDENCES)):
        value = getattr(one.rice, field)
        if value is not None and value not in steps:
            yield hint(f"rice.{field}", f"{where}.rice", name=name, value=value)
    if one.rice.effort is not None and one.rice.effort <= 0:
        yield wrong("rice.effort", f"{where}.rice", name=name, value=one.rice.effort)
    for value in (one.ice.impact, one.ice.confidence, one.ice.ease):
        if value is not None and not 1 <= value <= 10:
            yield wrong("ice.range", f"{where}.ice", name=name, value=value)


def _tip(work: Work, one: Initiative) -> Iterator[Finding]:
    where, name = f"roadmap.{one.id}.tip", one.name or one.id
    if one.tip is not None and one.tip not in TIPS:
        yield wrong("tip.unknown", where, name=name, tip=one.tip)
    touched = [found for id in one.touchpoints if (found := work.journey.touchpoint(id))]
    if touched and not any(_suits(one.tip, found, work.scope.mandatory) for found in touched):
        names = ", ".join(found.name or found.id for found in touched)
        yield wrong("tip.unsuitable", where, name=name, tip=one.tip, touchpoint=names)


def _suits(tip: int | None, one: Touchpoint, mandatory: tuple[str, ...]) -> bool:
    score = score_of(one)
    if tip == 1:
        return score is None or score < 0
    if tip == 2:
        return score is None or score >= DELIGHT_LIMIT
    if tip == 3:
        return one.moment_of_truth
    return tip != 7 or not (one.moment_of_truth or one.mandatory or one.id in mandatory)
