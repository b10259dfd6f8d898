"""Where a name can stand beside its point and hide nothing. Millimetres; a box is left, top, right, bottom."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_lib.views.type import Font, width, wrap

Box = tuple[float, float, float, float]


def free_spot(size: tuple[float, float], at: tuple[float, float], inside: Box, taken: Sequence[Box]) -> Box:
    """A box of this size around a point, first right, left, above or below: inside the field, covering least."""
    (wide, high), (x, y) = size, at
    right, left, middle = x + 3, x - 3 - wide, x - wide / 2
    beside, above, below = y - high / 2, y - 3 - high, y + 3
    starts = [(right, beside), (left, beside), (middle, above), (middle, below)]
    starts += [(side, level) for side in (right, left) for level in (above, below)]
    boxes = [(left, top, left + wide, top + high) for left, top in starts]
    fitting = [box for box in boxes if _holds(inside, box)]
    return min(fitting or boxes, key=lambda box: sum(overlap(box, other) for other in taken))


def overlap(a: Box, b: Box) -> float:
    """The area that two boxes share, in square millimetres."""
    return max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))


def _holds(outer: Box, inner: Box) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


def fitted(name: str, limit: float, font: Font, most: int = 3) -> tuple[str, ...]:
    """The name in at most this many lines; a longer one ends in an ellipsis, and the alternative text has it whole."""
    lines = wrap(name, limit, font)
    if len(lines) <= most:
        return lines
    last = lines[most - 1].rstrip("- ")
    while width(f"{last}…", font) > limit:
        last = last[:-1].rstrip()
    return (*lines[: most - 1], f"{last}…")
