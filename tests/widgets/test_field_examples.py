"""The grey example of a field can be typed in that very field, and means what it says."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from workshop_lib.model.action import Action, Actions
from workshop_lib.model.base import Model
from workshop_lib.model.evidence import Claim, Source, Sources
from workshop_lib.model.journey import Change, Flow, Journey, Phase, Touchpoint
from workshop_lib.model.kpi import Kpi, KpiReading
from workshop_lib.model.organisation import Assumption, Member, Organisation
from workshop_lib.model.roadmap import Ice, Initiative, Need, Rice, Roadmap
from workshop_lib.model.scope import Constraint, Goal, Scope
from workshop_lib.model.work import Work
from workshop_lib.text import card_words
from workshop_lib.text.prompts import prompt
from workshop_lib.widgets.fields import paths_of
from workshop_lib.widgets.ideas import Ideas
from workshop_lib.widgets.part_form import PartForm
from workshop_lib.widgets.roadmap_board import RoadmapBoard

MODELS: tuple[type[Model], ...] = (
    Organisation, Scope, Journey, Actions, Roadmap, Initiative, Member, Assumption, Source, Claim, Goal, Constraint,
    Phase, Flow, Change, Action, Kpi, KpiReading, Need,
)  # fmt: skip
WORK = Work(
    sources=Sources(
        entries=(Source(id="INT-1", name="Interview met een inkoper"), Source(id="WEB", name="Statistiek"))
    ),
    journey=Journey(
        phases=(Phase(id="f1", name="Oriëntatie"),), touchpoints=(Touchpoint(id="X01", name="Inlog, vragen"),)
    ),
    scope=Scope(goals=(Goal(id="G1", text="minder vragen"),), storyline="Jij verkoopt, wij zorgen.", capacity=4),
    roadmap=Roadmap(initiatives=(Initiative(id="INI1", name="karmeter"),)),
)
IDEAS = Ideas.of(WORK)


def _blank(model: type[Model]) -> Any:
    return model.model_validate({name: "x" for name, one in model.model_fields.items() if one.is_required()})


def _typed(model: type[Model], path: str, text: str) -> Any:
    return IDEAS.field(model, path).put(_blank(model), text)


FIELDS = [(model, path) for model in MODELS for path in paths_of(model)]


@pytest.mark.parametrize(("model", "path"), FIELDS, ids=[f"{model.__name__}.{path}" for model, path in FIELDS])
def test_the_example_of_a_field_is_a_value_of_it(model: type[Model], path: str) -> None:
    """Whoever types over the grey words is understood: nothing is refused, and it reads back as the same value."""
    field = IDEAS.field(model, path)
    made = field.put(_blank(model), field.words.example)
    assert field.put(_blank(model), field.show(made)) == made
    if field.kind != "check" and field.words.example:
        assert field.show(made) != ""


@pytest.mark.parametrize(
    ("model", "path", "value"),
    [
        (Organisation, "departments", ("balie", "lesgevers", "administratie")),
        (Scope, "channels", ("website", "telefoon", "e-mail")),
        (Scope, "brand_rules", ("we schrijven in de je-vorm",)),
        (Scope, "mandatory", ("X01",)),
        (Scope, "budget", 25_000),
        (Action, "cost", 1_500),
        (Action, "touchpoint", "X01"),
        (Claim, "sources", ("INT-1",)),
        (Goal, "deadline", dt.date(2026, 12, 31)),
        (Initiative, "touchpoints", ("X01",)),
        (Kpi, "goal", "G1"),
    ],
)
def test_an_example_means_what_it_says(model: type[Model], path: str, value: object) -> None:
    """Three departments are three, an amount is an amount, and what can be chosen is an example of itself."""
    assert getattr(_typed(model, path, IDEAS.field(model, path).words.example), path) == value


@pytest.mark.parametrize("typed", ["desktop, telefoon", "desktop; telefoon", "desktop\ntelefoon"])
def test_a_list_is_parted_by_comma_semicolon_or_line(typed: str) -> None:
    """People write lists in three ways."""
    assert _typed(Scope, "channels", typed).channels == ("desktop", "telefoon")


def test_a_source_is_known_by_code_and_by_name() -> None:
    """The name that somebody just typed in the register is enough."""
    assert _typed(Claim, "sources", "interview met een inkoper, WEB").sources == ("INT-1", "WEB")


@pytest.mark.parametrize("typed", ["Noor, logistiek", "Noor | logistiek", "Noor (logistiek)", "Noor - logistiek"])
def test_a_member_may_be_typed_in_one_cell(typed: str) -> None:
    """A name with its department, letter by letter, fills both cells."""
    form = PartForm(Organisation(), lambda _: None, IDEAS)
    grid = form.grids["team"]
    grid.add()
    for end in range(1, len(typed) + 1):
        grid.edit("LID1", "name", typed[:end])
    assert form.value.team == (Member(name="Noor", department="logistiek"),)
    grid.edit("LID1", "name", "Jan-Willem, directie")
    assert form.value.team[0].department == "logistiek"


@pytest.mark.parametrize(("cell", "typed"), [("value", "1,8 op 1 oktober 2026"), ("date", "1-10-2026 | 1,8")])
def test_a_reading_may_be_typed_in_one_cell(cell: str, typed: str) -> None:
    """The figure and its day, as people say it."""
    form = PartForm(Kpi(id="KPI1"), lambda _: None, IDEAS)
    form.grids["readings"].add()
    form.grids["readings"].edit("M1", cell, typed)
    assert form.value.readings == (KpiReading(value=1.8, date=dt.date(2026, 10, 1)),)


def test_steps_6_and_7_offer_what_step_3_said() -> None:
    """The story and the capacity need not be typed again."""
    form = PartForm(Actions(), lambda _: None, IDEAS)
    assert form.fields is not None
    assert form.fields.widget.given == {"storyline": "Jij verkoopt, wij zorgen."}
    assert RoadmapBoard(Roadmap(), lambda _: None, IDEAS).board.given == "4"


def test_a_new_card_begins_in_its_name() -> None:
    """The form of the card asks for the focus; a card that is only opened does not."""
    board = RoadmapBoard(WORK.roadmap, lambda _: None, IDEAS)
    board.show_details("INI1")
    assert board.details and board.details.fields and board.details.fields.widget.start == 0
    board.add()
    assert board.details.fields and board.details.fields.widget.start == 1


@pytest.mark.parametrize(
    ("head", "model", "path"),
    [
        ("METHOD", Source, "method"), ("SOURCE_KIND", Source, "kind"), ("ORIGIN", Source, "origin"),
        ("CLAIM", Claim, "text"), ("READING", Claim, "reading"), ("CERTAINTY", Claim, "certainty"),
        ("INDICATOR", Goal, "indicator"), ("BASELINE", Goal, "baseline"), ("TARGET", Goal, "target"),
        ("DEADLINE", Goal, "deadline"), ("DEADLINE", Kpi, "deadline"), ("GUARDRAIL", Goal, "guardrail"),
        ("MAIN_GOAL", Goal, "main"), ("IN_SCOPE", Scope, "in_scope"), ("OUT_OF_SCOPE", Scope, "out_of_scope"),
        ("CHANNELS", Scope, "channels"), ("MANDATORY", Scope, "mandatory"), ("VALUE", Scope, "value_proposition"),
        ("STORYLINE", Scope, "storyline"), ("BRAND", Scope, "brand_rules"), ("BUDGET", Scope, "budget"),
        ("LIMIT", Constraint, "text"), ("DESIGN_RULE", Constraint, "design_rule"), ("SORT", Constraint, "kind"),
        ("PRODUCT", Organisation, "product"), ("OCCASION", Organisation, "occasion"),
        ("CUSTOMER_GROUP", Organisation, "customer_group"), ("CUSTOMER_GOAL", Organisation, "customer_goal"),
        ("ORGANISATION_GOAL", Organisation, "organisation_goal"), ("STARTS", Organisation, "starts_at"),
        ("ENDS", Organisation, "ends_at"), ("KIND", Organisation, "state"),
        ("DECISION", Organisation, "decision_process"),
        ("QUESTION", Action, "question"), ("CHANNEL", Action, "channel"), ("CONTENT", Action, "content"),
        ("CTA", Action, "cta"), ("OWNER", Action, "owner"), ("TRIGGER", Action, "trigger"), ("COST", Action, "cost"),
        ("INITIATIVE", Initiative, "name"), ("RISK", Initiative, "risk"), ("LEARN", Initiative, "learning_question"),
        ("STOP", Initiative, "stop_rule"), ("REACH", Rice, "reach"), ("IMPACT", Rice, "impact"),
        ("CONFIDENCE", Rice, "confidence"), ("EFFORT", Rice, "effort"), ("EASE", Ice, "ease"),
        ("RULE", Kpi, "rule"), ("DECISION_TAKEN", Kpi, "decision"), ("SOURCE", Source, "name"),
    ],
)  # fmt: skip
def test_form_and_sheet_call_a_thing_by_one_name(head: str, model: type[Model], path: str) -> None:
    """Who filled in "indicator" finds an indicator on the sheet."""
    assert getattr(card_words, head).casefold() == prompt(model, path).label.casefold()
