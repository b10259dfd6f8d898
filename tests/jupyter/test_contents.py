"""The list of files that a trainee sees: her notebooks and her work, without what is there for builders."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from workshop_lib.jupyter.contents import FOR_BUILDERS, KitContents
from workshop_lib.jupyter.lab import _settings
from workshop_lib.store.places import KIT

FOR_TRAINEES = {"README.md", "exercises", "notebooks", "solutions"}


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A folder with two names of the kit and two of the trainee, one of them deeper."""
    for name in ("workshop_lib", "notebooks", "mijn-werk/docs"):
        (tmp_path / name).mkdir(parents=True)
    for name in ("start.py", "cijfers.csv", "workshop_lib/start.py"):
        (tmp_path / name).write_text("", "utf-8", newline="\n")
    return tmp_path


def ask(root: Path, path: str, **words: Any) -> Any:
    """What JupyterLab gets when it asks for this path."""
    return asyncio.run(KitContents(root_dir=str(root)).get(path, **words))


def names(root: Path, path: str = "") -> set[str]:
    """The names that are listed."""
    return {one["name"] for one in ask(root, path)["content"]}


@pytest.mark.parametrize("path", ["", "/"])
def test_the_list_is_that_of_a_trainee(kit: Path, path: str) -> None:
    """Files of builders are left out; what somebody put there herself is shown."""
    assert names(kit, path) == {"notebooks", "mijn-werk", "cijfers.csv"}


def test_only_the_top_is_shorter(kit: Path) -> None:
    """A journey may be called like a folder of the kit, and a folder that is opened by its address is whole."""
    assert names(kit, "mijn-werk") == {"docs"}
    assert names(kit, "workshop_lib") == {"start.py"}
    assert ask(kit, "start.py")["type"] == "file"


def test_a_question_without_content_is_answered(kit: Path) -> None:
    """JupyterLab asks now and then only whether the folder is there."""
    assert ask(kit, "", content=False)["content"] is None


def test_whoever_wants_everything_gets_it(kit: Path) -> None:
    """With --alles the setting is not given, and Jupyter lists as it always does."""
    chosen = [[one for one in _settings(kit, everything) if "contents_manager" in one] for everything in (False, True)]
    assert [len(one) for one in chosen] == [1, 0]
    assert chosen[0][0].endswith(f"={KitContents.__module__}.{KitContents.__name__}")


def test_every_name_of_the_kit_has_a_reader() -> None:
    """What ships in the top folder is for trainees or for builders: a new name asks for a choice."""
    git = shutil.which("git")
    if git is None or not (KIT / ".git").exists():
        pytest.skip("no git here: what ships cannot be told from what was made")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=KIT, capture_output=True, encoding="utf-8", check=True).stdout
    shipped = {one.partition("/")[0] for one in listed.split("\0") if one and not one.startswith(".")}
    assert shipped - FOR_BUILDERS == FOR_TRAINEES
