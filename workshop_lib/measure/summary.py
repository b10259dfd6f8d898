"""What log and surveys found, as one plain value that is kept with the work, so that it shows without DuckDB too."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_lib.measure.log import EventLog
from workshop_lib.measure.results import DropOff
from workshop_lib.measure.survey_table import Survey
from workshop_lib.model.measured import Measured, TouchpointResult


def summarise(
    log: EventLog | None = None, surveys: Sequence[Survey] = (), steps: Sequence[str] = (), source: str = ""
) -> Measured:
    """Scores and drop-off per touchpoint (scores per persona too), the funnel over `steps`, and the survey figures.

    Exact repeats are left out. Raises NotFound for a step that the log does not know.
    """
    unique = [one.unique() for one in surveys]
    events = None if log is None else log.unique()
    scores = {one.touchpoint: one for survey in unique for one in survey.touchpoints()}
    ends = {one.touchpoint: one for one in (events.drop_off() if events else ())}
    together = tuple(_merged(id, scores.get(id), ends.get(id)) for id in sorted({*scores, *ends}))
    apart = tuple(one for survey in unique for one in survey.touchpoints(by_persona=True))
    return Measured(
        touchpoints=together + apart,
        funnel=events.funnel(steps) if events and steps else (),
        metrics=tuple(one for survey in unique for one in survey.metrics()),
        source=source,
    )


def _merged(id: str, said: TouchpointResult | None, did: DropOff | None) -> TouchpointResult:
    found = said or TouchpointResult(touchpoint=id)
    if did is None:
        return found
    return found.model_copy(update={"customers": did.customers, "drop_off": did.share.value})
