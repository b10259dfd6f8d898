"""Paths with names: a sequence that makes its items when they are asked for, over arrays that stay as they are."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, Generic, NamedTuple, TypeVar, overload

import numpy as np

from workshop_lib.measure.paths import Array, Paths
from workshop_lib.measure.results import Variant

Path = tuple[str, ...]
Item = TypeVar("Item", bound=tuple[Any, ...])


class PathCount(NamedTuple):
    """A path of channels or touchpoints in order, with how many customers on it converted and how many did not."""

    path: Path
    conversions: int
    others: int = 0


@contextmanager
def _unwatched() -> Iterator[None]:
    """Without the search for circles, which would look at every new tuple again and again: half of the time."""
    watched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if watched:
            gc.enable()


class Items(Sequence[Item], Generic[Item]):
    """A sequence like a tuple, of which an item is made when somebody looks at it: the path, then its `columns`."""

    def __init__(self, paths: Paths, names: tuple[str, ...], kind: type[Item], columns: Sequence[Array]) -> None:
        self.paths, self.names, self._kind, self._columns = paths, names, kind, columns

    def __len__(self) -> int:
        return self.paths.count

    @overload
    def __getitem__(self, place: int) -> Item: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, place: int | slice) -> Item | tuple[Item, ...]:
        if isinstance(place, slice):
            return tuple(self[k] for k in range(*place.indices(len(self))))
        k = range(len(self))[place]
        codes = self.paths.codes[self.paths.starts[k] : self.paths.starts[k + 1]]
        path = tuple(self.names[code] for code in codes.tolist())
        return tuple.__new__(self._kind, (path, *(column[k].item() for column in self._columns)))

    def __iter__(self) -> Iterator[Item]:
        for first, end in self.paths.spans():
            with _unwatched():
                made = self._made(first, end)
            yield from made

    def _made(self, first: int, end: int) -> list[Item]:
        starts = self.paths.starts[first : end + 1]
        contacts = np.array(self.names, dtype=object)[self.paths.codes[starts[0] : starts[-1]]]
        cuts = (starts - starts[0]).tolist()
        paths = map(tuple(contacts.tolist()).__getitem__, map(slice, cuts, cuts[1:]))
        fields = zip(paths, *(column[first:end].tolist() for column in self._columns), strict=True)
        return list(map(partial(tuple.__new__, self._kind), fields))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(_equal, self, other))

    def __repr__(self) -> str:
        return f"{len(self)} × {self[0]!r} …" if len(self) else "()"


class PathTable(Items[PathCount]):
    """What attribution asks for: every different path with its conversions and others."""

    def __init__(self, paths: Paths, names: tuple[str, ...]) -> None:
        super().__init__(paths, names, PathCount, (paths.won, paths.lost))


def variants_of(paths: Paths, names: tuple[str, ...], whole: int) -> Sequence[Variant]:
    """Different paths as variants; `whole`: all customers, also those whose path is not among these."""
    counts = paths.won + paths.lost
    return Items(paths, names, Variant, (counts, counts / whole))


def table_of(paths: Iterable[PathCount]) -> PathTable:
    """A table of loose path counts; names in alphabetical order, paths without a contact left out."""
    if isinstance(paths, PathTable):
        return paths
    known = [one for one in paths if one.path]
    names = tuple(sorted({name for one in known for name in one.path}))
    code = {name: k for k, name in enumerate(names)}
    starts = np.cumsum([0, *(len(one.path) for one in known)])
    codes = np.array([code[name] for one in known for name in one.path], np.int64)
    won = np.array([one.conversions for one in known], np.int64)
    return PathTable(Paths(starts, codes, won, np.array([one.others for one in known], np.int64)), names)


def _equal(one: object, other: object) -> bool:
    return one == other
