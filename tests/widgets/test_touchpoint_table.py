"""The touchpoint table without a browser: every button and key is a method, and every method gives a new journey."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from workshop_lib.model.evidence import Evidence, Grade, Statement
from workshop_lib.model.journey import Emotion, Journey, Ownership, Phase, Touchpoint
from workshop_lib.model.work import Work
from workshop_lib.notebook.judge import marks_for
from workshop_lib.rules.finding import Level
from workshop_lib.text import form_words, table_words
from workshop_lib.text.prompts import prompt
from workshop_lib.views.feedback import Remark
from workshop_lib.widgets.pasting import read_block, read_heads
from workshop_lib.widgets.steps import make_editor
from workshop_lib.widgets.touchpoint_cells import Surroundings
from workshop_lib.widgets.touchpoint_rows import next_code
from workshop_lib.widgets.touchpoint_table import TouchpointTable

JOURNEY = Journey(
    phases=(Phase(id="f1", code="F1", name="Behoefte"), Phase(id="f2", code="F2", name="Oriëntatie")),
    touchpoints=(
        Touchpoint(id="A01", phase="f1", name="beurs"),
        Touchpoint(id="A02", phase="f1", name="advertentie"),
        Touchpoint(id="A03", phase="f2", name="website"),
    ),
)
AROUND = Surroundings(personas={"": "alle klanten samen", "marleen": "Marleen"}, lexicon={"boos": -4.0})


def _table(journey: Journey = JOURNEY, **more: Any) -> TouchpointTable:
    heard: list[Journey] = []
    table = TouchpointTable(journey, heard.append, AROUND, **more)
    table.heard = heard  # type: ignore[attr-defined]
    return table


def _codes(table: TouchpointTable) -> list[str]:
    return [f"{one.id}/{one.phase}" for one in table.value.touchpoints]


def _send(table: TouchpointTable, do: str, **facts: Any) -> None:
    """What the browser sends."""
    table.grid._handle_custom_msg({"do": do, **facts}, [])


def test_a_row_shows_texts_only() -> None:
    """The browser gets words, not codes: phase by name, ownership in Dutch, a score with a decimal comma."""
    one = Touchpoint(
        id="A01", phase="f2", ownership=Ownership.PAID, moment_of_truth=True,
        emotions=(Emotion(word="boos", score=-3.5),),
    )  # fmt: skip
    row = _table(JOURNEY.but(touchpoints=(one,))).grid.rows[0]
    assert [row[key] for key in ("phase", "ownership", "word", "score", "moment_of_truth")] == [
        "Oriëntatie", "betaald", "boos", "−3,5", "★ ja",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("name", "  de beurs ", "de beurs"),
        ("channel", "eigen kanaal", "eigen kanaal"),
        ("ownership", "bet", Ownership.PAID),
        ("ownership", "", None),
        ("moment_of_truth", "ja", True),
        ("moment_of_truth", "", False),
    ],
)
def test_a_cell_becomes_a_field(field: str, text: str, value: object) -> None:
    """What is typed in a cell is kept as what it means; the other rows stay."""
    table = _table()
    table.edit("A01", field, text)
    assert getattr(table.value.touchpoints[0], field) == value
    assert table.value.touchpoints[1:] == JOURNEY.touchpoints[1:]


def test_a_word_brings_its_score_and_takes_it_away() -> None:
    """A known word proposes a score; clearing the word clears the score that came with it, not one of your own."""
    table = _table()
    table.edit("A01", "word", "boos")
    assert table.value.touchpoints[0].emotions == (Emotion(word="boos", score=-4),)
    table.edit("A01", "word", "")
    assert table.value.touchpoints[0].emotions == ()
    table.edit("A01", "score", "−2,5")
    table.edit("A01", "word", "")
    assert table.value.touchpoints[0].emotions == (Emotion(score=-2.5),)


def test_each_persona_has_an_emotion_of_her_own() -> None:
    """The table shows one persona at a time and edits only hers."""
    table = _table()
    table.edit("A01", "score", "1")
    _send(table, "choose_persona", persona="marleen")
    assert table.grid.rows[0]["score"] == ""
    table.edit("A01", "score", "3")
    assert {one.persona: one.score for one in table.value.touchpoints[0].emotions} == {"": 1, "marleen": 3}


@pytest.mark.parametrize(("field", "text"), [("score", "veel"), ("score", "7"), ("ownership", "gehuurd")])
def test_what_is_no_value_stays_in_its_cell(field: str, text: str) -> None:
    """Nothing wrong is saved, nothing typed is lost, and a sentence says what would be a value."""
    table = _table()
    table.edit("A01", field, text)
    assert table.value == JOURNEY
    assert table.grid.refused[f"A01|{field}"]["text"] == text
    assert table.grid.said.endswith(".")
    table.edit("A01", field, "")
    assert table.grid.refused == {}


def test_an_own_phase_is_made_when_it_is_asked_for() -> None:
    """It comes at the end, with the row in it; a phase that is there is found by the beginning of its name."""
    table = _table()
    _send(table, "add_phase", id="A01", text=" nazorg ")
    assert table.value.phases[-1] == Phase(id="nazorg", name="nazorg")
    assert _codes(table) == ["A02/f1", "A03/f2", "A01/nazorg"]
    table.edit("A01", "phase", "ori")
    assert _codes(table) == ["A02/f1", "A03/f2", "A01/f2"]
    assert len(table.value.phases) == 3


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("Orientatie", "Fase “Orientatie” is er nog niet. Bedoel je Oriëntatie?"),
        ("Behofte", "Fase “Behofte” is er nog niet. Bedoel je Behoefte?"),
        ("nazorg", table_words.NO_SUCH_PHASE.format(text="nazorg")),
    ],
)
def test_a_typed_phase_that_is_not_there_makes_none(typed: str, why: str) -> None:
    """A slip of the finger stays in its cell and hears which phase may be meant."""
    table = _table()
    table.edit("A01", "phase", typed)
    assert table.value == JOURNEY
    assert table.grid.refused == {"A01|phase": {"text": typed, "why": why}}
    table.edit("A01", "phase", "F2")
    assert (table.grid.refused, table.value.touchpoints[-1].phase) == ({}, "f2")


def test_a_block_brings_its_own_phases_but_not_its_slips() -> None:
    """A new name makes a phase and is told; one that is almost a phase waits for a better one."""
    table = _table()
    table.paste("naam\tfase\nkaart\tNazorg\nbon\tnazorg\nfolder\tBehofte")
    assert [one.name for one in table.value.phases] == ["Behoefte", "Oriëntatie", "Nazorg"]
    assert "Nieuwe fase: Nazorg." in table.grid.report
    assert "Bedoel je Behoefte?" in table.grid.refused["A06|phase"]["why"]


def test_adding_goes_behind_the_row_and_asks_for_the_focus() -> None:
    """A new row has the phase of the row above it, a code of its own, and is ready to type in."""
    table = _table()
    _send(table, "add", after="A01", n=4)
    assert _codes(table) == ["A01/f1", "A04/f1", "A02/f1", "A03/f2"]
    assert (table.grid.focus["id"], table.grid.focus["edit"], table.grid.heard) == ("A04", True, 4)


def test_copy_and_remove() -> None:
    """A copy is equal but for its code; who removes it is back where she was, with the focus on a neighbour."""
    table = _table()
    _send(table, "duplicate", id="A02")
    assert _codes(table) == ["A01/f1", "A02/f1", "A04/f1", "A03/f2"]
    assert table.value.touchpoints[2].name == "advertentie"
    _send(table, "remove", id="A04")
    assert (table.value, table.grid.focus["id"]) == (JOURNEY, "A03")


def test_moving_changes_place_and_then_phase() -> None:
    """Inside a phase rows change places; at its edge the row comes into the next phase."""
    table = _table()
    _send(table, "move", id="A01", step=1)
    assert _codes(table) == ["A02/f1", "A01/f1", "A03/f2"]
    _send(table, "move", id="A01", step=1)
    assert _codes(table) == ["A02/f1", "A01/f2", "A03/f2"]
    assert table.grid.said == "beurs staat op plek 2 van 3, in fase Oriëntatie."
    _send(table, "move", id="A02", step=-1)
    assert _codes(table)[0] == "A02/f1"


def test_to_the_next_phase_and_back() -> None:
    """A row that changes phase goes behind what is there; there is nothing before the first phase."""
    table = _table()
    _send(table, "shift_phase", id="A01", step=1)
    assert _codes(table) == ["A02/f1", "A03/f2", "A01/f2"]
    _send(table, "shift_phase", id="A02", step=-1)
    assert _codes(table) == ["A02/f1", "A03/f2", "A01/f2"]


def test_dropping_takes_the_phase_of_the_place() -> None:
    """Dragged behind the website, a touchpoint belongs to the phase of the website."""
    table = _table()
    _send(table, "drop", id="A01", on="A03", behind=True)
    assert _codes(table) == ["A02/f1", "A03/f2", "A01/f2"]
    _send(table, "drop", id="A01", on="A02", behind=False)
    assert _codes(table) == ["A01/f1", "A02/f1", "A03/f2"]


def test_an_example_comes_whole_and_in_its_phase() -> None:
    """From the catalogue: name, channel, ownership and phase."""
    table = _table()
    _send(table, "take", example="T01")
    made = table.value.touchpoints[2]
    assert (made.name, made.phase, made.channel, made.ownership) == (
        "Billboard langs de snelweg", "f1", "buitenreclame", Ownership.PAID,
    )  # fmt: skip


def test_all_examples_of_the_catalogue_are_offered() -> None:
    """54 touchpoints, each with a phase that can be chosen."""
    grid = _table().grid
    assert len(grid.examples) == 54
    assert {one["phase"] for one in grid.examples} == {id for id, _ in grid.example_phases}


def test_a_block_with_heads_is_added_by_its_heads() -> None:
    """Columns are recognised whatever their order; a known code changes that row, others are new."""
    table = _table()
    table.paste(
        "Fase\tCode\tTouchpoint\tPijnpunt\tx\nori\t\tzoekmachine\tte traag [log]\t1\nF1\tA02\tadvertentie 2\t\t2\n"
    )
    assert _codes(table) == ["A01/f1", "A02/f1", "A03/f2", "A04/f2"]
    assert [one.name for one in table.value.touchpoints] == ["beurs", "advertentie 2", "website", "zoekmachine"]
    pain = table.value.touchpoints[3].pain
    assert pain == Statement(text="te traag", evidence=Evidence(grade=Grade.REPORTED, sources=("log",)))
    assert table.grid.said == (
        "Geplakt: 1 rij erbij, 1 rij bijgewerkt. Vervangen: A02 advertentie. Met Ctrl+Z komt alles terug."
    )


def test_a_block_without_heads_fills_from_the_cell() -> None:
    """As in Excel: down and to the right of the focus; rows that are not there yet are added."""
    table = _table()
    table.paste('webwinkel\teigen\n"app, of\nwebsite"\tgehuurd\nfolder\tbetaald', "A02", "channel")
    channels = {one.id: (one.channel, one.ownership) for one in table.value.touchpoints}
    assert channels == {
        "A01": ("", None),
        "A02": ("webwinkel", Ownership.OWNED),
        "A03": ("app, of\nwebsite", None),
        "A04": ("folder", Ownership.PAID),
    }
    assert table.grid.report.endswith("1 cel begrijp ik nog niet: bezit bij website (“gehuurd”). Zoek het ✗.")
    assert table.grid.refused == {"A03|ownership": {"text": "gehuurd", "why": table_words.NO_SUCH_OWNERSHIP}}


def test_emotion_words_of_a_block_that_are_not_in_the_list_are_told() -> None:
    """They stay, as your own words; the sentence goes with the next change, the remark at the row stays."""
    table = _table(judge=lambda value: marks_for(Work(journey=value), "journey"))
    table.paste("naam\temotie\nkassa\tgespannen\nbalie\tboos")
    assert table.value.touchpoints[3].emotions == (Emotion(word="gespannen"),)
    assert "Dit emotiewoord staat nog niet in de lijst: gespannen." in table.grid.report
    assert any("gespannen" in text for _, _, text, _ in table.grid.marks["A04"])
    table.edit("A04", "name", "de kassa")
    assert table.grid.report == ""
    assert any("gespannen" in text for _, _, text, _ in table.grid.marks["A04"])


def test_a_refused_cell_stays_until_it_is_mended_or_taken_back() -> None:
    """Whatever changes elsewhere; when its row goes or becomes another one, it goes along."""
    table = _table()
    for id, text in (("A01", "9"), ("A02", "8"), ("A03", "veel")):
        table.edit(id, "score", text)
    table.edit("A03", "name", "de website")
    changed = table.value.touchpoints[1].but(name="krant")
    table.put(table.value.but(touchpoints=(table.value.touchpoints[0], changed, table.value.touchpoints[2])))
    assert set(table.grid.refused) == {"A01|score", "A03|score"}
    assert table.take_back()
    assert set(table.grid.refused) == {"A01|score"}
    table.remove("A01")
    assert (table.grid.refused, table.take_back()) == ({}, False)


def test_a_refused_emotion_belongs_to_its_persona() -> None:
    """Another persona in the table does not show it as hers; back at the first one it is there again."""
    table = _table()
    table.edit("A01", "score", "9")
    _send(table, "choose_persona", persona="marleen")
    assert set(table.grid.refused) == {"A01|score@"}
    table.edit("A01", "score", "8")
    _send(table, "choose_persona", persona="")
    assert {where: one["text"] for where, one in table.grid.refused.items()} == {
        "A01|score": "9",
        "A01|score@marleen": "8",
    }


def test_undo_takes_a_refused_cell_back_first() -> None:
    """What was typed last goes first, and the change before it stays."""
    editor = make_editor("journey", Work(journey=JOURNEY), lambda value: "bewaard om 14:03")
    table = editor.form.whole[table_words.TAB]
    table.edit("A01", "name", "markt")
    table.edit("A01", "score", "9")
    editor.undo()
    assert (table.grid.refused, editor.current.touchpoints[0].name) == ({}, "markt")
    editor.undo()
    assert editor.current == JOURNEY


def test_lost_words_come_back_in_their_row_or_in_a_new_one() -> None:
    """Two cells of a row that never came here end in one new row; a known row gets its own words."""
    table = _table()
    _send(table, "bring", id="A09", field="name", text="kassa")
    _send(table, "bring", id="A09", field="channel", text="winkel")
    _send(table, "bring", id="A02", field="name", text="krant")
    assert [(one.name, one.channel) for one in table.value.touchpoints[1:]] == [
        ("krant", ""), ("website", ""), ("kassa", "winkel"),
    ]  # fmt: skip


def test_a_paste_is_one_step_to_take_back() -> None:
    """Whatever the size of the block, the editor hears one new journey."""
    table = _table()
    table.paste("\n".join(f"stap {number}\tBehoefte" for number in range(40)), "A01")
    assert len(table.heard) == 1  # type: ignore[attr-defined]
    assert len(table.value.touchpoints) == 40


def test_one_undo_takes_back_a_whole_paste() -> None:
    """The words that it replaced come back and its refused cells go, in one step; redo brings both again."""
    editor = make_editor("journey", Work(journey=JOURNEY), lambda value: "bewaard om 14:03")
    table = editor.form.whole[table_words.TAB]
    table.paste("naam\tscore\nkrant\tveel", "A01", "name", ["name", "score"])
    table.paste("folder\tweinig", "A02", "name", ["name", "score"])
    assert set(table.grid.refused) == {"A02|score", "A04|score"}
    assert "Vervangen: A02 advertentie." in table.grid.report
    editor.undo()
    assert (editor.current.touchpoints[1].name, set(table.grid.refused)) == ("advertentie", {"A04|score"})
    assert table.grid.report == ""
    editor.redo()
    assert (editor.current.touchpoints[1].name, table.grid.refused["A02|score"]["text"]) == ("folder", "weinig")


def test_undo_of_a_paste_brings_back_what_was_refused_before_it() -> None:
    """A cell with a remark that a block filled has its own text again; a block of refusals alone goes at once."""
    editor = make_editor("journey", Work(journey=JOURNEY), lambda value: "bewaard om 14:03")
    table = editor.form.whole[table_words.TAB]
    table.edit("A01", "score", "9")
    table.paste("krant\t3", "A01", "name", ["name", "score"])
    assert table.grid.refused == {}
    editor.undo()
    assert (editor.current, table.grid.refused["A01|score"]["text"]) == (JOURNEY, "9")
    editor.undo()
    table.paste("8\n7", "A01", "score", ["score"])
    assert len(table.grid.refused) == 2
    editor.undo()
    assert (editor.current, table.grid.refused) == (JOURNEY, {})


def test_a_word_that_may_be_a_slip_is_taken_over_with_a_question() -> None:
    """It is told at the row and to the ear; a score makes it a word of one's own, the right word needs none."""
    table = _table()
    table.edit("A01", "word", "booos")
    assert table.value.touchpoints[0].emotions == (Emotion(word="booos"),)
    assert "Bedoel je boos?" in table.grid.rows[0]["doubts"]["word"]
    assert table.grid.said == table.grid.rows[0]["doubts"]["word"]
    table.edit("A01", "score", "-3")
    assert table.grid.rows[0]["doubts"] == {}
    table.edit("A02", "word", "verwonderd")
    assert table.grid.rows[1]["doubts"]["word"] == table_words.OWN_WORD.format(text="verwonderd")
    table.edit("A02", "word", "boos")
    assert table.grid.rows[1]["doubts"] == {}


