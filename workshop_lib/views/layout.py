"""Where everything stands on a journey map: boxes in millimetres from data. Numbers only; drawers draw.

Heights follow from the text in real font metrics, so nothing is ever clipped. A page that is too small hands over
to the next size; type never goes below 7.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from workshop_lib.text.map_words import sheet_of
from workshop_lib.views import flow_layout, heading
from workshop_lib.views.band_text import label_height, phase_height, step_font, strip_height
from workshop_lib.views.foot import legend_of, measure_foot
from workshop_lib.views.map_lanes import AFTER_CURVE, BEFORE_CURVE, BEHIND, FIGURES, STEP, Lane, Part
from workshop_lib.views.map_options import WHOLE_MAP, MapOptions
from workshop_lib.views.map_parts import Band, Cell, Content, MapLayout, Row, Slot
from workshop_lib.views.page import Box, Page, pages_from, paper, split_rows
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font, wrap

__all__ = ["FACTORS", "WHOLE_MAP", "Arranger", "MapLayout", "MapOptions", "plan", "plan_sheets"]

ROOMY, SQUAT = 52.0, 41.0
"""Height of the curve without its words: what it should have, and the least before a larger page is taken."""
VACANT = 0.75
"""Width of the column of a phase without touchpoints, as a part of the others."""
FACTORS = (1.45, 1.3, 1.2, 1.13, 1.07, 1.0, 0.967, 7 / WORKSHOP.body)
"""Type sizes that are tried on a page, the largest first; the last one sets body text in 7 points."""


def plan(content: Content, page: str = "a3") -> MapLayout:
    """The layout on the smallest page, from `page` upward, and the largest type that hold everything."""
    for size in pages_from(page, len(content.columns)):
        made = _largest(content, size) if size.height else _fit(content, size, size.factor)
        if made is not None:
            return made
    raise AssertionError("the last page grows with its content")


def plan_sheets(content: Content, page: str = "a3") -> tuple[tuple[Content, MapLayout], ...]:
    """The map on as few sheets of one size of paper as hold it, in one size of type, broken between phases.

    One touchpoint that is too tall for a sheet makes the whole map take a larger page. Raises Unsuitable.
    """
    size = paper(page)
    for most in range(len(content.columns), 0, -1):
        stretches = split_rows(content.columns, most)
        total = len(stretches)
        sheets = [replace(content, stretch=one, sheet=sheet_of(place, total)) for place, one in enumerate(stretches, 1)]
        made = _even([_largest(one, size) for one in sheets], sheets, size)
        if made:
            return tuple(zip(sheets, made, strict=True))
    return ((content, plan(content, page)),)


def _even(found: list[MapLayout | None], sheets: list[Content], size: Page) -> list[MapLayout]:
    """All sheets in the type of the fullest one; nothing when one of them does not fit."""
    made = [one for one in found if one]
    if len(made) < len(sheets):
        return []
    factor = min(one.factor for one in made)
    return [_fit(content, size, factor) or one for content, one in zip(sheets, made, strict=True)]


def _largest(content: Content, page: Page) -> MapLayout | None:
    """The layout with the largest type that fits the page, found by halving; None when even the smallest does not."""
    best = _fit(content, page, FACTORS[-1])
    if best is None:
        return _fit(content, page, FACTORS[-1], SQUAT)
    low, high = 0, len(FACTORS) - 1
    while best and low < high:
        middle = (low + high) // 2
        made = _fit(content, page, FACTORS[middle])
        best, low, high = (made, low, middle) if made else (best, middle + 1, high)
    return best


def _fit(content: Content, page: Page, factor: float, curve: float = ROOMY) -> MapLayout | None:
    if not page.holds(len(content.stretch or content.columns), factor):
        return None
    made = Arranger(content, page, factor, curve).arrange()
    if page.height is None:
        return made
    spare = page.height - made.height
    return Arranger(content, page, factor, curve, spare).arrange() if spare >= 0 else None


@dataclass
class Arranger:
    """Stacks title, rows and foot on a page; `spare` millimetres are shared out over the lanes."""

    content: Content
    page: Page
    factor: float
    curve: float = ROOMY
    spare: float = 0.0

    def arrange(self) -> MapLayout:
        """The whole map; with spare height the foot stands at the bottom of the page."""
        page, unit, content = self.page, self.factor, self.content
        margin, room = page.margin, page.width - 2 * page.margin
        title = heading.measure(content.work, content.options, room, unit, content.sheet)
        left = margin + page.label_width(unit)
        rows, y = self.rows(left, margin + title.height + 1.6 * unit)
        foot = measure_foot(content.journey, content.series, room, unit, legend_of(content.columns))
        fixed = page.height if self.spare else None
        y = max(y, fixed - margin - foot.height) if fixed else y
        labels = Box(margin, margin, left - margin - 1.4 * unit, 0)
        return MapLayout(page.name, page.width, fixed or y + foot.height + margin, unit, title, foot, y, labels, rows)

    def rows(self, left: float, y: float) -> tuple[tuple[Row, ...], float]:
        """Every stretch of touchpoints below the one before, and where the foot may begin."""
        stretch = self.content.stretch
        rows = []
        for chunk in [stretch] if stretch else split_rows(self.content.columns, self.page.per_row(self.factor)):
            row, y = self.row(chunk, left, y)
            rows.append(row)
            y += 4.0 * self.factor
        return tuple(rows), y - 2.6 * self.factor

    def row(self, chunk: tuple[int, ...], left: float, y: float) -> tuple[Row, float]:
        """One stretch of touchpoints with its lanes, and where the next one may begin."""
        slots = self.slots(chunk, left)
        centres = {slot.column.touchpoint.id: slot.centre for slot in slots if slot.column.touchpoint}
        arcs = flow_layout.arcs(self.content.journey, centres, self.reach(slots), self.factor)
        bands: list[Band] = []
        cells: list[Cell] = []
        extra = self.shares()
        for id in self.order(bool(arcs)):
            lane = next((one for one in self.content.lanes if one.id == id), None)
            if lane is None:
                height = self.fixed(id, arcs, slots) + extra.get(id, 0.0)
            else:
                drafts, needed = self.draft(lane, slots)
                height = needed + (extra["text"] if lane is not STEP else self.vacant(slots, needed))
                cells.extend(self.settle(drafts, y, height))
            bands.append(Band(id, Box(slots[0].x, y, slots[-1].x + slots[-1].width - slots[0].x, height)))
            y += height + (0.6 if id != "phases" else 0.4) * self.factor
        return Row(slots, tuple(bands), tuple(cells), tuple(arcs)), y

    def shares(self) -> dict[str, float]:
        """Spare height: first the curve grows, then the text lanes get air."""
        first = min(self.spare, 14 * self.factor)
        curve = first + min((self.spare - first) * 0.6, 60 * self.factor)
        texts = max(len(self.content.lanes) - 1, 1)
        air = min((self.spare - curve) / texts, 6.5 * self.factor)
        return {"curve": curve, "text": air if self.content.lanes[1:] else 0.0}

    def reach(self, slots: tuple[Slot, ...]) -> tuple[float, float]:
        return slots[0].x, slots[-1].x + slots[-1].width

    def order(self, arcs: bool) -> list[str]:
        """Bands from top to bottom; the line of visibility only above something."""
        have = {lane.id for lane in self.content.lanes}
        ids = ["phases", "step", *(one.id for one in BEFORE_CURVE), "curve", *(["flows"] if arcs else [])]
        ids += [one.id for one in AFTER_CURVE]
        behind = [one.id for one in BEHIND if one.id in have]
        ids += (["visibility"] if behind else []) + behind + [one.id for one in FIGURES]
        return [id for id in ids if id in have or id in {"phases", "curve", "flows", "visibility"}]

    def fixed(self, id: str, arcs: list[flow_layout.Arc], slots: tuple[Slot, ...]) -> float:
        """Height (mm) of a band whose cells hold no sentences."""
        if id == "flows":
            return flow_layout.height(arcs, self.factor)
        if id == "curve":
            return self.curve * self.factor + strip_height(slots, self.content.series, self.factor)
        return phase_height(slots, self.factor) if id == "phases" else 3.4 * self.factor

    def slots(self, chunk: tuple[int, ...], left: float) -> tuple[Slot, ...]:
        """Columns of equal width with a little white between phases."""
        seats = [self.content.columns[index] for index in chunk]
        gap, phase_gap = 0.7 * self.factor, 1.3 * self.factor
        breaks = [a.phase_position != b.phase_position for a, b in pairwise(seats)]
        room = self.page.width - self.page.margin - left - gap * len(breaks) - phase_gap * sum(breaks)
        started = any(one.touchpoint for one in seats)
        shares = [1.0 if one.touchpoint or not started else VACANT for one in seats]
        unit = min(room / sum(shares), 62 * self.factor)
        slots, x = [], left
        for place, (index, column) in enumerate(zip(chunk, seats, strict=True)):
            size = unit * shares[place]
            slots.append(Slot(index, column, x, size))
            x += size + gap + (phase_gap if place < len(breaks) and breaks[place] else 0)
        return tuple(slots)

    def vacant(self, slots: tuple[Slot, ...], needed: float) -> float:
        """Extra height for the sentence in an empty phase."""
        return max(0.0, 15 * self.factor - needed) if any(one.column.touchpoint is None for one in slots) else 0.0

    def font(self, lane: Lane, part: Part, slots: tuple[Slot, ...]) -> Font:
        """Body type, and for the names of touchpoints a larger one that they share."""
        if lane is not STEP:
            return Font(WORKSHOP.body * self.factor, part.face, 1.15)
        named = [slot for slot in slots if slot.column.touchpoint]
        names = [self.content.entries[slot.index, part.field].text for slot in named]
        return step_font(names, min((self.room(lane, slot) for slot in named), default=0.0), self.factor)

    def room(self, lane: Lane, slot: Slot) -> float:
        """Width for the text of a cell: the names of touchpoints have no mark of evidence beside them."""
        return slot.width - (1.0 if lane is STEP else 2.7) * self.factor

    def draft(self, lane: Lane, slots: tuple[Slot, ...]) -> tuple[list[list[Cell]], float]:
        """Per column the cells with their own heights, and the height that the lane needs."""
        fonts = {part: self.font(lane, part, slots) for part in lane.parts}
        stacks = [[cell for part in lane.parts if (cell := self.cell(lane, fonts[part], part, slot))] for slot in slots]
        needed = max(sum(cell.box.height for cell in stack) + self.seams(stack) for stack in stacks)
        if self.page.height is None:
            needed = max(needed, sum(tallest(stacks)))
        return stacks, max(needed, self.label_height(lane.id))

    def cell(self, lane: Lane, font: Font, part: Part, slot: Slot) -> Cell | None:
        """One field at one touchpoint, at its own height; None where nothing stands and nothing is asked."""
        one = self.content.entries.get((slot.index, part.field))
        if one is None or not (one.filled or one.expected) or slot.column.touchpoint is None:
            return None
        lines = wrap(one.text, self.room(lane, slot), font, lane is not STEP)
        inset = lane.inset * self.factor if one.filled else 0.0
        height = max(len(lines) * font.line_height + 1.7 * self.factor, 4.2 * self.factor) + inset
        key = f"{slot.column.touchpoint.id}.{part.field}"
        return Cell(key, lane, one, Box(slot.x, 0, slot.width, height), lines, font, inset)

    def label_height(self, id: str) -> float:
        """A lane is never lower than its name."""
        room = self.page.label_width(self.factor) - 1.4 * self.factor
        return label_height(id, room, self.factor)

    def seams(self, stack: list[Cell]) -> float:
        """White between stacked cells of different colours."""
        return 0.6 * self.factor * max(0, len(stack) - 1) if stack and stack[0].entry.part.look else 0.0

    def settle(self, stacks: list[list[Cell]], y: float, height: float) -> list[Cell]:
        """Give every cell its place: the first one stretches, the others begin at one height or stand at the bottom."""
        placed = []
        levels = tallest(stacks)
        even = levels if sum(levels) <= height + 1e-9 else ()
        for stack in stacks:
            seam = self.seams(stack) / max(1, len(stack) - 1)
            bottom = y + height
            for number, cell in reversed(list(enumerate(stack))):
                top = y if number == 0 else bottom - (even[number] if even else cell.box.height)
                placed.append(replace(cell, box=Box(cell.box.x, top, cell.box.width, bottom - top)))
                bottom = top - seam
        return placed


def tallest(stacks: list[list[Cell]]) -> tuple[float, ...]:
    """Heights that let the same field begin at one height everywhere; none where cells have colours of their own."""
    if any(cell.entry.part.look for stack in stacks for cell in stack):
        return ()
    return tuple(max(stack[place].box.height for stack in stacks if len(stack) > place)
                 for place in range(max(len(stack) for stack in stacks)))  # fmt: skip
