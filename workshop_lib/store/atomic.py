"""Writing that never leaves half a file.

A file is written beside its goal and renamed over it. On Windows a scanner or sync program may hold a file for a
moment: hence the retries.
"""

from __future__ import annotations

import errno
import os
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from workshop_lib.errors import NotWritable

T = TypeVar("T")

_TRIES = 7
_FIRST_PAUSE = 0.02
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


def write_text(path: Path, text: str) -> None:
    """`write_bytes` for text, in UTF-8 and with the line ends it has."""
    write_bytes(path, text.encode("utf-8"))


def read_bytes(path: Path) -> bytes:
    """The content of `path`; waits a moment when another program holds it. Raises OSError like `Path.read_bytes`."""
    return _patiently(path.read_bytes)


def make_folder(folder: Path) -> None:
    """Make `folder` and its parents when they are not there. Raises NotWritable("folder")."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotWritable("folder", folder=str(folder)) from error


def sweep(path: Path) -> None:
    """Remove what a killed writer left beside `path`. Only for who holds the lock: others may be writing."""
    for spare in path.parent.iterdir():
        if spare.name.startswith(f"{path.name}.") and spare.suffix == ".tmp" and spare.is_file():
            with suppress(OSError):
                spare.unlink()


def not_writable(error: OSError, path: Path) -> NotWritable:
    """The known mistake behind an OSError: which file, in which folder."""
    return NotWritable(_CODES.get(error.errno or 0, "not_written"), file=path.name, folder=str(path.parent))


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
