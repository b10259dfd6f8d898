"""Between a typed field and the text in a box: Dutch numbers and dates, one line per item, sources between brackets."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Sequence

from workshop_lib.model.evidence import Evidence, Grade, Statement
from workshop_lib.text import form_words, numbers
from workshop_lib.text.days import read_day

_SOURCES = re.compile(r"\s*\[([^\[\]]*)\]\s*$")


class NotYet(ValueError):
    """What was typed is not (yet) a value of this field; the message is for the trainee."""


def read_number(text: str, example: str = form_words.A_NUMBER) -> float | None:
    """ "1.250,5" or "1250.5" -> 1250.5; empty -> None. What is no number gets an example that fits the field."""
    if not text.strip():
        return None
    try:
        return numbers.read_number(text)
    except ValueError:
        raise NotYet(form_words.NOT_A_NUMBER.format(example=example)) from None


def read_effort(text: str, example: str = "3", quarter: bool = False) -> float | None:
    """Person-months. Somebody who counts in fte is asked for person-months; with `quarter` they are worked out."""
    if "fte" not in text.casefold():
        return read_number(text, example)
    if not quarter:
        raise NotYet(form_words.FTE.format(example=example))
    fte = read_number(text, example) or 1
    raise NotYet(form_words.FTE_PER_QUARTER.format(fte=numbers.number(fte), months=numbers.number(3 * fte)))


def show_number(value: float | None) -> str:
    return "" if value is None else numbers.number(value)


def read_date(text: str, last: bool = False) -> dt.date | None:
    """ "31-12-2026", "3 nov 2026", "gisteren"; empty -> None. See `read_day` for `last`."""
    try:
        return read_day(text, dt.date.today(), last) if text.strip() else None
    except ValueError:
        raise NotYet(form_words.NOT_A_DATE) from None


def show_date(value: dt.date | None) -> str:
    return "" if value is None else f"{value.day}-{value.month}-{value.year}"


def read_lines(text: str, marks: str = "", known: Collection[str] = ()) -> tuple[str, ...]:
    """One text per line, or with one of these marks between them; a known text may hold a mark itself."""
    lines = [line.strip() for line in text.splitlines()]
    apart = re.compile(f"[{marks}]") if marks else None
    parts = [part for line in lines for part in (apart.split(line) if apart and line not in known else [line])]
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def show_lines(value: Sequence[object]) -> str:
    return "\n".join(str(one) for one in value)


def read_statement(text: str, before: Sequence[Statement] = ()) -> Statement:
    """ "Past het op de kar? [INT-A1, INT-A3]" with its sources; evidence that was measured stays while text stays."""
    found = _SOURCES.search(text)
    sources = tuple(part for part in re.split(r"[,;\s]+", found[1]) if part) if found else ()
    words = (text[: found.start()] if found else text).strip()
    known = next((one for one in before if one.text == words and one.evidence.sources == sources), None)
    if known is not None:
        return known
    return Statement(text=words, evidence=Evidence(grade=Grade.REPORTED if sources else Grade.ASSUMED, sources=sources))


def show_statement(value: Statement) -> str:
    sources = f" [{', '.join(value.evidence.sources)}]" if value.evidence.sources else ""
    return f"{value.text}{sources}"
