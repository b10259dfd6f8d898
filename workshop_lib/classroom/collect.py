"""The work files of a class, found in one folder. They are data from elsewhere: nothing in them is ever executed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from workshop_lib.errors import BadFile, NotFound
from workshop_lib.model.base import Model
from workshop_lib.model.work import PARTS, Work
from workshop_lib.store.atomic import read_bytes
from workshop_lib.store.codec import Envelope, decode
from workshop_lib.store.history import FOLDER
from workshop_lib.store.places import WORK_FOLDER
from workshop_lib.store.workfile import FILE
from workshop_lib.text import classroom_words as t
from workshop_lib.text.errors import explain

MOST_BYTES = 5_000_000
"""A full work with every answer is some 300 kB."""
MOST_ROWS = 500
"""Touchpoints, answers and the like; the rules compare rows with each other."""
MOST_FILES = 200
DEEPEST = 4
_SKIPPED = frozenset((FOLDER, "uitvoer", "__pycache__", "node_modules"))
_PACKED = (".zip", ".7z", ".rar", ".gz")


@dataclass(frozen=True)
class Team:
    """One work of the class: `name` comes from the file or its folder, `envelope` is what the file says."""

    name: str
    place: str
    envelope: Envelope


@dataclass(frozen=True)
class Refused:
    """A file or folder that does not take part, with a sentence why."""

    place: str
    why: str


@dataclass(frozen=True)
class Gathered:
    """Everything found in a folder, in the order of the names."""

    teams: tuple[Team, ...]
    refused: tuple[Refused, ...]


def collect(folder: Path) -> Gathered:
    """Every work in this folder: loose files such as team-1.json, and folders with a klantreis.json somewhere inside.

    Raises NotFound("class_folder") when there is no such folder. A file that cannot be read is named, never raised.
    """
    if not folder.is_dir():
        raise NotFound("class_folder", folder=str(folder))
    teams: list[Team] = []
    refused: list[Refused] = []
    known: dict[str, str] = {}
    found = sorted(_walk(folder), key=lambda path: _natural(path.relative_to(folder).with_suffix("").as_posix()))
    for path in found[:MOST_FILES]:
        place = path.relative_to(folder).as_posix()
        made = _read(path, place, known)
        if isinstance(made, Team):
            teams.append(made)
        else:
            refused.append(made)
    refused += [Refused(t.THE_REST, t.too_many(len(found), MOST_FILES))] if len(found) > MOST_FILES else []
    return Gathered(_apart(teams), tuple(refused + _without_work(folder)))


def works_in(folder: Path) -> tuple[str, ...]:
    """Places of the work files in this folder, without reading them."""
    return tuple(sorted(path.relative_to(folder).as_posix() for path in _walk(folder)))


def _walk(folder: Path, depth: int = 0) -> Iterator[Path]:
    """Files that may be a work. Beside a klantreis.json other files are no work."""
    inside = _listed(folder)
    files = [one for one in inside if one.suffix.casefold() in (".json", *_PACKED) and one.is_file()]
    own = [one for one in files if one.name == FILE]
    yield from own or files
    for one in inside:
        if depth < DEEPEST and one.is_dir() and not one.is_symlink() and one.name not in _SKIPPED:
            yield from _walk(one, depth + 1)


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(one for one in folder.iterdir() if not one.name.startswith("."))
    except OSError:  # a folder that may not be opened holds nothing for us
        return []


def _without_work(folder: Path) -> list[Refused]:
    folders = [one for one in _listed(folder) if one.is_dir() and not one.is_symlink() and one.name not in _SKIPPED]
    return [Refused(f"{one.name}/", t.NO_WORK_INSIDE) for one in folders if not any(_walk(one, 1))]


def _read(path: Path, place: str, known: dict[str, str]) -> Team | Refused:
    """The work in one file, or why it does not take part. `known` remembers the bytes seen before."""
    try:
        if path.suffix.casefold() in _PACKED:
            return Refused(place, t.PACKED)
        if path.stat().st_size > MOST_BYTES:
            return Refused(place, t.too_large(MOST_BYTES // 1_000_000))
        data = read_bytes(path)
        if not data.strip():
            return Refused(place, t.EMPTY)
        same = known.setdefault(hashlib.sha256(data).hexdigest(), place)
        if same != place:
            return Refused(place, t.same_as(same))
        envelope = decode(data)
        if _longest(envelope.work) > MOST_ROWS:
            return Refused(place, t.too_long(MOST_ROWS))
        return Team(_team_name(place), place, envelope)
    except BadFile as problem:
        return Refused(place, explain(problem))
    except OSError:
        return Refused(place, t.LOCKED)
    except Exception:  # a file of somebody else may never stop the overview of the rest
        return Refused(place, t.UNREADABLE)


def _longest(work: Work) -> int:
    """Rows of the longest list in the work, or in one of its parts."""
    parts = [getattr(work, name) for name in PARTS]
    inside = [getattr(part, name) for part in parts if isinstance(part, Model) for name in type(part).model_fields]
    return max(len(one) for one in (*parts, *inside, ()) if isinstance(one, tuple))


def _team_name(place: str) -> str:
    """ "team-1.json" and "team-1/mijn-werk/rijnveen/klantreis.json" are both "team-1"."""
    *folders, name = place.split("/")
    if name != FILE:
        folders.append(name.rpartition(".")[0])
    kept = [one for one in folders if one != WORK_FOLDER] or [name.rpartition(".")[0]]
    return kept[0]


def _apart(teams: list[Team]) -> tuple[Team, ...]:
    """Two works of one team are told apart by where they were found."""
    names = [one.name for one in teams]
    return tuple(
        one if names.count(one.name) == 1 else replace(one, name=f"{one.name} · {_short(one.place)}") for one in teams
    )


def _short(place: str) -> str:
    """The place below the folder of the team, without the words that every place has."""
    parts = [one for one in place.split("/")[1:] if one not in (WORK_FOLDER, FILE)]
    return "/".join(parts).removesuffix(".json") or place


def _natural(place: str) -> list[tuple[int, int, str]]:
    """team-2 comes before team-10."""
    runs: list[str] = []
    for sign in place.casefold():
        if runs and runs[-1].isdecimal() == sign.isdecimal():
            runs[-1] += sign
        else:
            runs.append(sign)
    return [(0, int(run[:18]), "") if run.isdecimal() else (1, 0, run) for run in runs]
