"""Answers that follow from figures: one function per rule, over the case and the table of the exercise.

Every function gives the value in the shape of the kind (see `reading.py`); what it leaves out is taken from the literal
`answer` of the exercise. Formulas are those of `rules` and `measure`; nothing is worked out twice.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from workshop_lib.checks.made import Made, case_work, with_rows
from workshop_lib.checks.reading import LETTERS
from workshop_lib.measure.attribution import PathCount, Rule, attribute
from workshop_lib.measure.compare import ab_sample_size, nps_difference, two_proportions
from workshop_lib.measure.interval import Z
from workshop_lib.measure.markov import removal
from workshop_lib.measure.survey import nps, sample_size
from workshop_lib.model.journey import Journey
from workshop_lib.model.work import Work
from workshop_lib.rules import emotion
from workshop_lib.rules.plan import best_plan
from workshop_lib.text.exercises.rows import Exercise
from workshop_lib.text.numbers import number, signed

Answer = Any


def _gap(exercise: Exercise, work: Work) -> Answer:
    """Expected against realised, in billions: the realised value, the difference in millions and in percent."""
    expected, real = (float(exercise.table.row(name)[0]) for name in ("eerste", "tweede"))
    return {"realisatie": real, "verschil": (expected - real) * 1_000, "procent": (expected - real) / real * 100}


def _sample(exercise: Exercise, work: Work) -> Answer:
    """Answers needed for a margin of 5 points, people to invite at 30 %, and the margin when all are invited."""
    population, response, margin = int(_kpi(work, "orders")), 0.3, 0.05
    answers = round(population * response)
    reached = Z * math.sqrt(0.25 / answers)
    return {
        "nodig": sample_size(margin, population=population),
        "uitnodigen": sample_size(margin, population=population, response=response),
        "antwoorden": answers,
        "marge": reached * math.sqrt((population - answers) / (population - 1)) * 100,
    }


def _usable(exercise: Exercise, work: Work) -> Answer:
    """Rows of an export without duplicates and impossible values."""
    first, *drop = (float(row[1]) for row in exercise.table.rows)
    return first - sum(drop)


def _needed_conversion(exercise: Exercise, work: Work) -> Answer:
    """Conversion for 880 orders at equal sessions, and the rise in orders and percent."""
    orders, wish = _kpi(work, "orders"), float(exercise.table.row("gewenste orders")[0])
    return {
        "conversie": wish / _kpi(work, "sessies") * 100,
        "orders": wish - orders,
        "stijging": (wish / orders - 1) * 100,
    }


def _test_days(exercise: Exercise, work: Work) -> Answer:
    """Whole days until both groups of an A/B test (80 to 85 %) are full."""
    return float(math.ceil(2 * ab_sample_size(0.80, 0.85) / float(exercise.table.row("mensen per dag")[0])))


def _mandatory(exercise: Exercise, work: Work) -> Answer:
    """Letters of the touchpoints that the law asks for."""
    return _letters_of(exercise, {one.id for one in work.journey.touchpoints if one.mandatory})


def _moments(exercise: Exercise, work: Work) -> Answer:
    """Share of the moments of truth that goes well per case, in percent, and the lowest case."""
    journeys = {name: case_work(name).journey for name in exercise.fields[0].options}
    shares = {name: (emotion.moments_score(one) or 0.0) * 100 for name, one in journeys.items()}
    scores = {name: [emotion.score_of(t) or 0.0 for t in one.touchpoints if t.moment_of_truth]
              for name, one in journeys.items()}  # fmt: skip
    words = {f"{name}_goed": number(sum(one >= 0 for one in some)) for name, some in scores.items()}
    words |= {f"{name}_n": number(len(some)) for name, some in scores.items()}
    words |= {name: number(round(share, 1)) for name, share in shares.items()}
    rows = [(name, ", ".join(map(signed, some))) for name, some in scores.items()]
    answer = {"laagste": min(shares, key=lambda name: shares[name]), **shares}
    return Made(answer, words, {"table": with_rows(exercise, rows)})


def _lifted(exercise: Exercise, work: Work) -> Answer:
    """Which of the touchpoints changes peak-end when it gets three points more (at most 5), and what it becomes."""
    before = emotion.peak_end(work.journey)
    after = {name: _lift(work.journey, name.split()[0], 3) for name in exercise.fields[0].options}
    name = next(name for name, one in after.items() if emotion.peak_end(one) != before)
    return {
        "touchpoint": name,
        "piekeind": emotion.peak_end(after[name]),
        "gemiddelde": emotion.mean(after[name]),
    }


def _cost_per_order(exercise: Exercise, work: Work) -> Answer:
    """Cost per acquisition and conversion per row of the table (cost, sessions, orders)."""
    made: dict[str, float] = {}
    for name, cost, sessions, orders in exercise.table.rows:
        made[f"cpa_{name}"] = float(cost) / float(orders)
        made[f"conversie_{name}"] = float(orders) / float(sessions) * 100
    return made


def _matrix_gaps(exercise: Exercise, work: Work) -> Answer:
    """Rows of the table without an empty cell, and the number of empty cells."""
    empty = [sum(not cell for cell in row) for row in exercise.table.rows]
    return {"compleet": empty.count(0), "velden": sum(empty)}


def _within_capacity(exercise: Exercise, work: Work) -> Answer:
    """Letters of the initiatives with the highest RICE sum within three person-months."""
    listed = [one for one in work.roadmap.initiatives if one.name in exercise.choices]
    chosen = set(best_plan(listed, 3.0).chosen)
    names = {one.name for one in listed if one.id in chosen}
    return [letter for letter, text in zip(LETTERS, exercise.choices, strict=False) if text in names]


def _compare_nps(exercise: Exercise, work: Work) -> Answer:
    """z of the difference between the two rows of the table (promoters, detractors, n)."""
    second, first = (nps(*(int(cell) for cell in row[1:])) for row in exercise.table.rows)
    found = nps_difference(first, second)
    return {"z": abs(found.z), "verschil": "ja" if found.beyond_chance else "nee"}


def _ab_test(exercise: Exercise, work: Work) -> Answer:
    """Shares in percent, z, p and the interval of the difference; `table`: variant, successes, people."""
    (_, x1, n1), (_, x2, n2) = exercise.table.rows
    found = two_proportions(int(x1), int(n1), int(x2), int(n2))
    shares = {"a": 100 * float(x1) / float(n1), "b": 100 * float(x2) / float(n2)}
    return {**shares, "z": found.z, "p": found.p, "laag": found.low * 100, "hoog": found.high * 100}


def _social_credit(exercise: Exercise, work: Work) -> Answer:
    """Conversions that go to social by first touch, last touch and removal effect; `table`: path, yes, no."""
    paths = [PathCount(tuple(str(path).split(" > ")), int(yes), int(no)) for path, yes, no in exercise.table.rows]
    first, last = attribute(paths, Rule.FIRST), attribute(paths, Rule.LAST)
    return {"eerste": first["social"], "laatste": last["social"], "markov": removal(paths).credit["social"]}


def _sas_moments(exercise: Exercise, work: Work) -> Answer:
    """Meetings of customers and staff in millions, and their hours together (Carlzon, 1987)."""
    customers, staff, seconds = (float(row[1]) for row in exercise.table.rows)
    return {"momenten": customers * staff / 1e6, "uren": customers * staff * seconds / 3_600}


def _credit_table(exercise: Exercise, work: Work) -> Answer:
    """Conversions per channel by first touch, last touch and an equal share of the path; paths as in the question."""
    text = exercise.question.partition(": ")[2].partition(".")[0]
    paths = [part.rpartition(" ")[::2] for part in text.split(", ")]
    counted = [PathCount(tuple(path.split(" > ")), int(count), 0) for path, count in paths]
    rules = {"eerste": Rule.FIRST, "laatste": Rule.LAST, "gelijk": Rule.LINEAR}
    credits = {name: attribute(counted, rule) for name, rule in rules.items()}
    short = {"social": "social", "zoek": "zoek", "mail": "e-mail"}
    return {f"{id}_{name}": credits[name].get(channel, 0.0) for id, channel in short.items() for name in rules}


def _retention(exercise: Exercise, work: Work) -> Answer:
    """(E - N) / S and churn in percent, and the turnover of one customer."""
    begin, end, new, contracts, left, value, orders, years = (float(row[1]) for row in exercise.table.rows)
    share = (end - new) / begin * 100
    return {"retentie": share, "churn": left / contracts * 100, "waarde": value * orders * years}


def _kpi(work: Work, id: str) -> float:
    return next(one.baseline for one in work.kpis if one.id == id and one.baseline is not None)


def _letters_of(exercise: Exercise, ids: set[str]) -> list[str]:
    return [letter for letter, text in zip(LETTERS, exercise.choices, strict=False) if text.split()[0] in ids]


def _end(journey: Journey) -> dict[str, float | None]:
    return {"eind": emotion.end(journey), "piekeind": emotion.peak_end(journey)}


def _lift(journey: Journey, id: str, points: float) -> Journey:
    changed = tuple(one if one.id != id else one.but(emotions=_raise(one, points)) for one in journey.touchpoints)
    return journey.model_copy(update={"touchpoints": changed})


def _raise(touchpoint: Any, points: float) -> tuple[Any, ...]:
    return tuple(
        one if one.score is None else one.but(score=min(5.0, one.score + points)) for one in touchpoint.emotions
    )


RULES: dict[str, Callable[[Exercise, Work], Answer]] = {
    one.__name__.removeprefix("_"): one
    for one in (
        _gap, _sample, _usable, _needed_conversion,
        _test_days, _mandatory,
        _moments, _lifted, _cost_per_order, _matrix_gaps,
        _within_capacity, _compare_nps,
        _ab_test, _social_credit, _sas_moments, _credit_table, _retention,
    )
}  # fmt: skip
"""The functions that a TOML file may name."""
