"""The emotion curve on its own: levels in words, touchpoints below, notes at the points that matter."""

from __future__ import annotations

from dataclasses import dataclass

from workshop_lib.model.work import Work
from workshop_lib.text import map_words as words
from workshop_lib.text.numbers import signed
from workshop_lib.views import annotate
from workshop_lib.views.badges import draw_badges
from workshop_lib.views.band_text import phase_height, strip_height
from workshop_lib.views.blocks import PAGE_WIDTH, title_band
from workshop_lib.views.curve_plot import Plot, draw_grid, draw_lines
from workshop_lib.views.describe import describe_curve
from workshop_lib.views.foot import draw_foot, measure_foot
from workshop_lib.views.gather import gather
from workshop_lib.views.lanes.experience import draw_marks, draw_strip, moments, seats, signs_of
from workshop_lib.views.lanes.labels import draw_axis
from workshop_lib.views.lanes.steps import draw_phases
from workshop_lib.views.map_options import WHOLE_MAP, MapOptions
from workshop_lib.views.map_parts import Band, Content, Row, Slot
from workshop_lib.views.page import Box
from workshop_lib.views.picture import Picture
from workshop_lib.views.series import Point
from workshop_lib.views.svg import Markup, document, group, line, rect
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font, block, width, wrap

__all__ = ["draw_curve"]

EDGE, LEFT = 5.0, 23.5
WIDTH = PAGE_WIDTH + 2 * EDGE
INSET, NARROWEST = 2.5, 12.1
"""Room for the badges before the first column, and the least width of a column."""
UNIT = 1.0
NAME = Font(7, "regular", 1.12)
TEXT = Font(7.5, "regular", 1.15)
BOLD = Font(7.5, "bold", 1.15)