def test_rows_of_a_block_keep_their_order() -> None:
    """Below what was there: the first row of the block comes first, and is where the focus goes."""
    table = _table()
    table.paste("touchpoint\nkassa\nlevering\nrekening")
    assert [one.name for one in table.value.touchpoints[3:]] == ["kassa", "levering", "rekening"]
    assert (table.chosen, table.grid.focus["id"]) == ("A04", "A04")


@pytest.mark.parametrize("text", ["", "\n\n", "\t\t\n", "fase\ttouchpoint\n"])
def test_an_empty_block_changes_nothing(text: str) -> None:
    """Nothing on the clipboard, or heads alone, is no change."""
    table = _table()
    table.paste(text, "A01")
    assert table.value == JOURNEY


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        (["Fase", "Kanaal"], ["phase", "channel"]),
        (["naam", "emotie", "iets"], ["name", "word", ""]),
        (["touchpoint"], ["name"]),
        (["beurs", "paid"], None),
        (["beurs", "kanaal", "x"], None),
        (["naam", "touchpoint"], None),
    ],
)
def test_heads_are_seen(row: Sequence[str], fields: list[str] | None) -> None:
    """Known words above columns are heads; data that happens to hold one is not."""
    assert read_heads(row) == fields


def test_a_cell_between_quotes_holds_tabs_and_lines() -> None:
    """Excel puts quotes around them."""
    assert read_block('a\t"b\tc\r\nd ""e"""\r\n\t\r\nf\tg\r\n') == [["a", 'b\tc\nd "e"'], ["f", "g"]]


