"""How far the work is: per step empty, started or complete, and which step comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from workshop_lib.model.work import Work
from workshop_lib.rules.completeness import STEPS, requirements
from workshop_lib.rules.finding import Level
from workshop_lib.rules.requirement import Requirement


class Stage(StrEnum):
    """How far one step is."""

    EMPTY = "empty"
    STARTED = "started"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class Progress:
    """One step: `done` of `total` requirements are met (tips do not count, nor what was given at the start)."""

    part: str
    state: Stage
    done: int
    total: int
    saved: int = 0
    """Goes up with every save: the step with the highest one was worked on last. 0 when that is not known."""

    @property
    def share(self) -> float:
        """Part that is done, 0 to 1."""
        return self.done / self.total if self.total else 0.0


def progress(work: Work, given: Work | None = None, saved: Mapping[str, int] | None = None) -> tuple[Progress, ...]:
    """The eight steps in order. What is still as `given` at the start counts as empty: nobody did anything yet.

    `saved` tells per part the revision in which it last changed.
    """
    steps = (_progress(work, part, given or Work()) for part in STEPS)
    return tuple(replace(one, saved=(saved or {}).get(one.part, 0)) for one in steps)


def coming(steps: Sequence[Progress]) -> tuple[Progress, ...]:
    """The steps in the order of going on: from the one that was worked on last to the end, then from the first.

    Who works on step 5 is not sent back to a step that was left open before, until all after it is done. When all
    eight are complete they come in their own order.
    """
    worked = [(one.saved, place) for place, one in enumerate(steps) if one.state is not Stage.EMPTY]
    busy = any(one.state is not Stage.COMPLETE for one in steps)
    last = max(worked)[1] if worked and busy else 0
    return (*steps[last:], *steps[:last])


def next_part(steps: Sequence[Progress]) -> str | None:
    """The step to go on with: where work was last, or the first after it that is not complete; None when all are."""
    return next((one.part for one in coming(steps) if one.state is not Stage.COMPLETE), None)


def _progress(work: Work, part: str, given: Work) -> Progress:
    received = {(one.code, one.where) for one in requirements(given, part) if one.met}
    needed = [one for one in _needed(work, part) if not one.met or (one.code, one.where) not in received]
    done = len([one for one in needed if one.met])
    if getattr(work, part) == getattr(given, part):
        return Progress(part, Stage.EMPTY, 0, len(needed))
    if done == len(needed):
        return Progress(part, Stage.COMPLETE, done, len(needed))
    return Progress(part, Stage.STARTED, done, len(needed))


def _needed(work: Work, part: str) -> list[Requirement]:
    return [one for one in requirements(work, part) if one.level is not Level.TIP]
