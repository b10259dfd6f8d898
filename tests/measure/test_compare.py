"""Tests on two groups give the worked numbers of the course."""

from __future__ import annotations

import pytest

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.compare import ab_sample_size, nps_difference, two_proportions
from workshop_lib.measure.interval import Estimate
from workshop_lib.measure.survey import nps

A, B, C = nps(82, 48, 200), nps(111, 69, 300), nps(125, 40, 250)


@pytest.mark.parametrize(
    ("counts", "z", "p", "low", "high"),
    [
        ((528, 660, 561, 660), 2.390, 0.0168, 0.0091, 0.0909),
        ((70, 200, 96, 200), 2.638, 0.0083, 0.0343, 0.2257),
        ((549, 1056, 315, 384), 10.291, 0.0, 0.2516, 0.3492),
        ((50, 1000, 58, 1000), 0.791, 0.4287, -0.0118, 0.0278),
    ],
)
def test_two_proportions(counts: tuple[int, int, int, int], z: float, p: float, low: float, high: float) -> None:
    """z, p and interval of the four worked comparisons."""
    found = two_proportions(*counts)
    assert found.z == pytest.approx(z, abs=1e-3)
    assert (found.p, found.low, found.high) == pytest.approx((p, low, high), abs=6e-5)
    assert found.beyond_chance == (p < 0.05)


@pytest.mark.parametrize(("first", "second", "n"), [(0.05, 0.06, 8158), (0.75, 0.80, 1094), (0.80, 0.85, 906)])
def test_people_per_group(first: float, second: float, n: int) -> None:
    """The three planned sizes at a power of 80 %."""
    assert ab_sample_size(first, second) == n


def test_nps_of_two_cases_may_be_alike() -> None:
    """A is three points above B, well within chance; C is twenty points above B, and that is not chance."""
    above = nps_difference(B, A)
    assert (above.difference, above.z) == pytest.approx((3.0, 0.423), abs=1e-3)
    assert not above.beyond_chance
    assert nps_difference(B, C).z == pytest.approx(3.119, abs=1e-3)
    assert nps_difference(B, C).beyond_chance


def test_unanimous_groups_differ_by_nothing() -> None:
    """Everybody in both groups: no spread, no difference, p is 1."""
    found = two_proportions(10, 10, 20, 20)
    assert (found.difference, found.z, found.p) == (0.0, 0.0, 1.0)


def test_groups_without_interval_are_refused() -> None:
    """A figure without spread cannot be compared."""
    with pytest.raises(Unsuitable, match="no_interval"):
        nps_difference(Estimate(1.0, 1), A)


def test_equal_shares_have_no_size() -> None:
    """No number of people shows a difference that is not there."""
    with pytest.raises(Unsuitable, match="ab_shares"):
        ab_sample_size(0.2, 0.2)
