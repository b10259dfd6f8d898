"""Sources, claims and personas that promise more than they can hold."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_lib.model.evidence import Certainty, Claim, Grade, Reading
from workshop_lib.model.persona import Persona, PersonaKind
from workshop_lib.rules.conflicts.context import Context, hint, wrong
from workshop_lib.rules.finding import Finding

OLD_AFTER_DAYS = 3 * 365
_ROUNDING = 0.005


def evidence(context: Context) -> Iterator[Finding]:
    """Contradictions in the register of sources, the evidence table and the persona cards."""
    yield from _dates(context)
    for claim in context.work.sources.claims:
        yield from _claim(claim)
    for one in context.work.personas:
        yield from _persona(one)
    yield from _together(context)


def _dates(context: Context) -> Iterator[Finding]:
    if context.today is None:
        return
    for one in context.work.sources.entries:
        where, name = f"sources.{one.id}.date", one.name or one.id
        if one.date and one.date > context.today:
            yield wrong("source.future", where, name=name, date=one.date)
        elif one.date and (context.today - one.date).days > OLD_AFTER_DAYS:
            yield hint("source.old", where, name=name, date=one.date)


def _claim(claim: Claim) -> Iterator[Finding]:
    name = claim.text or claim.id
    if claim.reading is Reading.FACT and not claim.sources:
        yield wrong("claim.fact_without_source", f"sources.{claim.id}.reading", name=name)
    if claim.reading is Reading.ASSUMPTION and claim.certainty is Certainty.HIGH:
        yield wrong("claim.certain_assumption", f"sources.{claim.id}.certainty", name=name)


def _persona(one: Persona) -> Iterator[Finding]:
    statements = one.statements()
    assumed = all(statement.evidence.grade is Grade.ASSUMED for statement in statements)
    name = one.name or one.id
    if one.kind is PersonaKind.RESEARCHED and statements and assumed:
        yield wrong("persona.not_researched", f"persona.{one.id}.kind", name=name)
    if one.kind is PersonaKind.ANTI and one.primary:
        yield wrong("persona.primary_anti", f"persona.{one.id}.primary", name=name)
    if one.quote.text and not one.quote.source:
        yield hint("quote.source", f"persona.{one.id}.quote", name=name)
    for scale in one.scales:
        if scale.value is not None and not 0 <= scale.value <= 1:
            yield wrong("scale.range", f"persona.{one.id}.scales", name=name, value=scale.value)


def _together(context: Context) -> Iterator[Finding]:
    people = context.work.personas
    primary = len([one for one in people if one.primary])
    if primary > 1:
        yield wrong("personas.two_primary", "personas", count=primary)
    total = sum(one.share or 0 for one in people)
    if total > 1 + _ROUNDING:
        yield wrong("personas.shares", "personas", total=total)
