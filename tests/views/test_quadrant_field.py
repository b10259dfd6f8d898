"""Names of points in the four fields: they end before their dot, or begin after it, in whatever letters."""

from __future__ import annotations

from typing import Any

from workshop_lib.rules.priority import Attention
from workshop_lib.views.quadrant_field import place_names


class Notes:
    """Keeps where names were written."""

    def __init__(self) -> None:
        self.written: list[tuple[float, str]] = []

    def write(self, x: float, y: float, lines: Any, font: Any, **look: Any) -> None:
        self.written.append((x, look.get("ha", "left")))

    def box(self, *place: Any) -> None:
        """Tints are not looked at here."""

    def dot(self, *place: Any) -> None:
        """Dots are not looked at here."""


def test_name_before_its_dot_ends_there() -> None:
    """Near the right edge the name is set to end before the dot: wider letters of another screen do not reach it."""
    paper = Notes()
    names = [("planten gezond bij aflevering", Attention.KEEP_UP), ("bestellen", Attention.LOW_PRIORITY)]
    place_names(paper, (0, 0, 150, 90), names, [(135, 30), (20, 60)])
    (far, ends), (near, begins) = paper.written
    assert ends == "right" and far < 135
    assert begins == "left" and near > 20
