"""Columns of a large log on disk: read once, a file per bucket and column, in the order of the source."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.paths import Array
from workshop_lib.scratch import Scratch

Report = Callable[[int, int], None]
"""Told how many are done, of how many."""
PER_EVENT = 40
"""Bytes on disk that one event needs at most: its columns, and what is packed of them."""
_CHOSEN = ("TMPDIR", "TEMP", "TMP")


class Spill:
    """A temporary folder of plain arrays. It is gone with this value, also after a keyboard interrupt."""

    def __init__(self, buckets: int, near: Path | None, needed: int) -> None:
        """`near`: the folder of the log; `needed`: bytes. Raises Unsuitable when no disk has so much room."""
        place = _roomy(_places(near), needed)
        self._folder = Scratch(place)
        self._buckets = buckets
        self._kinds: dict[str, np.dtype] = {}

    @property
    def known(self) -> frozenset[str]:
        """Columns that are here."""
        return frozenset(self._kinds)

    def bring(self, part: Mapping[str, Array]) -> None:
        """Divide a piece of the columns over the buckets; `bucket` tells the bucket of every row."""
        bucket = part["bucket"]
        order = np.argsort(bucket, kind="stable")
        cuts = [0, *np.cumsum(np.bincount(bucket, minlength=self._buckets)).tolist()]
        for name, values in part.items():
            if name != "bucket":
                self._add(name, values[order], cuts)

    def column(self, bucket: int, name: str) -> Array:
        """A column of a bucket, in the order of the source; read from disk when it is used."""
        path, kind = self._path(bucket, name), self._kinds[name]
        if not path.is_file():
            return np.zeros(0, kind)
        return np.memmap(path, dtype=kind, mode="r")

    def keep(self, bucket: int, name: str, values: Array) -> Array:
        """Put an array away; the answer is the same one, read from disk when it is used."""
        self._path(bucket, name).unlink(missing_ok=True)
        self._kinds[name] = values.dtype
        self._write(self._path(bucket, name), values)
        return self.column(bucket, name)

    def drop(self, bucket: int, names: Sequence[str]) -> None:
        """What is not needed again makes room."""
        for name in names:
            self._path(bucket, name).unlink(missing_ok=True)

    def forget(self, names: Sequence[str]) -> None:
        """As if these columns were never brought."""
        for name in names:
            self._kinds.pop(name, None)
            for bucket in range(self._buckets):
                self.drop(bucket, (name,))

    def _add(self, name: str, values: Array, cuts: Sequence[int]) -> None:
        self._kinds.setdefault(name, values.dtype)
        for bucket in range(self._buckets):
            self._write(self._path(bucket, name), values[cuts[bucket] : cuts[bucket + 1]])

    def _write(self, path: Path, values: Array) -> None:
        if not values.size:
            return
        try:
            with path.open("ab") as file:
                file.write(np.ascontiguousarray(values).data)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise Unsuitable("disk_too_full", **_room(path.parent, values.nbytes)) from error
            raise

    def _path(self, bucket: int, name: str) -> Path:
        return Path(self._folder.name) / f"{bucket}-{name}.bin"


def _places(near: Path | None) -> list[Path]:
    """Where a folder may come: the one that somebody chose, else the usual one, else beside the log."""
    usual = Path(tempfile.gettempdir())
    beside = [] if near is None or any(os.environ.get(name) for name in _CHOSEN) else [near]
    return [usual, *beside]


def _roomy(places: Sequence[Path], needed: int) -> Path:
    fit = [one for one in places if os.access(one, os.W_OK) and shutil.disk_usage(one).free > needed]
    if not fit:
        raise Unsuitable("disk_too_full", **_room(max(places, key=lambda one: shutil.disk_usage(one).free), needed))
    return fit[0]


def _room(place: Path, needed: int) -> dict[str, float]:
    """Gigabytes that are needed and free, for a message."""
    free = shutil.disk_usage(place).free
    return {"needed": round(needed / 1e9 + 0.05, 1), "free": round(free / 1e9, 1)}