@pytest.mark.parametrize(
    ("taken", "code"), [([], "T01"), (["A09", "A02"], "A10"), (["touchpoint"], "T01"), (["B99"], "B100")]
)
def test_the_next_code(taken: list[str], code: str) -> None:
    """One more than the highest."""
    assert next_code(taken) == code


def test_remarks_of_check_stand_at_their_row() -> None:
    """What check would say about a touchpoint is at its row, with a sign, and follows the change."""
    work = Work(journey=JOURNEY)
    table = _table(judge=lambda value: marks_for(work.model_copy(update={"journey": value}), "journey"))
    assert all(sign in "○✗→" for sign, *_ in table.grid.marks["A01"])
    table.edit("A03", "name", "")
    assert any("touchpoint" in text for _, _, text, _ in table.grid.marks["A03"])


def test_remarks_come_after_saving() -> None:
    """The picture and the work file do not wait for the judge."""
    order: list[str] = []

    def judge(value: Journey) -> dict[str, list[Remark]]:
        order.append("judge")
        return {"A01": [Remark(Level.TIP, "kort", "langer")]}

    table = TouchpointTable(JOURNEY, lambda _: order.append("save"), AROUND, judge)
    table.edit("A01", "name", "x")
    assert order == ["judge", "save", "judge"]
    assert table.grid.marks == {"A01": [["→", "tip", "kort", "langer"]]}


