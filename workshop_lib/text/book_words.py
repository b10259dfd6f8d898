"""Words of the answer book and of the exercises on paper."""

from __future__ import annotations

BOOK = "Antwoordenboek voor de docent"
BOOK_INTRO = (
    "Alle antwoorden bij elkaar, per casus waar de cijfers van de casus komen. "
    "Dit boek wordt gemaakt met `workshop build`; verander het niet met de hand."
)
TESTS = "Eindtoets op papier"
TESTS_INTRO = "Er zijn twee versies. Wie goed kijkt, ziet dat buren een andere versie hebben. De norm is 11 van de 15."
QUESTION = "Vraag"
PAPER = "Oefeningen op papier"
PAPER_INTRO = (
    "Voor als de techniek het niet doet, en voor wie liever schrijft. "
    "De cijfers zijn die van casus Rijnveen, behalve waar iets anders staat."
)
NAME_LINE = "Naam: ______________________   Team: ______________   Datum: __________"
PLACE_HINT = "Schrijf achter elke regel wat erbij hoort."
ORDER_HINT = "Schrijf voor elke regel een cijfer: 1 is de eerste."
MARK_HINT = "Kruis aan."
WORK_SHEET = "het werkblad van deze stap"
LINE = "_______________"
BOX_LETTER = "□ {letter}."
SCORES = "0 □   1 □   2 □   3 □"
CODE_HINT = "Schrijf op hoe je dit met de tabel berekent."


def version(name: str) -> str:
    return f"Versie {name}"
