"""Comparisons within a survey as panels: touchpoints beside each other, variants of a figure, answers needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from workshop_lib.model.measured import Metric
from workshop_lib.rules.priority import attention
from workshop_lib.text import chart_words as c
from workshop_lib.text import data_words as t
from workshop_lib.text import survey_words as s
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import number, signed, span
from workshop_lib.views.panel import Panel
from workshop_lib.views.table_panel import draw_table

if TYPE_CHECKING:
    from workshop_lib.measure.compare_paired import PairedComparison
    from workshop_lib.measure.importance import Weight
    from workshop_lib.measure.power import Dip

_NUMBERS = (5, 10, 20, 50, 100, 200)
_POWER = 0.8
_Name = Callable[[str], str]


def compared_panel(found: Sequence[PairedComparison], name: _Name) -> Panel:
    """Every pair with its difference, interval and what may be said."""
    rows = [
        (
            name(one.second), name(one.first), number(one.n),
            "–" if one.difference is None else s.difference(one.difference),
            "–" if one.low is None or one.high is None else span(one.low, one.high),
            "–" if one.corrected is None else s.p_value(one.corrected),
            s.TOO_FEW if one.corrected is None else s.verdict(one.difference or 0.0, one.beyond_chance),
        )
        for one in found
    ]  # fmt: skip
    heads = (s.FIRST, s.SECOND, t.N, t.DIFFERENCE, t.INTERVAL, s.P_VALUE, s.READS)
    return draw_table(s.COMPARED, heads, rows, s.COMPARED_REMARK)


def variants_panel(metrics: Sequence[Metric]) -> Panel:
    """Every way of counting with its value and margin."""
    rows = [(s.VARIANT_NAMES[one.name], c.figure(one.value, one.unit), c.margin(one), number(one.n)) for one in metrics]
    return draw_table(s.VARIANTS, (t.FIGURE, t.VALUE, t.INTERVAL, t.N), rows, s.VARIANTS_REMARK)


def weights_panel(found: Sequence[Weight], name: _Name) -> Panel:
    """Every touchpoint with its weight, its score and its field; the heaviest first."""
    fields = attention(one.need("") for one in found)
    rows = [
        (
            name(one.touchpoint), signed(round(one.importance.value, 2)),
            span(one.importance.low or 0.0, one.importance.high or 0.0, 2),
            signed(round(one.performance.value, 1)), label(fields[one.touchpoint]),
        )
        for one in sorted(found, key=lambda one: -one.importance.value)
    ]  # fmt: skip
    return draw_table(s.WEIGHTS, (t.TOUCHPOINT, s.WEIGHT, t.INTERVAL, s.SCORE, s.FIELD), rows, s.WEIGHTS_REMARK)


def answers_panel(dip: Dip, spread: float) -> Panel:
    """The chance to see a dip per number of answers, and the number that is needed."""
    from workshop_lib.measure.power import answers_for_dip, power_of_dip

    needed = answers_for_dip(dip, _POWER, spread)
    rows = [(number(n), s.chance(power_of_dip(dip, n, spread))) for n in _NUMBERS]
    remark = s.needed_for(dip.depth, needed, _POWER)
    return draw_table(s.NEEDED_FOR, (s.ANSWERS, s.CHANCE), rows, remark)