def test_another_value_is_shown_without_being_reported() -> None:
    """Undo, the curve or another notebook put a journey in; the table shows it and stays quiet."""
    table = _table()
    table.put(JOURNEY.but(touchpoints=(Touchpoint(id="A01", name="anders"),)))
    assert [row["name"] for row in table.grid.rows] == ["anders"]
    assert table.heard == []  # type: ignore[attr-defined]


def test_a_sentence_keeps_its_sources_and_gets_others() -> None:
    """In the fields under a row other words leave the sources alone; the chips say which ones there are."""
    table = _table()
    _send(table, "rest", id="A01", field="doing", text=" loopt langs ", sources=["INT-A1"])
    told = Evidence(grade=Grade.REPORTED, sources=("INT-A1",))
    assert table.value.touchpoints[0].doing == Statement(text="loopt langs", evidence=told)
    _send(table, "say", id="A01", field="doing", text="loopt over de beurs")
    assert table.value.touchpoints[0].doing == Statement(text="loopt over de beurs", evidence=told)
    assert table.grid.rows[0]["said"] == {"doing": ["loopt over de beurs", ["INT-A1"], "verteld"]}
    assert table.grid.rows[0]["doing"] == "loopt over de beurs [INT-A1]"
    _send(table, "rest", id="A01", field="doing", text="loopt over de beurs", sources=[])
    assert table.value.touchpoints[0].doing.evidence == Evidence()


