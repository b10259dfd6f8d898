"""events.csv: the walks as an event log, in order of time, with ties and repeats."""

from __future__ import annotations

import datetime as dt
from typing import Any

from workshop_lib.measure.generate.clock import moments
from workshop_lib.measure.generate.defects import with_repeats
from workshop_lib.measure.generate.dice import Dice
from workshop_lib.measure.generate.plan import Plan
from workshop_lib.measure.generate.quota import nudged
from workshop_lib.measure.generate.source import Source
from workshop_lib.measure.generate.tables import Table, table
from workshop_lib.measure.generate.walk import Customer, walk_through

_REPEATS = 10  # thousandths of the rows
_TIES = 24  # customers with two events at the same moment
_COLUMNS = "customer timestamp touchpoint channel device persona converted value"


def events_table(plan: Plan, source: Source) -> Table:
    """One row per event. `converted` is 1, and `value` filled, only on the row where the customer converts."""
    dice = Dice(plan.seed, "events")
    customers = walk_through(plan)
    tied = {one.id for one in dice.some([one for one in customers if _can_tie(one)], _TIES)}
    values = _values(dice, plan, customers)
    rows = [row for one in customers for row in _rows(dice, plan, source, one, (values.get(one.id), one.id in tied))]
    rows.sort(key=lambda row: (row[1], row[0]))
    return table("events", _COLUMNS, with_repeats(dice, rows, _REPEATS))


def _can_tie(customer: Customer) -> bool:
    """Two visits to one touchpoint at one moment would look like a repeated row, so those never tie."""
    places = [touchpoint for touchpoint, _ in customer.path]
    return len(places) > 3 and places[0] != places[1]


def _rows(
    dice: Dice, plan: Plan, source: Source, customer: Customer, extra: tuple[int | None, bool]
) -> list[tuple[Any, ...]]:
    value, tied = extra
    places = [touchpoint for touchpoint, _ in customer.path]
    online = [source.is_online(touchpoint) for touchpoint in places]
    start = dt.date.fromisoformat(plan.walk.start) + dt.timedelta(days=dice.below(plan.walk.spread))
    times = moments(dice, start, [gap for _, gap in customer.path], online)
    if tied:
        times[1] = times[0]
    return [
        (
            customer.id,
            times[place].isoformat(),
            touchpoint,
            source.channel(touchpoint),
            customer.device if online[place] else None,
            customer.persona,
            int(place == customer.converted),
            value if place == customer.converted else None,
        )
        for place, touchpoint in enumerate(places)
    ]


def _values(dice: Dice, plan: Plan, customers: list[Customer]) -> dict[str, int]:
    """Euros per converted customer, skewed to the left, with exactly the mean of the plan."""
    buyers = [one.id for one in customers if one.converted is not None]
    return dict(zip(buyers, draw_values(dice, len(buyers), plan.walk.value, plan.walk.value_limits), strict=True))


def draw_values(dice: Dice, count: int, mean: int, limits: tuple[int, int]) -> list[int]:
    """`count` amounts in whole euros with exactly this mean."""
    raw = [min(dice.between(*limits), dice.between(*limits)) for _ in range(count)]
    return nudged(dice, raw, mean * count, limits)
