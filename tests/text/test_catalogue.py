"""The catalogues hold what the course says they hold."""

from __future__ import annotations

from collections import Counter

import pytest

from workshop_lib.errors import NotFound
from workshop_lib.model.action import Hardness
from workshop_lib.rules import phases, tips
from workshop_lib.text import catalogue
from workshop_lib.text.voice import WORDS, scores_of_words

NINE = [f"f{number}" for number in range(1, 10)]
TABLE = [one.model_dump() for one in catalogue.crosswalk()]


def test_touchpoints_are_counted() -> None:
    """54 touchpoints, spread over phases and ownership as in the course."""
    found = catalogue.touchpoints()
    assert len(found) == len({one.id for one in found}) == 54
    assert [len(catalogue.touchpoints(phase)) for phase in NINE] == [7, 8, 7, 3, 6, 6, 6, 5, 6]
    assert Counter(one.ownership.value for one in found) == {"earned": 9, "owned": 35, "paid": 7, "partner": 3}


@pytest.mark.parametrize(
    ("table", "count"),
    [
        (catalogue.channels, 30),
        (catalogue.tools, 47),
        (catalogue.ctas, 29),
        (catalogue.content_types, 34),
        (catalogue.causes, 25),
        (catalogue.kpi_ideas, 34),
        (catalogue.tips, 10),
        (catalogue.terms, 80),
        (catalogue.phase_models, 8),
        (catalogue.step_rows, 8),
    ],
)
def test_tables_are_whole(table: object, count: int) -> None:
    """No row gets lost between the table and its loader."""
    assert callable(table)
    assert len(table()) == count


def test_the_lexicon() -> None:
    """41 words on the scale; where Pattern has an opinion, its sign agrees."""
    found = catalogue.lexicon()
    assert len(found) == 41
    assert (found["dolblij"].score, found["boos"].score, found["neutraal"].score) == (5, -4, 0)
    assert all(-5 <= one.score <= 5 and one.score == int(one.score) for one in found.values())
    known = [one for one in found.values() if one.pattern is not None]
    assert len(known) == 33
    felt = [one for one in known if one.score]
    assert len(felt) == 31 and all((one.pattern or 0) * one.score > 0 for one in felt)
    assert scores_of_words()["gefrustreerd"] == -3


def test_every_phase_of_the_catalogues_exists() -> None:
    """All tables speak of the nine phases, and of all of them where they should."""
    for rows in (catalogue.touchpoints(), catalogue.ctas(), catalogue.content_types(), catalogue.kpi_ideas()):
        assert [phase for phase in NINE if phase in {row.phase for row in rows}] == NINE
    assert {row.phase for row in catalogue.causes()} <= set(NINE)
    assert {row.phase for row in catalogue.tools()} == set(NINE)


def test_phase_models_have_the_right_length() -> None:
    """Nine, five, five of the basic theory, and the others."""
    lengths = {one.id: len(catalogue.phase_model(one.id)) for one in catalogue.phase_models()}
    assert lengths == {
        "nine": 9, "five": 5, "basic5": 5, "stdc": 4, "aida": 4, "cdj": 5, "mot": 5, "periods": 3,
    }  # fmt: skip


def test_phase_ids_follow_their_codes() -> None:
    """The convention on which datasets and rules rely."""
    for model in catalogue.phase_models():
        assert all(one.id == one.code.lower() for one in catalogue.phase_model(model.id))
    assert all(one.customer_goal and one.organisation_goal and one.transition for one in catalogue.phase_model("nine"))


def test_an_unknown_phase_model() -> None:
    """The error tells which ones there are."""
    with pytest.raises(NotFound) as refused:
        catalogue.phase_model("ten")
    assert "nine" in refused.value.facts["known"]


def test_the_crosswalk() -> None:
    """Each of the nine once; B5 covers four; AIDA is silent four times; five phases cover 1+2+2+2+2."""
    assert [row["nine"] for row in TABLE] == [one.code for one in catalogue.phase_model("nine")]
    assert phases.counterparts("B5", "basic5", "nine", TABLE) == ("F6", "F7", "F8", "F9")
    assert len({row["aida"] for row in TABLE if row["aida"]}) == 4
    assert [row["aida"] for row in TABLE].count("") == 4
    assert list(Counter(row["five"] for row in TABLE).values()) == [1, 2, 2, 2, 2]
    assert phases.counterparts("V", "five", "nine", TABLE) == ("F8", "F9")


def test_crosswalk_codes_are_phases() -> None:
    """Every code in the crosswalk is a phase of its model, and every phase is reached."""
    for model in catalogue.phase_models():
        codes = {one.code for one in catalogue.phase_model(model.id)}
        assert {row[model.id] for row in TABLE} - {""} == codes


def test_the_loyalty_loop_of_five() -> None:
    """A loyal customer re-enters at the purchase."""
    assert [one.code for one in phases.loyalty_loop("five", catalogue.phase_model("five"))] == ["P", "R", "V"]


def test_each_tip_is_an_operator() -> None:
    """The ten rows name ten functions of the rules."""
    found = catalogue.tips()
    assert [one.number for one in found] == list(range(1, 11))
    assert all(callable(getattr(tips, one.operator)) for one in found)
    assert all(set(one.tips) <= set(range(1, 11)) for one in catalogue.causes())


def test_calls_to_action_grow_harder() -> None:
    """No hard call to action before the decision, and one verb opens each."""
    assert {one.phase for one in catalogue.ctas() if one.hardness is Hardness.HARD} <= {"f4", "f5", "f8"}
    assert all(one.example.split()[0].casefold() in WORDS.verbs for one in catalogue.ctas())


def test_tables_are_read_once() -> None:
    """The loaders are cached: the same rows, not equal ones."""
    assert catalogue.touchpoints()[0] is catalogue.touchpoints()[0]
    assert catalogue.lexicon() is catalogue.lexicon()
