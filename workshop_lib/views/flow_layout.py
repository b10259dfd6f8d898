"""Arrows that do not go straight on: each on its own track, so that none runs over a text or a label."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from workshop_lib.model.journey import Flow, FlowKind, Journey
from workshop_lib.text import map_words as words
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font, width, wrap


@dataclass(frozen=True)
class Arc:
    """From `start` to `end` (mm) on track number `track`, label centred on `middle`; an end outside the row is open."""

    kind: FlowKind
    lines: tuple[str, ...]
    start: float
    end: float
    middle: float
    track: int
    enters: bool = True
    leaves: bool = True


def font(unit: float) -> Font:
    return Font(WORKSHOP.foot * max(unit, 1.0), "semibold")


def height(arcs: list[Arc], unit: float) -> float:
    """Room for all tracks."""
    return 1.4 * unit + track_height(arcs, unit) * (1 + max(arc.track for arc in arcs))


def track_height(arcs: list[Arc], unit: float) -> float:
    """Distance between two tracks: room for the tallest label."""
    return max(len(arc.lines) for arc in arcs) * font(unit).line_height + 1.2 * unit


def half_width(arc: Arc, unit: float) -> float:
    """Half the room a label takes along its track."""
    return max(width(line, font(unit)) for line in arc.lines) / 2 + 1.5 * unit


def arcs(journey: Journey, centres: Mapping[str, float], reach: tuple[float, float], unit: float) -> list[Arc]:
    """Flows of which at least one end stands in this row, short ones nearest to the curve."""
    limit = min(reach[1] - reach[0] - 4 * unit, 90 * unit)
    made = [_draft(flow, journey, centres, reach) for flow in journey.flows]
    drafts = [replace(one, lines=wrap(" ".join(one.lines), limit, font(unit))) for one in made if one]
    found = sorted(drafts, key=lambda arc: abs(arc.end - arc.start))
    placed: list[Arc] = []
    for arc in found:
        others = [x for one in found if one is not arc for x in (one.start, one.end)]
        placed.append(_seat(arc, placed, (*reach, *others), unit))
    return _untangled(placed, unit)


def _untangled(placed: list[Arc], unit: float) -> list[Arc]:
    """An arrow whose label is crossed by a deeper one goes below all others, when that leaves fewer crossings."""
    for number, arc in enumerate(placed):
        lower = replace(arc, track=1 + max(one.track for one in placed))
        tried = [*placed[:number], lower, *placed[number + 1 :]]
        if _crossings(tried, unit) < _crossings(placed, unit):
            placed = tried
    used = sorted({arc.track for arc in placed})
    return [replace(arc, track=used.index(arc.track)) for arc in placed]


def _crossings(placed: list[Arc], unit: float) -> int:
    """How many ends of arrows run through the label of one that lies nearer to the curve."""
    count = 0
    for arc in placed:
        deeper = [one for one in placed if one.track > arc.track]
        ends = [x for one in deeper for x, drawn in ((one.start, one.leaves), (one.end, one.enters)) if drawn]
        count += sum(abs(arc.middle - x) < half_width(arc, unit) for x in ends)
    return count


def _draft(flow: Flow, journey: Journey, centres: Mapping[str, float], reach: tuple[float, float]) -> Arc | None:
    order = {one.id: place for place, one in enumerate(journey.touchpoints)}
    start, end = centres.get(flow.source), centres.get(flow.target)
    if (start is None and end is None) or not {flow.source, flow.target} <= set(order) or flow.source == flow.target:
        return None
    label = words.flow_label(flow.kind, flow.label, flow.share)
    backward = order[flow.target] < order[flow.source]
    if end is None:
        target = journey.touchpoint(flow.target)
        label = words.outward(label, target.name if target else "")
    first = start if start is not None else reach[1 if backward else 0]
    last = end if end is not None else reach[0 if backward else 1]
    return Arc(flow.kind, (label,), first, last, (first + last) / 2, 0, end is not None, start is not None)


def _seat(arc: Arc, placed: list[Arc], lines: tuple[float, ...], unit: float) -> Arc:
    """The first track on which neither line nor label meets another. `lines`: both edges, then ends of other arrows."""
    half = half_width(arc, unit)
    middle = _label_place(arc, half, lines, unit)
    low, high = _extent(arc, middle, half)
    track = 0
    while any(one.track == track and _meet(one, low, high, unit) for one in placed):
        track += 1
    return replace(arc, middle=middle, track=track)


def _label_place(arc: Arc, half: float, lines: tuple[float, ...], unit: float) -> float:
    """On the line where that leaves enough of it to see, else beside it; away from the ends of other arrows."""
    left, right, *others = lines
    low, high = min(arc.start, arc.end), max(arc.start, arc.end)
    slack = max(0.0, (high - low) / 2 - half - 3.5 * unit)
    inside = [arc.middle + slack * part / 4 for part in (0, 1, -1, 2, -2, 3, -3, 4, -4)] if slack else []
    around = [place for off in (0.0, 3.5 * unit) for place in (high + half + off, low - half - off)]
    beside = [place for place in around if left + half <= place <= right - half]
    wanted = [*inside, *beside] or [min(max(high + half, left + half), right - half)]
    clear = (place for place in wanted if not any(abs(place - x) < half + 0.5 * unit for x in others))
    return next(clear, wanted[0])


def _extent(arc: Arc, middle: float, half: float) -> tuple[float, float]:
    return min(arc.start, arc.end, middle - half), max(arc.start, arc.end, middle + half)


def _meet(other: Arc, low: float, high: float, unit: float) -> bool:
    half = half_width(other, unit)
    first, last = _extent(other, other.middle, half)
    return first < high + 2 * unit and low < last + 2 * unit
