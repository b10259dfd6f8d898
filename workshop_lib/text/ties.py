"""Which words may not stand on two lines: a number with its unit, "n = 366", "stap 7", "5 november 2026"."""

from __future__ import annotations

import re
from functools import lru_cache

from workshop_lib.text.numbers import MONTHS

TIE = "\u00a0"
"""A no-break space."""
_UNITS = (
    r"(?:werk)?dag(?:en)?|week|weken|(?:persoons)?maand(?:en)?|mnd|pm|kwartaal|kwartalen|jaar|uur|minu(?:ut|ten)|min|"
    r"seconden?|sec|keer|euro|procent(?:punt)?|punten|mln|miljoen|duizend|km|cm|mm|kg|" + "|".join(MONTHS)
)
_NAMES = r"stap|fase|tip|week|deel|dia|versie|notebook|opdracht|kwartaal|K[1-4]|" + "|".join(MONTHS)
_TIES = (
    (re.compile(rf"(?<=\d)[ \t]+(?=%|(?:{_UNITS})\b)", re.IGNORECASE), TIE),
    (re.compile(r"(?<=[€=<>≤≥±])[ \t]+(?=[+\u2212-]?\d)"), TIE),
    (re.compile(r"(?<=\bn)[ \t]+(?=[=<>≤≥])"), TIE),
    (re.compile(rf"\b({_NAMES})[ \t]+(?=\d)", re.IGNORECASE), rf"\1{TIE}"),
    (re.compile(r"(?<=\d)[ \t]+(tot|van|en|of)[ \t]+(?=[+\u2212-]?\d)"), rf"{TIE}\1{TIE}"),
)


@lru_cache(maxsize=10_000)
def tie(text: str) -> str:
    """The same text with no-break spaces inside what belongs together; for showing, never for what is stored."""
    if not any(char.isdigit() for char in text):
        return text
    for pattern, joined in _TIES:
        text = pattern.sub(joined, text)
    return text
