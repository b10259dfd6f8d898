"""funnel.csv: steps per month, never rising, with exactly the totals of the baseline."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workshop_lib.measure.generate.clock import months_of
from workshop_lib.measure.generate.dice import Dice
from workshop_lib.measure.generate.plan import Funnel, Plan
from workshop_lib.measure.generate.quota import part, parts
from workshop_lib.measure.generate.source import Source
from workshop_lib.measure.generate.tables import Table, table


def funnel_table(plan: Plan, source: Source) -> Table:
    """Twelve months of the funnel; either one month is exact, or the year is."""
    dice = Dice(plan.seed, "funnel")
    months = months_of(plan.funnel.year)
    counts = _around_a_month(dice, plan.funnel, months) if plan.funnel.base else _split_year(dice, plan.funnel)
    steps = source.words["funnel"]
    rows = [
        (month, step, count)
        for month, row in zip(months, counts, strict=True)
        for step, count in zip(steps, row, strict=True)
    ]
    return table("funnel", "month step count", rows)


def _around_a_month(dice: Dice, funnel: Funnel, months: Sequence[str]) -> list[list[int]]:
    return [list(funnel.counts) if month == funnel.base else _varied(dice, funnel.counts) for month in months]


def _varied(dice: Dice, counts: Sequence[int]) -> list[int]:
    """A month like the base month: 88-112 % of the visits, step shares within 2 % of theirs."""
    row = [part(counts[0], dice.between(880, 1120))]
    for before, after in pairwise(counts):
        row.append(min(row[-1], part(row[-1] * after // before, dice.between(980, 1020))))
    return row


def _split_year(dice: Dice, funnel: Funnel) -> list[list[int]]:
    """The same month weights for every step, so that no month can rise from one step to the next."""
    weights = [dice.between(85, 115) for _ in range(12)]
    by_step = [parts(count, weights) for count in funnel.counts]
    return [list(month) for month in zip(*by_step, strict=True)]
