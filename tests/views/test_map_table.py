"""The table holds every fact of the map, as text."""

from __future__ import annotations

import pytest
from map_makers import journey, touchpoint

from workshop_lib.exports.report import make_report
from workshop_lib.model.work import Work
from workshop_lib.store.library import case_names, load_case
from workshop_lib.text import describe_words as words
from workshop_lib.views.map_table import cells, draw_map_table

FIELDS = ("doing", "thinking", "message", "cta", "drop_off", "pain", "delight", "opportunity", "backstage", "support")


@pytest.mark.parametrize("case", case_names())
def test_no_fact_lives_in_the_picture_alone(case: str) -> None:
    """Every text, channel, owner, figure and score of a touchpoint stands in its row."""
    work = load_case(case).work
    _, rows = cells(work)
    by_id = {row[0]: " | ".join(row) for row in rows}
    assert list(by_id) == [one.id for _, one in work.journey.in_order()]
    for one in work.journey.touchpoints:
        facts = [one.name, one.channel, one.owner, one.kpi, *(getattr(one, field).text for field in FIELDS)]
        assert [fact for fact in facts if fact.strip("“”") not in by_id[one.id]] == []
        assert (words.TRUTH in by_id[one.id]) is one.moment_of_truth


def test_every_row_is_as_long_as_the_head() -> None:
    """Also where a persona has no score and a lane no words."""
    heads, rows = cells(load_case("rijnveen").work)
    assert {len(row) for row in rows} == {len(heads)}


def test_a_cell_says_what_it_rests_on() -> None:
    """The dotted edge of the picture is a word here."""
    _, rows = cells(journey(touchpoint(1, doing="zoekt")))
    assert "zoekt (aanname)" in rows[0]


def test_what_people_type_stays_text() -> None:
    """A tag in a name is only letters, in the panel and in the report."""
    work = journey(touchpoint(1, name="<script>x</script>"))
    assert "<script" not in draw_map_table(work).html
    assert "<script>x" not in make_report(work)


def test_the_report_has_the_same_table() -> None:
    """One way: the page holds every cell of the panel."""
    work = load_case("waterlinge").work
    heads, _ = cells(work)
    page = make_report(work)
    assert all(f">{head}</th>" in page for head in heads)


def test_words_and_html_say_the_same_for_an_empty_map() -> None:
    """No empty table."""
    panel = draw_map_table(Work())
    assert "<table" not in panel.html
    assert panel.plain.splitlines()[1] in panel.html
