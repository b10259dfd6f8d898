"""What a page must be like, as functions from a page to complaints; the tests choose which page meets which rule."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import pairwise

from tests.notebooks.pages import Page, code_cells, prose, source

PARAMETERS = 'case = "rijnveen"\nwork = "mijn-werk"'
START = "from workshop_lib import start\nws = start(case, work)"
_FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(#{1,6}) ", re.MULTILINE)
_HANGING = re.compile(
    r"\b(interact|interactive|interactive_output|Output|input|sleep)\s*\(|%%|\bprint\(|;\s*$", re.MULTILINE
)
_CHECK = re.compile(r"ws(\.\w+)*\.check\(")


def headings(page: Page) -> list[str]:
    """Exactly one H1, first; a level is never skipped on the way down."""
    levels = [len(one) for one in _HEADING.findall(_FENCED.sub("", prose(page)))]
    found = [] if levels[:1] == [1] and levels.count(1) == 1 else [f"H1 stands {levels.count(1)} times or not first"]
    jumps = [f"H{before} is followed by H{after}" for before, after in pairwise(levels) if after > before + 1]
    return found + jumps


def length(page: Page) -> list[str]:
    """12 to 30 cells in a lesson; a page of exercises has two cells for each and may have 48."""
    number, most = len(page["cells"]), 48 if page["cells"][0]["id"].startswith("opdracht") else 30
    return [] if 12 <= number <= most else [f"{number} cells"]


def short_code(page: Page) -> list[str]:
    """A code cell has at most three lines; the worked answer of a data exercise may have six."""
    most = 6 if page["cells"][0]["id"].startswith("antwoord") else 3
    return [f"{cell['id']}: {len(cell['source'])} lines" for cell in code_cells(page) if len(cell["source"]) > most]


def words_between(page: Page) -> list[str]:
    """Words stand between two code cells, unless the second is a check."""
    pairs = pairwise(page["cells"])
    bare = [
        two for one, two in pairs if one["cell_type"] == two["cell_type"] == "code" and not _CHECK.match(source(two))
    ]
    return [f"{cell['id']} follows code without words between" for cell in bare]


def opening(page: Page) -> list[str]:
    """The first code cell holds the parameters, and only that one; the second starts the workshop, everywhere alike."""
    cells = code_cells(page)
    tagged = [cell["id"] for cell in cells if "parameters" in cell["metadata"].get("tags", [])]
    if tagged != [cells[0]["id"]] or source(cells[0]) != PARAMETERS:
        return ["the first code cell is not the parameters cell"]
    return [] if source(cells[1]) == START else ["the second code cell is not the start cell"]


def hanging(page: Page) -> list[str]:
    """Nothing that hangs a runner, waits, prints, or asks the terminal."""
    return [f"{cell['id']}: {found[0]}" for cell in code_cells(page) for found in _HANGING.finditer(source(cell))]


def ignored(page: Page) -> list[str]:
    """No cell is kept out of the comparison."""
    tags = {"nbval-skip", "nbval-ignore-output", "raises-exception", "nbval-raises-exception"}
    tagged = [cell["id"] for cell in code_cells(page) if tags & set(cell["metadata"].get("tags", []))]
    return tagged + [cell["id"] for cell in code_cells(page) if re.search(r"#\s*(NBVAL|PYTEST)", source(cell))]


def calls(page: Page) -> Iterator[tuple[str, ast.expr]]:
    """Cell id and expression of every use of `ws`, in code cells and in code words of the text."""
    for cell in page["cells"]:
        is_code = cell["cell_type"] == "code"
        for text in [source(cell)] if is_code else re.findall(r"`(ws[^`]*)`", source(cell)):
            for node in _parsed(text, strict=is_code):
                yield cell["id"], node


def _parsed(text: str, strict: bool) -> list[ast.expr]:
    try:
        return [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Attribute)]
    except SyntaxError:
        if strict:
            raise
        return []


def path_of(node: ast.expr) -> list[str]:
    """`ws.survey.check` as ["survey", "check"]; empty when the chain does not begin with `ws` itself."""
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.insert(0, node.attr)
        node = node.value
    return names if isinstance(node, ast.Name) and node.id == "ws" else []
