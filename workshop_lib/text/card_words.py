"""Words of the cards and sheets: headings, labels, alternative texts."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_lib.text.numbers import euro, number

EMPTY = "nog niet ingevuld"

CONFIGURATION = "Configuratiekaart"
CONFIGURATION_UNDER = "Stap 1 · welke reis, van wie, waarom"
ORGANISATION, PRODUCT, OCCASION = "Organisatie", "Product of dienst", "Aanleiding"
CUSTOMER_GROUP, CUSTOMER_GOAL, ORGANISATION_GOAL = "Klantgroep", "Klantdoel", "Organisatiedoel"
STARTS, ENDS, KIND, DECISION = "Begin van de reis", "Eind van de reis", "Soort reis", "Besluitproces"
TEAM, ASSUMPTIONS, TEST = "Team aan tafel", "Aannames om te toetsen", "toets"

SOURCES = "Bronnen en bewijs"
SOURCES_UNDER = "Stap 2 · wat we weten, en hoe zeker dat is"
REGISTER, CLAIMS = "Bronnenregister", "Bewijstabel"
SOURCE_KIND = "Soort bron"
CODE, SOURCE, SORT, METHOD, ORIGIN, DATE = "Code", "Bron", "Soort", "Methode", "Herkomst", "Datum"
CLAIM, READING, CERTAINTY, ABOUT = "Bewering", "Lezing", "Zekerheid", "Over"

SCOPE = "Kaderblad"
SCOPE_UNDER = "Stap 3 · binnen welke grenzen, met welk doel"
IN_SCOPE, OUT_OF_SCOPE, CHANNELS = "Binnen de reis", "Buiten de reis", "Kanalen"
GOALS, CONSTRAINTS, VALUE, STORYLINE, BRAND = (
    "Doelen",
    "Beperkingen en ontwerpregels",
    "Waardepropositie",
    "Verhaallijn",
    "Merkregels",
)
MANDATORY, BUDGET, CAPACITY = "Verplichte touchpoints", "Budget", "Capaciteit per kwartaal"
GOAL, INDICATOR, BASELINE, TARGET, DEADLINE, GUARDRAIL = (
    "Doel",
    "Indicator",
    "Nulmeting",
    "Doelwaarde",
    "Uiterlijk",
    "bewakingsgetal",
)
LIMIT, DESIGN_RULE, MAIN_GOAL = "Beperking", "Ontwerpregel", "hoofddoel"
PERSON_MONTH, PERSON_MONTHS = "persoonsmaand", "persoonsmaanden"

PERSONA_GOAL, JOBS, BEHAVIOURS, FRUSTRATIONS = "Doel", "Taken", "Gedrag", "Frustraties"
CONTEXT, STYLE, UNKNOWNS, CHOICES = "Context", "Zo kiest deze klant", "Weten we nog niet", "Dus ontwerpen we zo"
MOMENT = "moment of truth"
SCALES, PRIMARY, SHARE, ASSUMED = "Gedragsschalen", "primaire persona", "van de klanten", "aanname"

ACTIONS = "Actiematrix"
ACTIONS_UNDER = "Stap 6 · wie doet wat waar, met welke boodschap en welk getal"
TOUCHPOINT, QUESTION, CHANNEL, CONTENT, CTA, KPI, OWNER, TRIGGER, COST = (
    "Touchpoint",
    "Klantvraag",
    "Kanaal",
    "Content",
    "Call-to-action",
    "KPI en nulmeting",
    "Eigenaar",
    "Aanleiding",
    "Kosten",
)

ROADMAP = "Roadmap"
ROADMAP_UNDER = "Stap 7 · in welke volgorde, binnen welke capaciteit"
USED, OF, LATER, AFTER, RISK, LEARN, STOP, NOT_PLANNED = (
    "gebruikt",
    "van",
    "Nog niet ingepland",
    "na",
    "Risico",
    "Leervraag",
    "Stopregel",
    "nog niet ingepland",
)
PRIORITIES = "Prioriteiten"
PRIORITIES_UNDER = "Twee methoden naast elkaar: RICE weegt bereik, ICE weegt gemak"
INITIATIVE, REACH, IMPACT, CONFIDENCE, EFFORT, EASE = (
    "Initiatief",
    "Bereik",
    "Impact",
    "Zekerheid",
    "Inspanning",
    "Gemak",
)

GRID = "Prioriteitenveld"
GRID_UNDER = "Impact tegen inspanning: wat levert veel op voor weinig werk"
GRID_EMPTY = "Nog geen schattingen. Schat per initiatief de impact en de inspanning."
NO_ESTIMATE = "Nog zonder schatting"

KPIS = "KPI-kaart"
KPIS_UNDER = "Stap 8 · waar staan we, en wat spraken we af"
NOW_MEASURED = "nu, met het 95 %-interval"
NOW, VERDICT, RULE, DECISION_TAKEN = "Nu", "Oordeel", "Besluitregel", "Besluit"
BACK_TO_STEP = "terug naar stap {step}"


def amount(value: float | None, unit: str, decimals: int | None = None) -> str:
    """A value with its unit; counts and the ends of a scale ("1-7", "-100 tot +100") stay away from the figure."""
    if value is None:
        return ""
    if unit.strip() in ("euro", "€"):
        return euro(value)
    scale = unit.strip() == "aantal" or any(char.isdigit() for char in unit.replace("100 ", "", 1))
    figure = number(value, decimals)
    return figure if scale else f"{figure} {unit}".strip()


def listing(items: Sequence[str]) -> str:
    """ "a, b en c"."""
    kept = [item for item in items if item]
    return f"{', '.join(kept[:-1])} en {kept[-1]}" if len(kept) > 1 else "".join(kept)


def interval(text: str, n: int | None) -> str:
    """What stands behind a measured value: "95 %: 5,9 tot 27,6; n = 200"."""
    return "; ".join(one for one in (f"95\u202f%: {text}" if text else "", f"n = {number(n)}" if n else "") if one)


def scale_proof(n: int | None) -> str:
    """What a scale rests on: "n = 126", or somebody's own estimate."""
    return ASSUMED if n is None else f"n = {number(n)}"


