"""For nbval: every notebook works in a folder of its own, as when it was built, so that their order does not matter."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

# jsonschema, which nbformat loads, builds 39 grammars for addresses when this package is there: 2.4 s per process.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
_BASE = Path(os.environ["WORKSHOP_WORK"])


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """The kernel takes over the variables that stand when its first cell is set up."""
    os.environ["WORKSHOP_WORK"] = str(_BASE / f"{item.path.parent.name}-{item.path.stem}")
