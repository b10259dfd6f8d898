"""Two versions of a map: what was added, removed, moved and changed, and which change may be chance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_lib.model.evidence import Evidence, Grade, Statement
from workshop_lib.model.journey import Emotion, Flow, Journey, Phase, Touchpoint
from workshop_lib.rules.difference import Difference, Kind, beyond_noise, differences


def route(*touchpoints: Touchpoint, **fields: object) -> Journey:
    phases = (Phase(id="a"), Phase(id="b"))
    return Journey.model_validate({"phases": phases, "touchpoints": touchpoints, **fields})


def step(id: str, **fields: object) -> Touchpoint:
    return Touchpoint.model_validate({"id": id, "phase": "a", **fields})


def felt(score: float | None, low: float | None = None, high: float | None = None, persona: str = "") -> Emotion:
    return Emotion(persona=persona, score=score, evidence=Evidence(low=low, high=high))


def test_a_map_does_not_differ_from_itself() -> None:
    """The same value gives nothing."""
    one = route(step("x", doing="zoekt", emotions=(felt(1),)), flows=(Flow(source="x", target="x"),))
    assert differences(one, one) == ()


def test_what_is_new_and_what_is_gone() -> None:
    """New ones in the order of the new map, then those that are gone; places count from 1."""
    found = differences(route(step("x"), step("y")), route(step("z"), step("x")))
    assert found == (Difference(Kind.ADDED, "z", after=1), Difference(Kind.REMOVED, "y", before=2))


def test_only_the_one_that_jumped_has_moved() -> None:
    """Those that it passed keep their order, so they did not move."""
    old, new = (route(*(step(id) for id in order)) for order in ("abcd", "dabc"))
    assert differences(old, new) == (Difference(Kind.MOVED, "d", "", 4, 1),)


@given(st.permutations("abcdefg"))
def test_without_the_moved_ones_the_order_is_the_same(order: list[str]) -> None:
    """And no smaller set would do for a single jump."""
    found = differences(route(*(step(id) for id in "abcdefg")), route(*(step(id) for id in order)))
    moved = {one.touchpoint for one in found}
    assert [id for id in order if id not in moved] == [id for id in "abcdefg" if id not in moved]
    assert all(one.kind is Kind.MOVED for one in found)


def test_a_touchpoint_in_another_phase() -> None:
    """Phase before and after, by id."""
    found = differences(route(step("x")), route(step("x", phase="b")))
    assert found == (Difference(Kind.PHASE, "x", "phase", "a", "b"),)


def test_texts_are_compared_cell_by_cell() -> None:
    """A filled cell that was empty has an empty side."""
    found = differences(route(step("x", channel="post")), route(step("x", channel="mail", pain="wacht")))
    assert found == (
        Difference(Kind.TEXT, "x", "channel", "post", "mail"), Difference(Kind.TEXT, "x", "pain", "", "wacht"),
    )  # fmt: skip


def test_the_same_words_on_better_ground() -> None:
    """An assumption that was measured is a change of proof, not of text."""
    proof = Statement(text="wacht", evidence=Evidence(grade=Grade.MEASURED))
    found = differences(route(step("x", pain="wacht")), route(step("x", pain=proof)))
    assert found == (Difference(Kind.PROOF, "x", "pain", "assumed", "measured"),)


@pytest.mark.parametrize(
    ("before", "after", "real"),
    [
        (felt(1), felt(2), True),
        (felt(1), felt(1), False),
        (felt(1, 0.5, 1.5), felt(1.6, 1.1, 2.1), False),
        (felt(1, 0.5, 1.5), felt(1.8, 1.3, 2.3), True),
        (felt(1, 0.5, 1.5), felt(1.4), False),
        (felt(1, 0.5, 1.5), felt(1.6), True),
        (felt(None), felt(1), True),
        (felt(None), felt(None), False),
    ],
)
def test_a_score_changes_when_chance_cannot_explain_it(before: Emotion, after: Emotion, real: bool) -> None:
    """Half-widths of 0.5 each add up to 0.71; one alone is 0.5."""
    assert beyond_noise(before, after) is real


def test_a_change_within_the_noise_is_told_apart() -> None:
    """It is listed, but as chance."""
    old, new = felt(1, 0, 2, "p"), felt(1.5, 0.5, 2.5, "p")
    found = differences(route(step("x", emotions=(old,))), route(step("x", emotions=(new,))))
    assert found == (Difference(Kind.NOISE, "x", "score", 1, 1.5, "p"),)


def test_moments_of_truth_and_loops() -> None:
    """A star that went on, a loop that appeared and one that went."""
    before = route(step("x"), step("y"), flows=(Flow(source="y", target="x", label="terug"),))
    after = route(step("x", moment_of_truth=True), step("y"), flows=(Flow(source="x", target="y", label="vooruit"),))
    assert differences(before, after) == (
        Difference(Kind.TRUTH, "x", "moment_of_truth", False, True),
        Difference(Kind.LOOP_ADDED, "x", "y", after="vooruit"),
        Difference(Kind.LOOP_REMOVED, "y", "x", before="terug"),
    )


def test_the_way_back_has_as_many_changes() -> None:
    """Each change has its opposite."""
    before = route(step("x", doing="a", emotions=(felt(1),)), step("y"), step("z"))
    after = route(step("z"), step("x", doing="b", emotions=(felt(3),)), step("nieuw"))
    assert len(differences(before, after)) == len(differences(after, before))
