"""Jupyter starts without the slow checker that it never needs."""

from __future__ import annotations

import subprocess
import sys

import pytest

ENTRANCES = ("workshop_lib.commands.execute", "workshop_lib.authoring.execute", "workshop_lib.jupyter.lab")


@pytest.mark.parametrize("entrance", ENTRANCES)
def test_every_entrance_to_jupyter_skips_the_slow_checker(entrance: str) -> None:
    """After an entrance is imported, nbformat validates as ever and the two seconds of grammar are not spent."""
    ask = (
        f"import sys, {entrance}, nbformat; nbformat.validate(nbformat.v4.new_notebook());"
        "print(sys.modules['rfc3987_syntax'], 'lark' in sys.modules)"
    )
    answer = subprocess.run([sys.executable, "-c", ask], capture_output=True, encoding="utf-8", timeout=60, check=True)
    assert answer.stdout.split() == ["None", "False"]
