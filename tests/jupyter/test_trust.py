"""Shipped notebooks are signed on start, and no trouble with that keeps anybody from starting."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbformat.sign import NotebookNotary

from workshop_lib.jupyter.trust import sign


@pytest.fixture
def kit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A kit with one notebook that stored a picture, and a store of signatures of its own."""
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))
    (tmp_path / "data").mkdir()
    (tmp_path / "notebooks").mkdir()
    shown = nbformat.v4.new_output("display_data", {"text/html": "<svg></svg>"})
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1", outputs=[shown])])
    nbformat.write(notebook, tmp_path / "notebooks" / "01.ipynb")
    return tmp_path


def test_a_shipped_notebook_is_trusted(kit: Path) -> None:
    """After signing, the notary of JupyterLab knows the notebook."""
    notebook = nbformat.read(kit / "notebooks" / "01.ipynb", as_version=4)
    assert not NotebookNotary().check_signature(notebook)
    assert sign(kit) == 1
    assert NotebookNotary().check_signature(notebook)


def test_a_broken_notebook_is_skipped(kit: Path) -> None:
    """A truncated file is not signed, and the others still are."""
    (kit / "notebooks" / "00.ipynb").write_text('{"cells": [', "utf-8", newline="\n")
    assert sign(kit) == 1


def test_without_notebooks_nothing_happens(tmp_path: Path) -> None:
    """A kit without notebooks starts just as well."""
    assert sign(tmp_path) == 0


def test_a_store_that_cannot_be_made_is_no_trouble(kit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When signatures cannot be kept, nothing is signed and nothing is raised."""
    (kit / "file").write_text("", "utf-8", newline="\n")
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(kit / "file"))
    assert sign(kit) in (0, 1)
