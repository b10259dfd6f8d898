"""Step 7 as a field: much for little stands at the top left. Every initiative has a number; the legend has its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import hypot

from workshop_lib.model.roadmap import Initiative, Roadmap
from workshop_lib.rules.priority import Effort, impact_effort
from workshop_lib.text import card_words as t
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import number
from workshop_lib.views.blocks import (
    BODY,
    LABEL,
    PAGE_WIDTH,
    SMALL,
    Block,
    Frame,
    box,
    column,
    heading,
    page,
    row,
    space,
    title_band,
    words,
)  # fmt: skip
from workshop_lib.views.picture import Picture
from workshop_lib.views.svg import Markup, element, group, line, rect
from workshop_lib.views.theme import WORKSHOP, Lane
from workshop_lib.views.type import Font, block

FIELD, AXIS, RADIUS = 112.0, 9.0, 3.6
LEGEND = PAGE_WIDTH - FIELD - AXIS - 8
_LOOK: dict[Effort, Lane] = {
    Effort.QUICK_WIN: WORKSHOP.measured,
    Effort.BIG_PROJECT: WORKSHOP.delight,
    Effort.FILL_IN: WORKSHOP.opportunity,
    Effort.LEAVE: WORKSHOP.doing,
}
_CORNER = {Effort.QUICK_WIN: (0, 0), Effort.BIG_PROJECT: (1, 0), Effort.FILL_IN: (0, 1), Effort.LEAVE: (1, 1)}
_NAME, _DISC = Font(10, "bold"), Font(9, "bold")


@dataclass(frozen=True)
class Dot:
    """An initiative in the field: its number, its quarter, and where it stands (0 to 1 across and down)."""

    number: int
    one: Initiative
    fate: Effort
    x: float
    y: float


def draw_grid(roadmap: Roadmap) -> Picture:
    """Impact against effort of every initiative with both estimates; the others are named below the legend."""
    dots = dots_of(roadmap)
    waiting = [one for one in roadmap.initiatives if one.id not in {dot.one.id for dot in dots}]
    parts = [_legend(dots, roadmap)] if dots else [words(t.GRID_EMPTY, LEGEND, BODY, WORKSHOP.muted)]
    if dots and waiting:
        parts += [space(1), words(f"{t.NO_ESTIMATE}: {t.listing([one.name for one in waiting])}.", LEGEND, SMALL,
                                  WORKSHOP.muted)]  # fmt: skip
    body = row([_field(dots), space(0), column(parts, 2)], 4)
    content = column([title_band(t.GRID, t.GRID_UNDER), body], 1)
    said = {fate: [dot.one.name for dot in dots if dot.fate is fate] for fate in Effort}
    alt = t.grid_alt([(label(fate), names) for fate, names in said.items()], len(waiting))
    return Picture(page(content, t.GRID, alt), t.GRID, alt)


def dots_of(roadmap: Roadmap) -> tuple[Dot, ...]:
    """Places from the estimates; the borders of the four fields lie halfway each range, as in the rule."""
    fates = impact_effort(roadmap.initiatives)
    known = [one for one in roadmap.initiatives if one.id in fates]
    across = _scaled([one.rice.effort or 0.0 for one in known])
    down = _scaled([one.rice.impact or 0.0 for one in known])
    wanted = [(x, 1 - y) for x, y in zip(across, down, strict=True)]
    places = apart(wanted, [_CORNER[fates[one.id]] for one in known])
    return tuple(
        Dot(place, one, fates[one.id], *at) for place, (one, at) in enumerate(zip(known, places, strict=True), 1)
    )


def _scaled(values: Sequence[float]) -> list[float]:
    """Between 0.08 and 0.92, so that no dot stands on the edge; halfway when all are equal."""
    low, high = min(values, default=0), max(values, default=0)
    return [0.08 + 0.84 * (value - low) / (high - low) if high > low else 0.42 for value in values]


def apart(wanted: Sequence[tuple[float, float]], corners: Sequence[tuple[int, int]]) -> list[tuple[float, float]]:
    """Each dot as near as can be to its place, in its own quarter, and never over another dot or a name of a field."""
    found: list[tuple[float, float]] = []
    for (x, y), corner in zip(wanted, corners, strict=True):
        itself = [(x, y)] if _inside((x, y), corner) else []
        free = [at for at in (*itself, *_places(corner)) if all(_far(at, other) for other in found)]
        found.append(_nearest(free, (x, y)))
    return found


def _nearest(places: Sequence[tuple[float, float]], wanted: tuple[float, float]) -> tuple[float, float]:
    """The place nearest to where a dot should stand; that itself when there is no room left."""
    x, y = wanted
    return min(places, key=lambda at: (round(hypot(at[0] - x, at[1] - y), 6), at), default=wanted)


@cache
def _places(corner: tuple[int, int]) -> tuple[tuple[float, float], ...]:
    """The places of a fine grid where a dot of this quarter may stand."""
    grid = ((column / 60, line / 60) for column in range(61) for line in range(61))
    return tuple(at for at in grid if _inside(at, corner))


def _far(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return hypot(one[0] - other[0], one[1] - other[1]) * FIELD >= 2 * RADIUS + 0.8


def _inside(at: tuple[float, float], corner: tuple[int, int]) -> bool:
    """Within its quarter, clear of the borders and of the name of the field in the outer corner."""
    edge = (RADIUS + 0.6) / FIELD
    fits = all(half / 2 + edge <= value <= half / 2 + 0.5 - edge for value, half in zip(at, corner, strict=True))
    name_high = 9.0 / FIELD + edge
    clear = at[1] >= name_high if corner[1] == 0 else at[1] <= 1 - name_high
    return fits and clear


def _field(dots: Sequence[Dot]) -> Block:
    """Four named fields, their axes and the dots."""

    def draw(x: float, y: float) -> Markup:
        left = x + AXIS
        return group(
            *(_quarter(fate, left, y) for fate in Effort), _axes(left, y), *(_dot(dot, left, y) for dot in dots),
            id="priority-grid",
        )  # fmt: skip

    return Block(FIELD + AXIS, FIELD + 8, draw)


def _quarter(fate: Effort, left: float, top: float) -> Markup:
    look, (column_, row_) = _LOOK[fate], _CORNER[fate]
    half = FIELD / 2
    x, y = left + column_ * half, top + row_ * half
    anchor = {"text_anchor": "end"} if column_ else {}
    where = x + half - 2.4 if column_ else x + 2.4
    return group(
        rect(x + 0.4, y + 0.4, half - 0.8, half - 0.8, rx=1.2, fill=look.tint),
        block((label(fate).capitalize(),), where, y + (half - 2.8 if row_ else 5.4), _NAME, fill=look.accent, **anchor),
    )


def _axes(left: float, top: float) -> Markup:
    """An arrow with its name along the left and along the bottom."""
    bottom, turn = top + FIELD + 3.2, f"rotate(-90 {left - 3.4:.2f} {top + FIELD / 2:.2f})"
    return group(
        line(left - 1.6, top + FIELD, left - 1.6, top, stroke=WORKSHOP.rule, stroke_width=0.35),
        line(left, top + FIELD + 1.6, left + FIELD, top + FIELD + 1.6, stroke=WORKSHOP.rule, stroke_width=0.35),
        group(block((f"{t.IMPACT} →",), left - 3.4, top + FIELD / 2, LABEL, fill=WORKSHOP.muted, text_anchor="middle"),
              transform=turn),
        block((f"{t.EFFORT} →",), left + FIELD / 2, bottom + 2.6, LABEL, fill=WORKSHOP.muted, text_anchor="middle"),
    )  # fmt: skip


def _dot(dot: Dot, left: float, top: float) -> Markup:
    x, y = left + dot.x * FIELD, top + dot.y * FIELD
    return group(element("title", dot.one.name), _disc(dot, x, y), data_key=dot.one.id)


def _disc(dot: Dot, x: float, y: float) -> Markup:
    return group(
        element("circle", cx=x, cy=y, r=RADIUS, fill=_LOOK[dot.fate].accent, stroke=WORKSHOP.paper, stroke_width="0.5"),
        block((str(dot.number),), x, y + 1.12, _DISC, fill=WORKSHOP.paper, text_anchor="middle"),
    )


def _legend(dots: Sequence[Dot], roadmap: Roadmap) -> Block:
    """Names and estimates by number, field by field, quick wins first."""
    names: Mapping[str, str] = {one.id: one.name for one in roadmap.initiatives}
    parts: list[Block] = []
    for fate in Effort:
        inside = [dot for dot in dots if dot.fate is fate]
        if inside:
            ground = Frame(_LOOK[fate].tint, _LOOK[fate].accent)
            lines = column([_line(dot, names) for dot in inside], 1.4)
            parts.append(
                box(column([heading(label(fate).capitalize(), LEGEND - 6, _LOOK[fate].accent), lines], 1.2), ground)
            )
    return column(parts, 2)


def _line(dot: Dot, names: Mapping[str, str]) -> Block:
    disc = Block(9, 2 * RADIUS, lambda x, y: _disc(dot, x + RADIUS, y + RADIUS))
    estimate = t.estimate(number(dot.one.rice.impact or 0), number(dot.one.rice.effort or 0))
    text = column([words(names[dot.one.id] or t.EMPTY, LEGEND - 16, Font(9.5, "semibold")),
                   words(estimate, LEGEND - 16, SMALL, WORKSHOP.muted)])  # fmt: skip
    return row([disc, text])
