"""Words of the bar under every form: saved, not saved, older than what is on disk, back and forth."""

from __future__ import annotations

from workshop_lib.text import form_words


class Trouble(str):
    """A sentence that says that something is not saved; what was typed still stands in the form."""


OLDER = "Dit deel is in een ander notebook veranderd. Je ziet hier nog de oudere versie."
TAKEN_OVER = "Bijgewerkt: dit deel is in een ander notebook veranderd."
BAR = {
    "undo": form_words.UNDO,
    "redo": "Opnieuw doen",
    "reload": "Opnieuw laden",
    "tools": "Terug, vooruit en bewaren",
    "saving": "aan het bewaren …",
    "except": "{sentence}, behalve: {names}",
    "refused": "nog niet bewaard: {names}",
    "silent": "Nog niet bewaard: Python antwoordt niet. Je tekst blijft hier staan. "
    "Voer de startcel en deze cel opnieuw uit.",
    "away": "Python antwoordt niet. Hier is niets dat nog bewaard moet worden.",
}
"""What the bar itself says, by its name in the script."""

DRAFTS = {
    "offer": "Niet bewaard van daarnet, bij {field}: “{text}”",
    "back": "Zet terug",
    "drop": "Laat gaan",
    "copy": "Kopieer",
    "copied": "Gekopieerd",
}
"""What stands above a form that came back while something typed was not yet saved."""
