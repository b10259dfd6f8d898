"""Which column of a table is which: the names that people give to them, Dutch and English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workshop_lib.errors import BadFile

Roles = Mapping[str, tuple[str, ...]]

EVENT_ROLES: Roles = {
    "customer": (
        "customer", "case:concept:name", "user_pseudo_id", "klant", "klantnummer", "klant_id", "customer_id", "case_id",
        "case", "zaak", "zaaknummer", "reis", "user_id", "user",
    ),
    "timestamp": (
        "timestamp", "time:timestamp", "event_timestamp", "tijdstip", "tijd", "datum_tijd", "datumtijd", "time",
        "event_time", "moment", "datum", "date",
    ),
    "touchpoint": (
        "touchpoint", "concept:name", "event_name", "contactmoment", "raakpunt", "contactpunt", "activity",
        "activiteit", "stap", "event", "gebeurtenis",
    ),
    "channel": (
        "channel", "kanaal", "case:channel", "medium", "traffic_source.medium", "traffic_source_medium",
    ),
    "persona": ("persona", "segment", "klantgroep"),
    "converted": ("converted", "geconverteerd", "conversie", "conversion", "omgezet"),
    "value": ("value", "waarde", "bedrag", "omzet", "revenue", "orderwaarde",
        "event_value_in_usd"),
}  # fmt: skip
EVENT_NEEDS = ("customer", "timestamp", "touchpoint")
_SURE = 3
"""The first names of a needed role are those of this kit, of XES and of Google Analytics: they leave no doubt."""

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
    """Place of the column per role; earlier names win.

    Raises BadFile with the roles that nobody fills, and for a needed role with its candidates when several columns
    could be it and none has a name that leaves no doubt.
    """
    places: dict[str, int] = {}
    for place, name in enumerate(header):
        places.setdefault(normal(name), place)
    found = {role: [one for one in names if one in places] for role, names in roles.items()}
    absent = [role for role in needs if not found[role]]
    if absent:
        raise BadFile("column_missing", missing=tuple(absent), columns=tuple(header))
    for role in needs:
        if len(found[role]) > 1 and found[role][0] not in roles[role][:_SURE]:
            raise BadFile("column_unsure", role=role, candidates=tuple(header[places[one]] for one in found[role]))
    return {role: places[names[0]] for role, names in found.items() if names}


def told(roles: Roles, columns: Mapping[str, str]) -> Roles:
    """The roles of which a person named the column: nothing else can be that column any more."""
    return {role: (normal(columns[role]),) if columns.get(role) else names for role, names in roles.items()}


def normal(name: str) -> str:
    """' Klant-ID ' and 'klant_id' are one name."""
    return "_".join(name.strip().strip("\ufeff").lower().replace("-", " ").replace("_", " ").split())
