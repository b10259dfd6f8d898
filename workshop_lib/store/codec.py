"""A work and its JSON: the envelope of a work file, and the bare work of a shipped case."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any, NoReturn, TypeVar

from pydantic import ConfigDict, Field, ValidationError
from pydantic_core import to_json

from workshop_lib.errors import BadFile
from workshop_lib.model.base import Model
from workshop_lib.model.work import Work
from workshop_lib.store.versions import schema_name, upgrade

M = TypeVar("M", bound=Model)


class Envelope(Model):
    """One state of a work file: the work, and what the store has to know about it."""

    model_config = ConfigDict(title="Klantreis", validate_by_name=True, serialize_by_alias=True)

    schema_: str = Field(default_factory=schema_name, alias="schema")
    """Family and version of this form, for example klantreis/1."""
    kit: str = ""
    """Version of the kit that wrote the file."""
    revision: int = Field(default=0, ge=0)
    """Goes up by one with every save."""
    parts: dict[str, int] = Field(default_factory=dict)
    """Per part of the work the revision in which it last changed; a part that is absent never changed."""
    saved: dt.datetime | None = None
    """When the file was last saved, with offset."""
    restored: int | None = None
    """The revision that was put back, when this state is a restored one."""
    work: Work = Work()
    """Everything the trainee made."""


@cache
def kit_version() -> str:
    """Version of the installed kit; "0" for a copy that was never installed."""
    try:
        return version("workshop-lib")
    except PackageNotFoundError:
        return "0"


def encode(envelope: Envelope) -> bytes:
    """The bytes of a work file: UTF-8, one space of indent, LF, empty fields left out."""
    head = envelope.model_dump(mode="json", exclude={"work"})
    if head["restored"] is None:
        del head["restored"]
    return _to_bytes({**head, "work": _plain(envelope.work)})


def encode_work(work: Work) -> bytes:
    """The bytes of a `case.json`: the work alone."""
    return _to_bytes(_plain(work))


def decode(data: bytes) -> Envelope:
    """The state in the bytes of a work file of this or an older version.

    Raises BadFile: "not_json" (truncated or no text), "alien", "newer", "invalid" (with `where`).
    """
    return _validated(Envelope, upgrade(_parse(data)))


def decode_work(data: bytes) -> Work:
    """The work in the bytes of a `case.json`. Raises BadFile as `decode` does."""
    return _validated(Work, _parse(data))


def _plain(work: Work) -> dict[str, Any]:
    return work.model_dump(mode="json", exclude_defaults=True, fallback=str)


def _to_bytes(content: dict[str, Any]) -> bytes:
    """Every change of a form is written: the writer of pydantic takes a tenth of the time of `json` with an indent."""
    try:
        return to_json(content, indent=1) + b"\n"
    except ValueError:
        # An answer is free data: half a surrogate pair may not cost the trainee the whole save.
        text = json.dumps(content, ensure_ascii=False, indent=1)
        return (text + "\n").encode("utf-8", "replace")


def _parse(data: bytes) -> dict[str, Any]:
    try:
        content = json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise BadFile("not_json") from error
    if not isinstance(content, dict):
        raise BadFile("alien")
    return content


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _validated(kind: type[M], content: dict[str, Any]) -> M:
    try:
        return kind.model_validate(content)
    except ValidationError as error:
        where = ".".join(str(step) for step in error.errors()[0]["loc"])
        raise BadFile("invalid", where=where) from error
