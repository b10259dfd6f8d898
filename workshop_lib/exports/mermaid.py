"""The map as a Mermaid `journey` diagram: sections, tasks, a mark of 1 to 5 and one actor.

A task of Mermaid has one mark for all its actors, so a diagram shows one persona, or all customers together.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from workshop_lib.exports.wish import NO_WISH, Wish
from workshop_lib.model.journey import Touchpoint
from workshop_lib.model.work import Work
from workshop_lib.rules.conversion import Conversion, Remark, cleaned, judge, to_five
from workshop_lib.rules.emotion import score_of
from workshop_lib.rules.fates import PROFILES
from workshop_lib.text import export_words as words
from workshop_lib.text.mermaid import escape
from workshop_lib.views.describe import describe_curve

NEUTRAL = 3


def write_mermaid(work: Work, wish: Wish = NO_WISH) -> Conversion:
    """The diagram of everybody, or of `wish.persona`; a touchpoint without a score stands on neutral."""
    work, remark = cleaned(work)
    empty = sum(score_of(one, wish.persona) is None for one in work.journey.touchpoints)
    report = judge(work, PROFILES["mermaid"]).also(changed=[remark, Remark("neutral", count=empty)])
    return Conversion(diagram(work, wish.persona).encode("utf-8"), report)


def diagram(work: Work, persona: str = "") -> str:
    """The text of one diagram, ending in a line break."""
    return "\n".join(["journey", *(f"    {line}" for line in _lines(work, persona))]) + "\n"


def actor(work: Work, persona: str) -> str:
    """The name of the actor: a persona, or all customers."""
    known = work.persona(persona)
    return (known.name if known and known.name else persona) or words.EVERYBODY


def _lines(work: Work, persona: str) -> Iterator[str]:
    title = work.journey.title or work.name
    if title:
        yield f"accTitle: {escape(title)}"
    yield f"accDescr: {escape(describe_curve(work)) or escape(words.EVERYBODY)}"
    if title:
        yield f"title {escape(title)}"
    names = {phase.id: phase.name or phase.id for phase in work.journey.phases}
    who = escape(actor(work, persona)) or escape(words.EVERYBODY)
    for phase, members in groupby(work.journey.touchpoints, key=lambda one: names.get(one.phase, "")):
        yield f"section {escape(phase) or words.NO_PHASE}"
        yield from (f"    {_task(one, persona)}: {who}" for one in members)


def _task(one: Touchpoint, persona: str) -> str:
    score = score_of(one, persona)
    return f"{escape(one.name or one.id)}: {NEUTRAL if score is None else to_five(score)}"
