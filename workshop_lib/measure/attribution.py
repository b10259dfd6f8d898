"""Who gets the credit for a conversion: rules of thumb. None of them shows a cause; they divide what was counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop_lib.errors import Unsuitable

Path = tuple[str, ...]
HALF_LIFE = 7.0


@dataclass(frozen=True)
class PathCount:
    """A path of channels or touchpoints in order, with how many customers on it converted and how many did not."""

    path: Path
    conversions: int
    others: int = 0


class Rule(StrEnum):
    """First and last touch, equal shares, or 40-20-40 by position."""

    FIRST = "first"
    LAST = "last"
    LINEAR = "linear"
    POSITION = "position"


def attribute(paths: Iterable[PathCount], rule: Rule) -> dict[str, float]:
    """Conversions per channel; they add up to all conversions. Channels without credit are in it with 0."""
    credit: dict[str, float] = defaultdict(float)
    for one in paths:
        for channel, weight in zip(one.path, _weights(len(one.path), rule), strict=True):
            credit[channel] += one.conversions * weight
    return dict(sorted(credit.items()))


def time_decay(journeys: Iterable[Sequence[tuple[str, float]]], half_life: float = HALF_LIFE) -> dict[str, float]:
    """Conversions per channel, where a contact weighs half as much for every `half_life` days before the conversion.

    A journey is one conversion: pairs of channel and days before it (0 or more). Raises Unsuitable for other days.
    """
    credit: dict[str, float] = defaultdict(float)
    for journey in journeys:
        if any(days < 0 for _, days in journey):
            raise Unsuitable("days_before", journey=tuple(journey))
        nearest = min((days for _, days in journey), default=0.0)
        # Counted from the nearest contact: the shares are the same, and 2^(-days) cannot become zero for all of them.
        weights = [2 ** (-(days - nearest) / half_life) for _, days in journey]
        for (channel, _), weight in zip(journey, weights, strict=True):
            credit[channel] += weight / sum(weights)
    return dict(sorted(credit.items()))


def _weights(n: int, rule: Rule) -> list[float]:
    if n == 0:
        return []
    if rule is Rule.LINEAR:
        return [1 / n] * n
    if rule is Rule.POSITION:
        return _by_position(n)
    weights = [0.0] * n
    weights[0 if rule is Rule.FIRST else -1] = 1.0
    return weights


def _by_position(n: int) -> list[float]:
    if n == 1:
        return [1.0]
    if n == 2:
        return [0.5, 0.5]
    return [0.4, *[0.2 / (n - 2)] * (n - 2), 0.4]
