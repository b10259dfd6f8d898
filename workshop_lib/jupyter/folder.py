"""What stands in a work folder, for people: a few lines, no machine paths."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from workshop_lib.store.places import KIT
from workshop_lib.text import room_words as t

MOST = 6


def listing(folder: Path) -> dict[str, Any]:
    """`folder` as seen from the kit, and a line per file or folder in it; locks and spare files are left out."""
    try:
        inside = sorted(path for path in folder.iterdir() if _shown(path))
    except OSError:
        inside = []
    lines = [t.listed(path.name, _count(path)) for path in inside[:MOST]]
    rest = [t.more(len(inside) - MOST)] if len(inside) > MOST else []
    return {"folder": _seen(folder), "lines": [*lines, *rest]}


def _shown(path: Path) -> bool:
    return not path.name.startswith(".") and path.suffix not in {".tmp", ".lock"}


def _count(path: Path) -> int:
    return sum(one.is_file() for one in path.iterdir()) if path.is_dir() else 0


def _seen(folder: Path) -> str:
    try:
        return folder.relative_to(KIT).as_posix()
    except ValueError:
        return f"{folder.parent.name}/{folder.name}"
