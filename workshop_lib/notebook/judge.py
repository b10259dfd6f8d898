"""From findings to Dutch remarks: the rules judge, the text layer speaks."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from workshop_lib.model.work import Work
from workshop_lib.rules.completeness import find_gaps
from workshop_lib.rules.consistency import find_contradictions, part_of
from workshop_lib.rules.finding import Finding, Level
from workshop_lib.text.findings import SAYINGS, advise, advise_apart, gather, say
from workshop_lib.text.voice import WORDS, scores_of_words
from workshop_lib.views.feedback import Remark


def remarks_for(work: Work, noun: str, today: dt.date | None = None) -> list[Remark]:
    """Everything there is to say about one part. Without `today` nothing is said about dates that have passed."""
    told = gather(_findings(work, noun, today))
    return [replace(_remark(one), advice=advise_apart(one), times=int(str(one.facts.get("group", 1)))) for one in told]


def marks_for(work: Work, noun: str) -> dict[str, list[Remark]]:
    """What is not yet right in one part, by the id of the item (touchpoint, persona …) it is about."""
    marks: dict[str, list[Remark]] = {}
    for one in _findings(work, noun, None):
        parts = one.where.split(".")
        if one.level is not Level.GOOD and len(parts) > 1:
            field = parts[2] if len(parts) > 2 else ""
            marks.setdefault(parts[1], []).append(replace(_remark(_at_its_item(one)), field=field))
    return marks


def _at_its_item(finding: Finding) -> Finding:
    """Beside the item itself a remark about a plain field need not name it."""
    if finding.code in SAYINGS:
        return finding
    return replace(finding, facts={key: value for key, value in finding.facts.items() if key != "name"})


def _findings(work: Work, noun: str, today: dt.date | None) -> tuple[Finding, ...]:
    found = find_contradictions(work, scores_of_words(), today, WORDS)
    return (*(one for one in found if part_of(one) == noun), *find_gaps(work, noun))


def _remark(finding: Finding) -> Remark:
    return Remark(finding.level, say(finding), advise(finding))
