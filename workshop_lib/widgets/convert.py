"""Between a typed field and the text in a box: Dutch numbers and dates, one line per item, sources between brackets."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from workshop_lib.model.evidence import Evidence, Grade, Statement
from workshop_lib.text import form_words, numbers

_SOURCES = re.compile(r"\s*\[([^\[\]]*)\]\s*$")


_MONTH = re.compile(r"[^\W\d_]{3,}\.?")


class NotYet(ValueError):
    """What was typed is not (yet) a value of this field; the message is for the trainee."""


def read_number(text: str) -> float | None:
    """ "1.250,5" or "1250.5" -> 1250.5; empty -> None."""
    if not text.strip():
        return None
    try:
        return numbers.read_number(text)
    except ValueError:
        raise NotYet(form_words.NOT_A_NUMBER) from None


def show_number(value: float | None) -> str:
    return "" if value is None else numbers.number(value)


def read_date(text: str) -> dt.date | None:
    """ "31-12-2026", "31/12/2026", "31 december 2026" or "2026-12-31"; empty -> None."""
    bare = _MONTH.sub(lambda found: _month(found[0]), text.strip())
    if not bare:
        return None
    parts = [int(part) for part in re.split(r"[-/. ]+", bare) if part.isdigit()]
    try:
        if len(parts) != 3:
            raise ValueError
        return dt.date(*parts) if parts[0] > 31 else dt.date(parts[2], parts[1], parts[0])
    except ValueError:
        raise NotYet(form_words.NOT_A_DATE) from None


def _month(word: str) -> str:
    """ "december" or "dec." -> "12"; another word stays, and is no date."""
    bare = word.rstrip(".").casefold()
    found = [number for number, name in enumerate(numbers.MONTHS, 1) if name.startswith(bare)]
    return str(found[0]) if found else word


def show_date(value: dt.date | None) -> str:
    return "" if value is None else f"{value.day}-{value.month}-{value.year}"


def read_lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


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
