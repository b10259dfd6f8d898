"""The roadmap board without a browser: cards go where they are put, effort is told against capacity."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_lib.model.roadmap import Ice, Initiative, Rice, Roadmap, Slot
from workshop_lib.model.work import Work
from workshop_lib.notebook.judge import marks_for
from workshop_lib.widgets import board_moves as moves
from workshop_lib.widgets.board_cards import board as board_of
from workshop_lib.widgets.steps import make_editor

ROADMAP = Roadmap(
    periods=("K1", "K2"),
    capacity=3,
    initiatives=(
        Initiative(id="toegang", name="snelle toegang", rice=Rice(reach=90, impact=2, confidence=0.8, effort=1.5)),
        Initiative(id="karmeter", name="karmeter", rice=Rice(effort=2), ice=Ice(impact=9, confidence=7, ease=4)),
        Initiative(id="buurtrit", name="buurtrit", depends_on=("karmeter",)),
    ),
    slots=(Slot(initiative="toegang", period="K1"),),
)


def _open(roadmap: Roadmap = ROADMAP) -> tuple[Any, Any]:
    work = Work(roadmap=roadmap)
    editor = make_editor(
        "roadmap", work, lambda value: "bewaard", lambda value: marks_for(work.but(roadmap=value), "roadmap")
    )
    return editor, editor.form.part


def _ids(editor: Any) -> list[list[str]]:
    return moves.columns(editor.current)


def test_a_card_is_put_in_a_period_and_back() -> None:
    """A drop, a key and an undo; the live region says where it is and how full that period is."""
    editor, board = _open()
    board.drop("karmeter", 0, 1, 0)
    assert _ids(editor) == [["buurtrit"], ["karmeter", "toegang"], []]
    assert board.board.said == "karmeter staat in K1, plek 1 van 2. 3,5 van 3 persoonsmaanden · ✗ 0,5 te veel"
    board.shift("karmeter", 1, 1)
    assert _ids(editor) == [["buurtrit"], ["toegang"], ["karmeter"]]
    assert (board.board.focus["id"], board.board.focus["column"]) == ("karmeter", 2)
    editor.undo()
    editor.undo()
    assert editor.current == ROADMAP


def test_cards_change_place_inside_a_column() -> None:
    """Also among those that wait; past the edge nothing happens."""
    editor, board = _open()
    board.order("buurtrit", 0, -1)
    assert _ids(editor)[0] == ["buurtrit", "karmeter"]
    board.order("buurtrit", 0, -1)
    board.shift("buurtrit", 0, -1)
    assert _ids(editor)[0] == ["buurtrit", "karmeter"]


def test_a_card_carries_its_priorities() -> None:
    """RICE and ICE where their estimates are complete, effort or that it is not estimated."""
    _, board = _open()
    cards = {one["id"]: one for lane in board.board.columns for one in lane["cards"]}
    assert cards["toegang"]["chips"] == ["RICE 96", "1,5 persoonsmaanden"]
    assert cards["karmeter"]["chips"] == ["ICE 252", "2 persoonsmaanden"]
    assert cards["buurtrit"]["chips"] == ["inspanning nog niet geschat"]
    assert "na karmeter" in cards["buurtrit"]["lines"]


def test_a_card_says_in_words_where_it_helps_and_whose_it_is() -> None:
    """The name of a touchpoint beside its code; an id that is on no map stays what it is."""
    one = Initiative(id="x", name="karmeter", touchpoints=("A09", "weg"), owner="Noor")
    made = board_of(Roadmap(initiatives=(one,)), {"A09": "A09 Bestelling"})[0]["cards"][0]
    assert made["lines"] == ["bij A09 Bestelling, weg", "eigenaar: Noor"]
    assert board_of(Roadmap(initiatives=(Initiative(id="INI7"),)), {})[0]["cards"][0]["name"] == "zonder naam"


def test_a_copy_stands_right_after_its_origin() -> None:
    """Among the cards that wait and in a period; a new card comes last."""
    editor, board = _open()
    board.duplicate("karmeter", 0)
    board.duplicate("toegang", 1)
    assert _ids(editor) == [["karmeter", "INI4", "buurtrit"], ["toegang", "INI5"], []]
    board.add()
    assert _ids(editor)[0] == ["karmeter", "INI4", "buurtrit", "INI6"]


def test_a_new_period_waits_for_its_name() -> None:
    """And after one is taken away the name of its neighbour has the focus."""
    _, board = _open()
    board.add_period()
    assert (board.board.focus["id"], board.board.focus["column"]) == ("", 3)
    board.remove_period(3)
    assert (board.board.focus["id"], board.board.focus["column"]) == ("", 2)


def test_periods_are_named_added_and_removed() -> None:
    """Cards go along with the name, and wait again when their period goes."""
    editor, board = _open()
    board.rename_period(1, "voorjaar")
    board.add_period()
    assert editor.current.periods == ("voorjaar", "K2", "periode 3")
    assert editor.current.slots == (Slot(initiative="toegang", period="voorjaar"),)
    board.remove_period(1)
    assert _ids(editor) == [["toegang", "karmeter", "buurtrit"], [], []]


@pytest.mark.parametrize("name", ["", "K2"])
def test_a_period_keeps_its_name_until_the_new_one_can_be(name: str) -> None:
    """The typed text stays in the field with a sentence; nothing is saved."""
    editor, board = _open()
    board.rename_period(1, name)
    assert board.board.refused["period|1"]["text"] == name
    assert editor.current == ROADMAP


def test_capacity_that_is_no_number_stays_in_its_field() -> None:
    """And a number is kept at once."""
    editor, board = _open()
    board.set_capacity("veel")
    assert board.board.refused["capacity"]["text"] == "veel"
    board.set_capacity("2,5")
    assert (editor.current.capacity, board.board.refused) == (2.5, {})


def test_a_new_card_opens_its_form_and_its_estimates_show_on_the_card() -> None:
    """Add in a period, name it, estimate it: the card and the room of the period follow."""
    editor, board = _open()
    board.add(2)
    board.details.fields.edit("name", "uurvenster")
    board.details.fields.edit("rice.effort", "0,5")
    lane = board.board.columns[2]
    assert (lane["cards"][0]["name"], lane["told"]) == ("uurvenster", "0,5 van 3 persoonsmaanden · ✓ past")
    board.remove(board.details.value.id, 2)
    assert board.details is None
    assert editor.current.slots == ROADMAP.slots


def test_a_removed_card_is_nobodys_condition() -> None:
    """What waited for it waits no longer."""
    editor, board = _open()
    board.remove("karmeter", 0)
    assert editor.current.initiatives[-1].depends_on == ()


def test_the_card_shows_what_check_says() -> None:
    """A dependency that is not planned in time stands on the card itself."""
    _, board = _open()
    board.drop("buurtrit", 0, 1, 0)
    assert any(sign == "✗" for sign, *_ in board.board.marks["buurtrit"])


@given(st.lists(st.tuples(st.sampled_from(["toegang", "karmeter", "buurtrit"]), st.integers(-1, 3), st.integers(0, 4))))
@settings(max_examples=40)
def test_however_cards_are_moved_none_is_lost(steps: list[tuple[str, int, int]]) -> None:
    """Every card stands in exactly one column after any row of moves."""
    roadmap = ROADMAP
    for id, target, place in steps:
        source = next(number for number, ids in enumerate(moves.columns(roadmap)) if id in ids)
        roadmap = moves.put(roadmap, id, source, target, place)
    assert sorted(id for ids in moves.columns(roadmap) for id in ids) == ["buurtrit", "karmeter", "toegang"]
    assert {one.id: one for one in roadmap.initiatives} == {one.id: one for one in ROADMAP.initiatives}
