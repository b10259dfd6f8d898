"""What other tools answer about a log of a case; tests hold ours against it, so that no peer is needed to test.

    ../peers/bin/python benchmarks/events/reference.py datasets/kijkraam/events.csv tests/measure/peers.json

Paths up to and including the first conversion, exact repeats of a row left out, ties as in the file. pm4py tells
variants and direct steps; ChannelAttribution and marketing-attribution-models divide conversions over channels.
"""

from __future__ import annotations

import json
import os
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pandas as pd

_PACKAGES = ("pm4py", "ChannelAttribution", "marketing-attribution-models")
_NSIM = 1e6


def events(path: Path) -> pd.DataFrame:
    """The rows of the log in order of customer and time."""
    found = pd.read_csv(path, parse_dates=["timestamp"]).drop_duplicates()
    return found.sort_values(["customer", "timestamp"], kind="stable")


def processes(frame: pd.DataFrame) -> dict[str, Any]:
    """Number of variants, the ten most taken, and every direct step with its count."""
    import pm4py

    log = pm4py.format_dataframe(
        frame.assign(touchpoint=frame["touchpoint"].astype(str)),
        case_id="customer", activity_key="touchpoint", timestamp_key="timestamp",
    )  # fmt: skip
    variants = sorted(pm4py.get_variants(log).values(), reverse=True)
    steps, _, _ = pm4py.discover_dfg(log)
    return {"variants": len(variants), "most": variants[:10], "steps": sorted([*pair, n] for pair, n in steps.items())}


def paths(frame: pd.DataFrame) -> pd.DataFrame:
    """A row per customer: its channels up to the conversion, the hours before it, and whether there was one."""
    done = frame.groupby("customer")["converted"].cumsum() - frame["converted"]
    until = frame[(done == 0) & frame["channel"].notna()]
    grouped = until.groupby("customer", sort=False)
    before = grouped["timestamp"].transform("max") - until["timestamp"]
    hours = (before.dt.total_seconds() / 3600).map(repr).groupby(until["customer"], sort=False).agg(" > ".join)
    return pd.DataFrame({"path": grouped["channel"].agg(" > ".join), "hours": hours, "won": grouped["converted"].max()})


def channel_attribution(table: pd.DataFrame) -> dict[str, Any]:
    """Rules of thumb exactly; the chain simulated, so within the noise of a million walks."""
    import ChannelAttribution as peer

    counts = table.groupby("path")["won"].agg(conv="sum", total="size").reset_index()
    counts["lost"] = counts["total"] - counts["conv"]
    rules = peer.heuristic_models(counts, "path", "conv", flg_pro=False)
    found = {rule: dict(zip(rules["channel_name"], rules[f"{rule}_touch"], strict=True))
             for rule in ("first", "last", "linear")}  # fmt: skip
    asked = {"order": 1, "nsim_start": _NSIM, "out_more": True, "seed": 1, "verbose": False, "flg_pro": False}
    chain = peer.markov_model(counts, "path", "conv", var_null="lost", **asked)
    credit, effect = chain["result"], chain["removal_effects"]
    found["markov"] = dict(zip(credit["channel_name"], credit["total_conversions"], strict=True))
    found["removal"] = dict(zip(effect["channel_name"], effect.iloc[:, 1], strict=True))
    return found


def mam_attribution(table: pd.DataFrame) -> dict[str, Any]:
    """Five rules of thumb, time decay with a half-life of seven days. Its chain is another one and not asked."""
    import mam

    asked = mam.MAM(
        table.assign(won=table["won"] > 0).reset_index(), "format_2", "path", "won", user_id_colname="customer",
        time_till_conv_colname="hours", path_separator=" > ",
    )  # fmt: skip
    rules = {"first": asked.run_first_click, "last": asked.run_last_click, "linear": asked.run_linear,
             "position": asked.run_position_based, "decay": asked.run_time_decay}  # fmt: skip
    return {rule: _credit(run()) for rule, run in rules.items()}


def _credit(result: Any) -> dict[str, float]:
    names, values = list(result.to_dict().values())[:2]
    return dict(zip(names, values, strict=True))


def main(log: Path, out: Path) -> None:
    frame = events(log)
    table = paths(frame)
    found = {
        "log": log.parent.name,
        "versions": {name: version(name) for name in _PACKAGES},
        "pm4py": processes(frame),
        "ChannelAttribution": channel_attribution(table),
        "marketing-attribution-models": mam_attribution(table),
    }
    out.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    os.environ.update({"RETENTIONEERING_NO_TRACK": "1", "DO_NOT_TRACK": "1"})
    main(Path(sys.argv[1]), Path(sys.argv[2]))
