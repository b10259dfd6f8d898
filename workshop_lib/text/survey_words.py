"""Words of comparisons within a survey: touchpoints beside each other, variants of a figure, answers needed."""

from __future__ import annotations

from workshop_lib.text.numbers import NARROW, number, percent, signed

COMPARED = "Touchpoints naast elkaar"
FIRST, SECOND, READS, P_VALUE = "Touchpoint", "Vergeleken met", "Lezing", "p na correctie"
COMPARED_REMARK = (
    "Alleen wie beide touchpoints een score gaf, telt mee. "
    "Hoe meer je vergelijkt, hoe strenger de toets: dat heet de correctie van Holm."
)
HIGHER, LOWER, MAY_BE_CHANCE, TOO_FEW = "echt hoger", "echt lager", "kan toeval zijn", "te weinig antwoorden"
VARIANTS = "Dezelfde antwoorden, anders geteld"
VARIANTS_REMARK = "De definitie bepaalt het getal. Spreek er één af en noem hem er altijd bij."
VARIANT_NAMES = {
    "nps": "NPS",
    "nps_adjusted": "NPS met marge voor kleine groepen",
    "nps_promoters": "aandeel promotors (9 en 10)",
    "nps_mean": "gemiddelde aanbeveling (0-10)",
    "csat": "CSAT (aandeel 4 en 5)",
    "csat_top": "aandeel zeer tevreden (5)",
    "csat_mean": "gemiddelde tevredenheid (1-5)",
    "ces": "CES (gemiddelde 1-7)",
    "ces_share": "aandeel dat het makkelijk vond (5-7)",
    "ces_net": "makkelijk (6-7) min moeilijk (1-3)",
}
WEIGHTS = "Wat weegt mee, en hoe goed gaat het?"
WEIGHT, SCORE, FIELD = "Weegt mee", "Score", "Vak"
WEIGHTS_REMARK = (
    "Weegt mee = de samenhang van deze score met het totaaloordeel van dezelfde mensen, van −1 tot 1. "
    "Samenhang bewijst geen oorzaak. Een vak met een breed interval is nog niet zeker."
)
FEW = "○"
FEW_REMARK = "Een ○ betekent: minder dan vijf antwoorden, dus geen interval."
NEEDED_FOR = "Hoeveel antwoorden om dit te zien?"
ANSWERS, CHANCE = "Antwoorden", "Kans dat je het ziet"
NO_NEIGHBOUR = "Dit touchpoint heeft nog geen score om te vergelijken. Kies een ander, of vul eerst scores in."


def verdict(difference: float, sure: bool) -> str:
    """What the comparison allows you to say of the second touchpoint."""
    if not sure:
        return MAY_BE_CHANCE
    return HIGHER if difference > 0 else LOWER


def needed_for(depth: float, needed: int | None, power: float) -> str:
    """What was drawn, and how many answers show it."""
    if needed is None:
        return "Dit touchpoint ligt even hoog als zijn buren. Dan valt er geen dal of top te vinden."
    way = "onder" if depth < 0 else "boven"
    said = f"Op de kaart ligt dit {number(round(abs(depth), 1))} punten {way} de buren."
    return f"{said} Met {number(needed)} antwoorden zie je dat in minstens {percent(power)} van de gevallen."


def chance(power: float) -> str:
    """A chance in whole percents that never promises certainty."""
    return f">{NARROW}{percent(0.99)}" if power > 0.99 else percent(power)


def difference(value: float) -> str:
    """A difference in points: "−1,2"."""
    return signed(round(value, 1))


def p_value(p: float) -> str:
    """A p value: "0,013", or "< 0,001"."""
    return f"<{NARROW}0,001" if p < 0.001 else number(p, 3)
