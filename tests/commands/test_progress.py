"""`workshop progress`: a line per step and one sentence, of one work or of all."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop_lib import start
from workshop_lib.checks.exercise import answer_of
from workshop_lib.cli import main


def test_progress_of_a_work_tells_each_step_and_what_is_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was checked counts, by name, by folder and without a name."""
    monkeypatch.setenv("WORKSHOP_WORK", str(tmp_path))
    ws = start("kijkraam")
    ws.check("2.5", 200)
    ws.check("2.q1", answer_of("2.q1"))
    said = []
    for words in (["progress", "kijkraam"], ["progress", str(tmp_path / "kijkraam")], ["progress"]):
        assert main(words) == 0
        said.append(capsys.readouterr().out.splitlines())
    assert said[0] == said[1] == said[2]
    assert [line.strip()[0] for line in said[0][1:9]] == list("12345678")
    assert "oefeningen 1 van 10" in said[0][2] and "quiz 1 van 5" in said[0][2]
    assert said[0][-1].startswith("Doe nu: ")


def test_progress_without_work_says_how_to_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty work folder is not a mistake; an unknown name is explained."""
    monkeypatch.setenv("WORKSHOP_WORK", str(tmp_path))
    assert main(["progress"]) == 0
    assert "nog geen werk" in capsys.readouterr().out
    assert main(["progress", "bestaat-niet"]) == 2
