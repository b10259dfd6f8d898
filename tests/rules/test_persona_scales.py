"""Scales of a persona come from counted contacts and enough scores, or not at all."""

from __future__ import annotations

import pytest

from workshop_lib.model.journey import Journey, Side, Touchpoint
from workshop_lib.model.measured import Measured, TouchpointResult
from workshop_lib.model.work import Work
from workshop_lib.rules.persona_scales import Trait, measured_scales
from workshop_lib.store.library import case_names, load_case

DATA = Work(
    journey=Journey(touchpoints=(Touchpoint(id="A", side=Side.ONLINE), Touchpoint(id="B", side=Side.OFFLINE))),
    measured=Measured(touchpoints=(
        TouchpointResult(touchpoint="A", persona="kim", n=30, score=-1.0, customers=60),
        TouchpointResult(touchpoint="B", persona="kim", n=10, score=3.0, customers=40),
        TouchpointResult(touchpoint="B", persona="bo", n=4, score=5.0),
    )),
)  # fmt: skip


def test_scales_come_from_the_survey_where_there_is_one() -> None:
    """Sixty of hundred contacts are online; (30 x -1 + 10 x 3) / 40 = 0, the middle of the scale."""
    side, mood = measured_scales(DATA, "kim")
    assert (side.trait, side.value, side.n) == (Trait.SIDE, 0.6, 60)
    assert (mood.trait, mood.value, mood.n, mood.low, mood.high) == (Trait.MOOD, 0.5, 40, 0.4, 0.4)


def test_too_little_data_gives_no_scale() -> None:
    """Four answers, no log, a persona that was not measured, or unknown sides: then it is an estimate."""
    assert measured_scales(DATA, "bo") == ()
    assert measured_scales(DATA, "onbekend") == ()
    assert measured_scales(DATA, "") == ()
    bare = DATA.but(journey=Journey(touchpoints=(Touchpoint(id="A"), Touchpoint(id="B", side=Side.OFFLINE))))
    assert [one.trait for one in measured_scales(bare, "kim")] == [Trait.MOOD]


@pytest.mark.parametrize("case", case_names())
def test_every_shipped_persona_has_measured_scales_on_the_rail(case: str) -> None:
    """Places lie between 0 and 1, and the middle half of the touchpoints is a real span."""
    work = load_case(case).work
    for persona in work.personas:
        found = measured_scales(work, persona.id)
        assert [one.trait for one in found] == [Trait.SIDE, Trait.MOOD]
        assert all(0 <= one.value <= 1 and one.n >= 5 for one in found)
        assert all(one.low < one.high for one in found if one.low is not None and one.high is not None)
