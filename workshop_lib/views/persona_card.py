"""Step 4 as cards: behaviour before demographics, a drawn monogram instead of a photo, evidence at every statement."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_lib.model.evidence import Grade, Statement
from workshop_lib.model.persona import Persona, Scale
from workshop_lib.text import card_words as t
from workshop_lib.text.labels import label
from workshop_lib.text.map_words import role_and_age
from workshop_lib.text.numbers import percent
from workshop_lib.views.blocks import (
    BODY,
    PAGE_WIDTH,
    QUOTE,
    SMALL,
    TITLE,
    Block,
    Frame,
    box,
    bullets,
    chip,
    chips,
    column,
    heading,
    level_boxes,
    page,
    row,
    space,
    words,
)  # fmt: skip
from workshop_lib.views.picture import Picture
from workshop_lib.views.series import monogram
from workshop_lib.views.svg import Markup, element, group, line, rect
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font, block

_GAP = 3.0
_AVATAR = 22.0
_NARROW = 112.0
"""Width of a card beside a form, in millimetres."""


def draw_persona(persona: Persona, position: int = 0, narrow: bool = False) -> Picture:
    """One persona card. `position` gives the colour that her curve has on the map; `narrow` fits beside a form."""
    title = f"Persona {persona.name or t.EMPTY}"
    alt = _alt(persona)
    return Picture(page(_card(persona, position, _NARROW if narrow else PAGE_WIDTH), title, alt), title, alt)


def draw_personas(personas: Sequence[Persona]) -> Picture:
    """All persona cards under each other; without any an empty card."""
    shown = personas or (Persona(id="leeg"),)
    cards = [_card(one, number, PAGE_WIDTH) for number, one in enumerate(shown)]
    rule = Block(
        PAGE_WIDTH, 6, lambda x, y: line(x, y + 3, x + PAGE_WIDTH, y + 3, stroke=WORKSHOP.hairline, stroke_width=0.3)
    )
    spread = [piece for card in cards for piece in (card, rule)][:-1]
    alt = " ".join(_alt(one) for one in shown)
    return Picture(page(column(spread, _GAP), "Persona's", alt), "Persona's", alt)


def _card(one: Persona, position: int, total: float) -> Block:
    return column([_head(one, position, total), _middle(one, total), _bottom(one, total)], _GAP)


def _cell(total: float) -> float:
    """Width inside a box: three beside each other, or one over the whole width of a narrow card."""
    return (total if total <= _NARROW else (total - 2 * _GAP) / 3) - 6


def _boxes(cells: Sequence[Block], frames: Sequence[Frame], total: float) -> Block:
    if total <= _NARROW:
        return column([box(cell, frame) for cell, frame in zip(cells, frames, strict=True)], _GAP)
    return level_boxes(cells, frames, _GAP)


def _head(one: Persona, position: int, total: float) -> Block:
    wide = total - _AVATAR - 6
    facts = [label(one.kind)] if one.kind else []
    facts += [t.PRIMARY] if one.primary else []
    facts += [f"{percent(one.share)} {t.SHARE}"] if one.share is not None else []
    chipped = [chip(fact, WORKSHOP.panel, WORKSHOP.ink) for fact in facts]
    role = role_and_age(one.role, one.age)
    texts = [words(one.name or t.EMPTY, wide, TITLE, WORKSHOP.brand), words(role, wide, BODY, WORKSHOP.muted)]
    if one.quote.text:
        source = f" [{one.quote.source}]" if one.quote.source else f" [{t.ASSUMED}]"
        texts.append(words(f"“{one.quote.text}”{source}", wide, QUOTE))
    return row([_avatar(one.name, position), column([*texts, chips(chipped, wide)], 1)], 6)


def _avatar(name: str, position: int) -> Block:
    letters = monogram(name) or "?"
    colour = WORKSHOP.persona_line(position).colour
    half = _AVATAR / 2

    def draw(x: float, y: float) -> Markup:
        disc = element("circle", cx=x + half, cy=y + half, r=half, fill=colour)
        return group(
            disc, block((letters,), x + half, y + half + 3, Font(24, "bold"), fill="#FFFFFF", text_anchor="middle")
        )  # fmt: skip

    return Block(_AVATAR, _AVATAR, draw)


def _middle(one: Persona, total: float) -> Block:
    wide = _cell(total)
    lists = (
        (t.PERSONA_GOAL, (one.goal, *one.jobs), WORKSHOP.delight),
        (t.BEHAVIOURS, (one.decision_style, *one.behaviours, one.context), WORKSHOP.contact),
        (t.FRUSTRATIONS, one.frustrations, WORKSHOP.pain),
    )
    cells = [column([heading(name, wide), _statements(items, wide, look.accent)], 1.2) for name, items, look in lists]
    return _boxes(cells, [Frame(look.tint, dotted=not any(items)) for _, items, look in lists], total)


def _statements(items: Sequence[Statement], wide: float, accent: str) -> Block:
    filled = [one for one in items if one]
    return bullets([f"{one.text} [{_proof(one)}]" for one in filled], wide, t.EMPTY, accent)


def _proof(one: Statement) -> str:
    if one.evidence.grade is Grade.ASSUMED:
        return t.ASSUMED
    return ", ".join(one.evidence.sources) or label(one.evidence.grade)


def _bottom(one: Persona, total: float) -> Block:
    wide = _cell(total)
    scales = column([heading(t.SCALES, wide), *[_scale(scale, wide) for scale in one.scales]], 1.6)
    channels = chips([chip(name, WORKSHOP.contact.accent, font=SMALL) for name in one.channels], wide)
    unknown = column([heading(t.UNKNOWNS, wide), bullets(one.unknowns, wide, t.EMPTY, WORKSHOP.missing)], 1.2)
    choices = column([heading(t.CHOICES, wide), bullets(one.design_choices, wide, t.EMPTY, WORKSHOP.good)], 1.2)
    left = column([scales, space(0.5), channels], 1.5)
    frames = [
        Frame(dotted=not one.scales),
        Frame(WORKSHOP.opportunity.tint, dotted=not one.unknowns),
        Frame(WORKSHOP.measured.tint, dotted=not one.design_choices),
    ]
    return _boxes([left, unknown, choices], frames, total)


def _scale(scale: Scale, wide: float) -> Block:
    names = row([words(scale.left, wide / 2, SMALL), _right(scale.right, wide / 2)])

    def draw(x: float, y: float) -> Markup:
        rail = rect(x, y + 1.2, wide, 0.8, rx=0.4, fill=WORKSHOP.hairline)
        if scale.value is None:
            return rail
        spread = (
            rect(x + scale.low * wide, y + 0.9, (scale.high - scale.low) * wide, 1.4, rx=0.7, fill=WORKSHOP.valence[3])
            if scale.low is not None and scale.high is not None
            else None
        )
        dot = element("circle", cx=x + scale.value * wide, cy=y + 1.6, r=1.5, fill=WORKSHOP.accent)
        return group(rail, spread, dot)

    proof = t.scale_proof(scale.n) if scale.value is not None else ""
    return column([names, Block(wide, 3.2, draw), words(proof, wide, SMALL, WORKSHOP.muted)], 0.4)


def _right(text: str, wide: float) -> Block:
    made = words(text, wide, SMALL)
    drawn = block((text,), 0, 0, SMALL)
    if made.height > SMALL.line_height * 1.5 or not drawn:
        return made
    base = SMALL.line_height * 0.72
    return Block(
        wide, made.height, lambda x, y: block((text,), x + wide, y + base, SMALL, fill=WORKSHOP.ink, text_anchor="end")
    )


def _alt(one: Persona) -> str:
    statements = one.statements()
    proven = sum(each.evidence.grade is not Grade.ASSUMED for each in statements)
    return t.persona_alt(one.name or t.EMPTY, one.role, one.goal.text or t.EMPTY, len(statements), proven)
