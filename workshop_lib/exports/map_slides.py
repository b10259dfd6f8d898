"""The map on slides: the curve as a chart that Office can edit, and tables of six to eight touchpoints."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from math import ceil
from typing import Any

from workshop_lib.exports.slide_table import Cell, columns, draw, fit
from workshop_lib.exports.slides import BOTTOM, EDGE, FACE, TOP, WIDE, Deck, mm, note, rgb
from workshop_lib.exports.tables import persona_labels
from workshop_lib.model.journey import Touchpoint
from workshop_lib.model.work import Work
from workshop_lib.rules.emotion import Flag, flag, score_of
from workshop_lib.text import slide_words as words
from workshop_lib.text.export_words import EVERYBODY, NO_PHASE
from workshop_lib.text.map_words import phase_name
from workshop_lib.text.numbers import signed
from workshop_lib.views.theme import WORKSHOP, Line

MOST = 7
_DASHES = {"": "SOLID", "5 2": "DASH", "6 2 1 2": "DASH_DOT", "9 3": "LONG_DASH", "1 2": "ROUND_DOT"}
_SIGNS = {"circle": "CIRCLE", "square": "SQUARE", "triangle": "TRIANGLE", "diamond": "DIAMOND", "pentagon": "STAR"}


def _feeling(one: Touchpoint) -> str:
    felt = one.emotion_of("")
    score = signed(felt.score) if felt and felt.score is not None else ""
    said = " · ".join(part for part in (score, felt.word if felt else "") if part)
    return "\n".join(part for part in (said, words.TRUTH if one.moment_of_truth else "") if part)


def _message(one: Touchpoint) -> str:
    ask = f"→ {one.cta.text}" if one.cta else ""
    return "\n".join(part for part in (one.message.text, ask) if part)


_LANES: tuple[tuple[str, Callable[[Touchpoint], str], str], ...] = (
    (words.CHANNEL, lambda one: one.channel, WORKSHOP.contact.tint),
    (words.DOING, lambda one: one.doing.text, WORKSHOP.doing.tint),
    (words.THINKING, lambda one: one.thinking.text, WORKSHOP.thinking.tint),
    (words.FEELING, _feeling, WORKSHOP.paper),
    (words.PAIN, lambda one: one.pain.text, WORKSHOP.pain.tint),
    (words.DELIGHT, lambda one: one.delight.text, WORKSHOP.delight.tint),
    (words.MESSAGE, _message, WORKSHOP.message.tint),
    (words.DROP_OFF, lambda one: one.drop_off.text, WORKSHOP.drop_off.tint),
    (words.OPPORTUNITY, lambda one: one.opportunity.text, WORKSHOP.opportunity.tint),
    (words.BACKSTAGE, lambda one: one.backstage.text, WORKSHOP.backstage.tint),
)


def draw_tables(deck: Deck, work: Work) -> int:
    """Tables with phase heads; returns how many texts were shortened (they stand in the notes in full)."""
    steps = _in_map_order(work)
    parts = ceil(len(steps) / MOST)
    size, rest = divmod(len(steps), parts)
    cut, start = 0, 0
    for number in range(parts):
        end = start + size + (number < rest)
        title = words.MAP.format(number=number + 1, total=parts) if parts > 1 else words.MAP_ONE
        cut += _table(deck, work, steps[start:end], title)
        start = end
    return cut


def _in_map_order(work: Work) -> list[Touchpoint]:
    placed = [one for _, one in work.journey.in_order()]
    return [*placed, *(one for one in work.journey.touchpoints if one not in placed)]


def _table(deck: Deck, work: Work, steps: list[Touchpoint], title: str) -> int:
    names = [one.name or one.id for one in steps]
    under = words.MAP_UNDER.format(first=names[0], last=names[-1]) if len(names) > 1 else names[0]
    slide = deck.slide(title, under)
    rows = [_phase_row(work, steps), _row(words.STEP, [f"{one.id} {one.name}".strip() for one in steps], bold=True)]
    for label, say, tint in _LANES:
        texts = [say(one) for one in steps]
        if any(texts):
            rows.append(_row(label, texts, tint, steps if label == words.FEELING else None))
    grid = fit(rows, columns((24, *[40] * len(steps))))
    draw(slide, grid)
    if grid.cut:
        note(slide, "\n\n".join((words.NOTES, *grid.cut)))
    return len(grid.cut)


def _phase_row(work: Work, steps: list[Touchpoint]) -> list[Cell]:
    places = {phase.id: (place, phase_name(phase.name, place + 1)) for place, phase in enumerate(work.journey.phases)}
    cells = [Cell(words.PHASE, WORKSHOP.panel, WORKSHOP.muted)]
    for phase, members in groupby(steps, key=lambda one: one.phase if one.phase in places else ""):
        place, name = places.get(phase, (6, NO_PHASE))
        cells.append(Cell(name, WORKSHOP.phase_colour(place), WORKSHOP.paper, True, len(list(members))))
    return cells


def _row(label: str, texts: list[str], tint: str = WORKSHOP.paper, felt: list[Touchpoint] | None = None,
         bold: bool = False) -> list[Cell]:  # fmt: skip
    tints = [_tint(one) for one in felt] if felt else [tint] * len(texts)
    cells = [Cell(text, fill if text else WORKSHOP.paper, bold=bold) for text, fill in zip(texts, tints, strict=True)]
    return [Cell(label, WORKSHOP.panel, WORKSHOP.muted, True), *cells]


def _tint(one: Touchpoint) -> str:
    marks = {Flag.PAIN: WORKSHOP.pain.tint, Flag.DELIGHT: WORKSHOP.delight.tint}
    found = flag(score_of(one))
    return marks.get(found, WORKSHOP.paper) if found else WORKSHOP.paper


def draw_chart(deck: Deck, work: Work) -> None:
    """The curve as a line chart: straight lines from score to score, as nobody reported what lies between."""
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE

    steps = _in_map_order(work)
    people = {"": EVERYBODY, **persona_labels(work, work.journey)}
    lines = {id: [score_of(one, id) for one in steps] for id in people}
    filled = {id: scores for id, scores in lines.items() if any(score is not None for score in scores)}
    if not filled:
        return
    data: Any = CategoryChartData(number_format="+0.#;-0.#;0")  # type: ignore[no-untyped-call]
    data.categories = [one.id for one in steps]
    for id, scores in filled.items():
        data.add_series(people[id], scores)
    slide = deck.slide(words.CURVE, words.CURVE_UNDER)
    place = (mm(EDGE), mm(TOP), mm(WIDE - 2 * EDGE), mm(BOTTOM - TOP))
    frame = slide.shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, *place, data)
    order = list(people)
    _style_chart(frame.chart, [order.index(id) - 1 for id in filled])
    note(slide, "\n".join(f"{one.id}: {one.name}" for one in steps))


def _style_chart(chart: Any, places: list[int]) -> None:
    from pptx.enum.chart import XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
    from pptx.util import Pt

    chart.has_legend, chart.has_title = True, False
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    chart.font.name, chart.font.size, chart.font.color.rgb = FACE, Pt(12), rgb(WORKSHOP.ink)
    axis = chart.value_axis
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = -5, 5, 1
    axis.major_gridlines.format.line.color.rgb = rgb(WORKSHOP.grid)
    axis.format.line.fill.background()
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "+0;\u22120;0", False
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    chart.category_axis.format.line.color.rgb = rgb(WORKSHOP.rule)
    for series, place in zip(chart.plots[0].series, places, strict=True):
        _style_line(series, WORKSHOP.persona_line(place) if place >= 0 else Line(WORKSHOP.ink, 3.2, "", "circle"))


def _style_line(series: Any, line: Line) -> None:
    from pptx.enum.chart import XL_MARKER_STYLE
    from pptx.enum.dml import MSO_LINE
    from pptx.util import Pt

    series.smooth = False
    series.format.line.color.rgb, series.format.line.width = rgb(line.colour), Pt(line.width)
    series.format.line.dash_style = getattr(MSO_LINE, _DASHES.get(line.dash, "SOLID"))
    series.marker.style, series.marker.size = getattr(XL_MARKER_STYLE, _SIGNS[line.marker]), 7
    series.marker.format.fill.solid()
    series.marker.format.fill.fore_color.rgb = rgb(line.colour)
