"""The earlier states of a work file that are worth keeping, one file per state in the folder `historie/` beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from workshop_lib.errors import BadFile, NotFound
from workshop_lib.model.work import Work
from workshop_lib.store.atomic import make_folder, read_bytes, sweep, write_bytes
from workshop_lib.store.codec import Envelope, decode
from workshop_lib.store.thinning import worth_keeping

FOLDER = "historie"


@dataclass(frozen=True)
class State:
    """One line of the history: `parts` that changed (empty: the beginning) and `counts` per kind of thing in it."""

    number: int
    saved: dt.datetime | None
    parts: tuple[str, ...]
    counts: dict[str, int]
    restored: int | None = None


class History:
    """The states of one work file, numbered by revision. Writing is for who holds the lock of the work file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, number: int, data: bytes) -> None:
        """Add a state and drop those that are no longer worth keeping. Raises NotWritable."""
        make_folder(self.folder)
        write_bytes(self._path(number), data)
        states = [(one, self._when(one)) for one in self.numbers()]
        for old in {one for one, _ in states} - worth_keeping(states):
            with suppress(OSError):  # a state that is held open goes next time
                self._path(old).unlink()
                sweep(self._path(old))

    def numbers(self) -> tuple[int, ...]:
        """The numbers that are there, newest first."""
        names = (path.stem for path in self.folder.glob("*.json")) if self.folder.is_dir() else ()
        return tuple(sorted((int(name) for name in names if name.isascii() and name.isdigit()), reverse=True))

    def load(self, number: int) -> Envelope:
        """The state with this number. Raises NotFound with the known numbers, and BadFile."""
        try:
            return decode(read_bytes(self._path(number)))
        except OSError as error:
            raise NotFound("state", number=number, known=self.numbers()) from error

    def good(self) -> Iterator[Envelope]:
        """The readable states, newest first."""
        for number in self.numbers():
            with suppress(BadFile, NotFound):
                yield self.load(number)

    def newest(self) -> Envelope | None:
        """The newest readable state."""
        return next(self.good(), None)

    def _when(self, number: int) -> float:
        """The file's own time: good enough for thinning, and read without opening it."""
        try:
            return self._path(number).stat().st_mtime
        except OSError:  # taken away just now
            return 0.0

    def _path(self, number: int) -> Path:
        return self.folder / f"{number:06d}.json"


def state_of(envelope: Envelope) -> State:
    """The line of the history for one state."""
    changed = tuple(part for part, revision in envelope.parts.items() if revision == envelope.revision)
    return State(envelope.revision, envelope.saved, changed, count(envelope.work), envelope.restored)


def count(work: Work) -> dict[str, int]:
    """How many of each kind of thing a work holds."""
    return {
        "sources": len(work.sources.entries),
        "personas": len(work.personas),
        "touchpoints": len(work.journey.touchpoints),
        "actions": len(work.actions.rows),
        "initiatives": len(work.roadmap.initiatives),
        "kpis": len(work.kpis),
        "answers": len(work.answers),
    }
