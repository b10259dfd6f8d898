"""Cells with text: tint, evidence on the left edge, lines that fit. An empty cell is white with a dotted outline."""

from __future__ import annotations

from workshop_lib.text import map_words as words
from workshop_lib.text.labels import label
from workshop_lib.views import marks
from workshop_lib.views.map_parts import Cell, Row
from workshop_lib.views.pictograms import pictogram
from workshop_lib.views.svg import Markup, element, figure, group, rect
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.theme import Lane as Look
from workshop_lib.views.type import Font, block


def look_of(cell: Cell) -> Look:
    """Tint and accent: of the part when it has its own, else of the lane."""
    role: Look = getattr(WORKSHOP, cell.entry.part.look or cell.lane.look)
    return role


def draw_cells(row: Row, lane: str, unit: float) -> Markup:
    """All cells of one lane."""
    return group(*(_cell(cell, unit) for cell in row.cells if cell.lane.id == lane))


def _cell(cell: Cell, unit: float) -> Markup:
    if not cell.entry.filled:
        return group(element("title", _tip(cell)), _outline(cell, unit), data_key=cell.key)
    look = look_of(cell)
    box = cell.box
    parts = [element("title", _tip(cell)), rect(box.x, box.y, box.width, box.height, fill=look.tint)]
    if cell.entry.grade is not None:
        parts.append(marks.evidence(cell.entry.grade.value, box.x, (box.y, box.bottom), look.accent, unit))
    if cell.lane.id == "channel":
        parts.append(_channel_head(cell, unit))
    ink = look.accent if cell.entry.part.field == "cta" else WORKSHOP.ink
    first = box.y + cell.inset + 0.85 * unit + 0.78 * cell.font.line_height
    parts.append(block(cell.lines, box.x + text_indent(unit), first, cell.font, fill=ink))
    return group(*parts, data_key=cell.key)


def _channel_head(cell: Cell, unit: float) -> Markup:
    """The pictogram, and beside it of whom the channel is and on which side it happens."""
    font = Font(WORKSHOP.foot * max(unit, 1.0), leading=1.05)
    x, y = cell.box.x, cell.box.y
    picture = pictogram(cell.entry.text, x + 4.4 * unit, y + 3.7 * unit, 4.8 * unit, look_of(cell).accent)
    first = y + 3.7 * unit - (len(cell.entry.tags) - 1) / 2 * font.line_height + 0.85 * unit
    return group(picture, block(cell.entry.tags, x + 8.2 * unit, first, font, fill=WORKSHOP.muted))


def text_indent(unit: float) -> float:
    """From the left edge of a cell to its text: the evidence mark and a little air."""
    return 2.0 * unit


def _outline(cell: Cell, unit: float) -> Markup:
    box, inset = cell.box, 0.3 * unit
    return rect(
        box.x + inset, box.y + inset, box.width - 2 * inset, box.height - 2 * inset, rx=0.6 * unit,
        fill=WORKSHOP.paper, stroke=WORKSHOP.hairline, stroke_width=figure(0.22 * unit), stroke_linecap="round",
        stroke_dasharray=f"{figure(0.02 * unit)} {figure(0.75 * unit)}",
    )  # fmt: skip


def _tip(cell: Cell) -> str:
    """What a mouse shows: which cell this is and what it rests on."""
    name = f"{cell.key.split('.')[0]} · {words.FIELD_WORDS[cell.entry.part.field]}"
    return f"{name} · {label(cell.entry.grade)}" if cell.entry.grade else name
