"""A large log is read once, its buckets lie on disk, and nothing of them stays behind."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections import namedtuple
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.engine import Engine
from workshop_lib.measure.log import EventLog, Opening
from workshop_lib.measure.spill import Spill
from workshop_lib.text.errors import explain

ROOT = Path(__file__).resolve().parents[2]
ROWS = "customer,timestamp,touchpoint,channel,converted\n" + "".join(
    f"k{who},2025-03-{day + 1:02}T10:00:00,{'ABC'[(who + day) % 3]},web,{int(day == 2)}\n"
    for day in range(3)
    for who in range(20)
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Twenty customers with three contacts each."""
    found = tmp_path / "log.csv"
    found.write_text(ROWS, encoding="utf-8")
    return found


def test_columns_come_back_per_bucket_in_their_order(tmp_path: Path) -> None:
    """Pieces are divided over the buckets; a bucket without rows is empty, a column can be brought again."""
    spill = Spill(3, tmp_path, 0)
    for first in (0, 4):
        values = np.arange(first, first + 4)
        spill.bring({"bucket": (values % 2).astype(np.uint16), "n": values})
    assert [spill.column(k, "n").tolist() for k in range(3)] == [[0, 2, 4, 6], [1, 3, 5, 7], []]
    spill.forget(["n"])
    assert "n" not in spill.known
    spill.bring({"bucket": np.zeros(1, np.uint16), "n": np.array([9])})
    assert spill.column(0, "n").tolist() == [9]


def test_the_source_is_read_once_for_all_buckets(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Six buckets, one reading for what every question needs, and one more for the channels."""
    asked: list[str] = []
    read = Engine.batches

    def counted(engine: Engine, sql: str, size: int = 7) -> Iterator[dict[str, np.ndarray]]:
        asked.append(sql)
        return read(engine, sql, size)

    monkeypatch.setattr(Engine, "batches", counted)
    told: list[tuple[int, int]] = []
    log = EventLog.packed(path, Opening({}, report=lambda done, total: told.append((done, total)), most=10))
    whole = EventLog.open(path)
    assert log.transitions() == whole.transitions() and log.paths() == whole.paths()
    assert log.funnel("ABC") == whole.funnel("ABC") and len(asked) == 1
    assert log.paths("channel") == whole.paths("channel") and len(asked) == 2
    first = told[: told.index((12, 12)) + 1]
    assert first == sorted(first) and len(first) > 8


def test_an_interrupt_halfway_leaves_no_half_columns(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a stop during reading the same question gives the whole answer."""
    log = EventLog.packed(path, Opening({}, most=10))
    read = Engine.batches

    def stopped(engine: Engine, sql: str, size: int = 7) -> Iterator[dict[str, np.ndarray]]:
        yield next(read(engine, sql, 7))
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Engine, "batches", stopped)
        with pytest.raises(KeyboardInterrupt):
            log.transitions()
    assert log.transitions() == EventLog.open(path).transitions()


def test_a_disk_that_is_too_full_is_a_sentence(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is written, with how much is needed and how much there is."""
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda place: usage(10**12, 10**12, 100))
    with pytest.raises(Unsuitable, match="disk_too_full") as caught:
        EventLog.packed(path, Opening({}, most=10)).transitions()
    assert "0,1 GB op de schijf" in explain(caught.value)


def test_a_fuller_disk_sends_the_files_beside_the_log(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless somebody chose a folder for such files."""
    usage = namedtuple("usage", "total used free")
    near = path.parent
    monkeypatch.setattr(shutil, "disk_usage", lambda place: usage(1, 1, 10**12 if Path(place) == near else 1))
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.delenv(name, raising=False)
    spill = Spill(2, near, 1000)
    assert len(list(near.glob("klantreis-*"))) == 1
    del spill
    assert not list(near.glob("klantreis-*"))
    monkeypatch.setenv("TMPDIR", str(near / "elsewhere"))
    with pytest.raises(Unsuitable, match="disk_too_full"):
        Spill(2, near, 1000)


@pytest.mark.heavy
@pytest.mark.skipif(os.name == "nt", reason="a signal to oneself is something else there")
def test_nothing_stays_on_disk_after_ctrl_c(path: Path) -> None:
    """The folder is there while buckets are worked on, and gone when the program was stopped."""
    ask = (
        "import os, pathlib, signal, sys; from workshop_lib.measure.log import EventLog, Opening\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a background shell leaves it ignored
        "def stop(done, total):\n"
        "    if done == 8:\n"
        "        print(len(list(pathlib.Path(sys.argv[2]).glob('klantreis-*'))), flush=True)\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n"
        "EventLog.packed(sys.argv[1], Opening({}, report=stop, most=10)).transitions()"
    )
    folder = path.parent / "tmp"
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", ask, str(path), str(folder)], cwd=ROOT, capture_output=True, timeout=60,
        env={**os.environ, "TMPDIR": str(folder)},
    )  # fmt: skip
    assert done.stdout.strip() == b"1" and b"KeyboardInterrupt" in done.stderr
    assert not list(folder.glob("klantreis-*"))
