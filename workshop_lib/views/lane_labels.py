"""How the name of a lane is set in the column on the left; the layout needs its height, the drawer its lines."""

from __future__ import annotations

from workshop_lib.text import map_words as words
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font, wrap


def label_name(id: str, room: float, unit: float) -> tuple[tuple[str, ...], Font]:
    """Lines and type of a lane's name; a little smaller when that keeps a word in one piece."""
    for size in (WORKSHOP.label, WORKSHOP.label * 0.93, WORKSHOP.label * 0.88):
        font = Font(size * unit, "bold", 1.1)
        lines = wrap(words.LANE_WORDS[id].name, room - 3 * unit, font)
        if not any(line.endswith("-") for line in lines):
            break
    return lines, font


def label_height(id: str, room: float, unit: float) -> float:
    """Height (mm) that the name of a lane needs."""
    lines, font = label_name(id, room, unit)
    return len(lines) * font.line_height + 1.2 * unit
