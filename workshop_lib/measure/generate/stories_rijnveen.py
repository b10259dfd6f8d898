"""Rijnveen: the nursery. Monday access, minimum order, the call of the salesman, and losses that are handled badly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from workshop_lib.measure.generate.clock import days_of, months_of
from workshop_lib.measure.generate.dice import Dice
from workshop_lib.measure.generate.events import draw_values
from workshop_lib.measure.generate.plan import Funnel, Panel, Plan, Service
from workshop_lib.measure.generate.quota import dealt, part
from workshop_lib.measure.generate.respondents import panel_size, respondents_table
from workshop_lib.measure.generate.source import Source
from workshop_lib.measure.generate.stop import Stop, Walk
from workshop_lib.measure.generate.tables import Table, table

_BASE = "2025-10"
_MONDAY, _SUNDAY = 0, 6

_STOPS = (
    Stop("A01", visit={"": 150}),
    Stop("A02", (3, 30), visit={"": 300}),
    Stop("A05", (2, 30), visit={"": 150}),
    Stop("A03", (1, 20), visit={"": 450}),
    Stop("A04", (0, 6), stay={"": 800}, again=200),
    Stop("A06", (0, 4), stay={"": 800}, again=120),
    Stop("A07", (1, 6), visit={"": 400}),
    Stop("A08", (1, 7), again=250),
    # Journeys with a call fill a basket 1.5 times as often; with 40 % calls that is 40 % of all.
    Stop("A09", (0, 5), visit={"saw=A07": 500, "": 333}, gate=True, stay={"": 600}, back=("A08", 200)),
    # The minimum order: 35 % against 20 % leaves; with a third of Youssef's kind that is 25 % of all.
    Stop("A10", (0, 0), stay={"persona=youssef": 650, "": 800}, converts=True),
    Stop("A11", (1, 1)),
    Stop("A12", (0, 0)),
    Stop("A13", (1, 3), visit={"": 180}),
    Stop("A14", (1, 4), visit={"": 500}),
    Stop("A08", (10, 60), visit={"": 500}),
    Stop("A15", (20, 90), visit={"saw=A13": 400, "": 600}),
    Stop("A16", (10, 60), visit={"": 250}),
)

_REACH = {
    "A01": 300, "A02": 700, "A03": 500, "A04": 950, "A05": 350, "A06": 800, "A07": 600, "A08": 850,
    "A09": 850, "A10": 800, "A11": 780, "A12": 800, "A13": 250, "A14": 600, "A15": 350, "A16": 150,
}  # fmt: skip


def stories(plan: Plan, source: Source) -> tuple[Table, ...]:
    """access.csv, orders.csv, and respondents_raw.csv: the answers as they came in, before cleaning."""
    return _access(plan), _orders(plan), _raw_respondents(plan, source)


def _access(plan: Plan) -> Table:
    """Requests for a login: per month 90 or so, 80.0 % granted, median of 2.6 days, Mondays twice as long."""
    dice = Dice(plan.seed, "access")
    rows: list[tuple[Any, ...]] = []
    for month in months_of(2025):
        asked = 90 if month == _BASE else dice.between(80, 100)
        granted = dealt(dice, {1: part(asked, 800), 0: asked - part(asked, 800)})
        days = sorted(_request_day(dice, month) for _ in range(asked))
        rows += [(day, dice.weighted(plan.personas), answer) for day, answer in zip(days, granted, strict=True)]
    waits = _waits([day for day, *_ in rows], [dice.between(-12, 12) for _ in rows])
    names = [f"T{number:04}" for number in range(1, len(rows) + 1)]
    return table(
        "access",
        "request date weekday persona granted days",
        [
            (name, day.isoformat(), day.isoweekday(), persona, granted, f"{wait // 10}.{wait % 10}")
            for name, (day, persona, granted), wait in zip(names, rows, waits, strict=True)
        ],
    )


def _request_day(dice: Dice, month: str) -> dt.date:
    open_days = [day for day in days_of(month) if day.weekday() != _SUNDAY]
    return dice.weighted({day: 2 if day.weekday() == _MONDAY else 1 for day in open_days})


def _waits(days: Sequence[dt.date], noise: Sequence[int]) -> list[int]:
    """Waits in tenths of a day: the middle moves until the median of all is 2.6 days."""
    for middle in range(13, 40):
        waits = [
            (middle + extra) * (2 if day.weekday() == _MONDAY else 1) for day, extra in zip(days, noise, strict=True)
        ]
        if sorted(waits)[len(waits) // 2] >= 26:
            return waits
    raise ValueError(noise)


def _orders(plan: Plan) -> Table:
    """The 324 orders of the base month, EUR 133,488 together; 188 came back, half as often after a bad claim."""
    dice = Dice(plan.seed, "orders")
    kinds = dealt(
        dice,
        {("none", 1): 156, ("none", 0): 104, ("solved", 1): 26, ("solved", 0): 18, ("open", 1): 6, ("open", 0): 14},
    )
    values = draw_values(dice, len(kinds), plan.walk.value, plan.walk.value_limits)
    days = sorted(dice.pick([day for day in days_of(_BASE) if day.weekday() != _SUNDAY]) for _ in kinds)
    rows = [
        (f"O{number:04}", day.isoformat(), dice.weighted(plan.personas), value, claim, *_hours(dice, claim), again)
        for number, (day, value, (claim, again)) in enumerate(zip(days, values, kinds, strict=True), start=1)
    ]
    return table("orders", "order date persona value claim hours_to_solution reordered_90_days", rows)


def _hours(dice: Dice, claim: str) -> tuple[int | None]:
    limits = {"solved": (2, 24), "open": (60, 240)}
    return (dice.between(*limits[claim]),) if claim in limits else (None,)


def _raw_respondents(plan: Plan, source: Source) -> Table:
    """210 rows: the 200 answers, four with an NPS outside 0-10, and six exact repeats."""
    dice = Dice(plan.seed, "raw")
    clean = respondents_table(plan, source)
    size = panel_size(plan.panel)
    wrong: list[tuple[Any, ...]] = [
        (f"R{size + number:03}", dice.weighted(plan.personas), nps, dice.between(1, 5), dice.between(1, 7), None)
        for number, nps in enumerate((11, -1, 99, 12), start=1)
    ]
    rows = [*clean.rows, *wrong]
    repeated = dice.some(clean.rows, 6)
    return Table("respondents_raw", clean.columns, tuple(dice.shuffled([*rows, *repeated])))


PLAN = Plan(
    name="rijnveen",
    seed=2601,
    personas={"marleen": 420, "youssef": 333, "koen": 247},
    panel=Panel(
        groups={"marleen": (34, 30, 19), "youssef": (20, 25, 22), "koen": (28, 15, 7)}, csat_top=148, ces_total=920
    ),
    reach=_REACH,
    surprises={"A07": 24, "A14": -25},
    walk=Walk("2025-01-02", 240, _STOPS, value=412, value_limits=(150, 936)),
    funnel=Funnel((12_000, 7_200, 2_160, 864, 432, 324), base=_BASE),
    service=Service(
        months=tuple(months_of(2025)[4:12]),
        reasons={
            "login": (49, "A06"), "cart": (34, "A09"), "delivery": (22, "A11"), "loss": (18, "A13"), "other": (13, ""),
        },
        base=_BASE,
    ),
    stories=stories,
)  # fmt: skip
