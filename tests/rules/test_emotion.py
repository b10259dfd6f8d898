"""Figures of the emotion curve, with the worked numbers of the course."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_lib.model.journey import Emotion, Journey, Phase, Touchpoint
from workshop_lib.rules import emotion
from workshop_lib.rules.emotion import Flag


def journey(*values: float | None, moments: tuple[int, ...] = ()) -> Journey:
    """A journey with these scores; `moments` are places, counted from 1."""
    return Journey(
        phases=(Phase(id="f1"), Phase(id="f2")),
        touchpoints=tuple(
            Touchpoint(
                id=f"t{place}",
                phase="f1",
                emotions=(Emotion(score=score),),
                moment_of_truth=place in moments,
            )
            for place, score in enumerate(values, 1)
        ),
    )


CASES = {
    "rijnveen": ((2, 1, 0, 2, 2, -3, 2, 4, -2, -1, 1, 3, -3, 2, 2, 4), 1.0, 4, 4, 4.0),
    "huisbaken": ((1, 2, 2, -2, -2, 2, -1, -2, 2, -3, -2, 3, -1, 5, 2, -3, 2, 4), 0.5, 5, 4, 4.5),
    "kijkraam": ((2, 1, 0, 2, 2, 4, 3, 2, -2, -3, -3, 2, -1, 5, 2, -4, 2, 2), 0.889, 5, 2, 3.5),
    "waterlinge": ((4, 1, -2, -2, 2, 0, 2, -1, -3, 2, -3, -4, 3, -3, 1, 2, 3), 0.118, -4, 3, -0.5),
    "small": ((1, 2, -4, 3, 1), 0.6, -4, 1, -1.5),
}


@pytest.mark.parametrize("name", CASES)
def test_worked_numbers(name: str) -> None:
    """Mean, peak, end and peak-end of the four cases and the small example are those of the course."""
    values, mean, peak, end, peak_end = CASES[name]
    found = journey(*values)
    assert emotion.mean(found) == pytest.approx(mean, abs=1e-3)
    assert (emotion.peak(found), emotion.end(found), emotion.peak_end(found)) == (peak, end, peak_end)


def test_a_tie_for_the_peak_is_negative() -> None:
    """With 4 and -4 the memory is the bad one."""
    assert emotion.peak(journey(4, -4, 1)) == -4
    assert emotion.peak(journey(-4, 4, 1)) == -4


def test_gaps_are_skipped() -> None:
    """A half-filled journey counts only what is filled in; the end is the last score there is."""
    found = journey(2, None, -1, None)
    assert emotion.scores(found) == (("t1", 2), ("t3", -1))
    assert emotion.mean(found) == 0.5
    assert emotion.end(found) == -1


def test_nothing_gives_nothing() -> None:
    """An empty journey has no figures, and that is no error."""
    found = Journey()
    figures = (emotion.mean, emotion.peak, emotion.end, emotion.peak_end, emotion.moments_score)
    assert [figure(found) for figure in figures] == [None] * 5
    assert emotion.pain_points(found) == emotion.delights(found) == ()
    assert emotion.phase_means(journey()) == {"f1": None, "f2": None}


def test_moments_of_truth() -> None:
    """Case A: one of three goes well; zero is well enough, an empty score does not count."""
    assert emotion.moments_score(journey(-3, 3, -3, moments=(1, 2, 3))) == pytest.approx(1 / 3)
    assert emotion.moments_score(journey(0, None, 5, moments=(1, 2))) == 1


@pytest.mark.parametrize(
    ("score", "flag"),
    [(-2, Flag.PAIN), (-1.9, Flag.NEUTRAL), (0, Flag.NEUTRAL), (2.9, Flag.NEUTRAL), (3, Flag.DELIGHT), (None, None)],
)
def test_flag_borders(score: float | None, flag: Flag | None) -> None:
    """Pain up to -2, delight from +3, nothing without a score."""
    assert emotion.flag(score) is flag


def test_pain_and_delight_by_id() -> None:
    """The ids come in the order of the journey."""
    found = journey(3, -2, 5, -4)
    assert emotion.pain_points(found) == ("t2", "t4")
    assert emotion.delights(found) == ("t1", "t3")


def test_each_persona_has_a_curve_of_her_own() -> None:
    """Scores of one persona never mix with those of all customers."""
    one = Touchpoint(id="t1", emotions=(Emotion(score=1), Emotion(persona="ada", score=-3)))
    found = Journey(touchpoints=(one,))
    assert (emotion.mean(found), emotion.mean(found, "ada"), emotion.mean(found, "ben")) == (1, -3, None)


def test_phase_means() -> None:
    """A phase without touchpoints has no mean."""
    assert emotion.phase_means(journey(2, -1)) == {"f1": 0.5, "f2": None}


@given(st.lists(st.integers(-5, 5), min_size=1, max_size=30))
def test_peak_end_stays_on_the_scale(values: list[int]) -> None:
    """The peak is a score nobody exceeds in size, and peak-end lies between peak and end."""
    found = journey(*values)
    peak, end, both = emotion.peak(found), emotion.end(found), emotion.peak_end(found)
    assert peak is not None and end is not None and both is not None
    assert peak in values and abs(peak) == max(abs(value) for value in values)
    assert min(peak, end) <= both <= max(peak, end)
