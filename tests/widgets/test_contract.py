"""What a widget may lean on: anywidget's contract, and nothing of the page around it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from workshop_lib.widgets.assets import STATIC, script

SCRIPTS = sorted(STATIC.glob("*.js"))
SHEETS = sorted(STATIC.glob("*.css"))
RENDERED = [path for path in SCRIPTS if "export default" in path.read_text(encoding="utf-8")]
NAMESPACE = "http://www.w3.org/2000/svg"


@pytest.mark.parametrize("path", [*SCRIPTS, *SHEETS], ids=lambda path: path.name)
def test_nothing_comes_from_elsewhere(path: Path) -> None:
    """No address, no imported style sheet, no class of JupyterLab's own page."""
    text = path.read_text(encoding="utf-8").replace(NAMESPACE, "")
    assert re.findall(r"https?:|@import|url\(|\.jp-|\brequire\(|jupyterapp|<script", text) == []


@pytest.mark.parametrize("path", RENDERED, ids=lambda path: path.name)
def test_a_widget_is_one_module_with_render_alone(path: Path) -> None:
    """The text that goes to the browser has no imports left, and its one export is `render`."""
    text = script(path.name)
    assert re.findall(r"^import |\bimport\(", text, re.MULTILINE) == []
    exports = re.findall(r"^export .*", text, re.MULTILINE)
    assert len(exports) == 1
    assert re.match(r"export default \{ render\b", exports[0])


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_only_the_model_of_anywidget_is_asked(path: Path) -> None:
    """get, set, save_changes, on, off and send; one event at a time, for not every host splits a list of them."""
    text = path.read_text(encoding="utf-8")
    used = set(re.findall(r"\bmodel\.(\w+)", text))
    assert used <= {"get", "set", "save_changes", "on", "off", "send"}
    assert re.findall(r"\.on\([\"`][^\"`]*\s", text) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_module_stays_small(path: Path) -> None:
    """At most 300 lines: longer means two ideas in one file."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_counts_its_ids(path: Path) -> None:
    """Every widget has a copy of a script: a counter begins anew in each, and two elements get one id (`unique.js`)."""
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"^let \w+ = 0;", text, re.MULTILINE) == []
    assert re.findall(r"`ws-[\w-]*\$\{\+\+", text) == []
