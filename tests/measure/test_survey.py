"""NPS, CSAT, CES and sample sizes give the worked numbers of the course."""

from __future__ import annotations

import pytest

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.survey import ces_mean, ces_share, csat, nps, nps_counts, sample_size

EFFORT = [7, 6, 6, 5, 5, 4, 7, 3, 6, 5]


@pytest.mark.parametrize(
    ("promoters", "detractors", "n", "score", "error", "low", "high"),
    [
        (82, 48, 200, 17.0, 5.573, 6.08, 27.92),
        (111, 69, 300, 14.0, 4.398, 5.38, 22.62),
        (125, 40, 250, 34.0, 4.666, 24.85, 43.15),
    ],
)
def test_nps_of_the_cases(
    promoters: int, detractors: int, n: int, score: float, error: float, low: float, high: float
) -> None:
    """Score, standard error and interval as worked out for the three cases."""
    found = nps(promoters, detractors, n)
    assert (found.value, found.error) == pytest.approx((score, error), abs=1e-3)
    assert (found.low, found.high) == pytest.approx((low, high), abs=6e-3)


@pytest.mark.parametrize(
    ("counts", "score", "low", "high"),
    [
        ((82, 48, 200), 16.749, 5.92, 27.58),
        ((111, 69, 300), 13.861, 5.29, 22.44),
        ((125, 40, 250), 33.597, 24.50, 42.70),
    ],
)
def test_adjusted_nps_of_the_cases(counts: tuple[int, int, int], score: float, low: float, high: float) -> None:
    """The adjusted Wald interval pulls the score a little towards nought."""
    found = nps(*counts, adjusted=True)
    assert found.value == pytest.approx(score, abs=1e-3)
    assert (found.low, found.high) == pytest.approx((low, high), abs=6e-3)


def test_answers_fall_into_three_groups() -> None:
    """6 is still a detractor, 7 and 8 are passive, 9 is a promoter."""
    assert nps_counts([0, 6, 7, 8, 9, 10]) == (2, 2, 6)


def test_nps_refuses_more_answers_than_people() -> None:
    """Counts that do not fit in n are refused with the counts as facts."""
    with pytest.raises(Unsuitable, match="nps_counts"):
        nps(8, 5, 12)


def test_csat_is_the_share_of_fours_and_fives() -> None:
    """Case A: 148 of 200."""
    assert csat(148, 200).value == 0.74


def test_ces_mean_and_share() -> None:
    """The ten answers of the course: mean 5.4, eight of ten find it easy."""
    assert ces_mean(EFFORT).value == pytest.approx(5.4)
    assert ces_share(EFFORT).value == 0.8


@pytest.mark.parametrize(("population", "n"), [(None, 385), (324, 177), (1008, 279), (1440, 304), (2000, 323)])
def test_sample_sizes(population: int | None, n: int) -> None:
    """A margin of five points, for an endless and for four finite populations."""
    assert sample_size(0.05, population=population) == n


def test_invitations_follow_from_the_response() -> None:
    """177 answers at 30 % response take 590 invitations."""
    assert sample_size(0.05, population=324, response=0.3) == 590


@pytest.mark.parametrize("margin", [0.0, 1.0, -0.1])
def test_impossible_margins_are_refused(margin: float) -> None:
    """A margin of nought would take endlessly many people."""
    with pytest.raises(Unsuitable, match="sample_size"):
        sample_size(margin)
