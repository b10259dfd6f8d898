"""Rows of the touchpoint table: the journey with one touchpoint more, less, elsewhere or in another phase.

The order of the table is the order of the journey. Who moves past the edge of a phase comes into the next phase, at the
same place; a touchpoint that gets another phase goes to the end of that phase.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from workshop_lib.model.journey import Journey, Touchpoint
from workshop_lib.text.rows import Suggestion

_CODE = re.compile(r"([A-Z]+)(\d+)")


def add(journey: Journey, after: str = "", example: Suggestion | None = None) -> tuple[Journey, str]:
    """With an empty touchpoint (or an example) behind another one or at the end of its phase; and its code."""
    code = next_code(one.id for one in journey.touchpoints)
    here = journey.touchpoint(after)
    phase = here.phase if here else ""
    if example is None:
        return _with(journey, Touchpoint(id=code, phase=phase), _place(journey, after) + 1), code
    known = example.phase in {one.id for one in journey.phases}
    made = Touchpoint(
        id=code, phase=example.phase if known else phase, name=example.name, channel=example.channel,
        ownership=example.ownership, side=example.side,
    )  # fmt: skip
    return _with(journey, made, _end_of(journey, made.phase)), code


def duplicate(journey: Journey, id: str) -> tuple[Journey, str]:
    """With a copy right behind the original; and the code of the copy."""
    code = next_code(one.id for one in journey.touchpoints)
    place = _place(journey, id)
    return _with(journey, journey.touchpoints[place].but(id=code), place + 1), code


def remove(journey: Journey, id: str) -> Journey:
    return _set(journey, [one for one in journey.touchpoints if one.id != id])


def move(journey: Journey, id: str, step: int) -> Journey:
    """One place up (-1) or down (+1), or over the edge into the phase of the neighbour."""
    items, place = list(journey.touchpoints), _place(journey, id)
    if not 0 <= place + step < len(items):
        return journey
    here, there = items[place], items[place + step]
    if here.phase != there.phase:
        return _set(journey, [one if one.id != id else one.but(phase=there.phase) for one in items])
    items[place], items[place + step] = there, here
    return _set(journey, items)


def to_phase(journey: Journey, id: str, phase: str) -> Journey:
    """In another phase, behind what is already there."""
    one = journey.touchpoints[_place(journey, id)]
    if one.phase == phase:
        return journey
    rest = remove(journey, id)
    return _with(rest, one.but(phase=phase), _end_of(rest, phase))


def shift_phase(journey: Journey, id: str, step: int) -> Journey:
    """In the phase before (-1) or after (+1) its own."""
    phases = [one.id for one in journey.phases]
    now = journey.touchpoints[_place(journey, id)].phase
    place = phases.index(now) + step if now in phases else 0
    return to_phase(journey, id, phases[place]) if 0 <= place < len(phases) else journey


def drop(journey: Journey, id: str, on: str, behind: bool) -> Journey:
    """Before or behind another touchpoint, in its phase."""
    if id == on:
        return journey
    one, rest = journey.touchpoints[_place(journey, id)], remove(journey, id)
    place = _place(rest, on)
    return _with(rest, one.but(phase=rest.touchpoints[place].phase), place + behind)


def next_code(taken: Iterable[str]) -> str:
    """The code after the highest in use: A14 -> A15; T01 to begin with."""
    used = set(taken)
    found = [(int(parts[2]), parts[1]) for code in used if (parts := _CODE.fullmatch(code))]
    number, letters = max(found, default=(0, "T"))
    while f"{letters}{number + 1:02}" in used:
        number += 1
    return f"{letters}{number + 1:02}"


def _place(journey: Journey, id: str) -> int:
    places = {one.id: place for place, one in enumerate(journey.touchpoints)}
    return places.get(id, len(places) - 1)


def _end_of(journey: Journey, phase: str) -> int:
    """The place behind the last touchpoint of this phase; of an empty one, behind the phases that come before it."""
    order = {one.id: place for place, one in enumerate(journey.phases)}
    if phase not in order:
        return len(journey.touchpoints)
    before = [place for place, one in enumerate(journey.touchpoints) if order.get(one.phase, -1) <= order[phase]]
    return max((place for place in before if journey.touchpoints[place].phase), default=-1) + 1


def _with(journey: Journey, one: Touchpoint, place: int) -> Journey:
    return _set(journey, [*journey.touchpoints[:place], one, *journey.touchpoints[place:]])


def _set(journey: Journey, items: list[Touchpoint]) -> Journey:
    made: Journey = journey.but(touchpoints=tuple(items))
    return made
