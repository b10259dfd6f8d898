"""Between a journey and the points of its emotion curve: plain values for the browser, and back to frozen ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from workshop_lib.model.evidence import Evidence, Grade
from workshop_lib.model.journey import Emotion, Journey, Touchpoint

Plain = dict[str, Any]
Key = tuple[str, str]
"""(touchpoint, persona)."""


def points_of(journey: Journey, personas: Sequence[str]) -> list[Plain]:
    """One point per touchpoint and persona; a score or word that is not filled in is None or empty."""
    return [_point(one, persona) for one in journey.touchpoints for persona in personas]


def _point(touchpoint: Touchpoint, persona: str) -> Plain:
    found = touchpoint.emotion_of(persona) or Emotion()
    return {"touchpoint": touchpoint.id, "persona": persona, "score": found.score, "word": found.word}


def truths_of(journey: Journey) -> list[Plain]:
    """For every touchpoint whether it is a moment of truth, and why."""
    return [
        {"touchpoint": one.id, "on": one.moment_of_truth, "reason": one.moment_reason} for one in journey.touchpoints
    ]


def emotions_of(journey: Journey) -> dict[Key, Emotion]:
    """Every emotion on the map."""
    return {(one.id, emotion.persona): emotion for one in journey.touchpoints for emotion in one.emotions}


def with_points(journey: Journey, points: Sequence[Plain], first: Mapping[Key, Emotion]) -> Journey:
    """The journey with these scores and words. `first` holds what stood there when the editor was opened."""
    wanted = {(one["touchpoint"], one["persona"]): one for one in points}
    return _each(journey, lambda one: {"emotions": tuple(_emotions(one, wanted, first))})


def with_truths(journey: Journey, truths: Sequence[Plain]) -> Journey:
    """The journey with these moments of truth."""
    wanted = {one["touchpoint"]: one for one in truths}
    return _each(journey, lambda one: _truth(wanted[one.id]) if one.id in wanted else {})


def _truth(plain: Plain) -> Plain:
    return {"moment_of_truth": plain["on"], "moment_reason": plain["reason"]}


def _each(journey: Journey, changes: Any) -> Journey:
    changed = [(one, changes(one)) for one in journey.touchpoints]
    same = all(getattr(one, name) == value for one, new in changed for name, value in new.items())
    made: Journey = journey if same else journey.but(touchpoints=tuple(one.but(**new) for one, new in changed))
    return made


def _emotions(touchpoint: Touchpoint, wanted: Mapping[Key, Plain], first: Mapping[Key, Emotion]) -> Iterator[Emotion]:
    known = [one.persona for one in touchpoint.emotions]
    added = [persona for place, persona in wanted if place == touchpoint.id and persona not in known]
    for persona in (*known, *added):
        before = touchpoint.emotion_of(persona) or Emotion(persona=persona)
        plain = wanted.get((touchpoint.id, persona))
        after = _felt(before, plain, first.get((touchpoint.id, persona))) if plain else before
        if after.score is not None or after.word:
            yield after


def _felt(before: Emotion, plain: Plain, first: Emotion | None) -> Emotion:
    score, word = plain["score"], plain["word"]
    if (score, word) == (before.score, before.word):
        return before
    proof = _proof(before, score, first)
    after: Emotion = before.but(score=score, word=word, evidence=proof)
    return after


def _proof(before: Emotion, score: float | None, first: Emotion | None) -> Evidence:
    """A measured figure proves that figure only: another score is an assumption, the first one is measured again."""
    if first is not None and first.score == score:
        return first.evidence
    if score == before.score or before.evidence.grade is not Grade.MEASURED:
        return before.evidence
    return Evidence()


def propose_word(score: float, word: str, lexicon: Mapping[str, float]) -> str:
    """The word for a score: the one that stands there while it still fits (or is one's own), else the nearest."""
    if word and (word not in lexicon or abs(lexicon[word] - score) <= 0.5):
        return word
    return min(lexicon, key=lambda one: abs(lexicon[one] - score), default="")
