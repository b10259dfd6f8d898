"""Step 4: through whose eyes we look. Every statement carries its evidence."""

from __future__ import annotations

from enum import StrEnum

from workshop_lib.model.base import Id, Model, Text
from workshop_lib.model.evidence import Statement


class PersonaKind(StrEnum):
    RESEARCHED = "researched"
    PROTO = "proto"
    BUYER = "buyer"
    ANTI = "anti"


class Quote(Model):
    """Literal words of a customer; `source` is the id of the source they come from."""

    text: Text = ""
    source: Id = ""


class Scale(Model):
    """A behavioural scale from 0 (left) to 1 (right); `low` and `high` its spread when measured."""

    left: Text = ""
    right: Text = ""
    value: float | None = None
    low: float | None = None
    high: float | None = None
    n: int | None = None


class Persona(Model):
    """One persona card. Behaviour before demographics; no photos."""

    id: Id
    name: Text = ""
    role: Text = ""
    age: Text = ""
    kind: PersonaKind | None = None
    primary: bool = False
    goal: Statement = Statement()
    jobs: tuple[Statement, ...] = ()
    behaviours: tuple[Statement, ...] = ()
    frustrations: tuple[Statement, ...] = ()
    context: Statement = Statement()
    decision_style: Statement = Statement()
    channels: tuple[Text, ...] = ()
    quote: Quote = Quote()
    scales: tuple[Scale, ...] = ()
    share: float | None = None
    """Part of all customers, 0 to 1."""
    unknowns: tuple[Text, ...] = ()
    design_choices: tuple[Text, ...] = ()

    def statements(self) -> tuple[Statement, ...]:
        """All filled statements on the card, in reading order."""
        several = (
            self.goal,
            *self.jobs,
            *self.behaviours,
            *self.frustrations,
            self.context,
            self.decision_style,
        )
        return tuple(one for one in several if one)
