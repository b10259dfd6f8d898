"""Numbers and dates the Dutch way: 1.250,5 · 12 % · € 1.250 · −3 · 3 juli 2025. Independent of the machine's locale."""

from __future__ import annotations

import datetime as dt
import math
import re
from decimal import ROUND_HALF_UP, Decimal

NARROW = "\u202f"
"""Narrow no-break space: keeps a number and its sign on one line."""
MINUS = "\u2212"
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_MOST_DECIMALS = 6
_SIGNS = str.maketrans({MINUS: "-", "€": "", "%": ""})
_UNITS = re.compile(r"^[^\W\d_]+\.?\s*|(\s*[^\W\d_]+\.?)+$")
"""Words before or after a number, such as "EUR 40", "ca. 40", "42 dagen." or "3 maanden per kwartaal"."""
_ROUND = re.compile(r",[-–—=]+")
"""How an amount without cents is written: "1.500,-"."""
_TIMES = re.compile(r"\d\s*(k|duizend|mln|miljoen)\b", re.IGNORECASE)
_ZEROS = {"k": 1_000, "duizend": 1_000, "mln": 1_000_000, "miljoen": 1_000_000}
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(\.\d{3})+")
_PLAIN = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)")


def number(value: float, decimals: int | None = None) -> str:
    """1250.5 -> "1.250,5". Without `decimals` as many as needed, at most six; halves are rounded away from zero."""
    return _dutch(Decimal(repr(value)), decimals)


def percent(share: float, decimals: int | None = 0) -> str:
    """A share of 0 to 1 as a percentage: 0.12 -> "12 %". `decimals=None` shows as many as needed."""
    return f"{_dutch(Decimal(repr(share)) * 100, decimals)}{NARROW}%"


def euro(amount: float, decimals: int | None = None) -> str:
    """1250 -> "€ 1.250"; an amount with cents gets two decimals."""
    cents = 0 if float(amount).is_integer() else 2
    return f"€{NARROW}{number(amount, cents if decimals is None else decimals)}"


def signed(score: float, decimals: int | None = None) -> str:
    """A score with its sign: "+2", "−3", "0", "+1,5"."""
    text = number(score, decimals)
    return text if text.startswith(MINUS) or not text.strip("0,") else f"+{text}"


def day(date: dt.date) -> str:
    """A date in words: "3 juli 2025"."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def span(low: float, high: float, decimals: int | None = 1) -> str:
    """An interval in words: "5,9 tot 27,6"."""
    return f"{number(low, decimals)} tot {number(high, decimals)}"


def places(*values: float | None, most: int = 2) -> int:
    """How many decimals these values need to stand beside each other evenly: 48 and 41.18 -> 2."""
    needed = [-int(Decimal(repr(one)).normalize().as_tuple().exponent) for one in values if one is not None]
    return min(most, max([0, *needed]))


def read_number(text: str) -> float:
    """What a person types as a number: "1.250,5", "€ 1.500,-", "33,3 %", "42 dagen", "25 duizend". Raises ValueError.

    A comma is the decimal sign; points are thousands when groups of three follow them.
    """
    plain = _ROUND.sub("", text.translate(_SIGNS).strip())
    times = _TIMES.search(plain)
    bare = "".join(_UNITS.sub("", plain).split())
    if "," in bare or _THOUSANDS.fullmatch(bare):
        bare = bare.replace(".", "").replace(",", ".")
    if not _PLAIN.fullmatch(bare) or not math.isfinite(float(bare)):
        raise ValueError(text)
    return float(bare) * (_ZEROS[times[1].lower()] if times else 1)


def _dutch(value: Decimal, decimals: int | None) -> str:
    step = Decimal(1).scaleb(-(_MOST_DECIMALS if decimals is None else decimals))
    rounded = value.quantize(step, rounding=ROUND_HALF_UP)
    plain = f"{abs(rounded):,f}"
    if decimals is None and "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    sign = MINUS if rounded < 0 else ""
    return sign + plain.translate(str.maketrans(",.", ".,"))
