"""The remembered choice: which journey a notebook opens, and when nothing may be remembered or read."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop_lib import start
from workshop_lib.errors import NotWritable, Unsuitable
from workshop_lib.notebook.chosen import SHIPPED, chosen_case
from workshop_lib.notebook.desk import EXAMPLE
from workshop_lib.store.choice import CHOICE_FILE, read_choice, write_choice
from workshop_lib.store.places import KIT


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An own work folder, outside any notebook."""
    monkeypatch.setenv("WORKSHOP_WORK", str(tmp_path / "werk"))
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    return tmp_path / "werk"


@pytest.fixture
def lesson(work: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The work folder, seen from a lesson that JupyterLab opened."""
    monkeypatch.setenv("JPY_SESSION_NAME", str(Path("kit") / "notebooks" / "02_informatie.ipynb"))
    return work


def test_what_is_chosen_is_read_back(work: Path) -> None:
    """A case keeps its own spelling; another name stays as it was typed."""
    assert write_choice(" Huisbaken ") == "huisbaken" == read_choice()
    assert write_choice("Bakkerij 't Hart") == "Bakkerij 't Hart" == read_choice()


@pytest.mark.parametrize("name", ["", "   ", "...", "/"])
def test_a_name_needs_a_letter_or_digit(work: Path, name: str) -> None:
    """Nothing is written for a name that says nothing."""
    with pytest.raises(Unsuitable):
        write_choice(name)
    assert not (work / CHOICE_FILE).exists()


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"case": 3}', '{"other": "x"}', "\x00"])
def test_a_file_that_cannot_be_read_is_no_choice(work: Path, text: str) -> None:
    """The choice is a convenience: a damaged file keeps nobody from working."""
    work.mkdir()
    (work / CHOICE_FILE).write_text(text, "utf-8", newline="\n")
    assert read_choice() == ""


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a file stands in the place of the work folder the choice cannot be kept, and that is said."""
    (tmp_path / "file").write_text("", "utf-8", newline="\n")
    monkeypatch.setenv("WORKSHOP_WORK", str(tmp_path / "file"))
    with pytest.raises(NotWritable):
        write_choice("huisbaken")


def test_a_lesson_as_shipped_opens_the_chosen_journey(lesson: Path) -> None:
    """The case of the shipped notebooks gives way to the choice; without a choice it stands."""
    assert chosen_case(SHIPPED, "mijn-werk") == "rijnveen"
    write_choice("waterlinge")
    assert chosen_case(SHIPPED, "mijn-werk") == "waterlinge"


def test_a_name_in_the_notebook_wins(lesson: Path) -> None:
    """Who names another journey in the cell gets that one, whatever was chosen."""
    write_choice("waterlinge")
    assert chosen_case("kijkraam", "mijn-werk") == "kijkraam"
    assert read_choice() == "waterlinge"


def test_the_first_name_typed_is_remembered(lesson: Path) -> None:
    """Without a choice, the name in one notebook holds for the notebooks that follow."""
    assert chosen_case("mijn-bakkerij", "mijn-werk") == "mijn-bakkerij"
    assert chosen_case(SHIPPED, "mijn-werk") == "mijn-bakkerij"


def test_outside_a_lesson_nothing_is_remembered_or_read(work: Path) -> None:
    """papermill, nbval, a build and a script get exactly the case they ask for, and leave no choice behind."""
    write_choice("waterlinge")
    assert chosen_case(SHIPPED, "mijn-werk") == SHIPPED
    (work / CHOICE_FILE).unlink()
    assert chosen_case("kijkraam", "mijn-werk") == "kijkraam"
    assert not (work / CHOICE_FILE).exists()


def test_a_work_folder_of_its_own_is_no_place_for_a_choice(lesson: Path, tmp_path: Path) -> None:
    """`workshop run` names its work file, also when it is called from a lesson: the choice stays out of it."""
    write_choice("waterlinge")
    assert chosen_case(SHIPPED, str(tmp_path / "uitvoer" / "klantreis.json")) == SHIPPED


def test_start_opens_the_chosen_journey(lesson: Path) -> None:
    """The work file that `start` makes is that of the choice."""
    write_choice("kijkraam")
    assert start().work.case == "kijkraam"
    assert (lesson / "kijkraam").is_dir()
    assert not (lesson / "rijnveen").exists()


def test_the_lessons_ship_with_the_case_that_gives_way() -> None:
    """What the notebooks name, what the choice replaces and what `start` takes by itself is one and the same."""
    for path in sorted((KIT / "lessons").glob("0*.py")):
        assert f'case = "{SHIPPED}"' in path.read_text("utf-8"), path.name
    assert SHIPPED == EXAMPLE == start.__defaults__[0]  # type: ignore[index]
