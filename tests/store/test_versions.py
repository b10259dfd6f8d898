"""Older files come forward, newer ones stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop_lib.errors import BadFile
from workshop_lib.model.evidence import Statement
from workshop_lib.store.codec import decode
from workshop_lib.store.versions import VERSION, schema_name, upgrade
from workshop_lib.store.workfile import WorkFile

OLD = Path(__file__).parent / "data" / "klantreis-0.json"


def test_the_first_form_is_still_read() -> None:
    """A flat file with one persona becomes a whole work with everything in its place."""
    envelope = decode(OLD.read_bytes())
    assert envelope.work.name == "Fietsen in Zeist"
    assert [one.name for one in envelope.work.personas] == ["Noor"]
    assert envelope.work.personas[0].goal == Statement(text="Een fiets die past")
    assert [(phase.code, one.name) for phase, one in envelope.work.journey.in_order()] == [("F1", "Etalage")]


def test_an_old_file_is_saved_in_the_new_form(tmp_path: Path) -> None:
    """The first save after opening an old file writes it in the form of today."""
    path = tmp_path / "klantreis.json"
    path.write_bytes(OLD.read_bytes())
    file = WorkFile(path)
    file.read()
    file.save("author", "Anna")
    assert f'"schema": "{schema_name()}"' in path.read_text("utf-8")
    assert file.read().personas[0].name == "Noor"


def test_an_old_file_without_persona_and_journey_is_read() -> None:
    """A file that was hardly begun comes forward too."""
    assert upgrade({"schema": "klantreis/0", "name": "leeg"})["work"] == {"name": "leeg"}


def test_upgrading_leaves_its_input_alone() -> None:
    """The content that was read is not changed under the reader's hands."""
    raw = {"schema": "klantreis/0", "persona": {"id": "noor"}}
    upgrade(raw)
    assert raw == {"schema": "klantreis/0", "persona": {"id": "noor"}}


def test_a_newer_version_is_told_from_an_alien_file() -> None:
    """A higher number is a newer kit, and both versions are named."""
    with pytest.raises(BadFile) as caught:
        upgrade({"schema": schema_name(VERSION + 1)})
    assert (caught.value.code, caught.value.facts["known"]) == ("newer", schema_name())


@pytest.mark.parametrize("schema", ["", "klantreis", "klantreis/x", "klantreis/²", "klantreis/-1", "reis/1", None, 1])
def test_another_family_is_alien(schema: object) -> None:
    """A file that does not say it is ours is never upgraded."""
    with pytest.raises(BadFile, match="alien"):
        upgrade({"schema": schema})
