"""Styles and scripts of the widgets. A script may import its neighbours; a widget needs it all as one text."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

STATIC = Path(__file__).parent / "static"

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./(?P<file>[\w.]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(async function|function|const|class)\b)", re.MULTILINE)


@cache
def style(*names: str) -> str:
    """`common.css` and the given style sheets after it."""
    return "\n".join((STATIC / name).read_text(encoding="utf-8") for name in ("common.css", *names))


@cache
def inner_style(name: str) -> str:
    """A style sheet alone: for a small widget inside a form, whose bar brings `common.css`."""
    return (STATIC / name).read_text(encoding="utf-8")


@cache
def script(name: str) -> str:
    """A module with everything it imports from beside it, as one module without imports.

    anywidget hands a module to the browser as text, and a text has no neighbours. Imports are written
    `import { a, b } from "./file.js";`; names are shared, so two files must not use one name for two things.
    """
    files: dict[str, str] = {}
    _collect(name, files)
    return "\n".join(files.values())


def _collect(name: str, files: dict[str, str], main: bool = True) -> None:
    text = (STATIC / name).read_text(encoding="utf-8")
    for found in _IMPORT.finditer(text):
        if found["file"] not in files:
            _collect(found["file"], files, main=False)
    bare = _IMPORT.sub("", text)
    files[name] = bare if main else _EXPORT.sub("", bare)
