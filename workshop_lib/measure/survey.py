"""Survey figures in their published variants: NPS, CSAT, CES and the size of a sample."""

from __future__ import annotations

import math
from collections.abc import Sequence

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.interval import Estimate, Z, mean_interval, wilson


def nps(promoters: int, detractors: int, n: int, *, adjusted: bool = False) -> Estimate:
    """Net promoter score, -100 to 100, with the interval of the trinomial variance (Reichheld 2003; Rocks 2016).

    `adjusted` adds 3/4 promoter, 3/4 detractor and 3 answers: the adjusted Wald interval, better for small groups.
    Raises Unsuitable when the counts do not fit in n.
    """
    if n <= 0:
        raise Unsuitable("no_answers")
    if min(promoters, detractors) < 0 or promoters + detractors > n:
        raise Unsuitable("nps_counts", promoters=promoters, detractors=detractors, n=n)
    extra, size = (0.75, n + 3) if adjusted else (0.0, n)
    p, d = (promoters + extra) / size, (detractors + extra) / size
    value, error = 100 * (p - d), 100 * math.sqrt((p + d - (p - d) ** 2) / size)
    return Estimate(value, n, value - Z * error, value + Z * error, error)


def nps_counts(answers: Sequence[float]) -> tuple[int, int, int]:
    """Promoters (9-10), detractors (0-6) and all answers: the first three arguments of `nps`."""
    return sum(one >= 9 for one in answers), sum(one <= 6 for one in answers), len(answers)


def csat(satisfied: int, n: int) -> Estimate:
    """Share of answers 4 and 5 on a scale of 1-5 (top-2-box), 0 to 1, with the Wilson interval."""
    return wilson(satisfied, n)


def ces_mean(answers: Sequence[float]) -> Estimate:
    """Mean customer effort. CES 1.0 (2010): 1-5 and low is good; CES 2.0 (2013): 1-7 and high is good."""
    return mean_interval(answers)


def ces_share(answers: Sequence[float]) -> Estimate:
    """CES 2.0: share of answers 5, 6 and 7 on the scale of 1-7, 0 to 1, with the Wilson interval."""
    return wilson(sum(one >= 5 for one in answers), len(answers))


def sample_size(margin: float, p: float = 0.5, population: int | None = None, response: float = 1.0) -> int:
    """How many people to invite to know a share within `margin` (0 to 1) at 95 %; rounded up at each step.

    n0 = z²p(1-p)/margin², finite population n0 / (1 + (n0 - 1)/N), invitations n / response (Cochran 1977).
    """
    if not (0 < margin < 1 and 0 <= p <= 1 and 0 < response <= 1 and (population is None or population > 0)):
        raise Unsuitable("sample_size", margin=margin, p=p, population=population, response=response)
    needed = Z * Z * p * (1 - p) / (margin * margin)
    if population is not None:
        needed = needed / (1 + (needed - 1) / population)
    # Ten decimals first: 177 / 0.3 must not become 590.0000000001 and then 591.
    return math.ceil(round(math.ceil(round(needed, 10)) / response, 10))
