"""The card of the final test: how many, what that tells, and what to look at first."""

from __future__ import annotations

import datetime as dt

import pytest

from workshop_lib.views.final_card import PerStep, draw_result

DAY = dt.datetime(2026, 3, 2, 10, 30, tzinfo=dt.UTC)


def steps(*right: int) -> PerStep:
    """Two questions for each of seven steps and one for the last, with as many right as given."""
    return {step: (good, 2 if step < 8 else 1) for step, good in enumerate(right, 1)}


@pytest.mark.parametrize(
    ("right", "passed", "told"),
    [
        (steps(2, 2, 2, 2, 2, 2, 2, 1), True, "Of je eigen kaart klopt, zegt deze toets niet."),
        (steps(2, 2, 1, 1, 1, 1, 1, 1), False, "het meeste zit erin."),
        (steps(1, 1, 1, 1, 0, 0, 0, 0), False, "Wie gokt, heeft er gemiddeld 3,75 goed."),
    ],
)
def test_card_tells_what_a_score_means(right: PerStep, passed: bool, told: str) -> None:
    """A sentence of its own for passed, nearly and not yet, in the picture and in words."""
    card = draw_result("Zoë", DAY, passed, right, ())
    assert told in card.plain and told in card.html


def test_card_names_the_two_weakest_steps() -> None:
    """The weakest come first, by number and name; who has everything right has nothing to repeat."""
    card = draw_result("", DAY, True, steps(2, 1, 2, 2, 0, 2, 2, 1), ())
    assert "Herhaal eerst stap 5 (klantreiskaart) en stap 2 (bewijs)." in card.plain
    assert "Herhaal" not in draw_result("", DAY, True, steps(2, 2, 2, 2, 2, 2, 2, 1), ()).plain
