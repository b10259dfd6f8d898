"""Words of the class overview: the page and the table in the terminal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from workshop_lib.rules.progress import Progress, Stage
from workshop_lib.text.exercise_words import both

TITLE = "Klassenoverzicht"
TEAMS, STANDING, MISSED, CURVES, SHARED, REFUSED = (
    "Teams",
    "Hoe ver is elk team?",
    "Om na te bespreken",
    "De emotiecurves naast elkaar",
    "Wat veel teams delen",
    "Niet meegenomen",
)
LEGEND = (
    "Per stap: ✓ klaar, ◐ bezig (gedaan van gevraagd), – nog niet begonnen. Wat de casus gaf, telt niet mee. "
    "Onderaan staat hoeveel teams klaar zijn, en het middelste getal van de klas."
)
MISSED_INTRO = "Deze oefeningen gingen het vaakst nog niet goed, of pas na meer dan één poging."
SHARED_INTRO = (
    "Eén ding per regel, alleen uit stappen waaraan een team begon. De zin hoort bij het team dat vooraan staat."
)
CURVES_INTRO = "Elke curve loopt van −5 tot +5. Een cirkel is een geluksmoment, een vierkant een pijnpunt."
REFUSED_INTRO = "Deze bestanden zijn overgeslagen. De rest van het overzicht klopt."
FOOT = "Gemaakt uit de werkbestanden. Er is niets uitgevoerd dat een team schreef."
TEAM, WHO, CASE = "Team", "Gemaakt door", "Casus"
STEP = "Stap"
TOUCHPOINTS, PERSONAS, ACTIONS = "touchpoints", "persona's", "acties"
RIGHT, ALMOST, QUIZ, TEST, SAVED = "oef. goed", "bijna", "quiz", "eindtoets", "bewaard"
SHORT_HEADS = ("tp", "pers", "actie", "goed", "bijna", "quiz", "eindtoets")
SHORT_LEGEND = (
    "1 tot en met 8 zijn de stappen: ✓ klaar, ◐ bezig, – nog niet begonnen. "
    "tp: touchpoints; pers: persona's; goed en bijna: oefeningen."
)
WHOLE_CLASS = "Hele klas"
USUAL, WORKED, OFTEN = "Vaak gezien", "De uitwerking", "De bekende vergissing"
STILL_OPEN, AFTER_MORE = "Nog niet goed", "Pas na meer pogingen"
NOBODY_MISSED = "Er is nog niets om na te bespreken. Alles wat nagekeken is, staat goed."
NOBODY_TRIED = "Er is nog niets om na te bespreken. Nog niemand heeft een oefening nagekeken."
NOTHING_SHARED = "Er is nog niets dat meer dan één team moet aanvullen."
NO_TEAMS = "Er is nog geen werk om te laten zien. Zet per team een klantreis.json of team-1.json in de map."
OWN_JOURNEY = "eigen reis"
UNKNOWN_DAY = "onbekend"
PAIN, DELIGHT = "Dieptepunt", "Hoogtepunt"
ADVICE = "Doen"
MARKS = {Stage.COMPLETE: "✓", Stage.STARTED: "◐", Stage.EMPTY: "–"}

PACKED = "Dit bestand is ingepakt. Pak het eerst uit in deze map."
EMPTY = "Dit bestand is leeg. Vraag het team om een nieuwe kopie."
LOCKED = "Dit bestand is niet te openen. Sluit andere programma's die het gebruiken."
UNREADABLE = "Dit bestand is niet te lezen. Vraag het team om een nieuwe kopie."
NO_WORK_INSIDE = "In deze map staat geen klantreis.json. Vraag het team om een kopie."
THE_REST = "de overige bestanden"


def too_large(most: int) -> str:
    return f"Dit bestand is groter dan {most} MB. Zo groot is een klantreis niet, dus het is niet gelezen."


def too_long(most: int) -> str:
    return f"Dit bestand heeft ergens meer dan {most} regels. Zo lang is een klantreis niet, dus het telt niet mee."


def too_many(found: int, most: int) -> str:
    return f"Er zijn {found} bestanden; de eerste {most} zijn gelezen. Kies een kleinere map."


def same_as(place: str) -> str:
    return f"Dit bestand is precies gelijk aan {place}. Het telt één keer mee."


def under(teams: int, moment: str) -> str:
    """ "8 teams · gemaakt op 3 juli 2025, 14:05 uur"."""
    return f"{'1 team' if teams == 1 else f'{teams} teams'} · gemaakt op {moment}"


def left_out(count: int) -> str:
    return f"{count} niet meegenomen"


def saved(when: dt.datetime) -> str:
    """Short, for a narrow column: "22-11, 14:05"."""
    return f"{when:%d-%m, %H:%M}"


def step(number: int, name: str) -> str:
    return f"{STEP} {number}, {name}"


def no_curve(names: Sequence[str]) -> str:
    return f"Nog geen scores: {both(list(names))}."


def state(one: Progress) -> str:
    """A sign and, halfway, how far: "◐ 3/12"."""
    return f"{MARKS[one.state]} {one.done}/{one.total}" if one.state is Stage.STARTED else MARKS[one.state]


def state_briefly(one: Progress) -> str:
    """As `state`, for a narrow column: "◐ 91%"."""
    return f"{MARKS[one.state]} {int(one.share * 100)}%" if one.state is Stage.STARTED else MARKS[one.state]


def state_aloud(one: Progress) -> str:
    """The same in words."""
    words = {Stage.COMPLETE: "klaar", Stage.EMPTY: "nog niet begonnen"}
    return words.get(one.state, f"bezig, {one.done} van {one.total}")


def test(score: int | None, passed: bool, asked: int) -> str:
    """ "12/15 gehaald"."""
    if score is None:
        return "–"
    return f"{score}/{asked} {'gehaald' if passed else 'nog niet'}"


def of_teams(names: Sequence[str], total: int) -> str:
    """ "5 van 8 teams: team-1, team-2 en team-4"."""
    return f"{len(names)} van {total} teams: {both(list(names))}"


def times(count: int) -> str:
    return "één team" if count == 1 else f"{count} teams"


def ready(place: str) -> str:
    return f"Het overzicht staat in {place}. Open het in je browser; afdrukken kan op A4 liggend."


def works_here(places: Sequence[str], shown: int = 10) -> list[str]:
    """Which works a folder holds, for who asked the progress of one."""
    more = [f"  en nog {len(places) - shown}"] if len(places) > shown else []
    head = "In deze map staat deze klantreis:" if len(places) == 1 else "In deze map staan deze klantreizen:"
    return [head, *[f"  {one}" for one in places[:shown]], *more]
