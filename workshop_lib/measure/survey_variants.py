"""The same answers in every published way of counting: the definition decides the number."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_lib.measure.interval import mean_interval, wilson
from workshop_lib.measure.survey import ces_mean, ces_share, csat, nps, nps_counts
from workshop_lib.model.measured import Metric


def nps_variants(answers: Sequence[float]) -> tuple[Metric, ...]:
    """Answers 0-10: NPS with its Wald and its adjusted Wald interval (-100 to 100), promoters and mean."""
    counts = nps_counts(answers)
    return (
        nps(*counts).metric("nps", "points"),
        nps(*counts, adjusted=True).metric("nps_adjusted", "points"),
        wilson(counts[0], counts[2]).metric("nps_promoters", "share"),
        mean_interval(answers).metric("nps_mean", "0-10"),
    )


def csat_variants(answers: Sequence[float]) -> tuple[Metric, ...]:
    """Answers 1-5: share of 4 and 5 (top-2-box), share of 5 (top box), both 0 to 1, and the mean."""
    n = len(answers)
    return (
        csat(sum(one >= 4 for one in answers), n).metric("csat", "share"),
        csat(sum(one >= 5 for one in answers), n).metric("csat_top", "share"),
        mean_interval(answers).metric("csat_mean", "1-5"),
    )


def ces_variants(answers: Sequence[float]) -> tuple[Metric, ...]:
    """Answers 1-7 to "it was easy" (CES 2.0): mean, share of 5-7 and, as net score, easy (6-7) minus hard (1-3)."""
    easy, hard = sum(one >= 6 for one in answers), sum(one <= 3 for one in answers)
    return (
        ces_mean(answers).metric("ces", "1-7"),
        ces_share(answers).metric("ces_share", "share"),
        nps(easy, hard, len(answers)).metric("ces_net", "points"),
    )
