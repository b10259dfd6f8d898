"""Which column of a table is which: the names that people give to them, Dutch and English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workshop_lib.errors import BadFile

Roles = Mapping[str, tuple[str, ...]]

EVENT_ROLES: Roles = {
    "customer": (
        "customer", "klant", "klantnummer", "klant_id", "customer_id", "case:concept:name", "case_id", "case", "zaak",
        "zaaknummer", "reis", "user_id", "user", "user_pseudo_id",
    ),
    "timestamp": (
        "timestamp", "tijdstip", "time:timestamp", "tijd", "datum_tijd", "datumtijd", "time", "event_time", "moment",
        "datum", "date", "event_timestamp",
    ),
    "touchpoint": (
        "touchpoint", "contactmoment", "raakpunt", "contactpunt", "concept:name", "activity", "activiteit", "stap",
        "event", "event_name", "gebeurtenis",
    ),
    "channel": ("channel", "kanaal", "case:channel", "medium"),
    "persona": ("persona", "segment", "klantgroep"),
    "converted": ("converted", "geconverteerd", "conversie", "conversion", "omgezet"),
    "value": ("value", "waarde", "bedrag", "omzet", "revenue", "orderwaarde"),
}  # fmt: skip
EVENT_NEEDS = ("customer", "timestamp", "touchpoint")

SURVEY_ROLES: Roles = {
    "respondent": ("respondent", "respondent_id", "deelnemer", "klant", "klantnummer", "customer", "id"),
    "persona": ("persona", "segment", "klantgroep"),
    "touchpoint": ("touchpoint", "contactmoment", "raakpunt", "contactpunt"),
    "score": ("score", "emotie", "emotion", "emotiescore"),
    "nps": ("nps", "aanbeveling", "aanbevelen"),
    "csat": ("csat", "tevredenheid", "satisfaction"),
    "ces": ("ces", "moeite", "gemak", "effort"),
}


def assign(header: Sequence[str], roles: Roles, needs: Sequence[str] = ()) -> dict[str, int]:
    """Place of the column per role; earlier names win. Raises BadFile with the roles that nobody fills."""
    places: dict[str, int] = {}
    for place, name in enumerate(header):
        places.setdefault(normal(name), place)
    found = {
        role: next(places[name] for name in names if name in places)
        for role, names in roles.items()
        if any(name in places for name in names)
    }
    absent = [role for role in needs if role not in found]
    if absent:
        raise BadFile("column_missing", missing=tuple(absent), columns=tuple(header))
    return found


def normal(name: str) -> str:
    """' Klant-ID ' and 'klant_id' are one name."""
    return "_".join(name.strip().strip("\ufeff").lower().replace("-", " ").replace("_", " ").split())
