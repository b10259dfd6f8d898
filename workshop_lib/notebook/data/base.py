"""What survey and event log share: a file that may not be there yet, and a report on its quality."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Generic, TypeVar

from workshop_lib.model.work import Work
from workshop_lib.notebook.desk import Desk
from workshop_lib.text import data_words as t
from workshop_lib.text import prompts
from workshop_lib.text.numbers import number
from workshop_lib.views.notice import draw_notice
from workshop_lib.views.panel import Panel
from workshop_lib.views.picture import Picture
from workshop_lib.views.table_panel import draw_table

Shown = Panel | Picture


Opened = TypeVar("Opened")


class Reading(Generic[Opened]):
    """What was made of some files, kept until one of them changes: reading takes longer than most answers."""

    def __init__(self) -> None:
        self._mark: object = None
        self._made: Opened | None = None

    def of(self, paths: Sequence[Path], make: Callable[[], Opened]) -> Opened:
        mark = [(path, known.st_mtime_ns, known.st_size) for path in paths for known in [path.stat()]]
        if self._made is None or mark != self._mark:
            self._made, self._mark = make(), mark
        return self._made


class DataStep:
    """What the survey and the event log share: a file that may not be there yet."""

    noun = ""
    files: tuple[str, ...] = ()

    def __init__(self, desk: Desk, tables: dict[str, Path], known: Work | None = None) -> None:
        self._desk = desk
        self._tables = tables
        self._known = known or Work()
        self._reading: Reading[Any] = Reading()

    def __bool__(self) -> bool:
        """Is there a file? `ws.events or ws.example.events` is the log of this journey, or else that of the example."""
        return self._path is not None

    def _touchpoint(self, id: str) -> str:
        """Id and name, from the own map or from the case the data are about."""
        found = self._desk.work.journey.touchpoint(id) or self._known.journey.touchpoint(id)
        return f"{id} {found.name}" if found and found.name else id or "–"

    def _people(self) -> dict[str, str]:
        """Names of personas by id: those of the case, and one's own."""
        return {one.id: one.name for one in (*self._known.personas, *self._desk.work.personas)}

    @property
    def _path(self) -> Path | None:
        return self._file(self.files)

    def _file(self, names: Sequence[str]) -> Path | None:
        """A file of one's own, also when it came there after the start; else the one of the case."""
        folder = self._folder
        mine = (folder / f"{name}.csv" for name in names) if folder else ()
        found = next((path for path in mine if path.is_file()), None)
        return found or next((self._tables[name] for name in names if name in self._tables), None)

    @property
    def _own(self) -> bool:
        """Does the trainee's own file count, and not the one that came with the case?"""
        return self._path is not None and self._path.parent == self._folder

    @property
    def _folder(self) -> Path | None:
        """Where one's own files are; an example has no such place."""
        path: Path | None = getattr(self._desk, "path", None)
        return path.parent if path else None

    def _nothing(self) -> Panel:
        """What is not there yet, where it should stand, and what it looks like."""
        title, _, text = {**prompts.EMPTY, **t.EMPTY}[self.noun].partition(". ")
        example = t.EXAMPLES.get(self.noun)
        if example is None or self._folder is None:
            return draw_notice(title, text)
        place = "/".join((*self._folder.parts[-2:], f"{self.files[0]}.csv"))
        heads, *rows = (tuple(one.split(";")) for one in example.splitlines())
        return draw_table(title, heads, rows, t.PUT_IT_HERE.format(place=place))

    def show(self) -> Shown:
        raise NotImplementedError

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return self.show()._repr_mimebundle_(include, exclude)


def quality_panel(path: Path, rows: Iterable[tuple[str, int, str]]) -> Panel:
    """What was found in a file; its folder says whose it is."""
    name = f"{path.parent.name}/{path.name}"
    shown = [(what, number(count), meaning) for what, count, meaning in rows]
    return draw_table(t.QUALITY_OF.format(name=name), (t.CHECK, t.COUNT, t.MEANING), shown, t.NOTHING_DROPPED)
