"""Cells to a notebook document with fixed ids, fixed counts and no trace of the machine it was made on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from workshop_lib.authoring.percent import Cell, LessonError

_KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
_WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


def assemble(prefix: str, cells: Iterable[Cell], facts: dict[str, object]) -> dict[str, Any]:
    """A notebook (nbformat 4.5) as a plain dictionary. Ids are `<prefix>-<id of the cell or its number>`."""
    made = [_cell(prefix, number, cell) for number, cell in enumerate(cells, 1)]
    ids = [one["id"] for one in made]
    double = sorted({id for id in ids if ids.count(id) > 1})
    if double:
        raise LessonError(f"cell ids that occur twice: {', '.join(double)}")
    metadata = {"kernelspec": dict(_KERNEL), "language_info": {"name": "python"}, "workshop": facts}
    return {"cells": made, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def _cell(prefix: str, number: int, cell: Cell) -> dict[str, Any]:
    own = {key: value for key, value in cell.facts.items() if key != "id"}
    metadata: dict[str, Any] = {"tags": list(cell.tags)} if cell.tags else {}
    if own:
        metadata["workshop"] = own
    name = re.sub(r"[^A-Za-z0-9_-]+", "-", str(cell.facts.get("id", f"{number:02d}")))
    base: dict[str, Any] = {"cell_type": cell.kind, "id": f"{prefix}-{name}", "metadata": metadata}
    source = cell.source.splitlines(keepends=True)
    if cell.kind == "markdown":
        return {**base, "source": source}
    return {**base, "execution_count": None, "outputs": [], "source": source}


def settle(notebook: dict[str, Any]) -> dict[str, Any]:
    """An executed notebook without what differs per run: counts become 1…n, widget state and times are dropped."""
    count = 0
    for cell in notebook["cells"]:
        for passing in ("execution", "papermill", "ExecuteTime"):
            cell["metadata"].pop(passing, None)
        if cell["cell_type"] != "code":
            continue
        count += 1
        cell["execution_count"] = count
        cell["outputs"] = [_output(one, count) for one in cell["outputs"]]
    notebook["metadata"].pop("widgets", None)
    notebook["metadata"].pop("papermill", None)
    notebook["metadata"]["language_info"] = {"name": "python"}
    return notebook


def unnumbered(notebook: dict[str, Any]) -> dict[str, Any]:
    """The same notebook without numbers before its cells: a number tells a trainee which ones she ran herself.

    A cell has zero, which JupyterLab shows as nothing, and not null: with that nbval would take it as never run.
    """
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["execution_count"] = 0
            cell["outputs"] = [
                {**one, "execution_count": None} if "execution_count" in one else one for one in cell["outputs"]
            ]
    return notebook


def _output(output: dict[str, Any], count: int) -> dict[str, Any]:
    settled = dict(output)
    if "execution_count" in settled:
        settled["execution_count"] = count
    if "data" in settled:
        settled["data"] = {mime: value for mime, value in settled["data"].items() if mime != _WIDGET_VIEW}
    return settled
