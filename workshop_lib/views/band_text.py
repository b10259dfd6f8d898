"""Texts whose size decides the height of a band: lane names, phase names, emotion words. Heights in millimetres."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from workshop_lib.text import map_words as words
from workshop_lib.views.map_parts import Slot
from workshop_lib.views.series import Series
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font, chopped, width, wrap


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


def step_font(names: Sequence[str], room: float, factor: float) -> Font:
    """Type of the names of touchpoints: the largest in which the fewest words are broken, never below 7 points."""
    fonts = [Font(max(7.0, WORKSHOP.step * factor * share), "bold", 1.15) for share in (1.0, 0.94, 0.88, 0.82)]
    return min(fonts, key=lambda font: (_broken(names, room, font), -font.size))


def _broken(names: Sequence[str], room: float, font: Font) -> int:
    """How many lines end inside a word; one broken where no hyphen can stand counts as ten."""
    count = 0
    for name in names:
        lines = wrap(name, room, font)
        count += sum(line.endswith("-") for line in lines) + 10 * chopped(name, lines)
    return count


def strip_height(slots: tuple[Slot, ...], lines: tuple[Series, ...], unit: float) -> float:
    """Room below the curve for the score and the emotion word of every touchpoint."""
    font = Font(WORKSHOP.foot * max(unit, 1.0), leading=1.1)
    widths = {slot.index: slot.width - 0.6 * unit for slot in slots}
    points = [one for one in (lines[0].points if lines else ()) if one.column in widths]
    return (
        max((len(wrap(one.word, widths[one.column], font)) for one in points), default=0) * font.line_height
        + 5.2 * unit
    )


def phase_spans(slots: tuple[Slot, ...]) -> list[tuple[Slot, ...]]:
    """Neighbouring columns of the same phase."""
    return [tuple(span) for _, span in groupby(slots, key=lambda slot: slot.column.phase_position)]


def phase_text(span: tuple[Slot, ...], unit: float) -> tuple[tuple[str, ...], Font]:
    """The name of a phase in the largest bold type (11 to 8 points) that keeps it on one line, else on several."""
    first, last = span[0], span[-1]
    phase = first.column.phase
    text = words.NO_PHASE if phase is None else words.phase_name(phase.name, first.column.phase_position + 1)
    room = last.x + last.width - first.x - 2.3 * unit
    for size in (11.0, 10.0, 9.0, 8.0):
        font = Font(max(size * unit, 7.0), "bold", 1.05)
        if width(text, font) <= room:
            return (text,), font
    fonts = [Font(max(size * unit, 7.0), "bold", 1.05) for size in (8.0, 7.5, 7.0)]
    font = min(fonts, key=lambda one: (_broken([text], room, one), -one.size))
    return wrap(text, room, font), font


def phase_height(slots: tuple[Slot, ...], unit: float) -> float:
    """Height of the band of phases: its tallest name."""
    texts = [phase_text(span, unit) for span in phase_spans(slots)]
    return max(8.0 * unit, *(len(lines) * font.line_height + 1.8 * unit for lines, font in texts))
