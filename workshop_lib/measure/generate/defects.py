"""Planted defects, so that cleaning is a real exercise: empty cells and exact repeats. The counts are exact."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workshop_lib.measure.generate.dice import Dice
from workshop_lib.measure.generate.quota import part

Row = tuple[Any, ...]


def with_gaps(dice: Dice, rows: Sequence[Row], column: int, permille: int) -> list[Row]:
    """The rows with `permille` thousandths of one column emptied."""
    holes = set(dice.some(range(len(rows)), part(len(rows), permille)))
    return [(*row[:column], None, *row[column + 1 :]) if place in holes else row for place, row in enumerate(rows)]


def with_repeats(dice: Dice, rows: Sequence[Row], permille: int) -> list[Row]:
    """The rows with `permille` thousandths repeated exactly, directly after the original."""
    twice = set(dice.some(range(len(rows)), part(len(rows), permille)))
    return [row for place, row in enumerate(rows) for _ in range(2 if place in twice else 1)]
