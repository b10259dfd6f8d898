"""A KPI as a small bullet bar: where it began, where it stands with its interval, and where it should come."""

from __future__ import annotations

from collections.abc import Callable

from workshop_lib.model.kpi import Kpi
from workshop_lib.text import card_words as t
from workshop_lib.views.blocks import SMALL, Block, row, words
from workshop_lib.views.svg import Markup, element, group, line, rect
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import width

HEIGHT = 5.2
_MIDDLE, _EDGE = HEIGHT / 2, 1.4
Mark = Callable[[float, float], Markup]


def draw_bar(one: Kpi, wide: float) -> Block | None:
    """The bar, `wide` millimetres; None while there are not two different values to show."""
    last = one.readings[-1] if one.readings else None
    ends = (last.low, last.high) if last else (None, None)
    given = [one.baseline, one.target, last.value if last else None, *ends]
    known = [value for value in given if value is not None]
    if len(set(known)) < 2:
        return None
    low, scale = min(known), (wide - 2 * _EDGE) / (max(known) - min(known))
    at = [None if value is None else _EDGE + (value - low) * scale for value in given]

    def draw(x: float, y: float) -> Markup:
        baseline, target, now, first, end = (None if place is None else x + place for place in at)
        return group(
            rect(x, y + _MIDDLE - 0.9, wide, 1.8, rx=0.9, fill=WORKSHOP.grid),
            _reach(first, end, y) if first is not None and end is not None else None,
            *(mark(place, y) for mark, place in ((_baseline, baseline), (_target, target), (_now, now))
              if place is not None),
        )  # fmt: skip

    return Block(wide, HEIGHT, draw)


def draw_key() -> Block:
    """What the marks of a bar mean."""
    return row([_key(_baseline, t.BASELINE.lower()), _key(_now, t.NOW_MEASURED), _key(_target, t.TARGET.lower())], 6)


def _key(mark: Mark, text: str) -> Block:
    def draw(x: float, y: float) -> Markup:
        reach = _reach(x + 0.4, x + 5.6, y) if mark is _now else None
        return group(reach, mark(x + 3, y))

    return row([Block(7.6, HEIGHT, draw), _raised(words(text, width(text, SMALL) + 1, SMALL, WORKSHOP.muted))])


def _raised(text: Block) -> Block:
    """A word beside a mark, halfway its height."""
    return Block(text.width, HEIGHT, lambda x, y: text.draw(x, y + (HEIGHT - text.height) / 2))


def _reach(first: float, end: float, y: float) -> Markup:
    return rect(first, y + _MIDDLE - 0.9, max(end - first, 0.2), 1.8, rx=0.4, fill=WORKSHOP.delight.accent,
                fill_opacity="0.35")  # fmt: skip


def _baseline(x: float, y: float) -> Markup:
    return line(x, y + 0.8, x, y + HEIGHT - 0.8, stroke=WORKSHOP.muted, stroke_width=0.5)


def _target(x: float, y: float) -> Markup:
    return rect(x - 0.6, y + 0.3, 1.2, HEIGHT - 0.6, rx=0.3, fill=WORKSHOP.measured.accent)


def _now(x: float, y: float) -> Markup:
    return element("circle", cx=float(x), cy=float(y + _MIDDLE), r=1.15, fill=WORKSHOP.brand, stroke=WORKSHOP.paper,
                   stroke_width="0.4")  # fmt: skip
