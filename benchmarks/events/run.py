"""Whole processes side by side on one generated log: wall seconds and peak memory of the child.

    python benchmarks/events/run.py log.parquet --peers ../peers/bin/python --times 3 --out results.json

Peers run in a Python of their own (pm4py, retentioneering, channelattribution, marketing-attribution-models, pandas,
polars); ours in the Python that runs this. Rounds are interleaved, so that a busy machine slows all of them alike.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

TASKS = Path(__file__).with_name("tasks.py")
OURS = ("transitions", "funnel", "heuristics", "markov", "variants", "five", "bucketed")
QUIET = {"RETENTIONEERING_NO_TRACK": "1", "DO_NOT_TRACK": "1"}
"""A benchmark tells nobody that it runs."""
PEERS = (
    "pm4py transitions", "pm4py variants", "polars transitions", "polars variants", "retentioneering transitions",
    "retentioneering funnel", "channelattribution heuristics", "channelattribution markov", "mam heuristics",
    "mam markov",
)  # fmt: skip


def once(python: str, tool: str, task: str, log: Path, limit: int) -> dict[str, object]:
    """Run one task in a child; its seconds, its peak in GB, and what it answered."""
    start = time.perf_counter()
    words = [python, str(TASKS), tool, task, str(log)]
    root = str(TASKS.parents[2])
    child = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **QUIET, "PYTHONPATH": root}
    )
    try:
        out, err = child.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        child.kill()
        child.communicate()
        return {"error": f"more than {limit} s"}
    seconds = time.perf_counter() - start
    if child.returncode:
        return {"error": err.decode("utf-8", "replace").strip().splitlines()[-1:] or ["?"]}
    return {"seconds": seconds, "answer": out.decode("utf-8").strip().splitlines()[-1]}


def measured(words: list[str]) -> dict[str, object]:
    """`once` in a process between, because the peak of all children together is what a process can ask for."""
    program = (
        "import json, resource, sys; sys.path.insert(0, sys.argv[1]); from run import once; from pathlib import Path\n"
        "found = once(*sys.argv[2:5], Path(sys.argv[5]), int(sys.argv[6]))\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(json.dumps({**found, 'gb': used.ru_maxrss / 1e6, 'cpu': used.ru_utime + used.ru_stime}))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(TASKS.parent), *words], capture_output=True, check=True)
    found: dict[str, object] = json.loads(done.stdout)
    return found


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("log", type=Path)
    words.add_argument("--peers", help="the Python of the peers; without it only ours is run")
    words.add_argument("--times", type=int, default=3)
    words.add_argument("--limit", type=int, default=180)
    words.add_argument("--only", default="")
    words.add_argument("--out", type=Path)
    asked = words.parse_args()
    runs = [(sys.executable, "ours", task) for task in OURS]
    runs += [(asked.peers, *name.split()) for name in PEERS if asked.peers]  # type: ignore[misc]
    runs = [run for run in runs if asked.only in f"{run[1]} {run[2]}"]
    found: dict[str, list[dict[str, object]]] = {f"{tool} {task}": [] for _, tool, task in runs}
    for _ in range(asked.times):
        for python, tool, task in runs:
            one = measured([python, tool, task, str(asked.log), str(asked.limit)])
            found[f"{tool} {task}"].append(one)
            print(
                f"{tool} {task}",
                {k: v for k, v in one.items() if k != "answer"},
                str(one.get("answer"))[:150],
                flush=True,
            )
    for name, several in found.items():
        good = [one for one in several if "seconds" in one]
        if good:
            seconds = sorted(float(str(one["seconds"])) for one in good)
            cpu, gb = median(float(str(one["cpu"])) for one in good), max(float(str(one["gb"])) for one in good)
            print(
                f"{name:32} {median(seconds):7.2f} s ({seconds[0]:.2f}-{seconds[-1]:.2f})  cpu {cpu:7.2f}  {gb:5.2f} GB"
            )
    if asked.out:
        asked.out.write_text(json.dumps(found, indent=1), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
