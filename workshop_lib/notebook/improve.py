"""The ten tips as steps towards the wished-for journey."""

from __future__ import annotations

from collections.abc import Callable

from workshop_lib.errors import Unsuitable
from workshop_lib.model.journey import Journey
from workshop_lib.model.organisation import State
from workshop_lib.model.work import Work
from workshop_lib.rules import tips
from workshop_lib.rules.tips import Applied
from workshop_lib.text.changes import logged


def improved(work: Work, tip: int, touchpoint: str, by: int) -> Journey:
    """The wished-for journey after one more tip, with the change in its log; it begins as a copy of the map.

    `touchpoint` is an id; tips 4 and 5 find theirs alone. For tip 8 `by` is the new place, counted from 1.
    Raises Unsuitable when the tip does not suit, NotFound for an unknown touchpoint.
    """
    base = work.future if work.future.touchpoints else work.journey
    journey = base.model_copy(update={"state": State.TO_BE})
    law = work.scope.mandatory
    known: dict[int, Callable[[], Applied]] = {
        1: lambda: tips.soften_negative(journey, touchpoint, by),
        2: lambda: tips.raise_peak(journey, touchpoint, by),
        3: lambda: tips.raise_moment(journey, touchpoint, by),
        4: lambda: tips.start_strong(journey, by),
        5: lambda: tips.end_with_smile(journey, by),
        7: lambda: tips.skip(journey, touchpoint, law),
        8: lambda: tips.reorder(journey, touchpoint, by),
        9: lambda: tips.learn(journey, touchpoint, by),
    }
    if tip not in known:
        raise Unsuitable("tip_by_hand", tip=tip, known=", ".join(str(number) for number in known))
    return logged(known[tip]())
