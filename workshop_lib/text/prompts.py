"""Words of forms: label, help line and example per field of the model; and what an empty part says."""

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
    "roadmap": "Nog geen roadmap. Begin met drie initiatieven en een schatting van de inspanning.",
    "kpis": "Nog geen KPI's. Begin met één getal dat bij je hoofddoel hoort.",
    "events": "Nog geen gebeurtenissen. Voeg een bestand toe met klant, tijdstip en touchpoint.",
    "survey": "Nog geen enquête. Voeg een bestand toe met één regel per antwoord.",
}
"""What a part says while nothing is in it, by noun."""


def empty(noun: str) -> tuple[str, str]:
    """What an empty part says: what is not there yet, and what to begin with."""
    title, _, text = EMPTY[noun].partition(". ")
    return title, text


def prompt(model: type[Model], field: str) -> Prompt:
    """The words for one field of a model class. Raises `KeyError` for a field that has none."""
    return _prompts()[model.__name__, field]


@cache
def _prompts() -> dict[tuple[str, str], Prompt]:
    return {(one.model, one.field): one for one in catalogue.prompts()}
