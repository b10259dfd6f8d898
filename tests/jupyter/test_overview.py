"""What the page Workshop shows, as data: first visit, at work, done, and a work file that cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from workshop_lib.jupyter.overview import overview
from workshop_lib.model.answer import Answer
from workshop_lib.notebook.desk import open_desk
from workshop_lib.rules.progress import progress
from workshop_lib.store.choice import write_choice
from workshop_lib.store.library import load_case, work_path
from workshop_lib.store.places import KIT
from workshop_lib.text import room_words
from workshop_lib.text.exercises import numbers
from workshop_lib.text.labels import PARTS


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty work folder."""
    monkeypatch.setenv("WORKSHOP_WORK", str(tmp_path / "werk"))
    return tmp_path / "werk"


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file under a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_first_visit(work: Path) -> None:
    """Nothing is begun, nothing is made on disk, and the button leads to the first lesson."""
    seen = overview(KIT)
    assert seen["next"]["label"] == "Begin bij stap 1"
    assert seen["next"]["path"] == "notebooks/01_configuratie.ipynb"
    assert [one["state"] for one in seen["steps"]] == ["empty"] * 8
    assert seen["overall"] == "0 van de 8 stappen klaar"
    assert (seen["journey"]["trouble"], seen["journey"]["saved"]) == ("", room_words.NO_WORK)
    assert not work.exists()


def test_the_second_morning(work: Path) -> None:
    """Busy here and there, the last time in step 3: that is where the button leads, and what was skipped is named."""
    desk, case = open_desk("rijnveen", "mijn-werk"), load_case("rijnveen").work
    for part in ("personas", "actions", "kpis"):
        desk.saver(part)(getattr(case, part))
    desk.saver("scope")(case.scope.but(goals=()))
    seen = overview(KIT)["next"]
    assert (seen["label"], seen["path"]) == ("Ga verder bij stap 3", "notebooks/03_kaders.ipynb")
    assert seen["sentence"].endswith("Stap 1 en 2 staan ook nog open.")


def test_what_was_skipped_is_said_in_a_sentence() -> None:
    """One step, several, or none at all."""
    assert [room_words.left_open(some) for some in ([], [2], [1, 3])] == [
        "", "Stap 2 staat ook nog open.", "Stap 1 en 3 staan ook nog open."
    ]  # fmt: skip


def test_every_step_leads_somewhere(work: Path) -> None:
    """Each card has a lesson and exercises that ship with the kit, and the test has its page."""
    seen = overview(KIT)
    paths = [one[key] for one in seen["steps"] for key in ("path", "exercises")] + [seen["test"]["path"]]
    assert [path for path in paths if not (KIT / path).is_file()] == []


def test_figures_are_those_of_the_progress_card(work: Path) -> None:
    """The page counts with the same rule as the card in a notebook."""
    desk, case = open_desk("rijnveen", "mijn-werk"), load_case("rijnveen").work
    for part in ("organisation", "journey"):
        desk.saver(part)(getattr(case, part))
    seen = overview(KIT)["steps"]
    wanted = progress(desk.work, desk.fresh)
    assert [(one["state"], one["share"]) for one in seen] == [(one.state.value, one.share) for one in wanted]
    assert [one["done"] for one in seen] == [f"{one.done} van {one.total}" for one in wanted]
    assert {one["state"] for one in seen} > {"empty"}


def finish(*answers: Answer) -> None:
    """Fill all eight steps with the work of the case, and keep these answers."""
    desk, case = open_desk("rijnveen", "mijn-werk"), load_case("rijnveen").work
    for part in (one.noun for one in PARTS):
        desk.saver(part)(getattr(case, part))
    desk.saver("answers")(answers)


def test_after_the_work_comes_practice(work: Path) -> None:
    """With eight complete steps the button leads to exercises that are still open, and the sentence to the same."""
    finish()
    seen = overview(KIT)
    assert seen["overall"] == "8 van de 8 stappen klaar"
    assert (seen["next"]["label"], seen["next"]["path"]) == ("Oefen stap 1", "exercises/01_configuratie.ipynb")
    assert "stap 1" in seen["next"]["sentence"]


