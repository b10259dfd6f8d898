"""One box for one message: a known mistake, an empty state, something that is ready."""

from __future__ import annotations

from workshop_lib.text import panel_words as t
from workshop_lib.views import html
from workshop_lib.views.panel import Panel
from workshop_lib.views.theme import WORKSHOP


def draw_notice(title: str, text: str) -> Panel:
    """A neutral message."""
    return _box(title, text, WORKSHOP.accent, "status")


def draw_problem(text: str) -> Panel:
    """Something that does not work yet, with what to do now."""
    return _box(t.NOT_YET, text, WORKSHOP.missing, "alert")


def _box(title: str, text: str, accent: str, role: str) -> Panel:
    made = html.card(html.heading(title), html.paragraph(text), accent=accent, role=role)
    return Panel(str(made), f"{title}. {text}")
