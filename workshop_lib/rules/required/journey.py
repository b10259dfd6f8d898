"""Step 5, the map: all phases filled or questioned, a score everywhere, few moments of truth, beyond the purchase."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_lib.model.evidence import Grade
from workshop_lib.model.journey import Journey, Ownership, Phase, Touchpoint
from workshop_lib.model.work import Work
from workshop_lib.rules.emotion import PAIN_LIMIT
from workshop_lib.rules.finding import Level
from workshop_lib.rules.phases import after_purchase
from workshop_lib.rules.requirement import Requirement, fields, need, wish

OUTSIDE_WANTED = 2
MOMENTS_AT_MOST = 5
TOUCHPOINTS_WANTED = 12
FIELDS = ("phase", "name", "channel", "ownership", "doing", "thinking")


def journey(work: Work) -> Iterator[Requirement]:
    """The as-is map (course, step 5)."""
    found = work.journey
    yield need("journey.phases", "journey.phases", found.phases)
    yield need("journey.touchpoints", "journey.touchpoints", found.touchpoints)
    for phase in found.phases:
        covered = bool(found.in_phase(phase.id)) or _questioned(phase, work)
        yield need("phase.touchpoints", f"journey.{phase.id}", covered, name=phase.name or phase.id)
    for one in found.touchpoints:
        yield from _touchpoint(one)
    if found.touchpoints:
        yield from _whole(found)


def _touchpoint(one: Touchpoint) -> Iterator[Requirement]:
    place, name = f"journey.{one.id}", one.name or one.id
    yield from fields(one, place, "touchpoint", FIELDS, name=name)
    scored = [emotion.score for emotion in one.emotions if emotion.score is not None]
    yield need("touchpoint.score", f"{place}.score", scored, name=name)
    if one.moment_of_truth:
        yield need("moment.reason", f"{place}.moment_reason", one.moment_reason, name=name)
    if scored and min(scored) <= PAIN_LIMIT:
        yield wish("touchpoint.pain", f"{place}.pain", one.pain, name=name)
        yield wish("touchpoint.opportunity", f"{place}.opportunity", one.opportunity, name=name)
    if one.ownership in (Ownership.OWNED, Ownership.PAID):
        yield wish("touchpoint.cta", f"{place}.cta", one.cta, name=name)


def _whole(found: Journey) -> Iterator[Requirement]:
    outside = len([one for one in found.touchpoints if one.ownership not in (None, Ownership.OWNED)])
    enough = outside >= OUTSIDE_WANTED
    yield need("journey.outside", "journey.touchpoints", enough, found=outside, wanted=OUTSIDE_WANTED)
    moments = len([one for one in found.touchpoints if one.moment_of_truth])
    yield need("journey.moments", "journey.touchpoints", moments > 0)
    facts = {"found": moments, "most": MOMENTS_AT_MOST}
    if moments:
        yield Requirement("journey.few_moments", "journey.touchpoints", moments <= MOMENTS_AT_MOST, Level.WRONG, facts)
    late = after_purchase(found)
    if late is not None:
        beyond = any(one.phase in late for one in found.touchpoints)
        yield need("journey.after_purchase", "journey.touchpoints", beyond)
    yield from _wishes(found)


def _wishes(found: Journey) -> Iterator[Requirement]:
    count = len(found.touchpoints)
    enough = count >= TOUCHPOINTS_WANTED
    yield wish("journey.size", "journey.touchpoints", enough, found=count, wanted=TOUCHPOINTS_WANTED)
    grades = {emotion.evidence.grade for one in found.touchpoints for emotion in one.emotions}
    yield wish("journey.evidence", "journey.touchpoints", grades - {Grade.ASSUMED})


def _questioned(phase: Phase, work: Work) -> bool:
    """An empty phase is fine once somebody wrote down a question about it: an assumption or an unknown names it."""
    name = phase.name.casefold()
    questions = [one.text for one in work.organisation.assumptions]
    questions += [text for one in work.personas for text in one.unknowns]
    return bool(name) and any(name in question.casefold() for question in questions)
