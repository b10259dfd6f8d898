"""What a case has to say before anything is drawn: counts, rates, surprises and stories."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop_lib.measure.generate.stop import Walk

if TYPE_CHECKING:
    from workshop_lib.measure.generate.source import Source
    from workshop_lib.measure.generate.tables import Table


@dataclass(frozen=True)
class Panel:
    """The survey: respondents per persona and the totals that the baseline asks for."""

    groups: Mapping[str, tuple[int, int, int]]
    """Per persona the number of promoters, passives and detractors."""
    csat_top: int
    """Respondents that answer 4 or 5 on a scale of 1-5."""
    ces_total: int
    """Sum of the answers on the scale of 1-7."""
    grade_total: int = 0
    """Sum of the report marks 1-10; 0: not asked."""
    nps: bool = True


@dataclass(frozen=True)
class Funnel:
    """Steps of the funnel. Either `base` is the month with exactly these counts, or, when empty, the year adds up."""

    counts: tuple[int, ...]
    base: str = ""
    year: int = 2025
    sorting: tuple[int, ...] = ()
    """Places of the steps that sort people or watch a deadline: nobody drops off there."""


@dataclass(frozen=True)
class Service:
    """Contacts of customers with the organisation: weight and touchpoint per reason, and one month counted exactly."""

    months: tuple[str, ...]
    reasons: Mapping[str, tuple[int, str]]
    base: str
    """The month in which the number of contacts per reason equals its weight."""


@dataclass(frozen=True)
class Plan:
    """Everything the generator knows about a case that is not on its map."""

    name: str
    seed: int
    personas: Mapping[str, int]
    """Weights of the personas among the customers in the event log."""
    panel: Panel
    reach: Mapping[str, int]
    """Thousandths of the respondents that met this touchpoint."""
    surprises: Mapping[str, int]
    """Tenths of a point by which the measured score differs from the drawn one."""
    walk: Walk
    funnel: Funnel
    service: Service
    stories: Callable[[Plan, Source], tuple[Table, ...]]
    """Makes the extra tables of this case."""
