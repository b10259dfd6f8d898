"""Something without a name is called in Dutch, and never by a code."""

from __future__ import annotations

import pytest

from workshop_lib.model.evidence import Claim, Sources
from workshop_lib.model.roadmap import Initiative, Roadmap
from workshop_lib.model.work import Work
from workshop_lib.rules.completeness import find_gaps
from workshop_lib.text.findings import say
from workshop_lib.text.nameless import nameless


@pytest.mark.parametrize(
    ("kind", "code", "words"),
    [
        ("initiative", "INI3", "het naamloze initiatief"), ("initiative", "initiative-2", "het naamloze initiatief"),
        ("claim", "B2", "bewering 2"), ("claim", "claim", "bewering 1"), ("touchpoint", "B02", ""),
        ("initiative", "karmeter", ""), ("claim", "Beurs 2", ""),
    ],
)  # fmt: skip
def test_a_code_of_a_form_becomes_words(kind: str, code: str, words: str) -> None:
    """Only codes that a form gave away: a name of somebody's own stays, and so does a code on the map."""
    assert nameless(kind, code) == words


def test_sentences_about_the_nameless_are_plain() -> None:
    """No code, no quotation marks around words of ours, no noun twice."""
    work = Work(
        roadmap=Roadmap(initiatives=(Initiative(id="initiative"),)), sources=Sources(claims=(Claim(id="claim-2"),))
    )
    told = [say(one) for part in ("roadmap", "sources") for one in find_gaps(work, part)]
    assert "Het naamloze initiatief heeft nog geen inspanning." in told
    assert "De bewering 2 heeft nog geen bron." in told
    assert "Nog niet ingevuld bij het naamloze initiatief: leervraag." in told
    assert not any("initiative" in one or "claim" in one for one in told)
