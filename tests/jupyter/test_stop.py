"""Ctrl+C in the window of the server: one press, a Dutch goodbye, and no traces."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from workshop_lib.jupyter import words

pytestmark = [pytest.mark.heavy, pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl+C another way")]


def test_one_press_stops_in_dutch(tmp_path: Path) -> None:
    """The server asks nothing, says its goodbye last, ends well, and leaves no note for a next start."""
    folders = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "WORKSHOP_WORK")
    env = {**os.environ, **{name: str(tmp_path / name) for name in folders}, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "workshop_lib.jupyter.lab", str(tmp_path), "--no-browser", "--port=0"]
    ours, window = os.openpty()  # without a window Jupyter takes the signal in another way
    with (
        os.fdopen(ours), os.fdopen(window) as keys,
        subprocess.Popen(
            command, env=env, encoding="utf-8", stdin=keys, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        ) as server,
    ):  # fmt: skip
        assert server.stdout is not None and any("Ctrl+C" in line for line in server.stdout)
        server.send_signal(signal.SIGINT)
        said, _ = server.communicate(timeout=30)
    assert said.strip() == words.STOPPED
    assert server.returncode == 0
    assert list(tmp_path.rglob("jpserver-*")) == []
