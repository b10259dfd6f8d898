"""JSON: a work file, a bare work, or the content of another format in JSON."""

from __future__ import annotations

import json
from typing import Any

from workshop_lib.errors import BadFile
from workshop_lib.imports.csvfile import decoded
from workshop_lib.imports.result import Imported, accepted
from workshop_lib.store.codec import decode, decode_work


def from_json(data: bytes, name: str) -> Imported:
    """The work in a work file or in a `case.json`. Raises BadFile."""
    content = load(data, name)
    try:
        work = decode(data).work if "schema" in content else decode_work(data)
    except BadFile as error:
        if error.code == "invalid":
            raise BadFile("import_value", file=name, where=error.facts.get("where", "")) from error
        raise
    return accepted(work, name)


def load(data: bytes, name: str) -> dict[str, Any]:
    """The object in a JSON file. Raises BadFile with the line where it goes wrong."""
    try:
        content = json.loads(decoded(data, name))
    except json.JSONDecodeError as error:
        raise BadFile("import_json", file=name, line=error.lineno) from error
    except (ValueError, RecursionError) as error:
        raise BadFile("import_json", file=name, line=1) from error
    if not isinstance(content, dict):
        raise BadFile("import_json", file=name, line=1)
    return content
