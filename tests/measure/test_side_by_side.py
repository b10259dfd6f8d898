"""All attribution models side by side: longer memories against brute force, and intervals that mean something."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.attribution import PathCount
from workshop_lib.measure.log import EventLog
from workshop_lib.measure.markov import removal
from workshop_lib.measure.path_table import table_of
from workshop_lib.measure.side_by_side import Draws, side_by_side

State = tuple[str, ...]
PATHS = st.lists(
    st.builds(
        PathCount,
        st.lists(st.sampled_from("ABC"), min_size=1, max_size=5).map(tuple),
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    min_size=1,
    max_size=8,
)
MINI = [
    PathCount(("S", "Z"), 3, 1),
    PathCount(("Z",), 4, 4),
    PathCount(("S", "E"), 2, 2),
    PathCount(("E",), 1, 1),
    PathCount(("S",), 0, 6),
    PathCount(("Z", "E"), 2, 0),
]


def brute(paths: list[PathCount], order: int, gone: str = "") -> float:
    """The chance to convert by following the chain step by step until nobody is under way any more."""
    counts: dict[State, Counter[State | str]] = {}
    for one in paths:
        merged = [name for name, _ in groupby(one.path)]
        states: list[State] = [(), *(tuple(merged[max(0, k - order + 1) : k + 1]) for k in range(len(merged)))]
        if order > 1:  # the start is remembered too
            states = [(), *(("",) * (order - len(state)) + state for state in states[1:])]
        for here, there in zip(states, [*states[1:], None], strict=True):
            steps = counts.setdefault(here, Counter())
            if there is None:
                steps.update({"yes": one.conversions, "no": one.others})
            else:
                steps[there] += one.conversions + one.others
    under_way: dict[State, float] = {(): 1.0}
    converted = 0.0
    while sum(under_way.values()) > 1e-13:
        following: dict[State, float] = {}
        for state, mass in under_way.items():
            whole = sum(counts[state].values())
            for step, n in counts[state].items():
                if step == "yes":
                    converted += mass * n / whole
                elif isinstance(step, tuple) and step[-1] != gone and n:
                    following[step] = following.get(step, 0.0) + mass * n / whole
        under_way = following
    return converted


@settings(max_examples=30)
@given(paths=PATHS, order=st.sampled_from([1, 2, 3]))
def test_removal_equals_following_the_chain(paths: list[PathCount], order: int) -> None:
    """With a memory of one, two or three channels: the same chances as mass that walks through the chain."""
    known = [one for one in paths if one.conversions + one.others]
    if not sum(one.conversions for one in known):
        return
    found = removal(known, order)
    assert found.probability == pytest.approx(brute(known, order), abs=1e-9)
    for channel, chance in found.without.items():
        assert chance == pytest.approx(brute(known, order, channel), abs=1e-9)
    assert sum(found.credit.values()) == pytest.approx(sum(one.conversions for one in known))


def test_a_longer_memory_by_hand() -> None:
    """A then B converts, C then B never: with a memory of two all credit is shared by A and B."""
    paths = [PathCount(("A", "B"), 10), PathCount(("C", "B"), 0, 10)]
    assert removal(paths, order=2).credit == pytest.approx({"A": 5.0, "B": 5.0, "C": 0.0})
    assert removal(paths, order=1).credit["C"] > 0


def models(times: int, seed: int = 1, paths: list[PathCount] = MINI) -> dict[str, dict[str, object]]:
    """Side by side of small data; every conversion its own path with a day per contact."""
    table = table_of(paths)
    timed = table_of([PathCount(one.path, 1) for one in paths for _ in range(one.conversions)])
    days = np.concatenate([np.arange(n, 0, -1) for n in timed.paths.lengths])
    found = side_by_side(table.paths.distinct(), (timed.paths, days.astype(float)), table.names, Draws(times, seed))
    assert not found.causal and found.conversions == 12 and found.customers == 26
    return {name: dict(row) for name, row in found.models.items()}


def test_all_models_stand_side_by_side() -> None:
    """Nine models; each divides all twelve conversions; the worked numbers are in it."""
    found = models(0)
    assert list(found) == [
        "first", "last", "linear", "position", "decay", "markov1", "markov2", "markov3", "shapley",
    ]  # fmt: skip
    for row in found.values():
        assert sum(one.value for one in row.values()) == pytest.approx(12)  # type: ignore[attr-defined]
        assert all(one.low is None for one in row.values())  # type: ignore[attr-defined]
    values = {name: one.value for name, one in found["markov1"].items()}  # type: ignore[attr-defined]
    assert values == pytest.approx({"S": 3.219, "Z": 5.467, "E": 3.314}, abs=1e-3)


def test_intervals_hold_their_value_and_follow_the_seed() -> None:
    """The same seed gives the same intervals, another seed others; every value lies inside its own."""
    first, again, other = models(200), models(200), models(200, seed=2)
    assert first == again and first != other
    for row in first.values():
        assert all(one.low <= one.value <= one.high for one in row.values())  # type: ignore[attr-defined]


def test_the_interval_has_the_width_of_a_binomial() -> None:
    """First touch of S counts 5 of 26 customers; its spread is that of a share."""
    estimate = models(600)["first"]["S"]
    assert estimate.error == pytest.approx((26 * 5 / 26 * 21 / 26) ** 0.5, rel=0.1)  # type: ignore[attr-defined]


def test_nobody_converted() -> None:
    """Without a conversion there is nothing to divide."""
    table = table_of([PathCount(("A",), 0, 3)])
    empty = table.paths.pick(np.array([], int))
    with pytest.raises(Unsuitable, match="no_conversions"):
        side_by_side(table.paths, (empty, np.zeros(0)), table.names, Draws(0))


def test_a_log_attributes_over_channels_or_touchpoints(tmp_path: Path) -> None:
    """Channels where the log has them; touchpoints where it has none."""
    rows = "k,2025-01-01,A,web,0\nk,2025-01-08,B,mail,1\nl,2025-01-01,A,web,0\n"
    path = tmp_path / "log.csv"
    path.write_text("customer,timestamp,touchpoint,channel,converted\n" + rows, encoding="utf-8")
    found = EventLog.open(path).attribution(draws=Draws(0)).models
    assert {name: one.value for name, one in found["last"].items()} == {"mail": 1.0, "web": 0.0}
    assert {name: one.value for name, one in found["decay"].items()} == pytest.approx({"mail": 2 / 3, "web": 1 / 3})
    path.write_text("customer,timestamp,touchpoint,converted\nk,2025-01-01,A,1\n", encoding="utf-8")
    assert EventLog.open(path).attribution(draws=Draws(0)).models["first"]["A"].value == 1.0
