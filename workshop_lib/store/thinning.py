"""Which states of the past are worth keeping: many of just now, fewer of longer ago, so that a whole course fits."""

from __future__ import annotations

from collections.abc import Sequence

NEWEST = 20
"""So many are always kept: the last few steps can each be undone."""
SPANS = ((600, 36), (86_400, 14))
"""Seconds and number: the last state of each ten minutes of work, thirty-six times, and of each day, a fortnight."""


def worth_keeping(states: Sequence[tuple[int, float]]) -> set[int]:
    """Numbers to keep out of (number, seconds since 1970), newest first. What is dropped once is never missed later."""
    kept = {number for number, _ in states[:NEWEST]}
    for seconds, most in SPANS:
        last: dict[int, int] = {}
        for number, when in states:
            last.setdefault(int(when // seconds), number)
        kept.update(list(last.values())[:most])
    return kept
