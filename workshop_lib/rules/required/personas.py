"""Step 4: every statement rests on something or is called an assumption; unknowns and design choices are named."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_lib.model.evidence import Grade, Statement
from workshop_lib.model.persona import Persona
from workshop_lib.model.work import Work
from workshop_lib.rules.requirement import Requirement, fields, need, wish

CHOICES_WANTED = 2
FIELDS = ("name", "role", "kind", "goal", "frustrations", "channels", "decision_style", "unknowns")


def personas(work: Work) -> Iterator[Requirement]:
    """The persona cards (course, step 4)."""
    yield need("personas.empty", "personas", work.personas)
    if len(work.personas) > 1:
        yield need("personas.primary", "personas", any(one.primary for one in work.personas))
    for one in work.personas:
        yield from _persona(one)


def _persona(one: Persona) -> Iterator[Requirement]:
    place, name = f"persona.{one.id}", one.name or one.id
    yield from fields(one, place, "persona", FIELDS, name=name)
    found = len(one.design_choices)
    enough = found >= CHOICES_WANTED
    yield need(
        "persona.design_choices", f"{place}.design_choices", enough, name=name, found=found, wanted=CHOICES_WANTED
    )
    for number, statement in enumerate(one.statements(), 1):
        where = f"{place}.statement.{number}"
        yield need("persona.evidence", where, _rests(statement), name=name, text=statement.text)
    for field in ("jobs", "behaviours"):
        yield wish(f"persona.{field}", f"{place}.{field}", getattr(one, field), name=name)
    yield wish("persona.quote", f"{place}.quote", one.quote.text, name=name)
    yield wish("persona.some_evidence", place, _known(one), name=name)


def _rests(statement: Statement) -> bool:
    """Either an assumption by its own word, or with a source or a number of respondents behind it."""
    evidence = statement.evidence
    return evidence.grade is Grade.ASSUMED or bool(evidence.sources) or evidence.n is not None


def _known(one: Persona) -> bool:
    return any(statement.evidence.grade is not Grade.ASSUMED for statement in one.statements())
