"""Words of the step forms: sections, heads of grids, tools, keys and what was done."""

from __future__ import annotations

from workshop_lib.text import form_words, table_words
from workshop_lib.text.prompts import prompt

NEEDS = {"missing": "nodig", "tip": "aanrader", "": "mag leeg", "filled": "✓"}
"""What a field asks, in words; by the level of a finding while it is empty."""

FORM = {
    "own": table_words.TABLE["own"],
    "choose": form_words.CHOOSE,
    "yes": form_words.YES,
    "no": form_words.NO,
    "remove": "{name} weghalen",
    "take_over": "Neem over uit stap 3: {text}",
    "needs": NEEDS,
}
"""What a form itself says, by name in the script."""

SECTIONS = {
    "Organisation": ("De organisatie", "De klant", "De reis"),
    "Scope": ("Wat doet mee", "Je verhaal", "Middelen"),
    "Goal": ("Het doel", "Hoe je het meet", "Van nu naar straks"),
    "Action": ("De klant", "Wat je doet", "Meten en regelen"),
    "Kpi": ("Het getal", "Waar het bij hoort", "Meten", "Van nu naar straks", "Besluiten"),
    "Initiative": ("Het initiatief", "RICE: hoeveel klanten, per maand", "ICE: hoe makkelijk, van 1 tot 10", "Leren"),
}
"""Names of the parts of a form, by model."""

HEADS = {
    ("Action", "cta"): "call-to-action",
    ("Kpi", "name"): "KPI",
    ("Source", "name"): "bron",
}
"""Heads of columns that differ from the label in the form."""

REMARKS = table_words.HEADS["remarks"]
NUMBER = "nr"
CODE = "code"

GRID = {
    **{
        name: str(table_words.TABLE[name])
        for name in ("add", "duplicate", "remove", "up", "down", "details", "drag", "own")
    },
    **{name: str(table_words.TABLE[name]) for name in ("cell", "good", "open", "taken", "tools", "why")},
    "more": "En nog {count}.",
    "yes": "✓ ja",
    "no": form_words.NO,
    "row": "rij {number}",
    "examples": str(table_words.TABLE["examples"]),
    "groups": "Toon",
    "every_group": "alles",
    "keys": "Toetsen: pijlen lopen, typen of Enter vult in, Esc stopt. Alt+↑ of ↓ verplaatst een rij. "
    "Insert maakt een rij, Delete wist een cel. Ctrl+V plakt uit Excel.",
    "more_keys": "Toetsen",
}
"""What a grid itself says, by name in the script."""

EMPTY = "Nog leeg. Klik op Nieuw of plak een blok uit Excel."
EMPTY_EXAMPLES = "Nog leeg. Klik op Nieuw of op {offer}, of plak een blok uit Excel."

KPIS = "KPI's"
KPIS_HELP = "De getallen waaraan je ziet of het werkt. Kies Meer velden voor metingen en besluiten."
FROM_TOUCHPOINTS = "Kies uit je touchpoints"
FROM_KPIS = "Kies uit bekende KPI's"
PAIN = "pijnpunt {score}"
MOMENT = "★ moment of truth"
DONE_ALREADY = "heeft al een rij"
PAINS, MOMENTS = "pijnpunten", "moments of truth"
FREQUENCIES = ("elke dag", "elke week", "elke maand", "elk kwartaal", "elk jaar", "bij elke bestelling")
UNITS = ("%", "aantal", "dagen", "uren", "minuten", "euro", "score 1-5", "score 1-7", "score 0-10", "per order")
SOURCE_KINDS = (
    "interview", "enquête", "webstatistiek", "klantsysteem", "servicelog", "observatie", "review", "deskresearch",
    "zoekgedrag", "workshop",
)  # fmt: skip
PLACE = "{name} staat op plek {place} van {count}."


def head(model: type, field: str) -> str:
    """The head of a column."""
    own = HEADS.get((model.__name__, field))
    return own or prompt(model, field).label
