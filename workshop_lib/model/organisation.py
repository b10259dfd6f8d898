"""Step 1: whose journey is it, for whom, from where to where, and who is at the table."""

from __future__ import annotations

from enum import StrEnum

from workshop_lib.model.base import Id, Model, Text


class Sector(StrEnum):
    BUSINESS = "business"
    CONSUMER = "consumer"
    PUBLIC = "public"


class State(StrEnum):
    """The journey as it is now, or as it should become."""

    AS_IS = "as_is"
    TO_BE = "to_be"


class Level(StrEnum):
    """The whole relation, or one part in detail."""

    MACRO = "macro"
    MICRO = "micro"


class Member(Model):
    """Somebody at the table, with the department that she speaks for."""

    name: Text = ""
    department: Text = ""


class Assumption(Model):
    """Something the team believes but does not know yet, and how it could be tested."""

    id: Id
    text: Text = ""
    test: Text = ""


class Organisation(Model):
    """The configuration card. Everything may still be empty."""

    name: Text = ""
    sector: Sector | None = None
    product: Text = ""
    description: Text = ""
    occasion: Text = ""
    """Why this journey, and why now."""
    departments: tuple[Text, ...] = ()
    customer_group: Text = ""
    customer_goal: Text = ""
    organisation_goal: Text = ""
    starts_at: Text = ""
    ends_at: Text = ""
    state: State | None = None
    level: Level | None = None
    decision_process: Text = ""
    team: tuple[Member, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
