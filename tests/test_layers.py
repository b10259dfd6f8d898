"""The house rules of docs/contributing.md, walked over the source of `workshop_lib`."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parent.parent
LIBRARY = ROOT / "workshop_lib"

# From left to right; an import may only run to the left. Parts in one row are neighbours and do not see each other.
ORDER = (
    {"errors", "quick_start", "scratch"},
    {"model"},
    {"rules", "measure"},
    {"text"},
    {"store"},
    {"views"},
    {"widgets", "checks"},
    {"exports", "imports", "classroom"},
    {"notebook"},
    {"authoring", "jupyter"},  # what builds the notebooks, and what shows them
    {"cli", "commands", "runner"},
)
TOGETHER = ORDER[-1]  # the command line is one layer in several files: there neighbours do see each other
FRONT = {"", "__main__"}  # the package's own doors: `start`, and the command line

HOMES = {
    **dict.fromkeys(("pandas", "ibis", "duckdb", "numpy", "pyarrow"), ("measure/",)),
    **dict.fromkeys(("ipywidgets", "anywidget"), ("widgets/",)),
    **dict.fromkeys(("papermill", "nbclient", "nbformat"), ("cli", "commands/", "runner.py", "authoring/", "jupyter/")),
    "matplotlib": ("views/charts.py",),
    "typst": ("views/",),
    "jupyterlab": ("jupyter/",),
}
LIGHT = ("pandas", "numpy", "ibis", "duckdb", "matplotlib", "ipywidgets", "anywidget", "typst", "papermill")


def sources(library: Path) -> list[Path]:
    """List the modules of a library."""
    return sorted(path for path in library.rglob("*.py") if "__pycache__" not in path.parts)


def imports(path: Path, library: Path) -> Iterator[str]:
    """Give the full name of everything a module imports, also inside functions and with relative imports."""
    package = [library.name, *path.relative_to(library).parent.parts]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            start = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{start}.{alias.name}" for alias in node.names)


def part(name: str, library: Path) -> str:
    """Give the part of the library that a full name lives in; empty for the package itself."""
    names = name.split(".")[1:]
    known = names and ((library / names[0]).is_dir() or (library / f"{names[0]}.py").exists())
    return names[0] if known else ""


def allowed(home: str, target: str) -> bool:
    """Tell whether `home` may import `target`."""
    if home in FRONT or home == target or {home, target} <= TOGETHER:
        return True
    rank = {name: number for number, row in enumerate(ORDER) for name in row}
    return home in rank and target in rank and rank[target] < rank[home]


def wrong_way(library: Path) -> list[str]:
    """List the imports that do not run to the left, and the parts that have no place in the order."""
    found = []
    for path in sources(library):
        home = path.relative_to(library).parts[0].removesuffix(".py").replace("__init__", "")
        own = [name for name in imports(path, library) if name.split(".")[0] == library.name]
        wrong = [name for name in own if not allowed(home, part(name, library))]
        found += [f"{path.relative_to(library)} imports {name}" for name in wrong]
    return found


def strays(library: Path) -> list[str]:
    """List the imports of a heavy package outside its home."""
    found = []
    for path in sources(library):
        place = path.relative_to(library).as_posix()
        for name in imports(path, library):
            homes = HOMES.get(name.split(".")[0])
            if homes and not place.startswith(homes):
                found.append(f"{place} imports {name}")
    return found


def functions(path: Path) -> Iterator[tuple[str, int, int]]:
    """Give name, lines and number of parameters of every function; `self` and `cls` are no parameters."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            count = sum(1 for argument in given if argument.arg not in ("self", "cls"))
            yield f"{path.relative_to(ROOT)}:{node.name}", (node.end_lineno or 0) - node.lineno + 1, count


def plant(folder: Path, files: dict[str, str]) -> Path:
    """Write a small library with the given modules."""
    library = folder / "workshop_lib"
    for name, text in {"__init__.py": "", **files}.items():
        (library / name).parent.mkdir(parents=True, exist_ok=True)
        (library / name).write_text(text, "utf-8", newline="\n")
    return library


def test_imports_run_to_the_left_only() -> None:
    """No module of the library imports something to its right, nor a neighbour."""
    assert wrong_way(LIBRARY) == []


def test_heavy_packages_stay_at_home() -> None:
    """Pandas, matplotlib, ipywidgets and the like are imported in one place each."""
    assert strays(LIBRARY) == []


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("rules/a.py", "from workshop_lib.store import b\n"),
        ("rules/a.py", "def f():\n    from workshop_lib.views.b import c\n"),
        ("rules/a.py", "from ..store import b\n"),
        ("rules/a.py", "from .. import store\n"),
        ("rules/a.py", "import workshop_lib.measure.b\n"),
        ("widgets/a.py", "from workshop_lib.checks import b\n"),
        ("model/a.py", "import workshop_lib\n"),
        ("elsewhere/a.py", "from workshop_lib.model import b\n"),
    ],
)
def test_a_planted_upward_import_is_found(tmp_path: Path, place: str, text: str) -> None:
    """The walk sees imports inside functions, relative ones, neighbours, and parts without a place."""
    rest = {f"{name}/b.py": "" for name in ("store", "views", "measure", "checks", "model")}
    assert len(wrong_way(plant(tmp_path, {**rest, place: text}))) == 1


def test_an_import_to_the_left_is_fine(tmp_path: Path) -> None:
    """Views may use the store, the rules and their own modules."""
    text = "from workshop_lib.store import b\nfrom ..rules import c\nfrom . import d\n"
    files = {"views/a.py": text, "views/d.py": "", "store/b.py": "", "rules/c.py": ""}
    assert wrong_way(plant(tmp_path, files)) == []


def test_a_planted_heavy_import_is_found(tmp_path: Path) -> None:
    """Pandas in a view, and matplotlib beside `charts.py`, are both reported."""
    files = {"views/a.py": "def f():\n    import pandas as pd\n", "views/b.py": "from matplotlib import pyplot\n"}
    assert len(strays(plant(tmp_path, {**files, "views/charts.py": "import matplotlib\n"}))) == 2


def test_importing_the_library_is_light() -> None:
    """`import workshop_lib` loads no heavy package at all."""
    ask = f"import sys, workshop_lib; print([name for name in {LIGHT!r} if name in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, timeout=60, check=True)
    assert answer.stdout.strip() == b"[]"


def test_functions_are_short() -> None:
    """No function is longer than 50 lines, and half of them have at most 8."""
    lengths = {name: lines for path in sources(LIBRARY) for name, lines, _ in functions(path)}
    assert {name: lines for name, lines in lengths.items() if lines > 50} == {}
    assert median(lengths.values()) <= 8


def test_functions_take_few_parameters() -> None:
    """No function asks for more than five things."""
    counts = {name: count for path in sources(LIBRARY) for name, _, count in functions(path)}
    assert {name: count for name, count in counts.items() if count > 5} == {}


def test_modules_are_short() -> None:
    """No module is longer than 350 lines, and half of them have at most 120."""
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in sources(LIBRARY)}
    assert {name: lines for name, lines in lengths.items() if lines > 350} == {}
    assert median(lengths.values()) <= 120
