"""Segments of customers side by side: where each drops off and converts, and which differences are beyond chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from workshop_lib.measure.compare import Comparison, holm, two_proportions
from workshop_lib.measure.packed import Packed
from workshop_lib.measure.packed_steps import stops
from workshop_lib.measure.paths import Array

FEW = 5
"""Smaller segments are not compared."""


@dataclass(frozen=True)
class SegmentGap:
    """Second segment minus first: the share that stops at `touchpoint`, or that converts where it is empty.

    `p`: the chance of such a difference without a real one, corrected for all comparisons together (Holm 1979).
    """

    touchpoint: str
    first: str
    second: str
    test: Comparison
    p: float

    @property
    def beyond_chance(self) -> bool:
        """True when the corrected p < 0.05. It is a difference, not its cause."""
        return self.p < 0.05


def segment_of(packed: Packed, column: str, none: int) -> Array:
    """The segment of every customer: the first that its contacts name; `none` when none does."""
    codes = packed.column(column).astype(np.int64)
    known = np.flatnonzero(codes != none)
    owner = np.searchsorted(packed.starts, known, "right") - 1
    fresh = np.concatenate(([True], owner[1:] != owner[:-1]))[: len(owner)]
    found = np.full(packed.customers, none, np.int64)
    found[owner[fresh]] = codes[known[fresh]]
    return found


def stops_by_segment(packed: Packed, size: int, column: str, none: int) -> tuple[Array, Array]:
    """Segment x touchpoint x (came here, stopped here), and segment x (customers, converted)."""
    segment = segment_of(packed, column, none)
    table = stops(packed, size, segment, none + 1).reshape(none + 1, size, 2)
    won, _ = packed.ends()
    both = [np.bincount(segment, minlength=none + 1), np.bincount(segment[won], minlength=none + 1)]
    return table, np.column_stack(both)


def compare_segments(
    table: Array, converted: Array, touchpoints: Sequence[str], segments: Sequence[str]
) -> tuple[SegmentGap, ...]:
    """Every pair of segments on conversion and at every touchpoint where both have enough customers; clearest first."""
    places = [("", converted), *((name, table[:, k, :]) for k, name in enumerate(touchpoints))]
    tests = [
        (name, segments[a], segments[b], two_proportions(*_pair(rows, a, b)))
        for name, rows in places
        for a, b in combinations(range(len(segments)), 2)
        if min(rows[a, 0], rows[b, 0]) >= FEW
    ]
    found = [SegmentGap(*one, p) for one, p in zip(tests, holm([one[3].p for one in tests]), strict=True)]
    return tuple(sorted(found, key=lambda one: (one.p, one.test.p, one.touchpoint, one.first, one.second)))


def _pair(rows: Array, a: int, b: int) -> tuple[int, int, int, int]:
    return int(rows[a, 1]), int(rows[a, 0]), int(rows[b, 1]), int(rows[b, 0])
