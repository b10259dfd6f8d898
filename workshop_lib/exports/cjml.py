"""The map as CJML 2.0: one planned journey with every touchpoint, and an actual journey per persona with feelings.

A touchpoint with a channel or a message is a communication point; any other is an action. What happens backstage is an
action of the service provider right after its touchpoint.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from workshop_lib.exports.wish import NO_WISH, Wish
from workshop_lib.exports.xmlfile import child, finish
from workshop_lib.model.journey import Emotion, Touchpoint
from workshop_lib.model.work import Work
from workshop_lib.rules.conversion import Conversion, cleaned, judge, to_five
from workshop_lib.rules.fates import PROFILES
from workshop_lib.text.export_words import EVERYBODY

CUSTOMER, PROVIDER = "klant", "organisatie"
PLAN = "PJ1"


def write_cjml(work: Work, wish: Wish = NO_WISH) -> Conversion:
    """The document; `workshop import` reads it back."""
    work, remark = cleaned(work)
    root = Element("CJML", version="2.0")
    _plan(child(root, "plannedJourney"), work)
    for number, persona in enumerate(_felt(work), 1):
        _actual(child(root, "actualJourney"), work, persona, number)
    return Conversion(finish(root), judge(work, PROFILES["cjml"]).also(changed=[remark]))


def _felt(work: Work) -> list[str]:
    """Personas with a score or a word, all customers first."""
    felt = {
        one.persona for step in work.journey.touchpoints for one in step.emotions if one.word or one.score is not None
    }
    return [
        id for id in dict.fromkeys(("", *(one.id for one in work.personas), *work.journey.personas())) if id in felt
    ]


def _head(journey: Element, work: Work, id: str) -> None:
    child(journey, "journeyID", id)
    child(journey, "journeyTitle", work.journey.title)


def _phases(journey: Element, work: Work) -> None:
    phases = child(journey, "journeyPhases")
    for phase in work.journey.phases:
        child(child(phases, "journeyPhase", phaseID=phase.id), "phaseName", phase.name)


def _plan(journey: Element, work: Work) -> None:
    _head(journey, work, PLAN)
    _phases(journey, work)
    actors = child(journey, "actors")
    child(child(actors, "endUser", actorID=CUSTOMER), "actorName", EVERYBODY)
    for persona in work.personas:
        child(child(actors, "endUser", actorID=persona.id), "actorName", persona.name)
    _provider(actors, work)
    touchpoints = child(journey, "touchpoints")
    for one in work.journey.touchpoints:
        _point(touchpoints, one, "planned", CUSTOMER)
        if one.backstage:
            made = child(touchpoints, "plannedAction")
            child(made, "touchpointID", f"{one.id}-achter")
            _side(made, "initiator", PROVIDER, one.backstage.text)


def _provider(actors: Element, work: Work) -> None:
    child(child(actors, "serviceProvider", actorID=PROVIDER), "companyName", work.organisation.name)


def _actual(journey: Element, work: Work, persona: str, number: int) -> None:
    known = work.persona(persona)
    actor = persona or CUSTOMER
    _head(journey, work, f"AJ{number}")
    child(journey, "plannedReference", PLAN)
    actors = child(journey, "actors")
    child(child(actors, "endUser", actorID=actor), "actorName", known.name if known else persona or EVERYBODY)
    _provider(actors, work)
    touchpoints = child(journey, "touchpoints")
    for one in work.journey.touchpoints:
        felt = one.emotion_of(persona)
        if felt is not None and (felt.word or felt.score is not None):
            _experience(_point(touchpoints, one, "actual", actor), felt)


def _point(touchpoints: Element, one: Touchpoint, prefix: str, actor: str) -> Element:
    contact = bool(one.channel or one.message)
    made = child(touchpoints, f"{prefix}{'CommunicationPoint' if contact else 'Action'}")
    child(made, "touchpointID", one.id)
    child(made, "belongsTo", phaseIDref=one.phase) if one.phase else None
    _side(made, "initiator", actor, one.name)
    if contact:
        _side(made, "receiver", PROVIDER, one.message.text)
        child(child(made, "channel"), "channelName", one.channel)
    return made


def _side(point: Element, name: str, actor: str, label: str) -> None:
    side = child(point, name)
    child(side, "refersTo", actorIDref=actor)
    child(side, f"{name}Label", label)


def _experience(point: Element, felt: Emotion) -> None:
    made = child(point, "touchpointExperience")
    if felt.word:
        child(made, "experienceDescription", felt.word)
    if felt.score is not None:
        child(made, "experienceRating", str(to_five(felt.score)))
