"""The check of interviews sees a citation that nobody can follow."""

from __future__ import annotations

from typing import Any

import pytest
from case_checks import load
from evidence_checks import unheard

from workshop_lib.model.evidence import Evidence, Grade, Statement
from workshop_lib.model.journey import Emotion, Touchpoint
from workshop_lib.model.persona import Quote
from workshop_lib.model.work import Work

WORK = load("kijkraam")
LOTTE = Evidence(grade=Grade.REPORTED, sources=("INT-C1",))
"""In INT-C1 Lotte fears her pupil distance at C10; nobody there speaks of C16."""


def changed(touchpoint: str, **fields: Any) -> Work:
    """The case with other fields at one touchpoint."""
    kept = tuple(_with(one, fields) if one.id == touchpoint else one for one in WORK.journey.touchpoints)
    return WORK.model_copy(update={"journey": WORK.journey.model_copy(update={"touchpoints": kept})})


def _with(one: Touchpoint, fields: dict[str, Any]) -> Touchpoint:
    return one.model_copy(update=fields)


def test_the_shipped_case_cites_what_was_said() -> None:
    """Where every citation can be followed there is no complaint."""
    assert unheard(WORK) == []


def test_a_cell_needs_somebody_who_spoke_of_that_touchpoint() -> None:
    """An interview without a fragment about C16 says nothing about C16."""
    assert unheard(changed("C16", doing=Statement(text="Ik bel", evidence=LOTTE))) == ["C16: INT-C1"]


@pytest.mark.parametrize("score", [0, 4])
def test_a_score_has_the_sign_of_what_was_said(score: int) -> None:
    """Fear in the fragment cannot be joy, or nothing at all, on the map."""
    felt = Emotion(persona="lotte", score=score, evidence=LOTTE)
    assert unheard(changed("C10", emotions=(felt,))) == ["C10 lotte: INT-C1"]


def test_a_score_is_of_who_said_it() -> None:
    """What Lotte said is no evidence for Marcel."""
    felt = Emotion(persona="marcel", score=-3, evidence=LOTTE)
    assert unheard(changed("C10", emotions=(felt,))) == ["C10 marcel: INT-C1"]


def test_a_quote_is_literal() -> None:
    """Other words than those of the fragment are not a quote."""
    first = WORK.personas[0].model_copy(update={"quote": Quote(text="Iets anders.", source="INT-C3")})
    work = WORK.model_copy(update={"personas": (first, *WORK.personas[1:])})
    assert unheard(work) == ["quote INT-C3: Iets anders."]