def test_after_practice_comes_the_test(work: Path) -> None:
    """With everything right the final test is next, and after that there is only looking back."""
    right = [Answer(exercise=number, outcome="good") for number in numbers()]
    finish(*right)
    assert overview(KIT)["next"]["label"] == "Maak de eindtoets"
    value = {"questions": [["1", "1.q1"]] * 15, "score": 12}
    finish(*right, Answer(exercise="toets.1", value=value, outcome="good"))
    assert overview(KIT)["next"]["label"] == "Bekijk stap 8"


def test_best_result_of_the_final_test(work: Path) -> None:
    """Of several tests the best one is shown; one that is not handed in does not count."""
    value = {"questions": [["1", "1.q1"]] * 15, "seed": "", "given": {}}
    kept = [
        Answer(exercise="toets.1", value={**value, "score": 12}, outcome="good"),
        Answer(exercise="toets.2", value={**value, "score": 9}, outcome="not_yet"),
        Answer(exercise="toets.3", value=value),
    ]
    open_desk("rijnveen", "mijn-werk").saver("answers")(tuple(kept))
    assert overview(KIT)["test"]["about"] == "12 van 15 goed. Gehaald; de norm is 11."


@pytest.mark.parametrize("data", [b"", b"{", b'{"schema": "x"}', b"\xff\xfe\x00", b"[]"])
def test_a_broken_work_file_is_told_and_left_alone(work: Path, data: bytes) -> None:
    """The page shows the newest good state, says what to do, and changes no byte on disk."""
    open_desk("rijnveen", "mijn-werk").saver("organisation")(load_case("rijnveen").work.organisation)
    work_path("rijnveen").write_bytes(data)
    before = snapshot(work)
    seen = overview(KIT)
    assert seen["journey"]["trouble"] == room_words.BROKEN
    assert seen["steps"][0]["state"] == "complete"
    assert seen["next"]["label"] == "Ga verder bij stap 2"
    assert snapshot(work) == before
    assert open_desk("rijnveen", "mijn-werk").work.organisation == load_case("rijnveen").work.organisation


def test_a_broken_work_file_without_a_past_is_told(work: Path) -> None:
    """When there is no good state either, the page does not promise one."""
    open_desk("rijnveen", "mijn-werk")
    for path in work.rglob("*.json"):
        path.write_bytes(b"{")
    seen = overview(KIT)
    assert seen["journey"]["trouble"] == room_words.BROKEN_ALONE
    assert {one["state"] for one in seen["steps"]} == {"empty"}


def test_a_work_file_that_is_gone_is_told(work: Path) -> None:
    """Only the history is left: that is not the same as never begun."""
    open_desk("rijnveen", "mijn-werk")
    work_path("rijnveen").unlink()
    assert overview(KIT)["journey"]["trouble"] == room_words.BROKEN


def test_a_newer_work_file_is_told(work: Path) -> None:
    """A file of a later kit is not called broken."""
    open_desk("rijnveen", "mijn-werk")
    data = json.loads(work_path("rijnveen").read_text("utf-8"))
    work_path("rijnveen").write_text(json.dumps({**data, "schema": "klantreis/99"}), "utf-8", newline="\n")
    assert "nieuwere versie" in overview(KIT)["journey"]["trouble"]


def test_own_journeys_can_be_chosen(work: Path) -> None:
    """A journey of one's own stands beside the four cases, begun or not."""
    open_desk("mijn-bakkerij", "mijn-werk")
    write_choice("De Fietsenmaker")
    cases = overview(KIT)["cases"]
    assert [one["name"] for one in cases][4:] == ["mijn-bakkerij", "De Fietsenmaker"]
    assert [one["name"] for one in cases if one["chosen"]] == ["De Fietsenmaker"]


def test_the_work_folder_is_listed_for_people(work: Path) -> None:
    """What is in it is named in words, without locks and without a path of this machine."""
    open_desk("rijnveen", "mijn-werk")
    files = overview(KIT)["journey"]["files"]
    assert files["folder"] == "werk/rijnveen"
    assert files["lines"] == ["historie (eerdere versies): 1", "klantreis.json (je klantreis)"]


def test_notebooks_that_are_not_there_get_no_link(work: Path, tmp_path: Path) -> None:
    """JupyterLab in another folder shows the page without links, instead of links to nowhere."""
    assert {one["path"] for one in overview(tmp_path)["steps"]} == {""}
