"""Kijkraam: glasses online. The phone at the prescription form, multifocal complaints, friends, and the test."""

from __future__ import annotations

from workshop_lib.measure.generate.clock import days_of, months_of
from workshop_lib.measure.generate.dice import Dice
from workshop_lib.measure.generate.events import draw_values
from workshop_lib.measure.generate.plan import Funnel, Panel, Plan, Service
from workshop_lib.measure.generate.quota import dealt
from workshop_lib.measure.generate.source import Source
from workshop_lib.measure.generate.stop import Stop, Walk
from workshop_lib.measure.generate.tables import Table, numbered, table

_BASE = "2025-10"

_STOPS = (
    Stop("C01", visit={"": 300}),
    Stop("C02", (1, 20), visit={"": 100}),
    Stop("C03", (1, 15), visit={"new": 1000, "": 300}),
    Stop("C04", (0, 2), visit={"": 350}),
    Stop("C05", (0, 3), visit={"": 350}, stay={"": 900}),
    Stop("C06", (0, 3), stay={"": 585}, again=80, visit={"saw=C05": 1000, "": 850}, gate=True),
    Stop("C07", (2, 4)),
    # With 35.3 % that ask their friends, 66 % and 49 % choose: 55 % together.
    Stop("C08", (0, 2), visit={"": 353}),
    Stop("C09", (0, 3), visit={"saw=C08": 660, "": 490}, gate=True),
    # Half on a phone: 28 % and 12 % leave, 20 % together.
    Stop("C10", (0, 2), stay={"device=mobile": 720, "device=desktop": 880}, back=("C09", 200)),
    Stop("C11", (0, 0), stay={"": 750}, converts=True),
    Stop("C12", (0, 0)),
    Stop("C13", (2, 4), again=300),
    Stop("C14", (4, 7)),
    Stop("C15", (2, 12), visit={"": 350}),
    Stop("C16", (3, 20), visit={"persona=marcel": 110, "": 35}, back=("C15", 500)),
    Stop("C18", (3, 60), visit={"": 200}),
    Stop("C17", (640, 690), visit={"": 700}),
    Stop("C06", (1, 12), visit={"saw=C17": 310, "": 0}),
)

_REACH = {
    "C01": 400, "C02": 250, "C03": 550, "C04": 450, "C05": 500, "C06": 950, "C07": 900, "C08": 380, "C09": 800,
    "C10": 780, "C11": 740, "C12": 700, "C13": 700, "C14": 690, "C15": 350, "C16": 90, "C17": 300, "C18": 250,
}  # fmt: skip

# Orders by lens and complaint: 42 of 792, and multifocal exactly three times as often.
_ORDERS = {("multifocal", 1): 21, ("multifocal", 0): 177, ("single", 1): 21, ("single", 0): 573}
# Photo of the prescription against typing, 660 visitors each.
_EXPERIMENT = {("manual", 1): 528, ("manual", 0): 132, ("photo", 1): 561, ("photo", 0): 99}


def stories(plan: Plan, source: Source) -> tuple[Table, ...]:
    """orders.csv with the 792 orders of the base month and experiment.csv with the 1,320 visitors of the test."""
    return _orders(plan), _experiment(plan)


def _orders(plan: Plan) -> Table:
    dice = Dice(plan.seed, "orders")
    kinds = dealt(dice, _ORDERS)
    values = draw_values(dice, len(kinds), plan.walk.value, plan.walk.value_limits)
    days = sorted(dice.pick(days_of(_BASE)) for _ in kinds)
    rows = [
        (f"O{number:04}", day.isoformat(), _buyer(dice, lens), lens, value, 9 + dice.between(-3, 3), complaint)
        for number, (day, value, (lens, complaint)) in enumerate(zip(days, values, kinds, strict=True), start=1)
    ]
    return table("orders", "order date persona lens value delivery_days complaint", rows)


def _buyer(dice: Dice, lens: str) -> str:
    if lens == "multifocal":
        return dice.weighted({"marcel": 19, "fatima": 1})
    return dice.weighted({"lotte": 6, "fatima": 3, "marcel": 1})


def _experiment(plan: Plan) -> Table:
    rows: list[tuple[str, int]] = dealt(Dice(plan.seed, "experiment"), _EXPERIMENT)
    return numbered("experiment", "visitor variant success", rows, "V")


PLAN = Plan(
    name="kijkraam",
    seed=2603,
    personas={"lotte": 400, "marcel": 360, "fatima": 240},
    panel=Panel(
        groups={"lotte": (62, 28, 10), "marcel": (35, 31, 24), "fatima": (28, 26, 6)}, csat_top=205, ces_total=850
    ),
    reach=_REACH,
    surprises={"C12": -26, "C13": -25},
    walk=Walk("2023-01-02", 240, _STOPS, value=189, value_limits=(79, 409)),
    funnel=Funnel((40_000, 16_000, 3_200, 2_400, 1_320, 1_056, 792), base=_BASE),
    service=Service(
        months=tuple(months_of(2025)[4:12]),
        reasons={
            "prescription": (38, "C10"), "price": (27, "C11"), "delivery": (30, "C13"), "complaint": (19, "C16"),
            "other": (11, ""),
        },
        base=_BASE,
    ),
    stories=stories,
)  # fmt: skip
