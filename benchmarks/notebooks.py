"""How long the eight notebooks take against their floor: kernels that only import what each of them needs.

    python benchmarks/notebooks.py [rounds]

Both sides go through the same client and a fresh kernel, one after the other and in turns, so that a busy machine
slows both alike. What a notebook needs is measured: the packages in `sys.modules` after it ran. Beside the wall time
stands the time that the processor worked for the kernels, which other programs on the machine hardly change.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import nbformat
from jupyter_client.manager import KernelManager
from nbclient import NotebookClient

KIT = Path(__file__).resolve().parent.parent
_TOP = "import sys\nsorted({name.partition('.')[0] for name in sys.modules} - set(sys.stdlib_module_names))"
_OWN = {"workshop_lib", "__mp_main__", "_distutils_hack"}


Times = tuple[float, float]
"""Seconds on the wall, and seconds of processor."""


def run(cells: list[str]) -> tuple[Times, Any]:
    """Times from starting a kernel until it has ended, and what the last cell shows."""
    page: Any = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(one) for one in cells])  # type: ignore[no-untyped-call]
    manager = KernelManager(kernel_name="python3")
    manager.transport_encryption = "auto"
    with tempfile.TemporaryDirectory(prefix="workshop-", ignore_cleanup_errors=True) as folder:
        path = os.pathsep.join([str(KIT), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
        places = {**os.environ, "WORKSHOP_WORK": folder, "PYTHONPATH": path, "PYTHONUTF8": "1"}
        client = NotebookClient(page, km=manager, timeout=300, resources={"metadata": {"path": folder}})
        begin, worked = time.perf_counter(), _worked()
        client.execute(env=places)
        manager.shutdown_kernel(now=True)
        return (time.perf_counter() - begin, _worked() - worked), page.cells[-1].outputs if cells else []


def _worked() -> float:
    """Seconds of processor of all kernels that have ended; 0 on Windows, which does not tell."""
    spent = os.times()
    return spent.children_user + spent.children_system


def packages(cells: list[str]) -> list[str]:
    """Top-level packages, not of Python itself, that stand in `sys.modules` after these cells."""
    _, (shown,) = run([*cells, _TOP])
    found: list[str] = json.loads(shown["data"]["text/plain"].replace("'", '"'))
    return found


def floor(cells: list[str], bare: set[str]) -> list[str]:
    """One cell that imports what the notebook loads beyond a bare kernel, and does nothing."""
    names = [name for name in packages(cells) if name not in bare | _OWN and name.isidentifier()]
    tries = "\n".join(f"try:\n    import {name}\nexcept ImportError:\n    pass" for name in names)
    return [f"from workshop_lib import start\n{tries}"]


def main(rounds: int) -> None:
    """Measure and print a table, with the ratio per round."""
    pages = sorted((KIT / "notebooks").glob("[0-9][0-9]_*.ipynb"))
    cells = {path.stem: _code(path) for path in pages}
    bare = set(packages([]))
    floors = {name: floor(one, bare) for name, one in cells.items()}
    turns = [{name: (run(one)[0], run(floors[name])[0]) for name, one in cells.items()} for _ in range(rounds)]
    for kind, title in enumerate(("wall", "processor")):
        print(f"\n{title} time, seconds: notebook, floor, ratio (medians of {rounds} rounds)")
        for name in cells:
            _line(name, [(turn[name][0][kind], turn[name][1][kind]) for turn in turns])
        sums = [tuple(sum(pair[side][kind] for pair in turn.values()) for side in (0, 1)) for turn in turns]
        _line("all eight", sums)
        ratios = sorted(page / least for page, least in sums if least)
        print(f"ratio per round: {', '.join(f'{one:.2f}' for one in ratios)}")


def _line(name: str, pairs: list[tuple[float, ...]]) -> None:
    page, least = (statistics.median(one) for one in zip(*pairs, strict=True))
    print(f"{name:22} {page:7.2f} {least:7.2f} {page / least if least else 0:6.2f}")


def _code(path: Path) -> list[str]:
    page = json.loads(path.read_text("utf-8"))
    return ["".join(cell["source"]) for cell in page["cells"] if cell["cell_type"] == "code"]


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
