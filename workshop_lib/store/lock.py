"""One writer at a time. The lock is a folder: making one is atomic on every operating system and in the browser."""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from workshop_lib.errors import NotWritable
from workshop_lib.store.atomic import not_writable

_WAIT = 15.0
_STALE = 10.0
_PATIENCE = 0.02


@contextmanager
def locked(path: Path, wait: float = _WAIT, stale: float = _STALE) -> Iterator[None]:
    """Hold the lock of `path`, at most `wait` seconds after asking; a lock older than `stale` seconds is broken.

    Raises NotWritable, also when somebody keeps the lock.
    """
    lock = path.with_name(f"{path.name}.slot")
    _take(lock, path, time.monotonic() + wait, stale)
    try:
        yield
    finally:
        with suppress(OSError):
            lock.rmdir()


def _take(lock: Path, path: Path, until: float, stale: float) -> None:
    pause = 0.002
    while not _make_lock(lock, path):
        if time.monotonic() > until:
            raise NotWritable("locked", file=path.name, folder=str(path.parent), lock=lock.name)
        if pause >= _PATIENCE:
            _break_if_stale(lock, stale)
        time.sleep(pause)
        pause = min(pause * 2, 0.1)


def _make_lock(lock: Path, path: Path) -> bool:
    try:
        lock.mkdir()
    except FileExistsError:
        return False
    except PermissionError as error:
        # Windows says this of a folder that is just being removed; elsewhere it means what it says.
        if os.name == "nt" and lock.parent.is_dir():
            return False
        raise not_writable(error, path) from error
    except OSError as error:
        raise not_writable(error, path) from error
    return True


def _break_if_stale(lock: Path, stale: float) -> None:
    """Both ages come from the file system's own clock: that of a network drive may differ from ours."""
    probe = lock.with_name(f"{lock.name}.{uuid.uuid4().hex[:8]}")
    with suppress(OSError):
        probe.mkdir()
        age = probe.stat().st_mtime - lock.stat().st_mtime
        probe.rmdir()
        if age > stale:
            lock.rename(probe)  # of several that wait, one wins
    with suppress(OSError):
        probe.rmdir()
