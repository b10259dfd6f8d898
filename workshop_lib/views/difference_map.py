"""As-is beside to-be: both curves with gain and loss, why it changes, and the cells that change."""

from __future__ import annotations

from workshop_lib.model.journey import Journey
from workshop_lib.model.work import Work
from workshop_lib.rules.difference import differences
from workshop_lib.text import difference_words as t
from workshop_lib.text.numbers import day
from workshop_lib.views.blocks import PAGE_WIDTH, Block, Frame, box, column, heading, page, title_band
from workshop_lib.views.blocks import words as said
from workshop_lib.views.difference_plot import plot_block, seats
from workshop_lib.views.picture import Picture
from workshop_lib.views.redline import names_of, redline, tell
from workshop_lib.views.table import Cell, Column, table


def draw_difference(work: Work) -> Picture:
    """What the wished-for journey changes about the map of now. Without a wished-for journey: what to do first."""
    before, after = work.journey, work.future
    title = t.COMPARED
    under = t.COMPARED_UNDER.format(title=before.title or work.name)
    if not after.touchpoints:
        empty = column([title_band(title, under), box(said(t.NO_FUTURE, PAGE_WIDTH - 6), Frame())], 1)
        return Picture(page(empty, title, t.NO_FUTURE), title, t.NO_FUTURE)
    found, names = differences(before, after), names_of(work, before, after)
    alt = f"{title}. {tell(found, names)}"
    row = seats(before, after, [one.touchpoint for one in found])
    content = [title_band(title, under), plot_block(row), _log(after), heading(t.CELLS, PAGE_WIDTH),
               redline(before, after, names)]  # fmt: skip
    return Picture(page(column(content, 4), title, alt), title, alt)


def _log(journey: Journey) -> Block:
    """The change log of the wished-for journey: what, and why."""
    rows: list[list[Cell | str]] = [
        [Cell(one.what, bold=True), one.why, day(one.date) if one.date else ""] for one in journey.changes
    ]
    columns = (Column(t.CHANGE, 90), Column(t.LOG, 110), Column(t.DATE, 30))
    return table(columns, rows, PAGE_WIDTH) if rows else said(t.LOG_EMPTY, PAGE_WIDTH)
