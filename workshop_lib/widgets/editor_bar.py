"""The bar under a form: undo, redo, what was saved when, and whether another notebook knows better."""

from __future__ import annotations

import anywidget
import traitlets

from workshop_lib.text.saving_words import BAR, Trouble
from workshop_lib.widgets.assets import script, style


class EditorBar(anywidget.AnyWidget):
    """What the bar shows. It sends {do, n, busy}; `heard` is the `n` of the last message that was handled."""

    _esm = script("editor_bar.js")
    _css = style("editor_bar.css")
    words = traitlets.Dict(BAR).tag(sync=True)
    sentence = traitlets.Unicode().tag(sync=True)
    trouble = traitlets.Bool(False).tag(sync=True)
    stale = traitlets.Bool(False).tag(sync=True)
    can_undo = traitlets.Bool(False).tag(sync=True)
    can_redo = traitlets.Bool(False).tag(sync=True)
    heard = traitlets.Int(0).tag(sync=True)

    def say(self, sentence: str) -> None:
        """Show a sentence; a `Trouble` gets a sign of its own."""
        self.trouble = isinstance(sentence, Trouble)
        self.sentence = sentence
