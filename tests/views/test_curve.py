"""The emotion curve never shows a feeling that nobody reported, and says what a score rests on."""

from __future__ import annotations

import itertools
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from map_makers import journey, letters, touchpoint

from workshop_lib.model.evidence import Evidence, Grade
from workshop_lib.model.journey import Emotion
from workshop_lib.model.measured import Measured, TouchpointResult
from workshop_lib.store.library import case_names, load_case
from workshop_lib.text import map_words as words
from workshop_lib.views import annotate
from workshop_lib.views.badges import spread
from workshop_lib.views.emotion_curve import draw_curve, notes_of
from workshop_lib.views.gather import gather
from workshop_lib.views.map_options import MapOptions
from workshop_lib.views.page import Box
from workshop_lib.views.series import Series, monogram, series, slopes

SCORES = st.lists(st.integers(-5, 5).map(float), min_size=2, max_size=20)


def between(y0: float, y1: float, m0: float, m1: float, t: float) -> float:
    """A cubic Hermite segment of width one."""
    return (2 * t**3 - 3 * t**2 + 1) * y0 + (t**3 - 2 * t**2 + t) * m0 + (3 * t**2 - 2 * t**3) * y1 + (t**3 - t**2) * m1


@given(SCORES)
def test_between_two_points_the_curve_stays_between_them(scores: list[float]) -> None:
    """A monotone cubic has its extremes at the points and nowhere else."""
    steep = slopes([float(place) for place in range(len(scores))], scores)
    for (place, y0), y1 in zip(enumerate(scores[:-1]), scores[1:], strict=True):
        low, high = sorted((y0, y1))
        values = [between(y0, y1, steep[place], steep[place + 1], part / 20) for part in range(21)]
        assert all(low - 1e-9 <= value <= high + 1e-9 for value in values)


def test_slopes_are_those_of_pchip() -> None:
    """Worked by hand: weighted harmonic mean inside, three-point formula at the ends."""
    assert slopes([0, 1, 2, 3], [0, 1, 3, 2]) == pytest.approx((0.5, 4 / 3, 0, -2.5))
    assert slopes([0, 2], [0, 4]) == (2, 2)
    assert slopes([0], [3]) == (0,)


def only(**emotion: object) -> Series:
    """The shared line of a map with one touchpoint."""
    work = journey(touchpoint(1, emotions=(Emotion.model_validate(emotion),)))
    return series(work, gather(work, MapOptions()).columns)[0]


def test_an_assumed_score_is_hollow_and_a_measured_one_has_its_interval() -> None:
    """The marker tells what the score rests on."""
    assert only(score=2).points[0].hollow
    measured = Evidence(grade=Grade.MEASURED, n=40, low=1.5, high=2.5)
    point = only(score=2, evidence=measured).points[0]
    assert (point.hollow, point.whisker) == (False, (1.5, 2.5))


def test_fewer_than_five_answers_are_an_indication() -> None:
    """Hollow marker, no whisker."""
    point = only(score=2, evidence=Evidence(grade=Grade.MEASURED, n=4, low=-1, high=5)).points[0]
    assert (point.hollow, point.whisker) == (True, None)


def test_data_that_contradict_the_map_are_shown_beside_it() -> None:
    """A measured score that differs gets a mark of its own; one that agrees does not."""
    work = journey(touchpoint(1, 3), touchpoint(2, 1))
    results = [("T1", -1.0), ("T2", 1.1)]
    found = tuple(TouchpointResult(touchpoint=id, n=60, score=score) for id, score in results)
    measured = work.but(measured=Measured(touchpoints=found))
    points = series(measured, gather(measured, MapOptions()).columns)[0].points
    assert [point.measured for point in points] == [-1.0, None]


def test_personas_are_chosen_by_id() -> None:
    """Everybody is always there; of the personas only the wanted ones."""
    work = load_case("rijnveen").work
    content = gather(work, MapOptions(personas=("koen",)))
    assert [one.persona for one in content.series] == ["", "koen"]
    assert len(gather(work, MapOptions()).series) == 4


@pytest.mark.parametrize(
    ("name", "letters"), [("Marleen", "M"), ("Meneer De Wit", "MW"), ("Sanne en Tim", "ST"), ("", ""), ("😀", "")]
)
def test_a_monogram_is_at_most_two_letters(name: str, letters: str) -> None:
    """First letters of the first and the last word."""
    assert monogram(name) == letters


@given(st.lists(st.floats(0, 100), min_size=1, max_size=6))
def test_badges_are_pushed_apart(wanted: list[float]) -> None:
    """Labels at the same height end up above each other, in the same order."""
    placed = spread(wanted, 5, 0, 100)
    assert all(later - earlier >= 5 - 1e-6 for earlier, later in itertools.pairwise(sorted(placed)))


def test_notes_never_cover_a_line_a_marker_or_each_other() -> None:
    """A note takes the nearest free place; without room it stays away."""
    room = Box(0, 0, 100, 60)
    taken = [Box(40, 20, 20, 20)]
    wishes = [annotate.Wish(50, 30, ((30, 8), (12, 4)), above) for above in (True, False, True)]
    places = annotate.place(wishes, taken, room, 1.0)
    found = [seat.box for seat in places if seat]
    assert len(found) >= 2
    assert not any(box.overlaps(other) for box in found for other in taken)
    assert not any(one.overlaps(other) for one, other in itertools.combinations(found, 2))
    assert annotate.place(wishes[:1], [room], room, 1.0) == [None]


def test_one_note_per_touchpoint_names_all_its_roles() -> None:
    """Lowest point and moment of truth at once is one note."""
    work = journey(touchpoint(1, 1), touchpoint(2, -4, moment_of_truth=True), touchpoint(3, 3))
    notes = notes_of(gather(work, MapOptions()))
    assert [note.point.column for note in notes] == [1, 2]
    assert words.LOWEST in " ".join(notes[0].forms[0][0])


@pytest.mark.parametrize("name", case_names())
def test_the_curve_of_every_case_names_its_touchpoints(name: str) -> None:
    """All names and axis words are in the picture, which is as wide as every other card."""
    work = load_case(name).work
    picture = draw_curve(work)
    drawn = letters("".join(ElementTree.fromstring(picture.svg).itertext()))
    assert all(letters(one.name) in drawn for one in work.journey.touchpoints)
    assert all(letters(word) in drawn for _, word in words.AXIS_WORDS)
    assert picture.size[0] == 254


def test_without_scores_the_curve_says_what_to_do() -> None:
    """An empty curve is an invitation."""
    assert draw_curve(journey(touchpoint(1))).alt == words.EMPTY_CURVE
