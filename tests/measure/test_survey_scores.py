"""Three ways to put an interval on the score of a touchpoint."""

from __future__ import annotations

import pytest

from workshop_lib.measure.survey_answers import Answer
from workshop_lib.measure.survey_scores import Way, score_results

SCORES = {"p1": [3.0, 2.0, 4.0, 3.0, 5.0, 5.0, 1.0, 4.0], "p2": [-2.0, -3.0, -1.0]}
ANSWERS = [
    Answer(f"{who}{place}", who, "A", score) for who, given in SCORES.items() for place, score in enumerate(given)
]


@pytest.mark.parametrize(("way", "value"), [("t", 27 / 8), ("bootstrap", 27 / 8), ("median", 3.5)])
def test_every_way_has_its_value_and_stays_on_the_scale(way: Way, value: float) -> None:
    """Eight answers of one persona: the mean or the middle, between limits that no score passes."""
    first, few = score_results(ANSWERS, way, by_persona=True)
    assert (first.persona, first.n, first.score) == ("p1", 8, value)
    assert first.low is not None and first.high is not None and first.low < value < first.high <= 5
    assert (few.persona, few.n, few.low, few.high) == ("p2", 3, None, None)


def test_personas_together_are_one_result() -> None:
    """Eleven answers, mean 21 / 11; the seed decides the interval."""
    (found,) = score_results(ANSWERS, seed=1)
    assert (found.persona, found.n) == ("", 11) and found.score == pytest.approx(21 / 11)
    assert score_results(ANSWERS, seed=1) == (found,) != score_results(ANSWERS, seed=2)


def test_drawing_and_formula_agree() -> None:
    """On answers without much skew the limits of both lie within a third of a point."""
    (drawn,), (formula,) = score_results(ANSWERS), score_results(ANSWERS, "t")
    assert (drawn.low, drawn.high) == pytest.approx((formula.low, formula.high), abs=0.35)
