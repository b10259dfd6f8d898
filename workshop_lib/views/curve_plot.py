"""Draws the lines of an emotion curve in a plot: grid, zones, smooth lines, whiskers, markers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from workshop_lib.rules.emotion import DELIGHT_LIMIT, PAIN_LIMIT
from workshop_lib.views import marks
from workshop_lib.views.page import Box
from workshop_lib.views.series import Point, Series, slopes
from workshop_lib.views.svg import Markup, element, figure, group, line, rect
from workshop_lib.views.theme import MM_PER_PT, WORKSHOP


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
    box = plot.box
    pain, delight = plot.y(PAIN_LIMIT), plot.y(DELIGHT_LIMIT)
    levels = [_level(plot, score) for score in (5.0, 2.5, 0.0, -2.5, -5.0)]
    return group(
        rect(box.x, box.y, box.width, delight - box.y, fill=WORKSHOP.delight.tint, fill_opacity="0.75"),
        rect(box.x, pain, box.width, box.bottom - pain, fill=WORKSHOP.pain.tint, fill_opacity="0.75"),
        *levels,
    )


def _level(plot: Plot, score: float) -> Markup:
    heavy = score == 0
    return line(
        plot.box.x, plot.y(score), plot.box.right, plot.y(score), stroke=WORKSHOP.rule if heavy else WORKSHOP.grid,
        stroke_width=(0.3 if heavy else 0.2) * plot.unit,
    )  # fmt: skip


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
    for number, ((x0, y0, a), (x1, y1, b)) in enumerate(pairwise(places)):
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
            parts.append(marks.marker("diamond", (x, plot.y(point.measured)), 0.95 * plot.unit, colour, point.few))
    return group(*parts)


def radius(one: Series, unit: float) -> float:
    return (1.5 if one.persona == "" else 1.0) * unit


def _markers(plot: Plot, one: Series) -> Markup:
    size = radius(one, plot.unit)
    return group(*(
        marks.marker(one.line.marker, (x, y), size, one.line.colour, point.hollow) for x, y, point in plot.points(one)
    ))  # fmt: skip
