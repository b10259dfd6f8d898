"""The script of the room: whole when installed, in small files, with all its words from the server."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from workshop_lib.text import room_words

ROOT = Path(__file__).resolve().parents[2]
FRONT = ROOT / "workshop_lib" / "jupyter" / "front"
SCRIPTS = sorted(FRONT.glob("*.js"))
OWN = {"again.js": room_words.AGAIN, "code.js": room_words.CODE, "page.js": {**room_words.PAGE, **room_words.CODE}}


def test_every_file_is_installed() -> None:
    """A module that lies here and is not shared would be missing in every installation."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    shared = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert [path.name for path in FRONT.iterdir() if f"workshop_lib/jupyter/front/{path.name}" not in shared] == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_module_is_small_and_stands_alone(path: Path) -> None:
    """At most 200 lines, nothing from an address, and every import lies beside it."""
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 200
    assert re.findall(r"https?://(?!www\.w3\.org)", text) == []
    assert [name for name in re.findall(r"from '\./(.+?)'", text) if not (FRONT / name).is_file()] == []


@pytest.mark.parametrize("name", sorted(OWN))
def test_every_word_comes_from_the_server(name: str) -> None:
    """What a module says by name stands in `text/`."""
    said = set(re.findall(r"\bwords\.([a-z_]+)\b(?!\()", (FRONT / name).read_text("utf-8")))
    assert said
    assert said <= set(OWN[name])
