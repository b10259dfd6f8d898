"""The overview of a class: figures, what to talk about, and a page that is safe to open."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from tests.classroom.conftest import SAVED, Hand
from workshop_lib.classroom import compare
from workshop_lib.classroom.collect import collect
from workshop_lib.classroom.compare import Standing, most_missed, shared_findings, standings
from workshop_lib.classroom.page import Group, counts, make_page
from workshop_lib.classroom.table import table_lines
from workshop_lib.cli import main
from workshop_lib.model.journey import Touchpoint
from workshop_lib.model.work import Work
from workshop_lib.notebook.desk import fresh_work
from workshop_lib.rules.progress import Progress, progress
from workshop_lib.store.library import load_case
from workshop_lib.text import classroom_words as t


def compared(folder: Path) -> tuple[Standing, ...]:
    return standings(collect(folder), fresh_work)[0]


def page_of(folder: Path) -> str:
    return make_page(Group(folder.name, *standings(collect(folder), fresh_work)), SAVED, "")


def test_what_a_team_made_is_counted(tmp_path: Path, hand_in: Hand) -> None:
    """Steps, exercises, quiz and final test; what the case gave does not count."""
    case = load_case("rijnveen").work
    test = {"toets.1": ({"score": 12, "questions": [], "given": {}}, True)}
    own = case.journey.but(title="Onze reis")
    hand_in("team-1.json", {"1.1": ({}, True), "1.q1": ("a", True), **test}, journey=own)
    hand_in("team-2.json", {"1.1": ({}, False)})
    full, bare = compared(tmp_path)
    assert [one.state.value for one in full.steps].count("complete") == 1
    assert {one.state.value for one in bare.steps} == {"empty"}
    assert (full.practice[0].right, full.practice[0].quiz_right, full.test, full.passed) == (1, 1, 12, True)
    assert (bare.practice[0].right, bare.test, bare.passed) == (0, None, False)


def test_a_score_that_is_no_number_is_no_score(tmp_path: Path, hand_in: Hand) -> None:
    """Somebody else's file may hold anything where the score of a test belongs."""
    odd = {"toets.1": ({"score": "<b>99</b>"}, True), "toets.2": (["x"], True), "toets.3": ({"score": 10**9}, True)}
    hand_in("team-1.json", odd)
    assert compared(tmp_path)[0].test is None


def test_the_exercise_that_most_teams_miss_comes_first(tmp_path: Path, hand_in: Hand) -> None:
    """With the teams, and with what was said to most of them."""
    hand_in("team-1.json", {"1.q1": ("a", True), "1.q2": ("d", False), "1.q3": ("d", False)})
    hand_in("team-2.json", {"1.q2": ("d", False)})
    hand_in("team-3.json", {"1.q2": ("c", False), "9.9": (1, False), "1.open": ([0, 0, 0, 0], False)})
    found = most_missed(compared(tmp_path))
    assert [one.exercise.number for one in found] == ["1.q2", "1.q3"]
    assert found[0].open == ("team-1", "team-2", "team-3")
    assert found[0].usual and found[0].times >= 1


def test_an_untouched_model_answer_is_nobodys_work(tmp_path: Path, hand_in: Hand) -> None:
    """Who began with a filled case (`new --filled`) is as far as what she changed in it."""
    case = load_case("rijnveen").work
    parts = {part: getattr(case, part) for part in ("journey", "personas", "actions", "roadmap", "kpis")}
    hand_in("team-1.json", **parts)
    hand_in("team-2.json", **{**parts, "personas": case.personas[:1]})
    copied, changed = compared(tmp_path)
    assert {one.state.value for one in copied.steps} == {"empty"} and counts(copied)[:3] == (0, 0, 0)
    assert counts(changed)[:3] == (0, 1, 0)
    assert [one.part for one in changed.steps if one.state.value != "empty"] == ["personas"]


def test_without_exercises_the_page_does_not_praise(tmp_path: Path, hand_in: Hand) -> None:
    """Nothing to discuss is something else than all right."""
    hand_in("team-1.json")
    assert t.NOBODY_TRIED in page_of(tmp_path) and t.NOBODY_MISSED not in page_of(tmp_path)
    hand_in("team-1.json", {"1.q1": ("a", True)})
    assert t.NOBODY_MISSED in page_of(tmp_path)


def test_findings_that_teams_share(tmp_path: Path, hand_in: Hand) -> None:
    """Only of steps that were begun, and only when more than one team has them."""
    journey = fresh_work("rijnveen").journey.but(touchpoints=(Touchpoint(id="A01", name="Eigen balie"),))
    hand_in("team-1.json", journey=journey)
    hand_in("team-2.json", journey=journey.but(title="Anders"))
    hand_in("team-3.json")
    found = shared_findings(compared(tmp_path))
    assert found and {one.part for one in found} == {"journey"}
    assert all(one.teams == ("team-1", "team-2") for one in found)


