"""One notebook in a kernel, and what stays of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from workshop_lib.commands.execute import Limits, execute, known_mistake
from workshop_lib.errors import Conflict, NotFound, StepFailed
from workshop_lib.store.places import KIT
from workshop_lib.text.errors import explain

PARAMETERS = 'case = "rijnveen"\nwork = "mijn-werk"'
NAME = "Zoë O'Brien-van 't Hoff"


def notebook(path: Path, *sources: str) -> Path:
    """A notebook as the lessons make them: title, parameters cell, code."""
    cells: list[dict[str, Any]] = [
        {"cell_type": "markdown", "id": "titel", "metadata": {}, "source": "# 1. Wat?"},
        _code("start", PARAMETERS, tags=["parameters"]),
        *(_code(f"cel-{number}", source) for number, source in enumerate(sources)),
    ]
    kernel = {"kernelspec": {"name": "python3", "language": "python", "display_name": "Python 3"}}
    content = {"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(content), encoding="utf-8", newline="\n")
    return path


def _code(id: str, source: str, **metadata: Any) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "id": id,
        "metadata": metadata,
        "execution_count": None,
        "outputs": [],
        "source": source,
    }


def run(tmp_path: Path, *sources: str, limits: Limits | None = None) -> Path:
    folder = tmp_path / "map {met} é en '"
    folder.mkdir()
    lesson = notebook(folder / "01_proef.ipynb", *sources)
    copy = folder / "uit.ipynb"
    execute(lesson, copy, {"case": NAME, "work": str(folder / "klantreis.json")}, limits or Limits())
    return copy


@pytest.fixture(autouse=True)
def kit_in_the_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(KIT))


def test_the_copy_reads_like_the_lesson(tmp_path: Path) -> None:
    """Parameters arrive unharmed, and the copy has no cells, times or paths that the lesson did not have."""
    copy = run(
        tmp_path,
        "import os, sys\nfrom pathlib import Path\n[case, Path(work).name, os.listdir('.')]",
        f"assert sys.executable == {__import__('sys').executable!r}",
    )
    content = json.loads(copy.read_text("utf-8"))
    code = [cell for cell in content["cells"] if cell["cell_type"] == "code"]
    assert "".join(code[0]["source"]) == f'case = "{NAME}"\nwork = "klantreis.json"'
    assert "".join(code[1]["outputs"][0]["data"]["text/plain"]) == f"[\"{NAME}\", 'klantreis.json', []]"
    assert [cell["execution_count"] for cell in code] == [1, 2, 3]
    text = copy.read_text("utf-8")
    assert "papermill" not in text and str(tmp_path) not in text and "iopub" not in text


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("source", "code", "told"),
    [
        ("1 / 0", "cell", "Notebook 01_proef.ipynb stopte bij cel 3: ZeroDivisionError: division by zero"),
        (
            "from workshop_lib.errors import NotFound\nraise NotFound('undo', file='klantreis.json')",
            "cell",
            "Notebook 01_proef.ipynb stopte bij cel 3: " + explain(NotFound("undo", file="klantreis.json")),
        ),
        (
            "import os\nos._exit(1)",
            "died",
            "Notebook 01_proef.ipynb stopte bij cel 3: Python is daar onverwacht afgesloten.",
        ),
        (
            "import time\ntime.sleep(60)",
            "slow",
            "Notebook 01_proef.ipynb stopte bij cel 3: die duurde langer dan 2 seconden.",
        ),
    ],
)
def test_a_stop_names_notebook_cell_and_cause(tmp_path: Path, source: str, code: str, told: str) -> None:
    """Whatever stops a cell, it is told in one Dutch sentence, and what ran before it is kept."""
    limits = Limits(cell=2) if code == "slow" else Limits()  # an import may take its time on a busy machine
    with pytest.raises(StepFailed) as caught:
        run(tmp_path, "'dit blijft'", source, "'dit komt niet'", limits=limits)
    assert (caught.value.code, explain(caught.value)) == (code, told)
    kept = next(tmp_path.rglob("uit.ipynb")).read_text("utf-8")
    counts = [cell["execution_count"] for cell in json.loads(kept)["cells"] if cell["cell_type"] == "code"]
    assert counts == [1, 2, 3, None]
    assert "dit blijft" in kept and "papermill" not in kept


def test_no_notebook_at_all(tmp_path: Path) -> None:
    """A file that is no notebook is told before any cell runs."""
    lesson = tmp_path / "01_stuk.ipynb"
    lesson.write_text("geen notebook", encoding="utf-8")
    with pytest.raises(StepFailed, match="start"):
        execute(lesson, tmp_path / "uit.ipynb", {}, Limits())
    assert not (tmp_path / "uit.ipynb").exists()


@pytest.mark.parametrize(
    "error",
    [
        NotFound("undo"),
        NotFound("state", number=3, known=(1, 2)),
        Conflict("part", part="journey", when="2026-03-02T09:01:00+01:00"),
        NotFound("case", name="a) b=(', \"", known=()),
    ],
)
def test_a_known_mistake_survives_the_kernel(error: NotFound) -> None:
    """What a kernel reports as text becomes the same mistake with the same facts again."""
    again = known_mistake(type(error).__name__, str(error))
    assert (type(again), str(again)) == (type(error), str(error))


@pytest.mark.parametrize(("name", "value"), [("ValueError", "x"), ("annotations", ""), ("WorkshopErr", "case")])
def test_other_errors_are_not_taken_for_known_ones(name: str, value: str) -> None:
    """Only classes of the kit count."""
    assert known_mistake(name, value) is None
