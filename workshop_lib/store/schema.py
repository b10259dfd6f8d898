"""The published JSON Schema of a work file; `datasets/klantreis.schema.json` is kept equal by a test."""

from __future__ import annotations

import json
from typing import Any

from workshop_lib.store.codec import Envelope
from workshop_lib.store.versions import schema_name

SCHEMA_FILE = "klantreis.schema.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def file_schema() -> dict[str, Any]:
    """The schema as data. The bare work of a case is its definition `Work`."""
    schema = Envelope.model_json_schema(by_alias=True)
    schema["$defs"]["Statement"] = _also_a_string(schema["$defs"]["Statement"])
    schema["properties"]["schema"]["const"] = schema_name()
    schema["required"] = ["schema", "work"]
    return {"$schema": _DIALECT, **schema}


def schema_text() -> str:
    """The schema as the text of the published file."""
    return json.dumps(file_schema(), ensure_ascii=False, indent=1) + "\n"


def _also_a_string(statement: dict[str, Any]) -> dict[str, Any]:
    """Reading is lenient: a bare string is a statement that is still assumed."""
    head = {key: statement.pop(key) for key in ("title", "description")}
    return {**head, "anyOf": [statement, {"type": "string"}]}
