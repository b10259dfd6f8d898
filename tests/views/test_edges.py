"""Maps at the edges: nothing yet, one thing, one long phase, many short ones, and names nobody can break."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from layout_checks import check
from map_makers import letters, texts, touchpoint

from workshop_lib.model.journey import Flow, Journey, Phase, Touchpoint
from workshop_lib.model.persona import Persona
from workshop_lib.model.work import Work
from workshop_lib.views.band_text import phase_spans, phase_text
from workshop_lib.views.emotion_curve import draw_curve
from workshop_lib.views.flow_layout import half_width
from workshop_lib.views.gather import gather
from workshop_lib.views.journey_map import draw_map
from workshop_lib.views.layout import plan
from workshop_lib.views.map_options import MapOptions
from workshop_lib.views.map_parts import MapLayout
from workshop_lib.views.page import PAPER, PHONE, SCREEN, SLIDE
from workshop_lib.views.type import width

PAGES = (*(one.name for one in PAPER), SLIDE.name, SCREEN.name)
LONG = "Arbeidsongeschiktheidsverzekeringsmaatschappijklantenservice"
FIELDS = ("doing", "thinking", "message", "cta", "drop_off", "pain", "delight", "opportunity", "backstage", "support")


def _work(phases: int, each: int, name: str = "") -> Work:
    """A map of `phases` phases with `each` touchpoints; with a name, every text on it is that name."""
    places = tuple(Phase(id=f"f{number}", name=name or f"fase {number}") for number in range(phases))
    steps = tuple(_step(place * each + number, f"f{place}", name) for place in range(phases) for number in range(each))
    flows = (Flow(source=steps[-1].id, target=steps[0].id, label=name, share=0.2),) if len(steps) > 1 else ()
    people = tuple(Persona(id=f"p{number}", name=name, role=name, age="44") for number in range(3 if name else 0))
    drawn = Journey(title=name or "Een reis", scenario=name, phases=places, touchpoints=steps, flows=flows)
    return Work(name=name, personas=people, journey=drawn)


def _step(number: int, phase: str, name: str) -> Touchpoint:
    filled = {field: name for field in (*FIELDS, "channel", "owner", "kpi")} if name else {}
    return touchpoint(number, number * 3 % 11 - 5, phase=phase, name=name or f"Stap {number}", **filled)


EDGES = {
    "phases only": (_work(9, 0), 9),
    "one touchpoint": (_work(1, 1), 1),
    "twenty in one phase": (_work(1, 20), 20),
    "nine phases with one each": (_work(9, 1), 9),
    "sixty letters without a space": (_work(3, 4, LONG), 12),
    "letters without syllables": (_work(2, 3, "x" * 60), 6),
}


def _contained(made: MapLayout) -> None:
    """Heads, phases and legend keep inside the page as the cells do."""
    check(made)
    right = made.width - made.labels.x + 1e-6
    for row in made.rows:
        for span in phase_spans(row.slots):
            lines, font = phase_text(span, made.factor)
            assert all(width(one, font) <= span[-1].x + span[-1].width - span[0].x for one in lines)
        for arc in row.arcs:
            half = half_width(arc, made.factor)
            assert made.labels.x <= arc.middle - half and arc.middle + half <= made.width
    for chip in made.title.chips:
        assert made.labels.x + chip.x + chip.width <= right
    assert all(made.labels.x + x < right for _, _, x, _ in made.foot.entries)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("edge", EDGES)
def test_an_edge_is_a_map_like_any_other(edge: str, page: str) -> None:
    """Every touchpoint has its column, no text leaves its box, and type is 7 points or more."""
    work, columns = EDGES[edge]
    made = plan(gather(work, MapOptions(page=page)), page)
    _contained(made)
    assert sum(len(row.slots) for row in made.rows) == columns


@pytest.mark.parametrize("edge", EDGES)
def test_every_letter_of_an_edge_is_drawn(edge: str) -> None:
    """On the map, on the telephone and, for the names, under the curve."""
    work, _ = EDGES[edge]
    whole, phone = texts(draw_map(work).svg), texts(draw_map(work, MapOptions(page=PHONE)).svg)
    curve = texts(draw_curve(work).svg)
    for one in work.journey.touchpoints:
        assert whole[f"{one.id}.name"].endswith(letters(one.name))
        assert letters(one.name) in phone[f"{one.id}.name"]
        assert curve[f"{one.id}.name"].endswith(letters(one.name))


@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(st.integers(1, 9), st.integers(0, 6), st.text("abdeiklnorstv", min_size=40, max_size=60), st.sampled_from(PAGES))
def test_long_names_never_leave_their_place(phases: int, each: int, name: str, page: str) -> None:
    """Whatever the number of phases, an endless word in every field is broken and never cut off."""
    _contained(plan(gather(_work(phases, each, name), MapOptions(page=page)), page))
