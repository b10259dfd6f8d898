"""Who gets the credit for a conversion: rules of thumb. None of them shows a cause; they divide what was counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

import numpy as np

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.path_table import PathCount as PathCount
from workshop_lib.measure.path_table import table_of
from workshop_lib.measure.paths import Array, Paths, owners

HALF_LIFE = 7.0


class Rule(StrEnum):
    """First and last touch, equal shares, or 40-20-40 by position."""

    FIRST = "first"
    LAST = "last"
    LINEAR = "linear"
    POSITION = "position"


def attribute(paths: Iterable[PathCount], rule: Rule) -> dict[str, float]:
    """Conversions per channel; they add up to all conversions. Channels without credit are in it with 0."""
    table = table_of(paths)
    found = np.zeros(len(table.names))
    for part in table.paths.parts():
        won = part.pick(np.flatnonzero(part.won))
        found += credit(won, shares(won, rule), len(table.names))
    return dict(zip(table.names, found.tolist(), strict=True))


def time_decay(journeys: Iterable[Sequence[tuple[str, float]]], half_life: float = HALF_LIFE) -> dict[str, float]:
    """Conversions per channel, where a contact weighs half as much for every `half_life` days before the conversion.

    A journey is one conversion: pairs of channel and days before it (0 or more). Raises Unsuitable for other days.
    """
    known = [tuple(one) for one in journeys]
    for journey in known:
        if any(days < 0 for _, days in journey):
            raise Unsuitable("days_before", journey=journey)
    table = table_of(PathCount(tuple(name for name, _ in one), 1) for one in known)
    days = np.array([days for one in known for _, days in one], float)
    weights = decay_shares(table.paths, days, half_life)
    return dict(zip(table.names, credit(table.paths, weights, len(table.names)).tolist(), strict=True))


def credit(paths: Paths, weights: Array, size: int) -> Array:
    """Conversions per code when every contact gets this share of its path."""
    won = np.repeat(paths.won, paths.lengths)
    found: Array = np.bincount(paths.codes, weights=weights * won, minlength=size)
    return found


def shares(paths: Paths, rule: Rule) -> Array:
    """The share of every contact in its path, 0 to 1; per path they add up to 1."""
    if rule is Rule.LINEAR:
        return np.repeat(1 / paths.lengths, paths.lengths)
    found: Array = np.zeros(len(paths.codes))
    first, last = paths.starts[:-1], paths.starts[1:] - 1
    if rule is Rule.POSITION:
        return _by_position(paths)
    found[first if rule is Rule.FIRST else last] = 1.0
    return found


def decay_shares(paths: Paths, days: Array, half_life: float = HALF_LIFE) -> Array:
    """Shares that halve for every `half_life` days before the conversion.

    Counted from the nearest contact: the shares are the same, and 2^(-days) cannot become zero for all of them.
    """
    if not paths.count:
        return np.zeros(0)
    nearest = np.minimum.reduceat(days, paths.starts[:-1])
    weights = np.exp2(-(days - np.repeat(nearest, paths.lengths)) / half_life)
    found: Array = weights / np.repeat(np.add.reduceat(weights, paths.starts[:-1]), paths.lengths)
    return found


def unique_shares(paths: Paths, size: int) -> Array:
    """Equal shares for the different codes of a path, given to the first contact with each."""
    pairs = owners(paths.starts) * size + paths.codes
    _, first = np.unique(pairs, return_index=True)
    found = np.zeros(len(paths.codes))
    found[first] = 1.0
    if paths.count:
        found /= np.repeat(np.add.reduceat(found, paths.starts[:-1]), paths.lengths)
    return found


def _by_position(paths: Paths) -> Array:
    lengths = np.repeat(paths.lengths, paths.lengths)
    found: Array = 0.2 / np.maximum(lengths - 2, 1)
    ends = np.where(paths.lengths == 1, 1.0, np.where(paths.lengths == 2, 0.5, 0.4))
    found[paths.starts[:-1]] = found[paths.starts[1:] - 1] = ends
    return found
