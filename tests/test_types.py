"""The tools that read the code have nothing to say: types, style and layout, over the whole kit."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

KIT = Path(__file__).resolve().parent.parent


@pytest.mark.heavy
@pytest.mark.parametrize(
    "words",
    [
        ["mypy", "--strict"],
        ["mypy", "--strict", "tests/run.py", "benchmarks/notebooks.py"],
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
    ],
    ids=[
        "types of the library",
        "types of the scripts",
        "style",
        "layout",
    ],
)
def test_nothing_to_say(words: list[str], tmp_path: Path) -> None:
    """Each tool ends in silence, with the settings of pyproject.toml and nothing skipped."""
    cache = ["--cache-dir", str(tmp_path / "cache")]
    command = [sys.executable, "-m", words[0], *words[1:], *cache]
    told = subprocess.run(command, cwd=KIT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr
