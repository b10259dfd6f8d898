"""Files to share: the documents that everybody wants, or one of a chosen kind with the report of what it loses."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from workshop_lib.exports.kinds import KINDS, convert
from workshop_lib.model.work import Work
from workshop_lib.store.atomic import make_folder, write_bytes
from workshop_lib.store.places import KIT
from workshop_lib.text import panel_words
from workshop_lib.text.export_words import lines
from workshop_lib.views import html
from workshop_lib.views.panel import Panel
from workshop_lib.views.theme import WORKSHOP


def documents_panel(work: Work, folder: Path, paper: str = "") -> Panel:
    """Writes map and report, and says where they are, with a link to each. Raises NotWritable, Unsuitable."""
    from workshop_lib.exports.images import write_map
    from workshop_lib.exports.report import write_report

    drawn = write_map(work, folder, paper)  # first, because it may refuse the paper
    made = [write_report(work, folder / "rapport.html"), *drawn]
    title = panel_words.EXPORTED.format(folder=_told(folder))
    links = [_link(path) for path in made]
    card = html.card(html.heading(title), html.listing(links), accent=WORKSHOP.accent, role="status")
    return Panel(str(card), f"{title}: {', '.join(path.name for path in made)}")


def _told(folder: Path) -> str:
    """The folder as seen from the kit; of a work elsewhere the last two, which say nothing of the machine."""
    return folder.relative_to(KIT).as_posix() if folder.is_relative_to(KIT) else "/".join(folder.parts[-2:])


def _link(path: Path) -> object:
    """A link from this notebook to the file. JupyterLab serves what lies in the kit; of other work only the name."""
    about = panel_words.ABOUT_FILES.get(path.name, "")
    if not path.is_relative_to(KIT):
        return f"{path.name}{about}"
    place = quote(Path(os.path.relpath(path, Path.cwd())).as_posix())
    return html.tag("span", html.tag("a", path.name, href=place, target="_blank"), about)


def export_panel(work: Work, kind: str, folder: Path) -> Panel:
    """Writes the file and says what it holds. Raises Unsuitable for an unknown kind, NotWritable."""
    made = convert(work, kind)
    make_folder(folder)
    name = KINDS[kind][0]
    write_bytes(folder / name, made.data)
    title = panel_words.SHARED.format(file=name, folder=_told(folder))
    told = lines(made.report)
    card = html.card(html.heading(title), html.listing(told), accent=WORKSHOP.accent, role="status")
    return Panel(str(card), "\n".join([title, *told]))
