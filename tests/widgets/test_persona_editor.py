"""Personas: a first card question by question, sentences with their sources, scales that were measured or estimated."""

from __future__ import annotations

from typing import Any

import pytest

from workshop_lib.model.evidence import Evidence, Grade, Source, Sources, Statement
from workshop_lib.model.journey import Journey, Side, Touchpoint
from workshop_lib.model.measured import Measured, TouchpointResult
from workshop_lib.model.persona import Persona, Quote, Scale
from workshop_lib.model.work import Work
from workshop_lib.rules.completeness import find_gaps
from workshop_lib.rules.finding import Level
from workshop_lib.rules.persona_scales import Trait
from workshop_lib.store.library import case_names, load_case
from workshop_lib.text import persona_words as t
from workshop_lib.text.prompts import prompt
from workshop_lib.views.describe import describe_curve
from workshop_lib.widgets.persona_editor import Ground, PersonaEditor, PersonaPage
from workshop_lib.widgets.statements import QuoteBox, StatementBox, StatementList
from workshop_lib.widgets.steps import make_editor

SOURCES = [("INT-A1 · gesprek", "INT-A1"), ("INT-A2 · gesprek", "INT-A2")]
TOLD = Statement(text="belt liever", evidence=Evidence(grade=Grade.REPORTED, sources=("INT-A1",)))
COUNTED = Statement(text="41 % belt", evidence=Evidence(grade=Grade.MEASURED, sources=("log",), n=200))
GROUND = Ground(SOURCES, lambda persona: ())


def _page(value: Persona, ground: Ground = GROUND) -> tuple[PersonaPage, list[Persona]]:
    heard: list[Persona] = []
    return PersonaPage(value, heard.append, ground), heard


def test_eight_questions_make_a_first_card() -> None:
    """The quick route asks eight things one by one, keeps every answer at once, and ends at the whole card."""
    page, heard = _page(Persona(id="persona"))
    answers: dict[str, Any] = {
        "name": "Marleen", "role": "inkoper", "goal": Statement(text="volle schappen"), "behaviours": (TOLD,),
        "frustrations": (Statement(text="wacht op prijzen"),), "decision_style": Statement(text="snel"),
        "channels": "telefoon\ne-mail", "quote": Quote(text="Past het nog?", source="INT-A2"),
        "unknowns": "Wie tekent er?", "jobs": (Statement(text="bestellen"),), "kind": "proto",
        "design_choices": "toon de karruimte\ntoon de prijs",
    }  # fmt: skip
    asked = []
    while not page.whole:
        asked.append(page.route.asked.value)
        for name, control in page.controls.items():
            control.widget.value = answers[name]
        page.route.forth()
    assert len(asked) == len(t.QUESTIONS) == 8
    assert "<strong>Vraag 2 van 8. Wat wil deze klant bereiken?</strong>" in asked[1]
    assert not any("&lt;" in one for one in asked)
    made = heard[-1]
    assert made.channels == ("telefoon", "e-mail")
    assert (made.name, made.behaviours, made.quote.source) == ("Marleen", (TOLD,), "INT-A2")
    asked_for = find_gaps(Work(personas=(made,)), "personas")
    assert {one.code for one in asked_for if one.level is Level.MISSING} == set()
    assert set(page.controls) == set(t.FULL_ORDER)


def test_every_example_is_accepted_as_it_stands() -> None:
    """Who types the grey example of a field into that field gets no remark, and the card holds it."""
    page, heard = _page(Persona(id="persona", name="Kim", goal=Statement(text="rust")))
    for name, control in page.controls.items():
        example, box = prompt(Persona, name).example, control.widget
        if name in {"kind", "primary", "scales"}:
            continue  # chosen, ticked and slid: nobody types them
        if isinstance(box, StatementBox):
            box.text.value = example
        elif isinstance(box, StatementList):
            box.children[-1].text.value = example
        elif isinstance(box, QuoteBox):
            box.text.value = example
        else:
            box.value = example
        assert page.route.messages[name].value == "", name
        assert getattr(heard[-1], name), name
    assert heard[-1].channels == ("desktop", "telefoon")
    assert heard[-1].share == 0.45
    page.controls["share"].widget.value = "veel"
    assert "ws-missing" in page.route.messages["share"].value
    assert heard[-1].share == 0.45


def test_an_empty_start_has_one_thing_to_do() -> None:
    """No blank list and no buttons for what is not there: a sentence and Nieuw; order matters when there are two."""
    editor = PersonaEditor((), lambda items: None, GROUND)

    def shown() -> list[str]:
        return [action for action, button in editor.buttons.items() if button.layout.display != "none"]

    assert (shown(), editor.picker.layout.display) == (["add"], "none")
    editor.add()
    assert shown() == ["add", "duplicate", "remove"]
    assert editor.picker.layout.display != "none"
    editor.add()
    assert shown() == list(editor.buttons)


