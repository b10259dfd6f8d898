"""As-is beside to-be, and the redline: what is drawn is what changed, and nothing else."""

from __future__ import annotations

import itertools
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from map_makers import SVG, journey, letters, touchpoint

from workshop_lib.model.work import Work
from workshop_lib.rules.difference import Kind, differences
from workshop_lib.store.library import case_names, load_case
from workshop_lib.text import difference_words as t
from workshop_lib.text.labels import label
from workshop_lib.views.curve_plot import Plot
from workshop_lib.views.difference_map import draw_difference
from workshop_lib.views.difference_plot import areas_of, seats
from workshop_lib.views.page import Box
from workshop_lib.views.redline import draw_redline

SCORES = st.lists(st.integers(-5, 5).map(float), min_size=2, max_size=12)


def plot(count: int) -> Plot:
    """Ten millimetres per column and per point of score."""
    return Plot(Box(0, 0, 10 * count, 100), {place: 10.0 * place for place in range(count)}, (), 1.0)


def area(shape: list[tuple[float, float]]) -> float:
    """Of a polygon, by the shoelace formula."""
    pairs = zip(shape, shape[1:] + shape[:1], strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)) / 2


def keyed(svg: str) -> dict[str, str]:
    tree = ElementTree.fromstring(svg)
    return {str(one.get("data-key")): "".join(one.itertext()) for one in tree.iter() if one.get("data-key")}


def test_the_area_between_two_flat_curves_is_a_rectangle() -> None:
    """Two points higher over three columns: 20 by 20 millimetres, all of it gain."""
    found = areas_of(plot(3), {0: 0.0, 1: 0.0, 2: 0.0}, {0: 2.0, 1: 2.0, 2: 2.0})
    assert [better for better, _ in found] == [True]
    assert area(found[0][1]) == pytest.approx(400)


def test_curves_that_cross_give_gain_and_loss() -> None:
    """They meet halfway; both sides are equally large."""
    found = areas_of(plot(2), {0: 2.0, 1: -2.0}, {0: -2.0, 1: 2.0})
    assert [better for better, _ in found] == [False, True]
    assert area(found[0][1]) == pytest.approx(area(found[1][1]), rel=0.01)


@settings(max_examples=60)
@given(SCORES)
def test_a_curve_over_itself_leaves_nothing(scores: list[float]) -> None:
    """No change, no colour."""
    line = dict(enumerate(scores))
    assert areas_of(plot(len(scores)), line, line) == []


@settings(max_examples=60)
@given(SCORES, st.integers(0, 11))
def test_one_better_touchpoint_is_never_drawn_as_loss(scores: list[float], place: int) -> None:
    """A smooth curve bends elsewhere too, but nobody felt worse there."""
    old = dict(enumerate(score - 1 for score in scores))
    new = {**old, place % len(scores): old[place % len(scores)] + 1}
    found = areas_of(plot(len(scores)), old, new)
    assert [better for better, _ in found] == [True]


def test_touchpoints_of_both_maps_stand_in_one_row() -> None:
    """The order of the new map, what is gone where it stood."""
    before, after = (journey(*(touchpoint(n, 1) for n in order)).journey for order in ((1, 2, 3), (1, 4, 3)))
    assert [seat.id for seat in seats(before, after, [])] == ["T1", "T2", "T4", "T3"]
    assert [(seat.before, seat.after) for seat in seats(before, after, [])] == [(1, 1), (1, None), (None, 1), (1, 1)]


@pytest.mark.parametrize("case", case_names())
def test_every_changed_cell_is_drawn_with_both_its_sides(case: str) -> None:
    """Old and new letters stand in the picture; the alternative text says each change."""
    work = load_case(case).work
    picture = draw_difference(work)
    drawn = letters("".join(keyed(picture.svg).values()))
    for one in differences(work.journey, work.future):
        for side in (one.before, one.after):
            if isinstance(side, str) and one.kind.value == "text":
                assert letters(side) in drawn or one.field == "name"
                assert side in picture.alt
    assert picture.size[0] >= 254


@pytest.mark.parametrize("case", case_names())
def test_each_change_of_the_log_is_beside_the_curves(case: str) -> None:
    """What and why, as somebody wrote it down."""
    work = load_case(case).work
    text = letters("".join(ElementTree.fromstring(draw_difference(work).svg).itertext()))
    assert all(letters(change.what) in text and letters(change.why) in text for change in work.future.changes)


def test_gone_is_struck_out_and_new_is_underlined() -> None:
    """Not by colour alone."""
    before, after = (journey(touchpoint(1, doing=text)) for text in ("eerst zo", "nu anders"))
    tree = ElementTree.fromstring(draw_redline(before, after).svg)
    marks = {letters("".join(one.itertext())): one.get("text-decoration") for one in tree.iter(f"{SVG}text")}
    assert (marks["eerstzo"], marks["nuanders"]) == ("line-through", "underline")


def test_a_new_touchpoint_shows_all_that_stands_in_it() -> None:
    """Every cell of it is new."""
    picture = draw_redline(journey(touchpoint(1)), journey(touchpoint(1), touchpoint(2, 3, pain="duurt lang")))
    drawn = keyed(picture.svg)
    assert "duurt lang" in drawn["T2.pain"]
    assert t.went("", "+3") in drawn["T2.score"]
    assert label(Kind.ADDED) in picture.svg


def test_cells_of_a_redline_never_overlap() -> None:
    """Grounds stand beside and below each other."""
    tree = ElementTree.fromstring(draw_redline(*_both("huisbaken")).svg)
    boxes = []
    for group in tree.iter(f"{SVG}g"):
        if group.get("data-key"):
            ground = next(group.iter(f"{SVG}rect"))
            boxes.append(Box(*(float(str(ground.get(name))) for name in ("x", "y", "width", "height"))))
    assert len(boxes) > 20
    assert not any(one.overlaps(other) for one, other in itertools.combinations(boxes, 2))


def _both(case: str) -> tuple[Work, Work]:
    work = load_case(case).work
    return work, work.but(journey=work.future)


def test_no_change_and_no_future_are_sentences() -> None:
    """An empty picture says why it is empty."""
    work = journey(touchpoint(1))
    assert t.NOTHING in draw_redline(work, work).alt
    assert draw_difference(work).alt == t.NO_FUTURE


def test_what_people_type_cannot_become_markup() -> None:
    """A script tag stays text on both sides."""
    before, after = (journey(touchpoint(1, doing=f"<script>{word}</script>")) for word in ("a", "b"))
    assert "<script" not in draw_redline(before, after).svg


def test_a_name_beside_a_score_stays_on_one_line() -> None:
    """Scores take the room they need at the right, and the names of the personas the rest."""
    assert ">Meneer De Wit</tspan>" in draw_difference(load_case("waterlinge").work).svg
