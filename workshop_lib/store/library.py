"""The cases that ship with the kit, the folders that users made, and the place of a trainee's own work."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field, replace
from pathlib import Path

from workshop_lib.errors import BadFile, NotFound
from workshop_lib.model.evidence import Sources
from workshop_lib.model.organisation import Organisation
from workshop_lib.model.roadmap import Roadmap
from workshop_lib.model.work import Work
from workshop_lib.store.atomic import read_bytes
from workshop_lib.store.codec import decode, decode_work
from workshop_lib.store.places import datasets_folder, safe_name, work_folder
from workshop_lib.store.workfile import FILE

CASE_FILE = "case.json"
_GIVEN = ("name", "sector", "product", "description", "occasion", "departments")


@dataclass(frozen=True)
class Case:
    """A filled work with its data: `tables` is the path of each CSV by its name without ending, such as "survey"."""

    name: str
    folder: Path
    work: Work
    tables: dict[str, Path] = field(default_factory=dict)


def case_names() -> tuple[str, ...]:
    """Names of the shipped cases, in alphabetical order."""
    return tuple(sorted(path.parent.name for path in datasets_folder().glob(f"*/{CASE_FILE}")))


def load_case(name: str) -> Case:
    """A shipped case by its name, or the case in a user's folder: its path, or the name of a work in the work folder.

    Raises NotFound and BadFile.
    """
    names = case_names()
    if name in names:
        case = _read_case(name, datasets_folder() / name / CASE_FILE)
        return replace(case, work=case.work.but(case=name))
    if name.strip():
        folder = Path(name).expanduser()
        for file in (folder / FILE, folder / CASE_FILE, work_path(name)):
            if file.is_file():
                return _read_case(file.parent.resolve().name, file)
    raise _unknown(name, names)


def begin(case: Case) -> Work:
    """The start for a trainee who chooses this case: what the case gives stays, what she is to make is empty."""
    given = case.work.organisation.model_dump(include=set(_GIVEN))
    roadmap = case.work.roadmap
    return Work(
        name=case.work.name,
        case=case.work.case,
        organisation=Organisation(**given),
        sources=Sources(entries=case.work.sources.entries),
        roadmap=Roadmap(attributes=roadmap.attributes, outcomes=roadmap.outcomes),
        measured=case.work.measured,
    )


def work_path(name: str, work: str | Path | None = None) -> Path:
    """The work file of `name` in the folder `work`, which is `mijn-werk` in the kit unless told otherwise.

    A `work` that ends in .json is the work file itself, seen from the current folder.
    """
    if work and Path(work).suffix.lower() == ".json":
        return Path(work).expanduser().absolute()
    return work_folder(work) / safe_name(name) / FILE


def find_tables(folder: Path) -> dict[str, Path]:
    """The CSV files in a folder by their name without ending."""
    return {path.stem: path for path in sorted(folder.glob("*.csv"))}


def _read_case(name: str, file: Path) -> Case:
    try:
        data = read_bytes(file)
        work = decode(data).work if file.name == FILE else decode_work(data)
    except OSError as error:
        raise BadFile("unreadable", file=file.name) from error
    except BadFile as error:
        if error.code == "newer":
            raise
        raise BadFile("case", name=name, file=file.name) from error
    return Case(name, file.parent.resolve(), work, find_tables(file.parent))


def _unknown(name: str, names: tuple[str, ...]) -> NotFound:
    near = difflib.get_close_matches(name.lower(), names, n=1, cutoff=0.5)
    if near:
        return NotFound("case_near", name=name, near=near[0], known=names)
    return NotFound("case_far", name=name, known=names) if names else NotFound("no_cases", name=name)
