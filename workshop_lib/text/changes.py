"""An applied tip as a line of the change log, and the new journey that carries it."""

from __future__ import annotations

import datetime as dt

from workshop_lib.model.journey import Change, Journey
from workshop_lib.rules.tips import Applied
from workshop_lib.text import catalogue
from workshop_lib.text.numbers import number, signed

_WHAT = {
    1: "{name}: van {before} naar {after}",
    2: "{name}: van {before} naar {after}",
    3: "{name}: van {before} naar {after}",
    4: "{name}: van {before} naar {after}",
    5: "{name}: van {before} naar {after}",
    6: "{added}: toegevoegd",
    7: "{name}: overgeslagen",
    8: "{name}: van plek {before} naar plek {after}",
    9: "{name}: elk volgend bezoek {by} hoger",
    10: "hele reis opnieuw, aantal touchpoints: {count}",
}


def describe(applied: Applied) -> str:
    """What the tip did: "Afrekenen: van −3 naar 0"."""
    pattern = _WHAT[6] if "added" in applied.facts else _WHAT[applied.tip]
    write = number if applied.tip in (8, 9, 10) else signed
    facts = {key: write(value) if isinstance(value, (int, float)) else value for key, value in applied.facts.items()}
    return pattern.format_map(facts)


def logged(applied: Applied, date: dt.date | None = None) -> Journey:
    """The new journey with this change in its log; the tip is the reason."""
    tip = catalogue.tips()[applied.tip - 1]
    change = Change(date=date, what=describe(applied), why=f"tip {tip.number}: {tip.name}")
    return applied.journey.model_copy(update={"changes": (*applied.journey.changes, change)})
