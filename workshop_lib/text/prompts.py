"""Words of forms: label, help line and example per field of the model; empty states and buttons."""

from __future__ import annotations

from functools import cache

from workshop_lib.model.base import Model
from workshop_lib.text import catalogue
from workshop_lib.text.rows import Prompt

EMPTY = {
    "organisation": "Nog geen configuratiekaart. Begin met de naam van de organisatie en het klantdoel.",
    "sources": "Nog geen bronnen. Begin met één gesprek of één lijst met telefoontjes.",
    "scope": "Nog geen kaders. Begin met wat wel en niet meedoet.",
    "personas": "Nog geen persona. Begin met een naam en wat deze persona wil.",
    "journey": "Nog geen klantreis. Begin met het eerste moment waarop de klant iets merkt.",
    "future": "Nog geen gewenste reis. Begin met een kopie van je kaart en één tip.",
    "actions": "Nog geen acties. Begin bij het diepste punt van je emotiecurve.",
    "roadmap": "Nog geen roadmap. Begin met drie verbeteringen en een schatting van de inspanning.",
    "kpis": "Nog geen KPI's. Begin met één getal dat bij je hoofddoel hoort.",
    "events": "Nog geen gebeurtenissen. Voeg een bestand toe met klant, tijdstip en touchpoint.",
    "survey": "Nog geen enquête. Voeg een bestand toe met één regel per antwoord.",
}
"""What a part says while nothing is in it, by noun."""

BUTTONS = {
    "add": "Toevoegen",
    "remove": "Verwijderen",
    "up": "Naar voren",
    "down": "Naar achteren",
    "undo": "Ongedaan maken",
    "redo": "Opnieuw doen",
    "copy": "Kopiëren",
    "choose": "Kies …",
    "none": "geen",
    "yes": "ja",
    "no": "nee",
    "more": "Meer velden",
    "less": "Minder velden",
    "check": "Controleer",
    "hint": "Hint",
    "solution": "Uitwerking",
    "show": "Bekijk",
    "export": "Exporteer",
    "restore": "Zet deze versie terug",
    "saved": "Bewaard",
    "saving": "Bewaren …",
    "not_saved": "Nog niet bewaard",
}
"""Short words on buttons and status lines."""


def prompt(model: type[Model], field: str) -> Prompt:
    """The words for one field of a model class. Raises `KeyError` for a field that has none."""
    return _prompts()[model.__name__, field]


@cache
def _prompts() -> dict[tuple[str, str], Prompt]:
    return {(one.model, one.field): one for one in catalogue.prompts()}
