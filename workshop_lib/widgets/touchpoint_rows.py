"""Rows of the touchpoint table: the journey with one touchpoint more, less, elsewhere or in another phase.

The order of the table is the order of the journey. Who moves past the edge of a phase comes into the next phase, at the
same place; a touchpoint that gets another phase goes to the end of that phase.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from workshop_lib.model.journey import Journey, Touchpoint
from workshop_lib.text.rows import Suggestion

_CODE = re.compile(r"([A-Z]+)(\d+)")


@dataclass(frozen=True)
class JourneyRows:
    """The touchpoints of a journey as the rows of a grid; a key is the code of a touchpoint."""

    journey: Journey

    @property
    def items(self) -> tuple[Touchpoint, ...]:
        return self.journey.touchpoints

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(one.id for one in self.items)

    def get(self, key: str) -> Touchpoint:
        return self.items[self.keys.index(key)]

    def with_item(self, key: str, item: Touchpoint) -> JourneyRows:
        return self._set(item if one.id == key else one for one in self.items)

    def added(self, after: str = "") -> tuple[JourneyRows, str]:
        """With an empty touchpoint behind another one (in its phase) or at the end; and its code."""
        code, near = next_code(self.keys), after if after in self.keys else ""
        phase = self.get(near).phase if near else ""
        place = self.keys.index(near) + 1 if near else len(self.items)
        return self._inserted(Touchpoint(id=code, phase=phase), place), code

    def taken(self, example: Suggestion, near: str = "") -> tuple[JourneyRows, str]:
        """With a touchpoint of the catalogue at the end of its phase, or of that of `near`; and its code."""
        code, known = next_code(self.keys), example.phase in {one.id for one in self.journey.phases}
        here = self.get(near).phase if near in self.keys else ""
        made = Touchpoint(
            id=code, phase=example.phase if known else here, name=example.name, channel=example.channel,
            ownership=example.ownership, side=example.side,
        )  # fmt: skip
        return self._inserted(made, self._end_of(made.phase)), code

    def duplicated(self, key: str) -> tuple[JourneyRows, str]:
        """With a copy right behind the original; and the code of the copy."""
        code = next_code(self.keys)
        return self._inserted(self.get(key).but(id=code), self.keys.index(key) + 1), code

    def without(self, key: str) -> JourneyRows:
        return self._set(one for one in self.items if one.id != key)

    def moved(self, key: str, step: int) -> JourneyRows:
        """One place up (-1) or down (+1), or over the edge into the phase of the neighbour."""
        if key not in self.keys or not 0 <= self.keys.index(key) + step < len(self.items):
            return self
        here, there = self.get(key), self.items[self.keys.index(key) + step]
        if here.phase != there.phase:
            return self.with_item(key, here.but(phase=there.phase))
        return self.dropped(key, there.id, step > 0)

    def dropped(self, key: str, on: str, behind: bool) -> JourneyRows:
        """Before or behind another touchpoint, in its phase."""
        if key == on or {key, on} - set(self.keys):
            return self
        rest = self.without(key)
        return rest._inserted(self.get(key).but(phase=rest.get(on).phase), rest.keys.index(on) + behind)

    def to_phase(self, key: str, phase: str) -> JourneyRows:
        """In another phase, behind what is already there."""
        one = self.get(key)
        if one.phase == phase:
            return self
        rest = self.without(key)
        return rest._inserted(one.but(phase=phase), rest._end_of(phase))

    def shifted(self, key: str, step: int) -> JourneyRows:
        """In the phase before (-1) or after (+1) its own."""
        phases, now = [one.id for one in self.journey.phases], self.get(key).phase
        place = phases.index(now) + step if now in phases else 0
        return self.to_phase(key, phases[place]) if 0 <= place < len(phases) else self

    def _end_of(self, phase: str) -> int:
        """The place behind the last touchpoint of this phase; of an empty one, behind the phases that come before."""
        order = {one.id: place for place, one in enumerate(self.journey.phases)}
        if phase not in order:
            return len(self.items)
        before = [place for place, one in enumerate(self.items) if order.get(one.phase, -1) <= order[phase]]
        return max((place for place in before if self.items[place].phase), default=-1) + 1

    def _inserted(self, one: Touchpoint, place: int) -> JourneyRows:
        return self._set((*self.items[:place], one, *self.items[place:]))

    def _set(self, items: Iterable[Touchpoint]) -> JourneyRows:
        return JourneyRows(self.journey.but(touchpoints=tuple(items)))


def next_code(taken: Iterable[str]) -> str:
    """The code after the highest in use: A14 -> A15; T01 to begin with."""
    used = set(taken)
    found = [(int(parts[2]), parts[1]) for code in used if (parts := _CODE.fullmatch(code))]
    number, letters = max(found, default=(0, "T"))
    while f"{letters}{number + 1:02}" in used:
        number += 1
    return f"{letters}{number + 1:02}"
