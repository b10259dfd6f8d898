"""Step 7 as a board: a column per period with what is planned there, and what still waits."""

from __future__ import annotations

from workshop_lib.model.roadmap import Initiative, Roadmap
from workshop_lib.rules.priority import ice, rice
from workshop_lib.text import card_words as t
from workshop_lib.text.numbers import number
from workshop_lib.views.blocks import (
    BODY,
    PAGE_WIDTH,
    SMALL,
    Block,
    Frame,
    box,
    chip,
    column,
    heading,
    page,
    row,
    title_band,
    words,
)  # fmt: skip
from workshop_lib.views.picture import Picture
from workshop_lib.views.svg import Markup, group, rect
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font

_GAP = 4.0


def draw_roadmap(roadmap: Roadmap) -> Picture:
    """The board of step 7."""
    periods = roadmap.periods or (t.EMPTY,)
    waiting = _waiting(roadmap)
    count = len(periods) + bool(waiting)
    wide = (PAGE_WIDTH - _GAP * (count - 1)) / count
    lanes = [_lane(roadmap, period, number, wide) for number, period in enumerate(periods)]
    if waiting:
        lanes.append(
            column([heading(t.NOT_PLANNED.capitalize(), wide, WORKSHOP.muted), *_cards(roadmap, waiting, wide)], 2)
        )
    content = column([title_band(t.ROADMAP, t.ROADMAP_UNDER), row(lanes, _GAP)], 1)
    plan = [(period, [one.name for one in _planned(roadmap, period)]) for period in roadmap.periods]
    alt = t.roadmap_alt(plan, len(waiting))
    return Picture(page(content, t.ROADMAP, alt), t.ROADMAP, alt)


def _planned(roadmap: Roadmap, period: str) -> list[Initiative]:
    """In the order of the board, which is that of the slots."""
    by_id = {one.id: one for one in roadmap.initiatives}
    ids = dict.fromkeys(slot.initiative for slot in roadmap.slots if slot.period == period)
    return [by_id[id] for id in ids if id in by_id]


def _waiting(roadmap: Roadmap) -> list[Initiative]:
    planned = {slot.initiative for slot in roadmap.slots if slot.period in roadmap.periods}
    return [one for one in roadmap.initiatives if one.id not in planned]


def _lane(roadmap: Roadmap, period: str, position: int, wide: float) -> Block:
    planned = _planned(roadmap, period)
    used = sum(one.rice.effort or 0 for one in planned)
    head = box(words(period, wide - 6, Font(12, "bold"), "#FFFFFF"), Frame(WORKSHOP.phase_colour(position)))
    return column([head, _meter(used, roadmap.capacity, wide), *_cards(roadmap, planned, wide)], 2)


def _meter(used: float, capacity: float | None, wide: float) -> Block:
    if not capacity:
        return words(t.months(number(used)), wide, SMALL, WORKSHOP.muted)
    over = used > capacity + 1e-9
    colour = WORKSHOP.wrong if over else WORKSHOP.good
    part = min(1.0, used / capacity) * wide

    def draw(x: float, y: float) -> Markup:
        return group(rect(x, y, wide, 2, rx=1, fill=WORKSHOP.grid), rect(x, y, part, 2, rx=1, fill=colour))

    text = t.capacity_used(number(used), number(capacity))
    return column([Block(wide, 2, draw), words(text, wide, SMALL, colour if over else WORKSHOP.muted)], 0.8)


def _cards(roadmap: Roadmap, initiatives: list[Initiative], wide: float) -> list[Block]:
    if not initiatives:
        return [box(words(t.EMPTY, wide - 6, Font(BODY.size, "italic"), WORKSHOP.muted), Frame("#FFFFFF", dotted=True))]
    names = {one.id: one.name for one in roadmap.initiatives}
    return [_card(one, names, wide - 6) for one in initiatives]


def _card(one: Initiative, names: dict[str, str], wide: float) -> Block:
    marks = [f"RICE {number(value, 0)}" for value in (rice(one.rice),) if value is not None]
    marks += [f"ICE {number(value, 0)}" for value in (ice(one.ice),) if value is not None]
    marks += [f"{number(one.rice.effort)} pm"] if one.rice.effort is not None else []
    after = ", ".join(names.get(id, id) for id in one.depends_on)
    lines = [
        (t.TOUCHPOINT, ", ".join(one.touchpoints)), (t.AFTER, after), (t.LEARN, one.learning_question),
        (t.STOP, one.stop_rule), (t.RISK, one.risk), (t.OWNER, one.owner),
    ]  # fmt: skip
    rows = [words(f"{name}: {text}", wide, SMALL) for name, text in lines if text]
    chipped = row([chip(mark, WORKSHOP.accent, font=SMALL) for mark in marks], 1.2)
    inside = column([words(one.name or t.EMPTY, wide, Font(10, "bold")), chipped, *rows], 1.2)
    return box(inside, Frame(WORKSHOP.panel, WORKSHOP.accent))
