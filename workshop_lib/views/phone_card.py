"""One touchpoint as a card for a phone: name, channel, feeling, and every lane that has something to say."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_lib.text import map_words as words
from workshop_lib.text.numbers import signed
from workshop_lib.views import marks
from workshop_lib.views.blocks import Block, chip, column, row, space
from workshop_lib.views.blocks import words as said
from workshop_lib.views.lanes.steps import signs
from workshop_lib.views.map_content import Column
from workshop_lib.views.map_lanes import STEP, Entry, Lane
from workshop_lib.views.map_parts import Content
from workshop_lib.views.pictograms import pictogram
from workshop_lib.views.svg import Markup, figure, group, rect
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.theme import Lane as Look
from workshop_lib.views.type import Font, block, width

PAD = 2.6
ANCHOR = 5.2
"""From the top of a card to the height at which its point of the curve stands."""
SHORT, BESIDE = ("data", "owner", "kpi"), 17.0
NAME, BODY, SMALL = Font(12.5, "bold", 1.15), Font(10.5, leading=1.22), Font(8.5, "semibold")


def card(content: Content, index: int, room: float) -> Block:
    """The card of one column, `room` millimetres wide."""
    seat = content.columns[index]
    assert seat.touchpoint is not None
    inside = room - 2 * PAD
    parts = [
        _first_line(content, index, inside),
        said(seat.touchpoint.name or words.NO_NAME, inside, NAME),
        *_cells(content, index, inside),
        *_loops(content, seat, inside),
    ]
    whole = column(parts, 1.5)
    colour = WORKSHOP.phase_colour(seat.phase_position) if seat.phase else WORKSHOP.muted

    def draw(x: float, y: float) -> Markup:
        frame = rect(x, y, room, whole.height + 2 * PAD, rx=1.6, fill=WORKSHOP.paper, stroke=colour, stroke_width=0.35)
        return group(frame, whole.draw(x + PAD, y + PAD), data_key=f"{_id(seat)}.name")

    return Block(room, whole.height + 2 * PAD, draw)


def _id(seat: Column) -> str:
    return seat.touchpoint.id if seat.touchpoint else ""


def _first_line(content: Content, index: int, room: float) -> Block:
    """Number and signs at the left; score and emotion word at the right."""
    seat = content.columns[index]
    font = Font(9, "bold")
    size = width(seat.mark, font) + 3
    colour = WORKSHOP.phase_colour(seat.phase_position) if seat.phase else WORKSHOP.muted

    def draw(x: float, y: float) -> Markup:
        return group(
            rect(x, y, size, 5.2, rx=2.6, fill=WORKSHOP.paper, stroke=colour, stroke_width=0.4),
            block((seat.mark,), x + size / 2, y + 3.75, font, fill=colour, text_anchor="middle"),
            signs(seat, (x + size + 3.2, y + 2.6), 1.15),
            _feeling(content, index, x + room, y),
        )

    return Block(room, 5.2, draw)


def _feeling(content: Content, index: int, right: float, y: float) -> Markup | None:
    point = next((one for one in content.series[0].points if one.column == index), None) if content.series else None
    if point is None:
        return None
    colour = WORKSHOP.valence_colour(point.score)
    ink = WORKSHOP.paper if colour in {WORKSHOP.valence[0], WORKSHOP.valence[-1]} else WORKSHOP.ink
    text = signed(point.score, None if float(point.score).is_integer() else 1)
    pill = chip(text, colour, ink, Font(9.5, "bold"))
    word = block((point.word,), right - pill.width - 1.6, y + 3.8, Font(10), fill=WORKSHOP.ink, text_anchor="end")
    return group(pill.draw(right - pill.width, y - 0.3), word)


def _cells(content: Content, index: int, room: float) -> Iterator[Block]:
    """Every field that is filled, in the order of the lanes; what is still expected stands dotted."""
    for lane in content.lanes:
        for part in lane.parts if lane is not STEP else ():
            entry = content.entries.get((index, part.field))
            if entry is not None and (entry.filled or entry.expected):
                key = f"{_id(content.columns[index])}.{part.field}"
                yield _channel(entry, room, key) if lane.id == "channel" else _cell(lane, entry, room, key)


def _cell(lane: Lane, entry: Entry, room: float, key: str) -> Block:
    look: Look = getattr(WORKSHOP, entry.part.look or lane.look)
    inside = _inside(entry, look, room - 5)
    height = inside.height + 2.2

    def draw(x: float, y: float) -> Markup:
        edge = marks.evidence(entry.grade.value, x, (y, y + height), look.accent, 1.0) if entry.grade else None
        return group(_ground(entry, look, (x, y), (room, height)), edge, inside.draw(x + 2.8, y + 1.1), data_key=key)

    return Block(room, height, draw)


def _inside(entry: Entry, look: Look, room: float) -> Block:
    """The name of the field above its text; beside it for figures and names, which are short."""
    word = words.FIELD_WORDS[entry.part.field]
    ink = look.accent if entry.filled else WORKSHOP.muted
    beside = entry.part.field in SHORT
    label = said(f"{word[0].upper()}{word[1:]}", BESIDE if beside else room, SMALL, ink)
    if not entry.filled:
        return label
    font = Font(BODY.size, entry.part.face, BODY.leading)
    text = said(entry.text.replace("\n", " · "), room - BESIDE if beside else room, font)
    return row([column([space(0.55), label]), text]) if beside else column([label, text], 0.2)


def _ground(entry: Entry, look: Look, at: tuple[float, float], size: tuple[float, float]) -> Markup:
    (x, y), (wide, high) = at, size
    if entry.filled:
        return rect(x, y, wide, high, fill=look.tint)
    return rect(x + 0.2, y + 0.2, wide - 0.4, high - 0.4, rx=0.6, fill=WORKSHOP.paper, stroke=WORKSHOP.hairline,
                stroke_width=figure(0.25), stroke_dasharray="0.02 0.8", stroke_linecap="round")  # fmt: skip


def _channel(entry: Entry, room: float, key: str) -> Block:
    """Pictogram, channel, and of whom it is."""
    look = WORKSHOP.contact
    name = said(entry.text or words.FIELD_WORDS["channel"], room - 12, Font(10.5, "semibold"))
    below = said(" · ".join(entry.tags), room - 12, Font(9), WORKSHOP.muted) if entry.tags else None
    inside = column([one for one in (name, below) if one])
    height = max(inside.height + 2.2, 7.6)

    def draw(x: float, y: float) -> Markup:
        sign = pictogram(entry.text, x + 5, y + height / 2, 5.4, look.accent) if entry.filled else None
        middle = y + (height - inside.height) / 2
        return group(_ground(entry, look, (x, y), (room, height)), sign, inside.draw(x + 10, middle), data_key=key)

    return Block(room, height, draw)


def _loops(content: Content, seat: Column, room: float) -> Iterator[Block]:
    """Where people go from here when they do not go straight on."""
    for flow in content.journey.flows:
        target = content.journey.touchpoint(flow.target)
        if flow.source == _id(seat) and target is not None:
            text = words.outward(words.flow_label(flow.kind, flow.label, flow.share), target.name)
            yield row([said("↺", 5, BODY, WORKSHOP.muted), said(text, room - 5, Font(9.5), WORKSHOP.muted)])
