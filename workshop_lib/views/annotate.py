"""Finds room for notes beside a curve: near their point, never over a marker, a line or each other. Only numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from workshop_lib.views.curve_plot import Plot, radius
from workshop_lib.views.page import Box
from workshop_lib.views.series import Series, hermite, slopes


@dataclass(frozen=True)
class Wish:
    """A note that wants to stand near (x, y), above it or below; `sizes` from its best form to its shortest."""

    x: float
    y: float
    sizes: tuple[tuple[float, float], ...]
    above: bool


@dataclass(frozen=True)
class Seat:
    """Where a note stands, and in which of its forms."""

    box: Box
    form: int


def place(wishes: Sequence[Wish], taken: Iterable[Box], room: Box, unit: float) -> list[Seat | None]:
    """A free seat for every wish, in order of importance; None where there is no room at all."""
    occupied = list(taken)
    found: list[Seat | None] = []
    for wish in wishes:
        seat = next((one for one in _seats(wish, room, unit) if _free(one.box, occupied)), None)
        found.append(seat)
        if seat:
            box = seat.box
            occupied.append(Box(box.x - unit, box.y - unit * 0.5, box.width + 2 * unit, box.height + unit))
    return found


def _free(box: Box, occupied: list[Box]) -> bool:
    return not any(box.overlaps(other) for other in occupied)


def _seats(wish: Wish, room: Box, unit: float) -> list[Seat]:
    """Candidate seats in the room, nearest to the point first; a shorter form costs as much as some distance."""
    seats: list[tuple[float, Seat]] = []
    for form, (wide, tall) in enumerate(wish.sizes):
        for across, step, above in product(range(-7, 8), range(16), (True, False)):
            away = (4.5 + step * 2) * unit
            x = min(max(wish.x - wide / 2 + across * 5 * unit, room.x), room.right - wide)
            y = wish.y - away - tall if above else wish.y + away
            if y >= room.y and y + tall <= room.bottom:
                cost = abs(across) * 3.5 + step * 2 + (0 if above is wish.above else 9) + form * 6
                seats.append((cost, Seat(Box(x, y, wide, tall), form)))
    return [seat for _, seat in sorted(seats, key=lambda pair: pair[0])]


def obstacles(plot: Plot) -> list[Box]:
    """Small boxes along every line and around every marker."""
    boxes: list[Box] = []
    for one in plot.series:
        size = radius(one, plot.unit) + 0.6 * plot.unit
        boxes.extend(Box(x - size, y - size, 2 * size, 2 * size) for x, y, _ in plot.points(one))
        boxes.extend(_along(plot, one))
        boxes.extend(_measured(plot, one))
    return boxes


def _measured(plot: Plot, one: Series) -> list[Box]:
    """Whiskers and marks of the data."""
    half = 1.3 * plot.unit
    boxes = []
    for x, _, point in plot.points(one):
        levels = [*(point.whisker or ()), *([] if point.measured is None else [point.measured])]
        if levels and not one.persona:
            top, bottom = plot.y(max(levels)), plot.y(min(levels))
            boxes.append(Box(x - half, top - half, 2 * half, bottom - top + 2 * half))
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
            y = hermite((ys[number], ys[number + 1]), (steep[number] * span, steep[number + 1] * span), t)
            boxes.append(Box(xs[number] + t * span - half, y - half, 2 * half, 2 * half))
    return boxes
