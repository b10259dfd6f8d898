"""Ids that point at nothing, and ids that two things share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from workshop_lib.model.evidence import Evidence
from workshop_lib.model.journey import Journey, Touchpoint
from workshop_lib.model.work import Work
from workshop_lib.rules.conflicts.context import Context, wrong
from workshop_lib.rules.finding import Finding


def references(context: Context) -> Iterator[Finding]:
    """Every id in the work must exist, and only once in its list."""
    work = context.work
    yield from _doubles(work)
    yield from _sources(work)
    yield from _personas(work)
    yield from _touchpoints(work)
    yield from _phases(work)
    yield from _goals(work)


def _doubles(work: Work) -> Iterator[Finding]:
    lists: dict[str, list[str]] = {
        "sources": [*(one.id for one in work.sources.entries), *(one.id for one in work.sources.claims)],
        "scope": [*(one.id for one in work.scope.goals), *(one.id for one in work.scope.constraints)],
        "persona": [one.id for one in work.personas],
        "journey": [one.id for one in work.journey.touchpoints],
        "future": [one.id for one in work.future.touchpoints],
        "actions": [one.id for one in work.actions.rows],
        "roadmap": [one.id for one in work.roadmap.initiatives],
        "kpis": [one.id for one in work.kpis],
    }
    for part, ids in lists.items():
        for id, count in Counter(ids).items():
            if count > 1:
                yield wrong("id.double", f"{part}.{id}", id=id, count=count)


def _sources(work: Work) -> Iterator[Finding]:
    known = {one.id for one in work.sources.entries}
    for where, ids in _cited(work):
        for id in ids:
            if id and id not in known:
                yield wrong("source.unknown", where, id=id)


def _cited(work: Work) -> Iterator[tuple[str, Iterable[str]]]:
    for claim in work.sources.claims:
        yield f"sources.{claim.id}.sources", claim.sources
    for goal in work.scope.goals:
        yield f"scope.{goal.id}.baseline_source", (goal.baseline_source,)
    for persona in work.personas:
        yield f"persona.{persona.id}.quote", (persona.quote.source,)
        for number, statement in enumerate(persona.statements(), 1):
            yield f"persona.{persona.id}.statement.{number}", statement.evidence.sources
    for part, journey in _maps(work):
        for one in journey.touchpoints:
            for lane, evidence in _evidence(one):
                yield f"{part}.{one.id}.{lane}", evidence.sources


def _evidence(one: Touchpoint) -> Iterator[tuple[str, Evidence]]:
    for lane in LANES:
        yield lane, getattr(one, lane).evidence
    for emotion in one.emotions:
        yield "score", emotion.evidence


LANES = (
    "doing",
    "thinking",
    "message",
    "cta",
    "drop_off",
    "pain",
    "delight",
    "opportunity",
    "backstage",
    "support",
)


def _personas(work: Work) -> Iterator[Finding]:
    known = {"", *(one.id for one in work.personas)}
    places = [(f"sources.{claim.id}.persona", claim.persona) for claim in work.sources.claims]
    for part, journey in _maps(work):
        places += [(f"{part}.{one.id}.score", felt.persona) for one in journey.touchpoints for felt in one.emotions]
    for where, id in places:
        if id not in known:
            yield wrong("persona.unknown", where, id=id)


def _touchpoints(work: Work) -> Iterator[Finding]:
    known = {"", *(one.id for one in work.journey.touchpoints), *(one.id for one in work.future.touchpoints)}
    places = [(f"sources.{one.id}.touchpoint", one.touchpoint) for one in work.sources.claims]
    places += [("scope.mandatory", id) for id in work.scope.mandatory]
    places += [(f"roadmap.{one.id}.touchpoints", id) for one in work.roadmap.initiatives for id in one.touchpoints]
    places += [(f"kpis.{one.id}.touchpoint", one.touchpoint) for one in work.kpis]
    for where, id in places:
        if id not in known:
            yield wrong("touchpoint.unknown", where, id=id)
    for row in work.actions.rows:
        if row.touchpoint not in known:
            yield wrong("action.unknown_touchpoint", f"actions.{row.id}.touchpoint", id=row.touchpoint)


def _phases(work: Work) -> Iterator[Finding]:
    for part, journey in _maps(work):
        known = {"", *(phase.id for phase in journey.phases)}
        for one in journey.touchpoints:
            if one.phase not in known:
                yield wrong("phase.unknown", f"{part}.{one.id}.phase", id=one.phase, name=one.name or one.id)
        ends = known | {one.id for one in journey.touchpoints}
        for flow in journey.flows:
            for id in (flow.source, flow.target):
                if id not in ends:
                    yield wrong("flow.unknown", f"{part}.flows", id=id)
    known = {"", *(phase.id for phase in work.journey.phases), *(phase.id for phase in work.future.phases)}
    for kpi in work.kpis:
        if kpi.phase not in known:
            yield wrong("phase.unknown", f"kpis.{kpi.id}.phase", id=kpi.phase, name=kpi.name or kpi.id)


def _goals(work: Work) -> Iterator[Finding]:
    known = {"", *(one.id for one in work.scope.goals)}
    for kpi in work.kpis:
        if kpi.goal not in known:
            yield wrong("goal.unknown", f"kpis.{kpi.id}.goal", id=kpi.goal, name=kpi.name or kpi.id)


def _maps(work: Work) -> tuple[tuple[str, Journey], ...]:
    return ("journey", work.journey), ("future", work.future)
