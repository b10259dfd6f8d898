"""What the rules may look at: the work, the emotion lexicon, the clock and the words of the language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from workshop_lib.model.work import Work
from workshop_lib.rules.finding import Finding, Level


@dataclass(frozen=True, slots=True)
class Words:
    """Word lists of one language, in lower case; without them the rules about wording stay silent."""

    organisation_voice: tuple[str, ...] = ()
    """How a title starts that speaks for the organisation."""
    everyone: frozenset[str] = frozenset()
    """Customer groups that are no group."""
    vague_starts: tuple[str, ...] = ()
    """How a call to action starts that does not tell what happens."""
    joiners: frozenset[str] = frozenset()
    """Words that tie two requests together."""
    verbs: frozenset[str] = frozenset()
    """Imperatives that open a call to action."""
    payments: frozenset[str] = frozenset()
    """Words about paying: a journey that ends there ends too early."""


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a rule may use; without `today` the rules about dates stay silent."""

    work: Work
    lexicon: Mapping[str, float] = field(default_factory=dict)
    today: dt.date | None = None
    words: Words = Words()


def wrong(code: str, where: str, **facts: object) -> Finding:
    """A contradiction."""
    return Finding(code, where, Level.WRONG, facts)


def hint(code: str, where: str, **facts: object) -> Finding:
    """Something to think about; it may well be right."""
    return Finding(code, where, Level.TIP, facts)
