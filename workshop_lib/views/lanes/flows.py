"""Loops and skips: a rounded line below the curve with an arrow head and its label."""

from __future__ import annotations

from workshop_lib.model.journey import FlowKind
from workshop_lib.views import marks
from workshop_lib.views.flow_layout import Arc, font, half_width, track_height
from workshop_lib.views.map_parts import Band, Row
from workshop_lib.views.svg import Markup, element, figure, group, rect
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import block

COLOURS = {
    FlowKind.RETURN: WORKSHOP.pain.accent,
    FlowKind.LOYALTY_LOOP: WORKSHOP.delight.accent,
    FlowKind.SKIP: WORKSHOP.muted,
}


def draw_flows(row: Row, band: Band, unit: float) -> Markup:
    """All arrows first, then all labels on top."""
    step = track_height(list(row.arcs), unit)
    depth = {arc: band.box.y + (arc.track + 0.62) * step + 0.8 * unit for arc in row.arcs}
    lines = [_arrow(arc, band.box.y, depth[arc], unit) for arc in row.arcs]
    labels = [_label(arc, depth[arc], unit) for arc in row.arcs]
    return group(*lines, *labels)


def _arrow(arc: Arc, top: float, depth: float, unit: float) -> Markup:
    way = 1 if arc.end > arc.start else -1
    start, end = arc.start + way * 0.9 * unit, arc.end - way * 0.9 * unit
    bend = min(1.8 * unit, abs(end - start) / 2, depth - top)
    first, last, deep = figure(start), figure(end), figure(depth)
    down = f"M{first} {figure(top)}V{figure(depth - bend)}Q{first} {deep} {figure(start + way * bend)} {deep}"
    up = f"H{figure(end - way * bend)}Q{last} {deep} {last} {figure(depth - bend)}V{figure(top + 1.6 * unit)}"
    down = down if arc.leaves else f"M{figure(arc.start)} {deep}"
    up = up if arc.enters else f"H{figure(arc.end)}"
    colour = COLOURS[arc.kind]
    dash = None if arc.kind is not FlowKind.SKIP else f"{figure(1.2 * unit)} {figure(0.8 * unit)}"
    path = element(
        "path", d=down + up, fill="none", stroke=colour, stroke_width=0.45 * unit, stroke_dasharray=dash,
        stroke_linejoin="round",
    )  # fmt: skip
    tip, aim = ((end, top), (0, -1)) if arc.enters else ((arc.end, depth), (way, 0))
    return group(path, _head(tip, aim, unit, colour), _dot(start, top, unit, colour) if arc.leaves else None)


def _head(tip: tuple[float, float], aim: tuple[int, int], unit: float, colour: str) -> Markup:
    (x, y), (dx, dy) = tip, aim
    back, half = 2.0 * unit, 0.95 * unit
    base = (x - dx * back, y - dy * back)
    return marks.polygon(
        [(x, y), (base[0] + dy * half, base[1] + dx * half), (base[0] - dy * half, base[1] - dx * half)], fill=colour
    )


def _dot(x: float, y: float, unit: float, colour: str) -> Markup:
    return element("circle", cx=float(x), cy=float(y + 0.5 * unit), r=0.7 * unit, fill=colour)


def _label(arc: Arc, depth: float, unit: float) -> Markup:
    face = font(unit)
    half, tall = half_width(arc, unit), len(arc.lines) * face.line_height
    first = depth - tall / 2 + 0.78 * face.line_height
    return group(
        rect(arc.middle - half, depth - tall / 2, 2 * half, tall, fill=WORKSHOP.paper),
        block(arc.lines, arc.middle, first, face, fill=COLOURS[arc.kind], text_anchor="middle"),
    )
