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


def ours_large(path: str) -> Any:
    """The five, of the variants their number and the thousand most taken: what `workshop measure` asks for."""
    log = _log(path)
    variants = log.variants()
    tasks = (ours_transitions, ours_funnel, ours_heuristics, ours_markov)
    return [*(task(path, log) for task in tasks), [len(variants), len(variants[:1000]), variants[0].count]]


class Prototype:
    """The best that we can write by hand for exactly this file: no report, no checks, columns and types known.

    Read once with DuckDB, sort once by customer and time as one number, and answer everything from the codes.
    """

    def __init__(self, path: str) -> None:
        import duckdb
        import numpy as np

        base = duckdb.connect(":memory:")
        self.names = [
            name for (name,) in base.execute(f"SELECT DISTINCT touchpoint FROM '{path}' ORDER BY 1").fetchall()
        ]
        listed = ", ".join(f"'{name}'" for name in self.names)
        found = base.execute(
            f"SELECT customer AS who, epoch_us(timestamp) AS us, converted AS won, "
            f"(list_position([{listed}], touchpoint) - 1)::UTINYINT AS code FROM '{path}'"
        ).fetchnumpy()
        key = (found["who"].astype(np.uint64) << np.uint64(24)) | np.arange(len(found["who"]), dtype=np.uint64)
        key.sort()
        rows = (key & np.uint64(2**24 - 1)).astype(np.int32)
        who = key >> np.uint64(24)
        new = np.flatnonzero(who[1:] != who[:-1]) + 1
        self.starts, self.code = np.concatenate(([0], new, [len(who)])), found["code"][rows]
        if (found["us"][1:] < found["us"][:-1]).any():
            raise ValueError("this log is not in order of time")
        won = np.flatnonzero(found["won"][rows])
        owner = np.searchsorted(self.starts, won, "right") - 1
        first = np.append(True, owner[1:] != owner[:-1])
        self.after = self.starts[1:].copy()
        self.after[owner[first]] = won[first] + 1
        self.bought = np.zeros(len(self.after), bool)
        self.bought[owner] = True

    def transitions(self) -> Any:
        import numpy as np

        size = len(self.names)
        pairs = self.code[:-1].astype(np.int16) * size + self.code[1:]
        pairs[self.starts[1:-1] - 1] = size * size
        counts = np.bincount(pairs, minlength=size * size + 1)[:-1]
        return [int((counts > 0).sum()), int(counts.sum())]

    def funnel(self) -> Any:
        import numpy as np

        places = [np.flatnonzero(self.code == self.names.index(step)) for step in FUNNEL]
        here = places[0]
        owner = np.searchsorted(self.starts, here, "right") - 1
        first = np.append(True, owner[1:] != owner[:-1])
        here, owner = here[first], owner[first]
        found = [len(here)]
        for place in places[1:]:
            k = np.searchsorted(place, here, "right")
            here, owner = place[k[k < len(place)]], owner[k < len(place)]
            inside = here < self.starts[owner + 1]
            here, owner = here[inside], owner[inside]
            found.append(len(here))
        return found

    def credits(self) -> Any:
        """First, last, linear, and Markov of order 1 by removal."""
        import numpy as np

        size, first, last = len(self.names), self.starts[:-1][self.bought], self.after[self.bought] - 1
        rules = {
            "first": np.bincount(self.code[first], minlength=size),
            "last": np.bincount(self.code[last], minlength=size),
        }
        lengths = self.after - self.starts[:-1]
        step = np.zeros(len(self.code) + 1, np.int8)
        step[self.starts[:-1]] += 1
        step[self.after] -= 1
        inside = np.cumsum(step[:-1], dtype=np.int8).astype(bool)
        code, starts = self.code[inside], np.concatenate(([0], np.cumsum(lengths)))
        weights = np.repeat(np.where(self.bought, 1 / lengths, 0), lengths)
        rules["linear"] = np.bincount(code, weights=weights, minlength=size)
        return {
            name: _sum(dict(zip(self.names, found.tolist(), strict=True))) for name, found in rules.items()
        }, self._markov(code, starts)

    def _markov(self, code: Any, starts: Any) -> Any:
        import numpy as np

        size = len(self.names)
        n = size + 1
        before = np.concatenate(([0], code[:-1] + 1)).astype(np.int32)
        before[starts[:-1]] = 0
        kept = before != code + 1
        inner = np.bincount(before[kept] * n + code[kept] + 1, minlength=n * n).reshape(n, n).astype(float)
        ends = code[starts[1:] - 1] + 1
        won = np.bincount(ends[self.bought], minlength=n)
        left = np.maximum(inner.sum(axis=1) + np.bincount(ends, minlength=n), 1)
        inner, won = inner / left[:, None], won / left
        whole = np.linalg.solve(np.eye(n) - inner, won)[0]
        effect = []
        for gone in range(1, n):
            rest = [k for k in range(n) if k != gone]
            effect.append(1 - np.linalg.solve(np.eye(size) - inner[np.ix_(rest, rest)], won[rest])[0] / whole)
        shares = np.array(effect) / sum(effect) * self.bought.sum()
        return _sum(dict(zip(self.names, shares.tolist(), strict=True)))

    def variants(self) -> Any:
        """A tuple of names per variant with its count, most frequent first: up to sixteen codes in one number."""
        import numpy as np

        names, lengths = np.array(self.names, dtype=object), np.diff(self.starts)
        bits = len(self.names).bit_length()
        room = 64 // bits
        short = np.flatnonzero(lengths <= room)
        words = np.zeros(len(short), np.uint64)
        who, place, left = np.arange(len(short)), self.starts[:-1][short], lengths[short]
        for k in range(room):
            words[who] |= (self.code[place].astype(np.uint64) + np.uint64(1)) << np.uint64(64 - bits * (k + 1))
            more = np.flatnonzero(left > k + 1)
            who, place, left = who[more], place[more] + 1, left[more]
        words.sort()
        first = np.concatenate(([0], np.flatnonzero(words[1:] != words[:-1]) + 1))
        counts = np.diff(first, append=len(words))
        digits = (words[first][:, None] >> np.arange(64 - bits, -1, -bits, dtype=np.uint64)) & np.uint64(2**bits - 1)
        ends = np.cumsum((digits > 0).sum(axis=1)).tolist()
        contacts = tuple(names[digits[digits > 0].astype(np.int64) - 1].tolist())
        paths = map(contacts.__getitem__, map(slice, [0, *ends], ends))
        found = dict(zip(paths, counts.tolist(), strict=True))
        for k in np.flatnonzero(lengths > room).tolist():
            path = tuple(names[self.code[self.starts[k] : self.starts[k + 1]]].tolist())
            found[path] = found.get(path, 0) + 1
        ranked = sorted(found.items(), key=lambda one: -one[1])
        return [len(ranked), ranked[0][1]]


def prototype_five(path: str) -> Any:
    log = Prototype(path)
    heuristics, markov = log.credits()
    return [log.transitions(), log.funnel(), heuristics, markov, log.variants()]


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
