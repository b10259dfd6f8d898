"""The whole work as JSON, and the schema that describes it."""

from __future__ import annotations

from workshop_lib.exports.wish import NO_WISH, Wish
from workshop_lib.model.work import Work
from workshop_lib.rules.conversion import Conversion, Report, judge
from workshop_lib.rules.fates import PROFILES
from workshop_lib.store.codec import Envelope, encode, kit_version
from workshop_lib.store.schema import schema_text


def write_json(work: Work, wish: Wish = NO_WISH) -> Conversion:
    """The work file without its history: everything, as the schema says."""
    return Conversion(encode(Envelope(kit=kit_version(), work=work)), judge(work, PROFILES["json"]))


def write_schema(work: Work, wish: Wish = NO_WISH) -> Conversion:
    """The JSON Schema of such a file; it is the same for every work."""
    return Conversion(schema_text().encode("utf-8"), Report())
