"""The words for one code."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Saying:
    """Three texts with blanks named after the facts: what is found, what to do now, what is said when it is right."""

    found: str
    advice: str
    praise: str = ""
