"""A table of words and numbers in the notebook, with a title above it and a remark under it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workshop_lib.text.ties import tie
from workshop_lib.views import html
from workshop_lib.views.panel import Panel
from workshop_lib.views.theme import WORKSHOP

_FIGURE = re.compile(r"(€\s)?[+−]?\d[\d.]*(,\d+)?(\s%)?")
_CELL = "padding:0.25em 0.8em;text-align:left;vertical-align:top"
_NUMBER = "padding:0.25em 0.8em;text-align:right;white-space:nowrap;vertical-align:top"


def draw_table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], remark: str = "") -> Panel:
    """All rows, as text. Cells that hold one figure stand at the right."""
    head = html.tag("tr", *[html.tag("th", one, style=_CELL, scope="col") for one in heads])
    body = [html.tag("tr", *[html.tag("td", tie(cell), style=_style(cell)) for cell in row]) for row in rows]
    table = html.tag("table", head, *body, style="border-collapse:collapse;margin:0.3em 0")
    under = html.paragraph(html.tag("small", remark, style=html.MUTED)) if remark else None
    made = html.card(html.heading(title), table, under, accent=WORKSHOP.accent, label=title)
    plain = [title, " | ".join(heads), *[" | ".join(row) for row in rows], remark]
    return Panel(str(made), "\n".join(line for line in plain if line))


def _style(cell: str) -> str:
    return _NUMBER if _FIGURE.fullmatch(cell) else _CELL
