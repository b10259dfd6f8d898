"""The grid of every list in the steps: which columns, how wide, with which examples."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from workshop_lib.model.action import Action
from workshop_lib.model.base import Model
from workshop_lib.model.evidence import Claim, Source
from workshop_lib.model.journey import Change, Flow, Phase
from workshop_lib.model.kpi import Kpi, KpiReading
from workshop_lib.model.organisation import Assumption, Member
from workshop_lib.model.roadmap import Need
from workshop_lib.model.scope import Constraint, Goal
from workshop_lib.text import step_form_words as t
from workshop_lib.text.prompts import prompt
from workshop_lib.widgets.one_line import member, reading
from workshop_lib.widgets.row_shape import Shape, kpi_examples, touchpoint_examples

_SHAPES: dict[type[Model], Shape] = {
    Member: Shape(Member, {"name": 40, "department": 40}, "LID", judged=False, parts=member),
    Assumption: Shape(Assumption, {"text": 34, "test": 34}, "AAN"),
    Source: Shape(
        Source, {"name": 25, "kind": 12, "method": 12, "origin": 9, "date": 10, "note": 16}, "BRON", coded=True
    ),
    Claim: Shape(Claim, {"text": 30, "sources": 13, "reading": 11, "certainty": 9, "date": 9}, "B", coded=True),
    Goal: Shape(Goal, {"text": 27, "indicator": 14, "unit": 8, "baseline": 8, "target": 8, "deadline": 10}, "G"),
    Constraint: Shape(Constraint, {"kind": 11, "text": 31, "design_rule": 31}, "K"),
    Phase: Shape(
        Phase, {"name": 18, "customer_goal": 25, "organisation_goal": 25, "transition": 24}, "f", judged=False
    ),
    Flow: Shape(Flow, {"source": 22, "target": 22, "kind": 14, "label": 26, "share": 9}, "L", judged=False),
    Change: Shape(Change, {"date": 12, "what": 36, "why": 36, "back_to_step": 14}, "W", judged=False),
    Action: Shape(
        Action,
        {
            "touchpoint": 15, "question": 13, "channel": 11, "content": 15, "cta": 14, "kpi": 13, "owner": 10,
        },
        "ACT", offer=t.FROM_TOUCHPOINTS, examples=touchpoint_examples,
    ),
    Kpi: Shape(
        Kpi, {"name": 22, "unit": 9, "baseline": 9, "target": 9, "deadline": 10, "frequency": 12, "owner": 11}, "KPI",
        offer=t.FROM_KPIS, examples=kpi_examples,
    ),
    KpiReading: Shape(
        KpiReading, {"date": 20, "value": 17, "n": 17, "low": 17, "high": 17}, "M", judged=False, parts=reading
    ),
    Need: Shape(Need, {"name": 55, "importance": 17, "performance": 17}, "N", judged=False),
}  # fmt: skip


def shape_of(owner: type[Model], field: str, kind: type[Model]) -> Shape:
    """The grid for a field of a model, with the words of that field."""
    words = prompt(owner, field)
    return replace(_SHAPES[kind], title=words.label, help=words.help)


@cache
def kpi_shape() -> Shape:
    """The grid of step 8, which is a list by itself."""
    return replace(_SHAPES[Kpi], title=t.KPIS, help=t.KPIS_HELP)
