"""Step 8 as a card: from baseline through now to target, with its interval and the rule agreed on."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_lib.model.kpi import Kpi, KpiReading
from workshop_lib.rules.verdict import Verdict, verdict
from workshop_lib.text import card_words as t
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import day, places, span
from workshop_lib.views.blocks import PAGE_WIDTH, column, page, title_band
from workshop_lib.views.kpi_bar import draw_bar, draw_key
from workshop_lib.views.picture import Picture
from workshop_lib.views.table import Cell, Column, table
from workshop_lib.views.theme import WORKSHOP

_COLUMNS = (
    Column("KPI", 34), Column(t.BASELINE, 18), Column(t.NOW, 42), Column(t.TARGET, 24), Column(t.VERDICT, 22),
    Column(t.RULE, 43), Column(t.DECISION_TAKEN, 38), Column(t.OWNER, 23),
)  # fmt: skip
_BAR = 36.0
_LOOK = {
    Verdict.REACHED: WORKSHOP.measured.tint,
    Verdict.ON_THE_WAY: WORKSHOP.delight.tint,
    Verdict.NO_DIFFERENCE: WORKSHOP.opportunity.tint,
    Verdict.WORSE: WORKSHOP.pain.tint,
    Verdict.NOT_MEASURED: None,
}


def draw_kpis(kpis: Sequence[Kpi]) -> Picture:
    """The KPI card; a verdict is a word first and a colour second."""
    rows = [_row(one) for one in kpis] or [[""] * len(_COLUMNS)]
    bars = [draw_bar(one, _BAR) for one in kpis]
    key = [draw_key()] if any(bars) else []
    content = column([title_band(t.KPIS, t.KPIS_UNDER), table(_COLUMNS, rows, PAGE_WIDTH), *key], 2)
    verdicts = [verdict(one) for one in kpis]
    alt = t.kpis_alt(len(kpis), verdicts.count(Verdict.REACHED), verdicts.count(Verdict.WORSE))
    return Picture(page(content, t.KPIS, alt), t.KPIS, alt)


def _row(one: Kpi) -> list[Cell | str]:
    found = verdict(one)
    by = f"\n{day(one.deadline)}" if one.deadline and one.target is not None else ""
    back = f" ({t.BACK_TO_STEP.format(step=one.back_to_step)})" if one.back_to_step not in (None, 8) else ""
    decision = one.decision + back if one.decision else "–"
    name = f"{one.name} ({t.GUARDRAIL})" if one.guardrail else one.name
    return [
        Cell(name, bold=True), t.amount(one.baseline, one.unit), Cell(_now(one), under=draw_bar(one, _BAR)),
        t.amount(one.target, one.unit) + by,
        Cell(label(found), _LOOK[found], bold=found is not Verdict.NOT_MEASURED), one.rule, decision, one.owner,
    ]  # fmt: skip


def _now(one: Kpi) -> str:
    if not one.readings:
        return "–"
    last: KpiReading = one.readings[-1]
    even = places(last.value, one.baseline)
    between = span(last.low, last.high, even) if last.low is not None and last.high is not None else ""
    behind = t.interval(between, last.n)
    return t.amount(last.value, one.unit, even) + (f" ({behind})" if behind else "")
