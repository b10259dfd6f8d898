"""Phases as a band of arrows, and below it the touchpoints with their number."""

from __future__ import annotations

from workshop_lib.text import map_words as words
from workshop_lib.views import marks
from workshop_lib.views.band_text import phase_spans, phase_text
from workshop_lib.views.map_content import Column
from workshop_lib.views.map_parts import Band, Row, Slot
from workshop_lib.views.svg import Markup, group, rect
from workshop_lib.views.theme import MM_PER_PT, WORKSHOP
from workshop_lib.views.type import Font, block, width, wrap


def draw_phases(row: Row, band: Band, unit: float) -> Markup:
    """One arrow per phase over its columns; phases are told apart by text and place, colour is an echo."""
    return group(*(_phase(span, band, unit) for span in phase_spans(row.slots)))


def _phase(span: tuple[Slot, ...], band: Band, unit: float) -> Markup:
    x, right = span[0].x, span[-1].x + span[-1].width
    y, height = band.box.y, band.box.height
    nose = 1.4 * unit
    known = span[0].column.phase is not None
    colour = WORKSHOP.phase_colour(span[0].column.phase_position) if known else WORKSHOP.muted
    outline = [(x, y), (right - nose, y), (right, y + height / 2), (right - nose, y + height), (x, y + height)]
    lines, font = phase_text(span, unit)
    first = y + height / 2 + font.size * MM_PER_PT * 0.34 - (len(lines) - 1) / 2 * font.line_height
    return group(
        marks.polygon(outline, fill=colour),
        block(lines, x + 1.2 * unit, first, font, fill=WORKSHOP.paper),
        data_key=f"phase.{span[0].column.phase.id if span[0].column.phase else ''}",
    )


def draw_steps(row: Row, unit: float) -> Markup:
    """The name of every touchpoint below a badge with its number; a phase without touchpoints says so."""
    cells = [cell for cell in row.cells if cell.lane.id == "step"]
    slots = [slot for slot in row.slots if slot.column.touchpoint is not None]
    parts: list[Markup] = []
    for slot, cell in zip(slots, cells, strict=True):
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
    return group(
        rect(slot.x + 0.4 * unit, top + 1.0 * unit, size, 4.2 * unit, rx=2.1 * unit, fill=WORKSHOP.paper, stroke=colour,
             stroke_width=0.35 * unit),
        block((slot.column.mark,), slot.x + 0.4 * unit + size / 2, top + 4.0 * unit, font, fill=colour,
              text_anchor="middle"),
        signs(slot.column, (slot.x + size + 3.2 * unit, top + 3.1 * unit), unit),
    )  # fmt: skip


def signs(column: Column, first: tuple[float, float], unit: float) -> Markup | None:
    """A star for a moment of truth, a paragraph sign for what the law asks for; the first one centred on `first`."""
    truth = column.touchpoint is not None and column.touchpoint.moment_of_truth
    drawn = [*([marks.star] if truth else []), *([marks.law] if column.mandatory else [])]
    x, y = first
    made = [one(x + place * 4.4 * unit, y, 1.8 * unit) for place, one in enumerate(drawn)]
    return group(*made) if made else None


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
        note = block(lines, slot.x + 1.5 * unit, top.y + 5 * unit, font, fill=WORKSHOP.muted)
        parts.append(group(shape, note))
    return group(*parts, id="lane-vacancies") if parts else Markup("")
