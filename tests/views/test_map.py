"""The journey map shows everything that was filled in, on one page, without clipping or overlap."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from layout_checks import check
from map_makers import SVG, journey, letters, texts, touchpoint, works

from workshop_lib.errors import Unsuitable
from workshop_lib.model.evidence import Evidence, Grade, Statement
from workshop_lib.model.journey import Emotion, Flow, FlowKind, Ownership, Phase
from workshop_lib.model.organisation import State
from workshop_lib.model.work import Work
from workshop_lib.store.library import case_names, load_case
from workshop_lib.text import map_words as words
from workshop_lib.views import flow_layout
from workshop_lib.views.band_text import step_font
from workshop_lib.views.coverage import coverage
from workshop_lib.views.foot import fingerprint
from workshop_lib.views.gather import gather
from workshop_lib.views.journey_map import draw_map
from workshop_lib.views.layout import plan
from workshop_lib.views.map_options import MapOptions
from workshop_lib.views.page import PAPER, split_rows
from workshop_lib.views.pictograms import FAMILIES, SHAPES, family
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font, width, wrap

FEW, MANY = (settings(max_examples=count, suppress_health_check=list(HealthCheck)) for count in (6, 30))
PAGES = (*(page.name for page in PAPER[:2]), "dia", "breed")


@FEW
@given(works(), st.sampled_from(PAGES))
def test_no_text_is_clipped_and_no_box_overlaps(work: Work, page: str) -> None:
    """Whatever stands in the cells, on every page size."""
    check(plan(gather(work, MapOptions(page=page)), page))


def assert_all_drawn(work: Work) -> None:
    drawn = texts(draw_map(work).svg)
    for one in work.journey.touchpoints:
        assert letters(one.name) in drawn[f"{one.id}.name"]
        for field in ("doing", "message", "cta", "drop_off", "pain", "delight", "opportunity", "backstage", "support"):
            assert letters(getattr(one, field).text) in drawn.get(f"{one.id}.{field}", "")
        assert letters(one.thinking.text.strip("“”\"'‘’ ")) in drawn[f"{one.id}.thinking"]
        assert letters(one.channel) in drawn[f"{one.id}.channel"]
        assert letters(one.owner) in drawn.get(f"{one.id}.owner", "")
        assert letters(one.kpi) in drawn.get(f"{one.id}.kpi", "")


@FEW
@given(works())
def test_every_text_of_every_cell_is_drawn(work: Work) -> None:
    """The letters of a cell are in the picture, in order, whatever line they stand on."""
    assert_all_drawn(work)


@pytest.mark.heavy
@MANY
@given(works(), st.sampled_from(PAGES))
def test_many_maps_keep_their_texts_inside(work: Work, page: str) -> None:
    """Nothing clipped, nothing over another, nothing left out: the same for many more of them."""
    check(plan(gather(work, MapOptions(page=page)), page))
    assert_all_drawn(work)


@pytest.mark.parametrize("name", case_names())
def test_every_case_fits_one_a3_in_seven_points_or_more(name: str) -> None:
    """Sixteen to eighteen filled touchpoints stay printable in an office."""
    work = load_case(name).work
    layout = plan(gather(work, MapOptions()))
    check(layout)
    assert (layout.page, layout.width, layout.height) == ("a3", 420, 297)


def test_the_same_work_gives_the_same_bytes() -> None:
    """No time, no chance, no order of a set."""
    work = load_case("rijnveen").work
    again = Work.model_validate_json(work.model_dump_json())
    assert draw_map(work).svg == draw_map(again).svg


def test_content_that_does_not_fit_takes_the_next_page() -> None:
    """The picture says which page it needed; type never shrinks below seven points."""
    long = "Een hele lange zin over wat hier gebeurt, die maar doorgaat. " * 5
    cells = {lane: long for lane in ("doing", "thinking", "message", "opportunity", "backstage")}
    picture = draw_map(journey(*(touchpoint(number, 1, **cells) for number in range(16))))
    assert picture.facts["page"] in {"a2", "a1"}
    assert float(str(picture.facts["body_points"])) >= 7


def test_a_map_of_two_hundred_touchpoints_gets_a_page_of_its_own() -> None:
    """The last page grows; nothing is left out."""
    layout = plan(gather(journey(*(touchpoint(number) for number in range(200))), MapOptions()))
    check(layout)
    assert layout.page == "eigen"
    assert len(layout.rows[0].slots) == 200


def test_an_unknown_page_is_refused_with_the_known_ones() -> None:
    """The mistake names what is possible."""
    with pytest.raises(Unsuitable) as caught:
        draw_map(journey(touchpoint(1)), MapOptions(page="b5"))
    assert "a3" in caught.value.facts["known"]  # type: ignore[operator]


def test_a_narrow_map_breaks_its_rows_between_phases() -> None:
    """Sixteen touchpoints stand in two rows, and no phase is torn apart."""
    content = gather(load_case("rijnveen").work, MapOptions())
    rows = split_rows(content.columns, 9)
    first, second = ({content.columns[index].phase_position for index in row} for row in rows)
    assert not first & second


def test_an_empty_map_says_what_to_do() -> None:
    """Without phases, or with phases alone, the next step stands on the page."""
    wanted = letters(words.EMPTY_MAP)
    for work in (Work(), journey()):
        svg = draw_map(work).svg
        assert wanted in letters("".join(ElementTree.fromstring(svg).itertext()))


def test_phases_without_touchpoints_keep_their_place() -> None:
    """An open phase is a question, not a hole."""
    work = journey(touchpoint(1), phases=(Phase(id="koop", name="koop"), Phase(id="na", name="daarna")))
    columns = gather(work, MapOptions()).columns
    assert [(one.touchpoint is None, one.phase_position) for one in columns] == [(False, 0), (True, 1)]


def test_touchpoints_without_phase_stand_last_under_their_own_heading() -> None:
    """A touchpoint of a phase that is gone is not lost."""
    work = journey(touchpoint(1, phase="weg"), touchpoint(2))
    assert [one.touchpoint.id for one in gather(work, MapOptions()).columns if one.touchpoint] == ["T2", "T1"]
    assert words.NO_PHASE in draw_map(work).svg


def test_empty_cells_are_dotted_only_where_something_is_expected() -> None:
    """Pain is asked for at a pain point and delight at a delight, not elsewhere."""
    work = journey(touchpoint(1, -4), touchpoint(2, 4, pain="ook dit"), touchpoint(3, 0))
    keys = {cell.key for row in plan(gather(work, MapOptions())).rows for cell in row.cells}
    assert {"T1.pain", "T2.pain", "T2.delight"} <= keys
    assert not {"T1.delight", "T3.pain", "T3.delight"} & keys


def test_evidence_stands_on_the_left_edge_of_a_cell() -> None:
    """Measured is solid, reported dashed, assumed dotted."""
    dashes = []
    for grade in Grade:
        cell = Statement(text="iets", evidence=Evidence(grade=grade))
        tree = ElementTree.fromstring(draw_map(journey(touchpoint(1, doing=cell))).svg)
        found = next(group for group in tree.iter(f"{SVG}g") if group.get("data-key") == "T1.doing")
        edge = next(found.iter(f"{SVG}line"))
        dashes.append((edge.get("stroke-dasharray") is None, edge.get("stroke-linecap")))
    assert dashes == [(True, None), (False, None), (False, "round")]


def test_coverage_counts_cells_and_scores_that_rest_on_evidence() -> None:
    """One measured cell beside an assumed score is half."""
    known = Statement(text="gezien", evidence=Evidence(grade=Grade.MEASURED))
    assert coverage(journey(touchpoint(1, 2, doing=known)).journey) == 0.5
    assert coverage(journey(touchpoint(1)).journey) is None


def test_the_fingerprint_follows_the_data() -> None:
    """Another word is another map."""
    one, other = journey(touchpoint(1)).journey, journey(touchpoint(1, name="anders")).journey
    assert fingerprint(one) == fingerprint(journey(touchpoint(1)).journey) != fingerprint(other)


def test_flows_are_drawn_on_tracks_with_their_label() -> None:
    """Overlapping arrows never share a track, and each label is on the page."""
    flows = (
        Flow(source="T3", target="T1", label="probeert opnieuw", share=0.2),
        Flow(source="T4", target="T2", kind=FlowKind.LOYALTY_LOOP),
        Flow(source="T1", target="niets"),
    )
    work = journey(*(touchpoint(number, 1) for number in range(1, 5)), flows=flows)
    arcs = plan(gather(work, MapOptions())).rows[0].arcs
    assert sorted(arc.track for arc in arcs) == [0, 1]
    drawn = letters("".join(ElementTree.fromstring(draw_map(work).svg).itertext()))
    assert letters("probeert opnieuw (20\u202f%)") in drawn


def test_lanes_can_be_chosen() -> None:
    """Only the wanted lanes are drawn, beside phases, touchpoints and curve."""
    work = load_case("rijnveen").work
    svg = draw_map(work, MapOptions(lanes=("doing",))).svg
    assert 'id="lane-doing"' in svg
    assert 'id="lane-thinking"' not in svg


def test_the_future_map_is_another_map() -> None:
    """With state to-be the drawn journey is the planned one."""
    work = load_case("rijnveen").work
    future = work.but(future=work.journey.but(title="Morgen", state=State.TO_BE))
    assert "Morgen" in draw_map(future, MapOptions(state=State.TO_BE)).title


def test_the_alternative_text_tells_the_shape_of_the_journey() -> None:
    """Begin, end, extremes, moments of truth and assumptions, in words."""
    work = journey(touchpoint(1, 1), touchpoint(2, -4, moment_of_truth=True), touchpoint(3, 3))
    alt = draw_map(work).alt
    assert "begint op +1 en eindigt op +3" in alt
    assert "Laagste punt: Stap 2 (−4)" in alt
    assert words.tell_moments(["Stap 2"]) in alt
    assert "100\u202f% van de gevulde vakken" in alt


def test_what_people_type_cannot_become_markup() -> None:
    """A script tag in a name stays text, in the picture and in its title."""
    svg = draw_map(journey(touchpoint(1, name="<script>alert(1)</script>"), title="<b>&")).svg
    assert "<script" not in svg
    ElementTree.fromstring(svg)


def test_every_channel_of_the_catalogue_has_a_pictogram() -> None:
    """Known names find their family; a new one becomes a person."""
    assert {kind for _, kind in FAMILIES} <= set(SHAPES)
    assert (family("E-mail"), family("Mijn webshop"), family("rooksignaal")) == ("mail", "basket", "contact")


def test_the_owner_of_a_channel_stands_beside_its_pictogram() -> None:
    """Eigen, betaald, verdiend or partner is text, not colour."""
    drawn = texts(draw_map(journey(touchpoint(1, channel="post", ownership=Ownership.EARNED))).svg)
    assert drawn["T1.channel"] == "verdiendpost"


def test_two_touchpoints_with_the_same_id_are_both_drawn() -> None:
    """A slip in the data hides nothing."""
    drawn = texts(draw_map(journey(touchpoint(1, name="eerste"), touchpoint(1, name="tweede"))).svg)
    assert drawn["T1.name"] == "T1eersteT1tweede"


def test_chosen_personas_stand_in_the_head_in_their_own_colour() -> None:
    """Leaving one out changes nothing about the others."""
    work = load_case("rijnveen").work
    chips = plan(gather(work, MapOptions(personas=("koen",)))).title.chips
    everybody = plan(gather(work, MapOptions())).title.chips
    assert [(chip.name, chip.line) for chip in chips] == [(everybody[2].name, everybody[2].line)]


def test_a_touchpoint_may_know_only_a_persona() -> None:
    """Without a shared score the curve of the persona is drawn."""
    own = touchpoint(1, emotions=(Emotion(persona="p", word="boos", score=-5),))
    assert 'data-key="curve.p"' in draw_map(journey(own)).svg


def test_the_name_of_a_touchpoint_gets_smaller_before_a_word_breaks() -> None:
    """A word that fits at a smaller size stays whole; one that never fits is broken at the largest."""
    room = width("groepsappgesprek", Font(7.2, "bold")) + 0.2
    font = step_font(("een groepsappgesprek",), room, 1.0)
    assert 7.0 <= font.size < WORKSHOP.step
    assert not any(line.endswith("-") for line in wrap("een groepsappgesprek", room, font))
    assert step_font(("kort",), room, 1.0).size == WORKSHOP.step


def test_a_label_is_not_crossed_by_an_arrow_that_lies_deeper() -> None:
    """A long label over the end of another arrow goes below it."""
    points = [touchpoint(number) for number in range(6)]
    flows = (
        Flow(source="T3", target="T2", kind=FlowKind.RETURN, label="een lang verhaal over wie er allemaal teruggaat"),
        Flow(source="T5", target="T1", kind=FlowKind.RETURN, label="terug"),
    )
    drawn = journey(*points, flows=flows).journey
    centres = {f"T{number}": 20.0 + 18 * number for number in range(6)}
    made = flow_layout.arcs(drawn, centres, (10.0, 120.0), 1.0)
    crossed = [
        (arc.lines, x)
        for arc in made
        for other in made
        for x in (other.start, other.end)
        if other.track > arc.track and abs(arc.middle - x) < flow_layout.half_width(arc, 1.0)
    ]
    assert crossed == []
