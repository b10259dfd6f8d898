"""The overview as a short table of words for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_lib.checks.final import ASKED
from workshop_lib.classroom.compare import Standing, most_missed
from workshop_lib.classroom.page import Group, counts
from workshop_lib.text import classroom_words as t
from workshop_lib.text.exercise_words import heading

WIDEST = 22
_GAP = "  "


def table_lines(group: Group) -> list[str]:
    """A line per team, then what to talk about and what was left out."""
    lines = [*_columns(group.several), "", t.SHORT_LEGEND] if group.several else [t.NO_TEAMS]
    missed = most_missed(group.several)
    if missed:
        lines += ["", f"{t.MISSED}:"]
    for one in missed:
        names = (*one.open, *one.again)
        lines.append(f"  {one.exercise.number} {heading('', one.exercise.title)}: {len(names)}/{len(group.several)}")
    if group.refused:
        lines += ["", f"{t.REFUSED}:", *(f"  {_plain(one.place, 60)}: {one.why}" for one in group.refused)]
    return lines


def _columns(several: Sequence[Standing]) -> list[str]:
    head = [t.TEAM, *map(str, range(1, 9)), *t.SHORT_HEADS]
    rows = [head, *map(_row, several)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [_GAP.join(cell.ljust(size) for cell, size in zip(row, widths, strict=True)).rstrip() for row in rows]


def _row(one: Standing) -> list[str]:
    steps = [t.state_briefly(step) for step in one.steps]
    test = t.test(one.test, one.passed, ASKED)
    return [_plain(one.team.name, WIDEST), *steps, *map(str, counts(one)), test]


def _plain(text: str, most: int) -> str:
    """No sign that a terminal would obey, and not too long."""
    seen = "".join(sign if sign.isprintable() else " " for sign in text)
    return seen if len(seen) <= most else f"{seen[: most - 1]}…"
