"""How a figure stands: against its baseline and its target, in the direction that is good for it."""

from __future__ import annotations

from enum import StrEnum

from workshop_lib.model.kpi import Kpi, KpiReading


class Verdict(StrEnum):
    REACHED = "reached"
    ON_THE_WAY = "on_the_way"
    NO_DIFFERENCE = "no_difference"
    WORSE = "worse"
    NOT_MEASURED = "not_measured"


def verdict(kpi: Kpi) -> Verdict:
    """The last reading beside target and baseline.

    A guardrail is reached as long as it is not worse than its target. A reading whose 95 % interval holds the baseline
    has not shown a difference yet.
    """
    last = kpi.readings[-1] if kpi.readings else None
    if last is None or last.value is None:
        return Verdict.NOT_MEASURED
    if kpi.target is not None and _at_least(last.value, kpi.target, kpi.higher_is_better):
        return Verdict.REACHED
    if kpi.guardrail and kpi.target is not None:
        return Verdict.WORSE
    if _holds(last, kpi.baseline):
        return Verdict.NO_DIFFERENCE
    if kpi.baseline is not None and not _at_least(last.value, kpi.baseline, kpi.higher_is_better):
        return Verdict.WORSE
    return Verdict.ON_THE_WAY


def _holds(reading: KpiReading, value: float | None) -> bool:
    if value is None or reading.low is None or reading.high is None:
        return False
    return reading.low <= value <= reading.high


def _at_least(value: float, bar: float, higher_is_better: bool) -> bool:
    return value >= bar if higher_is_better else value <= bar
