"""What a run did so far, as `voortgang.json` in its output folder: it can be resumed, and undone by `--force`."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from pydantic import ValidationError

from workshop_lib.errors import AlreadyThere, BadFile, NotFound, Unsuitable
from workshop_lib.model.base import Model
from workshop_lib.store.atomic import make_folder, read_bytes, write_text
from workshop_lib.store.codec import encode_work, kit_version
from workshop_lib.store.history import FOLDER
from workshop_lib.store.library import Case

LOG_FILE = "voortgang.json"


class RunLog(Model):
    """The start of a run (kit, case, fingerprint of the case's work), notebooks that are done, names of our files."""

    kit: str
    case: str
    start: str
    done: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    def write(self, folder: Path) -> RunLog:
        """Keep this log in `folder`. Raises NotWritable."""
        write_text(folder / LOG_FILE, self.model_dump_json(indent=1) + "\n")
        return self


def fresh_log(case: Case) -> RunLog:
    """The log of a run over `case` that has done nothing yet."""
    return RunLog(kit=kit_version(), case=case.name, start=hashlib.sha256(encode_work(case.work)).hexdigest())


def clear(folder: Path, coming: tuple[str, ...], force: bool) -> None:
    """Make room in `folder` for the files of a new run.

    Only an empty folder is free; with `force` also one of an earlier run, and then only the files of that run go.
    Raises AlreadyThere, NotWritable.
    """
    make_folder(folder)
    present = {one.name for one in folder.iterdir()}
    if not present:
        return
    if not force:
        raise AlreadyThere("output", folder=str(folder))
    ours = _ours(folder)
    foreign = sorted(present.intersection(coming).difference(ours))
    if foreign:
        raise AlreadyThere("foreign", folder=str(folder), files=tuple(foreign))
    for name in ours:
        _remove(folder / name)


def resume(folder: Path, fresh: RunLog) -> RunLog:
    """The log in `folder`, when it is of the same start as `fresh`. Raises NotFound, BadFile, Unsuitable."""
    log = _read(folder)
    if log.case != fresh.case:
        raise Unsuitable("resume_case", was=log.case, now=fresh.case)
    if log.kit != fresh.kit:
        raise Unsuitable("resume_kit", was=log.kit, now=fresh.kit)
    if log.start != fresh.start:
        raise Unsuitable("resume_changed", case=fresh.case)
    return log


def _read(folder: Path) -> RunLog:
    try:
        return RunLog.model_validate_json(read_bytes(folder / LOG_FILE))
    except OSError as error:
        raise NotFound("run", folder=str(folder)) from error
    except ValidationError as error:
        raise BadFile("run", file=LOG_FILE, folder=str(folder)) from error


def _ours(folder: Path) -> tuple[str, ...]:
    """Names only: a log that was tampered with never reaches outside its folder."""
    with suppress(NotFound, BadFile):
        return tuple(name for name in (*_read(folder).files, LOG_FILE) if Path(name).name == name)
    return ()


def _remove(path: Path) -> None:
    with suppress(OSError):
        if path.is_dir() and path.name == FOLDER:
            for state in path.glob("[0-9]*.json"):
                state.unlink()
            path.rmdir()
        else:
            path.unlink()
