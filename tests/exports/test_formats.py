"""What each export is: real numbers, Dutch heads, the right parts, and a report that says what is missing."""

from __future__ import annotations

import datetime as dt
import io
import json
from functools import cache
from textwrap import wrap
from xml.etree import ElementTree

import pytest

from workshop_lib.errors import Unsuitable
from workshop_lib.exports.agenda import days_of
from workshop_lib.exports.kinds import KINDS, convert
from workshop_lib.exports.wish import Wish
from workshop_lib.model.journey import Flow
from workshop_lib.model.work import Work
from workshop_lib.rules.aspects import Aspect, view
from workshop_lib.rules.conversion import Conversion
from workshop_lib.rules.fates import PROFILES
from workshop_lib.store.library import case_names, load_case
from workshop_lib.text.export_words import ASPECTS, FORMATS, lines, say, says
from workshop_lib.text.map_words import phase_name
from workshop_lib.views.quotes import curly

MODEL = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
DI = "{http://www.omg.org/spec/BPMN/20100524/DI}"


@pytest.fixture(scope="module")
def work() -> Work:
    """A complete case."""
    return load_case("rijnveen").work


@cache
def made(kind: str, case: str = "rijnveen") -> Conversion:
    """A complete case in this form: converted once, looked at by many tests."""
    return convert(load_case(case).work, kind)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_an_empty_work_still_leaves(kind: str) -> None:
    """The first day of a course is not an error, and nothing is said to be lost."""
    empty = convert(Work(), kind)
    assert empty.data and not empty.report.lost


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"schema"}))
def test_every_aspect_of_a_work_is_accounted_for(work: Work, kind: str) -> None:
    """What a work holds is kept, changed or lost: exactly one of the three."""
    report = made(kind).report
    told = [one.aspect for one in (*report.kept, *report.changed, *report.lost) if one.aspect]
    assert sorted(told) == sorted(aspect for aspect in Aspect if view(aspect, work))


def test_every_code_has_its_words() -> None:
    """A report never says a code."""
    assert set(ASPECTS) == set(Aspect) and set(FORMATS) == set(PROFILES)
    assert all(says(code) for profile in PROFILES.values() for code in profile.changed.values())


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_reports_are_dutch_sentences(kind: str) -> None:
    """Every remark can be said, without an exclamation mark."""
    report = made(kind).report
    assert all(say(one) and "!" not in say(one) for one in (*report.kept, *report.changed, *report.lost))
    assert all(len(line) > 3 for line in lines(report))


def test_a_workbook_has_the_sheets_of_the_steps_and_real_numbers(work: Work) -> None:
    """Dutch tabs and heads; a score is a number, a deadline a date."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(made("xlsx").data))
    assert {"kaart", "persona's", "bewijs", "kaders", "acties", "roadmap", "KPI's"} <= set(book.sheetnames)
    sheet = book["kaart"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    assert [sheet.cell(row, heads["score"]).value for row in range(2, 5)] == [2, 1, 0]
    assert sheet.cell(2, heads["score Marleen"]).value == 2
    kpis = book["KPI's"]
    deadline = next(cell.column for cell in kpis[1] if cell.value == "datum")
    assert kpis.cell(2, deadline).value == dt.datetime(2027, 6, 30)


def test_the_head_of_a_sheet_holds_the_name_of_a_persona() -> None:
    """A head that needs three lines gets them."""
    from openpyxl import load_workbook

    for sheet in load_workbook(io.BytesIO(made("xlsx", "waterlinge").data)).worksheets:
        for cell in sheet[1]:
            room = int(sheet.column_dimensions[cell.column_letter].width) - 2
            assert len(wrap(str(cell.value), max(4, room))) * 15 <= sheet.row_dimensions[1].height


def test_csv_is_what_dutch_excel_opens(work: Work) -> None:
    """A byte order mark, semicolons, decimal commas."""
    first = work.journey.touchpoints[0]
    felt = first.emotions[0].model_copy(update={"score": 1.5})
    odd = work.but(journey=work.journey.but(touchpoints=(first.model_copy(update={"emotions": (felt,)}),)))
    data = convert(odd, "csv").data
    assert data.startswith(b"\xef\xbb\xbfcode;fase;touchpoint;") and b";1,5;" in data


@pytest.mark.parametrize("case", case_names())
def test_bpmn_hangs_together_and_is_drawn(case: str) -> None:
    """Ids are unique, every end of an arrow exists, what is behind has one lane, and everything has its place."""
    root = ElementTree.fromstring(convert(load_case(case).work, "bpmn").data)
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    flows = list(root.iter(f"{MODEL}sequenceFlow"))
    kinds = ("startEvent", "endEvent", "userTask", "task", "serviceTask", "exclusiveGateway")
    pools = [
        {one.get("id") for kind in kinds for one in pool.iter(f"{MODEL}{kind}")}
        for pool in root.iter(f"{MODEL}process")
    ]
    nodes = set().union(*pools)
    lanes = [one.text for one in root.iter(f"{MODEL}flowNodeRef")]
    assert sorted(lanes) == sorted(str(one) for one in pools[1])
    assert {end for flow in flows for end in (flow.get("sourceRef"), flow.get("targetRef"))} == nodes
    for flow in flows:
        assert sum({flow.get("sourceRef"), flow.get("targetRef")} <= pool for pool in pools) == 1
    for message in root.iter(f"{MODEL}messageFlow"):
        assert message.get("sourceRef") in pools[0] and message.get("targetRef") in pools[1]
    drawn = {one.get("bpmnElement") for one in root.iter() if one.tag in (f"{DI}BPMNShape", f"{DI}BPMNEdge")}
    assert nodes | {flow.get("id") for flow in flows} <= drawn
    assert len(list(root.iter("{urn:klantreis:1}beleving"))) == len(load_case(case).work.journey.touchpoints)


def test_a_loop_to_nowhere_is_told(work: Work) -> None:
    """BPMN leaves out an arrow without an end, and says so."""
    loose = work.but(journey=work.journey.but(flows=(*work.journey.flows, Flow(source="A01", target="weg"))))
    assert [one.code for one in convert(loose, "bpmn").report.lost if one.aspect is None] == ["dangling"]


def test_the_hand_over_has_every_building_block(work: Work) -> None:
    """Six rows per action, in the order in which the customer meets them, named for both tools."""
    text = convert(work, "marketing-csv").data.decode("utf-8-sig")
    blocks = [row.split(";")[4] for row in text.splitlines()[1:]]
    assert blocks == ["trigger", "wachten", "bericht", "vertakking", "nee-tak", "doel"] * len(work.actions.rows)
    assert "Dynamics 365 Customer Insights;Sugar Market" in text


def test_the_calendar_carries_dates_and_the_given_moment(work: Work) -> None:
    """Planned actions, goals and KPIs are events; what has no period is named; the stamp is the clock's."""
    from icalendar import Calendar

    dated_file = convert(work, "agenda", Wish(now=dt.datetime(2026, 3, 2, 9, 1, tzinfo=dt.UTC)))
    calendar = Calendar.from_ical(dated_file.data)
    assert {one["dtstamp"].dt for one in calendar.events} == {dt.datetime(2026, 3, 2, 9, 1, tzinfo=dt.UTC)}
    first = next(one for one in calendar.events if one["uid"] == "actie-actie-03@klantreis")
    assert (first["dtstart"].dt, first["dtend"].dt) == (dt.date(2027, 1, 1), dt.date(2027, 4, 1))
    dated = sum(one["uid"].startswith("actie-") for one in calendar.events)
    undated = next(one.count for one in dated_file.report.lost if one.code == "undated")
    assert dated + undated == len(work.actions.rows) and dated and undated


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("K1 2027", dt.date(2027, 1, 1), dt.date(2027, 3, 31)),
        ("2027 Q4", dt.date(2027, 10, 1), dt.date(2027, 12, 31)),
        ("kwartaal 2 2028", dt.date(2028, 4, 1), dt.date(2028, 6, 30)),
        ("Februari 2028", dt.date(2028, 2, 1), dt.date(2028, 2, 29)),
        ("2027", dt.date(2027, 1, 1), dt.date(2027, 12, 31)),
    ],
)
def test_periods_are_understood(period: str, first: dt.date, last: dt.date) -> None:
    """Quarters, months and years the way people write them."""
    assert days_of(period) == (first, last)


