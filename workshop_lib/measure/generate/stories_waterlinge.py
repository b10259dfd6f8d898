"""Waterlinge: the permit. Authorised applicants, preliminary consultation, status calls, the wrong search result."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from workshop_lib.measure.generate.clock import days_of, months_of
from workshop_lib.measure.generate.dice import Dice
from workshop_lib.measure.generate.plan import Funnel, Panel, Plan, Service
from workshop_lib.measure.generate.quota import dealt
from workshop_lib.measure.generate.source import Source
from workshop_lib.measure.generate.stop import Stop, Walk
from workshop_lib.measure.generate.tables import Table, numbered, table

_STOPS = (
    Stop("D01", visit={"persona=kim": 50, "": 400}),
    Stop("D02", (1, 30), visit={"persona=kim": 50, "": 250}),
    Stop("D03", (0, 20), visit={"new": 1000, "": 650}, stay={"": 930}, again=250),
    Stop("D05", (0, 3), visit={"persona=meneer-de-wit": 500, "": 180}),
    Stop("D04", (0, 6), stay={"": 600}, back=("D03", 150)),
    Stop("D06", (0, 5), visit={"": 450}),
    Stop("D07", (5, 20), visit={"": 250}),
    Stop("D08", (0, 6), visit={"persona=kim": 100, "": 550}),
    # Two out of three attempts end in an application; some need a second evening for the papers.
    Stop("D09", (1, 14), stay={"saw=D07": 880, "": 780}, again=200, converts=True),
    Stop("D10", (0, 2)),
    # With a preliminary consultation 78 % is complete at once, without 54 %.
    Stop("D11", (7, 16), visit={"saw=D07": 220, "": 460}),
    Stop("D12", (5, 12), visit={"": 700}, back=("D05", 450)),
    Stop("D13", (8, 20), visit={"": 975}),
    Stop("D14", (3, 10), visit={"saw=D13": 1000, "": 0}),
    Stop("D15", (20, 70), visit={"saw=D13": 550, "": 0}),
    Stop("D16", (5, 30), visit={"": 350}),
    Stop("D17", (5, 40), visit={"": 200}),
)

_REACH = {
    "D01": 400, "D02": 300, "D03": 800, "D04": 850, "D05": 450, "D06": 500, "D07": 300, "D08": 550, "D09": 900,
    "D10": 850, "D11": 400, "D12": 700, "D13": 820, "D14": 750, "D15": 400, "D16": 450, "D17": 200,
}  # fmt: skip

# Applications by authorised, preliminary consultation and complete at once; 864 of 1,440 are complete.
_APPLICATIONS = {
    (1, 1, 1): 90, (1, 1, 0): 6, (1, 0, 1): 225, (1, 0, 0): 63,
    (0, 1, 1): 191, (0, 1, 0): 73, (0, 0, 1): 358, (0, 0, 0): 434,
}  # fmt: skip
_WITHDRAWN, _IN_TIME, _LATE, _OBJECTIONS = 36, 1224, 180, 36
_MEDIAN_DAYS, _TERM_DAYS = 41, 56
# Calls about the status per week since the application: peaks in weeks 4 and 7.
_CALLS = {1: 120, 2: 190, 3: 270, 4: 620, 5: 300, 6: 280, 7: 590, 8: 222}
# Searches by query and first result, with how many found what they needed.
_SEARCHES = {
    ("dakkapel_permit", "ordinance"): (170, 48), ("dakkapel_permit", "explanation"): (10, 7),
    ("dakkapel", "explanation"): (110, 84), ("permit_check", "national_desk"): (70, 57),
    ("fees", "fees_page"): (60, 49), ("extension", "explanation"): (60, 43),
}  # fmt: skip


def stories(plan: Plan, source: Source) -> tuple[Table, ...]:
    """applications.csv (1,440), status_calls.csv (2,592) and searches.csv (480)."""
    applications = _applications(plan)
    return applications, _status_calls(plan, applications), _searches(plan, source)


def _applications(plan: Plan) -> Table:
    dice = Dice(plan.seed, "applications")
    kinds = dealt(dice, _APPLICATIONS)
    days = _days(dice, kinds)
    objections = _objections(dice, days)
    dates = sorted(dice.pick(days_of(month)) for month in dealt(dice, dict.fromkeys(months_of(2025), 120)))
    rows = [
        (
            f"W{place + 1:04}", date.isoformat(), _applicant(dice, kinds[place][0]), *kinds[place],
            0 if kinds[place][2] else dice.weighted({1: 7, 2: 3}), days[place],
            None if days[place] is None else int(days[place] <= _TERM_DAYS), int(place in objections),
        )
        for place, date in enumerate(dates)
    ]  # fmt: skip
    columns = "application date persona authorised preconsultation complete requests days within_8_weeks objection"
    return table("applications", columns, rows)


def _applicant(dice: Dice, authorised: int) -> str:
    return "kim" if authorised else dice.weighted({"anouk-en-bas": 65, "meneer-de-wit": 35})


def _days(dice: Dice, kinds: Sequence[tuple[int, int, int]]) -> list[Any]:
    """Days to the decision, None when withdrawn; incomplete applications take the longer ones, by and large."""
    decisions = _WITHDRAWN * [None] + sorted(_lengths(dice))
    by_speed = sorted(range(len(kinds)), key=lambda place: (dice.below(100) - 45 * kinds[place][2], place))
    withdrawn = set(dice.some([place for place, kind in enumerate(kinds) if not kind[2]], _WITHDRAWN))
    order = [*sorted(withdrawn), *(place for place in by_speed if place not in withdrawn)]
    days = dict(zip(order, decisions, strict=True))
    return [days[place] for place in range(len(kinds))]


def _lengths(dice: Dice) -> list[int]:
    """1,404 lengths: half below and half above the median of 41 days, 1,224 within the term."""
    half = (_IN_TIME + _LATE) // 2
    short = [dice.between(18, _MEDIAN_DAYS - 1) for _ in range(half - 10)]
    long = [dice.between(_MEDIAN_DAYS + 1, _TERM_DAYS) for _ in range(_IN_TIME - half - 10)]
    late = [dice.between(_TERM_DAYS + 1, 98) for _ in range(_LATE)]
    return short + 20 * [_MEDIAN_DAYS] + long + late


def _objections(dice: Dice, days: Sequence[Any]) -> set[int]:
    decided = [place for place, length in enumerate(days) if length is not None]
    return set(dice.some(decided, _OBJECTIONS))


def _status_calls(plan: Plan, applications: Table) -> Table:
    """One row per call; only applications that are still open in that week are called about."""
    dice = Dice(plan.seed, "status_calls")
    rows = []
    for week, count in _CALLS.items():
        still_open = [row for row in applications.rows if row[7] is None or row[7] > 7 * (week - 1)]
        for _ in range(count):
            application = dice.pick(still_open)
            moment = dt.date.fromisoformat(application[1]) + dt.timedelta(days=7 * (week - 1) + dice.below(7))
            rows.append((moment.isoformat(), application[0], week, min(dice.between(2, 15), dice.between(2, 15))))
    return numbered("status_calls", "call date application week minutes", sorted(rows), "T")


def _searches(plan: Plan, source: Source) -> Table:
    dice = Dice(plan.seed, "searches")
    kinds = dealt(
        dice,
        {
            (*key, found): count
            for key, (total, hits) in _SEARCHES.items()
            for found, count in ((1, hits), (0, total - hits))
        },
    )
    dates = sorted(dice.pick(days_of(dice.pick(months_of(2025)))) for _ in kinds)
    words = source.words
    rows = [
        (date.isoformat(), words["queries"][query], words["results"][result], found, "D03")
        for date, (query, result, found) in zip(dates, kinds, strict=True)
    ]
    return numbered("searches", "search date query first_result found touchpoint", rows, "Z")


PLAN = Plan(
    name="waterlinge",
    seed=2604,
    personas={"anouk-en-bas": 480, "meneer-de-wit": 253, "kim": 267},
    panel=Panel(
        groups={"anouk-en-bas": (27, 43, 27), "meneer-de-wit": (12, 22, 16), "kim": (13, 25, 15)},
        csat_top=132,
        ces_total=780,
        grade_total=1360,
        nps=False,
    ),
    reach=_REACH,
    surprises={"D05": -25, "D14": 24},
    walk=Walk("2025-01-02", 210, _STOPS, value=480, value_limits=(320, 800)),
    # Whether a permit is needed is a classification; eight weeks is a deadline.
    funnel=Funnel((6_000, 4_500, 1_800, 1_440, 1_404, 1_224), sorting=(2, 5)),
    service=Service(
        months=tuple(months_of(2025)[4:12]),
        reasons={
            "status": (66, "D12"), "papers": (24, "D11"), "check": (21, "D04"), "fees": (11, "D14"), "other": (8, ""),
        },
        base="2025-10",
    ),
    stories=stories,
)  # fmt: skip
