"""The column on the left: the name of every lane, and the question it answers where there is room."""

from __future__ import annotations

from workshop_lib.text import map_words as words
from workshop_lib.views import marks
from workshop_lib.views.band_text import label_name
from workshop_lib.views.curve_plot import Plot
from workshop_lib.views.map_parts import Band
from workshop_lib.views.page import Box
from workshop_lib.views.svg import Markup, group, line, rect
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font, block, width, wrap

LOOKS = {
    "step": "owner", "doing": "doing", "thinking": "thinking", "curve": "owner", "feeling": "pain", "flows": "owner",
    "channel": "contact", "message": "message", "drop_off": "drop_off", "opportunity": "opportunity",
    "backstage": "backstage", "support": "backstage", "data": "measured", "owner": "owner",
}  # fmt: skip


def draw_label(band: Band, column: Box, unit: float) -> Markup:
    """Accent bar, bold name, and the muted question when it fits the height."""
    said = words.LANE_WORDS[band.id]
    small = Font(WORKSHOP.foot * max(unit, 1.0), leading=1.12)
    room = column.width - 3 * unit
    name, bold = label_name(band.id, column.width, unit)
    asked = wrap(said.question, room, small)
    used = len(name) * bold.line_height + len(asked) * small.line_height
    y, height = band.box.y, band.box.height
    accent = getattr(WORKSHOP, LOOKS[band.id]).accent
    first = y + 0.6 * unit + 0.8 * bold.line_height
    below = first + len(name) * bold.line_height - 0.3 * unit
    fits = used + 1.2 * unit <= height and band.id != "curve"
    return group(
        rect(column.x, y, 1.3 * unit, height, fill=accent),
        block(name, column.x + 2.8 * unit, first, bold, fill=WORKSHOP.ink),
        block(asked, column.x + 2.8 * unit, below, small, fill=WORKSHOP.muted) if fits else None,
    )


def draw_axis(plot: Plot, column: Box) -> Markup:
    """Five levels in words with a face, at the right end of the label column."""
    unit = plot.unit
    font = Font(WORKSHOP.foot * max(unit, 1.0))
    parts: list[Markup] = []
    for (score, word), mood in zip(words.AXIS_WORDS, (2, 1, 0, -1, -2), strict=True):
        y = plot.y(score)
        parts.append(marks.face(column.right - 2.2 * unit, y, 4.4 * unit, mood))
        parts.append(block((word,), column.right - 5.2 * unit, y + 0.85 * unit, font, fill=WORKSHOP.muted,
                           text_anchor="end"))  # fmt: skip
    return group(*parts)


def draw_visibility(band: Band, column: Box, unit: float) -> Markup:
    """The line of visibility with its name."""
    y = band.box.y + band.box.height / 2
    font = Font(WORKSHOP.foot * max(unit, 1.0), "semibold")
    text = words.VISIBILITY
    start = column.x + width(text, font) + 2 * unit
    return group(
        block((text,), column.x, y + 0.9 * unit, font, fill=WORKSHOP.ink),
        line(start, y, band.box.right, y, stroke=WORKSHOP.ink, stroke_width=0.42 * unit,
             stroke_dasharray=f"{2.4 * unit:.2f} {1.4 * unit:.2f}"),
    )  # fmt: skip
