"""A vertical emotion curve: the journey runs down, feeling from bad (left) to good (right)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from workshop_lib.rules.emotion import DELIGHT_LIMIT, PAIN_LIMIT
from workshop_lib.views import marks
from workshop_lib.views.curve_plot import dashes, stroke_width
from workshop_lib.views.series import Point, Series, slopes
from workshop_lib.views.svg import Markup, figure, group, line, path, rect
from workshop_lib.views.theme import WORKSHOP

RIM = 1.8
"""Room at both sides for the markers at -5 and +5."""


@dataclass(frozen=True)
class Track:
    """A strip from `x`, `width` wide, over `reach` (top, bottom); `heights` holds where each column has its point."""

    x: float
    width: float
    reach: tuple[float, float]
    heights: Mapping[int, float]
    series: tuple[Series, ...]

    def across(self, score: float) -> float:
        return self.x + RIM + (score + 5) / 10 * (self.width - 2 * RIM)

    def points(self, one: Series) -> list[tuple[float, float, Point]]:
        return [
            (self.across(point.score), self.heights[point.column], point)
            for point in one.points
            if point.column in self.heights
        ]


def draw_spark(track: Track) -> Markup:
    """Zones, the neutral line, faces above them, the lines of the personas and the shared line on top."""
    top, bottom = track.reach
    pain, delight = track.across(PAIN_LIMIT), track.across(DELIGHT_LIMIT)
    right, middle = track.x + track.width, track.across(0)
    order = sorted(track.series, key=lambda one: one.persona == "")
    return group(
        rect(track.x, top, pain - track.x, bottom - top, fill=WORKSHOP.pain.tint),
        rect(delight, top, right - delight, bottom - top, fill=WORKSHOP.delight.tint),
        line(middle, top, middle, bottom, stroke=WORKSHOP.rule, stroke_width=0.3),
        *(marks.face(track.across(score), top - 3.2, 4.4, mood) for score, mood in ((-4, -2), (0, 0), (4, 2))),
        *(_line(track, one) for one in order),
        id="lane-curve",
    )


def _line(track: Track, one: Series) -> Markup:
    places = track.points(one)
    size = stroke_width(one, 0.85)
    steep = slopes([y for _, y, _ in places], [x for x, _, _ in places]) if len(places) > 1 else ()
    parts: list[Markup] = []
    for number, (a, b) in enumerate(pairwise(places)):
        unsure = a[2].assumed or b[2].assumed or b[2].column - a[2].column != 1
        dash = f"0 {figure(size * 2.1)}" if unsure else dashes(one, 0.85)
        parts.append(
            path(_piece(a, b, steep[number : number + 2]), fill="none", stroke=one.line.colour,
                 stroke_width=figure(size), stroke_dasharray=dash, stroke_linecap="round" if unsure else None)
        )  # fmt: skip
    shared = one.persona == ""
    dots = (
        marks.marker(one.line.marker, (x, y), 1.35 if shared else 0.8, one.line.colour, point.hollow)
        for x, y, point in places
    )
    return group(*parts, *dots, data_key=f"curve.{one.persona or 'all'}")


def _piece(a: tuple[float, float, Point], b: tuple[float, float, Point], steep: tuple[float, ...]) -> str:
    """A monotone stretch, as in the horizontal curve but with the axes exchanged."""
    (x0, y0, _), (x1, y1, _) = a, b
    third = (y1 - y0) / 3
    bends = (x0 + steep[0] * third, y0 + third, x1 - steep[1] * third, y1 - third, x1, y1)
    return f"M{figure(x0)} {figure(y0)}C{' '.join(figure(one) for one in bends)}"
