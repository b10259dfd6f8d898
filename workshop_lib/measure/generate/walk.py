"""Synthetic customers walk through the map: visits, second visits, ways back, drop-off and conversion, all by quota."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from workshop_lib.measure.generate.dice import Dice
from workshop_lib.measure.generate.plan import Plan
from workshop_lib.measure.generate.quota import chosen, dealt, parts
from workshop_lib.measure.generate.stop import Rates, Stop

DEVICES = ("mobile", "desktop")
RETURN_DAYS = (1, 5)


@dataclass
class Customer:
    """Somebody on her way. `path` holds touchpoints with the days since the one before, from and to."""

    id: str
    persona: str
    device: str
    path: list[tuple[str, tuple[int, int]]] = field(default_factory=list)
    walking: bool = True
    converted: int | None = None
    """Place in the path where she converted."""

    def fits(self, key: str) -> bool:
        """Whether a key of `Rates` is about this customer."""
        name, _, value = key.partition("=")
        if name == "saw":
            return any(touchpoint == value for touchpoint, _ in self.path)
        if name == "new":
            return not self.path
        return bool(getattr(self, name) == value) if name else True


def walk_through(plan: Plan) -> list[Customer]:
    """All customers of the event log with their finished paths."""
    dice = Dice(plan.seed, "walk")
    customers = _population(plan, dice)
    for stop in plan.walk.stops:
        _pass(dice, stop, [one for one in customers if one.walking])
    return customers


def _population(plan: Plan, dice: Dice) -> list[Customer]:
    """Half of every persona on each device: the stories compare devices, so the personas may not differ there."""
    sizes = parts(plan.walk.customers, list(plan.personas.values()))
    counts = {
        (persona, device): half
        for persona, size in zip(plan.personas, sizes, strict=True)
        for device, half in zip(DEVICES, parts(size, (1, 1)), strict=True)
    }
    people = dealt(dice, counts)
    return [Customer(f"K{number:04}", *who) for number, who in enumerate(people, start=1)]


def _pass(dice: Dice, stop: Stop, walking: Sequence[Customer]) -> None:
    visitors = _some(dice, walking, stop.visit)
    if stop.gate:
        _keep_walking(walking, visitors)
    for one in visitors:
        one.path.append((stop.touchpoint, stop.days))
    for one in _some(dice, visitors, {"": stop.again}):
        one.path.append((stop.touchpoint, RETURN_DAYS))
    earlier, share = stop.back
    for one in _some(dice, visitors, {"": share}):
        one.path += [(earlier, RETURN_DAYS), (stop.touchpoint, RETURN_DAYS)]
    stayers = _some(dice, visitors, stop.stay)
    _keep_walking(visitors, stayers)
    for one in stayers if stop.converts else ():
        one.converted = len(one.path) - 1


def _keep_walking(people: Sequence[Customer], stayers: Sequence[Customer]) -> None:
    staying = {one.id for one in stayers}
    for one in people:
        one.walking = one.id in staying


def _some(dice: Dice, people: Sequence[Customer], rates: Rates) -> list[Customer]:
    return chosen(dice, people, lambda one: rate_for(one, rates), lambda one: (one.persona, one.device))


def rate_for(customer: Customer, rates: Rates) -> int:
    """The rate of the most special key that fits; "" is for everybody else."""
    return next((rate for key, rate in rates.items() if key and customer.fits(key)), rates.get("", 0))
