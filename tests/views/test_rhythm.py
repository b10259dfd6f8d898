"""What an eye that looks for order sees on a map: fields on one height, numbers in one piece, signs in their place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from map_makers import journey, touchpoint

from workshop_lib.model.journey import Phase
from workshop_lib.model.persona import Persona
from workshop_lib.model.work import Work
from workshop_lib.store.library import load_case
from workshop_lib.text.map_words import role_and_age
from workshop_lib.text.ties import TIE
from workshop_lib.views.band_text import phase_text, strip_height
from workshop_lib.views.gather import gather
from workshop_lib.views.lanes.experience import moments, plot_of, seats, signs_of
from workshop_lib.views.layout import plan
from workshop_lib.views.map_content import Column
from workshop_lib.views.map_options import MapOptions
from workshop_lib.views.map_parts import MapLayout, Slot
from workshop_lib.views.page import PHONE
from workshop_lib.views.persona_card import draw_persona
from workshop_lib.views.phone_map import draw_phone
from workshop_lib.views.type import Font, width, wrap


def laid_out(work: Work, page: str = "breed") -> MapLayout:
    return plan(gather(work, MapOptions(page=page)), page)


@pytest.mark.parametrize("lane, field", [("message", "cta"), ("owner", "kpi")])
def test_the_second_field_of_a_lane_begins_at_one_height(lane: str, field: str) -> None:
    """On a map that grows, calls to action stand in line, and so do the figures, however long the first text is."""
    for row in laid_out(load_case("waterlinge").work).rows:
        tops = {round(one.box.y, 3) for one in row.cells if one.lane.id == lane and one.entry.part.field == field}
        assert len(tops) == 1


def test_two_signs_without_room_above_each_other_stand_side_by_side() -> None:
    """A star at the very top of the scale stands beside its heart and not on the other side of the curve."""
    work = journey(touchpoint(1, 0), touchpoint(2, 5, moment_of_truth=True), touchpoint(3, 0))
    content, made = gather(work, MapOptions()), laid_out(work, "a3")
    row = made.rows[0]
    plot = plot_of(row, next(one for one in row.bands if one.id == "curve"), content.series, made.factor)
    x, y, point = plot.points(content.series[0])[1]
    signs = signs_of(point, point.column in moments(row))
    (left, heart), (right, star) = seats(plot, point, (x, y), len(signs))
    assert signs == ["heart", "star"]
    assert left < x < right and heart == star < y


def test_the_name_of_a_narrow_phase_gets_smaller_before_it_breaks() -> None:
    """A name that fits on one line in 7 points is set in 7 points, not broken in 8."""
    phase = Phase(id="f8", name="vertrouwen")
    room = width("Vertrouwen", Font(7, "bold")) + 2.4
    assert phase_text((Slot(0, Column(1, None, phase, 7), 0.0, room),), 1.0)[0] == ("Vertrouwen",)


@pytest.mark.parametrize("limit", range(12, 60, 3))
def test_a_sample_size_is_never_broken(limit: int) -> None:
    """Wherever the line ends, "n = 366" stands on one."""
    lines = wrap("61,2 % (95 %: 56,1 tot 66,1; n = 366)", limit, Font(8.5))
    assert any("n = 366" in line for line in lines)


@settings(max_examples=40)
@given(st.integers(10, 99), st.integers(20, 60))
def test_an_age_has_company(age: int, limit: int) -> None:
    """Behind a role no age stands alone on the last line."""
    lines = wrap(role_and_age("weduwnaar die zijn huis opknapt", str(age)), limit, Font(7.5))
    assert lines[-1] == f"opknapt, {age}" or lines[-1].endswith(f" opknapt, {age}")


def test_a_measurement_on_a_telephone_breaks_between_its_figures() -> None:
    """Sample size and drop-off stay whole in the list beside their label."""
    work = load_case("rijnveen").work
    svg = draw_phone(gather(work, MapOptions(page=PHONE)), "kaart", "kaart")
    assert ">20 %<" not in svg.replace("\u202f", " ")
    assert TIE not in svg


def test_somebody_has_one_monogram_everywhere() -> None:
    """The card of a persona carries the letters that stand beside the curve."""
    one = Persona(id="wit", name="Meneer De Wit")
    assert ">MW<" in draw_persona(one, 0).svg


def test_the_deepest_pain_has_its_bolt_below_the_curve() -> None:
    """At −5 the sign stands on the outer side, where no line runs, and above the scores."""
    work = journey(touchpoint(1, 0), touchpoint(2, -5), touchpoint(3, 0))
    content, made = gather(work, MapOptions()), laid_out(work, "a3")
    row = made.rows[0]
    band = next(one for one in row.bands if one.id == "curve")
    plot = plot_of(row, band, content.series, made.factor)
    x, y, point = plot.points(content.series[0])[1]
    ((_, down),) = seats(plot, point, (x, y), 1)
    strip = band.box.bottom - strip_height(row.slots, content.series, made.factor)
    assert y < down and down + 1.7 * made.factor <= strip + 1e-6


def test_an_interval_carries_signs_as_its_score_does() -> None:
    """A score that may lie on both sides of zero shows which end is which."""
    entries = gather(load_case("waterlinge").work, MapOptions()).entries
    said = [one.text for (_, field), one in entries.items() if field == "data"]
    assert "−0,2 · n = 98\n−0,5 tot +0,2" in said


@settings(max_examples=25)
@given(st.integers(-50, 50), st.booleans())
def test_signs_stay_clear_of_the_scores(tenths: int, truth: bool) -> None:
    """Whatever the score, no sign reaches into the strip of scores or out of the lane."""
    work = journey(touchpoint(1, 0), touchpoint(2, tenths / 10, moment_of_truth=truth), touchpoint(3, 0))
    content, made = gather(work, MapOptions()), laid_out(work, "a3")
    row, unit = made.rows[0], made.factor
    band = next(one for one in row.bands if one.id == "curve")
    plot = plot_of(row, band, content.series, unit)
    x, y, point = plot.points(content.series[0])[1]
    signs = signs_of(point, truth)
    strip = band.box.bottom - strip_height(row.slots, content.series, unit)
    for sign, (_, down) in zip(signs, seats(plot, point, (x, y), len(signs)), strict=True):
        half = (2.1 if sign == "star" else 1.7) * unit  # the radius that is drawn
        assert band.box.y <= down - half and down + half <= strip + 1e-6
