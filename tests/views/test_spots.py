"""Names beside points: where there is room, and never wider than agreed."""

from __future__ import annotations

from workshop_lib.views.spots import fitted, free_spot, overlap
from workshop_lib.views.type import Font, width

FIELD = (0.0, 0.0, 100.0, 100.0)


def test_the_right_side_comes_first() -> None:
    """With room everywhere a name stands to the right of its point, three millimetres away."""
    assert free_spot((20, 4), (50, 50), FIELD, []) == (53, 48, 73, 52)


def test_at_the_edge_a_name_moves_to_the_left() -> None:
    """A name may not leave the field."""
    assert free_spot((20, 4), (95, 50), FIELD, []) == (72, 48, 92, 52)


def test_a_taken_place_is_left_free() -> None:
    """Right and left are occupied: the name goes above."""
    taken = [(61.0, 40.0, 80.0, 60.0), (20.0, 40.0, 39.0, 60.0)]
    found = free_spot((20, 4), (50, 50), FIELD, taken)
    assert found == (40, 43, 60, 47) and found[3] < 50


def test_overlap_is_an_area() -> None:
    """Two by three millimetres in common; boxes that only touch share nothing."""
    assert overlap((0, 0, 4, 4), (2, 1, 9, 9)) == 6.0
    assert overlap((0, 0, 4, 4), (4, 0, 8, 4)) == 0.0


def test_long_names_end_in_an_ellipsis() -> None:
    """No more lines and no wider than agreed; a short name is left as it is."""
    font = Font(9)
    lines = fitted("Arbeidsongeschiktheidsverzekering vergelijken met iets anders dat lang is", 30, font, most=2)
    assert len(lines) == 2 and lines[1].endswith("…")
    assert all(width(line, font) <= 30 for line in lines)
    assert fitted("levertijd", 30, font) == ("levertijd",)
