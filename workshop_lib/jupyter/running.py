"""Find the server that already serves this kit: a second one would write the same files behind its back.

Every server of Jupyter leaves a note in the runtime folder, and a crash leaves it there. So a note only counts when
the server answers, with its own key, on the road that only this kit has.
"""

from __future__ import annotations

import json
import urllib.request
import webbrowser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_PATIENCE = 5.0
"""Seconds for an answer; a server that is gone refuses at once."""


def find(root: Path, notes: Path) -> tuple[str, Path] | None:
    """The address (with its key) and the opening page of a server for folder `root`, from the notes of Jupyter."""
    for note, about in _noted(notes):
        try:
            here = Path(about["root_dir"]).resolve() == root.resolve()
            if here and _answers(about["url"], about["token"]):
                return f"{about['url']}lab?token={about['token']}", note.with_name(f"{note.stem}-open.html")
        except (OSError, ValueError, KeyError, TypeError):
            continue  # half a note, or nobody there
    return None


def visit(address: str, page: Path) -> None:
    """Open the browser as Jupyter does: by a page that only you can read, so that the key is in no list of programs."""
    webbrowser.open(page.as_uri() if page.exists() else address)


def _noted(notes: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    for note in sorted(notes.glob("jpserver-*.json")):
        try:
            about = json.loads(note.read_text("utf-8"))
        except (OSError, ValueError):
            continue
        yield note, about


def _answers(url: str, token: str) -> bool:
    """Ask past any proxy; an error of the server is an OSError here, as is silence."""
    ask = urllib.request.Request(f"{url}workshop/words", headers={"Authorization": f"token {token}"})
    near = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with near.open(ask, timeout=_PATIENCE) as answer:
        return "json" in answer.headers.get("Content-Type", "") and "page" in json.load(answer)
