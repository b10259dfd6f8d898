"""One persona on one slide: who it is and what she says on the left, what drives her on the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workshop_lib.exports.slides import (
    BOTTOM,
    EDGE,
    TOP,
    WIDE,
    Box,
    Deck,
    Words,
    fitting,
    height_of,
    lines_of,
    note,
    panel,
    write,
)
from workshop_lib.model.persona import Persona
from workshop_lib.text import slide_words as words
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import percent
from workshop_lib.views.theme import WORKSHOP

_LEFT, _GAP = 84.0, 6.0
_SIZES = (18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0, 10.0)
_HEAD = 7.0


def draw_card(deck: Deck, persona: Persona, place: int) -> int:
    """The slide; returns how many blocks were shortened (their whole texts stand in the notes)."""
    line = WORKSHOP.persona_line(place)
    slide = deck.slide(words.PERSONA.format(name=persona.name or persona.id), persona.role)
    panel(slide, Box(EDGE, TOP, _LEFT, BOTTOM - TOP), WORKSHOP.panel)
    panel(slide, Box(EDGE, TOP, 2.2, BOTTOM - TOP), line.colour)
    cut = _blocks(slide, Box(EDGE + 8, TOP + 6, _LEFT - 14, BOTTOM - TOP - 10), _who(persona))
    width = (WIDE - 2 * EDGE - _LEFT - 3 * _GAP) / 2
    for column, blocks in enumerate(_drives(persona)):
        box = Box(EDGE + _LEFT + 2 * _GAP + column * (width + _GAP), TOP, width - 2, BOTTOM - TOP)
        cut += _blocks(slide, box, blocks)
    if cut:
        note(slide, "\n\n".join((words.NOTES, *cut)))
    return len(cut)


Block = tuple[str, Sequence[str]]


def _who(persona: Persona) -> list[Block]:
    facts = [persona.age, label(persona.kind) if persona.kind else "", words.PRIMARY if persona.primary else ""]
    share = words.SHARE.format(share=percent(persona.share)) if persona.share is not None else ""
    quote = [f"“{persona.quote.text}”"] if persona.quote.text else []
    known = [fact for fact in (*facts, share) if fact]
    return [
        ("", quote),
        ("", [" · ".join(known)] if known else []),
        (words.GOAL, [persona.goal.text] if persona.goal else []),
        (words.CONTEXT, [persona.context.text] if persona.context else []),
        (words.CHANNELS, [", ".join(persona.channels)] if persona.channels else []),
    ]


def _drives(persona: Persona) -> tuple[list[Block], list[Block]]:
    style = [persona.decision_style.text] if persona.decision_style else []
    left: list[Block] = [
        (words.JOBS, [f"• {one.text}" for one in persona.jobs]),
        (words.BEHAVIOURS, [f"• {one.text}" for one in persona.behaviours]),
        (words.STYLE, style),
    ]
    right: list[Block] = [
        (words.FRUSTRATIONS, [f"• {one.text}" for one in persona.frustrations]),
        (words.UNKNOWNS, [f"• {one}" for one in persona.unknowns]),
        (words.CHOICES, [f"• {one}" for one in persona.design_choices]),
    ]
    return left, right


def _blocks(slide: Any, box: Box, blocks: list[Block]) -> list[str]:
    """Headed texts below each other at the largest size that fits; what does not fit is shortened and returned."""
    filled = [(head, texts) for head, texts in blocks if texts]
    size = next((size for size in _SIZES if _tall(filled, box.width, size) <= box.height), _SIZES[-1])
    cut: list[str] = []
    if _tall(filled, box.width, size) > box.height:
        room = (box.height - _HEAD * len(filled)) / max(1, sum(len(texts) for _, texts in filled))
        most = max(1, int(room / height_of(1, size)))
        cut = [one for _, texts in filled for one in texts if lines_of(one, box.width - 2, size) > most]
        filled = [(head, [fitting(one, box.width - 2, size, most) for one in texts]) for head, texts in filled]
    said: list[Words] = []
    for head, texts in filled:
        said += [Words(head, size - 1, True, WORKSHOP.accent)] if head else []
        said += [Words(one, size, italic=one.startswith("“")) for one in texts]
        said.append(Words(" ", size / 2))
    if said:
        write(slide, box, said)
    return cut


def _tall(blocks: list[Block], width: float, size: float) -> float:
    lines = sum(height_of(lines_of(one, width - 2, size), size) for _, texts in blocks for one in texts)
    heads = sum(height_of(1, size - 1) for head, _ in blocks if head)
    return lines + heads + len(blocks) * height_of(1, size / 2)
