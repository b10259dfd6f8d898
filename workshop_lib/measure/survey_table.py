"""A survey as a table: scores per touchpoint and persona with intervals; NPS, CSAT and CES where they were asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, get_args

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


@dataclass(frozen=True)
class SurveyQuality:
    """`rows` of the file, exact `duplicates`, and per figure that was asked the `missing` and `outside` the scale."""

    rows: int
    duplicates: int
    missing: Mapping[str, int]
    outside: Mapping[str, int]


class Survey:
    """The answers of one survey. Exact repeats count until you ask for `unique()`; empty answers never count."""

    def __init__(self, engine: Engine, where: str = "true") -> None:
        self._engine = engine
        self._where = where

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
        return Survey(self._engine, "NOT repeat")

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
        listed, named = ", ".join(keys), " AND ".join(f"{key} IS NOT NULL" for key in keys)
        rows = self._engine.run(
            f"SELECT {listed}, count(*), avg(score), stddev_samp(score) FROM answers "
            f"WHERE {self._where} AND {_inside('score')} AND {named} GROUP BY {listed} ORDER BY {listed}"
        )
        return tuple(_result(row[: len(keys)], *row[len(keys) :]) for row in rows)

    def metrics(self, persona: str = "") -> tuple[Metric, ...]:
        """NPS (-100 to 100), CSAT (share of 4 and 5) and CES (mean of 1-7) with intervals; only what was asked.

        One answer per respondent: the first, where the survey repeats it on every row.
        """
        return _metrics({figure: list(self.overall(figure, persona).values()) for figure in get_args(Figure)})

    def metrics_by_persona(self) -> dict[str, tuple[Metric, ...]]:
        """`metrics` of every persona that answered, in alphabetical order."""
        return {persona: self.metrics(persona) for persona in sorted({one[1] for one in self._said} - {""})}

    def answers(self) -> tuple[Answer, ...]:
        """Every score within -5 to 5 with who gave it, in the order of the file; a row without respondent is one."""
        rows = self._engine.run(
            f"SELECT coalesce(respondent, row::VARCHAR), coalesce(persona, ''), touchpoint, score FROM answers "
            f"WHERE {self._where} AND {_inside('score')} AND touchpoint IS NOT NULL ORDER BY row"
        )
        return tuple(Answer(*row) for row in rows)

    def overall(self, figure: Figure, persona: str = "") -> dict[str, float]:
        """One answer per respondent to "nps", "csat" or "ces": the first, in the order of the file."""
        place, found = 2 + get_args(Figure).index(figure), dict[str, float]()
        for one in self._said:
            answer = one[place]
            if isinstance(answer, float) and persona in ("", one[1]):
                found.setdefault(one[0], answer)
        return found

    @cached_property
    def _said(self) -> list[tuple[Any, ...]]:
        """Who, persona, and the answer to each overall figure (None outside its scale), in the order of the file."""
        figures = ", ".join(f"CASE WHEN {_inside(one)} THEN {one} END" for one in get_args(Figure))
        return self._engine.run(
            f"SELECT coalesce(respondent, row::VARCHAR), coalesce(persona, ''), {figures} FROM answers "
            f"WHERE {self._where} AND coalesce(nps, csat, ces) IS NOT NULL ORDER BY row"
        )


def _inside(figure: str) -> str:
    """SQL: is there an answer, and is it on the scale?"""
    low, high = _FIGURES[figure]
    return f"{figure} BETWEEN {low} AND {high}"


def _metrics(found: Mapping[str, Sequence[float]]) -> tuple[Metric, ...]:
    metrics = []
    if found["nps"]:
        metrics.append(nps(*nps_counts(found["nps"])).metric("nps", "points"))
    if found["csat"]:
        metrics.append(csat(sum(one >= 4 for one in found["csat"]), len(found["csat"])).metric("csat", "share"))
    if found["ces"]:
        metrics.append(ces_mean(found["ces"]).metric("ces", "scale 1-7"))
    return tuple(_hide_small(one) for one in metrics)


def _result(keys: tuple[str, ...], n: int, mean: float, spread: float | None) -> TouchpointResult:
    touchpoint, persona = (*keys, "")[:2]
    found = mean_from_moments(n, mean, spread)
    if n < SMALL or found.low is None or found.high is None:
        return TouchpointResult(touchpoint=touchpoint, persona=persona, n=n, score=mean)
    low, high = max(-5.0, found.low), min(5.0, found.high)
    return TouchpointResult(touchpoint=touchpoint, persona=persona, n=n, score=mean, low=low, high=high)


def _hide_small(metric: Metric) -> Metric:
    return metric if metric.n >= SMALL else metric.model_copy(update={"low": None, "high": None})
