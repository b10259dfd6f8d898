"""The pages as tests see them: those that the lessons make, and those that are shipped."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from workshop_lib.authoring.build import plan

KIT = Path(__file__).resolve().parents[2]
FOLDERS = ("notebooks", "exercises", "solutions")
STEPS = range(1, 9)
Page = dict[str, Any]


@cache
def planned() -> dict[str, Page]:
    """Every page that the lessons make, by its path, not executed."""
    return {product.path: product.notebook for product in plan()}


def shipped(*folders: str) -> list[Path]:
    """The notebooks that lie in these folders, in order."""
    return sorted(path for folder in folders for path in (KIT / folder).glob("*.ipynb"))


def read(path: Path) -> Page:
    """A notebook as it is stored."""
    page: Page = json.loads(path.read_text("utf-8"))
    return page


def name(path: Path) -> str:
    """`notebooks/01_configuratie.ipynb`, as the plan calls it."""
    return path.relative_to(KIT).as_posix()


def source(cell: Page) -> str:
    """The text of a cell."""
    return "".join(cell["source"])


def code_cells(page: Page) -> list[Page]:
    """The code cells, in order."""
    return [cell for cell in page["cells"] if cell["cell_type"] == "code"]


def prose(page: Page) -> str:
    """All Markdown of a page."""
    return "\n\n".join(source(cell) for cell in page["cells"] if cell["cell_type"] == "markdown")


def outputs(page: Page) -> list[tuple[str, str, str]]:
    """Cell id, kind (a mime type, or the name of a stream or error) and text of everything that is shown."""
    return [
        (cell["id"], kind, text) for cell in code_cells(page) for one in cell["outputs"] for kind, text in _texts(one)
    ]


def _texts(output: Page) -> list[tuple[str, str]]:
    if output["output_type"] == "stream":
        return [(output["name"], "".join(output["text"]))]
    if output["output_type"] == "error":
        return [("error", output["evalue"])]
    return [(mime, "".join(text) if isinstance(text, list) else str(text)) for mime, text in output["data"].items()]
