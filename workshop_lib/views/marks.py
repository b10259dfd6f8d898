"""Small signs as vectors, so that they look the same on every machine: markers, star, bolt, heart, faces, avatar."""

from __future__ import annotations

from math import cos, pi, sin

from workshop_lib.views.svg import Markup, element, figure, group, line, rect
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font, block

_SIDES = {"square": (4, pi / 4), "triangle": (3, -pi / 2), "diamond": (4, 0.0), "pentagon": (5, -pi / 2)}
EVIDENCE = ("measured", "reported", "assumed")


def polygon(points: list[tuple[float, float]], **attributes: object) -> Markup:
    return element("polygon", points=" ".join(f"{figure(x)},{figure(y)}" for x, y in points), **attributes)


def _around(x: float, y: float, radius: float, sides: int, turn: float) -> list[tuple[float, float]]:
    angles = (turn + 2 * pi * side / sides for side in range(sides))
    return [(x + radius * cos(angle), y + radius * sin(angle)) for angle in angles]


def marker(kind: str, place: tuple[float, float], radius: float, colour: str, hollow: bool) -> Markup:
    """A point on a curve with a white rim; hollow says: this is an assumption or an indication."""
    x, y = place
    look = {
        "fill": WORKSHOP.paper if hollow else colour,
        "stroke": colour if hollow else WORKSHOP.paper,
        "stroke_width": figure(radius * (0.42 if hollow else 0.3)),
    }
    if kind == "circle":
        return element("circle", cx=float(x), cy=float(y), r=float(radius), **look)
    sides, turn = _SIDES[kind]
    return polygon(_around(x, y, radius * 1.22, sides, turn), stroke_linejoin="round", **look)


def star(x: float, y: float, radius: float) -> Markup:
    """Moment of truth; the outline is obligatory because yellow alone is too light."""
    points = [
        (x + (radius if corner % 2 == 0 else radius * 0.44) * sin(pi * corner / 5),
         y - (radius if corner % 2 == 0 else radius * 0.44) * cos(pi * corner / 5))
        for corner in range(10)
    ]  # fmt: skip
    return polygon(
        points, fill=WORKSHOP.star, stroke=WORKSHOP.ink, stroke_width=figure(radius * 0.16), stroke_linejoin="round"
    )


def law(x: float, y: float, radius: float) -> Markup:
    """The law asks for this touchpoint: a paragraph sign in a ring."""
    font = Font(radius / 0.3528 * 1.25, "bold")
    pen = {"fill": WORKSHOP.paper, "stroke": WORKSHOP.ink, "stroke_width": figure(radius * 0.16)}
    return group(
        element("circle", cx=float(x), cy=float(y), r=float(radius), **pen),
        block(("§",), x, y + radius * 0.42, font, fill=WORKSHOP.ink, text_anchor="middle"),
    )


def _shape(path: str, x: float, y: float, size: float, **attributes: object) -> Markup:
    """A path drawn on a 24 by 24 grid, centred on (x, y)."""
    scale = size / 24
    place = f"translate({figure(x - size / 2)} {figure(y - size / 2)}) scale({scale:.4f})"
    return element("path", d=path, transform=place, **attributes)


def bolt(x: float, y: float, size: float) -> Markup:
    """Pain point."""
    return _shape("M14 1 4 14h6.5L9 23 20 9.5h-6.8z", x, y, size, fill=WORKSHOP.pain.accent)


def heart(x: float, y: float, size: float) -> Markup:
    """Moment of delight."""
    path = "M12 21.5C5 16 1.5 12.3 1.5 8a5.6 5.6 0 0 1 10.5-2.7A5.6 5.6 0 0 1 22.5 8c0 4.3-3.5 8-10.5 13.5z"
    return _shape(path, x, y, size, fill=WORKSHOP.delight.accent)


