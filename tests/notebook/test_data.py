"""The data nouns answer for every case, and say what to do where there is no data."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from workshop_lib.errors import NotFound
from workshop_lib.notebook import Workshop, start
from workshop_lib.notebook.data.tables import compare_panel
from workshop_lib.store.library import case_names

QUESTIONS: dict[str, Callable[[Workshop], object]] = {
    "survey.check": lambda ws: ws.survey.check(),
    "survey.show": lambda ws: ws.survey.show(),
    "survey.scores": lambda ws: ws.survey.scores(),
    "survey.per_persona": lambda ws: ws.survey.per_persona(),
    "events.check": lambda ws: ws.events.check(),
    "events.paths": lambda ws: ws.events.paths(),
    "events.funnel": lambda ws: ws.events.funnel(),
    "events.drop_off": lambda ws: ws.events.drop_off(),
    "events.attribution": lambda ws: ws.events.attribution(),
    "events.durations": lambda ws: ws.events.durations(),
    "service.show": lambda ws: ws.service.show(),
    "interviews.show": lambda ws: ws.interviews.show(),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_case_answers_every_question(question: str, tmp_path: Path) -> None:
    """Four cases, twelve questions, always something to see."""
    for case in case_names():
        assert len(repr(QUESTIONS[question](start(case, str(tmp_path))))) > 60


@pytest.mark.parametrize("question", QUESTIONS)
def test_without_data_a_sentence_says_what_to_do(question: str, tmp_path: Path) -> None:
    """An own journey has no survey or log yet."""
    said = repr(QUESTIONS[question](start("mijn-bakkerij", str(tmp_path))))
    assert said.startswith("Nog geen") or "|" in said


def test_own_data_beside_the_work_file_are_used(tmp_path: Path) -> None:
    """Who puts a log in the folder of her journey sees it at the next start."""
    start("mijn-bakkerij", str(tmp_path))
    log = "klant;tijdstip;touchpoint\n1;2026-01-02 10:00;website\n1;2026-01-02 10:05;winkel\n"
    (tmp_path / "mijn-bakkerij" / "events.csv").write_text(log, "utf-8")
    assert "website → winkel" in repr(start("mijn-bakkerij", str(tmp_path)).events.paths())


def test_two_groups_are_compared_as_on_the_domain_page() -> None:
    """80 % against 85 %: z = 2,39 and p = 0,0168; 0,9 to 9,1 percentage points."""
    said = repr(compare_panel(528, 660, 561, 660))
    assert "z = 2,39, p = 0,0168" in said
    assert "+0,9 tot +9,1 procentpunt" in said
    assert "groter dan toeval" in said


def test_sample_size_says_when_it_cannot_be_done(tmp_path: Path) -> None:
    """177 answers at 30 % response need 590 invitations, more than the 324 customers there are."""
    said = repr(start("rijnveen", str(tmp_path)).survey.needed(324, 0.3))
    assert "177" in said
    assert "590" in said
    assert "meer mensen uitnodigen dan er zijn" in said


def test_open_data_keep_their_counts(tmp_path: Path) -> None:
    """The permit log and the shoppers set as their makers published them."""
    ws = start("rijnveen", str(tmp_path))
    assert "8.577" in repr(ws.open_data("wabo").check())
    assert "12.330 | 1.908" in repr(ws.open_data("online_shoppers").show())
    with pytest.raises(NotFound):
        ws.open_data("iets anders")
