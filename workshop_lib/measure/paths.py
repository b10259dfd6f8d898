"""Paths on end in arrays: the whole of a log, or every different path once with how many customers took it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
CHUNK = 1 << 20
"""Events that are worked on at a time, so that what is made in between stays small."""


@dataclass(frozen=True)
class Paths:
    """Path k is `codes[starts[k]:starts[k + 1]]`, never empty; `won[k]` customers on it converted, `lost[k]` not."""

    starts: Array
    codes: Array
    won: Array
    lost: Array

    @property
    def count(self) -> int:
        return len(self.starts) - 1

    @property
    def lengths(self) -> Array:
        found: Array = np.diff(self.starts)
        return found

    def pick(self, chosen: Array) -> Paths:
        """These paths, in this order."""
        lengths = self.lengths[chosen]
        starts = np.concatenate(([0], np.cumsum(lengths)))
        places = np.repeat(self.starts[:-1][chosen] - starts[:-1], lengths) + np.arange(starts[-1])
        return Paths(starts, self.codes[places], self.won[chosen], self.lost[chosen])

    def distinct(self) -> Paths:
        """Every different path once, its customers added up; in an order that only depends on the paths."""
        if not self.count:
            return self
        seed = 0
        while True:  # a second round only when two different paths got one number, which hardly ever happens
            numbers = _numbers(self, seed)
            order = np.argsort(numbers, kind="stable")
            ranked = numbers[order]
            first = np.concatenate(([0], np.flatnonzero(ranked[1:] != ranked[:-1]) + 1))
            group = np.cumsum(np.concatenate(([False], ranked[1:] != ranked[:-1])))
            example = np.empty(self.count, np.int64)
            example[order] = order[first][group]
            if _same(self, example):
                break
            seed += 1
        chosen = self.pick(order[first])
        return Paths(
            chosen.starts,
            chosen.codes,
            np.add.reduceat(self.won[order], first),
            np.add.reduceat(self.lost[order], first),
        )

    def ranked(self, most: int | None = None, by_count: bool = False) -> Paths:
        """In the order of their codes, shorter before longer; `by_count`: the most customers first, then so."""
        heavy = -(self.won + self.lost) if by_count else np.zeros(self.count, np.int64)
        if most is not None and by_count and most < self.count:
            limit = np.partition(heavy, most - 1)[most - 1] if most else -1
            chosen = np.flatnonzero(heavy <= limit) if most else np.zeros(0, np.int64)
            found = self.pick(chosen).ranked(by_count=True)
            return found.pick(np.arange(min(most, found.count)))
        return self.pick(_order(self, heavy))

    def spans(self) -> Iterator[tuple[int, int]]:
        """Paths from and up to, about `CHUNK` events at a time."""
        return spans(self.starts)


def merged(several: Sequence[Paths]) -> Paths:
    """Every different path of several parts of a log once, from the different paths of each."""
    return several[0] if len(several) == 1 else together(several).distinct()


def together(several: Sequence[Paths]) -> Paths:
    """The paths of several parts of a log, one part after the other."""
    sizes = np.cumsum([0, *(len(one.codes) for one in several)])
    starts = [one.starts[:-1] + size for one, size in zip(several, sizes[:-1], strict=True)]
    return Paths(
        np.concatenate([*starts, sizes[-1:]]),
        np.concatenate([one.codes for one in several]),
        np.concatenate([one.won for one in several]),
        np.concatenate([one.lost for one in several]),
    )


def owners(starts: Array) -> Array:
    """Number of the path per event, from 0."""
    found: Array = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    return found


def spans(starts: Array) -> Iterator[tuple[int, int]]:
    """Paths from and up to, about `CHUNK` events at a time; one path at least."""
    place, count = 0, len(starts) - 1
    while place < count:
        end = int(np.searchsorted(starts, starts[place] + CHUNK, "right")) - 1
        end = min(max(end, place + 1), count)
        yield place, end
        place = end


def _numbers(paths: Paths, seed: int) -> Array:
    """A number per path: sum of (number of the code x power of its place), modulo 2^64."""
    rng = np.random.default_rng(seed)
    size = int(paths.codes.max(initial=0)) + 1
    numbers = rng.integers(1, 2**63, size, dtype=np.uint64)
    powers = np.full(int(paths.lengths.max(initial=1)) + 1, rng.integers(2**62, 2**63, dtype=np.uint64) | np.uint64(1))
    powers = np.cumprod(powers, dtype=np.uint64)
    found = np.empty(paths.count, np.uint64)
    for first, end in paths.spans():
        starts = paths.starts[first : end + 1]
        place = np.arange(starts[0], starts[-1]) - np.repeat(starts[:-1], np.diff(starts))
        terms = numbers[paths.codes[starts[0] : starts[-1]]] * powers[place]
        found[first:end] = np.add.reduceat(terms, starts[:-1] - starts[0])
    return found


def _same(paths: Paths, example: Array) -> bool:
    """Is every path equal to its example, contact by contact?"""
    lengths = paths.lengths
    if not np.array_equal(lengths, lengths[example]):
        return False
    shift = paths.starts[:-1][example] - paths.starts[:-1]
    for first, end in paths.spans():
        low, high = paths.starts[first], paths.starts[end]
        places = np.repeat(shift[first:end], lengths[first:end]) + np.arange(low, high)
        if not np.array_equal(paths.codes[low:high], paths.codes[places]):
            return False
    return True


def _order(paths: Paths, heavy: Array) -> Array:
    """Places in the order of (heavy, codes): as many codes at a time as fit in one number, further only for equals."""
    bits = int(paths.codes.max(initial=0) + 1).bit_length()
    per = 63 // bits
    order = slots = np.arange(paths.count)
    runs, place, longest = heavy, 0, int(paths.lengths.max(initial=0))
    while slots.size and place < longest:
        chosen = order[slots]
        word = _word(paths, chosen, place, (bits, per))
        sort = np.lexsort((word, runs))
        order = order.copy()
        order[slots] = chosen[sort]
        new = np.concatenate(([True], (np.diff(runs[sort]) != 0) | (np.diff(word[sort]) != 0)))
        equal = ~(new & np.append(new[1:], True))
        slots, runs = slots[equal], np.cumsum(new)[equal]
        place += per
    return order


def _word(paths: Paths, chosen: Array, place: int, size: tuple[int, int]) -> Array:
    """The next codes of these paths as one number; after the end zeros."""
    bits, per = size
    word = np.zeros(len(chosen), np.int64)
    for k in range(place, place + per):
        inside = paths.lengths[chosen] > k
        code = np.zeros(len(chosen), np.int64)
        code[inside] = paths.codes[paths.starts[:-1][chosen[inside]] + k].astype(np.int64) + 1
        word = (word << bits) | code
    return word
