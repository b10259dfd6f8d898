"""The priority grid: every estimate in its own field, every initiative to be seen, none over another."""

from __future__ import annotations

import itertools
from math import hypot
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from map_makers import letters

from workshop_lib.model.roadmap import Initiative, Rice, Roadmap
from workshop_lib.rules.priority import Effort, impact_effort
from workshop_lib.store.library import case_names, load_case
from workshop_lib.text import card_words as t
from workshop_lib.text.labels import label
from workshop_lib.views.priority_grid import FIELD, RADIUS, dots_of, draw_grid

ESTIMATES = st.lists(
    st.tuples(st.sampled_from([0.25, 0.5, 1.0, 2.0, 3.0]), st.sampled_from([0.5, 1.0, 2.0])), max_size=14
)


def roadmap(estimates: list[tuple[float, float]]) -> Roadmap:
    made = (
        Initiative(id=f"i{number}", name=f"plan {number}", rice=Rice(impact=impact, effort=effort))
        for number, (impact, effort) in enumerate(estimates)
    )
    return Roadmap(initiatives=tuple(made))


@settings(max_examples=25)
@given(ESTIMATES)
def test_no_dot_lies_over_another(estimates: list[tuple[float, float]]) -> None:
    """Also when all estimates are equal."""
    dots = dots_of(roadmap(estimates))
    pairs = itertools.combinations(dots, 2)
    assert all(hypot(one.x - other.x, one.y - other.y) * FIELD >= 2 * RADIUS for one, other in pairs)


@settings(max_examples=25)
@given(ESTIMATES)
def test_a_dot_stands_in_the_field_of_the_rule(estimates: list[tuple[float, float]]) -> None:
    """Left is little work, above is much impact; moving it aside never changes its field."""
    made = roadmap(estimates)
    fates = impact_effort(made.initiatives)
    left, top = {Effort.QUICK_WIN, Effort.FILL_IN}, {Effort.QUICK_WIN, Effort.BIG_PROJECT}
    for dot in dots_of(made):
        assert (dot.x < 0.5) is (fates[dot.one.id] in left)
        assert (dot.y < 0.5) is (fates[dot.one.id] in top)


@pytest.mark.parametrize("case", case_names())
def test_every_initiative_is_named_with_its_estimates(case: str) -> None:
    """Names in the legend, fields by name, and the same in the alternative text."""
    made = load_case(case).work.roadmap
    picture = draw_grid(made)
    text = letters("".join(ElementTree.fromstring(picture.svg).itertext()))
    assert all(letters(one.name) in text for one in made.initiatives)
    assert all(letters(label(one).capitalize()) in text for one in Effort)
    assert all(one.name in picture.alt for one in made.initiatives if one.rice.impact and one.rice.effort)


def test_what_has_no_estimate_is_not_lost() -> None:
    """It waits below the legend."""
    made = Roadmap(initiatives=(*roadmap([(1, 1)]).initiatives, Initiative(id="x", name="later")))
    picture = draw_grid(made)
    assert t.NO_ESTIMATE in picture.alt
    assert "later" in "".join(ElementTree.fromstring(picture.svg).itertext())


def test_an_empty_grid_says_what_to_do() -> None:
    """Four empty fields and one sentence."""
    assert t.GRID_EMPTY in draw_grid(Roadmap()).alt
