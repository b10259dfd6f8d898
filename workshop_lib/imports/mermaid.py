"""A Mermaid `journey` diagram as a work: tolerant of decimals and missing actors, strict about marks that are none."""

from __future__ import annotations

import re
from typing import Any

from workshop_lib.errors import BadFile
from workshop_lib.imports.csvfile import decoded
from workshop_lib.imports.result import Imported, imported
from workshop_lib.model.base import new_id
from workshop_lib.rules.conversion import Remark, from_five
from workshop_lib.text.export_words import EVERYBODY, NO_PHASE
from workshop_lib.text.mermaid import unescape

_NUMBER = re.compile(r"[+-]?\d{1,3}(\.\d+)?")
_SKIPPED = re.compile(r"(%%|#(?!\d+;|\w+;)|acctitle\b|accdescr\b)", re.IGNORECASE)
_FENCE = re.compile(r"^```+\s*mermaid\s*$(.*?)^```+\s*$", re.MULTILINE | re.DOTALL)


def from_mermaid(data: bytes, name: str) -> Imported:
    """The map in a diagram, bare or in Markdown. Raises BadFile with the line that is not understood."""
    text = decoded(data, name)
    fenced = _FENCE.search(text)
    if fenced:
        text = "\n" * text[: fenced.start(1)].count("\n") + fenced[1]
    reader = _Reader(name)
    for number, line in enumerate(text.splitlines(), 1):
        reader.take(number, line.strip())
    return reader.result()


class _Reader:
    """One line after another; `take` remembers where it is."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.title = ""
        self.phases: list[dict[str, Any]] = []
        self.touchpoints: list[dict[str, Any]] = []
        self.actors: dict[str, str] = {}
        self.outside = 0
        self._phase = ""
        self._begun = self._described = self._matter = False

    def take(self, number: int, line: str) -> None:
        if self._skips(line):
            return
        if not self._begun:
            if line.split(maxsplit=1)[:1] != ["journey"]:
                raise BadFile("import_no_journey", file=self.name, line=number)
            self._begun = True
        elif line.lower().startswith("title "):
            self.title = unescape(line[6:])
        elif line.lower().startswith("section "):
            self._section(unescape(line[8:]))
        else:
            self._task(number, line)

    def _skips(self, line: str) -> bool:
        """Empty lines, comments, descriptions and the block of settings above the diagram."""
        if line == "---" and not self._begun:
            self._matter = not self._matter
            return True
        if self._described or line.lower().startswith("accdescr"):
            opened = "{" in line if not self._described else True
            self._described = opened and "}" not in line
            return True
        return self._matter or not line or bool(_SKIPPED.match(line))

    def _section(self, name: str) -> None:
        known = next((phase["id"] for phase in self.phases if phase["name"] == name), None)
        if name == NO_PHASE:
            self._phase = ""
        elif known is not None:
            self._phase = known
        else:
            self._phase = new_id(name, [phase["id"] for phase in self.phases])
            self.phases.append({"id": self._phase, "name": name})

    def _task(self, number: int, line: str) -> None:
        name, *rest = [part.strip() for part in line.split(":")]
        if not name or not rest or not _NUMBER.fullmatch(rest[0]):
            code = "import_mark" if rest else "import_line"
            raise BadFile(code, file=self.name, line=number, value=(rest[0] if rest else line)[:40])
        mark = float(rest[0])
        self.outside += not 1 <= mark <= 5
        actors = [unescape(one) for one in (rest[1] if len(rest) > 1 else "").split(",") if one.strip()]
        ids = [self._actor(one) for one in actors] or [""]
        said = unescape(name)
        self.touchpoints.append({
            "id": new_id(said, [one["id"] for one in self.touchpoints]), "name": said, "phase": self._phase,
            "emotions": [{"persona": id, "score": from_five(mark)} for id in dict.fromkeys(ids)],
        })  # fmt: skip

    def _actor(self, name: str) -> str:
        if name == EVERYBODY:
            return ""
        if name not in self.actors:
            self.actors[name] = new_id(name, self.actors.values())
        return self.actors[name]

    def result(self) -> Imported:
        if not self._begun:
            raise BadFile("import_no_journey", file=self.name, line=1)
        journey = {"title": self.title, "phases": self.phases, "touchpoints": self.touchpoints}
        people = [{"id": id, "name": name} for name, id in self.actors.items()]
        changed = [
            Remark("from_one_to_five", count=len(self.touchpoints)),
            Remark("outside_scale", count=self.outside),
        ]
        return imported({"journey": journey, "personas": people}, self.name, changed)
