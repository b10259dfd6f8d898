"""Phases as a band of arrows, and below it the touchpoints with their number."""

from __future__ import annotations

from itertools import groupby

from workshop_lib.text import map_words as words
from workshop_lib.views import marks
from workshop_lib.views.layout import Band, Row, Slot
from workshop_lib.views.svg import Markup, element, group, rect
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font, block, width, wrap


def draw_phases(row: Row, band: Band, unit: float) -> Markup:
    """One arrow per phase over its columns; phases are told apart by text and place, colour is an echo."""
    spans = [tuple(group) for _, group in groupby(row.slots, key=lambda slot: slot.column.phase_position)]
    return group(*(_phase(span, band, unit) for span in spans))


def phase_title(slot: Slot) -> str:
    """Name of the phase above a column."""
    phase = slot.column.phase
    return words.NO_PHASE if phase is None else words.phase_name(phase.name, slot.column.phase_position + 1)


def _phase(span: tuple[Slot, ...], band: Band, unit: float) -> Markup:
    x, right = span[0].x, span[-1].x + span[-1].width
    y, height = band.box.y, band.box.height
    nose = 1.4 * unit
    known = span[0].column.phase is not None
    colour = WORKSHOP.phase_colour(span[0].column.phase_position) if known else WORKSHOP.muted
    outline = [(x, y), (right - nose, y), (right, y + height / 2), (right - nose, y + height), (x, y + height)]
    lines, font = fitted(phase_title(span[0]), right - x - nose - 2.4 * unit, height, unit)
    first = y + height / 2 + font.size * 0.3528 * 0.34 - (len(lines) - 1) / 2 * font.line_height
    return group(
        marks.polygon(outline, fill=colour),
        block(lines, x + 1.6 * unit, first, font, fill=WORKSHOP.paper),
        data_key=f"phase.{span[0].column.phase.id if span[0].column.phase else ''}",
    )


def fitted(text: str, room: float, height: float, unit: float) -> tuple[tuple[str, ...], Font]:
    """The largest bold type, 11 points down to 7, in which the text fits the band in one or two lines."""
    for size in (11.0, 10.0, 9.0, 8.5, 8.0, 7.5):
        font = Font(size * unit, "bold", 1.08)
        if width(text, font) <= room:
            return (text,), font
    for size in (9.0, 8.5, 8.0, 7.5, 7.0):
        font = Font(size * unit, "bold", 1.02)
        lines = wrap(text, room, font)
        if len(lines) * font.line_height <= height:
            return lines, font
    return lines, font


def draw_steps(row: Row, unit: float) -> Markup:
    """The name of every touchpoint below a badge with its number; a phase without touchpoints says so."""
    cells = {cell.key: cell for cell in row.cells if cell.lane.id == "step"}
    parts: list[Markup] = []
    for slot in row.slots:
        if slot.column.touchpoint is None:
            continue
        cell = cells[f"{slot.column.touchpoint.id}.name"]
        first = cell.box.y + cell.inset + 0.8 * cell.font.line_height
        parts.append(
            group(
                _badge(slot, cell.box.y, unit),
                block(cell.lines, slot.x + 0.6 * unit, first, cell.font, fill=WORKSHOP.ink),
                data_key=cell.key,
            )
        )
    return group(*parts)


def _badge(slot: Slot, top: float, unit: float) -> Markup:
    known = slot.column.phase is not None
    colour = WORKSHOP.phase_colour(slot.column.phase_position) if known else WORKSHOP.muted
    font = Font(7.5 * unit, "bold")
    size = width(slot.column.mark, font) + 2.4 * unit
    star = slot.column.touchpoint is not None and slot.column.touchpoint.moment_of_truth
    return group(
        rect(slot.x + 0.4 * unit, top + 1.0 * unit, size, 4.2 * unit, rx=2.1 * unit, fill=WORKSHOP.paper, stroke=colour,
             stroke_width=0.35 * unit),
        block((slot.column.mark,), slot.x + 0.4 * unit + size / 2, top + 4.0 * unit, font, fill=colour,
              text_anchor="middle"),
        marks.star(slot.x + size + 3.2 * unit, top + 3.1 * unit, 1.8 * unit) if star else None,
    )  # fmt: skip


def draw_vacancies(row: Row, unit: float) -> Markup:
    """A dotted column for every phase that has no touchpoint yet."""
    top = next(band.box for band in row.bands if band.id == "step")
    bottom = row.bands[-1].box.bottom
    font = Font(7.5 * unit)
    parts = []
    for slot in (one for one in row.slots if one.column.touchpoint is None):
        lines = wrap(words.EMPTY_PHASE, slot.width - 3 * unit, font)
        shape = rect(slot.x, top.y + 0.6 * unit, slot.width, bottom - top.y - 0.6 * unit, rx=0.8 * unit, fill="none",
                     stroke=WORKSHOP.hairline, stroke_width=0.25 * unit, stroke_dasharray=f"0.02 {0.8 * unit:.2f}",
                     stroke_linecap="round")  # fmt: skip
        parts.append(element("g", shape, block(lines, slot.x + 1.5 * unit, top.y + 5 * unit, font, fill=WORKSHOP.muted)))
    return group(*parts, id="lane-vacancies") if parts else Markup("")
