"""Attribution by removal in a Markov chain (Anderl, Becker, von Wangenheim and Schumann 2016), exact.

In a chain of order k the state is the last k channels. A channel that is removed leads nowhere, in every state.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.attribution import PathCount
from workshop_lib.measure.path_table import table_of
from workshop_lib.measure.paths import CHUNK, Array, Paths, spans

START, CONVERSION, NULL = "(start)", "(conversion)", "(null)"
MOST_STATES = 2_500
_SMALL = 1 << 22
"""Up to so many possible states a place for each is the quickest way to number those that occur."""
Step = tuple[str, str]


@dataclass(frozen=True)
class Removal:
    """`probability`: chance to convert from the start; per channel: `without` it, its `effect`, its `credit`.

    Effects are no shares: they do not add up to 1. Credits are conversions and add up to all of them.
    """

    probability: float
    without: Mapping[str, float]
    effect: Mapping[str, float]
    credit: Mapping[str, float]


def removal(paths: Iterable[PathCount], order: int = 1) -> Removal:
    """What is lost when one channel leads nowhere. Raises Unsuitable when nobody converted or for too many states."""
    table = table_of(paths)
    conversions = int(table.paths.won.sum())
    if conversions == 0:
        raise Unsuitable("no_conversions")
    chain = Chain(table.paths, len(table.names), order)
    probability, without = chain.removal(table.paths.won, table.paths.lost)
    credit = credits_of(probability, without, conversions)
    names = table.names
    return Removal(
        probability,
        dict(zip(names, without.tolist(), strict=True)),
        dict(zip(names, (1 - without / probability).tolist(), strict=True)),
        dict(zip(names, credit.tolist(), strict=True)),
    )


def credits_of(probability: float, without: Array, conversions: int) -> Array:
    """Conversions shared by removal effect; without any effect nobody gets one."""
    effect = 1 - without / probability if probability else np.zeros(len(without))
    total = effect.sum()
    found: Array = conversions * effect / total if total else effect
    return found


def step_chances(paths: Iterable[PathCount]) -> dict[Step, float]:
    """Chance of every step, from counts. A channel directly after itself counts once."""
    table = table_of(paths)
    chain = Chain(table.paths, len(table.names), 1)
    inner, won = chain.chances(table.paths.won, table.paths.lost)
    names = [START, *(table.names[code] for code in chain.channel)]
    found = {(names[a], names[b]): float(inner[a, b]) for a, b in zip(*np.nonzero(inner), strict=True)}
    for k, name in enumerate(names):
        lost = float(1 - inner[k].sum() - won[k])
        found |= {(name, CONVERSION): float(won[k]), (name, NULL): lost if lost > 1e-12 else 0.0}
    return {step: chance for step, chance in found.items() if chance}


class Chain:
    """The states and steps of many paths; asked again for other numbers of customers per path."""

    def __init__(self, paths: Paths, size: int, order: int) -> None:
        """`size`: number of channels; `order`: 1 and up. Raises Unsuitable for more than `MOST_STATES` states."""
        merged = _merged(paths)
        starts, state = merged.starts, _keys(merged, size, order)
        del merged  # of a large log every array per contact counts
        different = _numbered(state, (size + 1) ** order)
        if len(different) > MOST_STATES:
            raise Unsuitable("too_many_states", n=len(different), most=MOST_STATES, order=order)
        self.channel: Array = different % (size + 1) - 1
        """The channel of every state; state 0 is the start and not in it."""
        self._size, self._count, self._starts = size, len(different) + 1, starts
        self._edges = _edges(state, starts[:-1], self._count)
        self._last = state[starts[1:] - 1].astype(np.int32)

    def chances(self, won: Array, lost: Array) -> tuple[Array, Array]:
        """From every state to every state, and to a conversion, with so many customers per path."""
        both, n = won + lost, self._count
        steps = np.zeros(n * n)
        for first, end in spans(self._starts):
            low, high = self._starts[first], self._starts[end]
            weights = np.repeat(both[first:end].astype(float), np.diff(self._starts[first : end + 1]))
            steps += np.bincount(self._edges[low:high], weights=weights, minlength=n * n)
        inner = steps.reshape(n, n)
        converted = np.bincount(self._last, weights=won, minlength=n)
        left = inner.sum(axis=1) + np.bincount(self._last, weights=both, minlength=n)
        left[left == 0] = 1.0  # nobody came here
        return inner / left[:, None], converted / left

    def removal(self, won: Array, lost: Array) -> tuple[float, Array]:
        """The chance to convert from the start, and the same per channel when that one leads nowhere.

        N = (I - Q)^-1 holds the expected visits. The chance to meet a group of states at all, by which one first, is
        N[start, group] N[group, group]^-1; what converts after such a meeting is lost without the group.
        """
        inner, converted = self.chances(won, lost)
        visits = np.linalg.inv(np.eye(self._count) - inner)
        convert = visits @ converted
        without = np.full(self._size, convert[0])
        for code in range(self._size):
            group = np.flatnonzero(self.channel == code) + 1
            met = np.linalg.solve(visits[np.ix_(group, group)].T, visits[0, group])
            without[code] -= met @ convert[group]
        return float(convert[0]), without


def _merged(paths: Paths) -> Paths:
    """A channel directly after itself counts once."""
    new = np.ones(len(paths.codes), bool)
    np.not_equal(paths.codes[1:], paths.codes[:-1], out=new[1:])
    new[paths.starts[:-1]] = True
    if new.all():
        return paths
    starts = np.zeros(paths.count + 1, np.int64)
    np.cumsum(np.add.reduceat(new, paths.starts[:-1], dtype=np.int32), out=starts[1:])
    return Paths(starts, paths.codes[new], paths.won, paths.lost)


def _keys(paths: Paths, size: int, order: int) -> Array:
    """The state at every contact: digits of base size + 1, the last its own channel; 0 stands for before the start."""
    digits = paths.codes.astype(_whole((size + 1) ** order))
    digits += 1
    found = digits if order == 1 else digits.copy()
    for back in range(1, order):
        earlier = np.zeros_like(digits)
        earlier[back:] = digits[:-back]
        for place in range(back):
            earlier[paths.starts[:-1][paths.lengths > place] + place] = 0
        found += earlier * (size + 1) ** back
    return found


def _numbered(keys: Array, most: int) -> Array:
    """The different keys in order. In the place of every key comes its number among them, from 1."""
    if most > _SMALL:
        different, state = np.unique(keys, return_inverse=True)
        keys[:] = state + 1
        return different
    seen = np.zeros(most, bool)
    for first in range(0, len(keys), CHUNK):
        seen[keys[first : first + CHUNK]] = True
    number = np.cumsum(seen).astype(keys.dtype)
    for first in range(0, len(keys), CHUNK):
        keys[first : first + CHUNK] = number[keys[first : first + CHUNK]]
    return np.flatnonzero(seen)


def _edges(state: Array, firsts: Array, count: int) -> Array:
    """Per contact its step: number of the state before x count + that of its own; before the first is the start, 0."""
    found = np.empty(len(state), _whole(count * count))
    found[1:] = state[:-1]
    found[firsts] = 0
    found *= count
    found += state
    return found


def _whole(most: int) -> np.dtype[Any]:
    """The smallest type of whole numbers for values below `most`: there is one per contact of every path."""
    return np.min_scalar_type(most - 1)
