"""Step 6 as a sheet: per touchpoint what we do there, with one call to action, one figure and one owner."""

from __future__ import annotations

from workshop_lib.model.action import Action, Actions, Hardness
from workshop_lib.model.journey import Journey
from workshop_lib.text import card_words as t
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import euro
from workshop_lib.views.blocks import LABEL, PAGE_WIDTH, QUOTE, Block, Frame, box, column, page, title_band, words
from workshop_lib.views.picture import Picture
from workshop_lib.views.table import Cell, Column, table
from workshop_lib.views.theme import WORKSHOP

_COLUMNS = (
    Column(t.TOUCHPOINT, 23), Column(t.QUESTION, 22), Column(t.CHANNEL, 19), Column(t.CONTENT, 25), Column(t.CTA, 21),
    Column(t.KPI, 22), Column(t.OWNER, 18.5), Column(t.TRIGGER, 17), Column(t.COST, 11.5, right=True),
)  # fmt: skip
_HARDNESS = {Hardness.SOFT: "#E6F1FA", Hardness.MIDDLE: "#CFE3F3", Hardness.HARD: "#9CC9E6"}


def draw_actions(actions: Actions, journey: Journey) -> Picture:
    """The action matrix; the ground of a call to action darkens with its hardness, which is also named."""
    rows = [_row(one, journey) for one in actions.rows] or [[""] * len(_COLUMNS)]
    content = column([title_band(t.ACTIONS, t.ACTIONS_UNDER), _story(actions), table(_COLUMNS, rows, PAGE_WIDTH)], 3)
    alt = t.actions_alt(len(actions.rows), sum(is_complete(one) for one in actions.rows))
    return Picture(page(content, t.ACTIONS, alt), t.ACTIONS, alt)


def is_complete(one: Action) -> bool:
    """Channel, content, call to action, figure and owner are all filled in."""
    return all((one.touchpoint, one.channel, one.content, one.cta, one.kpi, one.owner))


def _story(actions: Actions) -> Block:
    wide = PAGE_WIDTH - 8
    label_ = words(t.STORYLINE, wide, LABEL, WORKSHOP.message.accent)
    text = words(actions.storyline or t.EMPTY, wide, QUOTE)
    frame = Frame(WORKSHOP.message.tint, WORKSHOP.message.accent, not actions.storyline, 4)
    return box(column([label_, text], 0.8), frame)


def _row(one: Action, journey: Journey) -> list[Cell | str]:
    contact = journey.touchpoint(one.touchpoint)
    name = f"{one.touchpoint} {contact.name}" if contact else one.touchpoint
    star = f" ({t.MOMENT})" if contact and contact.moment_of_truth else ""
    hardness = f" ({label(one.hardness)})" if one.hardness and one.cta else ""
    cta = Cell(one.cta + hardness, _HARDNESS.get(one.hardness) if one.hardness else None)
    kpi = "; ".join(part for part in (one.kpi, one.baseline) if part)
    cost = euro(one.cost) if one.cost is not None else "–"
    return [
        Cell(name + star, bold=True),
        one.question,
        one.channel,
        one.content,
        cta,
        kpi,
        one.owner,
        one.trigger,
        cost,
    ]
