"""What the survey says beside the map, as a trainee reads it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from workshop_lib.errors import NotFound, Unsuitable
from workshop_lib.measure.generate.cases import PLANS
from workshop_lib.measure.log import EventLog
from workshop_lib.model.journey import Emotion, Touchpoint
from workshop_lib.model.measured import Match, MatchKind, Measured, TouchpointResult
from workshop_lib.notebook import Workshop, start
from workshop_lib.notebook.data.months import changes_panel, cohorts_panel
from workshop_lib.notebook.data.survey import SurveyStep
from workshop_lib.store.library import load_case
from workshop_lib.text.numbers import NARROW
from workshop_lib.views.map_content import columns, entry
from workshop_lib.views.map_lanes import Part
from workshop_lib.views.series import series
from workshop_lib.widgets.curve_editor import Around, CurveEditor

QUESTIONS: dict[str, Callable[[SurveyStep], object]] = {
    "scores": lambda survey: survey.scores(),
    "blind_spots": lambda survey: survey.blind_spots(),
    "matches": lambda survey: survey.matches(),
    "compare_touchpoints": lambda survey: survey.compare_touchpoints(),
    "variants": lambda survey: survey.variants(),
    "importance": lambda survey: survey.importance(),
}
SURVEY = "respondent;touchpoint;score\n" + "".join(
    f"R{who};{label};{score}\n"
    for label, scores in {"Bellen": (-3, -4, -3, -2, -4, -3), "Webwinkel": (2, 1, 3, 2, 2, 1), "Chat": (1, 1)}.items()
    for who, score in enumerate(scores)
)


def words(panel: object) -> str:
    """What is read aloud, with plain spaces."""
    return repr(panel).replace(NARROW, " ")


def lines(panel: object) -> list[str]:
    return words(panel).splitlines()


def drawn(ws: Workshop, *touchpoints: tuple[str, str, float]) -> Workshop:
    """The workshop with these touchpoints (id, name, score) on its map."""
    made = tuple(Touchpoint(id=id, name=name, emotions=(Emotion(score=score),)) for id, name, score in touchpoints)
    ws.journey._desk.saver("journey")(ws.work.journey.but(touchpoints=made))
    return ws


@pytest.fixture(name="bakery")
def fixture_bakery(tmp_path: Path) -> Workshop:
    """An own journey with three touchpoints, and a survey that calls two of them otherwise."""
    start("mijn-bakkerij", str(tmp_path))
    (tmp_path / "mijn-bakkerij" / "survey.csv").write_text(SURVEY, "utf-8")
    ws = start("mijn-bakkerij", str(tmp_path))
    return drawn(ws, ("t1", "Webwinkel", 2), ("t2", "De winkel bellen", 2), ("t3", "Brood ophalen", 4))


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("case", PLANS)
def test_every_case_answers(case: str, question: str, tmp_path: Path) -> None:
    """A row per touchpoint or figure for the finished case; something to read while the own map is empty."""
    ws = start(case, str(tmp_path))
    assert len(lines(QUESTIONS[question](ws.example.survey))) >= 6
    assert len(words(QUESTIONS[question](ws.survey))) > 60


@pytest.mark.parametrize("question", [*QUESTIONS, "confirm"])
def test_without_a_survey_a_sentence_says_what_to_do(question: str, tmp_path: Path) -> None:
    """An own journey has no answers yet."""
    survey = start("mijn-bakkerij", str(tmp_path)).survey
    said = words(survey.confirm() if question == "confirm" else QUESTIONS[question](survey))
    assert said.startswith("Nog geen enquête")


@pytest.mark.parametrize("case", PLANS)
def test_the_planted_gaps_are_the_first_blind_spots(case: str, tmp_path: Path) -> None:
    """Numbers one and two are those of the teacher's page; number three may be chance and says so."""
    rows = lines(start(case, str(tmp_path)).example.survey.blind_spots())[2:5]
    assert {row.split(" | ")[1].split()[0] for row in rows[:2]} == set(PLANS[case].surprises)
    assert not any("toeval" in row for row in rows[:2]) and "Dat kan toeval zijn." in rows[2]


def test_a_blind_spot_is_told_in_words(tmp_path: Path) -> None:
    """The labels of Rijnveen: drawn as pleasant, felt as a nuisance."""
    said = words(start("rijnveen", str(tmp_path)).example.survey.blind_spots())
    assert "Getekend is +2,0, klanten geven −0,7 (n = 117). Dat is 2,7 punten lager. | −9,2" in said


