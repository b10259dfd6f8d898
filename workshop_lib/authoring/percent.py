"""Reading the percent format: a Python file whose cells begin with `# %%`.

    # %% [markdown] id="begin" minutes=5
    # # 1 · Configuratie
    # %% parameters
    case = "rijnveen"

A header may name the kind (`[markdown]`), tags (bare words) and facts (`key=json`). Facts a builder knows: `id`,
`minutes`, `level` (`must`, `may`) and `only` (`exercise`, `solution`, `trainer`).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

_HEADER = re.compile(r"^# %%(.*)$")
_FACT = re.compile(r'(\w+)=("(?:[^"\\]|\\.)*"|\[[^\]]*\]|[-\d.]+|true|false)')


@dataclass(frozen=True)
class Cell:
    """One cell of a lesson: markdown or code, its tags, its facts and its text."""

    kind: str
    source: str
    line: int
    tags: tuple[str, ...] = ()
    facts: dict[str, object] = field(default_factory=dict)


class LessonError(Exception):
    """A mistake in a lesson source; says file-line and what to mend. For authors, so in English."""


def read_lesson(text: str) -> list[Cell]:
    """All cells of a lesson in order. What stands before the first header must be blank or a docstring-free comment."""
    cells: list[Cell] = []
    header: str | None = None
    start, body = 0, list[str]()
    for number, line in enumerate(text.splitlines(), 1):
        found = _HEADER.match(line)
        if not found:
            body.append(line)
            continue
        if header is not None:
            cells.append(_cell(header, body, start))
        header, start, body = found[1], number, []
    if header is None:
        raise LessonError("no cell found: a lesson begins with '# %%'")
    return [*cells, _cell(header, body, start)]


def _cell(header: str, body: list[str], line: int) -> Cell:
    kind = "markdown" if "[markdown]" in header else "code"
    rest = header.replace("[markdown]", " ")
    facts = {name: json.loads(value) for name, value in _FACT.findall(rest)}
    tags = tuple(_FACT.sub(" ", rest).split())
    source = "\n".join(body).strip("\n")
    return Cell(kind, _uncomment(source, line) if kind == "markdown" else source, line, tags, facts)


def _uncomment(source: str, line: int) -> str:
    lines = []
    for offset, one in enumerate(source.splitlines(), 1):
        if one and not one.startswith("#"):
            raise LessonError(f"line {line + offset}: text in a markdown cell begins with '# '")
        lines.append(one[2:] if one.startswith("# ") else one[1:])
    return "\n".join(lines).strip("\n")
