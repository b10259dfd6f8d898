"""One work on disk: saved part by part, guarded by revisions, with a history.

    file = WorkFile(path)
    try:
        work = file.begin(start)      # reads what is there, or begins with `start`
    except BadFile as error:          # `explain(error)` says what happened and where the bad file stands now
        work = file.rescue(start)     # the newest good state

Two kernels may work in the same file: saving one part keeps the other parts as they are on disk. Who saves a part that
changed since it was read gets a `Conflict`; `read()` gives the newest.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from workshop_lib.errors import BadFile, Conflict, NotFound, NotWritable, Unsuitable
from workshop_lib.model.work import PARTS, Work
from workshop_lib.store.atomic import make_folder, not_writable, read_bytes, sweep, write_bytes
from workshop_lib.store.codec import Envelope, decode, encode, kit_version
from workshop_lib.store.history import FOLDER, History, State, state_of
from workshop_lib.store.lock import locked

FILE = "klantreis.json"
Clock = Callable[[], dt.datetime]


def now() -> dt.datetime:
    """The time on this machine, with its offset."""
    return dt.datetime.now().astimezone()


class WorkFile:
    """The work at `path`; nothing is read or written before the first call."""

    def __init__(self, path: Path, clock: Clock = now) -> None:
        self.path = path
        self._clock = clock
        self._history = History(path.parent / FOLDER)
        self._last = Envelope()
        self._seen: dict[str, int] = {}
        self._known: tuple[bytes | None, Envelope] = (None, self._last)  # not b"": an empty file is a broken one
        """The bytes we last read or wrote, and what they say: bytes that did not change are not judged again."""

    @property
    def revision(self) -> int:
        """Revision of the file when we last read or wrote it; 0 before."""
        return self._last.revision

    @property
    def saved(self) -> dt.datetime | None:
        """When the file was last saved, as far as we read it."""
        return self._last.saved

    @property
    def parts(self) -> dict[str, int]:
        """Per part the revision in which it last changed, as far as we read it."""
        return dict(self._last.parts)

    def begin(self, work: Work) -> Work:
        """What is on disk; `work` is written first when there is nothing yet. Raises as `read`, and NotWritable."""
        if not self.path.exists():
            with self._alone():
                if not self.path.exists() and not self._history.numbers():
                    self._write(Envelope(), work)
        return self.read()

    def read(self) -> Work:
        """The newest work on disk.

        Raises NotFound("work_file") and BadFile: "newer", "damaged" (set aside, a good state is at hand),
        "damaged_alone" (set aside, no good state), "gone" (only the history is left).
        """
        try:
            envelope = self._load()
        except BadFile as error:
            if error.code in {"newer", "gone"}:
                raise
            with self._alone():
                envelope = self._load_or_set_aside()
        return self._take(envelope)

    def save(self, part: str, value: Any) -> Work:
        """Put `value` in one part; all other parts stay as they are on disk. An equal value is not written.

        Returns the work on disk. Raises Conflict when this part changed since `read`, BadFile as `read` does,
        Unsuitable when the value could not be read back, NotWritable.
        """
        with self._alone():
            disk = self._disk()
            if getattr(disk.work, part) == value:
                self._last, self._seen[part] = disk, disk.parts.get(part, 0)
                return disk.work
            if disk.parts.get(part, 0) != self._seen.get(part, 0):
                raise Conflict("part", part=part, when=_iso(self._when(disk, part)))
            return self._write(disk, disk.work.but(**{part: value}))

    def replace(self, work: Work) -> Work:
        """Put a whole work in the place of what is on disk; the history keeps the old one. Raises as `save`."""
        with self._alone():
            return self._put(self._disk(), work)

    def history(self) -> tuple[State, ...]:
        """The earlier states that are kept and can be read, newest first."""
        return tuple(state_of(envelope) for envelope in self._history.good())

    def past(self, number: int) -> Work:
        """The work as it was in a state of the history; nothing changes. Raises NotFound("state"), BadFile."""
        return self._history.load(number).work

    def restore(self, number: int) -> Work:
        """Put a state of the history back, as a new state. Raises NotFound("state"), and as `save`."""
        with self._alone():
            return self._restore(self._disk(), number)

    def undo(self) -> Work:
        """Go back one state; again goes back further. Raises NotFound("undo") at the oldest one."""
        with self._alone():
            disk = self._disk()
            here = disk.restored or disk.revision
            earlier = [number for number in self._history.numbers() if number < here]
            if not earlier:
                raise NotFound("undo", file=self.path.name)
            return self._restore(disk, earlier[0])

    def rescue(self, otherwise: Work | None = None) -> Work:
        """After BadFile: make the newest good state the work again and return it; without one, `otherwise`."""
        with self._alone():
            if self.path.exists():
                return self._take(self._load_or_set_aside())
            good = self._history.newest()
            if good is None:
                return self._write(Envelope(), otherwise or Work())
            self._write(good, good.work, good.restored or good.revision)
            return self._take(self._last)

    def _restore(self, disk: Envelope, number: int) -> Work:
        state = self._history.load(number)
        return self._put(disk, state.work, state.restored or number)

    def _put(self, disk: Envelope, work: Work, restored: int | None = None) -> Work:
        if work != disk.work or not self.path.exists():
            self._write(disk, work, restored)
            disk = self._last
        return self._take(disk)

    def _write(self, base: Envelope, work: Work, restored: int | None = None) -> Work:
        """State first, file second: a stop in between leaves the old file and one state more."""
        number = max((base.revision, *self._history.numbers())) + 1
        changed = {part: number for part in PARTS if getattr(work, part) != getattr(base.work, part)}
        envelope = Envelope(
            kit=kit_version(),
            revision=number,
            parts={**base.parts, **changed},
            saved=self._clock(),
            restored=restored,
            work=work,
        )
        data = encode(envelope)
        self._last = _read_back(data)
        try:
            self._history.keep(number, data)
        except NotWritable as error:  # people know their work, not the states beside it
            raise NotWritable(error.code, file=self.path.name, folder=str(self.path.parent)) from error
        write_bytes(self.path, data)
        self._known = data, self._last
        self._seen.update(changed)
        return self._last.work

    def _take(self, envelope: Envelope) -> Work:
        self._last, self._seen = envelope, dict(envelope.parts)
        return envelope.work

    def _disk(self) -> Envelope:
        """What is on disk; when somebody threw it away while we worked, what we know of it."""
        if self.path.exists():
            return self._load_or_set_aside()
        newest = self._history.newest()
        return newest if newest and newest.revision > self._last.revision else self._last

    def _load(self) -> Envelope:
        try:
            data = read_bytes(self.path)
            if data != self._known[0]:
                self._known = data, decode(data)
            return self._known[1]
        except FileNotFoundError:
            raise self._missing() from None
        except OSError as error:
            raise BadFile("unreadable", file=self.path.name) from error

    def _missing(self) -> BadFile | NotFound:
        good = self._history.newest()
        if good is None:
            return NotFound("work_file", file=self.path.name, folder=self.path.parent.name)
        return BadFile("gone", file=self.path.name, when=_iso(good.saved))

    def _load_or_set_aside(self) -> Envelope:
        """Only under the lock: another kernel may be putting things right at this moment."""
        try:
            return self._load()
        except BadFile as error:
            if error.code in {"newer", "unreadable", "gone"}:
                raise
            raise self._set_aside() from error

    def _set_aside(self) -> BadFile:
        aside = _free(self.path.with_name(f"{self.path.stem}.kapot-{self._clock():%Y%m%d-%H%M%S}.json"))
        try:
            self.path.rename(aside)
        except OSError as error:
            raise not_writable(error, self.path) from error
        good = self._history.newest()
        facts = {"file": self.path.name, "aside": aside.name}
        if good is None:
            return BadFile("damaged_alone", **facts)
        return BadFile("damaged", when=_iso(good.saved), **facts)

    def _when(self, disk: Envelope, part: str) -> dt.datetime | None:
        """When this part was saved; the time of the file when that state has left the history."""
        try:
            return self._history.load(disk.parts.get(part, 0)).saved
        except (NotFound, BadFile):
            return disk.saved

    @contextmanager
    def _alone(self) -> Iterator[None]:
        make_folder(self.path.parent)
        with locked(self.path):
            sweep(self.path)
            yield


def _read_back(data: bytes) -> Envelope:
    """Nothing is written that could not be read: `model_copy` lets values in unchecked."""
    try:
        return decode(data)
    except BadFile as error:
        raise Unsuitable("value", where=str(error.facts.get("where", ""))) from error


def _free(path: Path) -> Path:
    """This path, or the first numbered one beside it that is not taken."""
    spare, number = path, 2
    while spare.exists():
        spare = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return spare


def _iso(time: dt.datetime | None) -> str:
    return time.isoformat(timespec="seconds") if time else ""
