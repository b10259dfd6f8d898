"""Temporary folders: gone with their value, kept while they are in use, taken away when their program was killed."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from workshop_lib import scratch
from workshop_lib.scratch import SLOT, Scratch, sweep

LEAVE = """
import sys, os
from pathlib import Path
from workshop_lib.scratch import Scratch
kept = Scratch(Path(sys.argv[1]))
(Path(kept.name) / "groot.bin").write_bytes(b"x" * 1000)
os._exit(9)  # what a kill looks like from inside: nothing is tidied
"""


def killed(place: Path) -> Path:
    """The folder of a program that was killed an hour ago."""
    done = subprocess.run([sys.executable, "-c", LEAVE, str(place)], timeout=60, check=False)
    assert done.returncode == 9
    (folder,) = place.iterdir()
    hour_ago = time.time() - 3600
    os.utime(folder / SLOT, (hour_ago, hour_ago))
    return folder


def test_a_folder_is_gone_with_its_value(tmp_path: Path) -> None:
    """After the block there is nothing, whatever was put in it."""
    with Scratch(tmp_path) as name:
        (Path(name) / "deep").mkdir()
        assert Path(name).parent == tmp_path
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_program_left_is_taken_away(tmp_path: Path) -> None:
    """The next folder in that place clears it, and only it."""
    folder = killed(tmp_path)
    (tmp_path / "klantreis-van-mij").mkdir()
    (tmp_path / "ander").mkdir()
    with Scratch(tmp_path) as name:
        assert {one.name for one in tmp_path.iterdir()} == {Path(name).name, "klantreis-van-mij", "ander"}
    assert not folder.exists()


def test_a_folder_in_use_stays(tmp_path: Path) -> None:
    """However old it is: its program holds the lock."""
    with Scratch(tmp_path) as name:
        os.utime(Path(name) / SLOT, (1, 1))
        assert sweep(tmp_path) == 0
        assert Path(name).is_dir()


def test_a_folder_of_just_now_stays(tmp_path: Path) -> None:
    """Between making a folder and locking it lies a moment: who sweeps then leaves it."""
    folder = killed(tmp_path)
    os.utime(folder / SLOT)
    assert (sweep(tmp_path), folder.is_dir()) == (0, True)


def test_without_locks_nothing_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some network drives know no locks: then it cannot be told who is still there."""
    folder = killed(tmp_path)
    monkeypatch.setattr(scratch, "grab", lambda file: False)
    assert (sweep(tmp_path), folder.is_dir()) == (0, True)


def test_a_place_that_is_not_there_is_no_trouble(tmp_path: Path) -> None:
    """Sweeping is a convenience and never stops anybody."""
    assert sweep(tmp_path / "nergens") == 0


def test_every_temporary_folder_of_the_kit_is_of_this_kind() -> None:
    """No other module makes one: it would stay behind when its program is killed."""
    kit = Path(scratch.__file__).parent
    makers = {
        path.relative_to(kit).as_posix()
        for path in kit.rglob("*.py")
        if any(name in path.read_text("utf-8") for name in ("tempfile.TemporaryDirectory(", "mkdtemp("))
    }
    assert makers <= {"commands/kit.py"}  # a probe inside the work folder: it is looked at and gone at once


def test_the_usual_place_is_that_of_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a place the folder stands where the system keeps such folders."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with Scratch() as name:
        assert Path(name).parent == tmp_path
