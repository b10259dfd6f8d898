"""Words of the persona editor: the questions one by one, the evidence beside every sentence, the measured scales."""

from __future__ import annotations

from dataclasses import dataclass

from workshop_lib.rules.persona_scales import Trait
from workshop_lib.text.numbers import number, percent
from workshop_lib.text.ties import tie


@dataclass(frozen=True, slots=True)
class Question:
    """One screen of the quick route: the fields of a persona that it fills, what it asks, and a hand."""

    fields: tuple[str, ...]
    ask: str
    help: str


QUESTIONS = (
    Question(("name", "role"), "Wie is deze klant?", "Een voornaam en een rol zijn genoeg."),
    Question(
        ("goal", "jobs"), "Wat wil deze klant bereiken?",
        "Eerst het doel, in woorden van de klant. Daaronder wat er voor gedaan moet worden.",
    ),
    Question(("behaviours",), "Wat doet deze klant?", "Noem wat je kunt zien: bellen, vergelijken, doorsturen."),
    Question(("frustrations",), "Waar loopt deze klant op vast?", "Denk aan wachten, zoeken of niet weten."),
    Question(
        ("decision_style", "channels"), "Hoe kiest deze klant, en langs welke kanalen?",
        "Snel of lang, alleen of samen. Zet kanalen onder elkaar, of met een komma ertussen.",
    ),
    Question(("quote",), "Wat zei iemand letterlijk?", "Eén zin is genoeg. Heb je er geen? Ga dan door."),
    Question(
        ("unknowns", "kind"), "Wat weet je nog niet?",
        "Deze vragen neem je mee naar je volgende gesprek. Is alles nog aanname? Kies dan proto-persona.",
    ),
    Question(("design_choices",), "Wat doe je door deze klant anders?", "Noem er minstens twee, elk op een regel."),
)  # fmt: skip
"""Together they ask all that the assignment and check of step 4 want to see."""
FULL_ORDER = (
    "name", "role", "goal", "jobs", "behaviours", "frustrations", "decision_style", "context", "channels", "quote",
    "scales", "unknowns", "design_choices", "kind", "primary", "share", "age",
)  # fmt: skip
"""Behaviour first; what somebody is comes last."""

QUICK, WHOLE = "Vraag voor vraag", "Hele kaart"
BACK, NEXT, READY = "Vorige", "Volgende", "Naar de hele kaart"
STOP = "Je kunt op elk moment stoppen en later verdergaan."
PERSONAS = "Persona's"
CARD = "Zo ziet de kaart er nu uit"
PICKER = {
    "source": "bron", "none": "nog geen bron", "more": "nog een bron …", "away": "Haal bron {source} weg",
    "keys": "Met de pijltjes loop je door de lijst. Enter voegt de bron toe.",
}  # fmt: skip
"""Words of the list of sources beside a sentence, by their name in the script."""
EMPTY = "Nog geen persona. Kies Nieuw: na acht korte vragen ligt er een eerste kaart."
QUOTE = "citaat"
ANOTHER = "nog een, of laat leeg"
APART = "Onder elkaar, of met een komma ertussen."
LEFT, RIGHT, PLACE = "links", "rechts", "plek"
ASSUMED_SCALE = "aanname: je eigen schatting"
TAKE_OVER = "Neem over uit de meting: {left} – {right}"
TRAITS = {
    Trait.SIDE: ("vooral offline", "vooral online"),
    Trait.MOOD: ("de reis valt tegen", "de reis valt mee"),
}


def asking(number_: int, question: Question) -> str:
    """Which question this is: "Vraag 2 van 8. Wat wil deze klant bereiken?"."""
    return f"Vraag {number_} van {len(QUESTIONS)}. {question.ask}"


def row_name(name: str, place: int) -> str:
    """The label of a line in a list: "gedrag 1", "gedrag 2"."""
    return f"{name} {place + 1}"


def tally(proven: int, statements: int) -> str:
    """How much of the card rests on something."""
    if not statements:
        return "Er staat nog geen bewering op de kaart."
    if not proven:
        return "Alle beweringen zijn nog aanname. Dit is een proto-persona."
    return f"Van de {statements} beweringen hebben er {proven} een bron; de rest is aanname."


def place_in_words(left: str, right: str, place: float) -> str:
    """Where the slider stands, for the ear: "25 % van ‘belt’ naar ‘zoekt online’"."""
    return f"{percent(place)} van ‘{left}’ naar ‘{right}’"


def scale_proof(n: int, low: float | None, high: float | None) -> str:
    """What a measured scale rests on."""
    spread = f", helft tussen {percent(low)} en {percent(high)}" if low is not None and high is not None else ""
    return tie(f"gemeten: n = {number(n)}{spread}")
