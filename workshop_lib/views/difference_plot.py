"""Two emotion curves over each other with what lies between them: filled where it gets better, hatched where not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from workshop_lib.model.journey import Journey
from workshop_lib.text import difference_words as t
from workshop_lib.text.numbers import signed
from workshop_lib.views import marks
from workshop_lib.views.blocks import LABEL, PAGE_WIDTH, Block
from workshop_lib.views.curve_plot import Plot, draw_grid
from workshop_lib.views.describe import main_scores
from workshop_lib.views.lanes.labels import draw_axis
from workshop_lib.views.page import Box
from workshop_lib.views.series import hermite, slopes
from workshop_lib.views.svg import Markup, element, figure, group, line, path, rect
from workshop_lib.views.theme import WORKSHOP, Line
from workshop_lib.views.type import Font, block, width, wrap

LEFT, HEIGHT, NARROWEST = 25.0, 62.0, 12.5
OLD, NEW = Line(WORKSHOP.muted, 2.0, "", "square"), Line(WORKSHOP.personas[0].colour, 2.8, "", "circle")
NAME, BOLD = Font(7, "regular", 1.12), Font(7, "bold", 1.12)
HATCH = "verlies"
_STEPS = 12


@dataclass(frozen=True)
class Seat:
    """A touchpoint of either map, its scores, and whether anything about it changed."""

    id: str
    name: str
    before: float | None
    after: float | None
    changed: bool


def seats(before: Journey, after: Journey, changed: Sequence[str]) -> tuple[Seat, ...]:
    """Touchpoints of both maps in one row: the order of the new map, what is gone where it stood."""
    old, new = dict(main_scores(before)), dict(main_scores(after))
    names = {one.id: one.name or one.id for one in (*before.touchpoints, *after.touchpoints)}
    order = _merged([one.id for one in before.touchpoints], [one.id for one in after.touchpoints])
    return tuple(Seat(id, names[id], old.get(id), new.get(id), id in changed) for id in order)


def _merged(old: list[str], new: list[str]) -> list[str]:
    order: list[str] = []
    for _, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        order.extend(id for id in old[i:j] if id not in new)
        order.extend(new[k:m])
    return list(dict.fromkeys(order))


def plot_block(row: Sequence[Seat]) -> Block:
    """Legend, curves, what each score does, and the names; wider than a card when there are many touchpoints."""
    wide = max(PAGE_WIDTH, LEFT + NARROWEST * len(row))
    size = (wide - LEFT) / max(len(row), 1)
    names = [wrap(seat.name, size - 1, BOLD if seat.changed else NAME) for seat in row]
    below = 9 + max((len(lines) for lines in names), default=0) * NAME.line_height + 5
    top = 12.0

    def draw(x: float, y: float) -> Markup:
        centres = {place: x + LEFT + (place + 0.5) * size for place in range(len(row))}
        plot = Plot(Box(x + LEFT, y + top, wide - LEFT, HEIGHT), centres, (), 1.0)
        base = plot.box.bottom + 4
        return group(
            _legend(x, y), draw_grid(plot), draw_axis(plot, Box(x, y, LEFT - 1.2, 0)), _between(plot, row),
            _curve(plot, row, OLD), _curve(plot, row, NEW),
            *(_below(seat, names[place], centres[place], base) for place, seat in enumerate(row)), id="lane-curve",
        )  # fmt: skip

    return Block(wide, top + HEIGHT + below, draw)


def _scores(row: Sequence[Seat], look: Line) -> dict[int, float]:
    found = ((place, seat.before if look is OLD else seat.after) for place, seat in enumerate(row))
    return {place: score for place, score in found if score is not None}


def _curve(plot: Plot, row: Sequence[Seat], look: Line) -> Markup:
    """One line with its markers; the new one is heavier."""
    places = [(plot.xs[place], plot.y(score)) for place, score in _scores(row, look).items()]
    steep = slopes([x for x, _ in places], [y for _, y in places]) if len(places) > 1 else ()
    pieces = [f"M{figure(places[0][0])} {figure(places[0][1])}"] if places else []
    for number, ((x0, y0), (x1, y1)) in enumerate(pairwise(places)):
        third = (x1 - x0) / 3
        bends = (x0 + third, y0 + steep[number] * third, x1 - third, y1 - steep[number + 1] * third, x1, y1)
        pieces.append(f"C{' '.join(figure(one) for one in bends)}")
    drawn = path("".join(pieces), fill="none", stroke=look.colour, stroke_width=figure(look.width * 0.3))
    radius = 1.4 if look is NEW else 1.1
    dots = (marks.marker(look.marker, place, radius, look.colour, False) for place in places)
    return group(drawn if places else None, *dots, data_key=f"curve.{'to_be' if look is NEW else 'as_is'}")


def _between(plot: Plot, row: Sequence[Seat]) -> Markup:
    """The area between both curves, where both are known: gain tinted, loss hatched."""
    pattern = element(
        "pattern", rect(0, 0, 1.6, 1.6, fill=WORKSHOP.pain.accent, fill_opacity="0.12"),
        path("M0 1.6L1.6 0M-.4 .4L.4 -.4M1.2 2L2 1.2", stroke=WORKSHOP.pain.accent, stroke_width="0.25"),
        id=HATCH, width="1.6", height="1.6", patternUnits="userSpaceOnUse",
    )  # fmt: skip
    areas = [
        marks.polygon(shape, fill=NEW.colour, fill_opacity="0.12", data_key="gain")
        if better
        else marks.polygon(shape, fill=f"url(#{HATCH})", data_key="loss")
        for better, shape in areas_of(plot, _scores(row, OLD), _scores(row, NEW))
    ]
    return group(element("defs", pattern), *areas)


Shape = list[tuple[float, float]]


def areas_of(plot: Plot, old: dict[int, float], new: dict[int, float]) -> list[tuple[bool, Shape]]:
    """Closed shapes between two curves: (is it a gain, corners). They meet where the curves cross."""
    if len(old) < 2 or len(new) < 2:
        return []
    first, last = max(min(old), min(new)), min(max(old), max(new))
    steps = [first + number / _STEPS for number in range((last - first) * _STEPS + 1)]
    samples = [(at, _value(old, at), _value(new, at)) for at in steps]
    found: list[tuple[bool, Shape]] = []
    for run in _runs(samples):
        gain = sum(b - a for _, a, b in run) > 0
        upper = [(_x(plot, at), plot.y(b)) for at, _, b in run]
        lower = [(_x(plot, at), plot.y(a)) for at, a, _ in reversed(run)]
        found.append((gain, upper + lower))
    return found


Sample = tuple[float, float, float]


def _runs(samples: Sequence[Sample]) -> list[list[Sample]]:
    """Stretches on which one curve stays above the other; a crossing belongs to both its sides."""
    runs: list[list[Sample]] = [[]]
    for (x0, a0, b0), (x1, a1, b1) in pairwise(samples):
        d0, d1 = b0 - a0, b1 - a1
        runs[-1].append((x0, a0, b0))
        if d0 * d1 < 0:
            part = d0 / (d0 - d1)
            cross = (x0 + part * (x1 - x0), a0 + part * (a1 - a0), a0 + part * (a1 - a0))
            runs[-1].append(cross)
            runs.append([cross])
        elif d0 == 0 and len(runs[-1]) > 1:
            runs.append([(x0, a0, b0)])
    runs[-1].extend(samples[-1:])
    return [run for run in runs if any(_differs(one) for one in run)]


def _differs(sample: Sample) -> bool:
    """At a touchpoint itself: between two unchanged ones a smooth curve may bend, but nobody felt that."""
    at, before, after = sample
    return at == int(at) and abs(after - before) > 1e-9


def _x(plot: Plot, at: float) -> float:
    """Where a column, or a place between two, stands."""
    place = min(int(at), max(plot.xs) - 1) if len(plot.xs) > 1 else 0
    return plot.xs[place] + (at - place) * (plot.xs.get(place + 1, plot.xs[place]) - plot.xs[place])


def _value(scores: dict[int, float], at: float) -> float:
    """Height of the smooth curve at a place between columns."""
    xs, ys = [float(one) for one in scores], list(scores.values())
    steep = slopes(xs, ys)
    number = max(place for place in range(len(xs) - 1) if xs[place] <= at or place == 0)
    span = xs[number + 1] - xs[number]
    tilt = (steep[number] * span, steep[number + 1] * span)
    return hermite((ys[number], ys[number + 1]), tilt, (at - xs[number]) / span)


def _below(seat: Seat, lines: tuple[str, ...], x: float, y: float) -> Markup:
    """The score and where it went, then number and name; bold where something changed."""
    ink = WORKSHOP.ink if seat.changed else WORKSHOP.muted
    before, after = (signed(one) if one is not None else "" for one in (seat.before, seat.after))
    text = t.went(before, after) if before != after else after
    rose = seat.after is not None and (seat.before is None or seat.after > seat.before)
    pill = _pill(text, x, y, NEW.colour if rose else WORKSHOP.pain.accent) if before != after else None
    still = block((text,), x, y + 2.9, NAME, fill=WORKSHOP.muted, text_anchor="middle") if pill is None else None
    font = BOLD if seat.changed else NAME
    number = block((seat.id,), x, y + 8.4, BOLD, fill=ink, text_anchor="middle") if len(seat.id) <= 4 else None
    name = block(lines, x, y + 11.8, font, fill=ink, text_anchor="middle")
    return group(pill, still, number, name, data_key=f"{seat.id}.name")


def _pill(text: str, x: float, y: float, colour: str) -> Markup:
    font = Font(7.5, "bold")
    size = width(text, font) + 2.4
    return group(
        rect(x - size / 2, y, size, 4.2, rx=2.1, fill=colour),
        block((text,), x, y + 3.05, font, fill=WORKSHOP.paper, text_anchor="middle"),
    )


def _legend(x: float, y: float) -> Markup:
    """Samples of both lines and both areas, above the plot."""
    parts, left, middle = [], x + LEFT, y + 2.4
    for look, word in ((OLD, t.AS_IS), (NEW, t.TO_BE)):
        stroke = line(left, middle, left + 10, middle, stroke=look.colour, stroke_width=figure(look.width * 0.3))
        parts += [stroke, marks.marker(look.marker, (left + 5, middle), 1.3, look.colour, False)]
        parts.append(block((word,), left + 11.5, middle + 1, LABEL, fill=WORKSHOP.ink))
        left += 17 + width(word, LABEL)
    for fill, opacity, word in ((NEW.colour, "0.12", t.GAIN), (f"url(#{HATCH})", None, t.LOSS)):
        parts.append(rect(left, middle - 1.8, 7, 3.6, fill=fill, fill_opacity=opacity))
        parts.append(block((word,), left + 8.5, middle + 1, LABEL, fill=WORKSHOP.ink))
        left += 14 + width(word, LABEL)
    return group(*parts)
