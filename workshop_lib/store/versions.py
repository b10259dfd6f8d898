"""Older work files are brought forward one step at a time; a newer one is left alone.

Version 0  flat: the parts stood at the top, one `persona`, phases and touchpoints outside a journey.
Version 1  the envelope of today: revision per part, and the work under `work`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from workshop_lib.errors import BadFile

FAMILY = "klantreis"
VERSION = 1

Raw = dict[str, Any]


def schema_name(version: int = VERSION) -> str:
    """What a file says about itself: "klantreis/1"."""
    return f"{FAMILY}/{version}"


def upgrade(raw: Raw) -> Raw:
    """The same content in the form of this version. Raises BadFile("alien") and BadFile("newer")."""
    version = _version_of(raw)
    if version > VERSION:
        raise BadFile("newer", schema=raw["schema"], known=schema_name())
    for step in _STEPS[version:]:
        raw = step(raw)
    return raw


def _version_of(raw: Raw) -> int:
    family, _, number = str(raw.get("schema", "")).partition("/")
    if family != FAMILY or not (number.isascii() and number.isdigit()):
        raise BadFile("alien")
    return int(number)


def _zero_to_one(raw: Raw) -> Raw:
    moved = {"schema", "saved", "persona", "phases", "touchpoints"}
    work = {key: value for key, value in raw.items() if key not in moved}
    if raw.get("persona"):
        work["personas"] = [raw["persona"]]
    journey = {key: raw[key] for key in ("phases", "touchpoints") if raw.get(key)}
    if journey:
        work["journey"] = journey
    return {"schema": schema_name(1), "saved": raw.get("saved"), "revision": 1, "work": work}


_STEPS: tuple[Callable[[Raw], Raw], ...] = (_zero_to_one,)
