"""Words around every form: buttons, messages at a field, and what stands there when no kernel runs."""

from __future__ import annotations

LIST = "Overzicht"
ADD = "Nieuw"
DUPLICATE = "Kopie"
REMOVE = "Weg"
UP = "Omhoog"
DOWN = "Omlaag"
UNDO = "Ongedaan maken"
CHOOSE = "kies …"
YES, NO = "ja", "nee"
YESES = frozenset({YES, f"✓ {YES}", "j", "x", "1", "✓", "yes", "true", "waar"})
NOES = frozenset({NO, "n", "0", "", "no", "false", "onwaar"})
NOTHING_YET = "nog leeg"
NAMELESS = "zonder naam"
COUNT = "aantal"
FROM_EXAMPLE = "Begin met het voorbeeld"
ALL_CUSTOMERS = "alle klanten samen"
EMOTION = "emotie"
SCORE = "score"

NOT_A_NUMBER = "Dit is nog geen getal. Typ bijvoorbeeld {example}."
NOT_WHOLE = "Dit is nog geen heel getal. Typ bijvoorbeeld {example}."
A_NUMBER = "2,5"
FTE_PER_QUARTER = "Reken fte om: {fte} fte is {months} persoonsmaanden per kwartaal. Typ {months} als je dat bedoelt."
FTE = "Reken fte om: één fte is één persoonsmaand per maand. Typ bijvoorbeeld {example}."
NOT_A_DATE = "Dit is nog geen datum. Typ bijvoorbeeld 31-12-2026."
NOT_ON_SCALE = "Kies een getal van −5 tot en met +5."
TOO_LONG = "Deze tekst is te lang. Houd het bij 4.000 tekens."
NOT_A_SHARE = "Kies een percentage van 0 tot 100. Typ bijvoorbeeld 80 %."
NOT_YES_OR_NO = "Typ ja of nee."
NOT_IN_LIST = "Dit staat nog niet in de lijst. Kies {names}."
SOURCES_HINT = "Zet bronnen erachter tussen haken, bijvoorbeeld [INT-A1]. Zonder bron is het een aanname."
LINES_HINT = "Eén per regel."
CONFLICT = "Dit deel is elders net gewijzigd. Voer de cel opnieuw uit om de nieuwste versie te zien."


def saved_at(clock: str) -> str:
    return f"bewaard om {clock}"


def more(count: int) -> str:
    return f"; en nog {count}"


def fallback(name: str) -> str:
    """What a page without a kernel says in the place of a form."""
    return f"Formulier {name}. Voer deze cel uit om het te openen."
