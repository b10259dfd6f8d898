"""Every code of the rules speaks Dutch: what is found, what to do now, and praise."""

from __future__ import annotations

import re
from string import Formatter

import pytest
from broken_work import MISSING, WORDS, WRONG
from complete_work import LEXICON, TODAY, WORK

from workshop_lib.model.work import Work
from workshop_lib.rules.completeness import STEPS, find_gaps
from workshop_lib.rules.consistency import find_contradictions
from workshop_lib.rules.finding import Finding, Level
from workshop_lib.text.findings import APART, LONGEST, SAYINGS, advise, gather, say

ENGLISH = re.compile(r"\b(the|and|is missing|missing|wrong|empty|add|choose)\b", re.IGNORECASE)


def findings(work: Work) -> list[Finding]:
    """Everything the rules say about this work."""
    gaps = [one for part in STEPS for one in find_gaps(work, part)]
    return [*gaps, *find_contradictions(work, LEXICON, TODAY, WORDS)]


def one_of(code: str) -> Finding:
    """The finding for a planted breach."""
    work = (MISSING | WRONG)[code]()
    return next(one for one in findings(work) if one.code == code and one.level is not Level.GOOD)


def check_style(text: str) -> None:
    """Je-form, short sentences, no shouting, no verdicts."""
    assert text and "{" not in text and "  " not in text
    assert "!" not in text and not re.search(r"\bfout", text, re.IGNORECASE)
    assert text[0].isupper() or text[0] in "“0123456789"
    assert text[-1] in ".?"
    for sentence in re.split(r"(?<=[.?])\s+(?=[A-Z“])", text):
        assert len(sentence.split()) < 20, sentence


@pytest.mark.parametrize("code", sorted(MISSING | WRONG))
def test_every_code_has_words(code: str) -> None:
    """A finding is said and advised in good style, with all its blanks filled."""
    found = one_of(code)
    check_style(say(found))
    check_style(advise(found))


def test_every_good_thing_is_praised() -> None:
    """What is right is said too, and asks for nothing."""
    good = [one for one in findings(WORK) if one.level is Level.GOOD]
    assert {one.code for one in good} == set(MISSING)
    for one in good:
        check_style(say(one))
        assert advise(one) == ""


def test_no_words_without_a_code() -> None:
    """A sentence for a code that no rule emits is dead text."""
    assert set(SAYINGS) <= set(MISSING | WRONG)


@pytest.mark.parametrize("code", sorted(SAYINGS))
def test_blanks_are_facts(code: str) -> None:
    """Every blank of a sentence is a fact that the rule delivers."""
    saying, facts = SAYINGS[code], set(one_of(code).facts)
    for template in (saying.found, saying.advice, saying.praise):
        assert {name for _, name, _, _ in Formatter().parse(template) if name} <= facts


@pytest.mark.parametrize("code", sorted(SAYINGS))
def test_sayings_are_dutch(code: str) -> None:
    """No English slips in, apart from the terms of the field."""
    saying = SAYINGS[code]
    for text in (saying.found, saying.advice, saying.praise):
        assert not ENGLISH.search(text)


def test_numbers_and_dates_are_dutch() -> None:
    """Facts are written with a decimal comma, a minus sign and month names."""
    assert "0,77" in say(one_of("rice.confidence"))
    assert "+1" in say(one_of("emotion.word_score")) and "−4" in say(one_of("emotion.word_score"))
    assert "28 februari 2026" in say(one_of("goal.deadline_past"))
    assert "€\u202f500" in say(one_of("actions.over_budget"))
    assert "110\u202f%" in say(one_of("personas.shares"))


def test_long_words_of_a_trainee_are_cut() -> None:
    """A sentence stays readable when somebody typed a whole story."""
    found = Finding("claim.sources", "sources.c1", Level.MISSING, {"name": "woord " * 50})
    assert len(say(found)) < LONGEST + 50 and "…" in say(found)


def test_a_trainees_braces_are_just_text() -> None:
    """What a person typed is data, also when it looks like a blank."""
    found = Finding("touchpoint.score", "journey.t", Level.MISSING, {"name": "{evil} <b>"})
    assert say(found) == "{evil} <b> heeft nog geen score."


def test_many_of_a_kind_become_one() -> None:
    """Twelve touchpoints without a score are one remark that counts the others; three stay apart."""
    many = [
        Finding("touchpoint.score", f"journey.t{n}.score", Level.MISSING, {"name": f"moment {n}"}) for n in range(12)
    ]
    (told,) = gather(many)
    assert say(told) == "Moment 0 heeft nog geen score. Dit speelt nog 11 keer, zoals bij “moment 1”."
    assert advise(told) == advise(many[0])
    assert gather(many[:APART]) == tuple(many[:APART])
    assert told.facts["group"] == len(many)


def test_gathering_keeps_every_gap() -> None:
    """Nothing that needs work disappears: the codes and their order stay."""
    found = [one for one in findings(MISSING["journey.phases"]()) if one.level is not Level.GOOD]
    assert [*dict.fromkeys(one.code for one in gather(found))] == [*dict.fromkeys(one.code for one in found)]


def test_filled_fields_are_one_list() -> None:
    """Ten plain fields that are right take one line, praise in its own words stays."""
    told = [say(one) for one in gather(find_gaps(WORK, "organisation"))]
    (filled,) = [line for line in told if line.startswith("Ingevuld")]
    assert filled.startswith("Ingevuld: organisatie, product of dienst, klantgroep") and filled.endswith("toets.")
    assert "Je team komt uit meerdere afdelingen." in told
