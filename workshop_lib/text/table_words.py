"""Words of the touchpoint table: heads, tools, keys, what was done and what could not be read."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_lib.text import form_words
from workshop_lib.text.persona_words import PICKER

TAB = "Touchpoints"
HEADS = {"code": "code", "word": "emotie", "score": "score", "remarks": "wat nu"}
"""Heads of columns that are no field of a touchpoint; the others carry the label of their field."""

TABLE = {
    "table": "Touchpoints, één per rij",
    "tools": "Rijen",
    "add": form_words.ADD,
    "duplicate": form_words.DUPLICATE,
    "remove": form_words.REMOVE,
    "up": form_words.UP,
    "down": form_words.DOWN,
    "details": "Meer velden",
    "columns": "Kolommen",
    "columns_of": "Welke kolommen zie je?",
    "usual": "Terug naar de gewone kolommen",
    "more_of": "Meer velden van {name}",
    "before": "↑ Vorig touchpoint",
    "after": "↓ Volgend touchpoint",
    "close": "Sluit",
    "choose": form_words.CHOOSE,
    "felt": "Wat elke persona hier voelt",
    "word_of": "emotie van {name}",
    "score_of": "score van {name}",
    "sources_hint": "Kies onder een zin de bron waar hij op rust. Zonder bron is het een aanname.",
    "sources": PICKER,
    "aloud": "bronnen van {label}",
    "examples": "Kies uit voorbeelden",
    "examples_of": "Voorbeelden uit fase",
    "every_phase": "alle fasen",
    "take": "{name} toevoegen",
    "taken": "staat er al",
    "own": "“{text}” toevoegen",
    "own_phase": "Nieuwe fase: {text}",
    "meant": "bedoel je deze?",
    "emotion_of": "Emotie van",
    "empty": "Nog geen touchpoints. Klik op Nieuw of op Kies uit voorbeelden, of plak een blok uit Excel.",
    "drag": "Versleep om te verplaatsen",
    "cell": "{head} ({row})",
    "yes": "★ ja",
    "no": "nee",
    "open": "{sign} {count} open",
    "good": "✓ in orde",
    "why": "{sign} {head}: {why}",
    "keys": "Toetsen: pijlen lopen, typen of Enter vult in, Esc stopt. Alt+↑ of ↓ verplaatst een rij, "
    "Alt+← of → zet hem in een andere fase. Enter op de code opent alle velden van de rij. "
    "Alt+PageUp of PageDown gaat naar de vorige of volgende. Insert maakt een rij, Delete wist een cel. "
    "Ctrl+V plakt uit Excel.",
}
"""What the table itself says, by name in the script."""

NO_SUCH_OWNERSHIP = "Dit ken ik nog niet als bezit. Kies eigen, betaald, verdiend of partner."
NEAR_PHASE = "Fase “{text}” is er nog niet. Bedoel je {near}?"
NO_SUCH_PHASE = "Fase “{text}” is er nog niet. Kies een fase uit de lijst, of kies Nieuwe fase."
NEAR_WORD = "“{text}” staat nog niet in de lijst. Bedoel je {near}? Is het een eigen woord, geef het dan een score."
OWN_WORD = "“{text}” staat nog niet in de lijst. Kies een ander woord, of geef zelf een score."
UNREAD = "{head} bij {name} (“{text}”)"
MOST = 5
"""How many cells or words of a block are named."""
NOT_YES_OR_NO = "Typ ja of nee."
REMOVED = "{name} is weg. Met Ctrl+Z komt het terug."
PLACE = "{name} staat op plek {place} van {count}, in fase {phase}."
NO_PHASE = "nog geen fase"
NO_PHASES = "Deze reis heeft nog geen fasen. Typ een fase in de cel van de rij en kies Nieuwe fase."


def pasted(new: int, changed: int) -> str:
    """What a paste did."""
    told = [f"{_rows(new)} erbij"] * (new > 0) + [f"{_rows(changed)} bijgewerkt"] * (changed > 0)
    return f"Geplakt: {', '.join(told) or 'geen rijen'}."


def replaced(names: Sequence[str]) -> str:
    """Which rows held other words before a paste; empty when none did."""
    return f"Vervangen: {_listed(names)}. Met Ctrl+Z komt alles terug." if names else ""


def unread(cells: Sequence[str]) -> str:
    """Which cells of a block could not be read; empty when all could."""
    count = "1 cel begrijp" if len(cells) == 1 else f"{len(cells)} cellen begrijp"
    return f"{count} ik nog niet: {_listed(cells)}. Zoek het ✗." if cells else ""


def unknown_words(words: Sequence[str]) -> str:
    """Which emotion words came along that are not in the list."""
    which = "Dit emotiewoord staat" if len(words) == 1 else "Deze emotiewoorden staan"
    return (
        f"{which} nog niet in de lijst: {_listed(words)}. Kies een ander woord, of geef zelf een score."
        if words
        else ""
    )


def new_phases(names: Sequence[str]) -> str:
    """Which phases a block brought along."""
    return f"{'Nieuwe fase' if len(names) == 1 else 'Nieuwe fasen'}: {_listed(names)}." if names else ""


def _listed(texts: Sequence[str]) -> str:
    more = form_words.more(len(texts) - MOST) if len(texts) > MOST else ""
    return "; ".join(texts[:MOST]) + more


def _rows(count: int) -> str:
    return "1 rij" if count == 1 else f"{count} rijen"
