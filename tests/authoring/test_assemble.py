"""Notebook documents are the same on every machine."""

from __future__ import annotations

import pytest

from workshop_lib.authoring.assemble import assemble, settle, unnumbered
from workshop_lib.authoring.percent import Cell, LessonError


def _cells() -> list[Cell]:
    return [
        Cell("markdown", "# Titel", 1, facts={"id": "titel", "minutes": 5}),
        Cell("code", "case = 1\ncase", 3, tags=("parameters",)),
    ]


def test_ids_come_from_the_lesson_and_else_from_the_place() -> None:
    """Nothing random: a cell keeps its id over every rebuild."""
    made = assemble("les-01", _cells(), {})
    assert [cell["id"] for cell in made["cells"]] == ["les-01-titel", "les-01-02"]


def test_a_double_id_is_refused() -> None:
    """Two cells with one id would make answers land in the wrong place."""
    with pytest.raises(LessonError, match="twice"):
        assemble("les-01", [_cells()[0], _cells()[0]], {})


def test_settling_numbers_cells_and_forgets_the_run() -> None:
    """Counts become 1…n; times, widget state and live widget views disappear."""
    notebook = assemble("les-01", _cells(), {})
    code = notebook["cells"][1]
    code["metadata"]["execution"] = {"iopub.status.busy": "2026-01-01"}
    code["execution_count"] = 7
    view = {"application/vnd.jupyter.widget-view+json": {}, "text/plain": ["formulier"]}
    code["outputs"] = [{"output_type": "execute_result", "execution_count": 7, "data": view, "metadata": {}}]
    notebook["metadata"]["widgets"] = {"state": {}}

    settled = settle(notebook)

    assert settled["cells"][1]["execution_count"] == 1
    assert settled["cells"][1]["outputs"][0]["data"] == {"text/plain": ["formulier"]}
    assert "execution" not in settled["cells"][1]["metadata"]
    assert "widgets" not in settled["metadata"]


def test_a_shipped_page_has_no_numbers() -> None:
    """Numbers before cells are the trainee's own: they tell what she ran."""
    output = {"output_type": "execute_result", "execution_count": 3, "data": {}, "metadata": {}}
    cell = {"cell_type": "code", "execution_count": 3, "outputs": [output], "metadata": {}, "source": ["1"]}
    made = unnumbered({"cells": [cell], "metadata": {}})["cells"][0]
    assert made["execution_count"] == 0 and made["outputs"][0]["execution_count"] is None
