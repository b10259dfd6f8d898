"""Building blocks for cards and sheets: each knows its size before it is drawn, so nothing can overlap.

A `Block` is a width, a height and a way to draw itself with its upper left corner at (x, y), all in millimetres.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workshop_lib.views.svg import Markup, document, group, points, rect
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font, block, width, wrap

PAGE_WIDTH = 244.0
"""Width of a card in millimetres: a notebook cell at normal size."""
TITLE = Font(17, "bold", 1.15)
HEADING = Font(11, "bold", 1.2)
LABEL = Font(8.5, "semibold")
BODY = Font(9.5)
SMALL = Font(8)
QUOTE = Font(10.5, "italic")


@dataclass(frozen=True)
class Block:
    """Something with a size that can draw itself."""

    width: float
    height: float
    draw: Callable[[float, float], Markup]


def words(text: str, limit: float, font: Font = BODY, fill: str = WORKSHOP.ink, right: bool = False) -> Block:
    """A paragraph, wrapped to `limit`; figures below each other stand at the right."""
    lines = wrap(text, limit, font)
    first, edge, anchor = points(font.size) * 0.92, limit if right else 0, "end" if right else "start"
    height = len(lines) * font.line_height
    return Block(limit, height, lambda x, y: block(lines, x + edge, y + first, font, fill=fill, text_anchor=anchor))


def space(height: float) -> Block:
    return Block(0, height, lambda x, y: Markup(""))


def column(blocks: Sequence[Block], gap: float = 0) -> Block:
    """Blocks under each other."""
    height = sum(one.height for one in blocks) + gap * max(0, len(blocks) - 1)

    def draw(x: float, y: float) -> Markup:
        drawn, top = [], y
        for one in blocks:
            drawn.append(one.draw(x, top))
            top += one.height + gap
        return Markup("".join(drawn))

    return Block(max((one.width for one in blocks), default=0), height, draw)


def row(blocks: Sequence[Block], gap: float = 0) -> Block:
    """Blocks beside each other, aligned at the top."""
    total = sum(one.width for one in blocks) + gap * max(0, len(blocks) - 1)

    def draw(x: float, y: float) -> Markup:
        drawn, left = [], x
        for one in blocks:
            drawn.append(one.draw(left, y))
            left += one.width + gap
        return Markup("".join(drawn))

    return Block(total, max((one.height for one in blocks), default=0), draw)


@dataclass(frozen=True)
class Frame:
    """How a box looks: fill, colour of the bar at its left, dotted outline for what is not answered."""

    fill: str = WORKSHOP.panel
    bar: str | None = None
    dotted: bool = False
    pad: float = 3.0


def box(inside: Block, frame: Frame, at_least: float = 0) -> Block:
    """A block on a tinted ground, at least `at_least` high so that neighbours line up."""
    outer_width = inside.width + 2 * frame.pad
    height = max(at_least, inside.height + 2 * frame.pad)

    def draw(x: float, y: float) -> Markup:
        edge = {"stroke": WORKSHOP.hairline, "stroke_width": 0.25, "stroke_dasharray": "0.6 1"} if frame.dotted else {}
        ground = rect(x, y, outer_width, height, rx=1.2, fill=frame.fill, **edge)
        bar = rect(x, y, 1.2, height, rx=0.6, fill=frame.bar) if frame.bar else None
        return group(ground, bar, inside.draw(x + frame.pad, y + frame.pad))

    return Block(outer_width, height, draw)


def level_boxes(insides: Sequence[Block], frames: Sequence[Frame], gap: float = 3) -> Block:
    """Boxes in a row, all as high as the highest."""
    highest = max(inside.height + 2 * frame.pad for inside, frame in zip(insides, frames, strict=True))
    return row([box(inside, frame, highest) for inside, frame in zip(insides, frames, strict=True)], gap)


def heading(text: str, limit: float, fill: str = WORKSHOP.brand) -> Block:
    return words(text, limit, HEADING, fill)


def labelled(label: str, value: str, limit: float, empty: str, font: Font = BODY) -> Block:
    """A small label with its value under it; without a value the words of `empty`, in grey."""
    shown = words(value, limit, font) if value else words(empty, limit, Font(font.size, "italic"), WORKSHOP.muted)
    return column([words(label, limit, LABEL, WORKSHOP.muted), shown], 0.4)


def bullets(items: Sequence[str], limit: float, empty: str, fill: str = WORKSHOP.accent) -> Block:
    """A list with a dot before each item."""
    if not items:
        return words(empty, limit, Font(BODY.size, "italic"), WORKSHOP.muted)
    return column([row([_dot(fill), words(item, limit - 3.2)]) for item in items], 0.8)


def _dot(fill: str) -> Block:
    return Block(3.2, 0, lambda x, y: rect(x, y + 1.6, 1.2, 1.2, rx=0.6, fill=fill))


def chip(text: str, fill: str, ink: str = "#FFFFFF", font: Font = LABEL) -> Block:
    """A word on a small rounded ground."""
    wide = width(text, font) + 4
    base = points(font.size)

    def draw(x: float, y: float) -> Markup:
        return group(
            rect(x, y, wide, base * 1.75, rx=base * 0.85, fill=fill),
            block((text,), x + 2, y + base * 1.2, font, fill=ink),
        )

    return Block(wide, base * 1.75, draw)


def chips(items: Sequence[Block], limit: float, gap: float = 1.5) -> Block:
    """Chips in as many rows as they need."""
    rows: list[list[Block]] = [[]]
    for one in items:
        used = sum(other.width + gap for other in rows[-1])
        if rows[-1] and used + one.width > limit:
            rows.append([])
        rows[-1].append(one)
    return column([row(several, gap) for several in rows if several], gap)


def title_band(title: str, under: str, limit: float = PAGE_WIDTH) -> Block:
    """The head of a card: what it is, and under it whose or which."""
    return column(
        [words(title, limit, TITLE, WORKSHOP.brand), words(under, limit, BODY, WORKSHOP.muted), space(2)], 0.6
    )


def page(content: Block, title: str, alt: str, margin: float = 5) -> str:
    """A whole SVG around one block."""
    wide, high = content.width + 2 * margin, content.height + 2 * margin
    return document(
        wide, high, rect(0, 0, wide, high, fill=WORKSHOP.paper), content.draw(margin, margin), title=title, alt=alt
    )
