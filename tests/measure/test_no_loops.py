"""No line of Python runs once per event: ten times the log, as many lines."""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType
from typing import Any

import numpy as np
import pyarrow as pa

from workshop_lib import measure
from workshop_lib.measure.answers import Question, answers
from workshop_lib.measure.log import EventLog
from workshop_lib.measure.packed_times import DAY
from workshop_lib.measure.side_by_side import Draws

HOME = str(Path(measure.__file__).parent)


def log_of(customers: int) -> pa.Table:
    """Every customer takes one of three paths of six contacts; every third one buys."""
    events = np.arange(customers * 6)
    who, place = events // 6, events % 6
    return pa.table(
        {
            "customer": who,
            "timestamp": pa.array(1_735_689_600_000_000 + who * 60_000_000 + place * DAY, pa.timestamp("us")),
            "touchpoint": np.array(list("ABCDEF"))[(place + who % 3) % 6],
            "channel": np.array(["web", "mail"])[place % 2],
            "converted": (place == 5) & (who % 3 == 0),
        }
    )


def lines_run(customers: int) -> int:
    """Lines of the measuring layer that are run for every answer of a log and its cohorts."""
    count, table = 0, log_of(customers)

    def trace(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal count
        if not frame.f_code.co_filename.startswith(HOME):
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        log = EventLog.open(table)
        answers(log, Question(draws=Draws(2)))
        log.unique().cohorts()
    finally:
        sys.settrace(before)
    return count


def test_ten_times_the_events_runs_as_many_lines() -> None:
    """Some steps of a bisection more, that is all; a loop over events or customers would run tens of thousands."""
    lines_run(30)  # what is only made once
    small, large = lines_run(300), lines_run(3_000)
    assert large - small < 300
