"""The answer to an answer: one word with a symbol and a colour, what there is to say, and what to do now."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_lib.model.answer import Status
from workshop_lib.text import exercise_words as t
from workshop_lib.views import html
from workshop_lib.views.panel import Panel
from workshop_lib.views.theme import WORKSHOP

_MARK = {
    Status.GOOD: "✓",
    Status.ALMOST: "◐",
    Status.NOT_YET: "○",
    Status.NOT_STARTED: "–",
    Status.BROKEN: "⚠",
}
_ACCENT = {
    Status.GOOD: WORKSHOP.good,
    Status.ALMOST: WORKSHOP.missing,
    Status.NOT_YET: WORKSHOP.wrong,
    Status.NOT_STARTED: WORKSHOP.accent,
    Status.BROKEN: WORKSHOP.muted,
}


def draw_outcome(title: str, status: Status, message: str, next_step: str, more: Sequence[str] = ()) -> Panel:
    """A live region, so that a screen reader tells the outcome as soon as it is there. `more` are extra sentences."""
    head = f"{_MARK[status]} {t.STATUS[status]} · {title}" if title else f"{_MARK[status]} {t.STATUS[status]}"
    todo = f"{t.NEXT}: {next_step}."
    lines = [head, message, *more, todo]
    body = [html.paragraph(one) for one in (message, *more) if one]
    made = html.card(
        html.heading(head), *body, html.paragraph(html.tag("strong", todo)), accent=_ACCENT[status], role="status"
    )
    return Panel(str(made), "\n".join(line for line in lines if line))


def draw_words(title: str, lines: Sequence[str]) -> Panel:
    """A hint or a worked answer: a title and some sentences, without judgement."""
    body = [html.paragraph(one) for one in lines]
    made = html.card(html.heading(title), *body, accent=WORKSHOP.accent, role="status")
    return Panel(str(made), "\n".join([title, *lines]))
