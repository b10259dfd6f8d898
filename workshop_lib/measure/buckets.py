"""A log in buckets of whole customers: packed one at a time, so that memory stays bounded, and narrowed on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.packed import Packed
from workshop_lib.measure.packing import Packing

Report = Callable[[int, int], None]
"""Told before every bucket: how many are done, of how many."""
Narrow = Callable[[Packed], Packed]


class Buckets:
    """All events of a log. A log of one bucket is packed once and kept; a larger one is packed for every question."""

    def __init__(self, packing: Packing, report: Report | None = None) -> None:
        self.packing = packing
        self._report = report
        self._above: Buckets | None = None
        self._narrow: Narrow | None = None
        self._kept: Packed | None = None

    def __iter__(self) -> Iterator[Packed]:
        """Every bucket that holds a customer. A keyboard interrupt stops between two of them."""
        if self._kept is not None:
            yield self._kept
            return
        for packed in self._packed():
            if self.packing.count == 1:
                self._kept = packed
            if packed.customers:
                yield packed

    def narrowed(self, narrow: Narrow) -> Buckets:
        """The same log with a part of its events. Raises Unsuitable when nothing is left."""
        found = Buckets(self.packing, self._report)
        found._above, found._narrow = self, narrow
        if not any(packed.customers for packed in found):
            raise Unsuitable("no_usable_rows", name=self.packing.source.name)
        return found

    @property
    def whole(self) -> Buckets:
        """The log before anything was left out."""
        return self if self._above is None else self._above.whole

    def _packed(self) -> Iterator[Packed]:
        if self._above is not None and self._narrow is not None:
            yield from map(self._narrow, self._above)
            return
        for bucket in range(self.packing.count):
            if self._report:
                self._report(bucket, self.packing.count)
            yield self.packing.pack(bucket)
        if self._report:
            self._report(self.packing.count, self.packing.count)
