"""The words on the journey map and the emotion curve: lanes, legend, empty places."""

from __future__ import annotations

from dataclasses import dataclass

from workshop_lib.model.journey import FlowKind
from workshop_lib.model.organisation import State
from workshop_lib.text.numbers import NARROW, percent, signed
from workshop_lib.text.ties import TIE


@dataclass(frozen=True, slots=True)
class LaneWords:
    """Name of a lane and the question it answers."""

    name: str
    question: str = ""


LANE_WORDS = {
    "step": LaneWords("Touchpoint", "Waar raken klant en aanbod elkaar?"),
    "doing": LaneWords("Doen", "Wat doet de klant?"),
    "thinking": LaneWords("Denken", "Wat zegt de klant tegen zichzelf?"),
    "curve": LaneWords("Beleving", "Hoe voelt het?"),
    "feeling": LaneWords("Pijn en geluk", "Waar schuurt het, waar straalt het?"),
    "flows": LaneWords("Lussen", "Wie gaat terug of slaat over?"),
    "channel": LaneWords("Kanaal", "Waar, en van wie?"),
    "message": LaneWords("Boodschap en call-to-action", "Wat vertellen en vragen we?"),
    "drop_off": LaneWords("Afhaken", "Waarom stopt iemand hier?"),
    "opportunity": LaneWords("Kansen", "Wat kan beter?"),
    "backstage": LaneWords("Achter de schermen", "Wat doen wij, uit het zicht?"),
    "support": LaneWords("Ondersteuning", "Welk systeem of welke partner helpt?"),
    "data": LaneWords("Meting", "Wat zeggen de cijfers?"),
    "owner": LaneWords("Eigenaar en KPI", "Van wie is het, en werkt het?"),
}
FIELD_WORDS = {
    "name": "touchpoint",
    "doing": "doen",
    "thinking": "denken",
    "pain": "pijnpunt",
    "delight": "geluksmoment",
    "channel": "kanaal",
    "message": "boodschap",
    "cta": "call-to-action",
    "drop_off": "afhaakmoment",
    "opportunity": "kans",
    "backstage": "achter de schermen",
    "support": "ondersteuning",
    "data": "meting",
    "owner": "eigenaar",
    "kpi": "KPI",
}
AXIS_WORDS = ((5.0, "heel blij"), (2.5, "tevreden"), (0.0, "neutraal"), (-2.5, "ontevreden"), (-5.0, "boos"))
STATE_WORDS = {State.AS_IS: "Zoals het nu is · as-is", State.TO_BE: "Zoals het moet worden · to-be"}
FLOW_WORDS = {FlowKind.RETURN: "terug", FlowKind.LOYALTY_LOOP: "loyalty loop", FlowKind.SKIP: "slaat over"}

MAP_NAME = "Klantreiskaart"
CURVE_NAME = "Emotiecurve"
NO_TITLE = "Klantreis zonder titel"
NO_PHASE = "Zonder fase"
NO_NAME = "nog zonder naam"
EVERYBODY = "alle klanten"
GOAL = "Klantdoel"
VISIBILITY = "zichtlijn: hieronder ziet de klant het niet"
EMPTY_PHASE = "Nog geen touchpoint in deze fase."
EMPTY_MAP = "Je kaart is nog leeg. Zet je eerste touchpoint in stap 5: kies een fase en geef het een naam."
EMPTY_CURVE = "Nog geen scores. Kies bij een touchpoint een emotiewoord, dan verschijnt hier de curve."
NO_SCORES = "Nog geen scores. Kies bij een touchpoint een emotiewoord."
HIGHEST = "hoogste punt"
LOWEST = "laagste punt"
LAST = "einde"
TRUTH = "moment of truth"
EVIDENCE = "bewijs"
Legend = tuple[tuple[str, str], ...]
EVIDENCE_LEGEND: Legend = (
    ("measured", "gemeten"),
    ("reported", "verteld"),
    ("assumed", "aanname"),
)
CURVE_LEGEND: Legend = (
    ("star", "moment of truth"),
    ("bolt", "pijnpunt (−2 of lager)"),
    ("heart", "geluksmoment (+3 of hoger)"),
    ("hollow", "aanname of n < 5"),
    ("whisker", f"gemeten, 95{NARROW}%-interval"),
)
LEGEND = EVIDENCE_LEGEND + CURVE_LEGEND
LAW_LEGEND: Legend = (("law", "verplicht (wet)"),)


def coverage_line(share: float | None, hash: str, version: int) -> str:
    """The foot line: how much rests on evidence, and which data this is."""
    known = "bewijsdekking nog onbekend" if share is None else f"bewijsdekking {percent(share)}"
    return f"{known} · versie {version} · gegevens {hash}"


def flow_label(kind: FlowKind, label: str, share: float | None) -> str:
    """What stands along an arrow: "terug (12 %)"."""
    name = label or FLOW_WORDS[kind]
    return name if share is None else f"{name} ({percent(share)})"


def outward(label: str, name: str) -> str:
    """An arrow that leaves this row of the map."""
    return f"{label} → {name}"


def sample_size(n: int) -> str:
    return f"n = {n}" if n >= 5 else f"n = {n}: indicatie"


def sheet_of(number: int, total: int) -> str:
    """Which sheet of a map that goes on over several; nothing for a map that is whole."""
    return f"blad {number} van {total}" if total > 1 else ""


def tell_sheet(sheet: str, first: str, last: str) -> str:
    """What stands on a sheet behind the first one."""
    return f"Klantreiskaart, {sheet}: van ‘{first}’ tot en met ‘{last}’."


def between(low: float, high: float) -> str:
    """The interval of a score, with signs as the score itself: "−0,5 tot +0,2"."""
    return f"{signed(low, 1)} tot {signed(high, 1)}"


def drop_off(share: float) -> str:
    return f"uitval{TIE}{percent(share)}"


def role_and_age(role: str, age: str) -> str:
    """What somebody is and how old; an age never stands alone on a line."""
    return f",{TIE}".join(one for one in (role, age) if one)


def phase_name(name: str, number: int) -> str:
    shown = name or f"fase {number}"
    return shown[0].upper() + shown[1:]


def tell_size(title: str, touchpoints: int, phases: int) -> str:
    many = "1 touchpoint" if touchpoints == 1 else f"{touchpoints} touchpoints"
    where = "nog zonder fasen" if not phases else ("in 1 fase" if phases == 1 else f"in {phases} fasen")
    return f"Klantreiskaart ‘{title}’: {many} {where}."


def tell_curve(points: int) -> str:
    return "Emotiecurve met 1 score." if points == 1 else f"Emotiecurve met {points} scores."


def tell_shape(
    first: tuple[str, float], highest: tuple[str, float], lowest: tuple[str, float], last: tuple[str, float]
) -> str:
    """Begin, extremes and end of the curve, each as (name, score)."""
    return (
        f"Het gevoel begint op {signed(first[1])} en eindigt op {signed(last[1])}. "
        f"Hoogste punt: {highest[0]} ({signed(highest[1])}). Laagste punt: {lowest[0]} ({signed(lowest[1])})."
    )


def tell_moments(names: list[str]) -> str:
    chosen = "; ".join(names)
    return f"Moments of truth: {chosen}." if names else "Er is nog geen moment of truth gekozen."


def tell_coverage(share: float | None) -> str:
    return "" if share is None else f"{percent(1 - share)} van de gevulde vakken is nog een aanname."
