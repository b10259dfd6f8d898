"""`workshop progress`: how far one's work and practising are, in words."""

from __future__ import annotations

import argparse
from pathlib import Path

from workshop_lib.classroom.collect import works_in
from workshop_lib.commands.work import open_work
from workshop_lib.store.places import work_folder
from workshop_lib.store.workfile import FILE
from workshop_lib.text.classroom_words import works_here
from workshop_lib.text.command_words import line


def progress(words: argparse.Namespace) -> int:
    """A line per step and what is next: of the given work, or of every work in the work folder.

    A folder with several works is no work: then it says which there are, and how a class is compared.
    """
    several = _several(words.path)
    if several:
        print(*works_here(several), line("see_class", folder=words.path), sep="\n")
        return 0
    paths = [words.path] if words.path else [str(path) for path in sorted(work_folder().glob(f"*/{FILE}"))]
    if not paths:
        print(line("no_work"))
    for path in paths:
        _show(Path(path))
    return 0


def _several(name: str) -> tuple[str, ...]:
    """The works inside a folder that is itself no work."""
    folder = Path(name).expanduser()
    if not name or not folder.is_dir() or (folder / FILE).exists():
        return ()
    return works_in(folder)


def _show(path: Path) -> None:
    from workshop_lib.notebook.desk import fresh_work  # only here: the other commands need not wait for it
    from workshop_lib.rules.progress import progress as made
    from workshop_lib.text.exercises.asked import practised
    from workshop_lib.views.progress_card import progress_lines, what_next

    file = open_work(str(path))
    work = file.read()
    steps, done = made(work, fresh_work(work.case or work.name), file.parts), practised(work.answers)
    print(work.name or path.name, *progress_lines(steps, done), what_next(steps, done), sep="\n")