def test_the_fields_under_a_row_know_every_persona() -> None:
    """A word or a score can be given to any persona, whoever is shown in the table."""
    table = _table()
    _send(table, "edit", id="A01", field="word@marleen", text="boos")
    _send(table, "edit", id="A01", field="score@", text="2")
    _send(table, "edit", id="A01", field="score@marleen", text="veel")
    assert table.grid.rows[0]["felt"] == {"marleen": ["boos", "−4"], "": ["", "2"]}
    assert "A01|score@marleen" in table.grid.refused


def test_every_field_of_a_touchpoint_can_be_reached() -> None:
    """Each one is a column or stands under the row, and each column has its width and its place."""
    grid = _table().grid
    columns = [one["field"] for one in grid.columns]
    assert {*columns, *(one["field"] for one in grid.fields)} >= set(Touchpoint.model_fields) - {"id", "emotions"}
    assert len(columns) == len(set(columns))
    assert sum(one["width"] for one in grid.columns if one["usual"]) <= 896


def test_every_example_in_the_fields_is_accepted_as_it_stands() -> None:
    """Who types the grey example of a field into that field gets no remark, and reads it back."""
    for one in _table().grid.fields:
        table = _table()
        deed = "say" if one["kind"] == "sentence" else "edit"
        _send(table, deed, id="A01", field=one["field"], text=one["example"])
        assert table.grid.refused == {}
        shown = "ja" if one["example"] == "ja" else one["example"]
        assert table.grid.rows[0].get(one["field"], "").removeprefix("★ ") == ("" if shown == "nee" else shown)
    for name in ("word", "score"):
        table = _table()
        table.edit("A01", name, prompt(Emotion, name).example)
        assert (table.grid.refused, table.grid.rows[0][name]) == ({}, prompt(Emotion, name).example)


