"""The forms of the steps without a browser: fields and grids take the same road as their buttons and keys."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from workshop_lib.model.action import Action, Actions, Hardness
from workshop_lib.model.evidence import Certainty, Claim, Source, Sources
from workshop_lib.model.journey import Emotion, Journey, Touchpoint
from workshop_lib.model.kpi import Kpi, KpiReading
from workshop_lib.model.organisation import Member, Organisation
from workshop_lib.model.roadmap import Initiative
from workshop_lib.model.scope import Goal, Scope
from workshop_lib.model.work import Work
from workshop_lib.notebook.judge import marks_for
from workshop_lib.widgets.convert import NotYet
from workshop_lib.widgets.fields import lists_of, paths_of
from workshop_lib.widgets.ideas import Ideas, need_of
from workshop_lib.widgets.sections import sections
from workshop_lib.widgets.shapes import shape_of
from workshop_lib.widgets.steps import make_editor

NOUNS = ("organisation", "sources", "scope", "actions", "roadmap", "kpis")
WORK = Work(
    organisation=Organisation(name="Rijnveen", team=(Member(name="Noor", department="logistiek"), Member(name="Bo"))),
    sources=Sources(
        entries=(Source(id="INT-A1", name="gesprek"), Source(id="WEB-1", name="webstatistiek")),
        claims=(Claim(id="B1", text="Prijzen pas na inlog", sources=("INT-A1",)),),
    ),
    scope=Scope(goals=(Goal(id="G1", text="minder telefoontjes", main=True),), budget=45_000),
    journey=Journey(
        touchpoints=(
            Touchpoint(id="A01", name="beurs", channel="beurs", emotions=(Emotion(score=2),)),
            Touchpoint(id="A06", name="inlog vragen", channel="webformulier", emotions=(Emotion(score=-4),)),
        )
    ),
    actions=Actions(rows=(Action(id="ACT1", touchpoint="A01", channel="beurs"),)),
    kpis=(Kpi(id="KPI1", name="conversie", readings=(KpiReading(value=2.7),)), Kpi(id="KPI2", name="orders")),
)


def _open(noun: str, work: Work = WORK) -> tuple[Any, Any]:
    """The editor, and the form in it."""
    editor = make_editor(
        noun,
        work,
        lambda value: "bewaard om 14:03",
        lambda value: marks_for(work.model_copy(update={noun: value}), noun),
    )
    return editor, editor.form.part


def _rows() -> tuple[Any, Any]:
    editor, part = _open("actions")
    return editor, part.grids["rows"]


# Fields.


def test_every_field_of_a_step_stands_in_its_form() -> None:
    """Nothing of the model is out of reach: every field has a place in a form, a grid or on the board."""
    for model in (Organisation, Scope, Goal, Action, Kpi, Initiative):
        shown = [path for _, paths in sections(model.__name__, paths_of(model)) for path in paths]
        assert sorted(shown) == sorted(paths_of(model))
        placed = {path.split(".")[0] for path in paths_of(model)} | set(lists_of(model))
        assert placed == set(model.model_fields) - {"id"}


@pytest.mark.parametrize(
    ("model", "path", "typed", "value"),
    [
        (Initiative, "rice.confidence", "80", 0.8),
        (Initiative, "rice.confidence", "0,8", 0.8),
        (Initiative, "rice.confidence", "80 %", 0.8),
        (Initiative, "tip", "3", 3),
        (Initiative, "touchpoints", "A06, A01", ("A06", "A01")),
        (Initiative, "touchpoints", "A06 inlog vragen\nA01 beurs", ("A06", "A01")),
        (Claim, "sources", "INT-A1, INT-X", ("INT-A1", "INT-X")),
        (Claim, "certainty", "hoog", Certainty.HIGH),
        (Action, "hardness", "zacht", Hardness.SOFT),
        (Action, "touchpoint", "inlog", "A06"),
        (Action, "cost", "1.500", 1500),
        (Kpi, "deadline", "31 december 2026", dt.date(2026, 12, 31)),
        (Kpi, "guardrail", "ja", True),
        (Kpi, "back_to_step", "6", 6),
        (Scope, "in_scope", "bestellen, betalen\nleveren", ("bestellen, betalen", "leveren")),
    ],
)
def test_a_typed_text_becomes_the_value_of_its_field(model: Any, path: str, typed: str, value: Any) -> None:
    """Percentages, names, codes, dates in words: as people write them, and shown again they mean the same."""
    field, blank = (
        Ideas.of(WORK).field(model, path),
        model.model_validate({"id": "x"} if "id" in model.model_fields else {}),
    )
    made = field.put(blank, typed)
    found = made
    for name in path.split("."):
        found = getattr(found, name)
    assert found == value
    assert field.put(blank, field.show(made)) == made


@pytest.mark.parametrize(
    ("model", "path", "typed"),
    [
        (Kpi, "target", "veel"),
        (Kpi, "deadline", "ooit"),
        (Action, "hardness", "zeer"),
        (Initiative, "rice.confidence", "300"),
    ],
)
def test_what_is_no_value_is_not_one(model: Any, path: str, typed: str) -> None:
    """A sentence says what can be typed instead."""
    with pytest.raises(NotYet, match=r"Typ|Kies"):
        Ideas.of(WORK).field(model, path).put(model(id="x"), typed)


def test_a_field_says_in_words_whether_it_is_needed() -> None:
    """What `check` calls missing is needed, a tip is advised, the rest may stay empty."""
    assert need_of(Organisation, "name") == "missing"
    assert need_of(Organisation, "occasion") == "tip"
    assert need_of(Organisation, "description") == ""
    assert need_of(Initiative, "rice.effort") == "missing"


def test_a_finding_stands_beside_its_field() -> None:
    """The form of one KPI carries what `check` says about that field of that KPI."""
    _, grid = _open("kpis")
    grid.show_details("KPI1")
    assert grid.details.fields.widget.marks["formula"][0][1] == "missing"
    grid.details.fields.edit("formula", "orders / sessies")
    assert "formula" not in grid.details.fields.widget.marks


def test_undo_clears_what_was_refused() -> None:
    """A step back shows the older value, also in a field that held a half one."""
    editor, part = _open("scope")
    part.fields.edit("capacity", "3")
    part.fields.edit("budget", "veel")
    editor.undo()
    assert (part.fields.shown("budget"), part.fields.shown("capacity")) == ("45.000", "")


def test_choices_follow_what_was_made_in_the_same_form() -> None:
    """A source that was just added can be chosen under a claim."""
    _, part = _open("sources")
    part.grids["entries"].add()
    made = part.grids["entries"].items[-1].id
    assert [made, ""] in part.grids["claims"].grid.lists["sources"]


# Grids.


def test_a_cell_is_typed_and_saved() -> None:
    """The other cells and rows stay; the value before is one undo away."""
    editor, grid = _rows()
    grid.edit("ACT1", "content", "richtprijzen per soort")
    assert editor.current.rows[0].content == "richtprijzen per soort"
    assert editor.current.rows[0].channel == "beurs"
    editor.undo()
    assert grid.grid.rows[0]["content"] == ""


def test_a_cell_that_is_no_value_keeps_what_was_typed() -> None:
    """The text stays in the cell with a sentence; the model keeps the value it had."""
    editor, grid = _open("kpis")
    grid.edit("KPI1", "target", "meer")
    assert grid.grid.refused["KPI1|target"]["text"] == "meer"
    assert editor.current == WORK.kpis
    grid.edit("KPI1", "target", "3,0")
    assert (grid.grid.refused, editor.current[0].target) == ({}, 3)


def test_rows_are_added_copied_moved_and_removed() -> None:
    """Every deed is one change; a new row has a code of its own, and the focus goes along."""
    editor, grid = _rows()
    grid.add("ACT1")
    assert [one.id for one in editor.current.rows] == ["ACT1", "ACT2"]
    assert (grid.grid.focus["id"], grid.grid.focus["edit"]) == ("ACT2", True)
    grid.duplicate("ACT1")
    grid.move("ACT2", -1)
    assert [one.id for one in editor.current.rows] == ["ACT1", "ACT2", "ACT3"]
    grid.drop("ACT3", "ACT1")
    assert [one.id for one in editor.current.rows] == ["ACT3", "ACT1", "ACT2"]
    assert "plek 1 van 3" in grid.grid.said
    grid.remove("ACT1")
    assert [one.id for one in editor.current.rows] == ["ACT3", "ACT2"]
    editor.undo()
    assert [one.id for one in grid.items] == ["ACT3", "ACT1", "ACT2"]


def test_pain_points_come_first_among_the_examples() -> None:
    """A row begins at the deepest point of the curve, with what the map knows about it."""
    editor, grid = _rows()
    first = grid.grid.examples[0]
    assert (first["id"], "pijnpunt −4" in first["note"]) == ("A06", True)
    grid.take("A06")
    made = editor.current.rows[-1]
    assert (made.touchpoint, made.channel) == ("A06", "webformulier")


def test_a_block_with_heads_adds_rows() -> None:
    """Heads are known by their label or field; what cannot be read stays in its cell and is named."""
    editor, grid = _open("kpis")
    grid.paste("KPI\teenheid\tdoelwaarde\nCES\tscore 1-7\t4,6\nNPS\tpunten\tveel\n")
    assert [(one.name, one.unit, one.target) for one in editor.current[2:]] == [
        ("CES", "score 1-7", 4.6),
        ("NPS", "punten", None),
    ]
    assert "2 rijen erbij" in grid.grid.report and "doelwaarde bij NPS (“veel”)" in grid.grid.report
    assert grid.grid.refused["KPI4|target"]["text"] == "veel"


@pytest.mark.parametrize("noun", ["actions", "kpis"])
def test_an_empty_grid_names_its_own_button(noun: str) -> None:
    """What it says to choose is what stands on the button above it; without examples it offers none."""
    _, part = _open(noun, WORK.model_copy(update={"actions": Actions(), "kpis": ()}))
    grid = part if noun == "kpis" else part.grids["rows"]
    assert f" {grid.grid.offer}," in grid.grid.empty
    _, team = _open("organisation", Work())
    assert "Kies uit" not in team.grids["team"].grid.empty


def test_a_block_without_heads_fills_from_the_cell() -> None:
    """Existing rows first, then new ones, and one undo takes it all back."""
    editor, grid = _open("kpis")
    grid.paste("%\t2,7\naantal\t324\ndagen\t2,6", "KPI1", "unit")
    assert [(one.unit, one.baseline) for one in editor.current] == [("%", 2.7), ("aantal", 324), ("dagen", 2.6)]
    editor.undo()
    assert editor.current == WORK.kpis


def test_rows_without_a_code_keep_their_place() -> None:
    """Members of the team have no id; they are edited, moved and removed like any row."""
    editor, part = _open("organisation")
    grid = part.grids["team"]
    first, second = grid.list.keys
    grid.edit(second, "department", "verkoop")
    grid.move(second, -1)
    assert [one.name for one in editor.current.team] == ["Bo", "Noor"]
    grid.remove(first)
    assert [(one.name, one.department) for one in editor.current.team] == [("Bo", "verkoop")]


def test_readings_live_under_their_figure() -> None:
    """The form of a KPI has a grid of its own; both it and the row above know the newest value."""
    editor, grid = _open("kpis")
    grid.show_details("KPI1")
    readings = grid.details.grids["readings"]
    readings.add()
    readings.edit(readings.list.keys[-1], "value", "2,9")
    grid.edit("KPI1", "owner", "Noor")
    assert [one.value for one in editor.current[0].readings] == [2.7, 2.9]
    assert grid.details.fields.shown("owner") == "Noor"


def test_the_form_of_a_row_goes_with_its_row() -> None:
    """Removing the row closes its form; walking to another row shows that one."""
    _, grid = _open("kpis")
    grid.show_details("KPI1")
    grid.choose("KPI2")
    assert grid.details.fields.shown("name") == "orders"
    grid.remove("KPI2")
    assert grid.details is None


def test_every_list_has_a_grid() -> None:
    """No list of models is typed with stripes between its parts."""
    for noun in ("organisation", "sources", "scope", "actions"):
        kind = type(getattr(WORK, noun))
        assert [shape_of(kind, name, item).kind for name, item in lists_of(kind).items()] == list(
            lists_of(kind).values()
        )


# Page without a kernel.


def test_page_without_a_kernel_names_the_phase_model() -> None:
    """No code of ours stands among the words."""
    told = make_editor("journey", WORK, lambda value: "")._repr_mimebundle_()["text/plain"]
    assert "fasemodel: negen fasen" in told and "nine" not in told


@pytest.mark.parametrize("noun", NOUNS)
def test_a_page_without_a_kernel_shows_the_picture(noun: str) -> None:
    """The stored output holds the card, table or board with its alt text, the same bytes every time."""
    bundles = [_open(noun)[0]._repr_mimebundle_() for _ in range(2)]
    assert bundles[0]["text/html"] == bundles[1]["text/html"]
    assert "<svg" in bundles[0]["text/html"] and 'role="img"' in bundles[0]["text/html"]
    assert len(bundles[0]["text/plain"].splitlines()) > 2


def test_a_loop_is_made_from_touchpoints_by_name() -> None:
    """Loops, phases and changes of the map stand in grids as well; the table beside them keeps its touchpoints."""
    editor = make_editor("journey", WORK, lambda value: "bewaard om 14:03")
    page = editor.form.whole["klantreiskaart"].part
    page.grids["flows"].add()
    page.grids["flows"].edit("L1", "source", "inlog vragen")
    page.grids["flows"].edit("L1", "share", "20")
    made = editor.current.flows[0]
    assert (made.source, made.share) == ("A06", 0.2)
    editor.form.whole["Touchpoints"].edit("A01", "name", "de beurs")
    phases = editor.form.whole["fasen"].part.grids["phases"]
    phases.add()
    assert (editor.current.touchpoints[0].name, len(editor.current.phases)) == ("de beurs", 1)
    editor.undo()
    assert (phases.items, editor.current.flows) == ((), (made,))
