"""A log in buckets of whole customers: packed one at a time, so that memory stays bounded, and narrowed on the way.

The source is read once; its columns and what was packed lie in a temporary folder, some twenty bytes per event.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.packed import Packed
from workshop_lib.measure.packing import FIRST, STORED, Packing
from workshop_lib.measure.spill import Report

Narrow = Callable[[Packed], Packed]


class Buckets:
    """All events of a log. A log of one bucket is kept in memory; of a larger one the buckets are kept on disk."""

    def __init__(self, packing: Packing, report: Report | None = None) -> None:
        self.packing = packing
        self._report = report
        self._above: Buckets | None = None
        self._narrow: Narrow | None = None
        self._kept: Packed | None = None
        self._late: dict[int, int] = {}

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
        count = self.packing.count
        if count > 1:
            self.packing.spread(FIRST, self._reading())
        for bucket in range(count):
            if self._report:
                self._report(count + bucket if count > 1 else bucket, self._stages)
            yield self._bucket(bucket)
        if self._report:
            self._report(self._stages, self._stages)

    @property
    def _stages(self) -> int:
        """Reading takes about as long as all that comes after it."""
        return 1 if self.packing.count == 1 else 2 * self.packing.count

    def _reading(self) -> Report | None:
        report, count = self._report, self.packing.count
        return (lambda done, total: report(count * done // total, 2 * count)) if report else None

    def _bucket(self, bucket: int) -> Packed:
        """Packed now, or as it was stored; a fresh one every time, so that nothing it maps stays in memory."""
        if self.packing.count == 1:
            return self.packing.pack(bucket)
        if bucket not in self._late:
            self._store(bucket)
        return self.packing.stored(bucket, self._late[bucket])

    def _store(self, bucket: int) -> None:
        """The moments lie on disk as they were read; the rest replaces what it was made of."""
        packed, spill = self.packing.pack(bucket), self.packing.spill
        assert spill is not None
        for name in STORED:
            spill.keep(bucket, name, getattr(packed, name))
        spill.drop(bucket, ("who", "code"))
        self._late[bucket] = packed.late
