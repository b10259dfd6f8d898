"""A map that is too large for the printer of the office goes over several sheets, each complete in itself."""

from __future__ import annotations

import pytest
from layout_checks import check
from map_makers import journey, texts, touchpoint
from test_sizes import stretched

from workshop_lib.errors import Unsuitable
from workshop_lib.store.library import load_case
from workshop_lib.views.gather import gather
from workshop_lib.views.journey_map import draw_map, draw_sheets
from workshop_lib.views.layout import plan_sheets
from workshop_lib.views.map_options import MapOptions
from workshop_lib.views.picture import bind

A3 = MapOptions(page="a3")


@pytest.mark.parametrize("page, count", [("a3", 40), ("a4", 18)])
def test_a_large_map_keeps_to_its_paper(page: str, count: int) -> None:
    """Every sheet has the size that was asked, all heads and the same type; every touchpoint stands on one sheet."""
    work = stretched("rijnveen", count, 3)
    sheets = plan_sheets(gather(work, MapOptions(page=page)), page)
    shown = []
    for content, made in sheets:
        check(made)
        (row,) = made.rows
        assert made.page == page and content.sheet in made.title.state
        assert {"phases", "step", "curve"} <= {band.id for band in row.bands}
        shown.append([slot.column for slot in row.slots])
    assert len(sheets) > 1 and len({made.factor for _, made in sheets}) == 1
    assert [one for columns in shown for one in columns] == list(sheets[0][0].columns)


def test_sheets_break_between_phases() -> None:
    """No phase of the stretched case stands on two sheets."""
    sheets = plan_sheets(gather(stretched("rijnveen", 40, 2), A3), "a3")
    phases = [{slot.column.phase_position for slot in made.rows[0].slots} for _, made in sheets]
    assert not set.intersection(*phases)


def test_a_phase_too_long_for_one_sheet_is_divided_evenly() -> None:
    """Twenty touchpoints in one phase: no sheet with a single one left over."""
    work = journey(*(touchpoint(number, 1, doing="Ik doe iets wat een zin vult. " * 6) for number in range(20)))
    counts = [len(made.rows[0].slots) for _, made in plan_sheets(gather(work, MapOptions(page="a4")), "a4")]
    assert len(counts) > 1 and sum(counts) == 20 and max(counts) - min(counts) <= len(counts)


def test_a_map_that_fits_stays_on_one_sheet_and_is_the_same_map() -> None:
    """No "blad 1 van 1", and the very same drawing."""
    work = load_case("kijkraam").work
    (only,) = draw_sheets(work, A3)
    assert only == draw_map(work, A3) and "blad" not in only.svg.split("</desc>")[1].split("lane-phases")[0]


def test_together_the_sheets_hold_every_text() -> None:
    """What the large map says, the sheets say, and each sheet says which one it is."""
    work = stretched("waterlinge", 40, 1)
    sheets = draw_sheets(work, A3)
    drawn: dict[str, str] = {}
    for number, one in enumerate(sheets, 1):
        assert f"blad {number} van {len(sheets)}" in one.svg
        drawn |= texts(one.svg)
    whole = texts(draw_map(work, A3).svg)
    assert {key: drawn[key] for key in whole} == whole
    assert "tot en met" in sheets[1].alt


def test_a_touchpoint_too_tall_for_a_sheet_takes_larger_paper() -> None:
    """Two thousand letters in one cell: nothing is clipped and nothing is lost."""
    work = journey(touchpoint(1, 1, doing="lang verhaal " * 300, thinking="lang verhaal " * 300))
    (only,) = draw_sheets(work, MapOptions(page="a4"))
    assert only.facts["page"] != "a4"


def test_an_empty_map_is_one_friendly_sheet() -> None:
    """Nothing to divide yet."""
    assert draw_sheets(journey(phases=()), A3) == (draw_map(journey(phases=()), A3),)


@pytest.mark.parametrize("page", ["breed", "telefoon", "dia", "a5"])
def test_only_paper_can_be_divided(page: str) -> None:
    """A screen has no sheets."""
    with pytest.raises(Unsuitable):
        draw_sheets(journey(touchpoint(1)), MapOptions(page=page))


def test_sheets_become_one_pdf() -> None:
    """A page each."""
    sheets = draw_sheets(stretched("rijnveen", 40, 1), A3)
    assert f"/Count {len(sheets)}/".encode() in bind(sheets)
