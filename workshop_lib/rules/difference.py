"""What changed between two versions of a map, touchpoint by touchpoint. Touchpoints are the same when their id is.

A score counts as changed when the difference is larger than chance explains, as far as the intervals are known.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import hypot

from workshop_lib.model.evidence import Evidence, Statement
from workshop_lib.model.journey import Emotion, Journey, Touchpoint


class Kind(StrEnum):
    """What happened. `NOISE` is another score that may be chance; `PROOF` rests on something else than before."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    PHASE = "phase"
    TEXT = "text"
    SCORE = "score"
    NOISE = "noise"
    TRUTH = "truth"
    PROOF = "proof"
    LOOP_ADDED = "loop_added"
    LOOP_REMOVED = "loop_removed"


Value = str | float | bool | None


@dataclass(frozen=True, slots=True)
class Difference:
    """One change. `field` names the cell; places count from 1; for a loop `field` is the id where it ends."""

    kind: Kind
    touchpoint: str
    field: str = ""
    before: Value = None
    after: Value = None
    persona: str = ""


WORDS = ("name", "channel", "doing", "thinking", "pain", "delight", "message", "cta", "drop_off", "opportunity",
         "backstage", "support", "owner", "kpi")  # fmt: skip
"""Fields with text, in the order of the map."""


def differences(before: Journey, after: Journey) -> tuple[Difference, ...]:
    """Every change from `before` to `after`: first what the new map holds, in its order, then what is gone."""
    old, new = _by_id(before), _by_id(after)
    moved = _moved(list(old), list(new))
    found: list[Difference] = []
    for place, (id, one) in enumerate(new.items(), 1):
        if id not in old:
            found.append(Difference(Kind.ADDED, id, after=place))
            continue
        if id in moved:
            found.append(Difference(Kind.MOVED, id, "", list(old).index(id) + 1, place))
        found.extend(inside(old[id], one))
    found.extend(Difference(Kind.REMOVED, id, before=place) for place, id in enumerate(old, 1) if id not in new)
    return (*found, *_loops(before, after))


def beyond_noise(before: Emotion, after: Emotion) -> bool:
    """Whether two scores differ more than their 95 % intervals explain.

    Independent estimates differ when |b - a| exceeds the root of the sum of the squared half-widths (Schenker &
    Gentleman, 2001). A score without interval counts as exact; two scores without interval differ as soon as they do.
    """
    if before.score is None or after.score is None:
        return before.score is not after.score
    gap = abs(after.score - before.score)
    return gap > 1e-9 and gap > hypot(_half(before.evidence), _half(after.evidence))


def _half(proof: Evidence) -> float:
    return (proof.high - proof.low) / 2 if proof.low is not None and proof.high is not None else 0.0


def _by_id(journey: Journey) -> dict[str, Touchpoint]:
    """Touchpoints in the order of the map; of two with the same id the first."""
    known = {phase.id for phase in journey.phases}
    loose = (one for one in journey.touchpoints if one.phase not in known)
    found: dict[str, Touchpoint] = {}
    for one in (*(one for _, one in journey.in_order()), *loose):
        found.setdefault(one.id, one)
    return found


def inside(old: Touchpoint, new: Touchpoint) -> Iterator[Difference]:
    """Changes of one touchpoint: phase, texts, moment of truth, scores. For a new one `old` is empty."""
    if old.phase != new.phase:
        yield Difference(Kind.PHASE, new.id, "phase", old.phase, new.phase)
    for field in WORDS:
        yield from _text(new.id, field, getattr(old, field), getattr(new, field))
    if old.moment_of_truth != new.moment_of_truth:
        yield Difference(Kind.TRUTH, new.id, "moment_of_truth", old.moment_of_truth, new.moment_of_truth)
    for persona in dict.fromkeys(one.persona for one in (*new.emotions, *old.emotions)):
        empty = Emotion(persona=persona)
        yield from _score(new.id, old.emotion_of(persona) or empty, new.emotion_of(persona) or empty)


def _text(id: str, field: str, old: str | Statement, new: str | Statement) -> Iterator[Difference]:
    before, after = (one.text if isinstance(one, Statement) else one for one in (old, new))
    if before != after:
        yield Difference(Kind.TEXT, id, field, before, after)
    elif before and isinstance(old, Statement) and isinstance(new, Statement):
        yield from _proof(id, field, old.evidence, new.evidence)


def _score(id: str, old: Emotion, new: Emotion) -> Iterator[Difference]:
    if old.score != new.score:
        kind = Kind.SCORE if beyond_noise(old, new) else Kind.NOISE
        yield Difference(kind, id, "score", old.score, new.score, new.persona)
    elif old.score is not None:
        yield from _proof(id, "score", old.evidence, new.evidence, new.persona)


def _proof(id: str, field: str, old: Evidence, new: Evidence, persona: str = "") -> Iterator[Difference]:
    if old.grade is not new.grade:
        yield Difference(Kind.PROOF, id, field, old.grade.value, new.grade.value, persona)


def _moved(old: Sequence[str], new: Sequence[str]) -> set[str]:
    """The fewest touchpoints that must change place: those outside a longest common order."""
    places = {id: place for place, id in enumerate(old)}
    common = [id for id in new if id in places]
    return set(common) - set(_longest_rise(common, [places[id] for id in common]))


def _longest_rise(ids: Sequence[str], places: Sequence[int]) -> list[str]:
    """Ids of a longest increasing run of places, not necessarily neighbours (patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    back: list[int] = []
    for number, place in enumerate(places):
        at = bisect_left(tails, place)
        back.append(ends[at - 1] if at else -1)
        tails[at : at + 1], ends[at : at + 1] = [place], [number]
    chain, number = [], ends[-1] if ends else -1
    while number >= 0:
        chain.append(ids[number])
        number = back[number]
    return chain


def _loops(before: Journey, after: Journey) -> Iterator[Difference]:
    """Loops that appeared or went, by begin, end and kind."""
    old = {(one.source, one.target, one.kind): one.label for one in before.flows}
    new = {(one.source, one.target, one.kind): one.label for one in after.flows}
    yield from (Difference(Kind.LOOP_ADDED, key[0], key[1], after=new[key]) for key in new if key not in old)
    yield from (Difference(Kind.LOOP_REMOVED, key[0], key[1], before=old[key]) for key in old if key not in new)
