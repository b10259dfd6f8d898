"""Commands about one trainee's work: begin, look back, go back, export."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from workshop_lib.errors import AlreadyThere, NotFound, Unsuitable
from workshop_lib.model.work import Work
from workshop_lib.runner import make_documents
from workshop_lib.store.atomic import make_folder
from workshop_lib.store.history import FOLDER, State
from workshop_lib.store.library import begin, case_names, load_case, work_path
from workshop_lib.store.workfile import FILE, WorkFile
from workshop_lib.text.command_words import COUNTS, line
from workshop_lib.text.errors import moment, part_name


def new(words: argparse.Namespace) -> int:
    """Make a work folder with a work file, and say where it is and what comes next."""
    name = words.name.strip()
    if not any(char.isalnum() for char in name):
        raise Unsuitable("name")
    path = work_path(name)
    if path.parent.exists():
        raise AlreadyThere("work", name=name, folder=str(path.parent))
    WorkFile(path).begin(_first(name, words.case, words.filled))
    print(line("new_ready", name=name, folder=path.parent))
    print(line("new_next", name=json.dumps(name, ensure_ascii=False)))
    own = path.parent if name in case_names() else name  # the bare name is the case of the kit
    print(line("new_run", name=f'"{own}"'))
    return 0


def _first(name: str, case: str | None, filled: bool) -> Work:
    from workshop_lib.notebook.desk import fresh_work  # only here: the other commands need not wait for it

    if case is None:
        if filled:
            raise Unsuitable("filled")
        return fresh_work(name)
    chosen = load_case(case)
    if filled:
        return _named(chosen.work, name)
    return _named(fresh_work(case) if case in case_names() else begin(chosen), name)


def _named(work: Work, name: str) -> Work:
    renamed: Work = work.but(name=name)
    return renamed


def history(words: argparse.Namespace) -> int:
    """The last twenty states, newest first, one line each."""
    states = open_work(words.path).history()
    for state in states:
        print(_line(state))
    if not states:
        print(line("no_history"))
    return 0


def _line(state: State) -> str:
    what = ", ".join(part_name(part) for part in state.parts)
    if state.restored:
        what = line("restored", number=state.restored)
    elif state.number == 1:
        what = line("begin")
    counts = ", ".join(f"{count} {COUNTS[kind][count != 1]}" for kind, count in state.counts.items() if count)
    when = moment(state.saved) if state.saved else "?"
    return line("state", number=state.number, when=when, what=what, counts=counts or "-")


def restore(words: argparse.Namespace) -> int:
    """Put a state back."""
    open_work(words.path).restore(words.number)
    print(line("restored_ready", number=words.number))
    return 0


def export(words: argparse.Namespace) -> int:
    """The map and the report of a work, in a folder. Nothing that is there is overwritten."""
    work, folder = open_work(words.path).read(), Path(words.out).expanduser()
    if folder.is_dir() and any(folder.iterdir()):
        raise AlreadyThere("export", folder=str(folder))
    make_folder(folder)
    made = make_documents(work, folder, words.paper)
    print(line("export_ready", folder=folder), *(f"  {path.name}" for path in made), sep="\n")
    return 0


def open_work(name: str) -> WorkFile:
    """The work file that `name` means: a file, its folder, or the name of a work in the work folder."""
    path = Path(name).expanduser()
    for candidate in (path, path / FILE, work_path(name)):
        if candidate.is_file() or (candidate.suffix == ".json" and (candidate.parent / FOLDER).is_dir()):
            return WorkFile(candidate.absolute())
    folder = path if path.suffix != ".json" else path.parent
    raise NotFound("work_file", file=FILE, folder=str(folder))
