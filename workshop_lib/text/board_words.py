"""Words of the roadmap board: columns, cards, capacity, keys and what was done."""

from __future__ import annotations

from workshop_lib.text import form_words, table_words
from workshop_lib.text.card_words import PERSON_MONTHS, capacity_used, counted
from workshop_lib.text.card_words import months as months

BOARD = {
    "board": "Roadmapbord",
    "tools": "Kaarten en perioden",
    "add": "Nieuwe kaart",
    "duplicate": form_words.DUPLICATE,
    "remove": form_words.REMOVE,
    "details": table_words.TABLE["details"],
    "period": "Periode toevoegen",
    "capacity": "Capaciteit per periode",
    "unit": PERSON_MONTHS,
    "take_over": "Neem over uit stap 3: {text}",
    "rename": "Naam van periode {number}",
    "drop_period": "Periode {name} weghalen",
    "drag": table_words.TABLE["drag"],
    "empty": "Nog niets. Sleep hier een kaart naartoe, of kies een kaart en druk op Alt+→.",
    "all_planned": "Alles is ingepland.",
    "start": "Nog geen initiatieven. Kies Nieuwe kaart, geef hem een naam en schat de inspanning. "
    "Voeg daarna perioden toe en vul in hoeveel capaciteit je hebt.",
    "keys": "Toetsen: pijlen lopen langs de kaarten. Alt+← of → zet een kaart in een andere periode, "
    "Alt+↑ of ↓ op een andere plek. Enter opent de kaart, Insert maakt er een, Delete haalt hem weg.",
    "more_keys": "Toetsen",
    "one_more": "en nog 1 opmerking, zie Meer velden",
    "many_more": "en nog {count} opmerkingen, zie Meer velden",
    "legend": "RICE is bereik × impact × zekerheid / inspanning. ICE is impact × zekerheid × gemak. Hoger gaat voor.",
}
"""What the board itself says, by name in the script."""

WAITING = "nog niet ingepland"
NEW_PERIOD = "periode {number}"
NO_NAME = form_words.NAMELESS
NO_EFFORT = "inspanning nog niet geschat"
AFTER = "na {names}"
AT = "bij {names}"
OWNER = "eigenaar: {name}"
OVER = "✗ {over} te veel"
FITS = "✓ past"
OUTCOMES = "Wat klanten willen"
REMOVED = table_words.REMOVED
PERIOD_GONE = "Periode {name} is weg. De kaarten staan weer bij nog niet ingepland."


def used(effort: str, capacity: str) -> str:
    """ "3 van 3 persoonsmaanden", or the effort alone while there is no capacity."""
    return capacity_used(effort, capacity) if capacity else months(effort)


def place(name: str, column: str, position: int, count: int) -> str:
    return f"{name} staat in {column}, plek {position} van {count}."


def unknown(count: int) -> str:
    return f"{counted(count, 'kaart', 'kaarten')} zonder schatting"


PERIOD_TAKEN = "Deze periode is er al. Kies een andere naam."
PERIOD_NAMELESS = "Geef de periode een naam, bijvoorbeeld kwartaal 1."
