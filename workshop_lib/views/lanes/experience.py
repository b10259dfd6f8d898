"""The experience lane of the map: the curve with its marks, and below it the emotion word of every touchpoint."""

from __future__ import annotations

from workshop_lib.rules.emotion import Flag, flag
from workshop_lib.text import map_words as words
from workshop_lib.text.numbers import signed
from workshop_lib.views import marks
from workshop_lib.views.badges import draw_badges
from workshop_lib.views.band_text import strip_height
from workshop_lib.views.curve_plot import Plot, draw_grid, draw_lines
from workshop_lib.views.map_parts import Band, Row
from workshop_lib.views.page import Box
from workshop_lib.views.series import Point, Series
from workshop_lib.views.svg import Markup, group, line, rect
from workshop_lib.views.theme import MM_PER_PT, WORKSHOP
from workshop_lib.views.type import Font, block, width, wrap

LOWEST = (3.91, 3.2)
"""How far below the plot a first sign may stand, and a second one, which is a star and larger (mm at unit one)."""


def plot_of(row: Row, band: Band, series: tuple[Series, ...], unit: float) -> Plot:
    """The plot within the band: room above and below for marks, a strip for the words at the bottom."""
    strip = strip_height(row.slots, series, unit)
    box = Box(band.box.x, band.box.y + 7.0 * unit, band.box.width, band.box.height - strip - 13.0 * unit)
    return Plot(box, {slot.index: slot.centre for slot in row.slots}, series, unit)


def draw_curve_lane(row: Row, band: Band, series: tuple[Series, ...], unit: float) -> Markup:
    """Everything of the lane except its label."""
    plot = plot_of(row, band, series, unit)
    if not any(plot.points(one) for one in series):
        started = any(slot.column.touchpoint for slot in row.slots)
        font = Font(WORKSHOP.step * unit, "semibold")
        said = words.NO_SCORES if started else words.EMPTY_MAP
        lines = wrap(said, min(100 * unit, plot.box.width - 4 * unit), font)
        base = plot.y(0) - 2 * unit - (len(lines) - 1) * font.line_height
        note = block(lines, plot.box.x + 2 * unit, base, font, fill=WORKSHOP.muted)
        return group(draw_grid(plot), note)
    return group(
        draw_grid(plot), _drops(row, plot), draw_lines(plot), draw_marks(plot, moments(row)), draw_badges(plot),
        draw_strip(row, plot, band.box.bottom - strip_height(row.slots, series, unit)),
    )  # fmt: skip


def moments(row: Row) -> frozenset[int]:
    """Columns that hold a moment of truth."""
    return frozenset(one.index for one in row.slots if one.column.touchpoint and one.column.touchpoint.moment_of_truth)


def _drops(row: Row, plot: Plot) -> Markup:
    """Hair-thin lines that lead the eye from a touchpoint down to its words."""
    box = plot.box
    return group(*(
        line(slot.centre, box.y, slot.centre, box.bottom, stroke=WORKSHOP.grid, stroke_width=0.18 * plot.unit)
        for slot in row.slots
    ))  # fmt: skip


def draw_marks(plot: Plot, truths: frozenset[int]) -> Markup:
    """Bolt, heart and star next to the shared points, on the outer side and clear of every marker."""
    main = plot.series[0]
    parts: list[Markup] = []
    for x, y, point in plot.points(main):
        signs = signs_of(point, point.column in truths)
        for sign, (across, down) in zip(signs, seats(plot, point, (x, y), len(signs)), strict=True):
            parts.append(_sign(sign, across, down, plot.unit))
    return group(*parts)


def signs_of(point: Point, truth: bool) -> list[str]:
    """Which signs a point carries, the nearest to the curve first."""
    found = flag(point.score)
    first = {Flag.PAIN: ["bolt"], Flag.DELIGHT: ["heart"]}.get(found, []) if found else []
    return [*first, *(["star"] if truth else [])]


def _sign(sign: str, x: float, y: float, unit: float) -> Markup:
    if sign == "star":
        return marks.star(x, y, 2.1 * unit)
    return marks.bolt(x, y, 3.4 * unit) if sign == "bolt" else marks.heart(x, y, 3.2 * unit)


def seats(plot: Plot, point: Point, at: tuple[float, float], count: int) -> list[tuple[float, float]]:
    """Places for `count` signs: outward from the point, above each other or else side by side."""
    x, y = at
    free = _heights(plot, point, y, count)
    if len(free) > 1 and (free[0] - y) * (free[1] - y) < 0:
        half = 2.3 * plot.unit
        return [(x - half, free[0]), (x + half, free[0])]
    return [(x, place) for place in free] + [at] * (count - len(free))


def _heights(plot: Plot, point: Point, y: float, count: int) -> list[float]:
    """Free heights, outward from the point first, skipping markers of the same column, within the lane."""
    unit = plot.unit
    taken = [other_y for one in plot.series for _, other_y, other in plot.points(one) if other.column == point.column]
    if point.whisker:
        taken.extend(plot.y(score) for score in point.whisker)
    if point.measured is not None:
        taken.append(plot.y(point.measured))
    outward = -1 if point.score > 0 else 1
    top = plot.box.y - 4.4 * unit
    free: list[float] = []
    for way in (outward, -outward):
        place = y + way * 3.9 * unit
        while top <= place <= plot.box.bottom + LOWEST[bool(free)] * unit and len(free) < count:
            if all(abs(place - other) >= 3.1 * unit for other in taken) and all(
                abs(place - other) >= 4.1 * unit for other in free
            ):
                free.append(place)
            place += way * 0.4 * unit
    return free


def draw_strip(row: Row, plot: Plot, top: float) -> Markup:
    """Score in the colour of its valence and the emotion word, below every touchpoint."""
    unit = plot.unit
    slots = {slot.index: slot for slot in row.slots}
    main = plot.series[0]
    parts = [
        group(_score(point, slots[point.column].centre, top, unit),
              _word(point, slots[point.column].centre, slots[point.column].width, top, unit),
              data_key=f"{_id(slots[point.column].column.touchpoint)}.emotion")
        for _, _, point in plot.points(main)
    ]  # fmt: skip
    return group(*parts)


def _id(touchpoint: object) -> str:
    return str(getattr(touchpoint, "id", ""))


def _score(point: Point, x: float, top: float, unit: float) -> Markup:
    colour = WORKSHOP.valence_colour(point.score)
    dark = colour in {WORKSHOP.valence[0], WORKSHOP.valence[-1]}
    font = Font(8 * unit, "bold")
    text = signed(point.score, None if float(point.score).is_integer() else 1)
    size = max(width(text, font) + 2.6 * unit, 7 * unit)
    return group(
        rect(x - size / 2, top, size, 4.1 * unit, rx=2.05 * unit, fill=colour),
        block((text,), x, top + 2.05 * unit + 8 * unit * MM_PER_PT * 0.335, font,
              fill=WORKSHOP.paper if dark else WORKSHOP.ink, text_anchor="middle"),
    )  # fmt: skip


def _word(point: Point, x: float, room: float, top: float, unit: float) -> Markup:
    font = Font(WORKSHOP.foot * max(unit, 1.0), leading=1.1)
    lines = wrap(point.word, room - 0.6 * unit, font)
    return block(lines, x, top + 4.1 * unit + 0.9 * font.line_height, font, fill=WORKSHOP.ink, text_anchor="middle")
