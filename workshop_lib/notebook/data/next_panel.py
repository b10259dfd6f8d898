"""Panels about the next touchpoint: what follows, and how well that is predicted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workshop_lib.errors import NotFound, Unsuitable
from workshop_lib.text import data_words as t
from workshop_lib.text import measure_words
from workshop_lib.text import next_words as n
from workshop_lib.text.numbers import number, percent
from workshop_lib.views.notice import draw_notice
from workshop_lib.views.panel import Panel
from workshop_lib.views.table_panel import draw_table

if TYPE_CHECKING:
    from workshop_lib.measure.log import EventLog

_MOST = 8


def next_panel(log: EventLog, touchpoint: str, name: Callable[[str], str]) -> Panel:
    """What follows directly on a touchpoint, most frequent first. Raises NotFound for one that is not in the log."""
    from workshop_lib.measure.interval import wilson

    if touchpoint not in log.touchpoints:
        raise NotFound("touchpoint", name=touchpoint, known=log.touchpoints)
    title = n.AFTER.format(touchpoint=name(touchpoint))
    steps = [one for one in log.transitions() if one.source == touchpoint]
    whole = sum(one.count for one in steps)
    if not whole:
        return draw_notice(title, n.NOBODY)
    found = [(one, wilson(one.count, whole)) for one in steps[:_MOST]]
    rows = [
        (name(one.target), number(one.count), percent(share.value, 1),
         f"{percent(share.low or 0.0, 1)} tot {percent(share.high or 0.0, 1)}")
        for one, share in found
    ]  # fmt: skip
    return draw_table(title, (n.THEN, n.TIMES, n.CHANCE, t.INTERVAL), rows, n.AFTER_REMARK)


def prediction_panel(log: EventLog) -> Panel:
    """How sure the chain was beside how often it was right, on customers that it did not learn from."""
    try:
        found = log.prediction()
    except Unsuitable as error:
        return draw_notice(n.PREDICTED, measure_words.REASONS[error.code])
    rows = [(percent(one.predicted), percent(one.observed), number(one.n)) for one in found.reliability]
    scores = n.scores(found.chain.accuracy, found.baseline.accuracy, found.held_out)
    remark = f"{scores} {n.calibration(found.calibration_error)}"
    return draw_table(n.PREDICTED, (n.SURE, n.RIGHT, n.STEPS), rows, remark)
