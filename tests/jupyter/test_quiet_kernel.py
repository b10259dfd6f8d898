"""A kernel whose JupyterLab went away ends without a word in the terminal."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CONFIG = Path(__file__).resolve().parents[2] / "workshop_lib" / "jupyter" / "config" / "ipython_kernel_config.json"
LEAVE = """
import os
from jupyter_client.manager import KernelManager
kernel = KernelManager(kernel_name="python3", transport_encryption="auto")
kernel.start_kernel()
client = kernel.client()
client.start_channels()
client.wait_for_ready(60)
print("klaar", flush=True)
os._exit(0)
"""


@pytest.mark.heavy
def test_a_kernel_that_is_left_alone_says_nothing(tmp_path: Path) -> None:
    """The terminal is shared: whoever closed JupyterLab sees no English warning a second later."""
    home = tmp_path / "profile_default"
    home.mkdir()
    shutil.copy(CONFIG, home)
    env = {**os.environ, "IPYTHONDIR": str(tmp_path), "JUPYTER_RUNTIME_DIR": str(tmp_path), "PYTHONUTF8": "1"}
    # The answer is complete when the last one that holds the terminal is gone: the kernel itself.
    done = subprocess.run([sys.executable, "-c", LEAVE], env=env, capture_output=True, encoding="utf-8", timeout=60)
    assert (done.stdout, done.stderr) == ("klaar\n", "")
