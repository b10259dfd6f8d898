"""Step 1, the configuration card: all fields filled, at least three assumptions, a team across departments."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_lib.model.organisation import Organisation
from workshop_lib.model.work import Work
from workshop_lib.rules.requirement import Requirement, fields, need, wish

ASSUMPTIONS_WANTED = 3
DEPARTMENTS_WANTED = 2
FIELDS = (
    "name",
    "product",
    "customer_group",
    "customer_goal",
    "starts_at",
    "ends_at",
    "state",
    "level",
    "decision_process",
    "team",
)


def organisation(work: Work) -> Iterator[Requirement]:
    """The required fields of the configuration card (course, step 1)."""
    card = work.organisation
    yield from fields(card, "organisation", "organisation", FIELDS)
    found = len([one for one in card.assumptions if one.text])
    enough = found >= ASSUMPTIONS_WANTED
    yield need("organisation.assumptions", "organisation.assumptions", enough, found=found, wanted=ASSUMPTIONS_WANTED)
    yield from _wishes(card)


def _wishes(card: Organisation) -> Iterator[Requirement]:
    yield wish("organisation.occasion", "organisation.occasion", card.occasion)
    for one in card.assumptions:
        yield wish("assumption.test", f"organisation.{one.id}.test", one.test, name=one.text)
    seated = {one.department for one in card.team if one.department}
    if card.team:
        broad = len(seated) >= DEPARTMENTS_WANTED
        yield wish("organisation.departments", "organisation.team", broad, found=len(seated), wanted=DEPARTMENTS_WANTED)
    for name in card.departments:
        yield wish("department.seat", "organisation.team", name in seated, name=name)