def test_a_block_fills_the_columns_that_are_there() -> None:
    """Who shows other columns pastes over those."""
    table = _table()
    _send(table, "paste", text="loopt langs\tleuk", id="A01", field="doing", columns=["name", "doing", "thinking"])
    one = table.value.touchpoints[0]
    assert (one.name, one.doing.text, one.thinking.text) == ("beurs", "loopt langs", "leuk")


def test_a_row_without_a_phase_gets_the_first_one() -> None:
    """The arrow to the right gives a phase; a journey without phases says that it has none."""
    table = _table(JOURNEY.but(touchpoints=(Touchpoint(id="A01"),)))
    _send(table, "shift_phase", id="A01", step=1)
    assert (_codes(table), table.grid.said) == (["A01/f1"], "A01 staat op plek 1 van 1, in fase Behoefte.")
    table = _table(Journey(touchpoints=(Touchpoint(id="A01"),)))
    _send(table, "shift_phase", id="A01", step=1)
    assert table.grid.said == table_words.NO_PHASES


def test_odd_messages_do_nothing() -> None:
    """A deed nobody knows, or a row that is gone, changes nothing and is still heard."""
    table = _table()
    _send(table, "dance", n=1)
    _send(table, "edit", id="Z9", field="name", text="x", n=2)
    _send(table, "remove", id="Z9", n=3)
    assert (table.value, table.grid.heard) == (JOURNEY, 3)


def test_words_keep_to_the_house() -> None:
    """Short sentences, no exclamation marks."""
    spoken = (*table_words.TABLE.values(), table_words.NO_PHASES, table_words.pasted(1, 2))
    texts = [one for one in spoken if isinstance(one, str)]
    sentences = [part for text in texts for part in text.split(". ")]
    assert [one for one in sentences if "!" in one or len(one.split()) > 20] == []
    assert form_words.NOT_ON_SCALE.endswith(".")


def test_suggestions_know_the_phase_of_a_row_by_its_id() -> None:
    """A phase may carry another name than in the catalogue: its row still gets the suggestions of that phase."""
    table = _table()
    known = {id for id, _ in table.grid.example_phases}
    assert [row["phase_id"] in known for row in table.grid.rows] == [True, True, True]
