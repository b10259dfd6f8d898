"""Forms keep a frozen value in step with what is typed; their headless twin is `current`."""

from __future__ import annotations

from typing import Any

import pytest

from workshop_lib.model.evidence import Evidence, Grade, Source, Sources, Statement
from workshop_lib.model.journey import Emotion, Journey, Phase, Touchpoint
from workshop_lib.model.organisation import Organisation, State
from workshop_lib.model.persona import Persona
from workshop_lib.model.work import Work
from workshop_lib.text.table_words import TAB
from workshop_lib.widgets.steps import make_editor

NOUNS = ("organisation", "sources", "scope", "personas", "journey", "actions", "roadmap", "kpis")
MANY = Work(
    organisation=Organisation(name="Rijnveen"),
    sources=Sources(entries=(Source(id="INT-A1", name="gesprek"),)),
    personas=(
        Persona(
            id="marleen", name="Marleen",
            goal=Statement(text="volle schappen", evidence=Evidence(grade=Grade.REPORTED, sources=("INT-A1",))),
        ),
        Persona(id="koen", name="Koen"),
    ),
    journey=Journey(
        phases=(Phase(id="f1", name="behoefte"),),
        touchpoints=(Touchpoint(id="A01", name="beurs", phase="f1", emotions=(Emotion(word="blij", score=3),)),),
    ),
)  # fmt: skip


def _open(noun: str, work: Work = MANY) -> tuple[Any, list[Any]]:
    saved: list[Any] = []

    def save(value: Any) -> str:
        saved.append(value)
        return "bewaard om 14:03"

    return make_editor(noun, work, save), saved


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("work", [MANY, Work()], ids=["filled", "empty"])
def test_opening_a_form_changes_nothing(noun: str, work: Work) -> None:
    """A form shows its value, filled or empty, and saves only what was typed."""
    editor, saved = _open(noun, work)
    assert saved == []
    assert editor.current == getattr(work, noun)


@pytest.mark.parametrize("noun", NOUNS)
def test_every_form_has_words_for_a_page_without_kernel(noun: str) -> None:
    """The stored output says in Dutch what belongs in its place."""
    bundle = _open(noun)[0]._repr_mimebundle_()
    assert "Voer deze cel uit" in bundle["text/plain"]
    assert "Voer deze cel uit" in bundle["text/html"]


def test_a_field_that_is_left_is_saved_and_the_status_says_so() -> None:
    """One change, one new value, one sentence."""
    editor, saved = _open("organisation")
    editor.form.part.fields.edit("name", "Zoë O'Brien-van 't Hoff")
    assert [value.name for value in saved] == ["Zoë O'Brien-van 't Hoff"]
    assert "bewaard om 14:03" in editor.bar.sentence


def test_what_is_not_yet_a_number_stays_in_the_box_and_is_explained() -> None:
    """The typed text is not thrown away and nothing wrong is saved."""
    editor, saved = _open("scope")
    fields = editor.form.part.fields
    fields.edit("budget", "veel")
    assert fields.shown("budget") == "veel"
    assert saved == []
    assert "nog geen getal" in fields.widget.refused["budget"]["why"]
    fields.edit("budget", "45.000")
    assert (fields.widget.refused, saved[-1].budget) == ({}, 45_000)


def test_undo_brings_back_the_value_before() -> None:
    """Undo is a step back in the row of values."""
    editor, saved = _open("organisation")
    editor.form.part.fields.edit("product", "planten")
    editor.undo()
    assert editor.current == MANY.organisation
    assert saved[-1] == MANY.organisation


def test_choices_have_dutch_names() -> None:
    """An enum is chosen from a list and kept as its member."""
    editor, _ = _open("organisation")
    fields = editor.form.part.fields
    assert "as-is: zoals het nu is" in [text for text, _ in fields.widget.lists["state"]]
    fields.edit("state", "to-be: zoals het moet worden")
    assert editor.current.state is State.TO_BE


def test_a_list_can_grow_shrink_and_change_order() -> None:
    """Add, copy, move and remove work on the list and save it each time."""
    editor, saved = _open("personas")
    editor.form.add()
    editor.form.up()
    assert [one.id for one in editor.current] == ["marleen", "persona", "koen"]
    editor.form.remove()
    editor.form.duplicate()
    assert [one.id for one in editor.current] == ["marleen", "koen", "koen-2"]
    assert len(saved) == 4


def test_editing_one_persona_leaves_the_others_alone() -> None:
    """The form belongs to the chosen item."""
    editor, _ = _open("personas")
    editor.form.picker.index = 1
    editor.form.form.controls["role"].widget.value = "hovenier"
    assert editor.current[1].role == "hovenier"
    assert editor.current[0] == MANY.personas[0]


def test_an_emotion_word_proposes_its_score() -> None:
    """Choosing 'boos' brings its score along; the other fields of the touchpoint stay."""
    editor, _ = _open("journey")
    table = editor.form.whole[TAB]
    table.edit("A01", "word", "boos")
    table.edit("A01", "channel", "beurs")
    first = editor.current.touchpoints[0]
    assert (first.emotions[0].word, first.emotions[0].score, first.channel) == ("boos", -4, "beurs")


def test_a_touchpoint_chooses_its_phase_by_name() -> None:
    """Ids stay inside; people see names."""
    editor, _ = _open("journey")
    table = editor.form.whole[TAB]
    assert "behoefte" in [name for name, _ in table.grid.lists["phase"]]
    table.edit("A01", "phase", "Behoefte")
    assert editor.current.touchpoints[0].phase == "f1"


def test_titles_of_tabs_begin_with_a_capital() -> None:
    """Sentence case, on each of them."""
    titles = _open("journey")[0].form.widget.titles
    assert len(titles) == 4
    assert all(one[0].isupper() and one[1:] == one[1:].lower() for one in titles)


def test_plain_fields_leave_the_table_alone() -> None:
    """A title typed after a new touchpoint keeps that touchpoint."""
    editor, _ = _open("journey")
    editor.form.whole[TAB].edit("A01", "name", "de beurs")
    editor.form.whole["klantreiskaart"].part.fields.edit("title", "Onze reis")
    assert (editor.current.title, editor.current.touchpoints[0].name) == ("Onze reis", "de beurs")
