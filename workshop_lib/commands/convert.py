"""`workshop export PATH --to KIND` and `workshop import FILE --into FOLDER`, each with its report."""

from __future__ import annotations

import argparse
from pathlib import Path

from workshop_lib.commands.work import export as export_documents
from workshop_lib.commands.work import open_work
from workshop_lib.errors import AlreadyThere, Unsuitable
from workshop_lib.exports.kinds import KINDS, convert
from workshop_lib.exports.wish import Wish
from workshop_lib.imports.readers import read_file
from workshop_lib.store.atomic import make_folder, write_bytes
from workshop_lib.store.workfile import FILE, WorkFile, now
from workshop_lib.text.command_words import line
from workshop_lib.text.export_words import lines


def export(words: argparse.Namespace) -> int:
    """One file of a kind; without a kind the map and the report in a folder."""
    if words.to is None:
        if words.out is None:
            raise Unsuitable("export_out")
        return export_documents(words)
    work = open_work(words.path).read()
    made = convert(work, words.to, Wish(words.persona, now()))
    path = _goal(words.out, KINDS[words.to][0])
    make_folder(path.parent)
    write_bytes(path, made.data)
    print(line("export_file", file=path), *lines(made.report), sep="\n")
    return 0


def _goal(out: str | None, usual: str) -> Path:
    """The file to write: as given, or the usual name here or in the folder that was given."""
    path = Path(out).expanduser() if out else Path(usual)
    path = path / usual if path.is_dir() else path
    if path.exists():
        raise AlreadyThere("export_file", file=str(path))
    return path


def bring_in(words: argparse.Namespace) -> int:
    """A work out of a file, in a folder that has none yet."""
    path = Path(words.into).expanduser() / FILE
    if path.exists():
        raise AlreadyThere("import", folder=words.into)
    read = read_file(Path(words.file).expanduser())
    make_folder(path.parent)
    WorkFile(path.absolute()).begin(read.work)
    print(line("import_ready", file=path), *lines(read.report), sep="\n")
    return 0
