"""The hand-over to marketing automation: every action taken apart into the building blocks of such a tool."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_lib.exports.csvfile import csv_bytes
from workshop_lib.exports.tables import Table
from workshop_lib.exports.wish import NO_WISH, Wish
from workshop_lib.exports.workbook import write_tables
from workshop_lib.model.action import Action
from workshop_lib.model.journey import Touchpoint
from workshop_lib.model.work import Work
from workshop_lib.rules.conversion import Conversion, cleaned, judge
from workshop_lib.rules.fates import PROFILES
from workshop_lib.text import handover_words as words
from workshop_lib.text.cells import Cell


def write_handover(work: Work, wish: Wish = NO_WISH) -> Conversion:
    """The table as a workbook."""
    work, remark = cleaned(work)
    data = write_tables((_table(work),), work.journey.title or work.name)
    return Conversion(data, judge(work, PROFILES["marketing"]).also(changed=[remark]))


def write_handover_csv(work: Work, wish: Wish = NO_WISH) -> Conversion:
    """The table as a CSV file."""
    work, remark = cleaned(work)
    table = _table(work)
    data, guarded = csv_bytes([[column.head for column in table.columns], *table.rows])
    return Conversion(data, judge(work, PROFILES["marketing"]).also(changed=[remark, guarded]))


def _table(work: Work) -> Table:
    rows: list[tuple[Cell, ...]] = []
    phases = {phase.id: phase.name or phase.id for phase in work.journey.phases}
    for number, action in enumerate(_in_order(work), 1):
        one = work.journey.touchpoint(action.touchpoint)
        place = (phases.get(one.phase, "") if one else "", one.name if one else action.touchpoint)
        for step, (block, what) in enumerate(_blocks(action, one), 1):
            tools = words.BLOCKS[block]
            rows.append((number, step, *place, tools.name, what, action.channel, tools.dynamics, tools.sugar,
                         action.owner, action.id))  # fmt: skip
    return Table(words.NAME, words.COLUMNS, tuple(tuple(cell or None for cell in row) for row in rows))


def _in_order(work: Work) -> list[Action]:
    """The actions in the order in which the customer meets their touchpoints; others last."""
    place = {one.id: number for number, one in enumerate(work.journey.touchpoints)}
    return sorted(work.actions.rows, key=lambda one: place.get(one.touchpoint, len(place)))


def _blocks(action: Action, one: Touchpoint | None) -> Iterator[tuple[str, str]]:
    yield "trigger", action.trigger or words.OPEN
    yield "wait", words.WAIT
    yield "message", action.content or words.OPEN
    yield "branch", words.BRANCH.format(cta=action.cta or words.OPEN)
    reason = one.drop_off.text if one else ""
    yield "no", words.NO_ANSWER.format(reason=reason) if reason else words.NO_REASON
    goal = words.GOAL.format(kpi=action.kpi or words.OPEN)
    yield "goal", f"{goal} {words.BASELINE.format(baseline=action.baseline)}" if action.baseline else goal
