"""One writer at a time."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest

from workshop_lib.errors import NotWritable
from workshop_lib.store.lock import locked


def test_the_lock_lets_one_in(tmp_path: Path) -> None:
    """Eight writers that each read, wait and write count to exactly forty."""
    path = tmp_path / "teller"
    path.write_text("0", encoding="utf-8")

    def count() -> None:
        for _ in range(5):
            with locked(path):
                number = int(path.read_text("utf-8"))
                time.sleep(0.0005)
                path.write_text(str(number + 1), encoding="utf-8")

    writers = [threading.Thread(target=count) for _ in range(8)]
    for one in writers:
        one.start()
    for one in writers:
        one.join()
    assert path.read_text("utf-8") == "40"
    assert list(tmp_path.iterdir()) == [path]


def test_a_kept_lock_is_explained(tmp_path: Path) -> None:
    """Who waits too long gets the name of the lock, and the lock stays with its owner."""
    path = tmp_path / "a.json"
    with locked(path):
        with pytest.raises(NotWritable, match="locked") as caught, locked(path, wait=0.05):
            pass
        assert (tmp_path / str(caught.value.facts["lock"])).is_dir()


def test_the_lock_of_a_dead_owner_is_broken(tmp_path: Path) -> None:
    """A lock that is older than anybody needs does not stop the next one."""
    path, lock = tmp_path / "a.json", tmp_path / "a.json.slot"
    lock.mkdir()
    long_ago = time.time() - 3600
    os.utime(lock, (long_ago, long_ago))
    with locked(path, wait=2.0):
        assert lock.is_dir()
    assert list(tmp_path.iterdir()) == []