def test_scores_show_interval_and_surprise(tmp_path: Path) -> None:
    """The last column holds how many errors the gap is."""
    rows = lines(start("rijnveen", str(tmp_path)).example.survey.scores())
    assert rows[1].endswith("95 %-interval | n | Verschil | Verrassing")
    assert "A07 Belletje van de vaste verkoper | +2,0 | +4,2 | 4,0 tot 4,4 | 116 | +2,2 | +7,5" in rows


def test_scores_of_one_persona(tmp_path: Path) -> None:
    """Koen's own answers and his own drawn scores; an unknown name is a question."""
    survey = start("rijnveen", str(tmp_path)).example.survey
    rows = lines(survey.scores("koen"))
    measured = load_case("rijnveen").work.measured.of("A06", "koen")
    assert measured is not None and any(row.startswith("A06") and f" | {measured.n} | " in row for row in rows)
    with pytest.raises(NotFound, match="persona"):
        survey.scores("karel")


def test_few_answers_are_hollow(bakery: Workshop) -> None:
    """Two answers: a ring before the mean, no interval, no surprise, and a remark that explains the ring."""
    said = words(bakery.survey.scores())
    assert "Chat | – | ○ +1,0 | – | 2 | – | –" in said and "minder dan vijf antwoorden" in said


def test_a_chosen_pair_makes_a_blind_spot(bakery: Workshop) -> None:
    """Too unlike to be proposed; chosen by a person it becomes the first blind spot, and stays in the work file."""
    assert "Bellen | 6 klanten komen hier, maar het staat niet op de kaart." in words(bakery.survey.blind_spots())
    said = words(bakery.survey.confirm("t2", "Bellen"))
    assert "t2 De winkel bellen | Bellen De winkel bellen | door jou gekozen | 100 % | bevestigd" in said
    first = lines(bakery.survey.blind_spots())[2]
    assert first.startswith("1 | Bellen De winkel bellen | Getekend is +2,0, klanten geven −3,2 (n = 6).")
    assert [one.measured for one in bakery.work.measured.matches] == ["Bellen"]


def test_a_proposal_waits_for_a_person(bakery: Workshop) -> None:
    """A name that looks alike is shown as a proposal, counts only when confirmed, and is then kept."""
    drawn(bakery, ("t1", "Webwinkeltje", 2), ("t2", "Gebeld", 1))
    assert "t1 Webwinkeltje | Webwinkel | naam lijkt erop | 86 % | voorstel" in words(bakery.survey.matches())
    assert "Webwinkel | – | +1,8" in words(bakery.survey.scores())
    assert "bevestigd" in words(bakery.survey.confirm())
    assert "Webwinkel Webwinkeltje | +2,0 | +1,8" in words(bakery.survey.scores())


def test_a_confirmed_pair_stands_on_the_map(bakery: Workshop) -> None:
    """The curve gets its ghost, the data lane its figures and the editor its diamond: of the label that was chosen."""
    work = bakery.work
    assert [one.measured for line in series(work, columns(work.journey)) for one in line.points] == [None] * 3
    bakery.survey.confirm("t2", "Bellen")
    work = bakery.work
    ghosts = [one.measured for line in series(work, columns(work.journey)) for one in line.points]
    assert ghosts == [None, pytest.approx(-3.167, abs=0.001), None]
    lane = entry(Part("data"), work.journey.touchpoints[1], work.measured)
    assert lane.text.replace(NARROW, " ").startswith("−3,2")
    editor = CurveEditor(work.journey, lambda new: None, Around.of(work))
    assert {one["touchpoint"]: one["n"] for one in editor.widget.ghosts} == {"t2": 6, "Webwinkel": 6, "Chat": 2}


def test_a_label_that_was_given_away_is_no_result_of_its_namesake() -> None:
    """When a person says that label A is touchpoint B, then touchpoint A itself has no result."""
    found = Measured(
        touchpoints=(
            TouchpointResult(touchpoint="A", score=1.0, n=9),
            TouchpointResult(touchpoint="C", score=2.0, n=9),
        ),
        matches=(Match(drawn="B", measured="A", kind=MatchKind.CHOSEN, confirmed=True),),
    )
    scores = {id: one.score for id in "ABCD" if (one := found.of(id))}
    assert scores == {"B": 1.0, "C": 2.0} and [found.drawn(label) for label in "ABC"] == ["B", "", "C"]


