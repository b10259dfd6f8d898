"""What a work consists of, seen from outside: every aspect that a file format may keep, change or lose."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any

from workshop_lib.model.evidence import Evidence, Statement
from workshop_lib.model.journey import Emotion, Journey, Touchpoint
from workshop_lib.model.work import Work

LANES = (
    "doing", "thinking", "message", "cta", "drop_off", "pain", "delight", "opportunity", "backstage", "support",
)  # fmt: skip
"""The lanes of a touchpoint that are a statement."""


class Aspect(StrEnum):
    """In the order in which a reader meets them."""

    TITLE = "title"
    CONTEXT = "context"
    PHASES = "phases"
    PHASE_GOALS = "phase_goals"
    TOUCHPOINTS = "touchpoints"
    IDS = "ids"
    CHANNEL = "channel"
    SETTING = "setting"
    SHARED_SCORES = "shared_scores"
    PERSONA_SCORES = "persona_scores"
    WORDS = "words"
    EVIDENCE = "evidence"
    DOING = "doing"
    THINKING = "thinking"
    MESSAGE = "message"
    CTA = "cta"
    DROP_OFF = "drop_off"
    PAIN = "pain"
    DELIGHT = "delight"
    OPPORTUNITY = "opportunity"
    BACKSTAGE = "backstage"
    SUPPORT = "support"
    MOMENTS = "moments"
    MANDATORY = "mandatory"
    OWNERS = "owners"
    FLOWS = "flows"
    HISTORY = "history"
    PERSONAS = "personas"
    PERSONA_CARDS = "persona_cards"
    PERSONA_PROOF = "persona_proof"
    ORGANISATION = "organisation"
    SOURCES = "sources"
    SCOPE = "scope"
    ACTIONS = "actions"
    ROADMAP = "roadmap"
    KPIS = "kpis"
    FUTURE = "future"
    MEASURED = "measured"
    ANSWERS = "answers"


Items = tuple[Any, ...]


def view(aspect: Aspect, work: Work) -> Items:
    """What a work holds of an aspect, as values that can be compared; empty when it holds nothing."""
    return _VIEWS[aspect](work)


def _title(work: Work) -> Items:
    return (work.journey.title,) if work.journey.title else ()


def _context(work: Work) -> Items:
    one, new = work.journey, Journey()
    pairs = (("state", one.state, new.state), ("scenario", one.scenario, ""), ("model", one.phase_model, "nine"))
    return tuple((name, value) for name, value, usual in pairs if value != usual)


def _phases(work: Work) -> Items:
    return tuple(phase.name or phase.id for phase in work.journey.phases)


def _phase_goals(work: Work) -> Items:
    facts = ((one.code, one.customer_goal, one.organisation_goal, one.transition) for one in work.journey.phases)
    return tuple((number, *fact) for number, fact in enumerate(facts) if any(fact))


def _touchpoints(work: Work) -> Items:
    names = {phase.id: phase.name or phase.id for phase in work.journey.phases}
    return tuple((names.get(one.phase, ""), one.name or one.id) for one in work.journey.touchpoints)


def _ids(work: Work) -> Items:
    return (*(one.id for one in work.journey.phases), *((one.id, one.phase) for one in work.journey.touchpoints))


def _each(pick: Callable[[Touchpoint], Any]) -> Callable[[Work], Items]:
    """One item per touchpoint that has something to say, with its place on the map."""

    def items(work: Work) -> Items:
        found = ((number, pick(one)) for number, one in enumerate(work.journey.touchpoints))
        return tuple((number, value) for number, value in found if value)

    return items


def _lane(name: str) -> Callable[[Work], Items]:
    return _each(lambda one: getattr(one, name).text)


def _emotions(work: Work) -> Iterator[tuple[int, Emotion]]:
    for number, one in enumerate(work.journey.touchpoints):
        yield from ((number, emotion) for emotion in one.emotions)


def _shared(work: Work) -> Items:
    return tuple((number, one.score) for number, one in _emotions(work) if not one.persona and one.score is not None)


def _personal(work: Work) -> Items:
    found = ((number, one.persona, one.score) for number, one in _emotions(work) if one.persona)
    return tuple(sorted(item for item in found if item[2] is not None))


def _feelings(work: Work) -> Items:
    return tuple(sorted((number, one.persona, one.word) for number, one in _emotions(work) if one.word))


def _proof(touchpoint: Touchpoint) -> Items:
    lanes = ((name, getattr(touchpoint, name)) for name in LANES)
    said = ((name, "", one.evidence) for name, one in lanes if one and one.evidence != Evidence())
    felt = (("score", one.persona, one.evidence) for one in touchpoint.emotions if one.evidence != Evidence())
    return (*said, *sorted(felt, key=lambda item: item[1]))


def _cards(work: Work) -> Items:
    made = ((one.id, _plain(one.model_dump(exclude={"id", "name"}, exclude_defaults=True))) for one in work.personas)
    return tuple((id, card) for id, card in made if card)


def _plain(card: dict[str, Any]) -> dict[str, Any]:
    """A card without what its statements rest on."""

    def bare(value: Any) -> Any:
        if isinstance(value, dict) and value and value.keys() <= {"text", "evidence"}:
            return value.get("text", "")
        if isinstance(value, tuple | list):
            return tuple(said for one in value if (said := bare(one)) != "")
        return value

    return {name: said for name, value in card.items() if (said := bare(value)) not in ("", ())}


def _persona_proof(work: Work) -> Items:
    said: list[tuple[str, Statement]] = [(who.id, one) for who in work.personas for one in who.statements()]
    return tuple((who, one.text, one.evidence) for who, one in said if one.evidence != Evidence())


def _part(name: str) -> Callable[[Work], Items]:
    """The filled fields of a part; a list counts as its rows."""

    def items(work: Work) -> Items:
        value = getattr(work, name)
        if isinstance(value, tuple):
            return value
        filled = ((field, getattr(value, field)) for field in type(value).model_fields)
        return tuple((field, content) for field, content in filled if content not in ("", (), None))

    return items


def _future(work: Work) -> Items:
    return work.future.touchpoints


_VIEWS: dict[Aspect, Callable[[Work], Items]] = {
    Aspect.TITLE: _title,
    Aspect.CONTEXT: _context,
    Aspect.PHASES: _phases,
    Aspect.PHASE_GOALS: _phase_goals,
    Aspect.TOUCHPOINTS: _touchpoints,
    Aspect.IDS: _ids,
    Aspect.CHANNEL: _each(lambda one: one.channel),
    Aspect.SETTING: _each(lambda one: (one.ownership, one.side) if one.ownership or one.side else None),
    Aspect.SHARED_SCORES: _shared,
    Aspect.PERSONA_SCORES: _personal,
    Aspect.WORDS: _feelings,
    Aspect.EVIDENCE: _each(_proof),
    **{Aspect(name): _lane(name) for name in LANES},
    Aspect.MOMENTS: _each(lambda one: (one.moment_of_truth, one.moment_reason) if one.moment_of_truth else None),
    Aspect.MANDATORY: _each(lambda one: one.mandatory),
    Aspect.OWNERS: _each(lambda one: (one.owner, one.kpi) if one.owner or one.kpi else None),
    Aspect.FLOWS: lambda work: work.journey.flows,
    Aspect.HISTORY: lambda work: work.journey.changes,
    Aspect.PERSONAS: lambda work: tuple((one.id, one.name) for one in work.personas),
    Aspect.PERSONA_CARDS: _cards,
    Aspect.PERSONA_PROOF: _persona_proof,
    Aspect.ORGANISATION: _part("organisation"),
    Aspect.SOURCES: lambda work: (*work.sources.entries, *work.sources.claims),
    Aspect.SCOPE: _part("scope"),
    Aspect.ACTIONS: _part("actions"),
    Aspect.ROADMAP: _part("roadmap"),
    Aspect.KPIS: _part("kpis"),
    Aspect.FUTURE: _future,
    Aspect.MEASURED: _part("measured"),
    Aspect.ANSWERS: _part("answers"),
}
