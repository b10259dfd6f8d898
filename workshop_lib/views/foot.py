"""The foot of a map or curve: legend, coverage and the fingerprint of the data."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from workshop_lib.model.journey import Journey
from workshop_lib.text import map_words as words
from workshop_lib.views import marks
from workshop_lib.views.coverage import coverage
from workshop_lib.views.curve_plot import dashes, radius, stroke_width
from workshop_lib.views.map_content import Column
from workshop_lib.views.series import Series
from workshop_lib.views.svg import Markup, figure, group, line, rect
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font, block, width, wrap


def foot_font(unit: float) -> Font:
    return Font(WORKSHOP.foot * max(unit, 1.0))


@dataclass(frozen=True)
class Foot:
    """Legend entries (mark or line, lines of text, x, y) and the closing line, for a width in millimetres."""

    height: float
    unit: float
    width: float
    entries: tuple[tuple[str | Series, tuple[str, ...], float, float], ...]
    close: str
    close_at: tuple[float, float]


def legend_of(columns: Sequence[Column]) -> words.Legend:
    """Signs of a map; the paragraph sign only where it occurs."""
    return words.LEGEND + (words.LAW_LEGEND if any(one.mandatory for one in columns) else ())


def measure_foot(
    journey: Journey, lines: tuple[Series, ...], room: float, unit: float, legend: words.Legend = words.LEGEND
) -> Foot:
    """Legend in rows that fit, and behind or below them the coverage and fingerprint."""
    font = foot_font(unit)
    step = font.line_height * 1.2
    close = words.coverage_line(coverage(journey), fingerprint(journey), journey.version)
    wanted: list[tuple[str | Series, str]] = [*((one, one.name) for one in lines), *legend]
    entries, x, y = [], 0.0, 0.0
    for mark, word in wanted:
        indent = 6.2 * unit if isinstance(mark, str) else 11 * unit
        text = wrap(word, room - indent, font)
        size = max((width(line, font) for line in text), default=0.0) + indent + 4 * unit
        if x + size - 4 * unit > room and x:
            x, y = 0.0, y + step
        entries.append((mark, text, x, y))
        x, y = x + size, y + (len(text) - 1) * step
    left = room - width(close, font)
    y = y if left > x else y + step
    return Foot(y + step + 1.4 * unit, unit, room, tuple(entries), close, (max(left, 0.0), y))


def draw_foot(foot: Foot, x: float, y: float) -> Markup:
    """Legend and fingerprint with the top left corner at (x, y)."""
    unit, font = foot.unit, foot_font(foot.unit)
    base = y + 1.2 * unit + 0.9 * font.line_height
    parts = [rect(x, y, foot.width, 0.2 * unit, fill=WORKSHOP.hairline)]
    for mark, text, left, down in foot.entries:
        place, middle = x + left, base + down - 0.85 * unit
        if isinstance(mark, str):
            parts.append(marks.legend(mark, place + 2.5 * unit, middle, unit))
        else:
            parts.append(line_sample(mark, place, middle, unit))
        indent = 6.2 * unit if isinstance(mark, str) else 11 * unit
        parts.append(block(text, place + indent, base + down, font, fill=WORKSHOP.muted))
    parts.append(block((foot.close,), x + foot.close_at[0], base + foot.close_at[1], font, fill=WORKSHOP.muted))
    return group(*parts, id="lane-foot")


def line_sample(one: Series, x: float, y: float, unit: float) -> Markup:
    """A short stretch of a line with its marker, 10 millimetres long at unit one."""
    stroke = line(x, y, x + 10 * unit, y, stroke=one.line.colour, stroke_width=figure(stroke_width(one, unit)),
                  stroke_dasharray=dashes(one, unit))  # fmt: skip
    return group(stroke, marks.marker(one.line.marker, (x + 5 * unit, y), radius(one, unit), one.line.colour, False))


def fingerprint(journey: Journey) -> str:
    """Ten letters that change as soon as anything on the map changes; never the time."""
    return hashlib.sha256(journey.model_dump_json().encode("utf-8", "surrogatepass")).hexdigest()[:10]