_MOUTHS = {2: "M6.5 13.5a6 6 0 0 0 11 0z", 1: "M7 14.2a6.2 6.2 0 0 0 10 0", 0: "M7.5 15.5h9",
           -1: "M7 16.8a6.2 6.2 0 0 1 10 0", -2: "M7 18a5.5 5.5 0 0 1 10 0"}  # fmt: skip


def face(x: float, y: float, size: float, mood: int) -> Markup:
    """A face from -2 (angry) to +2 (very happy)."""
    pen = {"fill": "none", "stroke": WORKSHOP.muted, "stroke_width": "1.6", "stroke_linecap": "round"}
    brows = "M6.5 7l3.5 1.8M17.5 7L14 8.8" if mood == -2 else ""
    eyes = "M8.8 10.2v.6M15.2 10.2v.6"
    ring = "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z"
    return _shape(f"{ring}{eyes}{brows}{_MOUTHS[mood]}", x, y, size, **pen)


def avatar(x: float, y: float, radius: float, letters: str, colour: str) -> Markup:
    """A persona as a disc with its monogram; never a photo."""
    font = Font(radius / 0.3528 * (1.0 if len(letters) < 2 else 0.85), "bold")
    return group(
        element("circle", cx=float(x), cy=float(y), r=float(radius), fill=colour),
        block((letters,), x, y + radius * 0.34, font, fill=WORKSHOP.paper, text_anchor="middle"),
    )


def evidence(grade: str, x: float, reach: tuple[float, float], colour: str, unit: float) -> Markup:
    """The left edge of a cell: solid is measured, dashed is reported, dotted is assumed."""
    inner, (top, bottom) = 0.55 * unit, reach
    return line(
        x + inner, top + inner, x + inner, bottom - inner, stroke=colour, stroke_width=0.75 * unit,
        stroke_dasharray=_dashes(grade, bottom - top - 2 * inner, unit),
        stroke_linecap="round" if grade == "assumed" else None,
    )  # fmt: skip


def _dashes(grade: str, length: float, unit: float) -> str | None:
    """A pattern that ends with a whole dash at the lower end of the line."""
    if grade == "measured":
        return None
    if grade == "assumed":
        return f"0.01 {figure(length / max(2, round(length / (1.5 * unit))))}"
    count = max(2, round(length / (2.9 * unit)))
    dash = length / (count + 0.55 * (count - 1))
    return f"{figure(dash)} {figure(dash * 0.55)}"


def whisker(x: float, top: float, bottom: float, unit: float) -> Markup:
    """A 95 % interval."""
    cap = 0.9 * unit
    path = f"M{figure(x)} {figure(top)}V{figure(bottom)}M{figure(x - cap)} {figure(top)}h{figure(2 * cap)}" + (
        f"M{figure(x - cap)} {figure(bottom)}h{figure(2 * cap)}"
    )
    return element("path", d=path, stroke=WORKSHOP.measured.accent, stroke_width=figure(0.4 * unit), fill="none")


def legend(mark: str, x: float, y: float, unit: float) -> Markup:
    """One sign of the legend, centred on (x, y)."""
    if mark in EVIDENCE:
        box = rect(x - 2.2 * unit, y - 1.5 * unit, 4.6 * unit, 3 * unit, fill=WORKSHOP.panel)
        edge = evidence(mark, x - 2.2 * unit, (y - 1.5 * unit, y + 1.5 * unit), WORKSHOP.backstage.accent, unit)
        return group(box, edge)
    drawn = {
        "star": lambda: star(x, y, 1.7 * unit),
        "bolt": lambda: bolt(x, y, 3.2 * unit),
        "heart": lambda: heart(x, y, 3.0 * unit),
        "law": lambda: law(x, y, 1.6 * unit),
        "hollow": lambda: marker("circle", (x, y), 1.3 * unit, WORKSHOP.ink, True),
        "whisker": lambda: group(
            whisker(x, y - 1.6 * unit, y + 1.6 * unit, unit),
            marker("diamond", (x, y), 0.85 * unit, WORKSHOP.measured.accent, False),
        ),
    }
    return drawn[mark]()
