"""Charts of measured data. The only module that knows matplotlib; everything is placed in millimetres from the top."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial
from html import unescape
from importlib import resources
from io import StringIO
from typing import Any

import matplotlib
from matplotlib import font_manager
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.ticker import FuncFormatter, MaxNLocator

from workshop_lib.measure.funnel import StepRate, biggest_leak, rates, steepest_leak
from workshop_lib.measure.results import Bin
from workshop_lib.model.measured import FunnelStep, Metric
from workshop_lib.model.roadmap import Need
from workshop_lib.rules.priority import Attention, attention
from workshop_lib.text import chart_words as t
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import number, percent
from workshop_lib.views.credit_bars import Bar, Credit, CreditBars
from workshop_lib.views.picture import Picture
from workshop_lib.views.quadrant_field import advise, place_names
from workshop_lib.views.spots import Box, fitted
from workshop_lib.views.svg import safe
from workshop_lib.views.theme import FONT_FAMILY, WORKSHOP
from workshop_lib.views.type import Font, width

WIDTH = 180.0
_HOUSE_FONT = "Source Sans Pro"
_SHEET_STYLE = re.compile(r"<style.*?</style>", re.S)
_TITLE, _BODY, _BOLD, _FOOT = Font(13, "bold"), Font(9), Font(9, "bold"), Font(8)
_LABELS, _TOP, _GAP, _MARGIN = 50.0, 11.0, 3.0, 5.0
"""Millimetres: the column with names, the height of the title, the distance between columns, the white around all."""
_FIELD: Box = (12.0, _TOP + 3, WIDTH - 4, _TOP + 107)
"""The four fields of the quadrant."""


class _Sheet:
    """A page of `WIDTH` by `height` millimetres and a margin; text and marks are placed from the top left inside it."""

    def __init__(self, height: float, title: str) -> None:
        self.wide, self.high = WIDTH + 2 * _MARGIN, height + 2 * _MARGIN
        self.figure = Figure(figsize=(self.wide / 25.4, self.high / 25.4))
        self.canvas = self.axes(-_MARGIN, -_MARGIN, self.wide, self.high)
        self.canvas.set(xlim=(-_MARGIN, WIDTH + _MARGIN), ylim=(height + _MARGIN, -_MARGIN))
        self.canvas.axis("off")
        self.write(0, 2.4, (title,), _TITLE)

    def axes(self, x: float, y: float, wide: float, high: float) -> Any:
        """An empty plot whose left top corner lies at x, y."""
        left, low = (x + _MARGIN) / self.wide, 1 - (y + _MARGIN + high) / self.high
        return self.figure.add_axes((left, low, wide / self.wide, high / self.high))

    def write(self, x: float, y: float, lines: Sequence[str], font: Font, **look: Any) -> None:
        """Lines of text around the height `y`, from x to the right unless `ha` says otherwise."""
        first = y - (len(lines) - 1) / 2 * font.line_height
        style: dict[str, Any] = {"color": WORKSHOP.ink, "ha": "left", "va": "center_baseline", **look}
        for position, line in enumerate(lines):
            weight = "bold" if font.face == "bold" else "normal"
            at = first + position * font.line_height
            self.canvas.text(x, at, _clean(line), fontsize=font.size, fontweight=weight, **style)

    def dot(self, x: float, y: float, marker: str, colour: str) -> None:
        self.canvas.plot([x], [y], marker, markersize=7, color=colour)

    def box(self, x: float, y: float, wide: float, high: float, colour: str) -> None:
        self.canvas.add_patch(Rectangle((x, y), wide, high, facecolor=colour, edgecolor="none"))


def funnel(steps: Sequence[FunnelStep], title: str = t.FUNNEL) -> Picture:
    """Bars with counts, the lost part in red (grey where people were only sorted), both leaks marked in words.

    Raises Unsuitable when the counts do not fall.
    """
    found, most, steepest = rates(steps), biggest_leak(steps), steepest_leak(steps)
    row = 15.0

    def draw(sheet: _Sheet) -> None:
        for place, one in enumerate(found):
            mark = t.leak_mark(one == most, one == steepest)
            _funnel_row(sheet, _TOP + (place + 0.5) * row, (one, found[0].count), mark if place else None)

    return _picture(title, t.funnel_alt(found, most, steepest), _TOP + row * len(found), draw)


def _funnel_row(sheet: _Sheet, y: float, counts: tuple[StepRate, int], mark: str | None) -> None:
    one, whole = counts
    left, room, right = _LABELS + _GAP, 82.0, 138.0
    wide, had = room * one.count / whole, room * one.before / whole
    sheet.write(_LABELS, y, fitted(one.name, _LABELS, _BODY), _BODY, ha="right")
    sheet.box(left, y - 3.6, had, 7.2, WORKSHOP.pain.tint if one.lost else WORKSHOP.panel)
    sheet.box(left, y - 3.6, max(wide, 0.3), 7.2, WORKSHOP.brand)
    count = number(one.count)
    room_for_count = width(count, _BOLD) + 3.5
    if wide > room_for_count:
        sheet.write(left + wide - 2, y, (count,), _BOLD, ha="right", color=WORKSHOP.paper)
    else:
        beside = wide if had - wide > room_for_count else had
        sheet.write(left + beside + 1.5, y, (count,), _BOLD)
    if mark is not None:  # the first step comes from nowhere
        words, colour = (t.goes_on(one), t.leaves(one)), WORKSHOP.pain.accent if mark else WORKSHOP.muted
        sheet.write(right, y - (2.1 if mark else 0), words, _BODY, color=colour)
        sheet.write(right, y + 4.1, (mark,), _BOLD, color=colour)


def intervals(groups: Mapping[str, Metric], title: str = t.INTERVALS) -> Picture:
    """A dot with its 95 % whisker per group; hollow and without whisker where there are too few answers."""
    if not groups:
        return _empty(title)
    row = 11.0
    high = row * len(groups)

    def draw(sheet: _Sheet) -> None:
        axes = _plain_axes(sheet, (_LABELS + _GAP, _TOP, 76, high), grid="x")
        axes.set(ylim=(len(groups) - 0.5, -0.5), xlim=_limits(groups.values()))
        axes.set_yticks([])
        share = any(one.unit == "share" for one in groups.values())
        axes.xaxis.set_major_formatter(_ticks(percent if share else number))
        if axes.get_xlim()[0] < 0 < axes.get_xlim()[1]:
            axes.axvline(0, color=WORKSHOP.rule, linewidth=0.9)
        for position, (name, one) in enumerate(groups.items()):
            _whisker(axes, position, one)
            _interval_words(sheet, _TOP + (position + 0.5) * row, name, one)
        sheet.write(0, _TOP + high + 11, (t.MARGIN,), _FOOT, color=WORKSHOP.muted)

    return _picture(title, t.intervals_alt(groups), _TOP + high + 14, draw)


def _whisker(axes: Any, place: int, one: Metric) -> None:
    known = one.low is not None and one.high is not None
    if known:
        axes.plot([one.low, one.high], [place, place], color=WORKSHOP.accent, linewidth=2, solid_capstyle="butt")
        axes.plot([one.low, one.high], [place, place], color=WORKSHOP.accent, marker="|", markersize=8, linewidth=0)
    fill = WORKSHOP.accent if known else WORKSHOP.paper
    axes.plot([one.value], [place], "o", markersize=7, color=WORKSHOP.accent, markerfacecolor=fill, markeredgewidth=1.4)


def _interval_words(sheet: _Sheet, y: float, name: str, one: Metric) -> None:
    right = 134.0
    value = t.figure(one.value, one.unit)
    sheet.write(_LABELS, y, fitted(name, _LABELS, _BODY), _BODY, ha="right")
    sheet.write(right, y - 2, (value,), _BOLD)
    sheet.write(right + width(value, _BOLD) + 2, y - 2, (t.answers(one),), _BODY, color=WORKSHOP.muted)
    sheet.write(right, y + 2.2, (t.margin(one),), _FOOT, color=WORKSHOP.muted)


def histogram(
    bins: Sequence[Bin], median: float | None = None, unit: str = "dagen", title: str = t.HISTOGRAM
) -> Picture:
    """How many values lie where; with the median as a line that says what it means.

    A last bin that is wider than the others is the tail: it is told in words, so that the rest keeps its shape.
    """
    total = sum(one.count for one in bins)
    if total == 0:
        return _empty(title)
    shown, tail = _split_tail(bins)
    high, top = 62.0, _TOP + 5
    rest = t.longer(tail.count, total, tail.high, unit) if tail else ""

    def draw(sheet: _Sheet) -> None:
        axes = _plain_axes(sheet, (14, top, WIDTH - 20, high), grid="y")
        axes.bar([one.low for one in shown], [one.count for one in shown], [one.high - one.low for one in shown],
                 align="edge", color=WORKSHOP.accent, edgecolor=WORKSHOP.paper, linewidth=0.8)  # fmt: skip
        axes.set(xlim=(shown[0].low, shown[-1].high), xlabel=unit)
        for axis in (axes.xaxis, axes.yaxis):
            axis.set_major_formatter(_ticks(number))
        axes.yaxis.set_major_locator(MaxNLocator(5, integer=True))
        sheet.write(0, _TOP, (t.COUNT,), _FOOT, color=WORKSHOP.muted)
        if median is not None:
            _median_line(sheet, axes, median, t.half_within(median, unit))
        if rest:
            sheet.write(0, top + high + 14, (rest,), _BODY, color=WORKSHOP.muted)

    busiest = max(shown, key=lambda one: one.count)
    alt = t.histogram_alt(total, median, (busiest.low, busiest.high, busiest.count), unit)
    return _picture(title, f"{alt} {rest}".strip(), top + high + (18 if rest else 12), draw)


def _split_tail(bins: Sequence[Bin]) -> tuple[Sequence[Bin], Bin | None]:
    wide = len(bins) > 1 and bins[-1].high - bins[-1].low > 1.5 * (bins[0].high - bins[0].low)
    return (bins[:-1], bins[-1]) if wide else (bins, None)


def _median_line(sheet: _Sheet, axes: Any, median: float, words: str) -> None:
    axes.axvline(median, color=WORKSHOP.wrong, linewidth=1.4, linestyle=(0, (4, 2)))
    low, high = axes.get_xlim()
    across = (median - low) / (high - low)
    x = 14 + across * (WIDTH - 20)
    look = {"ha": "right"} if across > 0.6 else {}
    sheet.write(x + (-1.5 if look else 1.5), _TOP + 2.4, (words,), _BOLD, color=WORKSHOP.wrong, **look)


def attribution(credit: Credit, title: str = t.ATTRIBUTION) -> Picture:
    """Conversions per channel (rows) by every rule (columns), on one scale, with margins where they are known."""
    bars = CreditBars(credit, WIDTH, _TOP)
    if bars.empty:
        return _empty(title)

    def draw(sheet: _Sheet) -> None:
        for one in bars.marks():
            if isinstance(one, Bar):
                sheet.box(one.x, one.y, one.wide, one.high, one.colour)
            else:
                sheet.write(one.x, one.y, one.lines, one.font, color=one.colour, ha="right" if one.right else "left")

    return _picture(title, t.credit_alt(credit), bars.foot + 3, draw)


def quadrant(needs: Sequence[Need], title: str = t.QUADRANT) -> Picture:
    """Importance against performance; the cross lines lie on the means, the four fields carry their advice."""
    places = attention(needs)
    known = [one for one in needs if one.id in places]
    if not known:
        return _empty(title)
    xs, ys = [one.performance or 0.0 for one in known], [one.importance or 0.0 for one in known]

    def draw(sheet: _Sheet) -> None:
        axes = _plain_axes(sheet, (left, top, right - left, low - top), grid="")
        axes.set(xlim=_padded(xs), ylim=_padded(ys))
        mean = sum(xs) / len(xs), sum(ys) / len(ys)
        advise(sheet, _FIELD, _to_page(axes, *mean))
        _cross(axes, *mean)
        named = [(one.name or one.id, places[one.id]) for one in known]
        place_names(sheet, _FIELD, named, [_to_page(axes, x, y) for x, y in zip(xs, ys, strict=True)])
        sheet.write(left, low + 9, (f"{t.PERFORMANCE}  →",), _BOLD)
        sheet.write(right, low + 9, (t.MEANS,), _FOOT, ha="right", color=WORKSHOP.muted)
        sheet.write(0, top - 2.6, (f"{t.IMPORTANCE}  ↑",), _BOLD)

    left, top, right, low = _FIELD
    names = {label(field): [one.name or one.id for one in known if places[one.id] is field] for field in Attention}
    return _picture(title, t.quadrant_alt(names), low + 11, draw)


def _cross(axes: Any, x: float, y: float) -> None:
    """Lines on the means, and few round numbers along the edges."""
    axes.axvline(x, color=WORKSHOP.rule, linewidth=0.9)
    axes.axhline(y, color=WORKSHOP.rule, linewidth=0.9)
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_locator(MaxNLocator(7, steps=[1, 2, 5, 10]))
        step = axis.get_majorticklocs()[1] - axis.get_majorticklocs()[0]
        axis.set_major_formatter(_ticks(partial(number, decimals=1 if step > 0.09 else 2)))


def _to_page(axes: Any, x: float, y: float) -> tuple[float, float]:
    """Millimetres on the page for a point of the four fields."""
    (first, last), (least, most) = axes.get_xlim(), axes.get_ylim()
    left, top, right, low = _FIELD
    return left + (x - first) / (last - first) * (right - left), top + (most - y) / (most - least) * (low - top)


def _plain_axes(sheet: _Sheet, place: Box, grid: str) -> Any:
    """A plot without box: a light grid behind the marks, and the numbers along the edge."""
    axes = sheet.axes(*place)
    axes.set_facecolor("none")
    axes.set_axisbelow(True)
    axes.spines[:].set_visible(False)
    if grid:
        axes.grid(axis=grid, color=WORKSHOP.grid, linewidth=0.8)
    axes.tick_params(length=0, labelsize=_FOOT.size, colors=WORKSHOP.muted)
    return axes


def _ticks(say: Callable[[float], str]) -> Any:
    """Numbers along an axis the Dutch way."""
    return FuncFormatter(lambda x, _: say(float(x)))


def _limits(metrics: Iterable[Metric]) -> tuple[float, float]:
    """All values and whiskers, with a little air."""
    ends = [end for one in metrics for end in (one.value, one.low, one.high) if end is not None]
    return _padded(ends, 0.06)


def _padded(values: Sequence[float], air: float = 0.14) -> tuple[float, float]:
    low, high = min(values), max(values)
    room = (high - low or abs(high) or 1.0) * air
    return low - room, high + room


def _clean(text: str) -> str:
    """Text of people without what XML cannot hold."""
    return unescape(safe(text))


def _empty(title: str) -> Picture:
    return _picture(title, t.EMPTY, 14, lambda sheet: sheet.write(0, _TOP, (t.EMPTY,), _BODY, color=WORKSHOP.muted))


def _picture(title: str, alt: str, height: float, draw: Callable[[_Sheet], None]) -> Picture:
    buffer = StringIO()
    with _style():
        sheet = _Sheet(height, title)
        draw(sheet)
        sheet.figure.savefig(buffer, format="svg", metadata=dict.fromkeys(("Date", "Creator", "Format", "Type")))
    return Picture(_dressed(buffer.getvalue(), title, alt), title, alt)


def _dressed(svg: str, title: str, alt: str) -> str:
    """The root as in every other picture: name, description, house font with its fallbacks, fits a narrow page.

    The style sheet of matplotlib goes: inside a page it would change every other picture there.
    """
    inside = _SHEET_STYLE.sub("", svg[svg.index("<svg ") + 5 :], count=1)
    attributes, _, rest = inside.replace(f"'{_HOUSE_FONT}'", FONT_FAMILY).partition(">")
    look = 'role="img" style="max-width:100%;height:auto;background:#FFFFFF" stroke-linejoin="round"'
    return f"<svg {look} {attributes}><title>{safe(title)}</title><desc>{safe(alt)}</desc>{rest}"


@contextmanager
def _style() -> Iterator[None]:
    """The house style for as long as one chart is drawn; what a trainee set for her own plots comes back."""
    _register_fonts()
    look: Any = {
        "font.family": _HOUSE_FONT,
        "svg.fonttype": "none",
        "svg.hashsalt": "workshop",
        "text.parse_math": False,
        "text.color": WORKSHOP.ink,
        "axes.labelcolor": WORKSHOP.muted,
        "axes.labelsize": _FOOT.size,
        "axes.unicode_minus": True,
    }
    with warnings.catch_warnings(), matplotlib.rc_context():
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(look)
        yield


@cache
def _register_fonts() -> None:
    folder = resources.files("workshop_lib.views.fonts")
    for face in ("Regular", "Bold"):
        with resources.as_file(folder / f"SourceSansPro-{face}.ttf") as path:
            font_manager.fontManager.addfont(path)
