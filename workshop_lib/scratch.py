"""Temporary folders that do not stay behind: what a killed program left is taken away by the next one that starts.

A folder is gone with its value. A program that is killed cannot do that, and the folder of a large log takes gigabytes.
So each folder holds a file that its program keeps locked. The system lets go of the lock however the program ends.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

PREFIX = "klantreis-"
SLOT = "slot"
_YOUNG = 60.0
"""Seconds in which a folder may be made and not yet locked."""


class Scratch(tempfile.TemporaryDirectory[str]):
    """A temporary folder in `place`, or in the usual one; `name` is its path. What others left there goes first."""

    def __init__(self, place: Path | None = None) -> None:
        sweep(place)
        super().__init__(prefix=PREFIX, dir=place, ignore_cleanup_errors=True)
        self._slot = (Path(self.name) / SLOT).open("wb")
        grab(self._slot)

    def cleanup(self) -> None:
        """Take the folder away; Windows does so only with files that nobody holds."""
        self._slot.close()
        super().cleanup()


def sweep(place: Path | None = None) -> int:
    """Take away the folders of programs that are gone; give how many. What cannot be told or taken is left alone."""
    folder, count = place or Path(tempfile.gettempdir()), 0
    with suppress(OSError):
        for slot in folder.glob(f"{PREFIX}*/{SLOT}"):
            count += _left(slot) and _taken(slot.parent)
    return count


def grab(file: BinaryIO) -> bool:
    """Lock an open file for this program alone, without waiting; False when another has it, or locks are unknown."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _left(slot: Path) -> bool:
    """Whether nobody holds this file, which is not of just now and not of another user."""
    try:
        about = slot.lstat()
        if time.time() - about.st_mtime < _YOUNG or about.st_uid != getattr(os, "getuid", lambda: about.st_uid)():
            return False
        with slot.open("r+b") as file:
            return grab(file)
    except OSError:
        return False


def _taken(folder: Path) -> bool:
    shutil.rmtree(folder, ignore_errors=True)
    return not folder.exists()
