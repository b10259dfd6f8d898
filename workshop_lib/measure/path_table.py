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


_MADE = 1 << 17
"""Items that are made at a time."""


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
    """A sequence like a tuple, of which an item is made when somebody looks at it: the path, then its `columns`.

    `order`: the places of the paths in the order of the items; the arrays stay where they are.
    """

    def __init__(
        self, paths: Paths, names: tuple[str, ...], kind: type[Item], columns: Sequence[Array], order: Array
    ) -> None:
        self.paths, self.names, self._kind, self._columns, self._order = paths, names, kind, columns, order

    def __len__(self) -> int:
        return len(self._order)

    @overload
    def __getitem__(self, place: int) -> Item: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, place: int | slice) -> Item | tuple[Item, ...]:
        if isinstance(place, slice):
            return tuple(self._made(self._order[place]))
        return self._made(self._order[[place]])[0]

    def __iter__(self) -> Iterator[Item]:
        for first in range(0, len(self), _MADE):
            yield from self._made(self._order[first : first + _MADE])

    def _made(self, places: Array) -> list[Item]:
        chosen = self.paths.pick(places)
        with _unwatched():
            contacts = np.array(self.names, dtype=object)[chosen.codes]
            cuts = chosen.starts.tolist()
            paths = map(tuple(contacts.tolist()).__getitem__, map(slice, cuts, cuts[1:]))
            fields = zip(paths, *(column[places].tolist() for column in self._columns), strict=True)
            return list(map(partial(tuple.__new__, self._kind), fields))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(_equal, self, other))

    def __repr__(self) -> str:
        return f"{len(self)} × {self[0]!r} …" if len(self) else "()"


class PathTable(Items[PathCount]):
    """What attribution asks for: every different path with its conversions and others, in the order of the names."""

    def __init__(self, paths: Paths, names: tuple[str, ...], order: Array | None = None) -> None:
        """`order`: places in another order than that of the names."""
        places = paths.ranking() if order is None else order
        super().__init__(paths, names, PathCount, (paths.won, paths.lost), places)


def variants_of(paths: Paths, names: tuple[str, ...], limit: int | None) -> Sequence[Variant]:
    """Different paths as variants, of most customers first, at most `limit` of them; shares are of all customers."""
    counts = paths.won + paths.lost
    return Items(paths, names, Variant, (counts, counts / counts.sum()), paths.ranking(limit, by_count=True))


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
    lost = np.array([one.others for one in known], np.int64)
    return PathTable(Paths(starts, codes, won, lost), names, np.arange(len(known)))


def _equal(one: object, other: object) -> bool:
    return one == other
