"""Panels about months: customers who came together, and whether this month is news."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workshop_lib.text import data_words as t
from workshop_lib.text import month_words as m
from workshop_lib.text.numbers import number, percent
from workshop_lib.views.notice import draw_notice
from workshop_lib.views.panel import Panel
from workshop_lib.views.table_panel import draw_table

if TYPE_CHECKING:
    from workshop_lib.measure.cohorts import Cohort
    from workshop_lib.measure.drift_funnel import StepMonths
    from workshop_lib.measure.log import EventLog

_LATER = (1, 2, 3)


def cohorts_panel(log: EventLog, within: int = 90) -> Panel:
    """A row per month of first contact."""
    rows = [_cohort_row(one) for one in log.cohorts(within)]
    heads = (m.FIRST_CONTACT, m.CUSTOMERS, m.CONVERTED.format(days=within), t.INTERVAL)
    return draw_table(m.COHORTS, (*heads, *(m.SEEN.format(months=k) for k in _LATER)), rows, m.COHORTS_REMARK)


def changes_panel(funnel: Path) -> Panel:
    """The last month of a funnel.csv, step by step beside the months before. Raises Unsuitable."""
    from workshop_lib.measure.drift_funnel import funnel_months
    from workshop_lib.measure.generate.tables import read_rows

    found = [one for one in funnel_months(read_rows(funnel)) if one.last]
    if not found:
        return draw_notice(t.MEASURED, m.TOO_FEW_MONTHS)
    title = m.CHANGES.format(month=m.month(found[0].months[-1].month))
    heads = (m.STEP, m.NOW, m.USUAL, m.BETWEEN, m.READS, m.TREND)
    return draw_table(title, heads, [_change_row(one) for one in found], m.CHANGES_REMARK)


def _cohort_row(one: Cohort) -> tuple[str, ...]:
    won = one.converted
    seen = [percent(one.seen[k].value) if k < len(one.seen) else m.YOUNG for k in _LATER]
    shown = (percent(won.value, 1), f"{percent(won.low or 0.0, 1)} tot {percent(won.high or 0.0, 1)}")
    return m.month(one.month), number(one.customers), *(shown if one.mature else (m.YOUNG, "–")), *seen


def _change_row(one: StepMonths) -> tuple[str, ...]:
    last, line = one.last, one.trend
    assert last is not None and line is not None
    return (
        one.name,
        percent(last.month.value, 1),
        percent(last.usual, 1),
        m.between(last.low, last.high),
        m.NEWS if last.changed else m.NO_NEWS,
        m.trend(line.slope, line.beyond_chance),
    )
