"""One thing that a complete part has: met or not yet. Gaps, praise and progress are all made of these."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from workshop_lib.model.base import Model
from workshop_lib.rules.finding import Finding, Level


@dataclass(frozen=True, slots=True)
class Requirement:
    """A code with its place and whether it is met; `level` is how an unmet one weighs."""

    code: str
    where: str
    met: bool
    level: Level = Level.MISSING
    facts: Mapping[str, object] = field(default_factory=dict)

    def finding(self) -> Finding:
        """What to say about this requirement now."""
        return Finding(self.code, self.where, Level.GOOD if self.met else self.level, self.facts)


def need(code: str, where: str, value: object, **facts: object) -> Requirement:
    """Required: `value` must be filled (zero is filled)."""
    return Requirement(code, where, filled(value), Level.MISSING, facts)


def wish(code: str, where: str, value: object, **facts: object) -> Requirement:
    """Better with it, complete without it."""
    return Requirement(code, where, filled(value), Level.TIP, facts)


def fields(item: Model, where: str, kind: str, names: Iterable[str], **facts: object) -> list[Requirement]:
    """One requirement per named field of `item`; its code is `kind.field`."""
    return [need(f"{kind}.{name}", f"{where}.{name}", getattr(item, name), **facts) for name in names]


def filled(value: object) -> bool:
    """True for anything but None, False, an empty text and an empty collection."""
    if isinstance(value, bool):
        return value
    return value is not None and (isinstance(value, (int, float)) or bool(value))
