"""`workshop build`: lessons in, three folders of notebooks out. With `--check` nothing is written, only compared."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshop_lib.authoring.answer_book import answer_book
from workshop_lib.authoring.assemble import assemble
from workshop_lib.authoring.execute import execute_all
from workshop_lib.authoring.exercises import expand_exercises, expand_solutions
from workshop_lib.authoring.paper_book import paper_book
from workshop_lib.authoring.percent import Cell, LessonError, read_lesson
from workshop_lib.store.atomic import write_text

KIT = Path(__file__).resolve().parents[2]
LESSONS = KIT / "lessons"
_PREFIX = {"notebooks": "les", "exercises": "opdracht", "solutions": "antwoord"}
"""What the ids of the cells begin with."""


@dataclass(frozen=True)
class Product:
    """A notebook to make: the folder it goes to, its file name, its content, and whether it carries outputs."""

    folder: str
    name: str
    notebook: dict[str, Any]
    executed: bool

    @property
    def path(self) -> str:
        return f"{self.folder}/{self.name}.ipynb"


def plan(lessons: Path = LESSONS, only: str = "") -> list[Product]:
    """Everything that the lessons make, not yet executed. `only` is a number such as `03`."""
    sources = sorted(path for path in lessons.glob("[0-9][0-9]_*.py") if path.name.startswith(only))
    if not sources:
        raise LessonError(f"no lessons found for '{only}'")
    return [product for source in sources for product in _products(source)]


def _products(source: Path) -> list[Product]:
    cells = read_lesson(source.read_text("utf-8"))
    if not source.stem.endswith("_opdrachten"):
        return [_product(source, "notebooks", cells)]
    return [
        _product(source, "exercises", expand_exercises(cells)),
        _product(source, "solutions", expand_solutions(cells)),
    ]


def _product(source: Path, folder: str, cells: list[Cell]) -> Product:
    number, stem = source.stem[:2], source.stem.removesuffix("_opdrachten")
    facts: dict[str, object] = {
        "step": int(number), "source": f"lessons/{source.name}", "minutes": _minutes(cells)
    }  # fmt: skip
    return Product(folder, stem, assemble(f"{_PREFIX[folder]}-{number}", cells, facts), folder != "exercises")


def _minutes(cells: list[Cell]) -> int:
    return sum(int(str(cell.facts.get("minutes", 0))) for cell in cells)


def make(products: list[Product]) -> dict[str, str]:
    """Text of every notebook by its path, the same on every machine."""
    run = execute_all({one.path: one.notebook for one in products if one.executed})
    return {one.path: _text(run.get(one.path, one.notebook)) for one in products}


def _text(notebook: dict[str, Any]) -> str:
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def documents() -> dict[str, str]:
    """Text of the answer book and of the exercises on paper, by path."""
    return {"docs/antwoordenboek.md": answer_book(), "docs/papier/opdrachten.html": paper_book()}


def differences(texts: dict[str, str], kit: Path = KIT) -> list[str]:
    """Paths whose shipped notebook is not what the lessons make."""
    return [path for path, text in texts.items() if _shipped(kit / path) != text]


def _shipped(path: Path) -> str | None:
    return path.read_text("utf-8") if path.exists() else None


def main(only: str = "", check: bool = False) -> list[str]:
    """Builds, or with `check` compares. Returns the paths that were written or differ."""
    texts = {**make(plan(only=only)), **({} if only else documents())}
    changed = differences(texts)
    if not check:
        for path in changed:
            (KIT / path).parent.mkdir(exist_ok=True)
            write_text(KIT / path, texts[path])
    return changed
