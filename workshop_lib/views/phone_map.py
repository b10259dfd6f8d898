"""The map on a phone: 390 pixels wide, one card per touchpoint, and the curve as a spark line down the left edge."""

from __future__ import annotations

from dataclasses import dataclass

from workshop_lib.text import map_words as words
from workshop_lib.views import marks
from workshop_lib.views.blocks import Block, chip, column, row
from workshop_lib.views.blocks import words as said
from workshop_lib.views.foot import draw_foot, legend_of, measure_foot
from workshop_lib.views.map_content import Column
from workshop_lib.views.map_parts import Content
from workshop_lib.views.phone_card import ANCHOR, card
from workshop_lib.views.series import monogram
from workshop_lib.views.spark import Track, draw_spark
from workshop_lib.views.svg import Markup, document, group, rect
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font, block, wrap

WIDTH = 390 * 25.4 / 96
EDGE, SPARK, BETWEEN = 3.2, 16.0, 2.0
LEFT = EDGE + SPARK + BETWEEN
ROOM = WIDTH - 2 * EDGE
CARD = WIDTH - LEFT - EDGE
TITLE, TEXT, GOAL = Font(17, "bold", 1.15), Font(10.5), Font(11, "italic")
PHASE, NAME = Font(12.5, "bold", 1.15), Font(10.5, "bold")


@dataclass(frozen=True)
class Stop:
    """Something on the way down: a block, the column it is about, and where it begins (mm)."""

    block: Block
    column: Column
    index: int
    y: float


def draw_phone(content: Content, title: str, alt: str) -> str:
    """The whole map as one tall SVG; it grows with its content."""
    head = _head(content)
    top = EDGE + head.height + 9
    stops = _stops(content, top)
    bottom = stops[-1].y + stops[-1].block.height
    foot = measure_foot(content.journey, content.series, ROOM, 1.0, legend_of(content.columns))
    heights = {stop.index: stop.y + ANCHOR for stop in stops if stop.column.touchpoint and stop.block.width == CARD}
    track = Track(EDGE, SPARK, (top, bottom), heights, content.series)
    return document(
        WIDTH, bottom + 5 + foot.height + EDGE, rect(0, 0, WIDTH, bottom + 10 + foot.height, fill=WORKSHOP.paper),
        group(head.draw(EDGE, EDGE), id="lane-title"), draw_spark(track),
        group(*(stop.block.draw(LEFT if stop.block.width == CARD else EDGE, stop.y) for stop in stops), id="cards"),
        draw_foot(foot, EDGE, bottom + 5), title=title, alt=alt,
    )  # fmt: skip


def _stops(content: Content, top: float) -> list[Stop]:
    """Phase heads and cards below each other."""
    stops: list[Stop] = []
    position, y = -1, top
    for index, seat in enumerate(content.columns):
        blocks = [] if seat.phase_position == position else [_phase(seat)]
        position = seat.phase_position
        blocks.append(card(content, index, CARD) if seat.touchpoint else _vacant())
        for one in blocks:
            stops.append(Stop(one, seat, index, y))
            y += one.height + 2.4
    return stops


def _phase(seat: Column) -> Block:
    """A bar over the whole width with the name of the phase."""
    known = seat.phase is not None
    name = words.phase_name(seat.phase.name, seat.phase_position + 1) if seat.phase else words.NO_PHASE
    lines = wrap(name, ROOM - 6, PHASE)
    height = len(lines) * PHASE.line_height + 3.4
    colour = WORKSHOP.phase_colour(seat.phase_position) if known else WORKSHOP.muted

    def draw(x: float, y: float) -> Markup:
        first = y + 1.7 + 0.82 * PHASE.line_height
        return group(
            rect(x, y, ROOM, height, rx=1, fill=colour), block(lines, x + 3, first, PHASE, fill=WORKSHOP.paper),
            data_key=f"phase.{seat.phase.id if seat.phase else ''}",
        )  # fmt: skip

    return Block(ROOM, height, draw)


def _vacant() -> Block:
    """A phase that still waits for its first touchpoint."""
    inside = said(words.EMPTY_PHASE, CARD - 6, TEXT, WORKSHOP.muted)

    def draw(x: float, y: float) -> Markup:
        frame = rect(x, y, CARD, inside.height + 6, rx=1.2, fill="none", stroke=WORKSHOP.hairline, stroke_width=0.3,
                     stroke_dasharray="0.02 1", stroke_linecap="round")  # fmt: skip
        return group(frame, inside.draw(x + 3, y + 3))

    return Block(CARD, inside.height + 6, draw)


def _head(content: Content) -> Block:
    """Title, state, scenario, goal of the customer, personas."""
    work, journey = content.work, content.journey
    name = journey.title or work.name or words.NO_TITLE
    intro = " · ".join(one for one in (work.organisation.name, journey.scenario) if one)
    goal = work.organisation.customer_goal.strip('“”"')
    chosen = content.options.personas
    people = [(place, one) for place, one in enumerate(work.personas) if chosen is None or one.id in chosen]
    parts = [
        said(name, ROOM, TITLE), chip(words.STATE_WORDS[content.options.state], WORKSHOP.brand),
        said(intro, ROOM, TEXT, WORKSHOP.muted) if intro else None,
        said(f"{words.GOAL}: “{goal}”", ROOM, GOAL) if goal else None,
        *(_person(place, one.name or one.id, words.role_and_age(one.role, one.age)) for place, one in people),
    ]  # fmt: skip
    return column([one for one in parts if one], 1.8)


def _person(position: int, name: str, role: str) -> Block:
    colour = WORKSHOP.persona_line(position).colour
    letters = monogram(name)
    disc = Block(11, 8.4, lambda x, y: marks.avatar(x + 4.2, y + 4.2, 4.2, letters, colour))
    beside = column([said(name, ROOM - 14, NAME), said(role, ROOM - 14, Font(9.5), WORKSHOP.muted)])
    return row([disc, beside])