def test_what_teams_typed_stays_text(tmp_path: Path, hand_in: Hand) -> None:
    """Scripts in names, touchpoints and file names become letters."""
    bad = '<script>alert("x")</script>'
    journey = load_case("rijnveen").work.journey
    tainted = journey.but(touchpoints=tuple(one.but(name=bad) for one in journey.touchpoints))
    hand_in("team <b>1.json", name=bad, journey=tainted)
    page = page_of(tmp_path)
    assert "<script" not in page and "&lt;script&gt;" in page
    assert "team <b>" not in page and "team &lt;b&gt;1" in page


def test_the_page_needs_nothing_from_elsewhere(tmp_path: Path, hand_in: Hand) -> None:
    """No link to the internet, and the same work gives the same page."""
    hand_in("team-1.json", journey=load_case("rijnveen").work.journey)
    page = page_of(tmp_path)
    assert page == page_of(tmp_path)
    assert [one for one in re.findall(r'(?:src|href)="([^"]*)"', page) if not one.startswith("#")] == []
    assert "<svg" in page and "<title>team-1. " in page


def test_every_step_is_told_in_words(tmp_path: Path, hand_in: Hand) -> None:
    """A sign and a colour are never alone."""
    hand_in("team-1.json", journey=load_case("rijnveen").work.journey.but(title="Onze reis"))
    page = page_of(tmp_path)
    assert page.count('class="ear">nog niet begonnen') == 7
    assert page.count('class="ear">klaar') == 1


def test_a_work_that_no_rule_foresaw_does_not_stop_the_rest(
    tmp_path: Path, hand_in: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When judging one team raises, that team is named and the others are compared."""
    hand_in("team-1.json", name="stuk")
    hand_in("team-2.json")

    def picky(work: Work, given: Work) -> tuple[Progress, ...]:
        if work.name == "stuk":
            raise ZeroDivisionError
        return progress(work, given)

    monkeypatch.setattr(compare, "progress", picky)
    made, refused = standings(collect(tmp_path), fresh_work)
    assert [one.team.name for one in made] == ["team-2"]
    assert [one.place for one in refused] == ["team-1.json"]


def test_the_terminal_gets_a_line_per_team(tmp_path: Path, hand_in: Hand) -> None:
    """Signs that a terminal obeys are gone, and what was left out is named."""
    hand_in("team-1.json", {"1.q2": ("d", False)})
    (tmp_path / "leeg.json").write_bytes(b"")
    lines = table_lines(Group("klas\x1b[2J", *standings(collect(tmp_path), fresh_work)))
    assert lines[1].startswith("team-1") and "\x1b" not in "".join(lines)
    assert any("1.q2" in line for line in lines) and any("leeg.json" in line for line in lines)


def test_the_command_writes_the_page_in_the_folder(
    tmp_path: Path, hand_in: Hand, capsys: pytest.CaptureFixture[str]
) -> None:
    """A second time replaces the page; a page of somebody else stays."""
    hand_in("team-1.json")
    page = tmp_path / "klassenoverzicht.html"
    assert [main(["class", str(tmp_path)]) for _ in range(2)] == [0, 0]
    assert "team-1" in page.read_text("utf-8") and str(page) in capsys.readouterr().out
    page.write_text("van mij", "utf-8")
    assert main(["class", str(tmp_path)]) == 2
    assert page.read_text("utf-8") == "van mij"


def test_an_empty_folder_says_what_to_put_in_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No work is not a mistake of the kit: the page and the terminal tell how it comes there."""
    assert main(["class", str(tmp_path)]) == 1
    assert "Er is nog geen werk" in capsys.readouterr().out


def test_progress_of_a_class_points_to_the_overview(
    tmp_path: Path, hand_in: Hand, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who gives a folder with several works to `progress` hears which there are."""
    hand_in("team-1.json")
    hand_in("team-2/klantreis.json")
    assert main(["progress", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "team-1.json" in said and "team-2/klantreis.json" in said and "start.py class" in said


def test_a_whole_class_is_quick(tmp_path: Path, hand_in: Hand) -> None:
    """Thirty full works in a few seconds, also on a slow laptop."""
    case = load_case("rijnveen").work
    parts = {name: getattr(case, name) for name in ("organisation", "scope", "personas", "journey", "actions", "kpis")}
    for number in range(1, 31):
        hand_in(f"team-{number}.json", {"1.q2": ("d", False)}, **parts)
    begun = time.process_time()
    assert page_of(tmp_path).count("<figcaption>") == 30
    assert time.process_time() - begun < 6
