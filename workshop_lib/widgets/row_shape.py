"""How the list of a model is shown as a grid: its columns with their widths, its words and its examples."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workshop_lib.model.base import Model
from workshop_lib.model.work import Work
from workshop_lib.rules.emotion import Flag, flag, score_of
from workshop_lib.text import catalogue
from workshop_lib.text import step_form_words as t
from workshop_lib.text.numbers import signed
from workshop_lib.text.prompts import prompt
from workshop_lib.widgets.fields import paths_of
from workshop_lib.widgets.one_line import plain


@dataclass(frozen=True)
class Example:
    """A row that can be taken: what it is called, what stands beside it, in which group, and its fields."""

    id: str
    name: str
    note: str
    group: str
    fields: Mapping[str, Any]

    def shown(self) -> dict[str, Any]:
        return {"id": self.id, "name": self.name, "note": self.note, "group": self.group}


def _none(work: Work) -> Iterable[Example]:
    return ()


@dataclass(frozen=True)
class Shape:
    """`columns` are widths by path; `prefix` begins the ids of new rows; `coded` shows the id in front of the row."""

    kind: type[Model]
    columns: Mapping[str, int]
    prefix: str
    coded: bool = False
    judged: bool = True
    title: str = ""
    help: str = ""
    offer: str = ""
    examples: Callable[[Work], Iterable[Example]] = _none
    parts: Callable[[str, str], Mapping[str, str]] = plain
    """(field, what was typed in it) -> texts by field, for rows that people type in one go."""

    @property
    def paths(self) -> tuple[str, ...]:
        return tuple(self.columns)

    @property
    def whole(self) -> bool:
        """Whether the columns hold all there is; otherwise a form shows the rest."""
        return not set(paths_of(self.kind)) - set(self.columns)

    def paths_from(self, field: str) -> list[str]:
        """The columns from this one on."""
        start = self.paths.index(field) if field in self.columns else 0
        return list(self.paths[start:])

    def read_heads(self, row: Sequence[str]) -> list[str] | None:
        """The field of each pasted column ("" for an unknown one), or None when this is no row of heads."""
        known = {t.head(self.kind, path).casefold(): path for path in self.columns}
        known |= {name.casefold(): path for path in paths_of(self.kind) for name in (path, self._label(path))}
        found = [known.get(cell.casefold(), "") for cell in row]
        right = [one for one in found if one]
        enough = len(right) >= min(2, len(row)) and 2 * len(right) > len([cell for cell in row if cell])
        return found if enough and len(set(right)) == len(right) else None

    def _label(self, path: str) -> str:
        return "" if "." in path else prompt(self.kind, path).label


def touchpoint_examples(work: Work) -> Iterable[Example]:
    """Touchpoints that may get an action: pain points and moments of truth in front, each with what is known of it."""
    taken = {row.touchpoint for row in work.actions.rows}
    for one in sorted(work.journey.touchpoints, key=lambda one: (score_of(one) or 0, one.id)):
        score = score_of(one)
        pain = flag(score) is Flag.PAIN
        notes = [t.PAIN.format(score=signed(score))] if pain and score is not None else []
        notes += [t.MOMENT] * one.moment_of_truth + [t.DONE_ALREADY] * (one.id in taken)
        known = {"touchpoint": one.id, "channel": one.channel, "content": one.message.text, "cta": one.cta.text}
        group = t.PAINS if pain else t.MOMENTS if one.moment_of_truth else ""
        yield Example(
            one.id, f"{one.id} {one.name}", " · ".join(notes) or one.channel, group,
            {**known, "question": one.thinking.text, "kpi": one.kpi, "owner": one.owner},
        )  # fmt: skip


def kpi_examples(work: Work) -> Iterable[Example]:
    """Figures of the catalogue by phase, with their formula."""
    names = {one.id: one.name for one in catalogue.phase_model("nine")}
    own = {one.id for one in work.journey.phases}
    for number, one in enumerate(catalogue.kpi_ideas()):
        fields = {
            "name": one.name,
            "formula": one.formula,
            "unit": one.unit,
            "phase": one.phase if one.phase in own else "",
        }
        yield Example(str(number), one.name, one.formula, names.get(one.phase, ""), fields)
