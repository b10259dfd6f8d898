"""The published schema."""

from __future__ import annotations

from typing import Any

from workshop_lib.model.work import PARTS
from workshop_lib.store.places import KIT
from workshop_lib.store.schema import SCHEMA_FILE, file_schema, schema_text


def test_the_published_schema_is_that_of_the_code() -> None:
    """The file in datasets/ equals what the model says today."""
    published = (KIT / "datasets" / SCHEMA_FILE).read_text("utf-8")
    assert published == schema_text(), "the model changed: run `python -m workshop_lib schema --write`"


def test_every_part_of_the_work_is_in_it() -> None:
    """All eight steps and what belongs to them are described."""
    assert tuple(file_schema()["$defs"]["Work"]["properties"]) == PARTS


def test_every_kind_of_thing_is_explained() -> None:
    """Each model has a title and a description for who reads the schema without the code."""
    models = [one for one in file_schema()["$defs"].values() if "properties" in one]
    assert len(models) > 20
    assert [one["title"] for one in models if not one.get("description")] == []


def test_every_reference_leads_somewhere() -> None:
    """No definition points to one that is not there."""
    schema = file_schema()
    assert {ref.removeprefix("#/$defs/") for ref in _references(schema)} <= set(schema["$defs"])


def _references(node: Any) -> list[str]:
    if isinstance(node, dict):
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return own + [ref for value in node.values() for ref in _references(value)]
    return [ref for value in node for ref in _references(value)] if isinstance(node, list) else []
