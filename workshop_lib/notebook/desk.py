"""The table on which the work lies: reads and saves it, and says in Dutch what happened."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from workshop_lib.errors import BadFile, Conflict, NotFound, NotWritable, Unsuitable, WorkshopError
from workshop_lib.model.journey import Journey, Phase
from workshop_lib.model.work import Work
from workshop_lib.store.library import Case, begin, case_names, load_case, work_path
from workshop_lib.store.workfile import WorkFile
from workshop_lib.text import catalogue, form_words
from workshop_lib.text.errors import explain
from workshop_lib.text.saving_words import Trouble

EXAMPLE = "rijnveen"
"""The case that serves as example beside a journey of one's own."""


Save = Callable[[Any], str]
"""Saves a new value of one part; the answer is a sentence for the trainee, also when it could not be saved."""


class Desk(Protocol):
    """Where a step finds its value and, if it may, leaves a new one."""

    @property
    def work(self) -> Work: ...

    def saver(self, part: str) -> Save: ...

    def states(self) -> tuple[int, ...]: ...

    def past(self, number: int) -> Work: ...


class Shelf:
    """A finished case: to look at, not to change."""

    def __init__(self, work: Work) -> None:
        self.work = work

    def saver(self, part: str) -> Save:
        raise Unsuitable("example_read_only")

    def states(self) -> tuple[int, ...]:
        return ()

    def past(self, number: int) -> Work:
        raise NotFound("state", number=number, known=())


class OpenDesk:
    """A work file in use. `notices` holds what the trainee must know about opening it."""

    def __init__(self, path: Path, fresh: Work) -> None:
        self.path = path
        self.fresh = fresh
        self.notices: list[str] = []
        self._file = WorkFile(path)
        try:
            self._file.begin(fresh)
        except BadFile as problem:
            if problem.code == "newer":
                raise
            self.notices.append(explain(problem))
            self._file.rescue(fresh)

    @property
    def work(self) -> Work:
        """The newest work, also when another notebook changed it."""
        return self._file.read()

    def parts(self) -> dict[str, int]:
        """Per part the revision in which it last changed, of the work as it was read last."""
        return self._file.parts

    def states(self) -> tuple[int, ...]:
        """Numbers of the earlier states that can be read, newest first."""
        return tuple(one.number for one in self._file.history())

    def past(self, number: int) -> Work:
        """The work as it was then. Raises NotFound and BadFile."""
        return self._file.past(number)

    def saver(self, part: str) -> Save:
        """A way to save this part that remembers which version it started from."""
        return PartSaver(self.path, part)


class PartSaver:
    """Saves one part, and knows when somebody else did. A sentence that is a `Trouble` means: not saved."""

    def __init__(self, path: Path, part: str) -> None:
        self._file = WorkFile(path)
        self._part = part
        self._known: Any = None
        self._seen: tuple[int, ...] = ()
        self.reload()

    def __call__(self, value: Any) -> str:
        try:
            self._known = getattr(self._file.save(self._part, value), self._part)
        except (Conflict, NotWritable, BadFile, Unsuitable) as problem:
            return Trouble(explain(problem))
        return form_words.saved_at(f"{self._file.saved:%H:%M}") if self._file.saved else ""

    @property
    def mark(self) -> str:
        """A short name for this part of this file, the same in every kernel; it tells nothing of the folder."""
        return hashlib.sha256(f"{self._file.path.resolve()}|{self._part}".encode()).hexdigest()[:12]

    def reload(self) -> Any:
        """This part as it is on disk now."""
        self._known = getattr(self._file.read(), self._part)
        return self._known

    def news(self) -> bool:
        """Whether the part on disk is another than the one we know; a file that cannot be read is no news."""
        stamp = _stamp(self._file.path)
        if stamp == self._seen:
            return False
        try:
            same = getattr(WorkFile(self._file.path).read(), self._part) == self._known
        except WorkshopError:
            return False
        if same:
            self._seen = stamp
        return not same


def _stamp(path: Path) -> tuple[int, ...]:
    """Changes whenever the file does; empty without a file."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino


def fresh_work(name: str) -> Work:
    """How a work begins: what the case gives, or an empty one; the nine phases always lie ready."""
    case = load_case(name) if name in case_names() else None
    work = begin(case) if case else Work(name=name)
    phases = _phases(case.work.journey if case else Journey())
    return work.model_copy(update={"journey": Journey(phases=phases, title=work.name)})


def _phases(made: Journey) -> tuple[Phase, ...]:
    """The nine phases, as the case calls them when it has names of its own: a municipality sells nothing."""
    nine = catalogue.phase_model("nine")
    same_model = [one.code for one in made.phases] == [one.code for one in nine]
    renamed = {one.name.casefold() for one in made.phases} != {one.name.casefold() for one in nine}
    return made.phases if same_model and renamed else nine


def open_desk(name: str, work: str | Path) -> OpenDesk:
    """The desk for this name. Raises WorkshopError when there is no place to work."""
    return OpenDesk(work_path(name, None if str(work) == "mijn-werk" else work), fresh_work(name))


def example_for(name: str) -> Case:
    """The case to look at: the chosen one, or the standard example."""
    return load_case(name if name in case_names() else EXAMPLE)
