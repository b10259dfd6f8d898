"""Words of `workshop measure`: what a terminal says about an event log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workshop_lib.text.numbers import number, percent

NOT_CAUSAL = "Geen van deze methoden bewijst een oorzaak; dat kan alleen een proef waarin je loot."
TITLES = {
    "quality": "Kwaliteit van {name}",
    "variants": "Meest gelopen paden ({shown} van {total})",
    "transitions": "Meest gezette stappen ({shown} van {total})",
    "funnel": "Trechter",
    "drop_off": "Waar klanten stoppen zonder te kopen",
    "last_seen": "Waar klanten voor het laatst gezien zijn",
    "attribution": "Verdeling van {conversions} conversies",
    "prediction": "Het volgende contact voorspellen",
}
QUALITY = {
    "rows": "regels",
    "usable": "bruikbaar",
    "customers": "klanten",
    "touchpoints": "touchpoints",
    "duplicates": "dubbele regels",
    "unreadable_times": "onleesbare tijden",
    "ties": "gelijke tijden",
    "out_of_order": "niet op volgorde",
    "future": "in de toekomst",
    "bots": "klanten die op een robot lijken",
}
ALWAYS = ("rows", "usable", "customers", "touchpoints")
"""The others are told only when there are any."""
MODELS = {
    "first": "eerste",
    "last": "laatste",
    "linear": "lineair",
    "position": "positie",
    "decay": "tijd",
    "markov1": "Markov 1",
    "markov2": "Markov 2",
    "markov3": "Markov 3",
    "shapley": "Shapley",
}
REASONS = {
    "no_conversions": "Verdelen kan nog niet: in dit logboek is niemand klant geworden.",
    "conversion_unknown": "Verdelen kan nog niet: dit logboek zegt niet wie klant werd.",
    "no_steps": "Voorspellen kan nog niet: er zijn te weinig reizen van twee contacten of meer.",
    "no_funnel": "Een trechter kan nog niet: niemand zette de eerste stap.",
    "too_many_touchpoints": "Voorspellen kan nog niet: er zijn te veel touchpoints.",
}
LINES = {
    "missing": "leeg: {column}",
    "absent": "De kolom {name} staat niet in dit bestand.",
    "own_contact": "Bij het verdelen telt de aankoop zelf mee als contact: 'laatste' is altijd dat contact.",
    "zones": "Er staan tijden uit meer dan één tijdzone in. Alles is omgerekend naar UTC.",
    "some_zones": "Sommige tijden hebben een tijdzone en andere niet. Die zonder tellen als UTC.",
    "one_moment": "Alle contacten hebben dezelfde tijd. De volgorde is die van het bestand.",
    "which": "Zeg zelf welke kolom wat is. Kolommen met een spatie zet je tussen aanhalingstekens:",
    "option": "{option} is {role}",
    "copy": "Kopieer deze regel en kijk of de kolommen kloppen:",
    "fill": "Vul deze regel aan met een kolom die er nog bij moet:",
    "other_time": "Een andere kolom kies je zo: --timestamp KOLOM",
    "who_bought": "Wie klant werd is nog niet bekend; wie stopte dus ook niet. Zeg welk touchpoint de aankoop is:",
    "kept": "Er is niets weggegooid. Vanaf hier telt elke dubbele regel één keer.",
    "funnel_most": "De stappen zijn die van een veel gelopen pad. Kies zelf met --steps.",
    "funnel_bought": "De stappen zijn die van een veel gelopen pad tot de aankoop. Kies zelf met --steps.",
    "step": "{name}: {count} ({cumulative}), {lost} minder dan de stap ervoor ({leak})",
    "stop": "{name}: {stopped} van {customers} ({share}, tussen {low} en {high})",
    "intervals": "De marges (95 %) van elk getal staan in het JSON-bestand, zie --json.",
    "prediction": "Goed: {chain}. Altijd dezelfde gok: {baseline}. Gemeten op {n} stappen van andere klanten.",
    "written": "Alles staat in {file}.",
    "reading": "delen van het logboek",
    "drawing": "trekkingen",
}


OPTIONS = {
    "customer": ("--case-id", "de klant"),
    "touchpoint": ("--activity", "het touchpoint"),
    "timestamp": ("--timestamp", "het tijdstip"),
}
"""The option of the command per column that a log needs, and what stands in it."""
COLUMNS = {
    "customer": "klant", "timestamp": "tijdstip", "touchpoint": "touchpoint", "channel": "kanaal",
    "persona": "persona", "converted": "klant geworden", "value": "waarde",
}  # fmt: skip
"""What the columns of a log are called in a report."""
_BOUGHT = ("gekocht", "koop", "bestel", "betaald", "purchase", "order", "sale", "besteld", "contract", "getekend")


def likely_purchase(touchpoints: Sequence[str]) -> str:
    """The touchpoint whose name sounds most like a purchase; a blank to fill when none does."""
    found = (one for word in _BOUGHT for one in touchpoints if word in one.lower())
    return next(found, "TOUCHPOINT")


def command(log: str, options: Mapping[str, str]) -> str:
    """A line to copy into a terminal, with quotes where a shell needs them."""
    words = [log, *(word for pair in options.items() for word in pair)]
    return " ".join(["python3 start.py measure", *map(_in_shell, words)])


def _in_shell(word: str) -> str:
    plain = word and all(one.isalnum() or one in "-_./:\\~" for one in word)
    return word if plain else '"' + word.replace('"', '\\"') + '"'


def line(name: str, /, **words: object) -> str:
    """One line of output with its blanks filled; numbers the Dutch way."""
    return LINES[name].format_map({key: _word(value) for key, value in words.items()})


def title(name: str, /, **words: object) -> str:
    """A heading with its blanks filled."""
    return TITLES[name].format_map({key: _word(value) for key, value in words.items()})


def quality_rows(quality: dict[str, object]) -> list[tuple[str, str]]:
    """Name and number of what was counted; oddities only when there are any."""
    found = [(QUALITY[key], quality[key]) for key in QUALITY if key in ALWAYS or quality[key]]
    missing = quality["missing"]
    assert isinstance(missing, dict)
    empty = [(line("missing", column=COLUMNS.get(column, column)), n) for column, n in missing.items() if n]
    return [(name, _word(n)) for name, n in (*found, *empty)]


def amount(value: float, decimals: int = 1) -> str:
    """A number with so many decimals: "12,0"."""
    return number(value, decimals)


def share(value: float) -> str:
    """A share as a percentage with one decimal."""
    return percent(value, 1)


def _word(value: object) -> str:
    return number(value) if isinstance(value, int | float) and not isinstance(value, bool) else str(value)
