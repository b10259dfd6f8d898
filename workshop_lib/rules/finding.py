"""What a rule has to say: a code with a place and facts, never a sentence (those live in `text/findings.py`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """How a finding weighs: something right, a wish, something empty, something that contradicts itself."""

    GOOD = "good"
    TIP = "tip"
    MISSING = "missing"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """`where` is a path such as "journey.A06.cta" or "persona.marleen.goal"; `facts` fill the blanks of a sentence."""

    code: str
    where: str = ""
    level: Level = Level.MISSING
    facts: Mapping[str, object] = field(default_factory=dict)
