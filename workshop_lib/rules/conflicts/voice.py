"""Whose voice speaks. The word lists come in as an argument: rules know no language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from workshop_lib.rules.conflicts.context import Context, Words, hint
from workshop_lib.rules.finding import Finding


def voice(context: Context) -> Iterator[Finding]:
    """Titles in the voice of the organisation; calls to action that are vague or ask two things."""
    work, words = context.work, context.words
    for part, journey in (("journey", work.journey), ("future", work.future)):
        for one in journey.touchpoints:
            if _starts(one.name, words.organisation_voice):
                yield hint("voice.organisation", f"{part}.{one.id}.name", name=one.name)
            yield from _cta(words, f"{part}.{one.id}.cta", one.cta.text)
    for row in work.actions.rows:
        yield from _cta(words, f"actions.{row.id}.cta", row.cta)


def _cta(words: Words, where: str, cta: str) -> Iterator[Finding]:
    if _starts(cta, words.vague_starts):
        yield hint("cta.vague", where, cta=cta)
    if asks_twice(cta, words):
        yield hint("cta.two_actions", where, cta=cta)


def asks_twice(cta: str, words: Words) -> bool:
    """Two requests in one line: a joining word followed by another imperative ("Order now and call us")."""
    tokens = re.findall(r"[^\W\d_]+", cta.casefold())
    return any(one in words.joiners and other in words.verbs for one, other in pairwise(tokens))


def _starts(text: str, starts: tuple[str, ...]) -> bool:
    lowered = f"{text.casefold()} "
    return any(lowered.startswith(f"{start} ") for start in starts)
