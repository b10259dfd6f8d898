"""Huisbaken: the mortgage. Self-employed files, requests for papers, a fixed contact person, and the failed call."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from workshop_lib.measure.generate.clock import days_of, months_of
from workshop_lib.measure.generate.dice import Dice
from workshop_lib.measure.generate.plan import Funnel, Panel, Plan, Service
from workshop_lib.measure.generate.quota import dealt, nudged
from workshop_lib.measure.generate.source import Source
from workshop_lib.measure.generate.stop import Stop, Walk
from workshop_lib.measure.generate.tables import Table, table

_BASE_DAYS, _DAYS_PER_REQUEST = 13, 5

_STOPS = (
    Stop("B01", visit={"": 300}),
    Stop("B02", (1, 40), visit={"": 250}),
    Stop("B03", (0, 20), stay={"": 800}, again=250),
    Stop("B04", (0, 6), visit={"": 500}, back=("B03", 200)),
    Stop("B05", (0, 10), visit={"": 250}),
    Stop("B06", (2, 30), stay={"saw=B05": 560, "": 640}),
    Stop("B07", (0, 5), visit={"": 250}),
    Stop("B08", (1, 4), stay={"": 900}),
    Stop("B09", (4, 15), stay={"": 700}),
    Stop("B10", (2, 12), stay={"persona=rachid": 720, "": 830}, again=400),
    Stop("B13", (3, 8), visit={"": 750}, back=("B10", 350)),
    Stop("B11", (4, 10)),
    Stop("B12", (5, 12), stay={"": 900}),
    Stop("B14", (20, 60), converts=True),
    Stop("B15", (5, 20)),
    Stop("B16", (30, 300), visit={"": 300}, again=250),
    Stop("B18", (5, 60), visit={"": 180}),
    Stop("B17", (1300, 1500), visit={"": 400}),
)

_REACH = {
    "B01": 350, "B02": 400, "B03": 950, "B04": 650, "B05": 300, "B06": 750, "B07": 300, "B08": 700, "B09": 650,
    "B10": 600, "B11": 560, "B12": 520, "B13": 560, "B14": 460, "B15": 440, "B16": 200, "B17": 120, "B18": 130,
}  # fmt: skip

# Files by self-employed and complete at once; together 490 of 1,400 = 35 %.
_FILES = {(1, 1): 66, (1, 0): 299, (0, 1): 424, (0, 0): 611}
# The sample in which 70 of 200 were complete, with the same shares.
_SAMPLE = {(1, 1): 9, (1, 0): 43, (0, 1): 61, (0, 0): 87}
_OFFERS, _DEEDS = 1120, 1008
# Calls by fixed contact person: 1.9 and 3.8 a file, 4,480 together.
_CALLS = {1: (442, 840), 0: (958, 3640)}
# Contracts at the end of the fixed rate by call ("none", helped at once or not) and left; 240 of 2,000 leave.
_RENEWALS = {
    ("none", 1): 160, ("none", 0): 1240, ("solved", 1): 40, ("solved", 0): 360, ("unsolved", 1): 40,
    ("unsolved", 0): 160,
}  # fmt: skip


def stories(plan: Plan, source: Source) -> tuple[Table, ...]:
    """dossiers.csv with the 1,400 applications of the year and renewals.csv with 2,000 contracts."""
    return _dossiers(plan), _renewals(plan)


def _dossiers(plan: Plan) -> Table:
    dice = Dice(plan.seed, "dossiers")
    kinds = dealt(dice, _FILES)
    requests = [0 if complete else dice.weighted({1: 46, 2: 34, 3: 20}) for _, complete in kinds]
    sample = _sample(dice, kinds)
    contact = dealt(dice, {key: count for key, (count, _) in _CALLS.items()})
    calls = _calls(dice, contact)
    outcome = dealt(dice, {(1, 1): _DEEDS, (1, 0): _OFFERS - _DEEDS, (0, 0): len(kinds) - _OFFERS})
    days = _working_days(dice, requests, [offer for offer, _ in outcome])
    rows = [
        (
            f"D{place + 1:04}", dice.pick(days_of(dice.pick(months_of(2025)))).isoformat(),
            "rachid" if kinds[place][0] else dice.weighted({"sanne-en-tim": 63, "ingrid": 37}),
            *kinds[place], requests[place], *outcome[place], days[place], contact[place], calls[place],
            int(place in sample),
        )
        for place in range(len(kinds))
    ]  # fmt: skip
    columns = (
        "dossier date persona self_employed complete requests offer deed working_days fixed_contact calls in_sample"
    )
    return table("dossiers", columns, rows)


def _sample(dice: Dice, kinds: Sequence[tuple[int, int]]) -> set[int]:
    found: set[int] = set()
    for kind, count in _SAMPLE.items():
        found.update(dice.some([place for place, one in enumerate(kinds) if one == kind], count))
    return found


def _calls(dice: Dice, contact: Sequence[int]) -> list[int]:
    """Calls per file, exact per group."""
    streams: dict[int, Any] = {}
    for key, (count, total) in _CALLS.items():
        raw = [max(0, total // count + dice.between(-2, 2)) for _ in range(count)]
        streams[key] = iter(nudged(dice, raw, total, (0, 9)))
    return [next(streams[one]) for one in contact]


def _working_days(dice: Dice, requests: Sequence[int], offers: Sequence[int]) -> list[int | None]:
    """Working days to the offer: 13 and five more per request, exact on average per number of requests."""
    streams: dict[int, Any] = {}
    for asked in sorted(set(requests)):
        mean = _BASE_DAYS + _DAYS_PER_REQUEST * asked
        count = sum(one == asked and offer == 1 for one, offer in zip(requests, offers, strict=True))
        raw = [mean + dice.between(-4, 4) for _ in range(count)]
        streams[asked] = iter(nudged(dice, raw, mean * count, (mean - 5, mean + 5)))
    return [next(streams[asked]) if offer else None for asked, offer in zip(requests, offers, strict=True)]


def _renewals(plan: Plan) -> Table:
    dice = Dice(plan.seed, "renewals")
    first = dt.date(2025, 1, 1)
    days = sorted(first + dt.timedelta(days=dice.below(365)) for _ in range(sum(_RENEWALS.values())))
    rows = [
        (f"C{number:04}", day.isoformat(), dice.weighted(plan.personas), call, left)
        for number, (day, (call, left)) in enumerate(zip(days, dealt(dice, _RENEWALS), strict=True), start=1)
    ]
    return table("renewals", "contract date persona call left", rows)


PLAN = Plan(
    name="huisbaken",
    seed=2602,
    personas={"sanne-en-tim": 467, "ingrid": 272, "rachid": 261},
    panel=Panel(
        groups={"sanne-en-tim": (56, 58, 26), "ingrid": (37, 33, 12), "rachid": (18, 29, 31)},
        csat_top=219,
        ces_total=1230,
    ),
    reach=_REACH,
    surprises={"B08": 25, "B13": -24},
    walk=Walk("2020-09-01", 240, _STOPS, value=2750, value_limits=(1900, 4450)),
    funnel=Funnel((50_000, 25_000, 4_000, 2_000, 1_400, 1_120, 1_008)),
    service=Service(
        months=tuple(months_of(2025)[5:11]),
        reasons={
            "status": (74, "B13"), "papers": (48, "B10"), "offer": (18, "B12"), "change": (16, "B16"),
            "other": (14, ""),
        },
        base="2025-10",
    ),
    stories=stories,
)  # fmt: skip
