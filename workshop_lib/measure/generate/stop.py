"""The way of a customer through the map, stop by stop, with rates in thousandths."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Rates = Mapping[str, int]
"""Thousandths. The key says for whom: "" everybody, "new" who met nothing yet, "persona=…", "device=…", "saw=C08"."""

ALL: Rates = {"": 1000}


@dataclass(frozen=True)
class Stop:
    """One touchpoint on the way: who visits it, who stays afterwards, and how customers circle around it."""

    touchpoint: str
    days: tuple[int, int] = (0, 0)
    """Days since the stop before, from and to; 0 is the same day, minutes later."""
    visit: Rates = field(default_factory=lambda: ALL)
    gate: bool = False
    """Who does not visit this stop leaves; otherwise she walks on past it."""
    stay: Rates = field(default_factory=lambda: ALL)
    again: int = 0
    """Thousandths of the visitors that come here a second time on another day."""
    back: tuple[str, int] = ("", 0)
    """A touchpoint to which this many thousandths of the visitors go back, to return here afterwards."""
    converts: bool = False
    """Who stays after this stop has converted here."""


@dataclass(frozen=True)
class Walk:
    """The event log: how many customers, from which day, and along which stops. `value` is the exact mean in euros."""

    start: str
    spread: int
    """Days over which the first contacts are spread."""
    stops: tuple[Stop, ...]
    value: int
    value_limits: tuple[int, int]
    customers: int = 2000
