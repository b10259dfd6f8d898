"""Exact counts: shares become whole people, and drawn values get the total that they must have."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TypeVar

from workshop_lib.measure.generate.dice import Dice

T = TypeVar("T")


def part(count: int, permille: int) -> int:
    """`permille` thousandths of `count`, rounded half up without floats."""
    return (count * permille + 500) // 1000


def parts(total: int, weights: Sequence[int]) -> list[int]:
    """`total` split in proportion to the weights by largest remainder; the parts add up to `total`."""
    whole = sum(weights)
    shares = [total * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda place: (-(total * weights[place] % whole), place))
    for place in by_remainder[: total - sum(shares)]:
        shares[place] += 1
    return shares


def dealt(dice: Dice, counts: Mapping[T, int]) -> list[T]:
    """Every key as often as its count says, in a random order."""
    return dice.shuffled([item for item, count in counts.items() for _ in range(count)])


def chosen(dice: Dice, items: Sequence[T], permille: Callable[[T], int], stratum: Callable[[T], Hashable]) -> list[T]:
    """The items that are chosen at their own rate; exact per rate, and spread evenly over the strata within a rate."""
    by_rate: dict[int, list[int]] = {}
    for place, item in enumerate(items):
        by_rate.setdefault(permille(item), []).append(place)
    kept: set[int] = set()
    for rate, places in by_rate.items():
        kept.update(_spread(dice, places, part(len(places), rate), lambda place: stratum(items[place])))
    return [item for place, item in enumerate(items) if place in kept]


def _spread(dice: Dice, places: list[int], count: int, stratum: Callable[[int], Hashable]) -> list[int]:
    groups: dict[Hashable, list[int]] = {}
    for place in places:
        groups.setdefault(stratum(place), []).append(place)
    if not groups:
        return []
    sizes = parts(count, [len(group) for group in groups.values()])
    return [place for group, size in zip(groups.values(), sizes, strict=True) for place in dice.some(group, size)]


def nudged(dice: Dice, values: Sequence[int], total: int, limits: tuple[int, int]) -> list[int]:
    """The values with steps of one in random places, within the limits, until they add up to `total`."""
    low, high = limits
    if not low * len(values) <= total <= high * len(values):
        raise ValueError(total)
    result = [min(max(value, low), high) for value in values]
    while (left := total - sum(result)) != 0:
        step = 1 if left > 0 else -1
        room = [place for place, value in enumerate(result) if low <= value + step <= high]
        for place in dice.shuffled(room)[: abs(left)]:
            result[place] += step
    return result