def test_new_answers_count_after_a_confirmation(bakery: Workshop, tmp_path: Path) -> None:
    """What was confirmed is a match, not a copy of the answers of that day."""
    bakery.survey.confirm("t2", "Bellen")
    (tmp_path / "mijn-bakkerij" / "survey.csv").write_text(SURVEY + "R9;Bellen;-5\n", "utf-8")
    assert "(n = 7)" in lines(bakery.survey.blind_spots())[2]


def test_a_log_alone_shows_what_nobody_drew(tmp_path: Path) -> None:
    """Without a survey there are no scores, but there is somebody at a touchpoint that is not on the map."""
    start("mijn-bakkerij", str(tmp_path))
    log = "klant;tijdstip;touchpoint\n1;2026-01-02 10:00;Webwinkel\n1;2026-01-02 10:05;Markt\n"
    (tmp_path / "mijn-bakkerij" / "events.csv").write_text(log, "utf-8")
    ws = drawn(start("mijn-bakkerij", str(tmp_path)), ("t1", "Webwinkel", 2))
    assert "Markt | 1 klant komt hier, maar het staat niet op de kaart." in words(ws.survey.blind_spots())
    assert words(ws.survey.scores()).startswith("Nog geen enquête")


def test_a_survey_of_scores_is_shown_as_scores(bakery: Workshop) -> None:
    """Nobody asked for NPS: then what was asked is shown, and not that there is no survey."""
    assert "Gemeten beleving per touchpoint" in words(bakery.survey.show())


def test_what_only_one_side_knows_is_told(bakery: Workshop) -> None:
    """Nobody drew the chat, and nobody in the data fetches bread."""
    said = words(bakery.survey.blind_spots())
    assert "Chat | 2 klanten komen hier, maar het staat niet op de kaart." in said
    assert "t3 Brood ophalen | Staat op de kaart, maar in de data komt hier niemand." in said


def test_unknown_names_are_named(bakery: Workshop) -> None:
    """A slip in a name is a question, not an empty table; an example cannot be changed."""
    with pytest.raises(NotFound, match="touchpoint"):
        bakery.survey.confirm("t9", "Bellen")
    with pytest.raises(NotFound, match="touchpoint"):
        bakery.survey.compare_touchpoints("Bellen", "Fluiten")
    with pytest.raises(Unsuitable, match="example_read_only"):
        bakery.example.survey.confirm()


def test_two_touchpoints_are_compared_over_the_same_people(tmp_path: Path) -> None:
    """Is A07 really better than A06? Asked alone and among all neighbours."""
    survey = start("rijnveen", str(tmp_path)).example.survey
    (row,) = lines(survey.compare_touchpoints("A06", "A07"))[2:-1]
    assert row.startswith("A07 Belletje") and "echt hoger" in row
    assert len(lines(survey.compare_touchpoints())) == 2 + 15 + 1
    assert len(lines(survey.compare_touchpoints("A06"))) == 2 + 2 + 1


def test_answers_needed_follow_the_depth_of_the_dip(tmp_path: Path) -> None:
    """A deep dip asks the least that shows an interval; a shallow one asks more; without a map a sentence says so."""
    ws = start("rijnveen", str(tmp_path))
    assert "Met 5 antwoorden" in words(ws.example.survey.answers_for("A06"))
    own = drawn(start("mijn-bakkerij", str(tmp_path)), ("t1", "Zoeken", 1), ("t2", "Bellen", 0.5), ("t3", "Kopen", 1))
    said = words(own.survey.answers_for("t2"))
    assert "ligt dit 0,5 punten onder de buren" in said and "Met 95 antwoorden" in said
    assert "nog geen score" in words(start("leeg", str(tmp_path)).survey.answers_for("t2"))


def test_months_are_shown_as_tables() -> None:
    """A row per month of first contact, and a row per step that says that December is no news."""
    tables = load_case("rijnveen").tables
    cohorts = lines(cohorts_panel(EventLog.open(tables["events"]).unique()))
    assert cohorts[2].startswith("januari 2025 | 235 | 12,8 %")
    changes = lines(changes_panel(tables["funnel"]))
    assert "december 2025" in changes[0] and all("geen nieuws" in row for row in changes[2:-1])
