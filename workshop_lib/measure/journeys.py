"""The different journeys of a log, whole and up to the conversion, found in one look at every customer.

Who did not convert has one journey for both questions, so these customers, mostly by far the most, are counted once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from workshop_lib.measure.packed import Packed, between
from workshop_lib.measure.paths import Array, Paths, merged


@dataclass(frozen=True)
class Journeys:
    """Every different journey once, as codes of touchpoints, with its customers: `whole`, and `until` the conversion.

    Of who did not convert both are the same.
    """

    whole: Paths
    until: Paths


def journeys(buckets: Iterable[Packed]) -> Journeys:
    """All journeys of these buckets of whole customers."""
    lost: list[Paths] = []
    whole: list[Paths] = []
    until: list[Paths] = []
    for packed in buckets:
        for found, part in zip((lost, whole, until), _different(packed), strict=True):
            found.append(part)
    shared = merged(lost)
    lost.clear()  # what is merged is not needed any more: together the parts are as large as the whole
    complete = merged([shared, *whole])
    whole.clear()
    return Journeys(complete, merged([shared, *until]))


def _different(packed: Packed) -> tuple[Paths, Paths, Paths]:
    """The different journeys of who did not convert, and of who did: whole, and up to the conversion."""
    won, until = packed.ends()
    first, end = packed.starts[:-1], packed.starts[1:]
    return (
        _paths(packed.codes, first[~won], end[~won], 0).distinct(),
        _paths(packed.codes, first[won], end[won], 1).distinct(),
        _paths(packed.codes, first[won], until[won], 1).distinct(),
    )


def _paths(codes: Array, first: Array, end: Array, won: int) -> Paths:
    """A path per customer, each of whom converted (1) or none (0)."""
    starts = np.concatenate(([0], np.cumsum(end - first)))
    bought = np.full(len(first), won, np.int32)
    return Paths(starts, codes[between(first, end, len(codes))], bought, 1 - bought)
