"""The roadmap with a card more, less or elsewhere. Column 0 holds what is not planned, column n the n-th period."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_lib.model.roadmap import Initiative, Roadmap, Slot


def columns(roadmap: Roadmap) -> list[list[str]]:
    """Ids of the cards per column, in order. The order in a period is that of its slots."""
    known = {one.id for one in roadmap.initiatives}
    planned = [
        list(
            dict.fromkeys(
                slot.initiative for slot in roadmap.slots if slot.period == period and slot.initiative in known
            )
        )
        for period in roadmap.periods
    ]
    busy = {id for ids in planned for id in ids}
    return [[one.id for one in roadmap.initiatives if one.id not in busy], *planned]


def put(roadmap: Roadmap, id: str, source: int, target: int, place: int) -> Roadmap:
    """The card out of one column, into another at this place; the same column gives it another place."""
    now = columns(roadmap)
    if not (0 <= target < len(now) and 0 <= source < len(now)) or id not in now[source]:
        return roadmap
    now[source].remove(id)
    if target == 0:  # not planned is: in no period at all
        now = [[one for one in ids if one != id] for ids in now]
    if id not in now[target]:
        now[target].insert(max(0, min(place, len(now[target]))), id)
    return _with_columns(roadmap, now)


def shift(roadmap: Roadmap, id: str, source: int, step: int) -> Roadmap:
    """To the period before (-1) or after (+1), at the end of it."""
    return put(roadmap, id, source, source + step, len(roadmap.initiatives))


def order(roadmap: Roadmap, id: str, column: int, step: int) -> Roadmap:
    """One place up (-1) or down (+1) in its column."""
    now = columns(roadmap)
    ids = now[column] if 0 <= column < len(now) else []
    place = ids.index(id) + step if id in ids else -1
    return put(roadmap, id, column, column, place) if 0 <= place < len(ids) else roadmap


def add(roadmap: Roadmap, column: int = 0, like: str = "") -> tuple[Roadmap, str]:
    """With an empty card at the end of a column, or with a copy right after its origin; and its id."""
    taken = {one.id for one in roadmap.initiatives}
    number = len(taken) + 1
    while f"INI{number}" in taken:
        number += 1
    id = f"INI{number}"
    origin = next((one for one in roadmap.initiatives if one.id == like), None)
    made: Roadmap = roadmap.but(initiatives=(*roadmap.initiatives, origin.but(id=id) if origin else Initiative(id=id)))
    here = columns(roadmap)[column]
    place = here.index(like) + 1 if like in here else len(here)
    return put(made, id, 0, column, place), id


def remove(roadmap: Roadmap, id: str) -> Roadmap:
    """Without this card, its places and what waited for it."""
    rest = [one for one in roadmap.initiatives if one.id != id]
    freed = [one.but(depends_on=tuple(need for need in one.depends_on if need != id)) for one in rest]
    slots = [slot for slot in roadmap.slots if slot.initiative != id]
    made: Roadmap = roadmap.but(initiatives=tuple(freed), slots=tuple(slots))
    return made


def add_period(roadmap: Roadmap, name: str) -> Roadmap:
    made: Roadmap = roadmap.but(periods=(*roadmap.periods, name))
    return made


def rename_period(roadmap: Roadmap, column: int, name: str) -> Roadmap:
    """Another name for a period; what is planned there goes along."""
    old = roadmap.periods[column - 1]
    periods = [name if place == column else period for place, period in enumerate(roadmap.periods, 1)]
    slots = [slot.but(period=name) if slot.period == old else slot for slot in roadmap.slots]
    made: Roadmap = roadmap.but(periods=tuple(periods), slots=tuple(slots))
    return made


def remove_period(roadmap: Roadmap, column: int) -> Roadmap:
    """Without a period; what was planned there waits again."""
    old = roadmap.periods[column - 1]
    periods = [period for place, period in enumerate(roadmap.periods, 1) if place != column]
    made: Roadmap = roadmap.but(
        periods=tuple(periods), slots=tuple(slot for slot in roadmap.slots if slot.period != old)
    )
    return made


def _with_columns(roadmap: Roadmap, now: Sequence[Sequence[str]]) -> Roadmap:
    """Slots in the order of the board; initiatives that wait change place among themselves only."""
    slots = [
        Slot(initiative=id, period=period) for period, ids in zip(roadmap.periods, now[1:], strict=True) for id in ids
    ]
    by_id, waiting = {one.id: one for one in roadmap.initiatives}, iter(now[0])
    still = set(now[0])
    initiatives = [by_id[next(waiting)] if one.id in still else one for one in roadmap.initiatives]
    made: Roadmap = roadmap.but(initiatives=tuple(initiatives), slots=tuple(slots))
    return made
