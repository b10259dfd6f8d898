"""Step 5: the journey itself. Phases, touchpoints with their lanes, emotions per persona, and loops."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

from workshop_lib.model.base import Id, Model, Score, Text
from workshop_lib.model.evidence import Evidence, Statement
from workshop_lib.model.organisation import State


class Ownership(StrEnum):
    OWNED = "owned"
    PAID = "paid"
    EARNED = "earned"
    PARTNER = "partner"


class Side(StrEnum):
    ONLINE = "online"
    OFFLINE = "offline"


class FlowKind(StrEnum):
    RETURN = "return"
    LOYALTY_LOOP = "loyalty_loop"
    SKIP = "skip"


class Phase(Model):
    """A period with one customer goal; `code` is its key in the phase model (F1 … F9, B1 … B5, A C P R V)."""

    id: Id
    name: Text = ""
    code: Id = ""
    customer_goal: Text = ""
    organisation_goal: Text = ""
    transition: Text = ""
    """The fact that shows that the customer has moved on."""


class Emotion(Model):
    """What one persona feels at one touchpoint: a word of the lexicon and a score from -5 to +5."""

    persona: Id = ""
    word: Text = ""
    score: Score | None = None
    evidence: Evidence = Evidence()


class Touchpoint(Model):
    """A moment of contact and what every lane of the map says about it."""

    id: Id
    phase: Id = ""
    name: Text = ""
    channel: Text = ""
    ownership: Ownership | None = None
    side: Side | None = None
    doing: Statement = Statement()
    thinking: Statement = Statement()
    message: Statement = Statement()
    """Content: what we tell or show here."""
    cta: Statement = Statement()
    """Call to action: the one thing we ask of the customer here."""
    drop_off: Statement = Statement()
    """Why people leave here."""
    pain: Statement = Statement()
    delight: Statement = Statement()
    opportunity: Statement = Statement()
    backstage: Statement = Statement()
    support: Statement = Statement()
    emotions: tuple[Emotion, ...] = ()
    moment_of_truth: bool = False
    moment_reason: Text = ""
    mandatory: bool = False
    kpi: Text = ""
    owner: Text = ""

    def emotion_of(self, persona: Id) -> Emotion | None:
        """The emotion of this persona here, or None while it is not filled in."""
        return next((one for one in self.emotions if one.persona == persona), None)


class Flow(Model):
    """A way through the map that is not straight on; `share` is the part of customers that takes it, 0 to 1."""

    source: Id
    target: Id
    kind: FlowKind = FlowKind.RETURN
    label: Text = ""
    share: float | None = None


class Change(Model):
    """One line of the change log of a map."""

    date: dt.date | None = None
    what: Text = ""
    why: Text = ""
    back_to_step: int | None = None


class Journey(Model):
    """One map: its phases in order, and its touchpoints in the order in which the customer meets them."""

    title: Text = ""
    state: State = State.AS_IS
    scenario: Text = ""
    phase_model: Id = "nine"
    phases: tuple[Phase, ...] = ()
    touchpoints: tuple[Touchpoint, ...] = ()
    flows: tuple[Flow, ...] = ()
    version: int = 1
    changes: tuple[Change, ...] = ()

    def touchpoint(self, id: Id) -> Touchpoint | None:
        return next((one for one in self.touchpoints if one.id == id), None)

    def in_phase(self, phase: Id) -> tuple[Touchpoint, ...]:
        return tuple(one for one in self.touchpoints if one.phase == phase)

    def personas(self) -> tuple[Id, ...]:
        """Ids of the personas with at least one emotion on the map, in order of appearance."""
        seen = dict.fromkeys(emotion.persona for one in self.touchpoints for emotion in one.emotions)
        return tuple(seen)

    def in_order(self) -> Iterator[tuple[Phase, Touchpoint]]:
        """Touchpoints phase by phase; those without a known phase are left out."""
        for phase in self.phases:
            for one in self.in_phase(phase.id):
                yield phase, one
