"""The same answers counted in every published way."""

from __future__ import annotations

import pytest

from workshop_lib.measure.survey_variants import ces_variants, csat_variants, nps_variants
from workshop_lib.model.measured import Metric


def named(metrics: tuple[Metric, ...]) -> dict[str, Metric]:
    return {one.name: one for one in metrics}


def test_four_ways_to_ask_for_a_recommendation() -> None:
    """82 promoters, 70 passives, 48 detractors: 17.0, 16.749, 41 % and a mean."""
    found = named(nps_variants([9.0] * 82 + [7.0] * 70 + [5.0] * 48))
    assert found["nps"].value == 17.0 and found["nps_adjusted"].value == pytest.approx(16.749, abs=1e-3)
    assert found["nps_promoters"].value == 0.41
    assert found["nps_mean"].value == pytest.approx((9 * 82 + 7 * 70 + 5 * 48) / 200)


def test_three_ways_to_be_satisfied() -> None:
    """5, 5, 4, 3, 1: three of five satisfied, two very, mean 3.6."""
    found = named(csat_variants([5, 5, 4, 3, 1]))
    assert (found["csat"].value, found["csat_top"].value, found["csat_mean"].value) == pytest.approx((0.6, 0.4, 3.6))


def test_three_ways_to_find_it_easy() -> None:
    """The ten answers of the course: mean 5.4, 80 % easy; five of 6 or 7 and one of 3 or lower give net 40."""
    found = named(ces_variants([7, 6, 6, 5, 5, 4, 7, 3, 6, 5]))
    assert found["ces"].value == pytest.approx(5.4) and found["ces_share"].value == 0.8
    assert found["ces_net"].value == pytest.approx(40)


def test_every_variant_carries_its_interval() -> None:
    """All ten have limits around their value, and all answers count."""
    answers = [1.0, 3.0, 4.0, 5.0, 2.0, 5.0, 3.0]
    for one in (*nps_variants(answers), *csat_variants(answers), *ces_variants(answers)):
        assert one.n == 7 and one.low is not None and one.high is not None and one.low <= one.value <= one.high
