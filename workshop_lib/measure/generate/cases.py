"""The four cases by name, and all generated tables of one of them."""

from __future__ import annotations

from workshop_lib.errors import NotFound
from workshop_lib.measure.generate import stories_huisbaken, stories_kijkraam, stories_rijnveen, stories_waterlinge
from workshop_lib.measure.generate.events import events_table
from workshop_lib.measure.generate.exported import exported_tables
from workshop_lib.measure.generate.funnel import funnel_table
from workshop_lib.measure.generate.plan import Plan
from workshop_lib.measure.generate.respondents import respondents_table
from workshop_lib.measure.generate.service import service_table
from workshop_lib.measure.generate.source import Source
from workshop_lib.measure.generate.survey import survey_table
from workshop_lib.measure.generate.tables import Table

_PLANS = (stories_rijnveen.PLAN, stories_huisbaken.PLAN, stories_kijkraam.PLAN, stories_waterlinge.PLAN)
PLANS: dict[str, Plan] = {plan.name: plan for plan in _PLANS}


def case_tables(name: str, source: Source) -> tuple[Table, ...]:
    """Every generated or exported table of the case; raises `NotFound`."""
    if name not in PLANS:
        raise NotFound("case", name=name, known=tuple(PLANS))
    plan = PLANS[name]
    makers = (survey_table, respondents_table, events_table, funnel_table, service_table)
    return (*(make(plan, source) for make in makers), *plan.stories(plan, source), *exported_tables(source.work))
