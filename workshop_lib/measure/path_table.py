"""Paths with names: a sequence that makes its items when they are asked for, over arrays that stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar, overload

import numpy as np

from workshop_lib.measure.paths import Paths
from workshop_lib.measure.results import Variant

Path = tuple[str, ...]
Item = TypeVar("Item")


@dataclass(frozen=True)
class PathCount:
    """A path of channels or touchpoints in order, with how many customers on it converted and how many did not."""

    path: Path
    conversions: int
    others: int = 0


class Items(Sequence[Item], Generic[Item]):
    """A sequence like a tuple, of which an item is made when somebody looks at it."""

    def __init__(self, paths: Paths, names: tuple[str, ...], make: Callable[[Path, int, int], Item]) -> None:
        self.paths, self.names, self._make = paths, names, make

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
        return self._make(path, int(self.paths.won[k]), int(self.paths.lost[k]))

    def __iter__(self) -> Iterator[Item]:
        codes, starts = self.paths.codes.tolist(), self.paths.starts.tolist()
        counts = zip(self.paths.won.tolist(), self.paths.lost.tolist(), strict=True)
        for (first, end), (won, lost) in zip(pairwise(starts), counts, strict=True):
            yield self._make(tuple(map(self.names.__getitem__, codes[first:end])), won, lost)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(_equal, self, other))

    def __repr__(self) -> str:
        return f"{len(self)} × {self[0]!r} …" if len(self) else "()"


class PathTable(Items[PathCount]):
    """What attribution asks for: every different path with its conversions and others."""

    def __init__(self, paths: Paths, names: tuple[str, ...]) -> None:
        super().__init__(paths, names, PathCount)


def variants_of(paths: Paths, names: tuple[str, ...], whole: int) -> Sequence[Variant]:
    """Different paths as variants; `whole`: all customers, also those whose path is not among these."""
    return Items(paths, names, lambda path, won, lost: Variant(path, won + lost, (won + lost) / whole))


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
