"""Checking never raises: whatever Hypothesis makes, every exercise gives an outcome and a next step."""

from __future__ import annotations

import datetime as dt
import json
from collections import deque
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ipywidgets import IntSlider, Text

from workshop_lib.checks.exercise import answer_of, shown
from workshop_lib.checks.judge import judge
from workshop_lib.model.answer import Status
from workshop_lib.notebook import Workshop, start
from workshop_lib.text.exercises import numbers
from workshop_lib.text.exercises.rows import Exercise
from workshop_lib.views.panel import Panel

CASES = ("rijnveen", "huisbaken", "kijkraam", "waterlinge", "mijn bakkerij", "")
FAST = settings(max_examples=60, database=None)
ODD = [
    "\x00",
    "\ud800",
    "\u202e",
    "ﬁ",
    "İ",
    "ß",
    "½",
    "٣",
    "²",
    "🙂",
    "−",
    "e\u0301",
    "%",
    "{a}",
    "{0}",
    "<b>",
    "NaN",
    "1e999",
]

words = st.one_of(st.text(max_size=30), st.lists(st.sampled_from(ODD), max_size=8).map("".join))
plain = st.one_of(
    st.none(), st.booleans(), st.integers(), st.integers(min_value=10**300), st.floats(), st.complex_numbers(), words,
    st.binary(max_size=9), st.decimals(), st.fractions(), st.dates(), st.just(...), st.just(pd.NA), st.just(pd.NaT),
    st.sampled_from([len, Status, Exercise, IntSlider, object(), Decimal("sNaN"), Fraction(1, 3), dt.timedelta(1)]),
)  # fmt: skip
keys = st.one_of(words, st.integers(), st.none(), st.tuples(words, words))
nested = st.recursive(
    plain,
    lambda some: st.one_of(
        st.lists(some, max_size=6), st.dictionaries(keys, some, max_size=6), st.tuples(some, some),
        st.lists(some, max_size=4).map(deque), st.lists(some, max_size=3).map(iter),
    ),
    max_leaves=12,
)  # fmt: skip
cells = st.lists(plain, min_size=2, max_size=4)
tables = st.one_of(
    cells.map(lambda some: pd.Series(some, dtype=object)),
    cells.map(lambda some: pd.DataFrame({"a": some, "b": some}, dtype=object)),
    st.lists(st.floats(), max_size=5).map(pd.Series),
    st.lists(st.floats(), min_size=1, max_size=5).map(lambda some: pd.DataFrame({"x": some})),
    st.lists(st.floats(), max_size=5).map(np.array),
    st.floats().map(np.float64),
)
strange = st.one_of(nested, tables, st.builds(IntSlider), st.builds(Text))


def likely(one: Exercise) -> st.SearchStrategy[Any]:
    """Answers that look like answers to this exercise: its letters, names and texts with anything behind them."""
    names = [
        *"abcdefgh",
        *one.items,
        *one.choices,
        *(text for field in one.fields for text in (field.name, field.label)),
    ]
    values = st.one_of(
        st.sampled_from([*names, *one.criteria, *(o for field in one.fields for o in field.options)]), plain
    )
    typed = st.lists(st.sampled_from([*names, ",", ";", ":", " en ", ">", "\n"]), max_size=9).map("".join)
    return st.one_of(values, st.lists(values, max_size=9), st.dictionaries(st.sampled_from(names), values), typed)


def sound(number: str, answer: Any, case: str) -> None:
    """One of four outcomes (the fifth is our own mistake), something to do next, and a value that can be kept."""
    outcome = judge(number, answer, case)
    assert outcome.status in set(Status) - {Status.BROKEN}
    assert outcome.next_step and len(outcome.message) < 1_500
    json.dumps(outcome.value, allow_nan=False)
    if outcome.value is not None:
        assert judge(number, outcome.value, case).status is outcome.status


@FAST
@given(number=st.sampled_from(numbers()), answer=strange, case=st.sampled_from(CASES))
def test_anything_at_all_has_an_outcome(number: str, answer: Any, case: str) -> None:
    """Nested lists, tables, widgets, functions, huge and missing numbers, odd characters."""
    sound(number, answer, case)


@FAST
@given(data=st.data(), number=st.sampled_from(numbers()), case=st.sampled_from(CASES))
def test_anything_that_looks_like_an_answer_has_an_outcome(data: st.DataObject, number: str, case: str) -> None:
    """Letters, names and texts of the exercise itself, in every shape and mixed with anything."""
    found = shown(number, case)
    assert found is not None
    sound(number, data.draw(likely(found)), case)


@FAST
@given(number=st.one_of(words, plain), answer=plain)
def test_number_of_an_exercise_may_be_anything(number: Any, answer: Any) -> None:
    """An exercise that does not exist, or no number at all, is explained."""
    outcome = judge(number, answer)
    assert outcome.status is not Status.BROKEN and outcome.next_step


@pytest.fixture(scope="module")
def ws(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """A workshop that keeps whatever is answered."""
    return start("rijnveen", str(tmp_path_factory.mktemp("fuzz")))


@settings(FAST, max_examples=25)
@given(number=st.sampled_from(numbers()), answer=strange)
def test_call_in_a_cell_shows_a_panel(ws: Workshop, number: str, answer: Any) -> None:
    """What a trainee types is judged, kept and shown; a form opens with what was kept."""
    assert isinstance(ws.check(number, answer), Panel)
    if not number.endswith("open"):
        assert repr(ws.exercise(number))


def test_right_answer_survives_all_that(ws: Workshop) -> None:
    """After any nonsense the right answer is still right."""
    assert "Goed" in repr(ws.check("1.1", answer_of("1.1")))
