"""A redline between two maps: only the cells that changed, what was struck out, what is new underlined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from workshop_lib.model.journey import Journey, Touchpoint
from workshop_lib.model.work import Work
from workshop_lib.rules.difference import WORDS, Difference, Kind, differences, inside
from workshop_lib.text import difference_words as t
from workshop_lib.text.labels import label
from workshop_lib.views.blocks import (
    LABEL,
    PAGE_WIDTH,
    Block,
    Frame,
    box,
    chip,
    column,
    page,
    row,
    space,
    title_band,
)
from workshop_lib.views.blocks import words as said
from workshop_lib.views.lanes.labels import LOOKS
from workshop_lib.views.picture import Picture
from workshop_lib.views.svg import Markup, group, points, rect
from workshop_lib.views.theme import WORKSHOP, Lane
from workshop_lib.views.type import Font, block, width, wrap

REMOVED, INSERTED = "removed", "inserted"
ACROSS = 5
LABELS, GAP = 25.0, 1.2
NAME, TEXT = Font(9.5, "bold", 1.15), Font(8.5, leading=1.22)
_ORDER = ("phase", *(field for field in WORDS if field != "name"), "score", "moment_of_truth", "loop")
_LOOK = {**LOOKS, "pain": "pain", "delight": "delight", "cta": "message", "kpi": "owner"}
_LOOPS = (Kind.LOOP_ADDED, Kind.LOOP_REMOVED)
_HEAD = (Kind.ADDED, Kind.REMOVED, Kind.MOVED)


@dataclass(frozen=True)
class Names:
    """What ids are called: touchpoints and phases of both maps, and personas."""

    places: Mapping[str, str]
    people: Mapping[str, str]


@dataclass(frozen=True)
class Cell:
    """What changed in one lane at one touchpoint; without a look it has no ground."""

    inside: Block
    look: Lane | None = None
    key: str = ""


def draw_redline(before: Work, after: Work) -> Picture:
    """What changed on the map between two states of a work; the alternative text says every change in a sentence."""
    names = names_of(after, before.journey, after.journey)
    found = differences(before.journey, after.journey)
    title = t.REDLINE
    under = t.REDLINE_UNDER.format(title=after.journey.title or after.name)
    alt = f"{title}. {tell(found, names)}"
    content = column([title_band(title, under), redline(before.journey, after.journey, names)], 1)
    return Picture(page(content, title, alt), title, alt)


def tell(found: Sequence[Difference], names: Names) -> str:
    """The changes in words."""
    shared = [one for one in found if one.kind is Kind.SCORE and not one.persona]
    rises = [float(one.after or 0) - float(one.before or 0) for one in shared]
    sentences = [t.say(one, names.places, names.people) for one in found]
    return t.tell(len(found), sum(rise > 0 for rise in rises), sum(rise < 0 for rise in rises), sentences)


def names_of(work: Work, before: Journey, after: Journey) -> Names:
    """The newest name wins."""
    phases = {one.id: one.name or one.id for one in (*before.phases, *after.phases)}
    places = {one.id: one.name or one.id for one in (*before.touchpoints, *after.touchpoints)}
    return Names({**phases, **places}, {one.id: one.name or one.id for one in work.personas})


def redline(before: Journey, after: Journey, names: Names) -> Block:
    """A small map of the changed touchpoints, five beside each other, with the lanes in which something changed."""
    per: dict[str, list[Difference]] = {}
    for one in differences(before, after):
        per.setdefault(one.touchpoint, []).append(one)
    for id, changes in per.items():
        fresh = after.touchpoint(id) if changes[0].kind is Kind.ADDED else None
        changes.extend(inside(Touchpoint(id=id, phase=fresh.phase, name=fresh.name), fresh) if fresh else ())
    ids = list(per)
    wide = (PAGE_WIDTH - LABELS) / ACROSS
    parts = [
        _rows([per[id] for id in ids[start : start + ACROSS]], wide, names) for start in range(0, len(ids), ACROSS)
    ]
    return column(parts, 5) if parts else box(said(t.NOTHING, PAGE_WIDTH - 6), Frame())


def _rows(columns: list[list[Difference]], wide: float, names: Names) -> Block:
    """Heads of the touchpoints, then one row per lane."""
    room = wide - GAP
    lanes = [field for field in _ORDER if any(_field(one) == field for changes in columns for one in changes)]
    lines = [_line("", [Cell(_head(changes, room, names)) for changes in columns], wide)]
    for field in lanes:
        cells = [[one for one in changes if _field(one) == field] for changes in columns]
        name = _lane_name(next(cell[0] for cell in cells if cell))
        lines.append(_line(name, [_cell(cell, field, room, names) for cell in cells], wide))
    return column(lines, GAP)


def _field(one: Difference) -> str:
    if one.kind in _LOOPS:
        return "loop"
    return "" if one.kind in _HEAD else one.field


def _lane_name(one: Difference) -> str:
    """What a row is about, whoever felt it and whatever happened to it."""
    return t.field_name(Difference(Kind.TEXT, "", one.field), {}) if one.kind not in _LOOPS else t.field_name(one, {})


def _line(lane: str, cells: list[Cell], wide: float) -> Block:
    """Cells of one lane, all as high as the highest, with the name of the lane at the left."""
    name = said(f"{lane[:1].upper()}{lane[1:]}", LABELS - 3, LABEL, WORKSHOP.muted)
    return row([Block(LABELS, name.height + 1.2, lambda x, y: name.draw(x, y + 1.2)), *_level(cells, wide)])


def _level(cells: list[Cell], wide: float) -> Iterator[Block]:
    height = max(one.inside.height for one in cells)
    return (Block(wide, height, partial(_draw, one, wide - GAP, height)) for one in cells)


def _draw(cell: Cell, room: float, height: float, x: float, y: float) -> Markup:
    """Ground and coloured edge over the whole height of the row."""
    if cell.look is None:
        return cell.inside.draw(x, y)
    ground = rect(x, y, room, height, fill=cell.look.tint)
    edge = rect(x, y, 0.8, height, fill=cell.look.accent)
    return group(ground, edge, cell.inside.draw(x + 2.2, y + 1), data_key=cell.key)


def _head(changes: list[Difference], room: float, names: Names) -> Block:
    """Number and name, the old name struck out, and what happened to the touchpoint as a whole."""
    id = changes[0].touchpoint
    renamed = next((one for one in changes if one.kind is Kind.TEXT and one.field == "name"), None)
    kinds = {one.kind for one in changes}
    parts = [chip(id, WORKSHOP.brand, WORKSHOP.paper, LABEL)] if 0 < len(id) <= 4 else []
    parts += [chip(label(Kind.ADDED), WORKSHOP.delight.accent, WORKSHOP.paper, LABEL)] if Kind.ADDED in kinds else []
    parts += [chip(label(Kind.REMOVED), WORKSHOP.pain.accent, WORKSHOP.paper, LABEL)] if Kind.REMOVED in kinds else []
    moved = [one for one in changes if one.kind is Kind.MOVED]
    name = names.places.get(id, id)
    if renamed is not None:
        title = pair(str(renamed.before or ""), str(renamed.after or ""), room - 1, NAME)
    else:
        gone, new = Kind.REMOVED in kinds, Kind.ADDED in kinds
        title = marked(name, room - 1, NAME, REMOVED if gone else (INSERTED if new else ""))
    return column([row(parts, 1), title, *(_sides(one, room - 1, names) for one in moved)], 0.8)


def _cell(changes: list[Difference], field: str, room: float, names: Names) -> Cell:
    """The changes of one lane at one touchpoint; nothing where nothing changed."""
    if not changes:
        return Cell(Block(room, 0, lambda x, y: Markup("")))
    look: Lane = getattr(WORKSHOP, _LOOK.get(field, "owner"))
    inner = column([*(_sides(one, room - 3.4, names) for one in changes), space(0.6)], 0.7)
    return Cell(Block(room, inner.height + 1, inner.draw), look, f"{changes[0].touchpoint}.{field}")


def _sides(one: Difference, room: float, names: Names) -> Block:
    """Before and after of one change; where a score went, with whose score it is."""
    before, after = t.sides(one, names.places)
    if one.kind is Kind.PROOF:
        before, after = f"{label(Kind.PROOF)}: {before}", after
    if one.field != "score" or one.kind is Kind.PROOF:
        return pair(before, after, room, TEXT)
    person = t.persona_name(names.people.get(one.persona, one.persona))
    went, font = t.went(before, after), Font(TEXT.size, "bold", TEXT.leading)
    taken = min(width(went, font) + 0.1, room * 0.6)
    return row([said(person, room - taken - 1.5, TEXT, WORKSHOP.muted), said(went, taken, font, _way(one))], 1.5)


def _way(one: Difference) -> str:
    """Colour of a rise, a fall, or a change that may be chance."""
    if one.kind is Kind.NOISE or one.before is None or one.after is None:
        return WORKSHOP.muted
    return WORKSHOP.delight.accent if float(one.after) > float(one.before) else WORKSHOP.pain.accent


def pair(before: str, after: str, room: float, font: Font) -> Block:
    """What was above what is."""
    texts = ((before, REMOVED), (after, INSERTED))
    return column([marked(text, room, font, how) for text, how in texts if text], 0.5)


def marked(text: str, room: float, font: Font, how: str) -> Block:
    """Struck out or underlined, each with its own colour; plain when it stays."""
    ink, line = {
        REMOVED: (WORKSHOP.pain.accent, "line-through"), INSERTED: (WORKSHOP.delight.accent, "underline"),
    }.get(how, (WORKSHOP.ink, None))  # fmt: skip
    lines = wrap(text, room, font)
    first = points(font.size) * 0.92
    height = len(lines) * font.line_height
    return Block(room, height, lambda x, y: block(lines, x, y + first, font, fill=ink, text_decoration=line))
