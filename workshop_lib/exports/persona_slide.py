"""One persona on one slide: who it is and what she says on the left, what drives her on the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from workshop_lib.exports.slides import (
    BOTTOM,
    EDGE,
    INDENT,
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


@dataclass(frozen=True)
class Block:
    """Texts under a head; `listed` gives each a dot in front."""

    head: str
    texts: Sequence[str]
    listed: bool = False

    def room(self, width: float) -> float:
        """What is left of a width for the letters, in millimetres."""
        return width - 2 - INDENT * self.listed


def _who(persona: Persona) -> list[Block]:
    facts = [persona.age, label(persona.kind) if persona.kind else "", words.PRIMARY if persona.primary else ""]
    share = words.SHARE.format(share=percent(persona.share)) if persona.share is not None else ""
    quote = [f"“{persona.quote.text}”"] if persona.quote.text else []
    known = [fact for fact in (*facts, share) if fact]
    return [
        Block("", quote),
        Block("", [" · ".join(known)] if known else []),
        Block(words.GOAL, [persona.goal.text] if persona.goal else []),
        Block(words.CONTEXT, [persona.context.text] if persona.context else []),
        Block(words.CHANNELS, [", ".join(persona.channels)] if persona.channels else []),
    ]


def _drives(persona: Persona) -> tuple[list[Block], list[Block]]:
    left = [
        Block(words.JOBS, [one.text for one in persona.jobs], True),
        Block(words.BEHAVIOURS, [one.text for one in persona.behaviours], True),
        Block(words.STYLE, [persona.decision_style.text] if persona.decision_style else []),
    ]
    right = [
        Block(words.FRUSTRATIONS, [one.text for one in persona.frustrations], True),
        Block(words.UNKNOWNS, persona.unknowns, True),
        Block(words.CHOICES, persona.design_choices, True),
    ]
    return left, right


def _blocks(slide: Any, box: Box, blocks: list[Block]) -> list[str]:
    """Headed texts below each other at the largest size that fits; what does not fit is shortened and returned."""
    filled = [one for one in blocks if one.texts]
    size = next((size for size in _SIZES if _tall(filled, box.width, size) <= box.height), _SIZES[-1])
    cut: list[str] = []
    if _tall(filled, box.width, size) > box.height:
        room = (box.height - _HEAD * len(filled)) / max(1, sum(len(one.texts) for one in filled))
        most = max(1, int(room / height_of(1, size)))
        short = [replace(one, texts=[fitting(text, one.room(box.width), size, most) for text in one.texts])
                 for one in filled]  # fmt: skip
        pairs = zip((text for one in filled for text in one.texts), (text for one in short for text in one.texts),
                    strict=True)  # fmt: skip
        cut, filled = [whole for whole, part in pairs if whole != part], short
    if filled:
        write(slide, box, [said for one in filled for said in _said(one, size)])
    return cut


def _said(block: Block, size: float) -> list[Words]:
    head = [Words(block.head, size - 1, True, WORKSHOP.accent)] if block.head else []
    texts = [Words(one, size, italic=one.startswith("“"), bullet=block.listed) for one in block.texts]
    return [*head, *texts, Words(" ", size / 2)]


def _tall(blocks: list[Block], width: float, size: float) -> float:
    lines = sum(height_of(lines_of(text, one.room(width), size), size) for one in blocks for text in one.texts)
    heads = sum(height_of(1, size - 1) for one in blocks if one.head)
    return lines + heads + len(blocks) * height_of(1, size / 2)
