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
        "timestamp", "time:timestamp", "event_timestamp", "tijdstip", "datum_en_tijd", "datum_tijd", "datumtijd",
        "datetime", "datum", "date", "tijd", "time", "event_time", "moment",
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
    """Place of the column per role; earlier names win, and no column is two things.

    Raises BadFile with the roles that nobody fills; for a name that stands in the head twice; and for a needed role
    with its candidates, when several columns could be it and none has a name that leaves no doubt. `suggested`: per
    needed role the column it might be.
    """
    places: dict[str, int] = {}
    for place, name in enumerate(header):
        places.setdefault(normal(name), place)
    again = {normal(name) for place, name in enumerate(header) if places[normal(name)] != place}
    found = {role: [one for one in names if one in places] for role, names in roles.items()}
    absent = [role for role in needs if not found[role]]
    if absent:
        guess = _guess(header, found, needs)
        raise BadFile("column_missing", missing=tuple(absent), columns=tuple(header), suggested=guess)
    for role in needs:
        if len(found[role]) > 1 and found[role][0] not in roles[role][:_SURE]:
            several = tuple(header[places[one]] for one in found[role])
            guess = _guess(header, found, needs)
            raise BadFile("column_unsure", role=role, candidates=several, columns=tuple(header), suggested=guess)
    taken = [places[found[role][0]] for role in needs]
    rest = {role: [one for one in names if places[one] not in taken] for role, names in found.items()}
    chosen = {role: (found if role in needs else rest)[role][0] for role in roles if role in needs or rest[role]}
    for name in chosen.values():
        if name in again:
            raise BadFile("column_repeated", name=header[places[name]].strip())
    return {role: places[name] for role, name in chosen.items()}


def _guess(header: Sequence[str], found: Mapping[str, Sequence[str]], needs: Sequence[str]) -> dict[str, str]:
    """A column for every needed role, as long as there are: by name first, then what has no name we know."""
    known = {name for role, names in found.items() if role not in needs for name in names}
    left = sorted(header, key=lambda one: normal(one) in known)
    guess: dict[str, str] = {}
    for role in needs:
        named = next((one for name in found[role] for one in left if normal(one) == name), None)
        if named is not None:
            guess[role] = named
            left.remove(named)
    for role in needs:
        if role not in guess and left:
            guess[role] = left.pop(0)
    return {role: guess[role] for role in needs if role in guess}


def told(roles: Roles, columns: Mapping[str, str]) -> Roles:
    """The roles of which a person named the column: nothing else can be that column any more.

    Raises BadFile when one column is named for two roles.
    """
    named = {role: normal(name) for role, name in columns.items() if name and role in roles}
    for role, name in named.items():
        twice = tuple(other for other in named if named[other] == name)
        if len(twice) > 1:
            raise BadFile("column_twice", name=columns[role], roles=twice)
    mine = set(named.values())
    return {
        role: (named[role],) if role in named else tuple(one for one in names if one not in mine)
        for role, names in roles.items()
    }


def normal(name: str) -> str:
    """' Klant-ID ' and 'klant_id' are one name."""
    return "_".join(name.strip().strip("\ufeff").lower().replace("-", " ").replace("_", " ").split())
