"""The words on the charts of measured data, and what a reader who cannot see them is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workshop_lib.measure.funnel import StepRate
from workshop_lib.measure.interval import Estimate
from workshop_lib.model.measured import Metric
from workshop_lib.text.numbers import NARROW, number, percent, span

FUNNEL = "Trechter: waar haken mensen af?"
NO_LOSS = "indeling, geen uitval"
INTERVALS = "Cijfers met hun marge"
HISTOGRAM = "Hoe lang duurt het?"
ATTRIBUTION = "Wie krijgt de eer?"
QUADRANT = "Belang en prestatie"
NO_MARGIN = "te weinig antwoorden voor een marge"
MARGIN = "Streep: 95\u202f%-marge. Open rondje: te weinig antwoorden voor een marge."
NO_CAUSE = "Een verdeelregel telt wie erbij was. Hij bewijst geen oorzaak."
DRAWN_AGAIN = "Streep: 95\u202f%-marge, door klanten opnieuw te trekken."
PERFORMANCE, IMPORTANCE = "prestatie", "belang"
MEANS = "De kruislijnen liggen op de gemiddelden."
COUNT = "aantal"
EMPTY = "Hier is nog niets gemeten."
MODEL_NAMES = {
    "first": "eerste contact",
    "last": "laatste contact",
    "linear": "gelijk verdeeld",
    "position": "begin en eind",
    "decay": "recent telt meer",
    "markov": "Markov: weglaten",
    "markov1": "Markov, 1 terug",
    "markov2": "Markov, 2 terug",
    "markov3": "Markov, 3 terug",
    "shapley": "Shapley",
}


def goes_on(rate: StepRate) -> str:
    """What comes through a step: "40 % gaat door"; or what a class holds: "40 % valt hieronder"."""
    return f"{_share(rate.conversion)} {'valt hieronder' if rate.apart else 'gaat door'}"


def leaves(rate: StepRate) -> str:
    """What a step loses: "24.000 haken af"; or that it sorts: "indeling, geen uitval"."""
    if rate.apart:
        return NO_LOSS
    return f"{number(rate.lost)} {'haakt' if rate.lost == 1 else 'haken'} af"


def leak_mark(most: bool, steepest: bool) -> str:
    """The mark in words at a leak; empty for any other step."""
    if most and steepest:
        return "grootste lek"
    if most:
        return "grootste lek in aantal"
    return "grootste lek in aandeel" if steepest else ""


def funnel_alt(rates: Sequence[StepRate], most: StepRate | None, steepest: StepRate | None) -> str:
    """All steps with their counts, and the two leaks."""
    steps = "; ".join(f"{one.name} {number(one.count)} ({_passes(one)})" for one in rates[1:])
    said = f"Trechter van {number(rates[0].count)} bij {rates[0].name}. {steps}."
    if most:
        said += f" Grootste lek in aantal: {most.name}, {leaves(most)}."
    if steepest:
        said += f" Grootste lek in aandeel: {steepest.name}, {_share(1 - steepest.conversion)} haakt af."
    return said


def _passes(rate: StepRate) -> str:
    return f"{goes_on(rate)}, {NO_LOSS}" if rate.apart else goes_on(rate)


def figure(value: float, unit: str) -> str:
    """A figure in its unit: a share as percentage, anything else with one decimal."""
    return percent(value, 1) if unit == "share" else number(value, 1)


def margin(metric: Metric) -> str:
    """The interval in words: "6,1 tot 27,9", or that there is none."""
    if metric.low is None or metric.high is None:
        return NO_MARGIN
    if metric.unit == "share":
        return f"{span(100 * metric.low, 100 * metric.high)}{NARROW}%"
    return span(metric.low, metric.high)


def answers(metric: Metric) -> str:
    """The number of answers: "n = 200"."""
    return f"n{NARROW}={NARROW}{number(metric.n)}"


def intervals_alt(groups: Mapping[str, Metric]) -> str:
    """Every figure with its margin and number of answers."""
    said = "; ".join(
        f"{name} {figure(one.value, one.unit)} ({margin(one)}, {answers(one)})" for name, one in groups.items()
    )
    return f"Cijfers met een marge van 95 procent. {said}."


def half_within(median: float, unit: str) -> str:
    """The median in words: "de helft binnen 2,5 dagen"."""
    return f"de helft binnen {number(median, 1)} {unit}"


def longer(count: int, total: int, longest: float, unit: str) -> str:
    """What does not fit in the picture: "Niet in beeld: 71 van de 1.434 duren langer, tot 6.620 uren."."""
    verb = "duurt" if count == 1 else "duren"
    return f"Niet in beeld: {number(count)} van de {number(total)} {verb} langer, tot {number(longest, 0)} {unit}."


def histogram_alt(total: int, median: float | None, busiest: tuple[float, float, int], unit: str) -> str:
    """How many there are, where most of them lie and the median."""
    low, high, count = busiest
    most = f"De meeste ({number(count)}) duren {number(low)} tot {number(high)} {unit}"
    said = f"Verdeling van {number(total)} gevallen. {most}."
    return said if median is None else f"{said} Mediaan: {half_within(median, unit)}."


def model_name(model: str) -> str:
    """A rule of attribution in Dutch; an unknown one keeps its name."""
    return MODEL_NAMES.get(model, model)


def credit(value: float, decimals: int) -> str:
    """Conversions as they stand at a bar: "12,0", or "142" where there are many."""
    return number(round(value, decimals), decimals)


def credit_margin(low: float, high: float, decimals: int) -> str:
    """The margin below it: "131–153"."""
    return f"{credit(low, decimals)}–{credit(high, decimals)}"


def without(channels: Sequence[str]) -> str:
    """Channels that were never part of a path to a conversion."""
    return f"Nooit op weg naar een conversie: {', '.join(channels)}."


def no_cause(sure: bool) -> str:
    """What a rule does not show, and what the stripe means where there is one."""
    return f"{NO_CAUSE} {DRAWN_AGAIN}" if sure else NO_CAUSE


def credit_alt(rules: Mapping[str, Mapping[str, float | Estimate]]) -> str:
    """Every rule with what every channel gets, and between which limits."""
    said = "; ".join(
        f"{model_name(model)}: " + ", ".join(f"{name} {_credited(one)}" for name, one in shares.items())
        for model, shares in rules.items()
    )
    return f"Conversies per kanaal volgens {len(rules)} verdeelregels. {said}. {NO_CAUSE}"


def _credited(one: float | Estimate) -> str:
    if not isinstance(one, Estimate):
        return number(one, 1)
    margin = f" ({span(one.low, one.high)})" if one.low is not None and one.high is not None else ""
    return f"{number(one.value, 1)}{margin}"


def quadrant_alt(places: Mapping[str, Sequence[str]]) -> str:
    """Every quadrant with what lies in it."""
    said = " ".join(f"{name[:1].upper()}{name[1:]}: {', '.join(found)}." for name, found in places.items() if found)
    return f"Belang tegen prestatie in vier vakken. {said}"


def _share(share: float) -> str:
    """A whole percentage where that says enough, one decimal close to nought and one."""
    return percent(share, 1 if 0 < share < 0.1 or 0.9 < share < 1 else 0)
