"""How a figure stands: against its baseline and its target, in the direction that is good for it."""

from __future__ import annotations

from enum import StrEnum

from workshop_lib.model.kpi import Kpi


class Verdict(StrEnum):
    REACHED = "reached"
    ON_THE_WAY = "on_the_way"
    WORSE = "worse"
    NOT_MEASURED = "not_measured"


def verdict(kpi: Kpi) -> Verdict:
    """The last reading beside target and baseline. A guardrail is reached while it is not worse than its target."""
    now = kpi.readings[-1].value if kpi.readings else None
    if now is None:
        return Verdict.NOT_MEASURED
    if kpi.target is not None and _at_least(now, kpi.target, kpi.higher_is_better):
        return Verdict.REACHED
    if kpi.baseline is not None and not _at_least(now, kpi.baseline, kpi.higher_is_better):
        return Verdict.WORSE
    return Verdict.WORSE if kpi.guardrail and kpi.target is not None else Verdict.ON_THE_WAY


def _at_least(value: float, bar: float, higher_is_better: bool) -> bool:
    return value >= bar if higher_is_better else value <= bar
