"""Keeps what is typed in the browser until it is saved, and offers it when a form comes back after a lost kernel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import anywidget
import traitlets

from workshop_lib.text.saving_words import DRAFTS
from workshop_lib.widgets.assets import inner_style, script


class Drafts(anywidget.AnyWidget):
    """A place at the top of a form; empty as long as nothing was lost. `key` names the part of the work."""

    _esm = script("drafts.js")
    _css = inner_style("drafts.css")
    words = traitlets.Dict(DRAFTS).tag(sync=True)
    key = traitlets.Unicode().tag(sync=True)


@dataclass(frozen=True)
class Keeping:
    """Where the browser keeps an answer that is not on disk yet, how it is called there, and when it is `safe`."""

    place: str = ""
    name: str = ""
    safe: Callable[[Any], bool] = lambda value: False

    @property
    def plain(self) -> dict[str, Any]:
        """What the browser needs to know."""
        return {"place": self.place, "name": self.name, "words": DRAFTS}
