"""The Dutch language pack: well formed, complete in its blanks, and the one that the settings ask for."""

from __future__ import annotations

import json
import re
from importlib.metadata import entry_points
from pathlib import Path

import pytest

PACK = Path(__file__).resolve().parents[2] / "workshop_lib" / "jupyter"
FILES = sorted((PACK / "language" / "locale" / "nl_NL" / "LC_MESSAGES").glob("*.json"))


def strings(path: Path) -> dict[str, list[str]]:
    """Give the strings of one domain, without its heading."""
    return {key: value for key, value in json.loads(path.read_text("utf-8")).items() if key}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_heading_names_the_domain(path: Path) -> None:
    """JupyterLab reads domain and plural rule from the heading."""
    heading = json.loads(path.read_text("utf-8"))[""]
    assert heading["domain"] == path.stem
    assert heading["plural_forms"].startswith("nplurals=2;")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_blank_is_kept(path: Path) -> None:
    """A translation fills the same blanks (%1, %2) as the English; a plural may leave out its number."""
    blanks = re.compile(r"%\d")
    odd = {
        key: value
        for key, value in strings(path).items()
        if any(set(blanks.findall(text)) - set(blanks.findall(key)) - {"%1"} for text in value)
        or not set(blanks.findall(key)) <= set(blanks.findall(value[-1]))
    }
    assert odd == {}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_tone_is_calm(path: Path) -> None:
    """No exclamation marks, no empty texts, and no sentence above 20 words."""
    texts = [text for value in strings(path).values() for text in value]
    assert [text for text in texts if "!" in text or not text.strip()] == []
    assert [text for text in texts for part in re.split(r"[.?:\n]\s*", text) if len(part.split()) > 20] == []


def test_the_pack_covers_what_a_trainee_meets() -> None:
    """The menus, the toolbar and the dialogs of every day are in it."""
    found = strings(PACK / "language" / "locale" / "nl_NL" / "LC_MESSAGES" / "jupyterlab.json")
    menus = [f"menu\x04{name}" for name in ("File", "Edit", "View", "Run", "Kernel", "Tabs", "Settings", "Help")]
    words = ["Save", "Cancel", "Restart Kernel?", "Run All Cells", "Idle"]
    assert [key for key in [*menus, *words] if key not in found] == []


def test_the_settings_ask_for_this_pack() -> None:
    """The locale of the settings is the key of the entry point: nl_NL, not nl-NL."""
    settings = json.loads((PACK / "config" / "default_setting_overrides.json").read_text("utf-8"))
    locale = settings["@jupyterlab/translation-extension:plugin"]["locale"]
    names = [point.name for point in entry_points(group="jupyterlab.languagepack")]
    assert locale == "nl_NL"
    assert not names or locale in names
