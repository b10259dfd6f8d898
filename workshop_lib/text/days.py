"""A date as people type it: 31-12-2026 · 3 nov 2026 · 2026-12-31 · nov 2026 · 31-12 · gisteren."""

from __future__ import annotations

import datetime as dt
import re

from workshop_lib.text.numbers import MONTHS

_PARTS = re.compile(r"\d+|[^\W\d_]+")
_IDLE = {"op", "per", "de", "e", "uiterlijk", "eind", "begin"}
"""Words beside a date that change nothing, or no more than a day in its month."""
_NEAR = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2}
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def read_day(text: str, today: dt.date | None = None, last: bool = False) -> dt.date:
    """The date that a person means. Raises ValueError.

    `today` gives meaning to "gisteren" and to a day without a year: the nearest one that is over, or with `last` the
    nearest one to come. A month without a day is its first day, or with `last` its last one.
    """
    words = [word for word in _PARTS.findall(text.casefold()) if word not in _IDLE]
    if today and len(words) == 1 and words[0] in _NEAR:
        return today + dt.timedelta(days=_NEAR[words[0]])
    numbers = [_number(word) for word in words if not _weekday(word)]
    if len(numbers) == 3:
        return _whole(*numbers)
    if len(numbers) == 2 and max(numbers) > 999:
        return _month(max(numbers), min(numbers), last)
    if len(numbers) == 2 and today:
        return _yearless(numbers[1], numbers[0], today, last)
    raise ValueError(text)


def _number(word: str) -> int:
    """ "december" or "dec" is 12; another word raises ValueError."""
    found = [number for number, name in enumerate(MONTHS, 1) if len(word) > 2 and name.startswith(word)]
    return found[0] if found else 3 if word == "mrt" else int(word)


def _weekday(word: str) -> bool:
    return word.isalpha() and any(name.startswith(word) for name in _WEEKDAYS) and not word.startswith("m")


def _whole(first: int, month: int, last: int) -> dt.date:
    if first > 31:
        return dt.date(first, month, last)
    return dt.date(last + 2000 if last < 100 else last, month, first)


def _month(year: int, month: int, last: bool) -> dt.date:
    first = dt.date(year, month, 1)
    return (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1) if last else first


def _yearless(month: int, day: int, today: dt.date, last: bool) -> dt.date:
    here = dt.date(today.year, month, day)
    step = 1 if last and here < today else -1 if not last and here > today else 0
    return dt.date(today.year + step, month, day)
