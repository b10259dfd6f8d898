"""Log and surveys come together per touchpoint, and the shipped cases give the figures of the course."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop_lib.errors import NotFound
from workshop_lib.measure.log import EventLog
from workshop_lib.measure.summary import summarise
from workshop_lib.measure.survey_table import Survey

DATASETS = Path(__file__).parents[2] / "datasets"
LOG = """customer,timestamp,touchpoint,converted
k1,2025-01-01,A,0
k1,2025-01-02,B,1
k2,2025-01-01,A,0
k2,2025-01-01,A,0
"""
SCORES = """respondent,persona,touchpoint,score
R1,p1,A,-2
R2,p2,A,-4
R2,p2,A,-4
R1,p1,C,3
"""


@pytest.fixture(name="log")
def fixture_log(tmp_path: Path) -> EventLog:
    """k1 goes A, B and converts; k2 stops at A, which is in the file twice."""
    path = tmp_path / "log.csv"
    path.write_text(LOG, encoding="utf-8")
    return EventLog.open(path)


@pytest.fixture(name="survey")
def fixture_survey(tmp_path: Path) -> Survey:
    """A is scored by two people, one of them twice; C by one."""
    path = tmp_path / "survey.csv"
    path.write_text(SCORES, encoding="utf-8")
    return Survey.open(path)


def test_said_and_done_meet_per_touchpoint(log: EventLog, survey: Survey) -> None:
    """A was met and scored, B only met, C only scored; repeats do not count."""
    found = summarise(log, [survey], steps=["A", "B"], source="both")
    a, b, c = (found.of(id) for id in "ABC")
    assert a is not None and (a.n, a.score, a.customers, a.drop_off) == (2, -3.0, 2, 0.5)
    assert b is not None and (b.n, b.score, b.customers, b.drop_off) == (0, None, 1, 0.0)
    assert c is not None and (c.n, c.score, c.customers) == (1, 3.0, None)
    assert [one.count for one in found.funnel] == [2, 1]


def test_personas_have_their_own_scores(log: EventLog, survey: Survey) -> None:
    """p2 gave A a minus four."""
    found = summarise(log, [survey]).of("A", "p2")
    assert found is not None and (found.n, found.score, found.low) == (1, -4.0, None)


def test_either_side_may_be_absent(log: EventLog, survey: Survey) -> None:
    """Only a survey or only a log is fine; nothing at all is empty."""
    assert [one.touchpoint for one in summarise(None, [survey]).touchpoints if not one.persona] == ["A", "C"]
    assert [one.touchpoint for one in summarise(log).touchpoints] == ["A", "B"]
    assert summarise().touchpoints == ()


def test_unknown_steps_are_named(log: EventLog) -> None:
    """A funnel over a touchpoint that never happened is a question, not a zero."""
    with pytest.raises(NotFound, match="touchpoint"):
        summarise(log, steps=["A", "Z"])


WORKED = {
    "rijnveen": {"nps": (17.0, 200), "csat": (0.74, 200)},
    "huisbaken": {"nps": (14.0, 300), "csat": (0.73, 300)},
    "kijkraam": {"nps": (34.0, 250), "csat": (0.82, 250)},
    "waterlinge": {"csat": (0.66, 200)},
}


@pytest.mark.parametrize("case", WORKED)
def test_respondents_of_the_cases_give_the_worked_figures(case: str) -> None:
    """NPS and CSAT of the shipped files are those of the course; the municipality asks no NPS."""
    path = DATASETS / case / "respondents.csv"
    if not path.exists():
        pytest.skip("the case data are not there yet")
    found = {one.name: (one.value, one.n) for one in Survey.open(path).metrics() if one.name != "ces"}
    assert found == {name: pytest.approx(pair) for name, pair in WORKED[case].items()}


@pytest.mark.parametrize("case", WORKED)
def test_logs_and_surveys_of_the_cases_open_whole(case: str) -> None:
    """Every row can be used, planted repeats are found, and every measured touchpoint has a score and customers."""
    folder = DATASETS / case
    if not (folder / "events.csv").exists():
        pytest.skip("the case data are not there yet")
    log = EventLog.open(folder / "events.csv")
    quality = log.quality()
    assert quality.usable == quality.rows and quality.duplicates > 0 and quality.ties > 0
    found = summarise(log, [Survey.open(folder / "survey.csv")])
    both = [one for one in found.touchpoints if not one.persona and one.n >= 5 and one.customers]
    assert len(both) >= 10
    assert all(one.low is not None and one.high is not None and one.low <= (one.score or 0) <= one.high for one in both)
