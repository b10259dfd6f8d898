"""Data exercises: the code of the answer page finds, with pandas, what the kit counted row by row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from workshop_lib.authoring.exercise_pages import columns
from workshop_lib.checks.data_answers import DATA_RULES
from workshop_lib.checks.exercise import answer_of, given_right, shown
from workshop_lib.checks.judge import judge
from workshop_lib.measure.frames import read_table
from workshop_lib.model.answer import Status
from workshop_lib.text.exercises import exercise, numbers
from workshop_lib.text.exercises.rows import Exercise, Kind

DATA = Path(__file__).resolve().parents[2] / "datasets"
CASES = ("huisbaken", "kijkraam", "rijnveen", "waterlinge")
OPEN = {"wabo": "wabo/events.csv", "online_shoppers": "online_shoppers/online_shoppers_intention.csv.gz"}
EVERY = [found for number in numbers() if (found := exercise(number)) and found.kind is Kind.DATA]
RUNS = [(one, case) for one in EVERY for case in (CASES if one.per_case else ("rijnveen",))]


def name(value: Any) -> str:
    """The number of an exercise, as the name of a test."""
    return value.number if isinstance(value, Exercise) else str(value)


class Tables:
    """What a cell calls `ws`: tables by name."""

    def __init__(self, case: str) -> None:
        self._case = case

    def table(self, name: str) -> Any:
        """The table as a DataFrame."""
        return read_table(DATA / "open" / OPEN[name] if name in OPEN else DATA / self._case / f"{name}.csv")


def run(one: Exercise, case: str) -> Any:
    """The result of the code as it stands on the answer page."""
    ws = Tables(case)
    known: dict[str, Any] = {"ws": ws, "pd": pd, "tabel": ws.table(one.table_name)}
    for line in one.code[:-1]:
        exec(line, known)
    return eval(one.code[-1], known)


@pytest.mark.parametrize(("one", "case"), RUNS, ids=name)
def test_code_of_the_answer_page_is_good(one: Exercise, case: str) -> None:
    """The result of pandas, given as it is, is right in every case."""
    outcome = judge(one.number, run(one, case), case)
    assert outcome.status is Status.GOOD, outcome.message


@pytest.mark.parametrize(("one", "case"), RUNS, ids=name)
def test_columns_that_the_page_names_are_in_the_tables(one: Exercise, case: str) -> None:
    """What the page says that is needed can be found, in the table or in that of the touchpoints."""
    there = {*Tables(case).table(one.table_name).columns, *Tables(case).table("touchpoints").columns}
    assert columns(one) and set(columns(one)) <= there


@pytest.mark.parametrize("one", EVERY, ids=name)
def test_code_is_short(one: Exercise) -> None:
    """One to four lines of pandas, none of them too long for a cell."""
    assert 1 <= len(one.code) <= 4
    assert all(len(line) <= 110 for line in one.code)


def test_steps_two_seven_and_eight_have_three_each() -> None:
    """Survey, log, tables of the case and real open data."""
    assert {step: sum(one.step == step for one in EVERY) for step in (2, 7, 8)} == {2: 4, 7: 3, 8: 3}
    assert {one.table_name for one in EVERY} >= {"survey", "events", "initiatives", "wabo", "online_shoppers"}


def test_every_data_rule_is_used() -> None:
    """Each rule that counts rows belongs to one exercise."""
    assert sorted(one.rule for one in EVERY) == sorted(DATA_RULES)


@pytest.mark.parametrize(("one", "case"), RUNS, ids=name)
def test_figures_in_the_form_lead_to_the_answer(one: Exercise, case: str) -> None:
    """Who works without code has the figures, and typing the numbers the Dutch way is as good."""
    found = shown(one.number, case)
    assert found and found.table.rows
    right = given_right(one.number, case)
    typed = {name: f"{value:.4f}".replace(".", ",") for name, value in right.items()}
    assert judge(one.number, typed, case).status is Status.GOOD


@pytest.mark.parametrize(("one", "case"), RUNS, ids=name)
def test_near_and_far_results_are_told_apart(one: Exercise, case: str) -> None:
    """A share instead of percents or a rounding is almost; a number from nowhere is not yet."""
    right = given_right(one.number, case)
    assert judge(one.number, {name: value * 1.03 for name, value in right.items()}, case).status is Status.ALMOST
    assert judge(one.number, {name: value / 100 for name, value in right.items()}, case).status is Status.ALMOST
    assert judge(one.number, dict.fromkeys(right, 77777.7), case).status is Status.NOT_YET
    assert judge(one.number, pd.Series(dict.fromkeys(right, -4444.4)), case).status is Status.NOT_YET


def test_results_come_in_many_shapes() -> None:
    """A Series, a DataFrame with a text column, one with the names as its index, a dictionary, a scalar."""
    right = answer_of("2.7", "rijnveen")
    series = pd.Series(right, name="score")
    for given in (series, series.to_frame(), series.rename_axis("persona").reset_index(), dict(right)):
        assert judge("2.7", given, "rijnveen").status is Status.GOOD
    (rows,) = answer_of("2.6", "rijnveen").values()
    for given in (rows, int(rows), pd.Series([rows]), pd.DataFrame({"a": range(int(rows))}).shape[0]):
        assert judge("2.6", given, "rijnveen").status is Status.GOOD


@pytest.mark.parametrize("one", EVERY, ids=name)
@pytest.mark.parametrize("shape", ["empty frame", "wrong columns", "long frame", "nested", "text", "untouched"])
def test_other_results_are_read_without_a_crash(one: Exercise, shape: str) -> None:
    """A whole table, a table without numbers or with other names is not an answer, and says how to give one."""
    things: dict[str, Any] = {
        "empty frame": pd.DataFrame(),
        "wrong columns": pd.DataFrame({"x": ["a"], "y": ["b"]}),
        "long frame": pd.DataFrame({"score": range(5_000)}),
        "nested": pd.Series([[1], {"a": 2}]),
        "text": pd.Series(["a", "b"]),
        "untouched": ...,
    }
    outcome = judge(one.number, things[shape], "rijnveen")
    assert outcome.status in (Status.NOT_STARTED, Status.NOT_YET)
    assert outcome.next_step
