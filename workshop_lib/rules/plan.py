"""The best set of initiatives within a capacity: an exact search, since a class plans ten ideas and not a thousand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from workshop_lib.model.roadmap import Initiative
from workshop_lib.rules.priority import rice

_SLACK = 1e-9


@dataclass(frozen=True, slots=True)
class Plan:
    """Chosen initiative ids in the given order, their RICE sum and their effort in person-months."""

    chosen: tuple[str, ...] = ()
    value: float = 0.0
    effort: float = 0.0


@dataclass(frozen=True, slots=True)
class _Option:
    id: str
    value: float
    effort: float
    needs: frozenset[str]


def best_plan(initiatives: Iterable[Initiative], capacity: float, done: Collection[str] = ()) -> Plan:
    """The set with the highest RICE sum whose effort fits in `capacity`; a dependency is in the set or already `done`.

    Initiatives without estimates, with an unknown dependency or in a circle are never chosen. With equal sums the
    plan that asks the least effort wins.
    """
    listed = tuple(one for one in initiatives if one.id not in done)
    options = _in_order(_options(listed, done))
    chosen = _search(options, capacity + _SLACK)
    ids = {one.id for one in chosen}
    return Plan(
        tuple(one.id for one in listed if one.id in ids),
        sum(one.value for one in chosen),
        sum(one.effort for one in chosen),
    )


def _options(initiatives: Iterable[Initiative], done: Collection[str]) -> list[_Option]:
    found = []
    for one in initiatives:
        value = rice(one.rice)
        if value is not None and one.rice.effort is not None:
            found.append(_Option(one.id, value, one.rice.effort, frozenset(one.depends_on) - set(done)))
    return found


def _in_order(options: Sequence[_Option]) -> list[_Option]:
    """Dependencies first; what can never be reached falls out."""
    ordered: list[_Option] = []
    waiting = sorted(options, key=lambda one: -one.value / one.effort)
    while ready := [one for one in waiting if one.needs <= {done.id for done in ordered}]:
        ordered += ready
        waiting = [one for one in waiting if one not in ready]
    return ordered


def _search(options: Sequence[_Option], capacity: float) -> tuple[_Option, ...]:
    best: tuple[_Option, ...] = ()

    def visit(index: int, chosen: tuple[_Option, ...], room: float) -> None:
        nonlocal best
        if _score(chosen) > _score(best):
            best = chosen
        if index == len(options) or _bound(options[index:], room) + _score(chosen)[0] < _score(best)[0] - _SLACK:
            return
        one = options[index]
        if one.effort <= room and one.needs <= {other.id for other in chosen}:
            visit(index + 1, (*chosen, one), room - one.effort)
        visit(index + 1, chosen, room)

    visit(0, (), capacity)
    return best


def _score(chosen: Iterable[_Option]) -> tuple[float, float]:
    found = tuple(chosen)
    return round(sum(one.value for one in found), 9), -sum(one.effort for one in found)


def _bound(options: Iterable[_Option], room: float) -> float:
    """The most that could still be won if the last initiative might be cut in pieces."""
    value = 0.0
    for one in sorted(options, key=lambda one: -one.value / one.effort):
        share = min(1.0, room / one.effort)
        value += one.value * share
        room -= one.effort * share
        if room <= 0:
            break
    return value
