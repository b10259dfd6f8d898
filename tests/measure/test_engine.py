"""The engine asks in a thread of its own; nobody notices: not at the end, not after a fork, not with many of them."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from workshop_lib.measure.engine import Engine

ROOT = Path(__file__).resolve().parents[2]
KEPT = """
import sys
from workshop_lib.measure.engine import Engine
sys.kept = Engine()
print(sys.kept.run("SELECT 1"))
"""
FORK = """
import os, signal, sys
from workshop_lib.measure.engine import Engine
engine = Engine()
engine.run("SELECT 1")
child = os.fork()
if child == 0:
    signal.alarm(20)
    os._exit(engine.run("SELECT 41 + 1")[0][0])
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


def test_the_thread_goes_with_its_engine() -> None:
    """Thirty logs opened and forgotten, as in a long notebook, leave no threads behind."""
    before = threading.active_count()
    for _ in range(30):
        assert Engine().run("SELECT 1") == [(1,)]
    gc.collect()
    for one in threading.enumerate():
        if one.name.startswith("duckdb"):
            one.join(5)
    assert threading.active_count() <= before


def test_an_engine_that_nobody_closes_ends_with_the_program() -> None:
    """Held until the very end, by a module: the interpreter stops at once and says nothing."""
    done = subprocess.run([sys.executable, "-c", KEPT], cwd=ROOT, capture_output=True, timeout=60, check=True)
    assert (done.stdout.strip(), done.stderr) == (b"[(1,)]", b"")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork there")
def test_a_fork_can_ask_too() -> None:
    """A child process has the engine but not its thread; it makes one."""
    done = subprocess.run([sys.executable, "-c", FORK], cwd=ROOT, capture_output=True, timeout=60)
    assert done.returncode == 42, done.stderr
