"""Where a name can stand beside its point and hide nothing. Millimetres; a box is left, top, right, bottom."""

from __future__ import annotations

from collections.abc import Sequence

Box = tuple[float, float, float, float]


def free_spot(size: tuple[float, float], at: tuple[float, float], inside: Box, taken: Sequence[Box]) -> Box:
    """A box of this size right, left, above or below a point: the first inside the field that covers least."""
    (wide, high), (x, y) = size, at
    starts = ((x + 3, y - high / 2), (x - 3 - wide, y - high / 2), (x - wide / 2, y - 3 - high), (x - wide / 2, y + 3))
    boxes = [(left, top, left + wide, top + high) for left, top in starts]
    fitting = [box for box in boxes if _holds(inside, box)]
    return min(fitting or boxes, key=lambda box: sum(overlap(box, other) for other in taken))


def overlap(a: Box, b: Box) -> float:
    """The area that two boxes share, in square millimetres."""
    return max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))


def _holds(outer: Box, inner: Box) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and inner[2] <= outer[2] and inner[3] <= outer[3]
