"""Prediction is measured on customers that were not learnt from, against a baseline, with chances that hold."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.log import EventLog
from workshop_lib.measure.packed_steps import Table
from workshop_lib.measure.predict import evaluate


def table(rows: list[list[int]]) -> Table:
    """A matrix of steps as different numbers and counts."""
    flat = np.array(rows).ravel()
    return np.flatnonzero(flat), flat[flat > 0]


def test_scores_by_hand() -> None:
    """After A comes B in nine of ten; always guessing B is right in nine of the nineteen held-out steps."""
    found = evaluate([table([[100, 900], [500, 0]])], [table([[1, 9], [9, 0]])], ["A", "B"])
    assert (found.learnt, found.held_out) == (1_500, 19)
    assert found.chain.accuracy == pytest.approx(18 / 19) and found.baseline.accuracy == pytest.approx(9 / 19)
    assert found.chain.mrr == pytest.approx((18 + 1 / 2) / 19)
    expected = -(9 * math.log(0.9) + math.log(0.1)) / 19
    assert found.chain.log_loss == pytest.approx(expected, abs=0.01)


def test_chances_hold_when_the_world_does_not_change() -> None:
    """Steps drawn from one chain: of predictions that are so sure, about as many come true."""
    rng = np.random.default_rng(1)
    chances = rng.dirichlet(np.ones(6), 6)
    draw = [[rng.multinomial(n, row).tolist() for row in chances] for n in (2_000, 2_000)]
    found = evaluate([table(draw[0])], [table(draw[1])], list("ABCDEF"))
    assert found.calibration_error < 0.03 and found.chain.log_loss < found.baseline.log_loss
    assert sum(one.n for one in found.reliability) == found.held_out


def test_a_real_log_is_predicted_better_than_by_guessing() -> None:
    """On a case of the course; the same seed holds out the same customers."""
    log = EventLog.open(Path(__file__).parents[2] / "datasets" / "rijnveen" / "events.csv").unique()
    found = log.prediction(seed=3)
    assert found == log.prediction(seed=3) and found != log.prediction(seed=4)
    assert found.chain.accuracy > 2 * found.baseline.accuracy and found.calibration_error < 0.1


def test_steps_are_needed_on_both_sides() -> None:
    """Nothing held out, nothing measured."""
    with pytest.raises(Unsuitable, match="no_steps"):
        evaluate([table([[0, 1], [0, 0]])], [], ["A", "B"])
