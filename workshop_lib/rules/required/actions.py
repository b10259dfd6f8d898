"""Step 6, the action matrix: channel, content, one call to action, figure and owner in every row."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_lib.model.work import Work
from workshop_lib.rules.requirement import Requirement, fields, need, wish

ROWS_WANTED = 6
FIELDS = ("touchpoint", "channel", "content", "cta", "kpi", "owner")


def actions(work: Work) -> Iterator[Requirement]:
    """The rows of the action matrix and the story line they share (course, step 6)."""
    found = work.actions
    yield need("actions.rows", "actions.rows", found.rows)
    yield need("actions.storyline", "actions.storyline", found.storyline)
    names = {one.id: one.name for one in work.journey.touchpoints}
    for row in found.rows:
        place, name = f"actions.{row.id}", names.get(row.touchpoint) or row.touchpoint or row.id
        yield from fields(row, place, "action", FIELDS, name=name)
        for field in ("question", "hardness", "baseline"):
            yield wish(f"action.{field}", f"{place}.{field}", getattr(row, field), name=name)
    if found.rows:
        yield from _wishes(work)


def _wishes(work: Work) -> Iterator[Requirement]:
    count = len(work.actions.rows)
    yield wish("actions.more_rows", "actions.rows", count >= ROWS_WANTED, found=count, wanted=ROWS_WANTED)
    moments = {one.id for one in work.journey.touchpoints if one.moment_of_truth}
    if moments:
        reached = moments & {row.touchpoint for row in work.actions.rows}
        yield wish("actions.moment", "actions.rows", reached)
