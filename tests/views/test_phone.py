"""The map on a phone: 390 pixels wide, a card per touchpoint, everything on it, nothing beside it."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from map_makers import SVG, journey, letters, texts, touchpoint, works

from workshop_lib.model.journey import Flow, Phase
from workshop_lib.model.work import Work
from workshop_lib.store.library import case_names, load_case
from workshop_lib.text import map_words as words
from workshop_lib.views.journey_map import draw_map
from workshop_lib.views.map_options import MapOptions
from workshop_lib.views.phone_map import WIDTH
from workshop_lib.views.svg import points
from workshop_lib.views.type import Font, width

PHONE = MapOptions(page="telefoon")
FIELDS = ("doing", "message", "cta", "drop_off", "pain", "delight", "opportunity", "backstage", "support")


def drawn(work: Work) -> ElementTree.Element:
    return ElementTree.fromstring(draw_map(work, PHONE).svg)


@settings(max_examples=6, suppress_health_check=list(HealthCheck))
@given(works())
def test_every_text_is_on_its_card(work: Work) -> None:
    """The letters of every cell are in the picture, whatever line they stand on."""
    found = texts(draw_map(work, PHONE).svg)
    for one in work.journey.touchpoints:
        assert letters(one.name) in found[f"{one.id}.name"]
        assert all(letters(getattr(one, field).text) in found.get(f"{one.id}.{field}", "") for field in FIELDS)
        assert letters(one.channel) in found.get(f"{one.id}.channel", "")


@settings(max_examples=6, suppress_health_check=list(HealthCheck))
@given(works())
def test_no_line_is_wider_than_the_phone_or_smaller_than_seven_points(work: Work) -> None:
    """Every line of text ends before the edge of the screen."""
    for text in drawn(work).iter(f"{SVG}text"):
        size = float(str(text.get("font-size")))
        assert size >= points(7) - 0.01
        for span in text.iter(f"{SVG}tspan"):
            if len(span.text or "") > 1 and text.get("text-anchor") is None:
                face = "bold" if text.get("font-weight") == "700" else "regular"
                assert float(str(span.get("x"))) + width(span.text or "", Font(size / points(1), face)) <= WIDTH + 0.5


@pytest.mark.parametrize("name", case_names())
def test_cards_stand_below_each_other_in_the_order_of_the_journey(name: str) -> None:
    """As many frames as touchpoints, 390 pixels wide, each lower than the one before."""
    work = load_case(name).work
    picture = draw_map(work, PHONE)
    assert picture.size[0] == pytest.approx(390 * 25.4 / 96, abs=0.01)
    keys = [f"{one.id}.name" for _, one in work.journey.in_order()]
    groups = {group.get("data-key"): group for group in drawn(work).iter(f"{SVG}g")}
    frames = [next(groups[key].iter(f"{SVG}rect")) for key in keys]
    tops = [float(str(frame.get("y"))) for frame in frames]
    ends = [top + float(str(frame.get("height"))) for top, frame in zip(tops, frames, strict=True)]
    assert all(end < top for end, top in zip(ends, tops[1:], strict=False))


def test_a_point_of_the_curve_stands_beside_its_card() -> None:
    """Better is further to the right; every marker lies between top and bottom of its card."""
    tree = drawn(journey(touchpoint(1, -4), touchpoint(2, 4)))
    curve = next(group for group in tree.iter(f"{SVG}g") if group.get("data-key") == "curve.all")
    low, high = (float(str(dot.get("cx"))) for dot in curve.iter(f"{SVG}circle"))
    assert low < high
    heights = [float(str(dot.get("cy"))) for dot in curve.iter(f"{SVG}circle")]
    frames = {group.get("data-key"): next(group.iter(f"{SVG}rect"), None) for group in tree.iter(f"{SVG}g")}
    for height, key in zip(heights, ("T1.name", "T2.name"), strict=True):
        frame = frames[key]
        assert frame is not None
        top, tall = (float(str(frame.get(name))) for name in ("y", "height"))
        assert top < height < top + tall


def test_a_loop_is_told_on_the_card_where_it_begins() -> None:
    """On a phone there is no room for arrows; the sentence stays."""
    flows = (Flow(source="T2", target="T1", label="probeert opnieuw", share=0.2),)
    text = letters("".join(drawn(journey(touchpoint(1, 1), touchpoint(2, 2), flows=flows)).itertext()))
    assert letters("probeert opnieuw (20\u202f%) → Stap 1") in text


def test_a_phase_without_touchpoints_asks_for_one() -> None:
    """An open phase is a question on a phone too."""
    work = journey(touchpoint(1), phases=(Phase(id="koop", name="koop"), Phase(id="na", name="daarna")))
    assert letters(words.EMPTY_PHASE) in letters("".join(drawn(work).itertext()))


def test_an_empty_map_on_a_phone_says_what_to_do() -> None:
    """The same friendly page as elsewhere."""
    assert letters(words.EMPTY_MAP) in letters("".join(drawn(Work()).itertext()))
