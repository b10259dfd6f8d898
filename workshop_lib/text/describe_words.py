"""The map told in full, for who cannot see it: one short sentence per fact."""

from __future__ import annotations

from workshop_lib.text.map_words import EVERYBODY
from workshop_lib.text.numbers import signed

TABLE = "De kaart als tabel"
IN_WORDS = "De kaart in woorden"
NUMBER, PHASE, EMOTION, SCORE, SIGNS = "Nr", "Fase", "Emotie", "Score", "Bijzonder"
TRUTH, LAW = "moment of truth", "verplicht (wet)"
EMPTY_PHASE = "Hier staat nog geen touchpoint."
LAW_SAYS = "De wet verplicht dit touchpoint."


def many(count: int) -> str:
    return "1 touchpoint" if count == 1 else f"{count} touchpoints"


def phase(number: int, total: int, name: str, count: int) -> str:
    return f"Fase {number} van {total}: {name}, {many(count)}."


def loose(count: int) -> str:
    return f"Zonder fase: {many(count)}."


def touchpoint(mark: str, name: str, channel: str) -> str:
    return f"{mark} ‘{name}’{f', kanaal {channel}' if channel else ''}."


def feeling(word: str, score: float | None) -> str:
    if score is None:
        return f"Gevoel: {word}, nog zonder score." if word else "Nog geen score."
    return f"Gevoel: {word}, score {signed(score)}." if word else f"Score {signed(score)}."


def people(pairs: list[tuple[str, float]]) -> str:
    """Scores per persona, in one sentence."""
    told = [f"{name or EVERYBODY} {signed(score)}" for name, score in pairs]
    return f"Per persona: {', '.join(told)}." if told else ""


def truth(reason: str) -> str:
    return f"Dit is een moment of truth: {ended(reason)}" if reason else "Dit is een moment of truth."


def pain(text: str) -> str:
    return f"Pijnpunt: {ended(text)}"


def delight(text: str) -> str:
    return f"Geluksmoment: {ended(text)}"


def loop(label: str, source: str, target: str) -> str:
    return f"Lus van ‘{source}’ naar ‘{target}’: {ended(label)}"


def with_grade(text: str, grade: str) -> str:
    """What a cell says and what it rests on."""
    return f"{text} ({grade})" if text and grade else text


def ended(text: str) -> str:
    """A sentence with one full stop."""
    return f"{text.rstrip('. ')}."
