"""Step 1 as a card: whose journey, from where to where, and who is at the table."""

from __future__ import annotations

from workshop_lib.model.organisation import Organisation
from workshop_lib.text import card_words as t
from workshop_lib.text.labels import label
from workshop_lib.views.blocks import (
    BODY,
    LABEL,
    PAGE_WIDTH,
    QUOTE,
    Block,
    Frame,
    box,
    bullets,
    column,
    heading,
    labelled,
    level_boxes,
    page,
    row,
    space,
    title_band,
    words,
)  # fmt: skip
from workshop_lib.views.picture import Picture
from workshop_lib.views.svg import Markup, line, path
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font

_GAP = 3.0


def draw_configuration(organisation: Organisation) -> Picture:
    """The configuration card; what is not filled in says so."""
    title = f"{t.CONFIGURATION} {organisation.name}".strip()
    content = column(
        [
            title_band(title, t.CONFIGURATION_UNDER),
            _goal(organisation),
            _journey(organisation),
            _facts(organisation),
            _people(organisation),
        ],
        _GAP,
    )
    alt = _alt(organisation)
    return Picture(page(content, title, alt), title, alt)


def _columns(count: int) -> float:
    """Inner width of one of `count` boxes beside each other."""
    return (PAGE_WIDTH - _GAP * (count - 1)) / count - 6


def _goal(one: Organisation) -> Block:
    inside = column(
        [
            words(t.CUSTOMER_GOAL, PAGE_WIDTH - 8, LABEL, WORKSHOP.delight.accent),
            words(f"“{one.customer_goal}”", PAGE_WIDTH - 8, QUOTE)
            if one.customer_goal
            else words(t.EMPTY, PAGE_WIDTH - 8, Font(BODY.size, "italic"), WORKSHOP.muted),
        ],
        0.8,
    )
    return box(inside, Frame(WORKSHOP.delight.tint, WORKSHOP.delight.accent, not one.customer_goal, 4))


def _journey(one: Organisation) -> Block:
    wide = (PAGE_WIDTH - 12) / 3 - 6
    kind = t.listing([label(member) for member in (one.state, one.level) if member])
    texts = [(t.STARTS, one.starts_at), (t.ENDS, one.ends_at), (t.KIND, kind)]
    cells = [labelled(name, value, wide, t.EMPTY) for name, value in texts]
    arrow = Block(6, 8, _arrow)
    frames = [Frame(WORKSHOP.panel, WORKSHOP.accent if value else None, not value) for _, value in texts]
    highest = max(cell.height for cell in cells) + 6
    boxes = [box(cell, frame, highest) for cell, frame in zip(cells, frames, strict=True)]
    return row([boxes[0], arrow, boxes[1], space(0), boxes[2]], 1.5)


def _arrow(x: float, y: float) -> Markup:
    ink = {"stroke": WORKSHOP.accent, "stroke_width": 0.7, "stroke_linecap": "round", "fill": "none"}
    return Markup(line(x, y + 6, x + 5, y + 6, **ink) + path(f"M{x + 3:.2f} {y + 4:.2f} l2 2 l-2 2", **ink))


def _facts(one: Organisation) -> Block:
    wide = _columns(2)
    left = [
        (t.PRODUCT, one.product), (t.CUSTOMER_GROUP, one.customer_group), (t.DECISION, one.decision_process),
    ]  # fmt: skip
    right = [(t.OCCASION, one.occasion), (t.ORGANISATION_GOAL, one.organisation_goal)]
    sides = [column([labelled(name, value, wide, t.EMPTY) for name, value in side], 2) for side in (left, right)]
    return level_boxes(sides, [Frame(), Frame()], _GAP)


def _people(one: Organisation) -> Block:
    left = (PAGE_WIDTH - _GAP) * 0.32 - 6
    right = (PAGE_WIDTH - _GAP) * 0.68 - 6
    team = [f"{member.name} ({member.department})" for member in one.team]
    doubts = [f"{doubt.text} ({t.TEST}: {doubt.test})" if doubt.test else doubt.text for doubt in one.assumptions]
    return level_boxes(
        [
            column([heading(t.TEAM, left), bullets(team, left, t.EMPTY, WORKSHOP.contact.accent)], 1.2),
            column([heading(t.ASSUMPTIONS, right), bullets(doubts, right, t.EMPTY, WORKSHOP.missing)], 1.2),
        ],
        [Frame(WORKSHOP.contact.tint, dotted=not team), Frame(WORKSHOP.opportunity.tint, dotted=not doubts)],
        _GAP,
    )


def _alt(one: Organisation) -> str:
    parts = [
        f"{t.CONFIGURATION} {one.name or t.EMPTY}.",
        f"{t.CUSTOMER_GOAL}: {one.customer_goal or t.EMPTY}.",
        f"{t.STARTS}: {one.starts_at or t.EMPTY}. {t.ENDS}: {one.ends_at or t.EMPTY}.",
        f"{t.TEAM}: {len(one.team)}. {t.ASSUMPTIONS}: {len(one.assumptions)}.",
    ]
    return " ".join(parts).replace("..", ".")
