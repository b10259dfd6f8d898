"""Words of the touchpoint table: heads, tools, keys, what was done and what could not be read."""

from __future__ import annotations

from workshop_lib.text import form_words

TAB = "Touchpoints"
HEADS = {
    "code": "code",
    "name": "touchpoint",
    "phase": "fase",
    "channel": "kanaal",
    "ownership": "bezit",
    "word": "emotie",
    "score": "score",
    "moment_of_truth": "moment of truth",
    "remarks": "wat nu",
}
"""Heads of the columns by field, in order."""

TABLE = {
    "table": "Touchpoints, één per rij",
    "tools": "Rijen",
    "add": form_words.ADD,
    "duplicate": form_words.DUPLICATE,
    "remove": form_words.REMOVE,
    "up": form_words.UP,
    "down": form_words.DOWN,
    "details": "Meer velden",
    "examples": "Kies uit voorbeelden",
    "examples_of": "Voorbeelden uit fase",
    "every_phase": "alle fasen",
    "take": "{name} toevoegen",
    "taken": "staat er al",
    "own": "“{text}” toevoegen",
    "emotion_of": "Emotie van",
    "empty": "Nog geen touchpoints. Kies Nieuw, kies uit voorbeelden, of plak een blok uit Excel.",
    "drag": "Versleep om te verplaatsen",
    "cell": "{head}, {row}",
    "yes": "★ ja",
    "no": "nee",
    "more": "En nog {count}.",
    "good": "✓ in orde",
    "keys": "Toetsen: pijlen lopen, typen of Enter vult in, Esc stopt. Alt+↑ of ↓ verplaatst een rij, "
    "Alt+← of → zet hem in een andere fase. Insert maakt een rij, Delete wist een cel. Ctrl+V plakt uit Excel.",
}
"""What the table itself says, by name in the script."""

NO_SUCH_OWNERSHIP = "Dit ken ik nog niet als bezit. Kies eigen, betaald, verdiend of partner."
NOT_YES_OR_NO = "Typ ja of nee."
REMOVED = "{name} is weg. Met Ctrl+Z komt het terug."
PLACE = "{name} staat op plek {place} van {count}, in fase {phase}."
NO_PHASE = "nog geen fase"


def pasted(new: int, changed: int, unread: int) -> str:
    """What a paste did, in one or two sentences."""
    done = f"Geplakt: {_rows(new)} erbij, {_rows(changed)} bijgewerkt."
    if not unread:
        return done
    cells = "1 cel past" if unread == 1 else f"{unread} cellen passen"
    return f"{done} {cells} nog niet; die bleven zoals ze waren."


def _rows(count: int) -> str:
    return "1 rij" if count == 1 else f"{count} rijen"
