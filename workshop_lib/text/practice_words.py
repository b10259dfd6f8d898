"""Words around practising: the final test, repeating, beginning again, and progress over the whole course."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_lib.text.numbers import day

FINAL = "Eindtoets"
FINAL_INTRO = (
    "Vijftien vragen over alle acht stappen. Je bent geslaagd vanaf 11 goed. Kies bij elke vraag één antwoord. "
    "Wat je kiest, blijft bewaard tot je inlevert."
)
HAND_IN = "Lever in"
STILL_OPEN = "Nog open: vraag {places}. Kies ook daar een antwoord en lever dan in."
HANDED_IN = "Deze toets is al ingeleverd. Voer de cel opnieuw uit voor een nieuwe, met andere vragen."
RESULT = "Uitslag van de eindtoets"
PASSED, NOT_PASSED = "Gehaald", "Nog niet gehaald"
PER_STEP = "Per stap"
LOOK_AT = "Kijk hier nog eens naar"
AGAIN_TEST = "Een nieuwe toets met andere vragen: voer de cel opnieuw uit."
PASSED_NEXT = "Bewaar deze kaart. Kies nu één actie die je binnen twee weken doet."

REPEAT = "Even herhalen"
NOTHING_TO_REPEAT = "Er is niets te herhalen. Alles wat je nakeek, staat goed."

AGAIN = "Opnieuw"
AGAIN_DONE = "{what} is weer leeg."
AGAIN_BACK = "Je vorige antwoorden staan in versie {number} van je werk. Terugzetten kan met python3 start.py restore."
AGAIN_NOTHING = "Hier stond nog geen antwoord."
AGAIN_HOW = 'Geef het nummer van een oefening, zoals ws.again("3.2"), of van een stap, zoals ws.again(3).'

OPENED, CHECKED, QUIZ = "Gelezen", "Oefeningen", "Quiz"
YES, NO = "ja", "nog niet"
STEP = "Stap"
DO_EXERCISE = 'Doe nu: oefen stap {number} met ws.exercise("{key}").'
DO_QUIZ = "Doe nu: maak de quiz van stap {number} met ws.quiz({number})."
DO_TEST = "Doe nu: alles is af. Maak de eindtoets met ws.final_test() en bewaar je klantreis met ws.export()."
PRACTICE = "Oefenen"
PRACTICE_INTRO = "Zoveel oefeningen en quizvragen staan er goed."


def question_title(place: int) -> str:
    return f"Vraag {place}"


def total(right: int, asked: int, passed: bool) -> str:
    return f"{right} van {asked} goed. {PASSED if passed else NOT_PASSED}; de norm is 11."


def signed_by(name: str, when: object) -> str:
    """Whose card it is and of which day; `when` is a date."""
    return f"{name}, {day(when)}" if name else day(when)  # type: ignore[arg-type]


def chosen(text: str, why: str) -> str:
    """What somebody chose in a test, with the reason why it does not fit."""
    return f"Jij koos '{text}'. {why}"


def of_step(number: int, name: str, right: int, asked: int) -> str:
    return f"{number} {name}: {right} van {asked}"


def answers_of(numbers: Sequence[str]) -> str:
    """What was emptied: one exercise by its number, or how many."""
    return f"Oefening {numbers[0]}" if len(numbers) == 1 else f"Elk van de {len(numbers)} antwoorden"
