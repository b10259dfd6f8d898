"""The four fields of importance against performance: their advice in the corners and the points with their names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from workshop_lib.rules.priority import Attention
from workshop_lib.text.labels import label
from workshop_lib.views.spots import Box, fitted, free_spot
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font, width

_NAME, _ADVICE = Font(9), Font(9, "bold")
_CORNER = (58.0, 7.0)


class Paper(Protocol):
    """What can be drawn on: text, boxes and dots in millimetres from the top left."""

    def write(self, x: float, y: float, lines: Sequence[str], font: Font, **look: Any) -> None: ...

    def box(self, x: float, y: float, wide: float, high: float, colour: str) -> None: ...

    def dot(self, x: float, y: float, marker: str, colour: str) -> None: ...


def advise(paper: Paper, field: Box, cross: tuple[float, float]) -> None:
    """The advice of each field in its corner, and a tint where there is most to win."""
    left, top, right, low = field
    paper.box(left, top, cross[0] - left, cross[1] - top, WORKSHOP.pain.tint)
    sides = ((left + 2, "left"), (right - 2, "right"))
    rows = (
        (top + 4, (Attention.CONCENTRATE, Attention.KEEP_UP)),
        (low - 4, (Attention.LOW_PRIORITY, Attention.OVERKILL)),
    )
    for y, fields in rows:
        for (x, side), one in zip(sides, fields, strict=True):
            paper.write(x, y, (label(one),), _ADVICE, ha=side, color=WORKSHOP.muted)


def place_names(
    paper: Paper, field: Box, names: Sequence[tuple[str, Attention]], at: Sequence[tuple[float, float]]
) -> None:
    """Dots with their names, each on the side where it hides least; diamonds where to concentrate."""
    left, top, right, low = field
    taken: list[Box] = [(x - 2, y - 2, x + 2, y + 2) for x, y in at]
    wide, high = _CORNER
    taken += [(a, b, a + wide, b + high) for a in (left, right - wide) for b in (top, low - high)]
    for (name, advice), (x, y) in zip(names, at, strict=True):
        urgent = advice is Attention.CONCENTRATE
        paper.dot(x, y, "D" if urgent else "o", WORKSHOP.pain.accent if urgent else WORKSHOP.accent)
        lines = fitted(name, 44, _NAME, most=2)
        size = max(width(one, _NAME) for one in lines), len(lines) * _NAME.line_height
        box = free_spot(size, (x, y), (left + 1, top, right - 1, low), taken)
        taken.append(box)
        before = box[2] <= x  # a name before its dot ends there, however wide the letters of this screen are
        paper.write(box[2] if before else box[0], (box[1] + box[3]) / 2, lines, _NAME, ha="right" if before else "left")
