"""The map as a PlantUML activity diagram with two lanes: the customer, and what happens backstage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from workshop_lib.exports.wish import NO_WISH, Wish
from workshop_lib.model.journey import Touchpoint
from workshop_lib.model.work import Work
from workshop_lib.rules.conversion import Conversion, cleaned, judge
from workshop_lib.rules.fates import PROFILES
from workshop_lib.text import export_words as words
from workshop_lib.text.numbers import signed

# Creole marks, the signs that end an activity, preprocessor marks and markup: written as the number of the character.
# So are emoji: a title of nothing else is a syntax error.
_SIGNS = re.compile(r"""[;:|<>{}\[\]/\\\"*_~^!%$@#&`'=\-+()\U00010000-\U0010FFFF]""")


def write_plantuml(work: Work, wish: Wish = NO_WISH) -> Conversion:
    """The text of the diagram."""
    work, remark = cleaned(work)
    text = "\n".join(["@startuml", *_lines(work), "@enduml"]) + "\n"
    return Conversion(text.encode("utf-8"), judge(work, PROFILES["plantuml"]).also(changed=[remark]))


def escape(text: str) -> str:
    """One line without a sign that PlantUML would act on."""
    line = " ".join(text.split())
    return _SIGNS.sub(lambda found: f"<U+{ord(found[0]):04X}>", line)


def _lines(work: Work) -> Iterator[str]:
    if work.journey.title:
        yield f"title {escape(work.journey.title)}"
    names = {phase.id: phase.name or phase.id for phase in work.journey.phases}
    yield f"|{words.CUSTOMER_LANE}|"
    yield "start"
    for phase, steps in groupby(work.journey.touchpoints, key=lambda one: names.get(one.phase, "")):
        yield f'partition "{escape(phase) or words.NO_PHASE}" {{'
        for one in steps:
            yield from _step(one)
        yield "}"
    yield "stop"


def _step(one: Touchpoint) -> Iterator[str]:
    yield f":{escape(one.name or one.id)};"
    note = _note(one)
    if note:
        yield from ("note right", *(f"  {line}" for line in note), "end note")
    if one.backstage:
        yield from (f"|{words.BACKSTAGE}|", f":{escape(one.backstage.text)};", f"|{words.CUSTOMER_LANE}|")


def _note(one: Touchpoint) -> list[str]:
    felt = one.emotion_of("")
    lines = []
    if felt is not None and felt.score is not None:
        n = f" (n = {felt.evidence.n})" if felt.evidence.n is not None else ""
        lines.append(escape(f"score {signed(felt.score)}{n}"))
    return [*lines, words.TRUTH] if one.moment_of_truth else lines
