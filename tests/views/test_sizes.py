"""Every format holds every map: six to forty touchpoints, one to five personas, never clipped, never under 7 points."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from layout_checks import check

from workshop_lib.model.journey import Emotion, Touchpoint
from workshop_lib.model.persona import Persona
from workshop_lib.model.work import Work
from workshop_lib.store.library import case_names, load_case
from workshop_lib.views.gather import gather
from workshop_lib.views.layout import plan
from workshop_lib.views.map_options import MapOptions
from workshop_lib.views.map_parts import MapLayout
from workshop_lib.views.page import PAPER, SCREEN, SLIDE, TALL_SLIDE

PAGES = (*(page.name for page in PAPER), SLIDE.name, SCREEN.name)


def stretched(case: str, count: int, personas: int) -> Work:
    """A case with its touchpoints repeated or left out up to `count`, felt by `personas` personas."""
    work = load_case(case).work
    old, ids = work.journey.touchpoints, [f"p{number}" for number in range(personas)]
    made = [_copy(old[place * len(old) // count], place, ids) for place in range(count)]
    people = tuple(Persona(id=id, name=f"Persona {id}", role="iemand met een rol") for id in ids)
    return work.model_copy(
        update={"journey": work.journey.model_copy(update={"touchpoints": tuple(made)}), "personas": people}
    )


def _copy(one: Touchpoint, place: int, ids: list[str]) -> Touchpoint:
    felt = tuple(Emotion(persona=id, word="blij", score=(place * 3 + number) % 11 - 5) for number, id in enumerate(ids))
    return one.model_copy(update={"id": f"K{place:02d}", "emotions": (*one.emotions[:1], *felt)})


def laid_out(work: Work, page: str) -> MapLayout:
    return plan(gather(work, MapOptions(page=page)), page)


@settings(max_examples=14, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(case_names()), st.integers(6, 40), st.integers(1, 5), st.sampled_from(PAGES))
def test_every_map_fits_every_format(case: str, count: int, personas: int, page: str) -> None:
    """Cells lie within the page, none overlaps, type is 7 points or more, and no touchpoint is left out."""
    layout = laid_out(stretched(case, count, personas), page)
    check(layout)
    shown = [slot.column.touchpoint.id for row in layout.rows for slot in row.slots if slot.column.touchpoint]
    assert len(shown) == count
    assert len(layout.title.chips) == personas


@pytest.mark.parametrize("page", PAPER, ids=lambda page: str(page.name))
def test_paper_keeps_its_size_or_takes_the_next(page: object) -> None:
    """Forty touchpoints on paper: a standard size, never smaller than the one that was asked for."""
    name = str(getattr(page, "name", ""))
    layout = laid_out(stretched("rijnveen", 40, 2), name)
    sizes = {one.name: (one.width, one.height) for one in PAPER}
    assert sizes[layout.page] == (layout.width, layout.height)
    assert layout.width >= sizes[name][0]


def test_a_slide_with_too_many_touchpoints_goes_on_in_rows() -> None:
    """As wide as a slide; rows break between phases and each repeats its phases and its label column."""
    layout = laid_out(stretched("rijnveen", 40, 5), SLIDE.name)
    assert (layout.page, layout.width) == (TALL_SLIDE.name, SLIDE.width)
    assert len(layout.rows) > 1
    assert all({"phases", "step", "curve"} <= {band.id for band in row.bands} for row in layout.rows)
    phases = [{slot.column.phase_position for slot in row.slots} for row in layout.rows]
    assert not any(first & second for first, second in pairwise(phases))


@pytest.mark.parametrize("name", case_names())
def test_a_case_of_the_course_fits_one_slide(name: str) -> None:
    """Sixteen to eighteen touchpoints on 16:9."""
    layout = laid_out(load_case(name).work, SLIDE.name)
    assert (layout.width, layout.height) == (SLIDE.width, SLIDE.height)