def test_a_new_persona_and_a_whole_card_ask_for_the_cursor() -> None:
    """Nieuw and Kopie put it in the first field, and so does the end of the questions; choosing somebody does not."""
    editor = PersonaEditor((), lambda items: None, GROUND)
    editor.add()
    assert editor.form.cursor.wanted
    editor.form.cursor.wanted = False
    for _ in t.QUESTIONS:
        editor.form.route.forth()
    assert editor.form.whole and editor.form.cursor.wanted
    editor.duplicate()
    assert editor.form.cursor.wanted
    editor.picker.index = 0
    assert not editor.form.cursor.wanted


def test_a_question_does_not_say_again_that_it_is_saved() -> None:
    """The bar under the form says when; the sentence under a question only says that you may stop."""
    page, _ = _page(Persona(id="persona"))
    told = " ".join(one.value for one in page.route.widget.children if hasattr(one, "value"))
    assert t.STOP in told
    assert "bewaard" not in told


def test_help_stands_above_every_field() -> None:
    """On the whole card each row is its name and help first, and then the field, whose own name is for the ear."""
    page, _ = _page(Persona(id="persona", name="Kim", goal=Statement(text="rust")))
    rows = page.route.widget.children
    assert len(rows) == len(t.FULL_ORDER)
    assert all(
        prompt(Persona, name).help in row.children[0].value for name, row in zip(t.FULL_ORDER, rows, strict=True)
    )


def test_going_back_shows_the_answer_and_the_route_can_be_left_at_any_time() -> None:
    """Nothing is lost by walking back, nor by opening the whole card halfway."""
    page, heard = _page(Persona(id="persona"))
    page.controls["name"].widget.value = "Kim"
    page.route.forth()
    page.route.back()
    assert page.controls["name"].widget.value == "Kim"
    page.route.back()
    assert page.route.step == 0
    page.show(whole=True)
    assert page.controls["name"].widget.value == "Kim"
    assert [one.name for one in heard] == ["Kim"]


def test_behaviour_comes_before_what_somebody_is() -> None:
    """Age, share and kind are asked last."""
    order = list(t.FULL_ORDER)
    assert max(order.index(name) for name in ("goal", "jobs", "behaviours", "frustrations")) < order.index("age")
    assert order[-4:] == ["kind", "primary", "share", "age"]
    assert set(order) == set(Persona.model_fields) - {"id"}


def test_a_sentence_without_a_source_is_an_assumption_and_says_so() -> None:
    """A source from the list makes it reported; without one the word aanname stands beside it."""
    box = StatementBox("doel", SOURCES)
    box.text.value = "volle schappen"
    assert (box.value.evidence.grade, box.sources.proof) == (Grade.ASSUMED, "aanname")
    box.sources.value = ("INT-A2",)
    assert box.value.evidence == Evidence(grade=Grade.REPORTED, sources=("INT-A2",))
    assert box.sources.proof == "verteld"
    box.sources.value = ("INT-A2", "INT-A1")
    assert box.value.evidence.sources == ("INT-A2", "INT-A1")
    box.sources.value = ()
    assert box.value.evidence == Evidence()


def test_what_was_measured_proves_its_own_words_only() -> None:
    """Other words with the same source are told, not measured; a second source leaves the figure alone."""
    box = StatementBox("gedrag", SOURCES)
    box.value = COUNTED
    box.sources.value = ("log", "INT-A1")
    assert (box.value.evidence.grade, box.value.evidence.n) == (Grade.MEASURED, 200)
    box.text.value = "bijna iedereen belt"
    assert box.value.evidence == Evidence(grade=Grade.REPORTED, sources=("log", "INT-A1"))


def test_a_list_of_sentences_grows_and_shrinks_by_typing() -> None:
    """There is always one empty line; an emptied line is gone from the value, the others keep their evidence."""
    lines = StatementList("gedrag", SOURCES)
    lines.value = (TOLD, COUNTED)
    assert [one.text.description for one in lines.children] == ["gedrag 1", "gedrag 2", "gedrag 3"]
    lines.children[2].text.value = "mailt nooit"
    assert [one.text for one in lines.value] == ["belt liever", "41 % belt", "mailt nooit"]
    lines.children[0].text.value = ""
    assert lines.value[0] == COUNTED
    assert len(lines.children) == 4


def test_a_source_that_is_not_in_step_two_stays_visible() -> None:
    """Evidence from elsewhere is not thrown away by opening a form."""
    box = StatementBox("doel", SOURCES)
    box.value = Statement(text="rust", evidence=Evidence(grade=Grade.REPORTED, sources=("elders",)))
    assert box.sources.value == ("elders",)
    box.sources.set_state({"value": ["elders", "INT-A1"]})
    assert box.value.evidence.sources == ("elders", "INT-A1")


