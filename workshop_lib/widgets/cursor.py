"""Puts the cursor in the first field of a form of ipywidgets, as soon as that stands on the page."""

from __future__ import annotations

import anywidget
import ipywidgets as w
import traitlets

from workshop_lib.widgets.assets import script


class Cursor(anywidget.AnyWidget):
    """Stands unseen before the fields it is about: a field that is still being made takes no focus from Python."""

    _esm = script("cursor.js")
    wanted = traitlets.Bool(False).tag(sync=True)

    def __init__(self) -> None:
        super().__init__(layout=w.Layout(display="none"))

    def ask(self) -> None:
        """The first field that can be seen beside this one gets the focus, once."""
        self.wanted = True
