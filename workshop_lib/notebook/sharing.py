"""One file of a chosen kind, with the report of what it keeps and loses."""

from __future__ import annotations

from pathlib import Path

from workshop_lib.exports.kinds import KINDS, convert
from workshop_lib.model.work import Work
from workshop_lib.store.atomic import make_folder, write_bytes
from workshop_lib.text import panel_words
from workshop_lib.text.export_words import lines
from workshop_lib.views import html
from workshop_lib.views.panel import Panel
from workshop_lib.views.theme import WORKSHOP


def export_panel(work: Work, kind: str, folder: Path) -> Panel:
    """Writes the file and says what it holds. Raises Unsuitable for an unknown kind, NotWritable."""
    made = convert(work, kind)
    make_folder(folder)
    name = KINDS[kind][0]
    write_bytes(folder / name, made.data)
    title = panel_words.SHARED.format(file=name, folder=folder.name)
    told = lines(made.report)
    card = html.card(html.heading(title), html.listing(told), accent=WORKSHOP.accent, role="status")
    return Panel(str(card), "\n".join([title, *told]))
