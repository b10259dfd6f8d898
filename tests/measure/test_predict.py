"""The next touchpoint, learnt from the five journeys of the course."""

from __future__ import annotations

import pytest

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.predict import NextStep, learn

TRAIN = [
    "C03 C06 C07 C09 C10 C11",
    "C01 C04 C06 C07 C09",
    "C03 C05 C06 C07 C09 C10",
    "C01 C05 C06 C07 C08 C09 C10 C11",
    "C03 C04 C06",
]


@pytest.fixture(name="chain")
def fixture_chain() -> NextStep:
    """The chain learnt from the five journeys."""
    return learn(one.split() for one in TRAIN)


def test_chance_with_and_without_smoothing(chain: NextStep) -> None:
    """Three of four go from C07 to C09; with alpha 1 over ten states that is 4/14."""
    assert chain.chance("C07", "C09") == 0.75
    assert len(chain.states) == 10
    assert chain.chance("C07", "C09", alpha=1) == pytest.approx(0.2857, abs=1e-4)


def test_accuracy_against_the_baseline(chain: NextStep) -> None:
    """Five of six right, where always saying C06 gets one of six."""
    found = chain.accuracy([["C03", "C05", "C06", "C07", "C09", "C10", "C11"]])
    assert found == pytest.approx((0.8333, 0.1667), abs=1e-4)


def test_ties_go_to_the_first_in_the_alphabet(chain: NextStep) -> None:
    """After C03 came C04, C05 and C06 once each."""
    assert chain.after("C03") == "C04"


def test_unknown_places_get_the_baseline(chain: NextStep) -> None:
    """C11 was never left, so the best guess is what comes next most often."""
    assert chain.after("C11") == chain.baseline == "C06"


def test_a_place_that_was_never_left_has_no_chance(chain: NextStep) -> None:
    """Without smoothing nothing is known about what follows C11."""
    with pytest.raises(Unsuitable, match="never_left"):
        chain.chance("C11", "C01")
    assert chain.chance("C11", "C01", alpha=1) == 0.1


def test_nothing_can_be_learnt_from_single_contacts() -> None:
    """Journeys of one touchpoint hold no step."""
    with pytest.raises(Unsuitable, match="no_steps"):
        learn([["C01"], ["C02"]])
