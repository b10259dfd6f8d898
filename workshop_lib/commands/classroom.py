"""`class`: the work of all teams in one folder, compared on one page and in a short table."""

from __future__ import annotations

import argparse
from importlib import resources
from pathlib import Path

from workshop_lib.classroom.collect import collect
from workshop_lib.classroom.compare import standings
from workshop_lib.classroom.page import MARK, Group, make_page
from workshop_lib.classroom.table import table_lines
from workshop_lib.errors import AlreadyThere
from workshop_lib.exports.typeface import font_css
from workshop_lib.store.atomic import make_folder, write_text
from workshop_lib.store.workfile import now
from workshop_lib.text import classroom_words as t

PAGE = "klassenoverzicht.html"


def overview(words: argparse.Namespace) -> int:
    """Write the page beside the work of the teams, or where it is wanted, and print the table."""
    from workshop_lib.notebook.desk import fresh_work  # only here: the other commands need not wait for it

    folder = Path(words.folder).expanduser()
    group = Group(folder.resolve().name, *standings(collect(folder), fresh_work))
    page = _place(Path(words.out).expanduser() if words.out else folder / PAGE)
    make_folder(page.parent)
    write_text(page, make_page(group, now(), _style()))
    print(*table_lines(group), "", t.ready(str(page)), sep="\n")
    return 0 if group.several else 1


def _style() -> str:
    """The look of the report, so that both pages are of one house."""
    return font_css() + resources.files("workshop_lib.exports").joinpath("report.css").read_text("utf-8")


def _place(path: Path) -> Path:
    """Where the page comes. Only an earlier overview is replaced."""
    page = path / PAGE if path.is_dir() or not path.suffix else path
    if page.exists() and MARK not in page.read_text("utf-8", "replace")[:600]:
        raise AlreadyThere("export_file", file=page.name)
    return page
