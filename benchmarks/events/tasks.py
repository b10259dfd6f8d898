"""One task by one tool, as a process of its own; prints what it found, so that answers can be compared.

python benchmarks/events/tasks.py ours transitions log.parquet
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

FUNNEL = ["search", "product page", "basket", "purchase"]
Task = Callable[[str], Any]


def _sum(found: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 3) for name, value in sorted(found.items())}


def _log(path: str) -> Any:
    from workshop_lib.measure.log import EventLog

    return EventLog.open(path)


def ours_transitions(path: str, log: Any = None) -> Any:
    found = (log or _log(path)).transitions()
    return [len(found), sum(one.count for one in found)]


def ours_funnel(path: str, log: Any = None) -> Any:
    return [one.count for one in (log or _log(path)).funnel(FUNNEL)]


def ours_heuristics(path: str, log: Any = None) -> Any:
    from workshop_lib.measure.attribution import Rule, attribute

    paths = (log or _log(path)).paths()
    return {rule: _sum(attribute(paths, Rule(rule))) for rule in ("first", "last", "linear")}


def ours_markov(path: str, log: Any = None) -> Any:
    from workshop_lib.measure.markov import removal

    return _sum(dict(removal((log or _log(path)).paths()).credit))


def ours_variants(path: str, log: Any = None) -> Any:
    found = list((log or _log(path)).variants())  # all of them as objects, as the peers give them
    return [len(found), found[0].count]


def ours_five(path: str) -> Any:
    log = _log(path)
    return [task(path, log) for task in (ours_transitions, ours_funnel, ours_heuristics, ours_markov, ours_variants)]


def ours_bucketed(path: str) -> Any:
    """The five with at most three million events at a time."""
    from workshop_lib.measure.log import EventLog, Opening

    log = EventLog.packed(path, Opening({}, most=3_000_000))
    return [task(path, log) for task in (ours_transitions, ours_funnel, ours_heuristics, ours_markov, ours_variants)]


def _frame(path: str) -> Any:
    import pandas as pd

    return pd.read_parquet(path, columns=["customer", "timestamp", "touchpoint"])


def _pm4py(path: str) -> Any:
    import pm4py

    frame = pm4py.format_dataframe(
        _frame(path), case_id="customer", activity_key="touchpoint", timestamp_key="timestamp"
    )
    return pm4py, frame


def pm4py_transitions(path: str) -> Any:
    pm4py, frame = _pm4py(path)
    found, _, _ = pm4py.discover_dfg(frame)
    return [len(found), sum(found.values())]


def pm4py_variants(path: str) -> Any:
    pm4py, frame = _pm4py(path)
    found = pm4py.get_variants(frame)
    return [len(found), max(found.values())]


def _polars(path: str) -> Any:
    import pm4py
    import polars as pl

    names = {"customer": "case:concept:name", "timestamp": "time:timestamp", "touchpoint": "concept:name"}
    frame = pl.scan_parquet(path).select(list(names)).rename(names)
    return pm4py, frame.with_columns(pl.col("case:concept:name").cast(pl.String))


def polars_transitions(path: str) -> Any:
    pm4py, frame = _polars(path)
    found, _, _ = pm4py.discover_dfg(frame)
    return [len(found), int(sum(found.values()))]


def polars_variants(path: str) -> Any:
    pm4py, frame = _polars(path)
    found = pm4py.get_variants(frame)
    return [len(found), int(max(found.values()))]


def _stream(path: str) -> Any:
    from retentioneering.eventstream import Eventstream

    frame = _frame(path).rename(columns={"customer": "user_id", "touchpoint": "event"})
    return Eventstream(frame)


def retentioneering_transitions(path: str) -> Any:
    found = _stream(path).transition_graph_data(edge_weight="count")
    inner = found.drop(index="path_start", columns=["path_start", "path_end"], errors="ignore").to_numpy()
    return [int((inner > 0).sum()), int(inner.sum())]


def retentioneering_funnel(path: str) -> Any:
    return [step["unique_paths"] for step in _stream(path).funnel_data(FUNNEL)["steps"]]


def _paths(path: str) -> Any:
    """Paths up to the first conversion as text with counts: what ChannelAttribution asks for."""
    import pandas as pd

    frame = pd.read_parquet(path, columns=["customer", "timestamp", "touchpoint", "converted"])
    frame = frame.sort_values(["customer", "timestamp"], kind="stable")
    done = frame.groupby("customer")["converted"].cumsum() - frame["converted"]
    frame = frame[done == 0]
    grouped = frame.groupby("customer", sort=False)
    table = pd.DataFrame({"path": grouped["touchpoint"].agg(" > ".join), "won": grouped["converted"].any()})
    counts = table.groupby("path")["won"].agg(conv="sum", total="size").reset_index()
    counts["lost"] = counts["total"] - counts["conv"]
    return counts


def channelattribution_heuristics(path: str) -> Any:
    from ChannelAttribution import heuristic_models

    found = heuristic_models(_paths(path), "path", "conv")
    columns = {"first": "first_touch", "last": "last_touch", "linear": "linear_touch"}
    return {
        ours: _sum(dict(zip(found["channel_name"], found[theirs], strict=True))) for ours, theirs in columns.items()
    }


def channelattribution_markov(path: str) -> Any:
    from ChannelAttribution import markov_model

    found = markov_model(_paths(path), "path", "conv", var_null="lost", order=1, verbose=False)
    found = found if hasattr(found, "columns") else found["result"]
    return _sum(dict(zip(found["channel_name"], found["total_conversions"], strict=True)))


def _mam(path: str) -> Any:
    """It begins a new journey after every conversion, so its answers differ a little from the others."""
    import mam
    import polars as pl

    return mam.MAM(
        pl.read_parquet(path), "format_1", "touchpoint", "converted", datetime_colname="timestamp",
        user_id_colname="customer", create_journey_id_based_on_conversion=True,
    )  # fmt: skip


def mam_heuristics(path: str) -> Any:
    mam = _mam(path)
    return [str(one())[:60] for one in (mam.run_first_click, mam.run_last_click, mam.run_linear)]


def mam_markov(path: str) -> Any:
    return str(_mam(path).run_markov())[:60]


if __name__ == "__main__":
    task: Task = globals()[f"{sys.argv[1]}_{sys.argv[2]}"]
    print(json.dumps(task(sys.argv[3]), default=str))
