"""What a paste did to the rows and to the cells that were refused: both are taken back, and done again, in one step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Refusal = dict[str, str]
"""A `text` that is no value of its cell, and `why`."""
Moment = tuple[Any, Mapping[str, Refusal]]
"""Rows, and what was refused by "row|field" while they stood there."""


@dataclass(frozen=True)
class Block:
    """A paste: how it was before and after. `cells` are those that it filled with something that is no value."""

    before: Moment
    after: Moment
    cells: frozenset[str]

    @property
    def moved(self) -> bool:
        """Whether it changed values too: then it is a step of the editor."""
        return bool(self.before[0] != self.after[0])

    def left(self, refused: Mapping[str, Refusal]) -> set[str]:
        """Its cells that are still refused as they were pasted."""
        return {where for where in self.cells if where in refused and refused[where] == self.after[1].get(where)}

    @property
    def undone(self) -> dict[str, Refusal | None]:
        """What was refused before it, and its own cells without a remark."""
        return {**dict.fromkeys(self.cells), **self.before[1]}

    def at(self, rows: Any) -> dict[str, Refusal | None] | None:
        """What becomes of the refused cells when these rows come back; None when they are not those of the paste."""
        if rows == self.after[0]:
            return dict(self.after[1])
        return self.undone if rows == self.before[0] else None
