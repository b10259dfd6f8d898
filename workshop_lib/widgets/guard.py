"""Keeps single keys typed in a form away from the notebook's shortcuts, where `d d` would delete the cell."""

from __future__ import annotations

from pathlib import Path

import anywidget

STATIC = Path(__file__).parent / "static"


class Guard(anywidget.AnyWidget):
    """An invisible widget; showing it once on a page is enough."""

    _esm = STATIC / "guard.js"
