"""Events packed once: all customers on end, a small code per event, and where each customer starts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from workshop_lib.measure.paths import Array, Paths


@dataclass(frozen=True)
class Packed:
    """Customer k has the events `starts[k]` up to `starts[k + 1]`, in order of time; ties as in the file.

    `codes`: touchpoint per event; `rows`: its place in the file among the usable rows; `moments`: microseconds since
    1970 in the order of the file; `late`: events that stood in the file after a later one of the same customer; `load`
    brings another column.
    """

    starts: Array
    codes: Array
    moments: Array
    rows: Array
    late: int
    load: Callable[[str], Array]

    @cached_property
    def us(self) -> Array:
        """Microseconds since 1970 per event."""
        found: Array = self.moments[self.rows]
        return found

    @property
    def customers(self) -> int:
        """How many there are; each has an event at least."""
        return len(self.starts) - 1

    def column(self, name: str) -> Array:
        """Another column per event: `won` (converted here), `channel`, `persona` (codes), or `whole` (the full row)."""
        found: Array = self.load(name)[self.rows]
        return found

    def keep(self, mask: Array) -> Packed:
        """Only these events; customers without one are gone."""
        lengths = np.add.reduceat(mask, self.starts[:-1], dtype=np.int64) if mask.size else np.zeros(0, np.int64)
        starts = np.concatenate(([0], np.cumsum(lengths[lengths > 0])))
        return replace(self, starts=starts, codes=self.codes[mask], rows=self.rows[mask])

    def ties(self) -> Array:
        """Per event: is it at the same moment as the one before of the same customer?"""
        same = np.zeros(len(self.us), bool)
        same[1:] = self.us[1:] == self.us[:-1]
        same[self.starts[:-1]] = False
        return same

    def repeats(self) -> Array:
        """Per event: did the very same row stand in the file before? Only events at one moment can be the same."""
        same = self.ties()
        found = np.zeros(len(same), bool)
        if same.any():
            tied = np.flatnonzero(same | np.append(same[1:], False))
            moment = np.cumsum(~same)[tied]
            whole = self.column("whole")[tied]
            order = np.lexsort((self.rows[tied], whole, moment))
            again = (np.diff(whole[order]) == 0) & (np.diff(moment[order]) == 0)
            found[tied[order[1:][again]]] = True
        return found

    def ends(self) -> tuple[Array, Array]:
        """Per customer whether it converted, and the place after the last event up to the conversion.

        The flag may stand on the row of the conversion, or on every row of the customer: then the last row is taken.
        Who did not convert ends at the last event.
        """
        places = np.flatnonzero(self.column("won"))
        owner = np.searchsorted(self.starts, places, "right") - 1
        flags = np.bincount(owner, minlength=self.customers)
        fresh = np.flatnonzero(np.append(True, owner[1:] != owner[:-1])[: len(owner)])
        first, who = places[fresh], owner[fresh]
        some = flags[who] < np.diff(self.starts)[who]
        after = self.starts[1:].copy()
        after[who[some]] = first[some] + 1
        return flags > 0, after

    def paths(self, column: str, none: int) -> Paths:
        """One path per customer up to the conversion, leaving out contacts with code `none` and who has no others."""
        won, after = self.ends()
        codes = self.column(column)
        inside = between(self.starts[:-1], after, len(codes)) & (codes != none)
        lengths = np.add.reduceat(inside, self.starts[:-1], dtype=np.int64)
        some = lengths > 0
        starts = np.concatenate(([0], np.cumsum(lengths[some])))
        bought = won[some].astype(np.int32)
        return Paths(starts, codes[inside], bought, 1 - bought)


def between(first: Array, after: Array, size: int) -> Array:
    """Per place whether it lies in one of the spans, which do not overlap and are in order."""
    step = np.zeros(size + 1, np.int8)
    step[first] += 1
    step[after] -= 1
    inside: Array = np.cumsum(step[:-1], dtype=np.int8).astype(bool)
    return inside
