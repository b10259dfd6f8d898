"""Dutch word lists for the rules about wording, and the lexicon in the shape that the rules ask for."""

from __future__ import annotations

from functools import cache

from workshop_lib.rules.conflicts.context import Words
from workshop_lib.text import catalogue

_VERBS = ("bel", "mail", "app", "kom", "betaal", "koop", "vraag", "klik", "scan", "upload", "probeer", "kies", "teken")

WORDS = Words(
    organisation_voice=("wij", "we", "onze", "ons", "klant", "de klant", "klanten", "afdeling", "marketing", "sales"),
    everyone=frozenset(
        ("iedereen", "alle klanten", "alle mensen", "alle nederlanders", "elke klant", "de consument", "consumenten")
    ),
    vague_starts=("hier", "klik hier", "meer info", "meer informatie", "verder", "ok"),
    payments=frozenset(
        (
            "betaalt",
            "betaald",
            "betalen",
            "betaling",
            "afrekenen",
            "afgerekend",
            "rekent",
            "factuur",
            "rekening",
            "koopt",
        )
    ),
    joiners=frozenset(("en", "én", "of")),
    verbs=frozenset((*_VERBS, *(one.example.split()[0].casefold() for one in catalogue.ctas()))),
)


@cache
def scores_of_words() -> dict[str, float]:
    """Emotion word -> usual score; the `lexicon` of `rules.consistency.find_contradictions`."""
    return {word: one.score for word, one in catalogue.lexicon().items()}
