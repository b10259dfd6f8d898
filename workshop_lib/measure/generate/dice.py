"""Draws that give the same outcome on every machine and Python: only `random()` and whole numbers."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """A stream of draws. A table has a stream of its own, so that a change to one table leaves the others alone."""

    def __init__(self, seed: int, stream: str) -> None:
        self._random = random.Random(f"{seed}:{stream}").random

    def below(self, limit: int) -> int:
        """A whole number from 0 up to, not including, `limit`."""
        return int(self._random() * limit)

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + self.below(high - low + 1)

    def pick(self, items: Sequence[T]) -> T:
        """One item; all have the same chance."""
        return items[self.below(len(items))]

    def weighted(self, weights: Mapping[T, int]) -> T:
        """One key of `weights`, with a chance in proportion to its weight."""
        left = self.below(sum(weights.values()))
        for item, weight in weights.items():
            left -= weight
            if left < 0:
                return item
        raise ValueError(weights)

    def shuffled(self, items: Iterable[T]) -> list[T]:
        """The items in a random order (Fisher-Yates; `random.shuffle` is free to change between versions)."""
        order = list(items)
        for last in range(len(order) - 1, 0, -1):
            other = self.below(last + 1)
            order[last], order[other] = order[other], order[last]
        return order

    def some(self, items: Sequence[T], count: int) -> list[T]:
        """Exactly `count` items, in their own order."""
        places = self.shuffled(range(len(items)))[:count]
        return [items[place] for place in sorted(places)]
