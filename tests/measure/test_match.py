"""Touchpoints of a map and of data find each other; what only looks alike waits for a person."""

from __future__ import annotations

import random

import pytest

from workshop_lib.measure.match import Seen, confirm, likeness, propose, usable
from workshop_lib.model.journey import Journey, Touchpoint
from workshop_lib.model.measured import Match, MatchKind
from workshop_lib.store.library import case_names, load_case

MAP = Journey(
    touchpoints=(
        Touchpoint(id="T1", name="Advertentie op het station"),
        Touchpoint(id="T2", name="Website bekijken"),
        Touchpoint(id="T3", name="Bellen met de klantenservice"),
        Touchpoint(id="T4", name="Betalen"),
        Touchpoint(id="T5", name="Thuis bezorgd"),
    )
)


def found(*seen: Seen | str) -> dict[str, tuple[str, MatchKind]]:
    """Label and kind per drawn touchpoint."""
    labels = [one if isinstance(one, Seen) else Seen(one) for one in seen]
    return {one.drawn: (one.measured, one.kind) for one in propose(MAP, labels)}


def test_ids_come_first() -> None:
    """A label that is the id, in any case or with the name behind it, is that touchpoint whatever it is called."""
    assert found("t4", "T2: Betalen") == {"T4": ("t4", MatchKind.ID), "T2": ("T2: Betalen", MatchKind.ID)}


def test_a_first_word_is_no_id() -> None:
    """An id made of a name, such as "web", does not claim every label that begins with that word."""
    journey = Journey(touchpoints=(Touchpoint(id="web", name="Webwinkel"), Touchpoint(id="A6", name="Bellen")))
    assert usable(propose(journey, [Seen("Web care via X"), Seen("a6 - iets")])) == {"a6 - iets": "A6"}


def test_names_are_compared_without_dress() -> None:
    """Capitals, accents, signs and small words do not count."""
    assert found("bellen-klantenservice", "WEBSITE BEKÍJKEN")["T3"] == ("bellen-klantenservice", MatchKind.NAME)
    assert found("WEBSITE BEKÍJKEN")["T2"][1] is MatchKind.NAME


def test_the_name_behind_a_code_is_used() -> None:
    """Data may hold codes of their own with names beside them."""
    assert found(Seen("evt_17", "Betalen")) == {"T4": ("evt_17", MatchKind.NAME)}


def test_names_that_look_alike_are_proposals() -> None:
    """A slip of the pen and another word order are found, and do not count yet."""
    matches = propose(MAP, [Seen("klantenservice gebeld"), Seen("Advertensie station")])
    assert {one.drawn: one.kind for one in matches} == {"T1": MatchKind.FUZZY, "T3": MatchKind.FUZZY}
    assert usable(matches) == {}
    assert usable(confirm(matches)) == {"klantenservice gebeld": "T3", "Advertensie station": "T1"}


def test_the_one_left_between_two_neighbours_is_proposed() -> None:
    """Between website and payment one is left on either side: they may well be the same."""
    assert found("Website bekijken", "support", "Betalen")["T3"] == ("support", MatchKind.ORDER)


def test_two_left_are_not_guessed() -> None:
    """With two labels for one touchpoint, or nothing that is sure, the order says nothing."""
    assert "T3" not in found("Website bekijken", "support", "chat", "Betalen")
    assert found("een", "twee", "drie", "vier", "vijf") == {}


def test_what_a_person_said_stands() -> None:
    """A confirmed pair wins from a better name; one whose label is gone is forgotten."""
    known = [
        Match(drawn="T5", measured="Betalen", kind=MatchKind.CHOSEN, confirmed=True),
        Match(drawn="T2", measured="weg", kind=MatchKind.CHOSEN, confirmed=True),
    ]
    matches = propose(MAP, [Seen("Betalen")], known)
    assert [(one.drawn, one.measured, one.confirmed) for one in matches] == [("T5", "Betalen", True)]


def test_choosing_a_pair_frees_its_old_partners() -> None:
    """Both sides stay in at most one pair."""
    matches = propose(MAP, [Seen("Betalen"), Seen("Thuis bezorgd")])
    chosen = confirm(matches, "T4", "Thuis bezorgd")
    assert [(one.drawn, one.measured, one.kind, one.confirmed) for one in chosen] == [
        ("T4", "Thuis bezorgd", MatchKind.CHOSEN, True)
    ]


def test_likeness_has_no_direction() -> None:
    """Equal names are 1, nothing is like nothing, and a with b is b with a."""
    assert likeness("Betalen", "betalen!") == 1 and likeness("", "Betalen") == 0
    assert likeness("Bellen met de winkel", "Winkel bellen") == likeness("Winkel bellen", "Bellen met de winkel") == 1


def test_a_log_with_a_thousand_names_is_no_long_wait() -> None:
    """Names without shared letters are not compared at length; the one that looks alike is still found."""
    labels = [Seen(f"qqq {number} zzz") for number in range(1_000)]
    assert found(*labels, "klantenservice gebeld")["T3"][1] is MatchKind.FUZZY


def slipped(dice: random.Random, name: str) -> str:
    """A name as another team would write it: a word less, two words swapped, two letters swapped."""
    words = name.split()
    if len(words) > 3:
        words.pop(dice.randrange(len(words)))
    if len(words) > 1:
        place = dice.randrange(len(words) - 1)
        words[place : place + 2] = words[place + 1], words[place]
    text = " ".join(words)
    place = dice.randrange(max(1, len(text) - 1))
    return text[:place] + text[place + 1 : place + 2] + text[place : place + 1] + text[place + 2 :]


@pytest.mark.parametrize("case", case_names())
def test_a_map_finds_its_own_slipped_copy(case: str) -> None:
    """Over six copies with other words and two touchpoints missing: F1 of the proposals is at least 0.95."""
    journey, right, proposed, true = load_case(case).work.journey, 0, 0, 0
    for seed in range(6):
        dice = random.Random(seed)
        gone = set(dice.sample([one.id for one in journey.touchpoints], 2))
        owner = {slipped(dice, one.name): one.id for one in journey.touchpoints if one.id not in gone}
        matches = propose(journey, [Seen(label) for label in owner])
        right += sum(owner[one.measured] == one.drawn for one in matches)
        proposed, true = proposed + len(matches), true + len(owner)
    assert 2 * right / (proposed + true) >= 0.95
