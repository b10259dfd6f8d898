"""Paths on end in arrays: the whole of a log, or every different path once with how many customers took it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workshop_lib.measure.path_words import Words

Array = NDArray[Any]
CHUNK = 1 << 20
"""Events that are worked on at a time, so that what is made in between stays small."""

_COUNT = np.int32
"""Customers on one path: fewer than two thousand million, also when a log has more."""
_ROOM = 6
"""With fewer codes in one number most paths would not fit."""


@dataclass(frozen=True)
class Paths:
    """Path k is `codes[starts[k]:starts[k + 1]]`, never empty; `won[k]` customers on it converted, `lost[k]` not."""

    starts: Array
    codes: Array
    won: Array
    lost: Array
    order: Array | None = None
    """The places in the order of the codes, where that is known."""

    @property
    def count(self) -> int:
        """How many paths."""
        return len(self.starts) - 1

    @property
    def lengths(self) -> Array:
        """Contacts per path, 1 and up."""
        found: Array = np.diff(self.starts)
        return found

    def pick(self, chosen: Array) -> Paths:
        """These paths, in this order."""
        lengths = self.starts[chosen + 1] - self.starts[chosen]
        starts = np.concatenate(([0], np.cumsum(lengths)))
        codes = np.empty(starts[-1], self.codes.dtype)
        for first, end in spans(starts):
            shift = self.starts[chosen[first:end]] - starts[first:end]
            places = np.repeat(shift, lengths[first:end]) + np.arange(starts[first], starts[end])
            codes[starts[first] : starts[end]] = self.codes[places]
        return Paths(starts, codes, self.won[chosen], self.lost[chosen])

    def distinct(self) -> Paths:
        """Every different path once, its customers added up; in an order that only depends on the paths."""
        return _different([self]) if self.count else self

    def ranking(self, most: int | None = None, by_count: bool = False) -> Array:
        """Places in the order of the codes, shorter before longer; `by_count`: the most customers first, then so."""
        order = _order(self) if self.order is None else self.order
        if by_count:
            heavy = -(self.won + self.lost)[order]
            if most and most < self.count:
                likely = np.flatnonzero(heavy <= np.partition(heavy, most - 1)[most - 1])
                order, heavy = order[likely], heavy[likely]
            order = order[np.argsort(heavy, kind="stable")]
        return order[:most]

    def spans(self) -> Iterator[tuple[int, int]]:
        """Paths from and up to, about `CHUNK` events at a time."""
        return spans(self.starts)

    def parts(self) -> Iterator[Paths]:
        """The same paths, about `CHUNK` events at a time."""
        for first, end in self.spans():
            low, high = self.starts[first], self.starts[end]
            some = slice(first, end)
            yield Paths(self.starts[first : end + 1] - low, self.codes[low:high], self.won[some], self.lost[some])


def merged(several: Sequence[Paths]) -> Paths:
    """Every different path of several parts of a log once, from the different paths of each."""
    found = [one for one in several if one.count] or several[:1]
    return found[0] if len(found) == 1 else _different(found)


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


def _different(several: Sequence[Paths]) -> Paths:
    """The different paths of these parts, none of which is empty: short ones as numbers, in order, then long ones."""
    words = Words(max(int(one.codes.max()) for one in several))
    if words.room < _ROOM:
        return _hashed(together(several))
    fits = [one.lengths <= words.room for one in several]
    short = _written(several, [np.flatnonzero(one) for one in fits], words)
    long = [one.pick(np.flatnonzero(~fit)) for one, fit in zip(several, fits, strict=True) if not fit.all()]
    if not long:
        codes, starts = words.read(short[0], several[0].codes.dtype)
        return Paths(starts, codes, *short[1:], np.arange(len(short[0]), dtype=_COUNT))
    found = _hashed(together(long))
    return _woven(short, found.pick(found.ranking()), words)


def _written(several: Sequence[Paths], chosen: Sequence[Array], words: Words) -> tuple[Array, Array, Array]:
    """The different numbers of the chosen paths in order, and who converted and who did not on each."""
    parts = list(zip(several, chosen, strict=True))
    return _added_up(
        np.concatenate([words.written(one.starts, one.codes, some) for one, some in parts]),
        np.concatenate([one.won[some] for one, some in parts]),
        np.concatenate([one.lost[some] for one, some in parts]),
    )


def _added_up(numbers: Array, won: Array, lost: Array) -> tuple[Array, Array, Array]:
    """The different numbers in order, with what belongs to each added up."""
    if ((won + lost) == 1).all():  # a customer each: counting equals takes a plain sort, the quickest of all
        ranked = np.sort(numbers)
        first = _firsts(ranked)
        different, both = ranked[first], np.diff(first, append=len(ranked)).astype(_COUNT)
        places = np.searchsorted(different, np.sort(numbers[won > 0]))
        bought = np.bincount(places, minlength=len(different)).astype(_COUNT)
        return different, bought, both - bought
    order = np.argsort(numbers)  # equals may stand in any order: they are added up
    ranked = numbers[order]
    first = _firsts(ranked)
    return ranked[first], np.add.reduceat(won[order], first), np.add.reduceat(lost[order], first)


def _firsts(ranked: Array) -> Array:
    """Where each different number begins in numbers that are in order."""
    return np.concatenate(([0], np.flatnonzero(ranked[1:] != ranked[:-1]) + 1))[: len(ranked)]


def _woven(short: tuple[Array, Array, Array], long: Paths, words: Words) -> Paths:
    """Short paths as numbers and long ones together, in order known; a long one after the short it begins with."""
    numbers, won, lost = short
    places = np.searchsorted(numbers, words.written(long.starts, long.codes, np.arange(long.count)), "right")
    here = np.arange(len(numbers) + long.count, dtype=_COUNT)
    codes, starts = words.read(numbers, long.codes.dtype)
    return Paths(
        np.concatenate((starts, starts[-1] + long.starts[1:])),
        np.concatenate((codes, long.codes)),
        np.concatenate((won, long.won)),
        np.concatenate((lost, long.lost)),
        np.insert(here[: len(numbers)], places, here[len(numbers) :]),
    )


def _hashed(paths: Paths) -> Paths:
    """The different ones among paths of any length, through a number that two of them might share."""
    seed = 0
    while True:  # a second round only when two different paths got one number, which hardly ever happens
        numbers = _numbers(paths, seed)
        order = np.argsort(numbers, kind="stable")
        first = _firsts(numbers[order])
        group = np.zeros(paths.count, np.int64)
        group[first[1:]] = 1
        example = np.empty(paths.count, np.int64)
        example[order] = order[first][np.cumsum(group)]
        if _same(paths, example):
            break
        seed += 1
    chosen = paths.pick(order[first])
    won, lost = (np.add.reduceat(one[order], first) for one in (paths.won, paths.lost))
    return Paths(chosen.starts, chosen.codes, won, lost)


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


def _order(paths: Paths) -> Array:
    """Places in the order of the codes: as many codes at a time as fit in one number, further only for equals."""
    words, lengths = Words(int(paths.codes.max(initial=0))), paths.lengths
    order = slots = np.arange(paths.count)
    runs, place, longest = np.zeros(paths.count, np.int64), 0, int(lengths.max(initial=0))
    while slots.size and place < longest:
        chosen = order[slots]
        word = np.zeros(len(chosen), np.uint64)
        inside = lengths[chosen] > place
        word[inside] = words.written(paths.starts, paths.codes, chosen[inside], place)
        sort = np.lexsort((word, runs))
        order = order.copy()
        order[slots] = chosen[sort]
        new = np.concatenate(([True], (np.diff(runs[sort]) != 0) | (word[sort][1:] != word[sort][:-1])))
        equal = ~(new & np.append(new[1:], True))
        slots, runs = slots[equal], np.cumsum(new)[equal]
        place += words.room
    return order
