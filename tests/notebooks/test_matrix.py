"""Every page over every case and over awkward ones, alone and in a row, and the whole course from a read-only kit."""

from __future__ import annotations

import ast
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell

from tests.notebooks import bench
from tests.notebooks.pages import KIT, planned
from workshop_lib.authoring.assemble import assemble
from workshop_lib.authoring.percent import Cell
from workshop_lib.notebook import start
from workshop_lib.runner import DOCUMENTS
from workshop_lib.store.library import case_names, load_case
from workshop_lib.store.workfile import FILE, WorkFile

pytestmark = pytest.mark.heavy
NAME = "Zoë O'Brien-van 't Hoff"
FOLDER = "Mijn wérk – map {1} & 'meer'"
CASES = ("rijnveen", "huisbaken", "kijkraam", "waterlinge")
PAGES = list(planned())
LESSONS = [path for path in PAGES if path.startswith("notebooks/")]


@pytest.fixture(scope="module")
def shell() -> Iterator[InteractiveShell]:
    """One shell for all pages: what they load is loaded once."""
    with bench.shell() as made:
        yield made


def test_the_matrix_has_every_case() -> None:
    """A new case is tried too."""
    assert set(CASES) == set(case_names())


@pytest.mark.parametrize(
    "slip", ["1 / 0", "print('hoi')", "import sys; sys.stderr.write('hoi')", "import warnings; warnings.warn('hoi')"]
)
def test_the_bench_sees_a_slip(shell: InteractiveShell, slip: str) -> None:
    """A cell that raises, prints or complains fails; one that shows something does not."""
    page = assemble("slip", [Cell("code", "1 + 1", 1)], {})
    assert bench.run(shell, page, "rijnveen", "") == ["2"]
    with pytest.raises(AssertionError):
        bench.run(shell, assemble("slip", [Cell("code", slip, 1)], {}), "rijnveen", "")


def _only_names(cell: dict[str, Any]) -> bool:
    """A cell that gives something a name has nothing to show: the start cells, and the begin of a data exercise."""
    last = ast.parse("".join(cell["source"])).body[-1]
    return isinstance(last, ast.Assign)


@pytest.mark.parametrize("case", [*CASES, NAME])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_on_its_own(shell: InteractiveShell, tmp_path: Path, path: str, case: str) -> None:
    """Any page first, without the ones before it, over any case or a new journey; the work goes where it was sent."""
    shown = bench.run(shell, planned()[path], case, str(tmp_path / FOLDER))
    cells = [cell for cell in planned()[path]["cells"] if cell["cell_type"] == "code"]
    silent = [cell["id"] for cell, seen in zip(cells, shown, strict=True) if not seen and not _only_names(cell)]
    assert len(shown) > 2 and silent == [], "a cell shows nothing"

    told = "\n".join(shown)
    assert str(tmp_path) not in told and str(KIT) not in told and "Traceback" not in told
    (file,) = (tmp_path / FOLDER).rglob(FILE)
    made = WorkFile(file).read()
    assert (made.case, made.name) == (("", NAME) if case == NAME else (case, load_case(case).work.name))


@pytest.mark.parametrize("case", CASES)
def test_all_lessons_in_a_row(shell: InteractiveShell, tmp_path: Path, case: str) -> None:
    """01 to 08 over one finished work file, as the runner does it: everything is shown, nothing of the work changes."""
    file = WorkFile(tmp_path / FOLDER / FILE)
    file.begin(load_case(case).work)
    for path in LESSONS:
        shown = bench.run(shell, planned()[path], case, str(tmp_path / FOLDER / FILE))
        assert all(shown[2:]), path
    assert file.read().model_dump() == load_case(case).work.model_dump()


def test_an_empty_journey_in_a_row(shell: InteractiveShell, tmp_path: Path) -> None:
    """Eight lessons in one work folder, with nothing filled in: the journey stays there, and stays empty."""
    for path in LESSONS:
        bench.run(shell, planned()[path], NAME, str(tmp_path / FOLDER))
    assert len(list((tmp_path / FOLDER).rglob(FILE))) == 1
    assert not start(NAME, str(tmp_path / FOLDER)).work.personas


def _fingerprints(folder: Path) -> dict[str, tuple[str, int]]:
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {
        str(one.relative_to(folder)): (hashlib.sha256(one.read_bytes()).hexdigest(), one.stat().st_mtime_ns)
        for one in files
    }


@pytest.fixture
def read_only_kit(tmp_path: Path) -> Iterator[Path]:
    """A copy of the kit that cannot be written to."""
    kit = tmp_path / "kit"
    for name in ("workshop_lib", "datasets", "notebooks"):
        shutil.copytree(KIT / name, kit / name)
    everything = [kit, *kit.rglob("*")]
    for path in everything:
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield kit
    for path in everything:
        path.chmod(0o755 if path.is_dir() else 0o644)


def test_the_course_runs_from_a_read_only_kit(read_only_kit: Path, tmp_path: Path) -> None:
    """Real kernels, the real command: all notebooks and documents are made elsewhere, the kit is not touched."""
    before, out = _fingerprints(read_only_kit), tmp_path / FOLDER / "uitvoer"
    # An administrator may write anywhere: that nothing changed is what counts, and Python may not leave bytecode.
    places = {"PYTHONPATH": str(read_only_kit), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "workshop_lib", "run", "--case", "waterlinge", "--out", str(out)]
    env = {**os.environ, **places, "WORKSHOP_WORK": str(tmp_path / "werk")}
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    made = {path.name for path in out.iterdir()}
    assert {Path(path).name for path in LESSONS} | {FILE, *DOCUMENTS} <= made
    assert WorkFile(out / FILE).read().model_dump() == load_case("waterlinge").work.model_dump()
    assert _fingerprints(read_only_kit) == before
