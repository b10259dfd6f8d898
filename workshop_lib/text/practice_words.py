"""Words around practising: the final test, repeating, beginning again, and progress over the whole course."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_lib.text.numbers import day
from workshop_lib.text.numbers import number as dutch

FINAL = "Eindtoets"
FINAL_INTRO = (
    "Vijftien vragen over alle acht stappen. Je bent geslaagd vanaf 11 goed. Kies bij elke vraag één antwoord. "
    "Wat je kiest, blijft bewaard, ook na het inleveren."
)
FINAL_IS_IN = "Deze toets is ingeleverd. Bij elke vraag zie je hoe het ging. Je uitslag staat onderaan."
HAND_IN, NEW_TEST = "Lever in", "Nieuwe toets"
OPEN_MARK = "nog open"
MARKS = {True: "✓ goed", False: "○ nog niet goed"}
HANDED_IN = "Deze toets is al ingeleverd. Klik op Nieuwe toets voor andere vragen."
ALL_CHOSEN = "Alle vragen hebben een antwoord. Klik op Lever in."
ALL_GOOD = "Alle vragen staan goed."
RESULT = "Uitslag van de eindtoets"
PASSED, NOT_PASSED = "Gehaald", "Nog niet gehaald"
PER_STEP = "Per stap"
LOOK_AT = "Kijk hier nog eens naar"
AGAIN_TEST = "Klaar met herhalen? Klik op Nieuwe toets voor andere vragen."
MEANS = "Wat je score zegt"
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


def still_open(places: Sequence[str]) -> str:
    """Why a test cannot be handed in yet."""
    where = f"vraag {places[0]}" if len(places) == 1 else f"{len(places)} vragen ({', '.join(places)})"
    return f"Nog open: {where}. Kies ook daar een antwoord en lever dan in."


def count_open(count: int) -> str:
    """How many questions have no answer yet."""
    if not count:
        return ALL_CHOSEN
    return "Nog 1 vraag open. Ga erheen:" if count == 1 else f"Nog {count} vragen open. Ga erheen:"


def look_back(count: int) -> str:
    """How many questions of a test that is in were not right."""
    if not count:
        return ALL_GOOD
    return "Nog niet goed: 1 vraag. Kijk terug:" if count == 1 else f"Nog niet goed: {count} vragen. Kijk terug:"


def meaning(right: int, asked: int, passed: bool) -> str:
    """What a score tells, and what it does not; somebody who guesses has a quarter right."""
    if passed:
        return (
            "je kent de begrippen en keuzes van de acht stappen. Of je eigen kaart klopt, zegt deze toets niet. "
            "Dat zie je bij je klanten."
        )
    if right > asked / 2:
        return "het meeste zit erin. Een paar stappen vragen nog aandacht."
    return f"de begrippen zitten er nog niet goed in. Wie gokt, heeft er gemiddeld {dutch(asked / 4)} goed."


def begin_with(steps: Sequence[tuple[int, str]]) -> str:
    """The steps that went least well, each with its number and name."""
    named = [f"stap {number} ({name})" for number, name in steps]
    return f"Herhaal eerst {' en '.join(named)}."


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
