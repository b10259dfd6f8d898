"""Finds room for notes beside a curve: near their point, never over a marker, a line or each other. Only numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workshop_lib.views.curve_plot import Plot, radius
from workshop_lib.views.page import Box
from workshop_lib.views.series import Series, slopes


@dataclass(frozen=True)
class Wish:
    """A note that wants to stand near (x, y): its size, and whether it would rather stand above."""

    x: float
    y: float
    width: float
    height: float
    above: bool


def place(wishes: Sequence[Wish], taken: Iterable[Box], room: Box, unit: float) -> list[Box | None]:
    """A free box for every wish, in order of importance; None where there is no room at all."""
    occupied = list(taken)
    found: list[Box | None] = []
    for wish in wishes:
        free = (box for box in _seats(wish, room, unit) if not any(box.overlaps(other) for other in occupied))
        seat = next(free, None)
        found.append(seat)
        if seat:
            occupied.append(Box(seat.x - unit, seat.y - unit * 0.5, seat.width + 2 * unit, seat.height + unit))
    return found


def _seats(wish: Wish, room: Box, unit: float) -> list[Box]:
    """Candidate boxes within the room, the nearest to the point first; the preferred side wins a tie."""
    boxes: list[tuple[float, Box]] = []
    for across in range(-7, 8):
        for step in range(16):
            for above in (True, False):
                x = wish.x - wish.width / 2 + across * 5 * unit
                away = (4.5 + step * 2) * unit
                y = wish.y - away - wish.height if above else wish.y + away
                cost = abs(across) * 3.5 + step * 2 + (0 if above is wish.above else 7)
                boxes.append((cost, Box(min(max(x, room.x), room.right - wish.width), y, wish.width, wish.height)))
    inside = [(cost, box) for cost, box in boxes if box.y >= room.y and box.bottom <= room.bottom]
    return [box for _, box in sorted(inside, key=lambda pair: pair[0])]


def obstacles(plot: Plot) -> list[Box]:
    """Small boxes along every line and around every marker."""
    boxes: list[Box] = []
    for one in plot.series:
        size = radius(one, plot.unit) + 0.6 * plot.unit
        boxes.extend(Box(x - size, y - size, 2 * size, 2 * size) for x, y, _ in plot.points(one))
        boxes.extend(_along(plot, one))
    return boxes


def _along(plot: Plot, one: Series) -> list[Box]:
    places = plot.points(one)
    xs, ys = [x for x, _, _ in places], [y for _, y, _ in places]
    steep = slopes(xs, ys) if len(xs) > 1 else ()
    half = 0.7 * plot.unit
    boxes = []
    for number in range(len(xs) - 1):
        span = xs[number + 1] - xs[number]
        for part in range(1, 10):
            t = part / 10
            y = _hermite(ys[number], ys[number + 1], steep[number] * span, steep[number + 1] * span, t)
            boxes.append(Box(xs[number] + t * span - half, y - half, 2 * half, 2 * half))
    return boxes


def _hermite(y0: float, y1: float, m0: float, m1: float, t: float) -> float:
    """Cubic Hermite between two points at `t` from 0 to 1."""
    return (2 * t**3 - 3 * t**2 + 1) * y0 + (t**3 - 2 * t**2 + t) * m0 + (3 * t**2 - 2 * t**3) * y1 + (t**3 - t**2) * m1
