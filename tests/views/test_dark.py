"""The dark screen: every colour has one counterpart, words stay, and paper stays light."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from map_makers import journey, touchpoint

from workshop_lib.store.library import load_case
from workshop_lib.views.dark import DARK, colours, counterparts, darkened
from workshop_lib.views.journey_map import draw_map
from workshop_lib.views.map_options import MapOptions
from workshop_lib.views.theme import WORKSHOP

COLOUR = re.compile(r'(?:fill|stroke)="(#[0-9A-Fa-f]{6})"')


def test_every_colour_of_a_map_has_a_dark_counterpart() -> None:
    """Nothing stays light by accident, on paper sizes and on a phone."""
    work = load_case("huisbaken").work
    for page in ("a3", "telefoon"):
        assert set(COLOUR.findall(draw_map(work, MapOptions(page=page)).svg)) <= set(counterparts())


def test_one_colour_never_gets_two_counterparts() -> None:
    """A colour that serves two roles is the same in the dark for both."""
    pairs = set(zip(colours(WORKSHOP), colours(DARK), strict=True))
    assert len(pairs) == len({light for light, _ in pairs})


def test_paper_stays_light() -> None:
    """The picture of a dark map, as a print sees it, is that of a light one, pixel by pixel."""
    work = journey(touchpoint(1, -3, doing="Ik zoek"), touchpoint(2, 4, moment_of_truth=True))
    light, dark = draw_map(work), draw_map(work, MapOptions(dark=True))
    assert dark.svg != light.svg
    assert dark.png(40) == light.png(40)


def test_dark_rules_reach_no_other_picture_and_no_print() -> None:
    """Every rule stands behind the class of the dark picture, within rules for screens."""
    svg = darkened(draw_map(journey(touchpoint(1)))).svg
    style = re.search(r"<style>@media screen\{(.*)\}</style>", svg)
    assert style is not None
    assert all(rule.startswith("svg.donker") for rule in style[1].split("}") if rule)
    ElementTree.fromstring(svg)


def test_what_people_type_keeps_its_colours_as_text() -> None:
    """A name that looks like an attribute is only a name."""
    work = journey(touchpoint(1, name='fill="#1B1F24"'))
    assert "fill=”#1B1F24”" in draw_map(work, MapOptions(dark=True)).svg