def counted(count: int, one: str, many: str) -> str:
    """ "geen doelen", "1 doel", "3 doelen"."""
    return f"geen {many}" if count == 0 else f"{count} {one if count == 1 else many}"


def sources_alt(entries: int, claims: int, assumed: int, double: int) -> str:
    return (
        f"Bronnenregister met {counted(entries, 'bron', 'bronnen')}. Bewijstabel met "
        f"{counted(claims, 'bewering', 'beweringen')}: {assumed} nog aanname, {double} uit meer dan één bron."
    )


def scope_alt(inside: int, outside: int, goals: int, limits: int) -> str:
    return (
        f"Kaderblad: {counted(inside, 'onderdeel', 'onderdelen')} doen mee, {outside} niet. "
        f"{counted(goals, 'doel', 'doelen').capitalize()} en {counted(limits, 'beperking', 'beperkingen')}."
    )


def persona_alt(name: str, role: str, goal: str, statements: int, proven: int) -> str:
    who = f"Persona {name}, {role}." if role else f"Persona {name}."
    return f"{who} Doel: {goal.rstrip('.')}. Van {statements} beweringen hebben er {proven} bewijs."


def actions_alt(rows: int, complete: int) -> str:
    return f"Actiematrix met {counted(rows, 'rij', 'rijen')}, waarvan {complete} compleet."


def roadmap_alt(plan: Sequence[tuple[str, Sequence[str]]], waiting: int) -> str:
    quarters = [f"{period}: {listing(names) or 'nog leeg'}." for period, names in plan]
    rest = f"Nog niet ingepland: {waiting}."
    return " ".join(["Roadmap.", *quarters, rest])


def priorities_alt(first_rice: str, first_ice: str, count: int) -> str:
    if not count:
        return "Prioriteiten: er zijn nog geen initiatieven met een schatting."
    whole = counted(count, "initiatief", "initiatieven")
    return f"Prioriteiten van {whole}. RICE zet {first_rice} bovenaan, ICE {first_ice}."


def months(effort: str) -> str:
    """ "1 persoonsmaand", "0,5 persoonsmaanden"."""
    return f"{effort} {PERSON_MONTH if effort == '1' else PERSON_MONTHS}"


def estimate(impact: str, effort: str) -> str:
    return f"impact {impact} · inspanning {months(effort)}"


def grid_alt(fields: Sequence[tuple[str, Sequence[str]]], waiting: int) -> str:
    told = [f"{name.capitalize()}: {listing(names)}." for name, names in fields if names]
    return " ".join([f"{GRID}.", *(told or [GRID_EMPTY]), *([f"{NO_ESTIMATE}: {waiting}."] if waiting else [])])


def kpis_alt(count: int, reached: int, worse: int) -> str:
    return f"KPI-kaart met {counted(count, 'getal', 'getallen')}: {reached} op doel, {worse} slechter dan de nulmeting."


def capacity_used(used: str, capacity: str) -> str:
    return f"{used} van {months(capacity)}"
