"""What a part still lacks, and what is already right."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workshop_lib.errors import NotFound
from workshop_lib.model.work import Work
from workshop_lib.rules.finding import Finding, Level
from workshop_lib.rules.required.actions import actions
from workshop_lib.rules.required.journey import journey
from workshop_lib.rules.required.kpis import kpis
from workshop_lib.rules.required.organisation import organisation
from workshop_lib.rules.required.personas import personas
from workshop_lib.rules.required.roadmap import roadmap
from workshop_lib.rules.required.scope import scope
from workshop_lib.rules.required.sources import sources
from workshop_lib.rules.requirement import Requirement

_PARTS: dict[str, Callable[[Work], Iterator[Requirement]]] = {
    "organisation": organisation,
    "sources": sources,
    "scope": scope,
    "personas": personas,
    "journey": journey,
    "actions": actions,
    "roadmap": roadmap,
    "kpis": kpis,
}
STEPS = tuple(_PARTS)
"""The eight nouns in the order of the steps."""


def requirements(work: Work, part: str) -> tuple[Requirement, ...]:
    """Everything a complete part has, met or not. Raises `NotFound("part")`."""
    if part not in _PARTS:
        raise NotFound("part", name=part, known=list(STEPS))
    return tuple(_PARTS[part](work))


def find_gaps(work: Work, part: str) -> tuple[Finding, ...]:
    """First what is right (GOOD, one per code that is met everywhere), then what is missing, wrong or a tip.

    Raises `NotFound("part")` for a name that is not one of the eight nouns.
    """
    found = requirements(work, part)
    unmet = [one.finding() for one in found if not one.met]
    lacking = {one.code for one in unmet}
    met = {one.code: one.finding() for one in found if one.code not in lacking}
    return (*met.values(), *sorted(unmet, key=lambda one: _ORDER[one.level]))


_ORDER = {Level.MISSING: 0, Level.WRONG: 1, Level.TIP: 2, Level.GOOD: 3}
