"""Tables that are read off `case.json`, so that table and map cannot drift apart."""

from __future__ import annotations

from workshop_lib.measure.generate.tables import Table, table
from workshop_lib.model.work import Work


def exported_tables(work: Work) -> tuple[Table, ...]:
    """touchpoints.csv, initiatives.csv and kpis.csv."""
    return _touchpoints(work), _initiatives(work), _kpis(work)


def _touchpoints(work: Work) -> Table:
    rows = []
    for one in work.journey.touchpoints:
        shared = one.emotion_of("")
        felt = (shared.word, _plain(shared.score)) if shared else ("", None)
        where = (one.id, one.phase, one.name, one.channel, one.ownership, one.side)
        rows.append((*where, *felt, int(one.moment_of_truth), int(one.mandatory), one.cta.text, one.kpi))
    columns = "id phase touchpoint channel ownership side emotion score moment_of_truth mandatory cta kpi"
    return table("touchpoints", columns, rows)


def _initiatives(work: Work) -> Table:
    rows = [
        (
            one.id, one.name, " ".join(one.touchpoints), one.tip,
            *map(_plain, (one.rice.reach, one.rice.impact, one.rice.confidence, one.rice.effort)),
            *map(_plain, (one.ice.impact, one.ice.confidence, one.ice.ease)), " ".join(one.depends_on),
        )
        for one in work.roadmap.initiatives
    ]  # fmt: skip
    columns = "id name touchpoints tip reach impact confidence effort ice_impact ice_confidence ice_ease depends_on"
    return table("initiatives", columns, rows)


def _kpis(work: Work) -> Table:
    rows = [
        (
            one.id, one.name, one.phase, one.touchpoint, one.unit, one.formula, one.denominator,
            _plain(one.baseline), _plain(one.target), int(one.higher_is_better), int(one.guardrail),
        )
        for one in work.kpis
    ]  # fmt: skip
    columns = "id name phase touchpoint unit formula denominator baseline target higher_is_better guardrail"
    return table("kpis", columns, rows)


def _plain(value: float | None) -> float | int | None:
    """Whole numbers without a decimal point, so that a spreadsheet in any language reads them."""
    return int(value) if value is not None and value == int(value) else value
