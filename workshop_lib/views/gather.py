"""From the work of a trainee to the content of a map: which journey, which columns, which lanes."""

from __future__ import annotations

from workshop_lib.model.organisation import State
from workshop_lib.model.work import Work
from workshop_lib.text import map_words as words
from workshop_lib.views.map_content import Column, columns, entry
from workshop_lib.views.map_lanes import AFTER_CURVE, BEFORE_CURVE, BEHIND, FIGURES, STEP, Entry, Lane, Part
from workshop_lib.views.map_options import MapOptions
from workshop_lib.views.map_parts import Content
from workshop_lib.views.series import series

TEXT_LANES = (STEP, *BEFORE_CURVE, *AFTER_CURVE, *BEHIND, *FIGURES)


def gather(work: Work, options: MapOptions) -> Content:
    """Choose the journey, its columns and the lanes that have something to say."""
    journey = work.future if options.state is State.TO_BE else work.journey
    seats = columns(journey, work.scope.mandatory)
    found = {
        (index, part.field): _entry(part, column, work)
        for index, column in enumerate(seats)
        if column.touchpoint
        for lane in TEXT_LANES
        for part in lane.parts
    }
    lanes = tuple(lane for lane in TEXT_LANES if _wanted(lane, options, found))
    return Content(work, journey, seats, lanes, series(work, seats, options.personas), options, found)


def _entry(part: Part, column: Column, work: Work) -> Entry:
    assert column.touchpoint is not None
    if part.field == "name":
        return Entry(part, column.touchpoint.name or words.NO_NAME)
    return entry(part, column.touchpoint, work.measured)


def _wanted(lane: Lane, options: MapOptions, found: dict[tuple[int, str], Entry]) -> bool:
    if lane is STEP:
        return True
    allowed = ("curve",) if options.page == "dia" and options.lanes is None else options.lanes
    if allowed is not None:
        return lane.id in allowed
    filled = any(one.filled for (_, field), one in found.items() if field in {part.field for part in lane.parts})
    return filled or not lane.optional
