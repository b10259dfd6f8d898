"""The past of a work file: dense near now, sparse long ago, never without an hour's beginning."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_lib.store.history import History
from workshop_lib.store.thinning import NEWEST, SPANS, worth_keeping

GAPS = st.lists(st.floats(0, 5_000), max_size=120)


def states(gaps: list[float]) -> list[tuple[int, float]]:
    """States with these seconds between them, newest first."""
    when, made = 1_800_000_000.0, []
    for number, gap in enumerate(gaps, 1):
        when += gap
        made.append((number, when))
    return made[::-1]


@settings(max_examples=60)
@given(GAPS)
def test_the_newest_stay_and_there_are_never_too_many(gaps: list[float]) -> None:
    """Twenty of just now, and at most one per ten minutes and one per day beyond."""
    past = states(gaps)
    kept = worth_keeping(past)
    assert {number for number, _ in past[:NEWEST]} <= kept
    assert len(kept) <= NEWEST + sum(most for _, most in SPANS)


@settings(max_examples=30)
@given(GAPS)
def test_thinning_at_every_save_equals_thinning_at_the_end(gaps: list[float]) -> None:
    """What was dropped on the way would not have been kept in the end."""
    left: list[tuple[int, float]] = []
    for one in reversed(states(gaps)):
        left = [one, *left]
        kept = worth_keeping(left)
        left = [other for other in left if other[0] in kept]
    assert {number for number, _ in left} == worth_keeping(states(gaps))


def test_an_afternoon_of_typing_keeps_its_beginning(tmp_path: Path) -> None:
    """A save every five seconds for an hour: every ten minutes of it can still be opened."""
    history = History(tmp_path)
    for number in range(1, 721):
        when = 1_800_000_000 + 5 * number
        history.keep(number, b"{}")
        os.utime(tmp_path / f"{number:06d}.json", (when, when))
    kept = history.numbers()
    assert kept[:NEWEST] == tuple(range(720, 720 - NEWEST, -1))
    assert min(kept) < 121 and 25 <= len(kept) <= 28
