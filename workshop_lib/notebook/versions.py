"""The map beside another version of itself: the wished-for journey, or an earlier state of the work file."""

from __future__ import annotations

from workshop_lib.errors import NotFound
from workshop_lib.notebook.desk import Desk
from workshop_lib.text import difference_words as t
from workshop_lib.views.difference_map import draw_difference
from workshop_lib.views.notice import draw_notice
from workshop_lib.views.panel import Panel
from workshop_lib.views.picture import Picture
from workshop_lib.views.redline import draw_redline


def compared(desk: Desk) -> Picture | Panel:
    """The wished-for journey over the map of now; without one, what to do first."""
    work = desk.work
    if not work.future.touchpoints:
        return draw_notice(t.COMPARED, t.NO_FUTURE)
    return draw_difference(work)


def redlined(desk: Desk, number: int | None) -> Picture | Panel:
    """The map now against a state of the history: `number`, or the newest state with another map."""
    work, states = desk.work, desk.states()
    known = [one for one in states if number is None or one == number]
    if not states or not known:
        return draw_notice(t.REDLINE, t.unknown_state(number, states) if states else t.NO_HISTORY)
    for one in known:
        try:
            before = desk.past(one)
        except NotFound:
            continue
        if number is not None or before.journey != work.journey:
            return draw_redline(before, work)
    return draw_notice(t.REDLINE, t.NOTHING)
