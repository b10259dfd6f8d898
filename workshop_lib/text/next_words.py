"""Words around the next touchpoint: what customers do after this one, and how well that can be predicted."""

from __future__ import annotations

from workshop_lib.text.numbers import number, percent

AFTER = "Wat klanten doen na {touchpoint}"
THEN, TIMES, CHANCE = "Daarna", "Keer", "Kans"
AFTER_REMARK = "De kans geldt als er nog een contact volgt. Wat iemand daarvoor deed telt hier niet mee."
NOBODY = "Na dit touchpoint is in het logboek nog niemand verder gegaan."
PREDICTED = "Het volgende touchpoint voorspellen"
SURE, RIGHT, STEPS = "De voorspelling zegt", "Zo vaak was het raak", "Stappen"


def scores(chain: float, baseline: float, steps: int) -> str:
    """The chain beside the same guess every time, on customers it has not seen."""
    better = "Dat is winst." if chain > baseline else "De voorspelling wint het nog niet van die gok."
    return (
        f"Gemeten op {number(steps)} stappen van klanten die nog niet bekeken waren. "
        f"Raak: {percent(chain, 1)}. Altijd dezelfde gok: {percent(baseline, 1)}. {better}"
    )


def calibration(error: float) -> str:
    """Whether a chance may be taken at its word."""
    return f"Een kans wijkt gemiddeld {number(100 * error, 1)} procentpunt af van wat er gebeurde."
