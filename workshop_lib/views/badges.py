"""Direct labels: the monogram of every line where that line begins, with the name when there is room."""

from __future__ import annotations

from workshop_lib.views import marks
from workshop_lib.views.annotate import obstacles
from workshop_lib.views.curve_plot import Plot
from workshop_lib.views.page import Box
from workshop_lib.views.series import Series
from workshop_lib.views.svg import Markup, figure, group, line
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font, block, width


def draw_badges(plot: Plot) -> Markup:
    """Lines that begin in the first column are labelled left of it, pushed apart; a later one beside its start."""
    first = min(plot.xs, default=0)
    starts = [(plot.points(one)[0], one) for one in plot.series if plot.points(one)]
    early = [(x, y, one) for (x, y, point), one in starts if point.column == first]
    late = [(x, y, one) for (x, y, point), one in starts if point.column != first]
    heights = spread([y for _, y, _ in early], 4.5 * plot.unit, plot.box.y, plot.box.bottom)
    badge = max(min((x for x, _, _ in early), default=0.0) - 5.2 * plot.unit, plot.box.x + 2.2 * plot.unit)
    named = all(_room(one, badge, plot) for _, _, one in early)
    parts = []
    for (x, y, one), middle in zip(early, heights, strict=True):
        parts.append(_early(plot, one, (x, y), (badge, middle)))
        parts.append(_name(one, (badge, middle), plot) if named else Markup(""))
    return group(*parts, *_late(plot, late))


def _early(plot: Plot, one: Series, point: tuple[float, float], seat: tuple[float, float]) -> Markup:
    """All badges in one column, each with a hair to its point."""
    (x, y), (badge, middle), unit = point, seat, plot.unit
    return group(
        line(badge + 2 * unit, middle, x, y, stroke=one.line.colour, stroke_width=figure(0.2 * unit)),
        marks.avatar(badge, middle, 2.0 * unit, one.monogram, one.line.colour),
    )


def _late(plot: Plot, starts: list[tuple[float, float, Series]]) -> list[Markup]:
    """In the first free place around the point; without one the legend has to do."""
    unit = plot.unit
    taken = obstacles(plot)
    parts = []
    for x, y, one in starts:
        around = ((-4.6, 0), (-3.6, -3.6), (-3.6, 3.6), (0, -4.6), (0, 4.6), (-6.5, -2), (-6.5, 2), (0, 7), (0, -7))
        boxes = (Box(x + (dx - 2) * unit, y + (dy - 2) * unit, 4 * unit, 4 * unit) for dx, dy in around)
        seat = next((box for box in boxes if not any(box.overlaps(other) for other in taken)), None)
        if seat:
            taken.append(seat)
            middle = (seat.x + 2 * unit, seat.y + 2 * unit)
            parts.append(marks.avatar(*middle, 1.9 * unit, one.monogram, one.line.colour))
    return parts


def _font(plot: Plot) -> Font:
    return Font(WORKSHOP.foot * max(plot.unit, 1.0), "bold")


def _room(one: Series, badge: float, plot: Plot) -> bool:
    """Whether the name fits between the edge of the plot and the badge; one that does not keeps all names away."""
    return badge - 2.6 * plot.unit - width(one.name, _font(plot)) >= plot.box.x + 0.5 * plot.unit


def _name(one: Series, seat: tuple[float, float], plot: Plot) -> Markup:
    (badge, middle), font = seat, _font(plot)
    where = badge - 2.8 * plot.unit
    halo = {"stroke": WORKSHOP.paper, "stroke_width": figure(0.7 * plot.unit), "paint_order": "stroke"}
    return block(
        (one.name,), where, middle + 0.85 * plot.unit, font, fill=one.line.colour, text_anchor="end", **halo
    )  # fmt: skip


def spread(wanted: list[float], gap: float, low: float, high: float) -> list[float]:
    """Heights as near as possible to `wanted`, `gap` apart, between `low` and `high` where that is possible."""
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    placed: list[float] = []
    for place in order:
        placed.append(max(wanted[place], low, placed[-1] + gap if placed else low))
    limit = high
    for number in range(len(placed) - 1, -1, -1):
        placed[number] = max(min(placed[number], limit), low) if number == 0 else min(placed[number], limit)
        limit = placed[number] - gap
    return [placed[order.index(place)] for place in range(len(wanted))]
