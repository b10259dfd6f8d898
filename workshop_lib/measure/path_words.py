"""Paths as numbers: the codes of a path side by side in 64 bits, so that equal paths are equal numbers.

The first code stands in the highest bits and nothing follows the last, so numbers have the order of the codes, and a
path comes before the longer ones that begin with it. Only paths that fit have such a number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
_BITS = 64
_CHUNK = 1 << 15
"""Paths that are worked on at a time: what they need fits in the cache of a processor."""


@dataclass(frozen=True)
class Words:
    """How to write codes up to `most` in one number: `bits` per code, where 0 says that the path has ended."""

    most: int

    @property
    def bits(self) -> int:
        """Bits per code; one value of them says that the path has ended."""
        return (self.most + 1).bit_length()

    @property
    def room(self) -> int:
        """Codes that fit in one number."""
        return _BITS // self.bits

    def written(self, starts: Array, codes: Array, chosen: Array, after: int = 0) -> Array:
        """A number per chosen path k, `codes[starts[k]:starts[k + 1]]`; of a longer one as much as fits.

        `after`: the first so many codes are left out; no chosen path is as short as that.
        """
        found = np.zeros(len(chosen), np.uint64)
        for first in range(0, len(chosen), _CHUNK):
            some = chosen[first : first + _CHUNK]
            begin = starts[some] + after
            found[first : first + _CHUNK] = self._written(begin, starts[some + 1] - begin, codes)
        return found

    def read(self, words: Array, kind: Any) -> tuple[Array, Array]:
        """The codes of all these paths on end, as this type, and where each path starts (and the end)."""
        parts = [self._read(words[first : first + _CHUNK], kind) for first in range(0, max(len(words), 1), _CHUNK)]
        codes, lengths = (np.concatenate(column) for column in zip(*parts, strict=True))
        return codes, np.concatenate(([0], np.cumsum(lengths)))

    def _written(self, starts: Array, lengths: Array, codes: Array) -> Array:
        found = np.zeros(len(starts), np.uint64)
        who, place, left = np.arange(len(starts)), starts, lengths
        for k in range(self.room):
            found[who] |= (codes[place].astype(np.uint64) + np.uint64(1)) << np.uint64(_BITS - (k + 1) * self.bits)
            more = np.flatnonzero(left > k + 1)
            if not more.size:
                break
            who, place, left = who[more], place[more] + 1, left[more]
        return found

    def _read(self, words: Array, kind: Any) -> tuple[Array, Array]:
        shifts = np.array([_BITS - (k + 1) * self.bits for k in range(self.room)], np.uint64)
        digits = ((words[:, None] >> shifts) & np.uint64(2**self.bits - 1)).astype(np.int32)
        inside = digits > 0
        return (digits[inside] - 1).astype(kind), inside.sum(axis=1)
