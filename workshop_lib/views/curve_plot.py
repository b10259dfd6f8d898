"""Draws the lines of an emotion curve in a plot: grid, zones, smooth lines, whiskers, markers, name badges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workshop_lib.rules.emotion import DELIGHT_LIMIT, PAIN_LIMIT
from workshop_lib.views import marks
from workshop_lib.views.page import Box
from workshop_lib.views.series import Point, Series, slopes
from workshop_lib.views.svg import Markup, element, figure, group, line, rect
from workshop_lib.views.theme import MM_PER_PT, WORKSHOP
from workshop_lib.views.type import Font, block, width


@dataclass(frozen=True)
class Plot:
    """Scores in a box: +5 on its upper edge, -5 on its lower edge; `xs` holds the centre of every column."""

    box: Box
    xs: Mapping[int, float]
    series: tuple[Series, ...]
    unit: float

    def y(self, score: float) -> float:
        return self.box.y + (5 - score) / 10 * self.box.height

    def x(self, point: Point, number: int) -> float:
        """The shared line stands exactly on the centre; personas stand a little beside it, each on its own side."""
        beside = 0.0 if number == 0 else (number - len(self.series) / 2) * 1.1 * self.unit
        return self.xs[point.column] + beside

    def points(self, one: Series) -> list[tuple[float, float, Point]]:
        """Places (mm) of the points of a line that fall in this plot."""
        number = self.number(one)
        return [(self.x(point, number), self.y(point.score), point) for point in one.points if point.column in self.xs]

    def number(self, one: Series) -> int:
        """0 for the shared line; personas count from 1."""
        return self.series.index(one) + (0 if self.series[0].persona == "" else 1)


def draw_grid(plot: Plot) -> Markup:
    """Zones of delight and pain, thin levels, and a heavier neutral line."""
    box, unit = plot.box, plot.unit
    pain, delight = plot.y(PAIN_LIMIT), plot.y(DELIGHT_LIMIT)
    levels = [
        line(box.x, plot.y(score), box.right, plot.y(score),
             stroke=WORKSHOP.rule if score == 0 else WORKSHOP.grid, stroke_width=figure((0.3 if score == 0 else 0.2) * unit))
        for score in (5.0, 2.5, 0.0, -2.5, -5.0)
    ]  # fmt: skip
    return group(
        rect(box.x, box.y, box.width, delight - box.y, fill=WORKSHOP.delight.tint, fill_opacity="0.75"),
        rect(box.x, pain, box.width, box.bottom - pain, fill=WORKSHOP.pain.tint, fill_opacity="0.75"),
        *levels,
    )


def draw_lines(plot: Plot) -> Markup:
    """All lines: personas below, everybody on top, then the points."""
    order = sorted(plot.series, key=lambda one: one.persona == "")
    return group(
        *(_stroke(plot, one) for one in order),
        *(_whiskers(plot, one) for one in order),
        *(_markers(plot, one) for one in order),
    )


def stroke_width(one: Series, unit: float) -> float:
    """The shared line is heavier than those of the personas."""
    return one.line.width * MM_PER_PT * unit * (1.0 if one.persona == "" else 0.62)


def _stroke(plot: Plot, one: Series) -> Markup:
    places = plot.points(one)
    steep = slopes([x for x, _, _ in places], [y for _, y, _ in places]) if len(places) > 1 else ()
    pieces: list[Markup] = []
    for number, ((x0, y0, a), (x1, y1, b)) in enumerate(zip(places, places[1:], strict=False)):
        third = (x1 - x0) / 3
        curve = (x0 + third, y0 + steep[number] * third, x1 - third, y1 - steep[number + 1] * third, x1, y1)
        path = f"M{figure(x0)} {figure(y0)}C{' '.join(figure(one) for one in curve)}"
        unsure = a.assumed or b.assumed or b.column - a.column != 1
        pieces.extend(_piece(plot, one, path, unsure))
    return group(*pieces, data_key=f"curve.{one.persona or 'all'}")


def _piece(plot: Plot, one: Series, path: str, unsure: bool) -> list[Markup]:
    """A stretch of line on a white rim, so that crossings stay readable; dotted where something is assumed."""
    size = stroke_width(one, plot.unit)
    dash = f"0 {figure(size * 2.1)}" if unsure else dashes(one, plot.unit)
    rim = element("path", d=path, fill="none", stroke=WORKSHOP.paper, stroke_width=figure(size * 1.9))
    cap = "round" if unsure or not dash else "butt"
    core = element(
        "path", d=path, fill="none", stroke=one.line.colour, stroke_width=figure(size), stroke_dasharray=dash,
        stroke_linecap=cap,
    )  # fmt: skip
    return [rim, core] if one.persona == "" else [core]


def dashes(one: Series, unit: float) -> str | None:
    """The dash pattern of a line in millimetres; None is solid."""
    scale = MM_PER_PT * unit * 1.15
    return " ".join(figure(float(part) * scale) for part in one.line.dash.split()) or None


def _whiskers(plot: Plot, one: Series) -> Markup:
    """Intervals of the shared line, with a small diamond where the data say something else than the map."""
    if one.persona:
        return Markup("")
    parts: list[Markup] = []
    for x, _, point in plot.points(one):
        if point.whisker:
            parts.append(marks.whisker(x, plot.y(point.whisker[1]), plot.y(point.whisker[0]), plot.unit))
        if point.measured is not None:
            colour = WORKSHOP.measured.accent
            parts.append(marks.marker("diamond", x, plot.y(point.measured), 0.95 * plot.unit, colour, point.few))
    return group(*parts)


def radius(one: Series, unit: float) -> float:
    return (1.5 if one.persona == "" else 1.0) * unit


def _markers(plot: Plot, one: Series) -> Markup:
    size = radius(one, plot.unit)
    return group(*(
        marks.marker(one.line.marker, x, y, size, one.line.colour, point.hollow) for x, y, point in plot.points(one)
    ))  # fmt: skip


def draw_badges(plot: Plot) -> Markup:
    """The monogram of every line at its left end, with the name where there is room; pushed apart, never overlapping."""
    unit = plot.unit
    first = min(plot.xs, default=0)
    starts = [(plot.points(one)[0], one) for one in plot.series if plot.points(one)]
    starts = [one for one in starts if one[0][2].column == first]
    gap = 4.5 * unit
    heights = spread([y for (_, y, _), _ in starts], gap, plot.box.y, plot.box.bottom)
    parts: list[Markup] = []
    for ((x, y, _), one), middle in zip(starts, heights, strict=True):
        badge = x - 5.2 * unit
        parts.append(line(badge + 2 * unit, middle, x, y, stroke=one.line.colour, stroke_width=figure(0.2 * unit)))
        parts.append(marks.avatar(badge, middle, 2.0 * unit, one.monogram, one.line.colour))
        parts.append(_badge_name(one, badge, middle, plot))
    return group(*parts)


def _badge_name(one: Series, badge: float, middle: float, plot: Plot) -> Markup | None:
    font = Font(WORKSHOP.foot * max(plot.unit, 1.0), "bold")
    if badge - 2.6 * plot.unit - width(one.name, font) < plot.box.x + 0.5 * plot.unit:
        return None
    where = badge - 2.8 * plot.unit
    halo = {"stroke": WORKSHOP.paper, "stroke_width": figure(0.7 * plot.unit), "paint_order": "stroke"}
    return block(
        (one.name,), where, middle + 0.85 * plot.unit, font, fill=one.line.colour, text_anchor="end", **halo
    )  # fmt: skip


def spread(wanted: list[float], gap: float, low: float, high: float) -> list[float]:
    """Heights as near as possible to `wanted`, at least `gap` apart, between `low` and `high` where that is possible."""
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    placed: list[float] = []
    for place in order:
        placed.append(max(wanted[place], low, placed[-1] + gap if placed else low))
    limit = high
    for number in range(len(placed) - 1, -1, -1):
        placed[number] = max(min(placed[number], limit), low) if number == 0 else min(placed[number], limit)
        limit = placed[number] - gap
    return [placed[order.index(place)] for place in range(len(wanted))]