@dataclass(frozen=True)
class Note:
    """What stands beside a point, in forms from long to short: bold words and lines of explanation."""

    point: Point
    forms: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]

    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Width and height (mm) of every form."""
        return tuple(
            (max(*(width(one, BOLD) for one in head), *(width(one, TEXT) for one in body), 1.0) + 1.0,
             (len(head) + len(body)) * TEXT.line_height + 0.6)
            for head, body in self.forms
        )  # fmt: skip


def draw_curve(work: Work, options: MapOptions = WHOLE_MAP) -> Picture:
    """The curve of everybody and of each persona, as wide as a card (more when there are over eighteen touchpoints)."""
    content = gather(work, options)
    named = content.journey.title or work.name or words.NO_TITLE
    title, alt = f"{words.CURVE_NAME}: {named}", describe_curve(work, options.state)
    if not content.series:
        return _empty(named, title, alt)
    room = max(WIDTH, LEFT + INSET + 2 * EDGE + NARROWEST * len(content.columns))
    parts, height = _parts(content, named, room)
    return Picture(document(room, height, *parts, title=title, alt=alt), title, alt, {"page": "curve"})


def _parts(content: Content, named: str, room: float) -> tuple[list[Markup], float]:
    """Head, phases, curve, names and foot below each other, and the height of all."""
    row = Row(_slots(content, room), (), ())
    names = [wrap(_label(slot), slot.width - 0.8, NAME) for slot in row.slots]
    head = title_band(words.CURVE_NAME, named, room - 2 * EDGE)
    top, phases = EDGE + head.height, phase_height(row.slots, UNIT)
    under = strip_height(row.slots, content.series, UNIT)
    below = max(len(one) for one in names) * NAME.line_height + 5.5
    tall = max(54.0, 116.0 - top - phases - 22 - under - below)
    plot = Plot(Box(EDGE + LEFT, top + phases + 11.5, room - 2 * EDGE - LEFT, tall),
                {slot.index: slot.centre for slot in row.slots}, content.series, UNIT)  # fmt: skip
    base = plot.box.bottom + 11
    foot = measure_foot(content.journey, content.series, room - 2 * EDGE, UNIT, words.CURVE_LEGEND)
    return [
        head.draw(EDGE, EDGE),
        group(draw_phases(row, Band("phases", Box(plot.box.x, top, plot.box.width, phases)), UNIT), id="lane-phases"),
        group(draw_axis(plot, Box(EDGE, top, LEFT - 1.2, 0)), id="axis"),
        group(_plot(row, content, plot), draw_strip(row, plot, base), id="lane-curve"),
        group(_names(row, names, base + under), id="lane-step"),
        draw_foot(foot, EDGE, base + under + below),
    ], base + under + below + foot.height + EDGE


def _slots(content: Content, room: float) -> tuple[Slot, ...]:
    size = (room - 2 * EDGE - LEFT - INSET) / len(content.columns)
    first = EDGE + LEFT + INSET
    return tuple(Slot(index, column, first + index * size, size - 0.4) for index, column in enumerate(content.columns))


def _label(slot: Slot) -> str:
    touchpoint = slot.column.touchpoint
    return "" if touchpoint is None else touchpoint.name or words.NO_NAME


def _names(row: Row, names: list[tuple[str, ...]], top: float) -> Markup:
    """Number and name of every touchpoint below its point."""
    parts = []
    for slot, lines in zip(row.slots, names, strict=True):
        if slot.column.touchpoint is None:
            continue
        ink = WORKSHOP.phase_colour(slot.column.phase_position) if slot.column.phase else WORKSHOP.muted
        number = block((slot.column.mark,), slot.centre, top + 3.0, BOLD, fill=ink, text_anchor="middle")
        name = block(lines, slot.centre, top + 6.4, NAME, fill=WORKSHOP.ink, text_anchor="middle")
        parts.append(group(number, name, data_key=f"{slot.column.touchpoint.id}.name"))
    return group(*parts)


def _plot(row: Row, content: Content, plot: Plot) -> Markup:
    truths = moments(row)
    notes = notes_of(content)
    places = _places(plot, notes, truths)
    return group(
        draw_grid(plot),
        *(_leader(plot, note, seat) for note, seat in zip(notes, places, strict=True) if seat),
        draw_lines(plot), draw_marks(plot, truths), draw_badges(plot),
        *(_note(note, seat) for note, seat in zip(notes, places, strict=True) if seat),
    )  # fmt: skip


def notes_of(content: Content) -> tuple[Note, ...]:
    """Moments of truth, lowest, highest and last point: one note per touchpoint, the strongest feeling first."""
    points = content.series[0].points
    said: dict[int, list[str]] = {}
    for index, column in enumerate(content.columns):
        if column.touchpoint and column.touchpoint.moment_of_truth:
            said[index] = [words.TRUTH]
    kinds = (
        (min(points, key=lambda one: one.score), words.LOWEST),
        (max(points, key=lambda one: one.score), words.HIGHEST),
        (points[-1], words.LAST),
    )
    for point, word in kinds if len(points) > 1 else ():
        said.setdefault(point.column, []).append(word)
    found = [_made(point, said[point.column], content) for point in points if point.column in said]
    return tuple(sorted(found, key=lambda note: -abs(note.point.score)))


def _made(point: Point, kinds: list[str], content: Content) -> Note:
    touchpoint = content.columns[point.column].touchpoint
    reason = touchpoint.moment_reason if touchpoint and words.TRUTH in kinds else ""
    text = " · ".join(kinds)
    said = f"{text[0].upper()}{text[1:]} ({signed(point.score)})"
    forms = [(wrap(said, room, BOLD), wrap(reason, room, TEXT)) for room in (42.0, 32.0)]
    short = [(wrap(said, room, BOLD), ()) for room in (42.0, 24.0)]
    return Note(point, (*(form for form in forms if 0 < len(form[1]) <= 4), *short))


def _places(plot: Plot, notes: tuple[Note, ...], truths: frozenset[int]) -> list[annotate.Seat | None]:
    labels = Box(plot.box.x, plot.box.y - 9, 8, plot.box.height + 18)
    taken = [*annotate.obstacles(plot), *_sign_boxes(plot, truths), labels]
    room = Box(plot.box.x + 1, plot.box.y - 10.5, plot.box.width - 2, plot.box.height + 20.5)
    where = {point.column: (x, y) for x, y, point in plot.points(plot.series[0])}
    wishes = [annotate.Wish(*where[one.point.column], one.sizes(), one.point.score > 0) for one in notes]
    return annotate.place(wishes, taken, room, UNIT)


def _sign_boxes(plot: Plot, truths: frozenset[int]) -> list[Box]:
    boxes: list[Box] = []
    for x, y, point in plot.points(plot.series[0]):
        signs = signs_of(point, point.column in truths)
        places = seats(plot, point, (x, y), len(signs))
        boxes.extend(Box(across - 2.2, down - 2.2, 4.4, 4.4) for across, down in places)
    return boxes


def _leader(plot: Plot, note: Note, seat: annotate.Seat) -> Markup:
    """A thin line from the note to its point."""
    x, y = next((x, y) for x, y, point in plot.points(plot.series[0]) if point is note.point)
    box = seat.box
    side = box.bottom if box.bottom < y else box.y
    near = min(max(x, box.x + 1.5), box.right - 1.5)
    return line(near, side, x, y, stroke=WORKSHOP.rule, stroke_width=0.22)


def _note(note: Note, seat: annotate.Seat) -> Markup:
    box, (head, body) = seat.box, note.forms[seat.form]
    first = box.y + 0.85 * BOLD.line_height
    halo = {"stroke": WORKSHOP.paper, "stroke_width": "0.9", "stroke_linejoin": "round", "paint_order": "stroke"}
    return group(
        block(head, box.x + 0.5, first, BOLD, fill=WORKSHOP.ink, **halo),
        block(body, box.x + 0.5, first + len(head) * BOLD.line_height, TEXT, fill=WORKSHOP.muted, **halo),
    )


def _empty(named: str, title: str, alt: str) -> Picture:
    """Nothing to draw yet: the levels are there, and one sentence tells what to do."""
    head = title_band(words.CURVE_NAME, named, WIDTH - 2 * EDGE)
    top = EDGE + head.height
    plot = Plot(Box(EDGE + LEFT, top + 8, WIDTH - 2 * EDGE - LEFT, 62), {}, (), UNIT)
    font = Font(10, "semibold")
    lines = wrap(words.EMPTY_CURVE, 120, font)
    size = max(width(one, font) for one in lines) + 8
    middle = plot.box.x + plot.box.width / 2
    svg = document(
        WIDTH, top + 84.0, head.draw(EDGE, EDGE), draw_grid(plot), draw_axis(plot, Box(EDGE, top, LEFT - 1.2, 0)),
        rect(middle - size / 2, plot.y(0) - 7, size, 4 + len(lines) * font.line_height, rx=2, fill=WORKSHOP.paper),
        block(lines, middle, plot.y(0) - 1.5, font, fill=WORKSHOP.muted, text_anchor="middle"), title=title, alt=alt,
    )  # fmt: skip
    return Picture(svg, title, alt, {"page": "curve"})
