"""Step 3 as a sheet: what is in and out, which goals, which limits, which story."""

from __future__ import annotations

from workshop_lib.model.scope import Constraint, Goal, Scope
from workshop_lib.text import card_words as t
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import day, euro, number
from workshop_lib.views.blocks import (
    PAGE_WIDTH,
    Block,
    Frame,
    bullets,
    column,
    heading,
    labelled,
    level_boxes,
    page,
    title_band,
)  # fmt: skip
from workshop_lib.views.picture import Picture
from workshop_lib.views.table import Cell, Column, table
from workshop_lib.views.theme import WORKSHOP

_GAP = 3.0
_GOAL_COLUMNS = (
    Column(t.GOAL, 40), Column(t.INDICATOR, 30), Column(t.BASELINE, 14), Column(t.TARGET, 14), Column(t.DEADLINE, 17),
)  # fmt: skip
_LIMIT_COLUMNS = (Column(t.SORT, 12), Column(t.LIMIT, 44), Column(t.DESIGN_RULE, 54))


def draw_scope(scope: Scope) -> Picture:
    """The frame sheet of step 3."""
    content = column(
        [
            title_band(t.SCOPE, t.SCOPE_UNDER),
            _borders(scope),
            heading(t.GOALS, PAGE_WIDTH),
            table(_GOAL_COLUMNS, [_goal(one) for one in scope.goals] or [[""] * 5], PAGE_WIDTH),
            heading(t.CONSTRAINTS, PAGE_WIDTH),
            table(_LIMIT_COLUMNS, [_limit(one) for one in scope.constraints] or [[""] * 3], PAGE_WIDTH),
            _story(scope),
        ],
        _GAP,
    )
    alt = t.scope_alt(len(scope.in_scope), len(scope.out_of_scope), len(scope.goals), len(scope.constraints))
    return Picture(page(content, t.SCOPE, alt), t.SCOPE, alt)


def _borders(scope: Scope) -> Block:
    wide = (PAGE_WIDTH - 2 * _GAP) / 3 - 6
    lists = (
        (t.IN_SCOPE, scope.in_scope, WORKSHOP.measured),
        (t.OUT_OF_SCOPE, scope.out_of_scope, WORKSHOP.pain),
        (t.CHANNELS, scope.channels, WORKSHOP.contact),
    )
    cells = [
        column([heading(name, wide), bullets(items, wide, t.EMPTY, look.accent)], 1.2) for name, items, look in lists
    ]
    return level_boxes(cells, [Frame(look.tint, dotted=not items) for _, items, look in lists], _GAP)


def _goal(one: Goal) -> list[Cell | str]:
    mark = t.MAIN_GOAL if one.main else t.GUARDRAIL if one.guardrail else ""
    text = f"{one.text} ({mark})" if mark and one.text else one.text
    fill = WORKSHOP.delight.tint if one.main else WORKSHOP.opportunity.tint if one.guardrail else None
    of = f"{one.indicator} ({one.denominator}; {one.period})" if one.denominator else one.indicator
    values = [t.amount(one.baseline, one.unit), t.amount(one.target, one.unit)]
    return [Cell(text, fill, bold=one.main), of.replace("; )", ")"), *values, day(one.deadline) if one.deadline else ""]


def _limit(one: Constraint) -> list[Cell | str]:
    return [Cell(label(one.kind), bold=True) if one.kind else "", one.text, one.design_rule]


def _story(scope: Scope) -> Block:
    wide = (PAGE_WIDTH - _GAP) / 2 - 6
    money = [
        euro(scope.budget) if scope.budget is not None else "",
        t.months(number(scope.capacity)) if scope.capacity is not None else "",
    ]
    left = [(t.VALUE, scope.value_proposition), (t.STORYLINE, scope.storyline)]
    right = [
        (t.BRAND, " · ".join(scope.brand_rules)), (t.MANDATORY, ", ".join(scope.mandatory) or "–"),
        (t.BUDGET, money[0]), (t.CAPACITY, money[1]),
    ]  # fmt: skip
    sides = [column([labelled(name, value, wide, t.EMPTY) for name, value in side], 2) for side in (left, right)]
    return level_boxes(sides, [Frame(), Frame()], _GAP)
