"""The guard on the guard: strict comparison really compares, in every notebook and in every kind of output."""

from __future__ import annotations

import copy
import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests import run
from tests.notebooks.pages import KIT, Page, code_cells, outputs, read, shipped

_KINDS = ("image/svg+xml", "text/html", "text/plain")
_CHECKED = shipped("notebooks", "solutions")


def _planted(page: Page) -> tuple[Page, list[str]]:
    """The opening of a page, then per kind of output one cell twice: as stored, and with one letter changed."""
    cells, expected = code_cells(page)[:2], ["passed", "passed"]
    for kind in _KINDS:
        true = next(
            (cell for cell in code_cells(page) if kind in [one for _, one, _ in outputs({"cells": [cell]})]), None
        )
        if true is not None:
            cells += [true, _changed(true, kind)]
            expected += ["passed", "failed"]
    return {**page, "cells": [{**cell, "id": f"cell-{place}"} for place, cell in enumerate(cells)]}, expected


def _changed(cell: Page, kind: str) -> Page:
    changed = copy.deepcopy(cell)
    data = next(one["data"] for one in changed["outputs"] if kind in one.get("data", {}))
    text = "".join(data[kind])
    place = len(text) // 2
    data[kind] = text[:place] + ("x" if text[place] != "x" else "y") + text[place + 1 :]
    return changed


def _nbval(folder: Path, *words: str) -> str:
    command = [sys.executable, "-m", "pytest", "--rootdir", str(folder), *run.NBVAL, *words, "--nbval", str(folder)]
    env = run.environment(folder.parent)
    return subprocess.run(command, cwd=KIT, env=env, capture_output=True, text=True, check=False).stdout


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[list[str], list[str]]]:
    """Per shipped page: what the strict stage should say of each cell, and what it says. One run for all pages."""
    place = tmp_path_factory.mktemp("guard")
    folder, report = place / "planted", place / "report.xml"
    folder.mkdir()
    expected = {}
    for path in _CHECKED:
        page, expected[f"{path.parent.name}-{path.stem}"] = _planted(read(path))
        target = folder / f"{path.parent.name}-{path.stem}.ipynb"
        target.write_text(json.dumps(page), encoding="utf-8", newline="\n")
    _nbval(folder, f"--junit-xml={report}")
    said: dict[str, list[str]] = {one: [] for one in expected}
    for case in sorted(
        ElementTree.parse(report).iter("testcase"), key=lambda one: int(one.get("name", "0").split()[-1])
    ):
        said[case.get("classname", "").split(".")[-2]].append("failed" if len(case) else "passed")
    return {one: (expected[one], said[one]) for one in expected}


@pytest.mark.heavy
@pytest.mark.parametrize("path", _CHECKED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_one_changed_letter_is_seen(path: Path, verdicts: dict[str, tuple[list[str], list[str]]]) -> None:
    """Each changed cell fails; the opening and every cell as stored pass."""
    expected, said = verdicts[f"{path.parent.name}-{path.stem}"]
    assert said == expected
    assert "failed" in expected


@pytest.mark.heavy
@pytest.mark.parametrize("folder", ["notebooks", "solutions"])
def test_every_cell_with_a_count_is_compared(folder: str, tmp_path: Path) -> None:
    """The strict stage collects each code cell of each page: none is left out."""
    words = next(stage.words for stage in run.stages([]) if stage.name == folder)
    command = [sys.executable, "-m", "pytest", *words, "--collect-only", "-n", "0"]
    env = run.environment(tmp_path)
    told = subprocess.run(command, cwd=KIT, env=env, capture_output=True, text=True, check=False).stdout
    wanted = {
        f"{folder}/{path.name}::Cell {place}"
        for path in shipped(folder)
        for place, _ in enumerate(code_cells(read(path)))
    }
    assert wanted and set(re.findall(r"^\S+\.ipynb::Cell \d+", told, re.MULTILINE)) == wanted


def test_there_is_something_to_guard() -> None:
    """Sixteen pages are compared strictly."""
    assert len(_CHECKED) == 16
