"""Shared checks of the four cases: recompute the answer key, and look for contradictions and gaps.

Every check takes a `Work` and returns a sorted list of complaints; an empty list means that the case is in order.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from evidence_checks import DATASETS, every, unheard, wrong_evidence

from workshop_lib.model.base import Model
from workshop_lib.model.evidence import Evidence
from workshop_lib.model.journey import Journey, Ownership, Touchpoint
from workshop_lib.model.work import Work
from workshop_lib.rules import emotion as figures
from workshop_lib.rules.emotion import score_of
from workshop_lib.text.voice import scores_of_words

NINE = tuple(f"f{number}" for number in range(1, 10))
CELL = 90
"""Longest text in characters that a cell of the map takes."""
LANES = ("doing", "thinking", "message", "cta", "drop_off", "pain", "delight", "opportunity", "backstage", "support")
AT_LEAST = {"drop_off": 8, "opportunity": 6, "backstage": 10, "support": 10}
"""How many touchpoints must have this lane filled."""

LEXICON = scores_of_words()


@dataclass(frozen=True)
class AnswerKey:
    """What follows from the scores of a case, rounded as on the domain page (mean 3, phase means 2 decimals)."""

    count: int
    total: float
    mean: float
    peak: float
    end: float
    peak_end: float
    pains: tuple[str, ...]
    delights: tuple[str, ...]
    moments: tuple[str, ...]
    moments_percent: float
    phase_means: dict[str, float]
    ownership: dict[str, int]
    sides: dict[str, int]


def load(case: str) -> Work:
    """The shipped work of a case, read through the model."""
    return Work.model_validate_json(text_of(case))


def text_of(case: str) -> str:
    """The bytes of the case file as text, without newline translation."""
    return (DATASETS / case / "case.json").read_bytes().decode("utf-8")


def canonical(work: Work) -> str:
    """The one way in which a case is written."""
    data = work.model_dump(mode="json", exclude_defaults=True)
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def answer_key(journey: Journey) -> AnswerKey:
    """Recompute the key from the scores of all customers together; every touchpoint has one."""
    scores = [score for _, score in figures.scores(journey)]
    return AnswerKey(
        count=len(journey.touchpoints),
        total=sum(scores),
        mean=round(figures.mean(journey) or 0, 3),
        peak=figures.peak(journey) or 0,
        end=figures.end(journey) or 0,
        peak_end=figures.peak_end(journey) or 0,
        pains=figures.pain_points(journey),
        delights=figures.delights(journey),
        moments=tuple(one.id for one in journey.touchpoints if one.moment_of_truth),
        moments_percent=round(100 * (figures.moments_score(journey) or 0), 1),
        phase_means={phase: round(mean or 0, 2) for phase, mean in figures.phase_means(journey).items()},
        ownership=dict(Counter(str(one.ownership) for one in journey.touchpoints)),
        sides=dict(Counter(str(one.side) for one in journey.touchpoints)),
    )


def wrong_emotions(work: Work) -> list[str]:
    """Words outside the lexicon, or with another score than the lexicon gives."""
    return sorted(
        f"{one.id} {emotion.persona}: {emotion.word} {emotion.score}"
        for journey in (work.journey, work.future)
        for one in journey.touchpoints
        for emotion in one.emotions
        if LEXICON.get(emotion.word) != emotion.score
    )


def wrong_order(work: Work) -> list[str]:
    """Phases that are missing, ids used twice, touchpoints that do not follow the order of the phases."""
    found = []
    for name, journey in (("journey", work.journey), ("future", work.future)):
        phases = tuple(phase.id for phase in journey.phases)
        if phases != NINE or any(phase.code.lower() != phase.id for phase in journey.phases):
            found.append(f"{name}: phases {phases}")
        if set(NINE) - {one.phase for one in journey.touchpoints}:
            found.append(f"{name}: a phase without touchpoint")
        if [one.id for _, one in journey.in_order()] != [one.id for one in journey.touchpoints]:
            found.append(f"{name}: touchpoints not in the order of the phases")
    return found + [f"twice: {kind} {id}" for kind, id in _doubles(work)]


def _doubles(work: Work) -> Iterator[tuple[str, str]]:
    for kind, things in _named(work).items():
        for id, times in Counter(thing.id for thing in things).items():
            if times > 1:
                yield kind, id


def _named(work: Work) -> dict[str, tuple[Any, ...]]:
    return {
        "touchpoint": work.journey.touchpoints,
        "future touchpoint": work.future.touchpoints,
        "persona": work.personas,
        "source": work.sources.entries,
        "claim": work.sources.claims,
        "goal": work.scope.goals,
        "constraint": work.scope.constraints,
        "assumption": work.organisation.assumptions,
        "action": work.actions.rows,
        "initiative": work.roadmap.initiatives,
        "need": (*work.roadmap.attributes, *work.roadmap.outcomes),
        "kpi": work.kpis,
    }


def dangling(work: Work) -> list[str]:
    """References to a touchpoint, persona, source, phase, goal, initiative or period that does not exist."""
    known = {kind: {thing.id for thing in things} for kind, things in _named(work).items()}
    known["phase"] = {phase.id for phase in work.journey.phases}
    known["period"] = set(work.roadmap.periods)
    known["department"] = {*work.organisation.departments, "extern"}
    return sorted(f"{where} -> {kind} {id}" for where, kind, id in _references(work) if id and id not in known[kind])


def _references(work: Work) -> Iterator[tuple[str, str, str]]:
    yield from _references_of_maps(work)
    yield from _references_of_plans(work)
    for evidence in every(Evidence, work):
        yield from (("evidence", "source", id) for id in evidence.sources)
    for claim in work.sources.claims:
        yield from ((claim.id, "source", id) for id in claim.sources)
        yield claim.id, "persona", claim.persona
        yield claim.id, "touchpoint", claim.touchpoint
    yield from ((goal.id, "source", goal.baseline_source) for goal in work.scope.goals)
    yield from (("scope", "touchpoint", id) for id in work.scope.mandatory)
    yield from ((persona.id, "source", persona.quote.source) for persona in work.personas)
    yield from (("team", "department", member.department) for member in work.organisation.team)


def _references_of_maps(work: Work) -> Iterator[tuple[str, str, str]]:
    for kind, journey in (("touchpoint", work.journey), ("future touchpoint", work.future)):
        for one in journey.touchpoints:
            yield one.id, "phase", one.phase
            yield one.id, "department", one.owner
            yield from ((one.id, "persona", emotion.persona) for emotion in one.emotions)
        for flow in journey.flows:
            yield "flow", kind, flow.source
            yield "flow", kind, flow.target


def _references_of_plans(work: Work) -> Iterator[tuple[str, str, str]]:
    for row in work.actions.rows:
        yield row.id, "touchpoint", row.touchpoint
        yield row.id, "department", row.owner
    for idea in work.roadmap.initiatives:
        yield idea.id, "department", idea.owner
        yield from ((idea.id, "touchpoint", id) for id in idea.touchpoints)
        yield from ((idea.id, "initiative", id) for id in idea.depends_on)
    for slot in work.roadmap.slots:
        yield "slot", "initiative", slot.initiative
        yield "slot", "period", slot.period
    for kpi in work.kpis:
        yield from ((kpi.id, "phase", kpi.phase), (kpi.id, "touchpoint", kpi.touchpoint), (kpi.id, "goal", kpi.goal))
        yield kpi.id, "department", kpi.owner


def wrong_lanes(work: Work) -> list[str]:
    """Cells that are empty, too long for the map, or shout."""
    found = [f"{lane} filled {count} times" for lane, count in _too_few(work.journey)]
    for journey in (work.journey, work.future):
        for one in journey.touchpoints:
            found += [f"{one.id} {problem}" for problem in _gaps(one)]
            found += [f"{one.id} {lane}: {text}" for lane, text in _texts(one) if len(text) > CELL or "!" in text]
    return found


def _too_few(journey: Journey) -> Iterator[tuple[str, int]]:
    for lane, least in AT_LEAST.items():
        count = sum(bool(getattr(one, lane)) for one in journey.touchpoints)
        if count < least:
            yield lane, count


def _gaps(one: Touchpoint) -> Iterator[str]:
    always = ("name", "channel", "ownership", "side", "doing", "thinking", "message", "owner")
    yield from (f"has no {field}" for field in always if not getattr(one, field))
    if not one.kpi and one.ownership is not Ownership.EARNED:
        yield "has no kpi and is not earned"
    score = score_of(one)
    if score is None:
        yield "has no score of all customers"
        return
    if not one.cta and one.ownership is not Ownership.EARNED:
        yield "has no call to action and is not earned"
    if score <= -2 and not one.pain:
        yield "is a pain point that says no pain"
    if score >= 3 and not one.delight:
        yield "is a moment of delight that says no delight"
    if one.moment_of_truth != bool(one.moment_reason):
        yield "moment of truth and reason do not go together"


def _texts(one: Touchpoint) -> Iterator[tuple[str, str]]:
    yield from ((lane, getattr(one, lane).text) for lane in LANES)
    yield "name", one.name


def wrong_personas(work: Work) -> list[str]:
    """Personas that are thin, shares that do not add up, more than three touchpoints without a score."""
    found = []
    if round(sum(persona.share or 0 for persona in work.personas), 6) != 1:
        found.append("shares do not add up to 1")
    if sum(persona.primary for persona in work.personas) != 1:
        found.append("not exactly one primary persona")
    for persona in work.personas:
        lists = (persona.jobs, persona.behaviours, persona.frustrations, persona.unknowns, persona.channels)
        if not all(lists) or len(persona.scales) != 3 or len(persona.design_choices) < 2 or persona.kind is None:
            found.append(f"{persona.id}: card is thin")
        missing = [one.id for one in work.journey.touchpoints if score_of(one, persona.id) is None]
        if len(missing) > 3:
            found.append(f"{persona.id}: no score at {missing}")
    return found


def wrong_plan(work: Work) -> list[str]:
    """Periods over capacity, initiatives before what they depend on, moments of truth without an action."""
    roadmap = work.roadmap
    order = {slot.initiative: roadmap.periods.index(slot.period) for slot in roadmap.slots}
    effort = {idea.id: idea.rice.effort or 0 for idea in roadmap.initiatives}
    found = [
        f"{period} over capacity"
        for number, period in enumerate(roadmap.periods)
        if sum(effort[id] for id, planned in order.items() if planned == number) > (roadmap.capacity or 0)
    ]
    late = len(roadmap.periods)
    for idea in roadmap.initiatives:
        if idea.id in order and any(order.get(needed, late) > order[idea.id] for needed in idea.depends_on):
            found.append(f"{idea.id} before what it depends on")
    planned = {row.touchpoint for row in work.actions.rows}
    moments = {one.id for one in work.journey.touchpoints if one.moment_of_truth}
    return found + [f"no action for {id}" for id in sorted(moments - planned)]


def thin_parts(work: Work) -> list[str]:
    """Parts of the work with fewer lines than a case deserves, and fields left empty."""
    organisation = work.organisation
    counts = {
        "assumptions": (len(organisation.assumptions), 4),
        "team": (len(organisation.team), 4),
        "sources": (len(work.sources.entries), 8),
        "claims": (len(work.sources.claims), 12),
        "triangulated claims": (sum(len(claim.sources) > 1 for claim in work.sources.claims), 2),
        "constraints": (len(work.scope.constraints), 4),
        "goals": (len(work.scope.goals), 4),
        "personas": (len(work.personas), 3),
        "flows": (len(work.journey.flows), 3),
        "actions": (len(work.actions.rows), 8),
        "initiatives": (len(work.roadmap.initiatives), 5),
        "attributes": (len(work.roadmap.attributes), 5),
        "outcomes": (len(work.roadmap.outcomes), 3),
        "kpis": (len(work.kpis), 8),
        "kpis with two readings": (sum(len(kpi.readings) > 1 for kpi in work.kpis), 3),
        "changes to the future": (len(work.future.changes), 3),
    }
    found = [f"{part}: {count} of {least}" for part, (count, least) in counts.items() if count < least]
    rows = (organisation, *organisation.assumptions, *work.journey.phases, *work.actions.rows, *work.scope.constraints)
    return found + [f"empty: {field} of {row!r:.60}" for row in rows for field in _empty_fields(row)]


def _empty_fields(row: Model) -> Iterator[str]:
    yield from (name for name in type(row).model_fields if getattr(row, name) in ("", None, ()))


def complaints(work: Work) -> list[str]:
    """All checks together; empty when the case is in order."""
    of_the_map = (wrong_emotions, wrong_order, wrong_lanes, wrong_evidence)
    of_the_rest = (dangling, unheard, wrong_personas, wrong_plan, thin_parts)
    return [f"{check.__name__}: {found}" for check in of_the_map + of_the_rest for found in check(work)]
