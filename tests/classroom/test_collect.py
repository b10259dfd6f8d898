"""Work files of others: found, named, and never more than data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.classroom.conftest import Hand
from workshop_lib.classroom.collect import collect, works_in
from workshop_lib.errors import NotFound


def test_files_and_folders_are_teams(tmp_path: Path, hand_in: Hand) -> None:
    """A loose file, a team folder and a copied work folder all count, in the order of their numbers."""
    hand_in("team-10.json")
    hand_in("team-2/klantreis.json")
    hand_in("team-1/mijn-werk/rijnveen/klantreis.json")
    found = collect(tmp_path)
    assert [one.name for one in found.teams] == ["team-1", "team-2", "team-10"]
    assert found.refused == ()


def test_history_and_products_are_no_teams(tmp_path: Path, hand_in: Hand) -> None:
    """Earlier states and other files beside a work file are left alone."""
    hand_in("team-1/klantreis.json")
    hand_in("team-1/historie/000001.json")
    hand_in("team-1/voortgang.json")
    hand_in("team-1/uitvoer/kopie.json")
    assert works_in(tmp_path) == ("team-1/klantreis.json",)


def test_two_works_of_one_team_have_two_names(tmp_path: Path, hand_in: Hand) -> None:
    """A team with a case and a journey of its own is not mixed up."""
    hand_in("team-1/mijn-werk/rijnveen/klantreis.json")
    hand_in("team-1/mijn-werk/bakkerij/klantreis.json")
    assert [one.name for one in collect(tmp_path).teams] == ["team-1 · bakkerij", "team-1 · rijnveen"]


def _many(count: int) -> bytes:
    rows = [{"id": f"a{number}"} for number in range(count)]
    return json.dumps({"schema": "klantreis/1", "work": {"journey": {"touchpoints": rows}}}).encode()


BROKEN = {
    "leeg.json": (b"", "leeg"),
    "half.json": (b'{"schema": "klantreis/1", "work": {"na', "onvolledig"),
    "ander.json": (b'{"a": 1}', "geen klantreis"),
    "nieuw.json": (b'{"schema": "klantreis/9", "work": {}}', "nieuwere versie"),
    "diep.json": (b"[" * 1_000_000, "onvolledig"),
    "lang.json": (json.dumps({"schema": "klantreis/1", "work": {"name": "x" * 100_000}}).encode(), "work.name"),
    "groot.json": (b" " * 5_000_001, "groter dan 5 MB"),
    "beeld.json": (b"\xff\xd8\xff\xe0", "onvolledig"),
    "lijst.json": (b"[1, 2]", "geen klantreis"),
    "veel.json": (_many(501), "meer dan 500 regels"),
    "zip.zip": (b"PK", "ingepakt"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_is_no_work_is_named(tmp_path: Path, hand_in: Hand, name: str) -> None:
    """The rest of the class stays, and a sentence tells why this file is not there."""
    hand_in("team-1.json")
    data, told = BROKEN[name]
    (tmp_path / name).write_bytes(data)
    found = collect(tmp_path)
    assert [one.name for one in found.teams] == ["team-1"]
    assert [one.place for one in found.refused] == [name]
    assert told in found.refused[0].why


def test_the_same_file_counts_once(tmp_path: Path, hand_in: Hand) -> None:
    """A copy is named, and the file without "kopie" is the one that stays."""
    hand_in("team-1.json")
    (tmp_path / "team-1 kopie.json").write_bytes((tmp_path / "team-1.json").read_bytes())
    found = collect(tmp_path)
    assert [one.place for one in found.teams] == ["team-1.json"]
    assert "gelijk aan team-1.json" in found.refused[0].why


def test_a_folder_without_work_is_named(tmp_path: Path, hand_in: Hand) -> None:
    """Who forgot to hand in is seen."""
    hand_in("team-1.json")
    (tmp_path / "team-2").mkdir()
    assert [one.place for one in collect(tmp_path).refused] == ["team-2/"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """A typing mistake in the folder is a known mistake."""
    with pytest.raises(NotFound) as caught:
        collect(tmp_path / "bestaat-niet")
    assert caught.value.code == "class_folder"
