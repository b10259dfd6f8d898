"""What the tables of a case say about its map: the `measured` part of `case.json`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from workshop_lib.measure.generate.plan import Funnel
from workshop_lib.measure.generate.tables import read_rows, unique_rows
from workshop_lib.measure.interval import Estimate, mean_interval
from workshop_lib.measure.survey import ces_mean, csat, nps, nps_counts
from workshop_lib.model.journey import Journey
from workshop_lib.model.measured import FunnelStep, Measured, Metric, TouchpointResult

Rows = Sequence[Mapping[str, str]]
EVERYBODY = ""


def measure_case(folder: Path, journey: Journey, funnel: Funnel) -> Measured:
    """Survey, event log, funnel and answers in `folder` as one result: repeats removed, empty scores left out.

    Scores: mean with the t interval. Drop-off: share of the customers that reached a touchpoint and whose last event
    is there, while they had not converted. NPS: trinomial interval; CSAT: Wilson; CES and report mark: t.
    """
    survey = unique_rows(read_rows(folder / "survey.csv"))
    events = unique_rows(read_rows(folder / "events.csv"))
    personas = (EVERYBODY, *dict.fromkeys(row["persona"] for row in survey))
    reached = {persona: _reached(_of(events, persona)) for persona in personas}
    results = [
        _result(one.id, persona, _of(survey, persona), reached[persona])
        for one in journey.touchpoints
        for persona in personas
    ]
    return Measured(
        touchpoints=tuple(results),
        funnel=tuple(_funnel(read_rows(folder / "funnel.csv"), funnel)),
        metrics=tuple(_metrics(unique_rows(read_rows(folder / "respondents.csv")))),
        source="survey.csv, events.csv, funnel.csv, respondents.csv",
    )


def _of(rows: Rows, persona: str) -> Rows:
    return [row for row in rows if persona in (EVERYBODY, row["persona"])]


def _result(touchpoint: str, persona: str, survey: Rows, reached: Mapping[str, tuple[int, int]]) -> TouchpointResult:
    scores = [int(row["score"]) for row in survey if row["touchpoint"] == touchpoint and row["score"]]
    mean = mean_interval(scores) if scores else None
    customers, left = reached.get(touchpoint, (0, 0))
    return TouchpointResult(
        touchpoint=touchpoint,
        persona=persona,
        n=len(scores),
        score=_rounded(mean.value if mean else None),
        low=_within(mean.low if mean else None),
        high=_within(mean.high if mean else None),
        customers=customers,
        drop_off=_rounded(left / customers if customers else None),
    )


def _reached(events: Rows) -> dict[str, tuple[int, int]]:
    """Per touchpoint the customers that were there and those that stopped there without having converted."""
    visited: dict[str, set[str]] = {}
    last = {row["customer"]: row["touchpoint"] for row in events}
    converted = {row["customer"] for row in events if row["converted"] == "1"}
    for row in events:
        visited.setdefault(row["touchpoint"], set()).add(row["customer"])
    return {
        touchpoint: (len(who), sum(last[one] == touchpoint and one not in converted for one in who))
        for touchpoint, who in visited.items()
    }


def _funnel(rows: Rows, funnel: Funnel) -> Iterable[FunnelStep]:
    """The counts of the base month, or of the whole year when there is none."""
    totals: dict[str, int] = {}
    for row in rows:
        if funnel.base in ("", row["month"]):
            totals[row["step"]] = totals.get(row["step"], 0) + int(row["count"])
    return [
        FunnelStep(name=name, count=count, loses=place not in funnel.sorting)
        for place, (name, count) in enumerate(totals.items())
    ]


def _metrics(rows: Rows) -> list[Metric]:
    satisfied = [int(row["csat"]) >= 4 for row in rows]
    found = [
        _metric("csat", csat(sum(satisfied), len(satisfied)), "share"),
        _metric("ces", ces_mean([int(row["ces"]) for row in rows]), "1-7"),
    ]
    if answers := [int(row["nps"]) for row in rows if row["nps"]]:
        return [_metric("nps", nps(*nps_counts(answers)), "points"), *found]
    return [*found, _metric("grade", mean_interval([int(row["grade"]) for row in rows]), "1-10")]


def _metric(name: str, estimate: Estimate, unit: str) -> Metric:
    value, low, high = (_rounded(one) for one in (estimate.value, estimate.low, estimate.high))
    return Metric(name=name, value=value or 0.0, n=estimate.n, low=low, high=high, unit=unit)


def _rounded(value: float | None) -> float | None:
    """Three decimals: more than anybody reads, and the same on every machine."""
    return None if value is None else round(value, 3)


def _within(limit: float | None) -> float | None:
    """A limit of an interval, kept on the scale."""
    return None if limit is None else _rounded(min(5.0, max(-5.0, limit)))
