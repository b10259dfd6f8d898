"""Step 8: per figure a baseline, target, source and owner, and the decision rule that was agreed beforehand."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_lib.model.kpi import Kpi
from workshop_lib.model.work import Work
from workshop_lib.rules.requirement import Requirement, fields, need, wish

FIELDS = ("name", "formula", "unit", "baseline", "target", "source", "owner", "rule")
WISHES = ("denominator", "frequency", "deadline")


def kpis(work: Work) -> Iterator[Requirement]:
    """The figures to steer by (course, step 8)."""
    yield need("kpis.empty", "kpis", work.kpis)
    for one in work.kpis:
        place, name = f"kpis.{one.id}", one.name or one.id
        yield from fields(one, place, "kpi", FIELDS, name=name)
        if _measured_again(one):
            yield need("kpi.decision", f"{place}.decision", one.decision, name=name)
        for field in WISHES:
            yield wish(f"kpi.{field}", f"{place}.{field}", getattr(one, field), name=name)
    if work.kpis:
        yield wish("kpis.guardrail", "kpis", any(one.guardrail for one in work.kpis))
        yield wish("kpis.reading", "kpis", any(one.readings for one in work.kpis))


def _measured_again(one: Kpi) -> bool:
    """A first reading that equals the baseline is the baseline; anything beyond that asks for a decision."""
    return len(one.readings) > 1 or any(reading.value != one.baseline for reading in one.readings)
