"""Several kernels on one work, in any order."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_lib.errors import Conflict
from workshop_lib.model.scope import Scope
from workshop_lib.model.work import Work
from workshop_lib.store.workfile import WorkFile

PARTS: dict[str, Any] = {"name": str, "author": str, "scope": lambda text: Scope(storyline=text)}
kernels = st.integers(0, 2)
deeds = st.tuples(kernels, st.sampled_from(["read", *PARTS]))


@settings(max_examples=40)
@given(st.lists(deeds, max_size=14))
def test_no_order_of_saves_loses_anything(order: list[tuple[int, str]]) -> None:
    """A save lands exactly when nobody changed the part since the kernel read or saved it; the rest stays as it was."""
    with tempfile.TemporaryDirectory() as folder:
        files = [WorkFile(Path(folder) / "klantreis.json") for _ in range(3)]
        for file in files:
            file.begin(Work())
        expected, fresh = Work(), {(kernel, part) for kernel in range(3) for part in PARTS}
        for turn, (kernel, what) in enumerate(order):
            if what == "read":
                fresh |= {(kernel, part) for part in PARTS}
                assert files[kernel].read() == expected
                continue
            value = PARTS[what](f"beurt {turn}")
            assert _save(files[kernel], what, value) == ((kernel, what) in fresh)
            if (kernel, what) in fresh:
                expected = expected.but(**{what: value})
                fresh -= {(other, what) for other in range(3) if other != kernel}
        assert WorkFile(files[0].path).read() == expected


@settings(max_examples=20)
@given(st.permutations([(kernel, turn) for kernel in range(2) for turn in range(4)]))
def test_two_kernels_with_a_part_each_never_meet(order: list[tuple[int, int]]) -> None:
    """Whoever keeps to her own part never hears of a conflict, and both last values are there."""
    parts = ("name", "author")
    with tempfile.TemporaryDirectory() as folder:
        files = [WorkFile(Path(folder) / "klantreis.json") for _ in parts]
        for file in files:
            file.begin(Work())
        last = {}
        for kernel, turn in order:
            last[parts[kernel]] = f"beurt {turn}"
            files[kernel].save(parts[kernel], f"beurt {turn}")
        assert files[0].read() == Work(**last)


def _save(file: WorkFile, part: str, value: Any) -> bool:
    try:
        file.save(part, value)
    except Conflict:
        return False
    return True
