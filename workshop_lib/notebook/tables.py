"""Figures of the rules as tables: the journey in numbers, opportunities, the best plan."""

from __future__ import annotations

from workshop_lib.model.journey import Journey
from workshop_lib.model.roadmap import Roadmap
from workshop_lib.rules.plan import best_plan
from workshop_lib.rules.priority import band, opportunity, rice
from workshop_lib.text import data_words as t
from workshop_lib.text.figures import figure_rows
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import number
from workshop_lib.views.notice import draw_notice
from workshop_lib.views.panel import Panel
from workshop_lib.views.table_panel import draw_table


def figures_table(journey: Journey) -> Panel:
    """Mean, peak, end, peak-end, moments of truth, pains and delights, each with what it says."""
    return draw_table(t.FIGURES, (t.FIGURE, t.VALUE, t.MEANING), figure_rows(journey))


def opportunity_table(roadmap: Roadmap) -> Panel:
    """Opportunity score per outcome, highest first."""
    scored = [(one, score) for one in roadmap.outcomes if (score := opportunity(one)) is not None]
    rows = [
        (
            one.name,
            number(one.importance or 0),
            number(one.performance or 0),
            number(round(score, 1)),
            label(band(score)),
        )
        for one, score in sorted(scored, key=lambda pair: -pair[1])
    ]
    heads = (t.OUTCOME, t.IMPORTANCE, t.SATISFACTION, t.OPPORTUNITY, t.BAND)
    return draw_table(t.OPPORTUNITIES, heads, rows, t.OPPORTUNITY_REMARK)


def plan_table(roadmap: Roadmap) -> Panel:
    """The set of initiatives with the highest RICE sum within the capacity of one period."""
    plan = best_plan(roadmap.initiatives, roadmap.capacity or 0)
    if not plan.chosen:
        return draw_notice(t.BEST_PLAN, t.NO_PLAN)
    by_id = {one.id: one for one in roadmap.initiatives}
    rows = [
        (by_id[id].name, number(round(rice(by_id[id].rice) or 0)), number(by_id[id].rice.effort or 0))
        for id in plan.chosen
    ]
    total = (t.ALL, number(round(plan.value)), number(plan.effort))
    return draw_table(t.BEST_PLAN, (t.INITIATIVE, t.RICE_SUM, t.EFFORT), [*rows, total], t.BEST_PLAN_REMARK)
