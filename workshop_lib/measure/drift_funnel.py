"""Conversion per step and per month, from a counted funnel: what `drift.changes` and `drift_trend.trend` ask for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.compare import holm
from workshop_lib.measure.drift import Change, Month, changes, share_months
from workshop_lib.measure.drift_trend import LEAST, Trend, trend


@dataclass(frozen=True)
class StepMonths:
    """One step of a funnel: `months` hold its conversion from the step before (0 to 1).

    `last`: the last month beside those before it, its p corrected over all steps; None with too few months.
    """

    name: str
    months: tuple[Month, ...]
    last: Change | None
    trend: Trend | None


def funnel_months(rows: Iterable[Mapping[str, str]]) -> tuple[StepMonths, ...]:
    """Rows of a funnel.csv (month, step, count) as a step per pair of neighbours, in the order of the file.

    Raises Unsuitable when a column is missing, a count is no number, or a count rises from one step to the next.
    """
    counts = _counts(rows)
    found = [_step(name, counts[before], counts[name]) for before, name in pairwise(counts)]
    news = [one.last for one in found if one.last]
    corrected = iter(holm([one.p for one in news]))
    return tuple(replace(one, last=one.last and replace(one.last, corrected=next(corrected))) for one in found)


def _counts(rows: Iterable[Mapping[str, str]]) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = {}
    for row in rows:
        try:
            counts.setdefault(row["step"], {})[row["month"]] = int(row["count"])
        except (KeyError, ValueError, TypeError):
            raise Unsuitable("funnel_rows", columns=tuple(row)) from None
    return counts


def _step(name: str, before: Mapping[str, int], after: Mapping[str, int]) -> StepMonths:
    months = share_months({month: (n, before[month]) for month, n in after.items() if month in before})
    news: Sequence[Change] = changes(months)
    return StepMonths(name, months, news[-1] if news else None, trend(months) if len(months) >= LEAST else None)
