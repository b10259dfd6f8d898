"""Scores, words and intervals on the map, and the order of what happens on it."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_lib.model.evidence import Evidence, Grade
from workshop_lib.model.journey import Emotion, Journey, Ownership, Touchpoint
from workshop_lib.model.work import Work
from workshop_lib.rules.conflicts.context import Context, hint, wrong
from workshop_lib.rules.emotion import PAIN_LIMIT
from workshop_lib.rules.finding import Finding, Level

WORD_TOLERANCE = 2.0
"""How far a score may lie from its emotion word: averages of a group wander, but do not change sign."""


def feeling(context: Context) -> Iterator[Finding]:
    """Contradictions on both maps."""
    for part, journey in (("journey", context.work.journey), ("future", context.work.future)):
        for one in journey.touchpoints:
            yield from _emotions(context, part, one)
            yield from _lanes(part, one)
        yield from _order(part, journey)
        yield from _flows(part, journey)
    yield from _owners(context.work)
    yield from _mandatory(context.work)


def _emotions(context: Context, part: str, one: Touchpoint) -> Iterator[Finding]:
    where, name = f"{part}.{one.id}.score", one.name or one.id
    for felt in one.emotions:
        yield from _word(context, where, felt, name)
        yield from _interval(where, felt, name)


def _word(context: Context, where: str, felt: Emotion, name: str) -> Iterator[Finding]:
    if not felt.word or not context.lexicon:
        return
    usual = context.lexicon.get(felt.word.casefold())
    if usual is None:
        yield hint("emotion.unknown_word", where, word=felt.word, name=name)
    elif felt.score is not None and _contradicts(felt.score, usual):
        yield wrong("emotion.word_score", where, word=felt.word, score=felt.score, usual=usual, name=name)


def _contradicts(score: float, usual: float) -> bool:
    return score * usual < 0 or abs(score - usual) > WORD_TOLERANCE


def _interval(where: str, felt: Emotion, name: str) -> Iterator[Finding]:
    evidence = felt.evidence
    if felt.score is not None and not inside(felt.score, evidence):
        yield wrong(
            "emotion.outside_interval", where, score=felt.score, low=evidence.low, high=evidence.high, name=name
        )
    if evidence.grade is Grade.MEASURED and evidence.n is None:
        yield hint("emotion.measured_without_n", where, name=name)


def inside(value: float, evidence: Evidence) -> bool:
    """True unless the interval is given and the value lies outside of it."""
    low = evidence.low if evidence.low is not None else value
    high = evidence.high if evidence.high is not None else value
    return low <= value <= high


def _lanes(part: str, one: Touchpoint) -> Iterator[Finding]:
    place, name = f"{part}.{one.id}", one.name or one.id
    if one.cta and one.ownership is Ownership.EARNED and not one.owner:
        yield hint("cta.earned", f"{place}.cta", name=name, cta=one.cta.text)
    low = any(felt.score is not None and felt.score <= PAIN_LIMIT for felt in one.emotions)
    if one.opportunity and not (one.pain or one.delight or one.drop_off or one.moment_of_truth or low):
        yield hint("opportunity.without_pain", f"{place}.opportunity", name=name)


def _order(part: str, journey: Journey) -> Iterator[Finding]:
    place = {phase.id: number for number, phase in enumerate(journey.phases)}
    names = {phase.id: phase.name or phase.id for phase in journey.phases}
    furthest = ""
    for one in journey.touchpoints:
        if one.phase not in place:
            continue
        if furthest and place[one.phase] < place[furthest]:
            facts = {"name": one.name or one.id, "phase": names[one.phase], "later": names[furthest]}
            yield wrong("journey.phase_order", f"{part}.{one.id}.phase", **facts)
        else:
            furthest = one.phase


def _flows(part: str, journey: Journey) -> Iterator[Finding]:
    for flow in journey.flows:
        if flow.share is not None and not 0 <= flow.share <= 1:
            yield wrong("flow.share", f"{part}.flows", share=flow.share, label=flow.label or flow.source)


def _owners(work: Work) -> Iterator[Finding]:
    """Only once the actions are being shared out: before step 6 nobody can own a moment."""
    owned = {row.touchpoint for row in work.actions.rows if row.owner}
    for one in work.journey.touchpoints:
        if work.actions.rows and one.moment_of_truth and not one.owner and one.id not in owned:
            yield Finding("moment.owner", f"journey.{one.id}.owner", Level.MISSING, {"name": one.name or one.id})


def _mandatory(work: Work) -> Iterator[Finding]:
    kept = {one.id for one in work.future.touchpoints}
    for one in work.journey.touchpoints:
        if kept and one.id not in kept and (one.mandatory or one.id in work.scope.mandatory):
            yield wrong("future.mandatory_missing", f"future.{one.id}", name=one.name or one.id)
