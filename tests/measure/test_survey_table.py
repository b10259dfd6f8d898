"""Surveys as files: means per touchpoint by hand, small groups without interval, metrics per respondent."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop_lib.errors import BadFile, Unsuitable
from workshop_lib.measure.survey_table import Survey

SCORES = """respondent,persona,touchpoint,score
R1,p1,A,1
R2,p1,A,2
R3,p1,A,3
R4,p2,A,4
R5,p2,A,5
R1,p1,B,-3
R2,p1,B,
R3,p1,B,9
R3,p1,B,9
"""
ANSWERS = """Respondent;NPS;CSAT;CES
R1;10;5;7
R2;9;4;6
R3;8;3;5,5
R4;3;2;4
R5;0;;3
"""


def survey(folder: Path, text: str) -> Survey:
    """The survey in this text."""
    path = folder / "survey.csv"
    path.write_text(text, encoding="utf-8", newline="\n")
    return Survey.open(path)


def test_scores_per_touchpoint(tmp_path: Path) -> None:
    """A: 1 to 5, mean 3 with the t interval; B: one valid answer, and that has no interval."""
    a, b = survey(tmp_path, SCORES).touchpoints()
    assert (a.touchpoint, a.n, a.score) == ("A", 5, 3.0)
    assert (a.low, a.high) == pytest.approx((1.0368, 4.9632), abs=1e-3)
    assert (b.touchpoint, b.n, b.score, b.low, b.high) == ("B", 1, -3.0, None, None)


def test_small_groups_have_no_interval(tmp_path: Path) -> None:
    """Three and two answers: a mean, but no interval."""
    found = {(one.touchpoint, one.persona): one for one in survey(tmp_path, SCORES).touchpoints(by_persona=True)}
    assert found["A", "p1"].n == 3 and found["A", "p1"].score == 2.0 and found["A", "p1"].low is None
    assert found["A", "p2"].n == 2


def test_intervals_end_where_the_scale_ends(tmp_path: Path) -> None:
    """Scores near five do not promise a six."""
    rows = "".join(f"R{k},A,{score}\n" for k, score in enumerate([5, 5, 5, 5, 3]))
    found = survey(tmp_path, "respondent,touchpoint,score\n" + rows).touchpoints()[0]
    assert found.high == 5.0 and found.low is not None and found.low < 4.6


def test_quality_counts_what_does_not_count(tmp_path: Path) -> None:
    """One empty score, two outside the scale, one exact repeat."""
    found = survey(tmp_path, SCORES).quality()
    assert (found.rows, found.duplicates) == (9, 1)
    assert (found.missing, found.outside) == ({"score": 1}, {"score": 2})


def test_repeats_can_be_left_out(tmp_path: Path) -> None:
    """An answer that is in the file twice counts twice, until you ask for unique rows."""
    text = SCORES + "R1,p1,A,1\n"
    assert survey(tmp_path, text).touchpoints()[0].n == 6
    assert survey(tmp_path, text).unique().touchpoints()[0].n == 5


def test_metrics_of_a_respondent_file(tmp_path: Path) -> None:
    """Two promoters and two detractors of five is 0; two of four satisfied; mean effort 5.1, with decimal comma."""
    found = {one.name: one for one in survey(tmp_path, ANSWERS).metrics()}
    assert (found["nps"].value, found["nps"].n) == (0.0, 5)
    assert (found["csat"].value, found["csat"].n, found["csat"].low) == (0.5, 4, None)
    assert found["ces"].value == pytest.approx(5.1)
    assert found["ces"].low is not None


def test_answers_repeated_on_every_row_count_once(tmp_path: Path) -> None:
    """A survey with a row per touchpoint repeats the NPS of its respondent."""
    text = "respondent,persona,touchpoint,score,nps\nR1,p1,A,1,9\nR1,p1,B,1,9\nR2,p2,A,1,2\n"
    found = survey(tmp_path, text)
    assert found.metrics()[0].n == 2
    assert found.metrics("p1")[0].value == 100.0


def test_surveys_without_figures_are_refused(tmp_path: Path) -> None:
    """Without a score, NPS, CSAT or CES there is nothing to compute."""
    with pytest.raises(Unsuitable, match="no_answers"):
        survey(tmp_path, "respondent,comment\nR1,fine\n")
    with pytest.raises(BadFile):
        survey(tmp_path, "")


def test_answers_one_by_one(tmp_path: Path) -> None:
    """Six valid scores in the order of the file with who gave them; empty ones and a nine are left out."""
    found = survey(tmp_path, SCORES).answers()
    assert [(one.respondent, one.persona, one.touchpoint, one.score) for one in found][:1] == [("R1", "p1", "A", 1.0)]
    assert [(one.respondent, one.touchpoint) for one in found][-2:] == [("R5", "A"), ("R1", "B")] and len(found) == 6


def test_overall_answers_by_respondent(tmp_path: Path) -> None:
    """One answer per person, by name; R5 gave no CSAT."""
    found = survey(tmp_path, ANSWERS)
    assert found.overall("nps") == {"R1": 10, "R2": 9, "R3": 8, "R4": 3, "R5": 0}
    assert list(found.overall("csat")) == ["R1", "R2", "R3", "R4"]
