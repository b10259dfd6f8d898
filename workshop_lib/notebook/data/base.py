"""What survey and event log share: a file that may not be there yet, and a report on its quality."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

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


class DataStep:
    """What the survey and the event log share: a file that may not be there yet."""

    noun = ""
    files: tuple[str, ...] = ()

    def __init__(self, desk: Desk, tables: dict[str, Path], known: Work | None = None) -> None:
        self._desk = desk
        self._tables = tables
        self._known = known or Work()

    def _touchpoint(self, id: str) -> str:
        """Id and name, from the own map or from the case the data are about."""
        found = self._desk.work.journey.touchpoint(id) or self._known.journey.touchpoint(id)
        return f"{id} {found.name}" if found and found.name else id or "–"

    def _people(self) -> dict[str, str]:
        """Names of personas by id: those of the case, and one's own."""
        return {one.id: one.name for one in (*self._known.personas, *self._desk.work.personas)}

    @property
    def _path(self) -> Path | None:
        return next((self._tables[name] for name in self.files if name in self._tables), None)

    def _nothing(self) -> Panel:
        title, _, text = {**prompts.EMPTY, **t.EMPTY}[self.noun].partition(". ")
        return draw_notice(title, text)

    def show(self) -> Shown:
        raise NotImplementedError

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return self.show()._repr_mimebundle_(include, exclude)


def quality_panel(name: str, rows: Iterable[tuple[str, int, str]]) -> Panel:
    shown = [(what, number(count), meaning) for what, count, meaning in rows]
    return draw_table(t.QUALITY_OF.format(name=name), (t.CHECK, t.COUNT, t.MEANING), shown, t.NOTHING_DROPPED)
