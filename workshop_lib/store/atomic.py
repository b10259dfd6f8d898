"""Writing that never leaves half a file, and a lock that works everywhere.

A file is written beside its goal and renamed over it. The lock is a folder, because making one is atomic on every
operating system and also in the browser. On Windows a scanner or sync program may hold a file for a moment: hence the
retries.
"""

from __future__ import annotations

import errno
import os
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from workshop_lib.errors import NotWritable

T = TypeVar("T")

_TRIES = 7
_FIRST_PAUSE = 0.02
_LOCK_WAIT = 15.0
_LOCK_STALE = 10.0
_CODES = {
    errno.ENOSPC: "disk_full",
    getattr(errno, "EDQUOT", errno.ENOSPC): "disk_full",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.EROFS: "read_only",
    errno.ENOENT: "no_folder",
    errno.ENOTDIR: "no_folder",
    errno.EEXIST: "no_folder",
    errno.ENAMETOOLONG: "name_too_long",
}


def write_bytes(path: Path, data: bytes) -> None:
    """Put `data` in `path` as a whole or not at all. Raises NotWritable."""
    spare = path.with_name(f"{path.name}.{uuid.uuid4().hex[:8]}.tmp")
    try:
        _write_through(spare, data)
        _patiently(lambda: spare.replace(path))
    except OSError as error:
        raise not_writable(error, path) from error
    finally:
        with suppress(OSError):
            spare.unlink()


def read_bytes(path: Path) -> bytes:
    """The content of `path`; waits a moment when another program holds it. Raises OSError like `Path.read_bytes`."""
    return _patiently(path.read_bytes)


def make_folder(folder: Path) -> None:
    """Make `folder` and its parents when they are not there. Raises NotWritable."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_writable(error, folder) from error


def sweep(path: Path) -> None:
    """Remove what a killed writer left beside `path`. Only for who holds the lock: others may be writing."""
    for spare in path.parent.iterdir():
        if spare.name.startswith(f"{path.name}.") and spare.suffix == ".tmp" and spare.is_file():
            with suppress(OSError):
                spare.unlink()


def not_writable(error: OSError, path: Path) -> NotWritable:
    """The known mistake behind an OSError: which file, in which folder."""
    return NotWritable(_CODES.get(error.errno or 0, "not_written"), file=path.name, folder=str(path.parent))


@contextmanager
def locked(path: Path, wait: float = _LOCK_WAIT, stale: float = _LOCK_STALE) -> Iterator[None]:
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
        if pause >= _FIRST_PAUSE:
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


def _write_through(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _patiently(deed: Callable[[], T]) -> T:
    pause = _FIRST_PAUSE
    for _ in range(_TRIES - 1):
        try:
            return deed()
        except PermissionError:
            time.sleep(pause)
            pause *= 2
    return deed()
