"""Words around months: customers who came together, and what is news in a month."""

from __future__ import annotations

from workshop_lib.text.numbers import MONTHS, number, percent

COHORTS = "Klanten per maand van hun eerste contact"
FIRST_CONTACT, CUSTOMERS = "Eerste contact", "Klanten"
CONVERTED = "Conversie binnen {days} dagen"
SEEN = "Gezien na {months} mnd."
YOUNG = "loopt nog"
COHORTS_REMARK = (
    "Elke groep krijgt evenveel dagen. Anders lijkt een oude groep beter, alleen omdat die meer tijd had. "
    "Een verschil tussen groepen is nog geen oorzaak."
)
CHANGES = "Is dit nieuws? {month} naast de maanden ervoor"
STEP, NOW, USUAL, BETWEEN, READS, TREND = "Stap", "Deze maand", "Gewoonlijk", "Normaal tussen", "Lezing", "Hele periode"
NEWS, NO_NEWS = "meer dan toeval", "geen nieuws"
RISES, FALLS, FLAT = "stijgt", "daalt", "geen lijn te zien"
CHANGES_REMARK = (
    "Maanden verschillen altijd. Nieuws is wat buiten de gewone schommeling valt, "
    "ook nadat je voor het aantal stappen hebt gecorrigeerd."
)
TOO_FEW_MONTHS = "Er zijn nog te weinig maanden. Vanaf zes maanden zie je wat gewoon is."


def month(name: str) -> str:
    """A month in words: "2025-10" is "oktober 2025"."""
    year, _, place = name.partition("-")
    return f"{MONTHS[int(place) - 1]} {year}"


def trend(slope: float, sure: bool) -> str:
    """The direction of a line, only when it is beyond chance: "stijgt 0,5 procentpunt per maand"."""
    if not sure:
        return FLAT
    return f"{RISES if slope > 0 else FALLS} {number(round(abs(slope) * 100, 1))} procentpunt per maand"


def between(low: float, high: float) -> str:
    """Two shares as limits: "31 % tot 42 %"."""
    return f"{percent(max(low, 0.0), 1)} tot {percent(min(high, 1.0), 1)}"
