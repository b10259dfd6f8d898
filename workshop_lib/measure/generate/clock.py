"""Moments: a path with gaps in days becomes a list of timestamps at believable hours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from workshop_lib.measure.generate.dice import Dice

_SUNDAY = 6


def moments(dice: Dice, start: dt.date, gaps: Sequence[tuple[int, int]], online: Sequence[bool]) -> list[dt.datetime]:
    """One moment per gap, never going back in time; contacts offline keep to office hours and not to Sundays."""
    now = _clock(dice, start, online[0])
    found = [now]
    for gap, is_online in zip(gaps[1:], online[1:], strict=True):
        days = min(dice.between(*gap), dice.between(*gap))
        soon = now + dt.timedelta(minutes=dice.between(2, 40))
        now = _clock(dice, now.date() + dt.timedelta(days=days), is_online) if days else soon
        found.append(now)
    return found


def _clock(dice: Dice, day: dt.date, online: bool) -> dt.datetime:
    if not online and day.weekday() == _SUNDAY:
        day += dt.timedelta(days=1)
    minute = dice.between(7 * 60, 22 * 60) if online else dice.between(9 * 60, 17 * 60)
    return dt.datetime.combine(day, dt.time(minute // 60, minute % 60))


def days_of(month: str) -> list[dt.date]:
    """All days of a month written as 2025-10."""
    first = dt.date.fromisoformat(f"{month}-01")
    return [day for offset in range(31) if (day := first + dt.timedelta(days=offset)).month == first.month]


def months_of(year: int) -> list[str]:
    """The twelve months of a year, 2025-01 and on."""
    return [f"{year}-{number:02}" for number in range(1, 13)]