@pytest.mark.parametrize("period", ["", "straks", "na de zomer", "K5 2027", "week 3"])
def test_other_periods_have_no_date(period: str) -> None:
    """No date is invented."""
    assert days_of(period) is None


def test_json_follows_its_schema_name(work: Work) -> None:
    """The file says which form it has, and the schema of that form leaves beside it."""
    content = json.loads(convert(work, "json").data)
    schema = json.loads(convert(work, "schema").data)
    assert content["schema"] == schema["properties"]["schema"]["const"]


def test_slides_are_editable_and_told(work: Work) -> None:
    """Native tables with every touchpoint, a native chart with a line per persona, and a map with its alt text."""
    from pptx import Presentation

    deck = Presentation(io.BytesIO(made("pptx").data))
    assert deck.slide_width * 9 == pytest.approx(deck.slide_height * 16, rel=1e-4)
    shapes = [shape for slide in deck.slides for shape in slide.shapes]
    texts = " ".join(c.text_frame.text for s in shapes if s.has_table for r in s.table.rows for c in r.cells)
    assert all(curly(one.name) in texts for one in work.journey.touchpoints)
    assert all(phase_name(one.name, 1) in texts for one in work.journey.phases)
    charts = [shape.chart for shape in shapes if shape.has_chart]
    assert [[series.name for series in chart.plots[0].series] for chart in charts] == [
        ["alle klanten", "Marleen", "Youssef", "Koen"]
    ]
    alts = [shape._element.nvPicPr.cNvPr.get("descr") for shape in shapes if shape.shape_type == 13]
    assert len(alts) == 1 and "touchpoint" in alts[0].lower()
    assert "30\u00a0juni\u00a02027" in texts  # a date stays on one line
    assert all(slide.shapes.title is not None and slide.shapes.title.text_frame.text for slide in deck.slides)


@pytest.mark.parametrize("case", case_names())
def test_nothing_falls_off_a_slide(case: str) -> None:
    """Every table ends above the foot by its measured height, and no case needs a text shortened."""
    from pptx import Presentation

    converted = made("pptx", case)
    deck = Presentation(io.BytesIO(converted.data))
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_table:
                bottom = shape.top + sum(row.height for row in shape.table.rows)
                assert bottom <= deck.slide_height * 0.95
    assert not [one for one in converted.report.changed if one.code == "shortened_cells"]


def test_other_kinds_and_personas_are_refused(work: Work) -> None:
    """A slip gets a known mistake."""
    with pytest.raises(Unsuitable, match="export_kind"):
        convert(work, "visio")
    with pytest.raises(Unsuitable, match="export_persona"):
        convert(work, "mermaid", Wish("niemand"))


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_same_work_gives_the_same_bytes(work: Work, kind: str) -> None:
    """Zip times, workbooks in charts and calendar stamps are fixed."""
    assert convert(work, kind).data == made(kind).data
