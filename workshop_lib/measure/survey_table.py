"""A survey as a table: scores per touchpoint and persona with intervals; NPS, CSAT and CES where they were asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

import ibis

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.cells import amount, has_comma
from workshop_lib.measure.columns import SURVEY_ROLES
from workshop_lib.measure.engine import Engine
from workshop_lib.measure.interval import mean_from_moments
from workshop_lib.measure.reading import read_table
from workshop_lib.measure.survey import ces_mean, csat, nps, nps_counts
from workshop_lib.measure.survey_answers import Answer
from workshop_lib.model.measured import Metric, TouchpointResult

Figure = Literal["nps", "csat", "ces"]
SMALL = 5
"""Fewer answers than this are shown without an interval."""
_FIGURES: Mapping[str, tuple[float, float]] = {"score": (-5, 5), "nps": (0, 10), "csat": (1, 5), "ces": (1, 7)}
_ANSWERS = ibis.table(
    {
        "row": "int64",
        "respondent": "string",
        "persona": "string",
        "touchpoint": "string",
        "repeat": "boolean",
        **dict.fromkeys(_FIGURES, "float64"),
    },
    name="answers",
)


@dataclass(frozen=True)
class SurveyQuality:
    """`rows` of the file, exact `duplicates`, and per figure that was asked the `missing` and `outside` the scale."""

    rows: int
    duplicates: int
    missing: Mapping[str, int]
    outside: Mapping[str, int]


class Survey:
    """The answers of one survey. Exact repeats count until you ask for `unique()`; empty answers never count."""

    def __init__(self, engine: Engine, answers: Any = _ANSWERS) -> None:
        self._engine = engine
        self._answers = answers

    @classmethod
    def open(cls, path: Path | str) -> Survey:
        """A row per respondent and touchpoint (with `score`, -5 to 5), or per respondent (with nps, csat or ces).

        Raises NotFound, BadFile, or Unsuitable when no figure is asked at all.
        """
        engine = Engine()
        read_table(engine, Path(path), SURVEY_ROLES, ())
        cells = ", ".join(f"{amount(one, has_comma(engine, one))} AS {one}" for one in _FIGURES)
        engine.run(
            f"CREATE OR REPLACE TABLE answers AS SELECT row, respondent, persona, touchpoint, "
            f"row_number() OVER (PARTITION BY whole ORDER BY row) > 1 AS repeat, {cells} FROM raw"
        )
        found = engine.run(f"SELECT {', '.join(f'count({one})' for one in _FIGURES)} FROM answers")[0]
        if not any(found):
            raise Unsuitable("no_answers", name=Path(path).name)
        return cls(engine)

    def unique(self) -> Survey:
        """The same survey without exact repeats of a row."""
        return Survey(self._engine, self._answers.filter(~self._answers.repeat))

    def quality(self) -> SurveyQuality:
        """What the whole file looks like."""
        counts = ", ".join(
            f"count({one}), count(*) FILTER ({one} NOT BETWEEN {low} AND {high})"
            for one, (low, high) in _FIGURES.items()
        )
        rows, repeats, *found = self._engine.run(f"SELECT count(*), count(*) FILTER (repeat), {counts} FROM answers")[0]
        filled = dict(zip(_FIGURES, found[::2], strict=True))
        asked = [one for one in _FIGURES if filled[one]]
        outside = dict(zip(_FIGURES, found[1::2], strict=True))
        return SurveyQuality(rows, repeats, {one: rows - filled[one] for one in asked}, {o: outside[o] for o in asked})

    def touchpoints(self, *, by_persona: bool = False) -> tuple[TouchpointResult, ...]:
        """Mean score per touchpoint, of all together or per persona, with the t interval from five answers on.

        Scores outside -5 to 5 are left out and counted by `quality`; the interval ends where the scale ends.
        """
        keys = ["touchpoint", "persona"] if by_persona else ["touchpoint"]
        answers = self._figure("score").filter(self._answers[key].notnull() for key in keys)
        score = answers.score
        moments = answers.group_by(keys).agg(n=answers.count(), mean=score.mean(), spread=score.std(how="sample"))
        rows = self._engine.rows(moments.order_by(keys))
        return tuple(_result(row[: len(keys)], *row[len(keys) :]) for row in rows)

    def metrics(self, persona: str = "") -> tuple[Metric, ...]:
        """NPS (-100 to 100), CSAT (share of 4 and 5) and CES (mean of 1-7) with intervals; only what was asked.

        One answer per respondent: the first, where the survey repeats it on every row.
        """
        found = {one: list(self.overall(one, persona).values()) for one in get_args(Figure)}
        metrics = []
        if found["nps"]:
            metrics.append(nps(*nps_counts(found["nps"])).metric("nps", "points"))
        if found["csat"]:
            metrics.append(csat(sum(one >= 4 for one in found["csat"]), len(found["csat"])).metric("csat", "share"))
        if found["ces"]:
            metrics.append(ces_mean(found["ces"]).metric("ces", "scale 1-7"))
        return tuple(_hide_small(one) for one in metrics)

    def answers(self) -> tuple[Answer, ...]:
        """Every score within -5 to 5 with who gave it, in the order of the file; a row without respondent is one."""
        answers = self._figure("score").filter(self._answers.touchpoint.notnull()).order_by("row")
        who = ibis.coalesce(answers.respondent, answers.row.cast("string"))
        rows = self._engine.rows(answers.select(who=who, persona=answers.persona, at="touchpoint", score="score"))
        return tuple(Answer(respondent, persona or "", at, score) for respondent, persona, at, score in rows)

    def overall(self, figure: Figure, persona: str = "") -> dict[str, float]:
        """One answer per respondent to "nps", "csat" or "ces": the first, in the order of the file."""
        answers = self._figure(figure)
        if persona:
            answers = answers.filter(answers.persona == persona)
        who = ibis.coalesce(answers.respondent, answers.row.cast("string"))
        first = answers.group_by(who=who).agg(row=answers.row.min(), answer=answers[figure].argmin(answers.row))
        return dict(self._engine.rows(first.order_by("row").select("who", "answer")))

    def _figure(self, figure: str) -> Any:
        low, high = _FIGURES[figure]
        return self._answers.filter(self._answers[figure].between(low, high))


def _result(keys: tuple[str, ...], n: int, mean: float, spread: float | None) -> TouchpointResult:
    touchpoint, persona = (*keys, "")[:2]
    found = mean_from_moments(n, mean, spread)
    if n < SMALL or found.low is None or found.high is None:
        return TouchpointResult(touchpoint=touchpoint, persona=persona, n=n, score=mean)
    low, high = max(-5.0, found.low), min(5.0, found.high)
    return TouchpointResult(touchpoint=touchpoint, persona=persona, n=n, score=mean, low=low, high=high)


def _hide_small(metric: Metric) -> Metric:
    return metric if metric.n >= SMALL else metric.model_copy(update={"low": None, "high": None})
