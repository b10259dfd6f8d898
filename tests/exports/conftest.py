"""The npm packages of others that read our exports: pinned beside this file, installed once per machine."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

NPM = Path(__file__).parent / "npm"
FILES = ("package.json", "package-lock.json", ".npmrc")


@pytest.fixture(scope="session")
def packages() -> Path:
    """A folder with the pinned packages: kept among the temporary files under the hash of the lock file."""
    if not shutil.which("npm") or not shutil.which("node"):
        pytest.skip("npm is not on this machine")
    lock = hashlib.sha256((NPM / "package-lock.json").read_bytes()).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / f"workshop-npm-{lock}"
    if not (folder / "ready").exists():
        _install(folder)
    return folder


def _install(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for name in FILES:
        shutil.copy(NPM / name, folder / name)
    ask = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
    try:
        subprocess.run(ask, check=True, capture_output=True, timeout=400, cwd=folder)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        pytest.skip("the npm packages cannot be installed: no network")
    (folder / "ready").touch()
