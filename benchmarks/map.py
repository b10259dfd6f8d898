"""How long the A3 map of sixteen touchpoints takes: as SVG (aim 0.5 s) and as PDF (aim 1 s), after import.

    python benchmarks/map.py 7

Each round is a fresh process, so that no measured width of an earlier round helps. Beside it the same page without
touchpoints, in turns: what is not the map.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
AIMS = {"svg": 0.5, "pdf": 1.0}
ROUND = """
import json, sys, time
from workshop_lib.model.work import Work
from workshop_lib.store.library import load_case
from workshop_lib.views.journey_map import draw_map
import typst
work = load_case("rijnveen").work if sys.argv[1] == "map" else Work()
start = time.perf_counter()
picture = draw_map(work)
drawn = time.perf_counter()
picture.pdf()
print(json.dumps({"svg": drawn - start, "pdf": time.perf_counter() - drawn}))
"""


def measure(what: str) -> dict[str, float]:
    """Seconds of one round in a process of its own."""
    made = subprocess.run([sys.executable, "-c", ROUND, what], cwd=ROOT, capture_output=True, text=True, check=True)
    return dict(json.loads(made.stdout))


def main(rounds: int) -> int:
    """Prints median and spread per step; 1 when the median of the map is over its aim."""
    found: dict[str, list[dict[str, float]]] = {"map": [], "empty": []}
    for _ in range(rounds):
        for what, times in found.items():
            times.append(measure(what))
    late = 0
    for step, aim in AIMS.items():
        for what, times in found.items():
            values = sorted(one[step] for one in times)
            middle = statistics.median(values)
            print(f"{step} {what:5} median {middle:.2f} s  spread {values[0]:.2f} - {values[-1]:.2f} s  aim {aim} s")
            late += what == "map" and middle > aim
    return int(late > 0)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
