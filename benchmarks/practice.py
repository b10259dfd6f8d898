"""How long a trainee waits to see what her answer is worth: every exercise, every case. Aim: a tenth of a second.

    python benchmarks/practice.py

`judge` is the check alone; the first time it also opens the case and counts its tables. `cell` is what a trainee waits
for: the check, saving in the work file, and the panel. Data exercises get the result of the code of the answer page, a
Series or DataFrame. Half of the answers are right, the others are likely answers that are not. Beside it an empty save.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any

from workshop_lib import start
from workshop_lib.checks.exercise import given_right, shown
from workshop_lib.checks.judge import judge
from workshop_lib.model.answer import Answer
from workshop_lib.store.library import case_names
from workshop_lib.text.exercises import numbers
from workshop_lib.text.exercises.rows import Exercise, Kind

AIM = 0.1


def answers(number: str, case: str, ws: Any) -> list[Any]:
    """A right answer and the likely ones that are not; for a data exercise also what its code gives."""
    found = shown(number, case)
    assert found is not None
    likely = [one.answer for one in found.wrong][:1] or ["a"]
    return [given_right(number, case), *likely, *([result(found, ws)] if found.kind is Kind.DATA else [])]


def result(found: Exercise, ws: Any) -> Any:
    """What the lines of the answer page give, run as a trainee runs them."""
    known: dict[str, Any] = {"ws": ws, "tabel": ws.table(found.table_name)}
    for line in found.code[:-1]:
        exec(line, known)
    return eval(found.code[-1], known)


def seconds(call: Callable[..., object], *given: Any) -> float:
    """How long one call takes."""
    begun = time.perf_counter()
    call(*given)
    return time.perf_counter() - begun


def measure(case: str, folder: str) -> dict[str, list[tuple[float, str]]]:
    """Times per kind of call, each with the exercise."""
    found: dict[str, list[tuple[float, str]]] = {"first judge": [], "judge": [], "cell": [], "save": []}
    for number in numbers():
        found["first judge"].append((seconds(judge, number, "a", case), f"{number} {case}"))
    ws = start(case, folder)
    keep = ws._desk.saver("answers")
    for place, number in enumerate(numbers()):
        for answer in answers(number, case, ws):
            found["judge"].append((seconds(judge, number, answer, case), f"{number} {case}"))
            found["cell"].append((seconds(ws.check, number, answer), f"{number} {case}"))
        other = (*ws.work.answers, Answer(exercise="les.1", attempts=place))
        found["save"].append((seconds(keep, other), f"{number} {case}"))
    return found


def main() -> int:
    """Prints median, 95th percentile and worst; 1 when a cell is late at the 95th percentile."""
    every: dict[str, list[tuple[float, str]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for case in case_names():
            for name, times in measure(case, folder).items():
                every.setdefault(name, []).extend(times)
    for name, times in every.items():
        values = [one for one, _ in times]
        worst, where = max(times)
        print(
            f"{name:12} n {len(values):4}  median {statistics.median(values) * 1000:7.2f} ms"
            f"  p95 {high(values) * 1000:7.2f} ms  worst {worst * 1000:7.1f} ms ({where})"
        )
    return int(high([one for one, _ in every["cell"]]) > AIM)


def high(values: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(values, n=20)[-1]


if __name__ == "__main__":
    sys.exit(main())
