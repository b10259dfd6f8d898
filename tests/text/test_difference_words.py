"""Every change has a Dutch sentence, in words a trainee knows."""

from __future__ import annotations

import pytest

from workshop_lib.rules.difference import Difference, Kind
from workshop_lib.text import difference_words as t

NAMES = {"x": "Zoeken", "y": "Kopen", "a": "Behoefte", "b": "Koop"}


@pytest.mark.parametrize(
    ("one", "sentence"),
    [
        (Difference(Kind.ADDED, "x", after=1), "‘Zoeken’ is nieuw."),
        (Difference(Kind.REMOVED, "x", before=1), "‘Zoeken’ is weg."),
        (Difference(Kind.MOVED, "x", "", 4, 1), "‘Zoeken’, plek: van ‘plek 4’ naar ‘plek 1’."),
        (Difference(Kind.PHASE, "x", "phase", "a", "b"), "‘Zoeken’, fase: van ‘Behoefte’ naar ‘Koop’."),
        (Difference(Kind.TEXT, "x", "name", "Speuren", "Zoeken"), "‘Speuren’ heet nu ‘Zoeken’."),
        (Difference(Kind.TEXT, "x", "doing", "", "kijkt"), "‘Zoeken’, doen: nu ‘kijkt’."),
        (Difference(Kind.TEXT, "x", "doing", "kijkt", ""), "‘Zoeken’, doen: ‘kijkt’ is weg."),
        (Difference(Kind.SCORE, "x", "score", -3.0, 2.0), "‘Zoeken’, score: van ‘−3’ naar ‘+2’."),
        (Difference(Kind.SCORE, "x", "score", 0.0, 2.5, "p"), "‘Zoeken’, score van Noor: van ‘0’ naar ‘+2,5’."),
        (Difference(Kind.NOISE, "x", "score", 1.0, 1.5), "‘Zoeken’, score: van ‘+1’ naar ‘+1,5 (kan toeval zijn)’."),
        (
            Difference(Kind.TRUTH, "x", "moment_of_truth", False, True),
            "‘Zoeken’, moment of truth: van ‘geen moment of truth’ naar ‘moment of truth’.",
        ),
        (
            Difference(Kind.PROOF, "x", "pain", "assumed", "measured"),
            "‘Zoeken’, bewijs bij pijnpunt: van ‘aanname’ naar ‘gemeten’.",
        ),
        (Difference(Kind.LOOP_ADDED, "x", "y", after="terug"), "‘Zoeken’, lus: nu ‘terug naar Kopen’."),
        (Difference(Kind.LOOP_REMOVED, "x", "y", before="terug"), "‘Zoeken’, lus: ‘terug naar Kopen’ is weg."),
    ],
)
def test_a_change_in_one_sentence(one: Difference, sentence: str) -> None:
    """Who, what, from what, to what."""
    assert t.say(one, NAMES, {"p": "Noor"}) == sentence


def test_every_kind_is_tried_above() -> None:
    """A kind that is added must get its sentence here."""
    tried = test_a_change_in_one_sentence.pytestmark[0].args[1]  # type: ignore[attr-defined]
    assert {one.kind for one, _ in tried} == set(Kind)


def test_nothing_changed_is_a_sentence_too() -> None:
    """No list of zero changes."""
    assert t.tell(0, 0, 0, []) == t.NOTHING
    assert t.tell(1, 1, 0, ["Zo."]) == "1 wijziging: 1 keer een hogere score, 0 keer een lagere score. Zo."
