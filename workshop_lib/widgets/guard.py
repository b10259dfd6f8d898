"""Keeps single keys typed in a form away from the notebook's shortcuts, where `d d` would delete the cell."""

from __future__ import annotations

import anywidget

from workshop_lib.widgets.assets import script


class Guard(anywidget.AnyWidget):
    """An invisible widget; showing it once on a page is enough."""

    _esm = script("guard.js")
