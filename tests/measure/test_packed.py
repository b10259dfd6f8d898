"""The packed route against plain Python, in one go and in buckets: windows, returns, step times, segments, repeats."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.log import EventLog, Opening
from workshop_lib.measure.packing import _by_customer
from workshop_lib.measure.paths import Paths
from workshop_lib.measure.segments import compare_segments, holm

Event = tuple[str, int, str, bool, str]
EVENTS = st.lists(
    st.tuples(
        st.sampled_from([f"k{n}" for n in range(6)]),
        st.integers(0, 20),
        st.sampled_from("ABC"),
        st.booleans(),
        st.sampled_from(["p", "q", ""]),
    ),
    min_size=1,
    max_size=30,
)
QUIET = settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])

FEW = settings(QUIET, max_examples=4)


def write(folder: Path, events: list[Event]) -> Path:
    """A file with these events; a day is a day of January."""
    path = folder / "log.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["customer", "timestamp", "touchpoint", "converted", "persona"])
        writer.writerows((who, f"2025-01-{day + 1:02}", *rest) for who, day, *rest in events)
    return path


def journeys(events: list[Event]) -> list[list[Event]]:
    """Per customer the events in order of time, ties as they came."""
    found: dict[str, list[Event]] = defaultdict(list)
    for one in sorted(events, key=lambda event: event[1]):
        found[one[0]].append(one)
    return list(found.values())


def within(journey: list[Event], steps: list[str], window: int) -> int:
    """The most steps in order that fit in the window, from any first step."""
    best = 0
    for first, start in enumerate(journey):
        depth = 0
        for event in journey[first:]:
            if depth < len(steps) and event[2] == steps[depth] and event[1] - start[1] <= window:
                depth += 1
        best = max(best, depth if start[2] == steps[0] else 0)
    return best


@QUIET
@given(
    events=EVENTS, steps=st.lists(st.sampled_from("ABC"), min_size=1, max_size=3), window=st.integers(0, 9),
    most=st.sampled_from([3, 1_000]),
)  # fmt: skip
def test_answers_equal_plain_python(
    tmp_path: Path, events: list[Event], steps: list[str], window: int, most: int
) -> None:
    """Whatever the log, and whether packed at once or in buckets: funnel in a window, returns, gaps, variants."""
    log = EventLog.packed(write(tmp_path, events), Opening({}, most=most))
    truth = journeys(events)
    if set(steps) <= set(log.touchpoints):
        depths = [within(one, steps, window) for one in truth]
        found = [one.count for one in log.funnel(steps, window=window)]
        assert found == [sum(depth > k for depth in depths) for k in range(len(steps))]
    names = [[event[2] for event in one] for one in truth]
    assert {one.path: one.count for one in log.variants()} == Counter(map(tuple, names))
    gaps = [(a[2], b[2], b[1] - a[1]) for one in truth for a, b in pairwise(one)]
    days = {(one.source, one.target): (one.days.n, one.days.mean) for one in log.gaps()} if gaps else {}
    assert days == {
        pair: (len(taken), pytest.approx(sum(taken) / len(taken)))
        for pair in {one[:2] for one in gaps}
        if (taken := [one[2] for one in gaps if one[:2] == pair])
    }
    for one in log.returns():
        visits = [[k for k, name in enumerate(path) if name == one.touchpoint] for path in names]
        steps_back = [b - a for places in visits for a, b in pairwise(places)]
        assert (one.repeats, one.returns) == (steps_back.count(1), sum(step > 1 for step in steps_back))
        assert one.customers == sum(map(bool, visits))
        assert one.share.value * one.customers == pytest.approx(
            sum(any(b - a > 1 for a, b in pairwise(places)) for places in visits)
        )


@FEW
@given(events=EVENTS)
def test_buckets_change_no_answer(tmp_path: Path, events: list[Event]) -> None:
    """A log packed three events at a time answers as one that is packed whole, also without repeats and per persona."""
    path = write(tmp_path, events)
    whole, parts = EventLog.open(path), EventLog.packed(path, Opening({}, most=3))
    for one, other in ((whole, parts), (whole.unique(), parts.unique())):
        assert one.transitions() == other.transitions() and one.drop_off() == other.drop_off()
        assert list(one.variants()) == list(other.variants()) and list(one.paths()) == list(other.paths())
        assert one.drop_off("persona") == other.drop_off("persona") and one.compare("persona") == other.compare(
            "persona"
        )
        assert one.durations().median == pytest.approx(other.durations().median)
        assert sorted(one.contacts()) == sorted(other.contacts())
    assert whole.quality() == parts.quality()


@FEW
@given(events=EVENTS)
def test_segments_and_repeats_equal_plain_python(tmp_path: Path, events: list[Event]) -> None:
    """A customer belongs to the first persona its contacts name; the same row twice counts once in `unique`."""
    log = EventLog.open(write(tmp_path, events))
    came: Counter[tuple[str, str]] = Counter()
    stopped: Counter[tuple[str, str]] = Counter()
    for one in journeys(events):
        persona = next((event[4] for event in one if event[4]), "")
        came.update((persona, name) for name in {event[2] for event in one})
        stopped[persona, one[-1][2]] += not any(event[3] for event in one)
    found = log.drop_off("persona")
    assert {(one.segment, one.touchpoint): one.customers for one in found} == came
    assert {(one.segment, one.touchpoint): one.stopped for one in found if one.stopped} == +stopped
    assert sum(one.count for one in log.unique().transitions()) == len(set(events)) - log.quality().customers


def test_customers_with_a_shared_hash_prefix_stay_apart() -> None:
    """Numbers that differ in their lowest bits only: rows of one customer together, in the order of the file."""
    who = np.array([5, 4, 5, 1 << 30, 4, 5], np.uint64)
    rows, starts = _by_customer(who)
    assert [rows[a:b].tolist() for a, b in pairwise(starts.tolist())] == [[1, 4], [0, 2, 5], [3]]


@settings(max_examples=60)
@given(paths=st.lists(st.lists(st.integers(0, 300), min_size=1, max_size=40), min_size=1, max_size=20))
def test_paths_rank_like_tuples(paths: list[list[int]]) -> None:
    """Long paths that share their beginning stand in the order of Python; different ones are found once."""
    longer = [*paths, *([*one, one[-1]] for one in paths)]
    ones = np.ones(len(longer), np.int64)
    table = Paths(np.cumsum([0, *map(len, longer)]), np.array([c for one in longer for c in one]), ones, ones * 0)
    different = table.distinct()
    found = different.pick(different.ranking())
    ranked = [tuple(found.codes[a:b].tolist()) for a, b in pairwise(found.starts.tolist())]
    assert ranked == sorted(set(map(tuple, longer)))
    assert found.won.tolist() == [longer.count(list(one)) for one in ranked]


@pytest.mark.heavy
def test_many_touchpoints_have_room(tmp_path: Path) -> None:
    """Seventy thousand different names need larger codes; every one of them is counted."""
    rows = "".join(f"k{n % 7},2025-01-01T00:00:{n % 60:02},t{n}\n" for n in range(70_000))
    path = tmp_path / "log.csv"
    path.write_text("customer,timestamp,touchpoint\n" + rows, encoding="utf-8", newline="\n")
    log = EventLog.open(path)
    assert len(log.touchpoints) == 70_000 and len(log.transitions()) == 70_000 - 7
    assert sum(one.customers for one in log.drop_off()) == 70_000
    with pytest.raises(Unsuitable, match="too_many_touchpoints"):
        log.prediction()


def test_holm_by_hand() -> None:
    """0.01, 0.04, 0.03 and 0.005 of four tests become 0.03, 0.06, 0.06 and 0.02."""
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])


def test_a_segment_that_differs_is_found_and_a_small_one_is_left_out() -> None:
    """Half of p and a tenth of q stop at A; of r there are four customers."""
    table = np.array([[[100, 50]], [[100, 10]], [[4, 4]]])
    converted = np.array([[100, 50], [100, 50], [4, 0]])
    found = compare_segments(table, converted, ["A"], ["p", "q", "r"])
    assert [(one.touchpoint, one.first, one.second, one.beyond_chance) for one in found] == [
        ("A", "p", "q", True),
        ("", "p", "q", False),
    ]
    assert found[0].test.difference == pytest.approx(-0.4)
