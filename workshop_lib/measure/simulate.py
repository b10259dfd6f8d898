"""The map as a simulator: customers walk through a drawn journey, and leave a log and a survey with a known truth.

At every touchpoint a customer first may leave for good, then may take one of the drawn flows, and otherwise walks on
to the next touchpoint. Who gets past the last one has converted there. Nothing but `random()` decides, so the same
seed gives the same data on every machine.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop_lib.errors import NotFound, Unsuitable
from workshop_lib.measure.generate.dice import Dice
from workshop_lib.measure.generate.survey import NOISE
from workshop_lib.measure.generate.tables import Table, table
from workshop_lib.measure.simulate_world import MOODS, World, on_scale
from workshop_lib.measure.survey_answers import Answer
from workshop_lib.model.base import Id

MOST_STEPS = 200
"""A customer who has met this many touchpoints gives up: a map may hold a loop without an exit."""
_START = dt.datetime(2025, 1, 1, 9)
_LONGEST = 6 * 24 * 60
"""Minutes between two contacts."""
_FINE = 1_000_000


@dataclass(frozen=True)
class Visit:
    """One event: a customer at a touchpoint. `converted` on the visit with which she came through."""

    customer: str
    moment: dt.datetime
    touchpoint: Id
    persona: Id = ""
    converted: bool = False


@dataclass(frozen=True)
class Simulated:
    """What the customers left behind, in the order of customers and then of time."""

    visits: tuple[Visit, ...]
    answers: tuple[Answer, ...]

    def tables(self) -> tuple[Table, Table]:
        """events.csv and survey.csv, in the columns of the shipped cases."""
        events = sorted(self.visits, key=lambda one: (one.moment, one.customer))
        rows = [(v.customer, v.moment.isoformat(), v.touchpoint, v.persona, int(v.converted)) for v in events]
        said = [(a.respondent, a.persona, a.touchpoint, int(a.score)) for a in self.answers]
        columns = "customer timestamp touchpoint persona converted"
        return table("events", columns, rows), table("survey", "respondent persona touchpoint score", said)


def simulate(world: World, customers: int, seed: int = 0) -> Simulated:
    """`customers` people walk through the world.

    Raises NotFound for a map without touchpoints, and Unsuitable where a chance is not between 0 and 1 or the flows of
    one touchpoint take more than everybody.
    """
    _check(world, customers)
    chance, order = _Chance(seed), [one.id for one in world.journey.touchpoints]
    visits, answers = list[Visit](), list[Answer]()
    for number in range(1, customers + 1):
        who = (f"K{number:06}", chance.one(world.shares))
        path, through = _path(world, chance, order)
        visits += _visits(who, path, through, chance.dice.below(max(world.days, 1)), chance)
        answers += _answers(world, who, path, chance)
    return Simulated(tuple(visits), tuple(answers))


class _Chance:
    """A stream of events that happen or not."""

    def __init__(self, seed: int) -> None:
        self.dice = Dice(seed, "simulate")

    def happens(self, share: float) -> bool:
        return self.dice.below(_FINE) < share * _FINE

    def one(self, shares: Mapping[Id, float]) -> Id:
        """One key, with a chance in proportion to its share."""
        left = self.dice.below(_FINE) / _FINE * math.fsum(shares.values())
        for key, share in shares.items():
            left -= share
            if left < 0:
                return key
        return [key for key, share in shares.items() if share][-1]


def _check(world: World, customers: int) -> None:
    if not world.journey.touchpoints:
        raise NotFound("touchpoint", name="", known=())
    ways = [share for one in world.journey.touchpoints for share in world.flows(one.id).values()]
    sums = [math.fsum(world.flows(one.id).values()) for one in world.journey.touchpoints]
    chances = [*ways, *sums, *world.leaves.values(), *world.shares.values(), world.answers]
    if customers < 0 or not all(0 <= one <= 1 + 1e-9 for one in chances) or not math.fsum(world.shares.values()):
        raise Unsuitable("world", customers=customers, lowest=min(chances), highest=max(chances))


def _path(world: World, chance: _Chance, order: Sequence[Id]) -> tuple[list[Id], int | None]:
    """The touchpoints that one customer meets, and the place where she came through."""
    after = dict(zip(order, [*order[1:], ""], strict=True))
    here, path, through = order[0], list[Id](), None
    while here and len(path) < MOST_STEPS:
        path.append(here)
        if chance.happens(world.leaves.get(here, 0.0)):
            break
        if through is None and not after[here]:
            through = len(path) - 1
        here = _next(world.flows(here), after[here], chance)
    return path, through


def _next(ways: Mapping[Id, float], ahead: Id, chance: _Chance) -> Id:
    straight = max(0.0, 1 - math.fsum(ways.values()))
    return chance.one({**ways, ahead: ways.get(ahead, 0.0) + straight}) if ways else ahead


def _visits(who: tuple[str, Id], path: Sequence[Id], through: int | None, day: int, chance: _Chance) -> list[Visit]:
    """A contact every few days, from a first one on this day of the period."""
    moment, found = _START + dt.timedelta(days=day), []
    for place, touchpoint in enumerate(path):
        found.append(Visit(who[0], moment, touchpoint, who[1], place == through))
        moment += dt.timedelta(minutes=chance.dice.between(10, _LONGEST))
    return found


def _answers(world: World, who: tuple[str, Id], path: Sequence[Id], chance: _Chance) -> list[Answer]:
    """A whole score for every touchpoint she met that she also answers about, once each."""
    mood, found = chance.dice.weighted(MOODS), []
    for touchpoint in dict.fromkeys(path):
        felt = world.felt(touchpoint, who[1])
        if felt is not None and chance.happens(world.answers):
            whole = math.floor(felt) + chance.happens(felt - math.floor(felt))
            found.append(Answer(*who, touchpoint, on_scale(whole + mood + chance.dice.weighted(NOISE))))
    return found
