"""What contradicts itself anywhere in the work."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from workshop_lib.model.work import Work
from workshop_lib.rules.conflicts.context import Context, Words
from workshop_lib.rules.conflicts.evidence import evidence
from workshop_lib.rules.conflicts.feeling import feeling
from workshop_lib.rules.conflicts.frame import frame
from workshop_lib.rules.conflicts.planning import planning
from workshop_lib.rules.conflicts.references import references
from workshop_lib.rules.conflicts.voice import voice
from workshop_lib.rules.finding import Finding

_FAMILIES = (frame, evidence, feeling, planning, references, voice)
_PREFIXES = {"persona": "personas", "future": "journey"}
_NO_WORDS = Words()


def find_contradictions(
    work: Work,
    lexicon: Mapping[str, float],
    today: dt.date | None = None,
    words: Words = _NO_WORDS,
) -> tuple[Finding, ...]:
    """All contradictions and points to think about, in a fixed order.

    `lexicon` maps an emotion word (lower case) to its usual score, -5 to +5. Without `today` the rules about dates
    stay silent, without `words` those about wording.
    """
    context = Context(work, lexicon, today, words)
    return tuple(finding for family in _FAMILIES for finding in family(context))


def part_of(finding: Finding) -> str:
    """The noun to which a finding belongs: "persona.marleen.goal" -> "personas", "future.A06" -> "journey"."""
    prefix = finding.where.partition(".")[0]
    return _PREFIXES.get(prefix, prefix)
