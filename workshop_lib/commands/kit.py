"""Commands about the kit itself: its cases, its file format, its health and its notebooks."""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from workshop_lib.errors import NotFound, WorkshopError
from workshop_lib.store.atomic import make_folder, write_text
from workshop_lib.store.library import case_names, load_case
from workshop_lib.store.places import KIT, datasets_folder, work_folder
from workshop_lib.store.schema import SCHEMA_FILE, schema_text
from workshop_lib.text.command_words import line
from workshop_lib.text.errors import explain
from workshop_lib.text.labels import label

Check = tuple[bool, str]
"""Is it in order, and what it is about."""
_PYTHON = ((3, 11), (3, 15))


def cases(words: argparse.Namespace) -> int:
    """The shipped cases, one line each."""
    for name in case_names():
        organisation = load_case(name).work.organisation
        sector = label(organisation.sector) if organisation.sector else "?"
        print(line("case", name=name, title=organisation.name, sector=sector))
    if not case_names():
        print(line("no_cases"))
    return 0


def schema(words: argparse.Namespace) -> int:
    """Print the JSON Schema of the work file, or write the published one."""
    if not words.write:
        print(schema_text(), end="")
        return 0
    write_text(datasets_folder() / SCHEMA_FILE, schema_text())
    print(line("schema_ready", file=f"{datasets_folder().name}/{SCHEMA_FILE}"))
    return 0


def build(words: argparse.Namespace) -> int:
    """Make the notebooks from the lessons; with --check 1 when one differs."""
    try:
        from workshop_lib.authoring.build import main
    except ImportError as error:
        raise NotFound("tool", name="build") from error
    changed = main(only=words.only, check=words.check)
    for path in changed:
        print(line("differs" if words.check else "built", path=path))
    if not changed:
        print(line("nothing_built"))
    return int(words.check and bool(changed))


def doctor(words: argparse.Namespace) -> int:
    """Look whether everything is ready; 1 when something is not."""
    ready = True
    for good, what in checks():
        ready = ready and good
        print(line("good" if good else "not_yet", what=what))
    print(line("doctor_ready" if ready else "doctor_not_yet"))
    return 0 if ready else 1


def checks() -> Iterator[Check]:
    """Python, packages, fonts, cases, notebooks and the work folder, in that order."""
    low, high = _PYTHON
    needed = f"{low[0]}.{low[1]} - {high[0]}.{high[1] - 1}"
    yield low <= sys.version_info[:2] < high, line("python", version=sys.version.split()[0], needed=needed)
    yield from _packages()
    yield any((KIT / "workshop_lib" / "views" / "fonts").glob("*.ttf")), line("fonts")
    names = case_names()
    yield bool(names), line("cases_found", names=", ".join(names) or "-")
    number = len(list((KIT / "notebooks").glob("[0-9][0-9]_*.ipynb")))
    yield number > 0, line("notebooks_found", number=number)
    yield _work_folder()


def _packages() -> Iterator[Check]:
    project = tomllib.loads((KIT / "pyproject.toml").read_text("utf-8"))["project"]
    for wish in project["dependencies"]:
        yield _package(wish)


def _package(wish: str) -> Check:
    """One dependency of the kit, such as `pydantic>=2.14,<3`."""
    name = re.split(r"[^A-Za-z0-9._-]", wish, maxsplit=1)[0]
    try:
        return True, line("package", name=name, version=version(name))
    except PackageNotFoundError:
        return False, line("no_package", name=name, needed=wish)


def _work_folder() -> Check:
    folder = work_folder()
    try:
        make_folder(folder)
        with tempfile.TemporaryDirectory(dir=folder) as probe:
            write_text(Path(probe) / "a.txt", "")
    except WorkshopError as error:
        return False, explain(error)
    except OSError:
        return False, line("work_folder", folder=folder)
    return True, line("work_folder", folder=folder)