@pytest.mark.parametrize("case", case_names())
def test_opening_personas_changes_nothing(case: str) -> None:
    """Every shipped persona goes through every control unchanged, and so does switching to question by question."""
    work = load_case(case).work
    heard: list[Any] = []
    editor = PersonaEditor(work.personas, heard.append, Ground.of(work))
    for place in range(len(work.personas)):
        editor.picker.index = place
        editor.form.show(whole=False)
        editor.form.show(whole=True)
        for name, control in editor.form.controls.items():
            assert control.read(control.widget.value, getattr(work.personas[place], name)) == getattr(
                work.personas[place], name
            )
    assert heard == []


def test_the_card_follows_every_change() -> None:
    """Beside the form stands the card as it would be printed, and a sentence about its evidence."""
    page, _ = _page(Persona(id="persona"))
    page.controls["name"].widget.value = "Zoë"
    assert "Zoë" in page.card.value
    page.show(whole=True)
    page.controls["goal"].widget.text.value = "rust in het schap"
    assert "aanname" in page.card.value
    assert "proto-persona" in page.tally.value
    page.controls["goal"].widget.sources.value = ("INT-A1",)
    assert "INT-A1" in page.card.value
    assert "hebben er 1 een bron" in page.tally.value


def test_undo_keeps_the_chosen_persona_and_shows_the_old_value() -> None:
    """A step back changes what stands in the form, not where you are."""
    work = Work(personas=(Persona(id="a", name="Anna"), Persona(id="b", name="Bas")))
    editor = make_editor("personas", work, lambda value: "bewaard om 14:03")
    editor.form.picker.index = 1
    editor.form.form.controls["role"].widget.value = "hovenier"
    editor.undo()
    assert editor.form.chosen == 1
    assert editor.form.form.controls["role"].widget.value == ""
    assert editor.current == work.personas


DATA = Work(
    sources=Sources(entries=(Source(id="INT-A1", name="gesprek"),)),
    journey=Journey(touchpoints=(Touchpoint(id="A", side=Side.ONLINE), Touchpoint(id="B", side=Side.OFFLINE))),
    measured=Measured(touchpoints=(
        TouchpointResult(touchpoint="A", persona="kim", n=30, score=-1.0, customers=60),
        TouchpointResult(touchpoint="B", persona="kim", n=10, score=3.0, customers=40),
        TouchpointResult(touchpoint="B", persona="bo", n=4, score=5.0),
    )),
)  # fmt: skip


def test_a_measured_scale_is_taken_over_with_its_n_and_moving_it_makes_it_an_estimate() -> None:
    """The figure goes with its number of people; a hand on the slider takes the proof away."""
    page, heard = _page(Persona(id="kim", name="Kim", goal=Statement(text="rust")), Ground.of(DATA))
    scales = page.controls["scales"].widget
    scales.offers[1].click()
    scales.offers[1].click()
    left, right = t.TRAITS[Trait.MOOD]
    assert heard[-1].scales == (Scale(left=left, right=right, value=0.5, low=0.4, high=0.4, n=40),)
    assert "n\u00a0=\u00a040" in scales.rows.children[0].proof.value
    scales.rows.children[0].place.value = 0.7
    assert heard[-1].scales == (Scale(left=left, right=right, value=0.7),)
    assert "aanname" in scales.rows.children[0].proof.value


def test_a_scale_of_ones_own_is_an_assumption() -> None:
    """Two extremes and a place: without data the card says aanname."""
    page, heard = _page(Persona(id="kim", name="Kim", goal=Statement(text="rust")))
    row = page.controls["scales"].widget.rows.children[0]
    row.left.value, row.right.value = "belt", "zoekt online"
    row.place.value = 0.25
    assert heard[-1].scales == (Scale(left="belt", right="zoekt online", value=0.25),)
    assert "aanname" in page.card.value


def test_a_page_without_kernel_shows_the_cards_and_the_curve() -> None:
    """The stored output carries the picture and its words, the same bytes every time."""
    work = load_case("rijnveen").work
    for noun in ("personas", "journey"):
        made = [make_editor(noun, work, str)._repr_mimebundle_() for _ in range(2)]
        assert made[0]["text/html"] == made[1]["text/html"]
        assert "<svg" in made[0]["text/html"]
        assert "Voer deze cel uit" in made[0]["text/plain"]
    assert "Persona Marleen" in make_editor("personas", work, str)._repr_mimebundle_()["text/plain"]
    assert describe_curve(work) in make_editor("journey", work, str)._repr_mimebundle_()["text/plain"]
