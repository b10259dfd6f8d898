"""The data nouns answer for every case, and say what to do where there is no data."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from workshop_lib.errors import NotFound
from workshop_lib.notebook import Workshop, start
from workshop_lib.notebook.data.tables import compare_panel
from workshop_lib.store.library import case_names
from workshop_lib.text.numbers import percent

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
    "events.prediction": lambda ws: ws.events.prediction(),
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


@pytest.mark.parametrize("name", ["mijn-bakkerij", "rijnveen"])
def test_an_own_log_takes_the_place_of_the_example(name: str, tmp_path: Path) -> None:
    """A lesson asks the log of the journey, and that of the example while there is none; the folder tells which."""
    ws = start(name, str(tmp_path))
    assert "Kwaliteit van rijnveen/events.csv" in repr((ws.events or ws.example.events).check())
    log = "klant;tijdstip;touchpoint\n1;2026-01-02 10:00;website\n1;2026-01-02 10:05;winkel\n"
    path = tmp_path / name / "events.csv"
    path.parent.mkdir(exist_ok=True)
    path.write_text(log, "utf-8")
    found = start(name, str(tmp_path)).events
    assert found and f"Kwaliteit van {name}/events.csv" in repr(found.check())
    assert "winkel" in repr(found.funnel()) and "A04" not in repr(found.funnel())


@pytest.mark.parametrize(("noun", "head"), [("events", "klant"), ("survey", "respondent")])
def test_an_empty_step_shows_the_place_and_an_example_that_works(noun: str, head: str, tmp_path: Path) -> None:
    """The full place as seen from the kit, a header and three lines; saved there they are read without a restart."""
    ws = start("mijn-bakkerij", str(tmp_path / "mijn-werk"))
    said = repr(getattr(ws, noun).check())
    assert f"mijn-werk/mijn-bakkerij/{noun}.csv" in said and str(tmp_path) not in said
    lines = [line.replace(" | ", ";") for line in said.splitlines() if " | " in line]
    assert len(lines) == 4 and lines[0].startswith(head)
    (tmp_path / "mijn-werk" / "mijn-bakkerij" / f"{noun}.csv").write_text("\n".join(lines) + "\n", "utf-8")
    assert f"Kwaliteit van mijn-bakkerij/{noun}.csv" in repr(getattr(ws, noun).check())


def test_without_a_conversion_nobody_stops_without_buying(tmp_path: Path) -> None:
    """A log that does not say who bought calls nobody lost, and says what is missing."""
    start("mijn-bakkerij", str(tmp_path))
    path = tmp_path / "mijn-bakkerij" / "events.csv"
    path.write_text("klant;tijdstip;touchpoint\n1;2026-01-02 10:00;website\n1;2026-01-03;gekocht\n", "utf-8")
    said = repr(start("mijn-bakkerij", str(tmp_path)).events.drop_off())
    assert said.startswith("Laatste contact") and "converted" in said and "Afhakers" not in said


def test_attribution_stands_side_by_side_with_margins(tmp_path: Path) -> None:
    """Nine ways to divide, each with its interval, and the sentence that none is a cause."""
    alt = start("rijnveen", str(tmp_path)).events.attribution().alt
    assert "volgens 9 verdeelregels" in alt and "bewijst geen oorzaak" in alt
    assert "Markov, 3 terug" in alt and "webshop 230,0 (" in alt


def test_a_log_without_conversions_says_why_nothing_is_divided(tmp_path: Path) -> None:
    """Real permits have no sale: a sentence, no empty picture."""
    assert "zegt niet wie klant werd" in repr(start("rijnveen", str(tmp_path)).open_data("wabo").attribution())


def test_a_log_is_read_once_until_it_changes(tmp_path: Path) -> None:
    """Questions share the opened log; a file with another content is read again."""
    start("mijn-bakkerij", str(tmp_path))
    path = tmp_path / "mijn-bakkerij" / "events.csv"
    path.write_text("klant,tijdstip,touchpoint\n1,2026-01-02 10:00,website\n", "utf-8")
    events = start("mijn-bakkerij", str(tmp_path)).events
    events.paths()
    first = events._log()
    events.drop_off()
    assert events._log() is first
    path.write_text("klant,tijdstip,touchpoint\n1,2026-01-02 10:00,winkel\n2,2026-01-02 11:00,beurs\n", "utf-8")
    assert "beurs" in repr(events.paths())


def test_what_follows_a_touchpoint_has_its_chance(tmp_path: Path) -> None:
    """The most taken next step stands first, with its interval; an unknown touchpoint is named."""
    ws = start("rijnveen", str(tmp_path))
    said = repr(ws.events.next_step("A06"))
    assert "A08" in said and percent(0.522, 1) in said and f"{percent(0.496, 1)} tot {percent(0.547, 1)}" in said
    with pytest.raises(NotFound):
        ws.events.next_step("bestaat niet")


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
