"""A whole row typed in one cell, as people say it: "Noor, logistiek", "1,8 op 1 oktober"."""

from __future__ import annotations

import re
from collections.abc import Mapping

_MEMBER = re.compile(r"(.+?)\s*(?:,|;|\||\s[-–—]\s|\()\s*(.+?)\)?")
_READING = re.compile(r"(.+?)\s+op\s+(.+)|([^|]+)\|([^|]+)")


def member(field: str, text: str) -> Mapping[str, str]:
    """A name with its department behind a comma, a dash, a bar or in brackets."""
    found = _MEMBER.fullmatch(text.strip()) if field == "name" else None
    return {"name": found[1], "department": found[2]} if found else {field: text}


def reading(field: str, text: str) -> Mapping[str, str]:
    """A value with its date: "1,8 op 1 oktober", or "1 oktober | 1,8" with the date in front."""
    found = _READING.fullmatch(text.strip()) if field in ("date", "value") else None
    if not found:
        return {field: text}
    return {"value": found[1], "date": found[2]} if found[1] else {"date": found[3].strip(), "value": found[4].strip()}


def plain(field: str, text: str) -> Mapping[str, str]:
    """A cell is one cell."""
    return {field: text}
