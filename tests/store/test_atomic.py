"""Whole files or none."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from workshop_lib.errors import NotWritable
from workshop_lib.store import atomic
from workshop_lib.store.atomic import make_folder, read_bytes, write_bytes, write_text
from workshop_lib.store.places import KIT
from workshop_lib.store.workfile import WorkFile

MANY_SAVES = """
import sys
from pathlib import Path
from workshop_lib.model.work import Work
from workshop_lib.store.workfile import WorkFile
file = WorkFile(Path(sys.argv[1]))
file.begin(Work())
print("begun", flush=True)
for number in range(100_000):
    file.save("author", f"{number} " + "x" * 3_000)
"""


def test_a_write_leaves_only_the_file(tmp_path: Path) -> None:
    """The new content is there and nothing lies beside it."""
    path = tmp_path / "klantreis.json"
    for content in (b"een", b"twee"):
        write_bytes(path, content)
    assert path.read_bytes() == b"twee"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "disk_full"), (errno.EROFS, "read_only"), (errno.EACCES, "read_only"), (errno.EIO, "not_written")],
)
def test_a_refusing_disk_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str) -> None:
    """Each reason has its own code; the old content stays and the spare file goes."""
    path = tmp_path / "klantreis.json"
    write_bytes(path, b"oud")

    def refuse(descriptor: int) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr(os, "fsync", refuse)
    monkeypatch.setattr(atomic, "_FIRST_PAUSE", 0.0)
    with pytest.raises(NotWritable) as caught:
        write_bytes(path, b"nieuw")
    assert (caught.value.code, caught.value.facts) == (code, {"file": "klantreis.json", "folder": str(tmp_path)})
    assert path.read_bytes() == b"oud"
    assert list(tmp_path.iterdir()) == [path]


def test_text_keeps_its_line_ends(tmp_path: Path) -> None:
    """Text is written as UTF-8, the same on every operating system."""
    write_text(tmp_path / "a.md", "één\ntwee\n")
    assert read_bytes(tmp_path / "a.md") == b"\xc3\xa9\xc3\xa9n\ntwee\n"


def test_no_folder_is_explained(tmp_path: Path) -> None:
    """Writing where no folder is, or where a file stands in its place, says so."""
    with pytest.raises(NotWritable, match="no_folder"):
        write_bytes(tmp_path / "weg" / "a.json", b"")
    (tmp_path / "bestand").write_bytes(b"")
    for folder in (tmp_path / "bestand", tmp_path / "bestand" / "map"):
        with pytest.raises(NotWritable, match="folder") as caught:
            make_folder(folder)
        assert caught.value.facts == {"folder": str(folder)}


def test_a_file_held_for_a_moment_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A scanner that holds the goal twice costs a moment, not the save."""
    path, refusals = tmp_path / "a.json", [1, 2]
    real = Path.replace

    def held(self: Path, target: Path) -> Path:
        if refusals:
            refusals.pop()
            raise PermissionError(errno.EACCES, "held")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(atomic, "_FIRST_PAUSE", 0.001)
    write_bytes(path, b"goed")
    assert read_bytes(path) == b"goed"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill on this system")
def test_a_killed_kernel_leaves_a_readable_file(tmp_path: Path) -> None:
    """After each of five kills amid saving the file reads well, and its history is whole but for one line."""
    path = tmp_path / "klantreis.json"
    for pause in (0.0, 0.011, 0.023, 0.04, 0.07):
        _kill_amid_saving(path, pause)
        for lock in path.parent.glob("*.slot"):
            lock.rmdir()
        file = WorkFile(path)
        author = file.read().author
        assert author == "" or author.endswith("x" * 3_000)
        assert file.history()[0].number - file.revision in {0, 1}
    file.save("author", "na de storm")
    assert file.read().author == "na de storm"
    assert [one for one in tmp_path.rglob("*.tmp") if one.parent == tmp_path] == []


def _kill_amid_saving(path: Path, pause: float) -> None:
    environment = {**os.environ, "PYTHONPATH": str(KIT)}
    with subprocess.Popen(
        [sys.executable, "-c", MANY_SAVES, str(path)], stdout=subprocess.PIPE, env=environment
    ) as kernel:
        assert kernel.stdout is not None and kernel.stdout.readline() == b"begun\n"
        time.sleep(pause)
        kernel.kill()
