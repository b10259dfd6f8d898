"""Words of the room around the notebooks: the page Workshop, its cards, and the button that shows and hides code."""

from __future__ import annotations

from collections.abc import Sequence

PAGE = {
    "tab": "Workshop",
    "open": "Workshop openen",
    "open_hint": "De acht stappen, je casus en hoe ver je bent",
    "heading": "Workshop klantreizen",
    "loading": "Even kijken hoe ver je bent …",
    "lost": "Deze pagina krijgt nog geen antwoord. Draait het venster waarin je start.py startte nog?",
    "retry": "Opnieuw proberen",
    "steps": "De acht stappen",
    "state": "Stand",
    "minutes": "{minutes} minuten",
    "makes": "Je maakt",
    "exercises": "Oefeningen",
    "journey": "Je klantreis",
    "change": "Andere klantreis kiezen",
    "cases": "Waar werk je aan?",
    "own": "Een eigen klantreis",
    "own_hint": "Typ een naam, bijvoorbeeld mijn-bakkerij.",
    "own_name": "Naam van je klantreis",
    "choose": "Kies deze klantreis",
    "notice": "Let op.",
    "folder": "Je werkmap",
    "folder_empty": "Hier staat nog niets.",
    "test": "Eindtoets",
    "code": "Code in de notebooks",
    "code_hint": "Lees je liever zonder code? Zet dit uit. Een cel uitvoeren kan dan nog steeds.",
}
"""What the page says, by its name in the script."""

CODE = {
    "show": "Code tonen",
    "hide": "Code verbergen",
    "strip": "Toon deze code",
    "fold": "Verberg deze code",
    "run": "Voer uit",
    "new": "nog niet uitgevoerd",
    "busy": "bezig",
    "done": "uitgevoerd",
    "stored": "Nog niet uitgevoerd. Voer deze cel uit om je eigen werk te zien.",
}
"""What the button on the toolbar says, the strip in the place of hidden code, and the line above a stored output."""

AGAIN = {
    "sentence": "Python is opnieuw begonnen. Je werk staat bewaard.",
    "unsaved": "Python is opnieuw begonnen. Nog niet bewaard: {fields}. Zet alles weer klaar, en dan je tekst terug.",
    "button": "Zet alles weer klaar",
    "busy": "Bezig met cel {now} van {all} …",
    "soon": "Dit formulier komt eraan …",
    "gone": "Hier stond je formulier. Klik bovenaan op Zet alles weer klaar.",
}
"""What the strip above a notebook says when its kernel is new, and what stands in the place of a form."""

REST = {
    "Skip to main panel": "Naar het werkblad",
    "main area toolbar": "knoppen van het werkblad",
    "main area content": "werkblad",
    "side panel content": "inhoud van het zijpaneel",
    "Markdown Cell Content": "Inhoud van de tekstcel",
    "Cell toolbar": "Celknoppen",
    "More commands": "Meer",
    "Responsive popup toolbar": "Meer knoppen",
}
"""What JupyterLab says in English though it was translated: it does not ask for these."""

TABS = {"notebooks": "", "exercises": "Oefenen", "solutions": "Uitwerking"}
"""What a tab says before the number of the step, by folder; a lesson has its own name, after its number."""

OWN_ABOUT = "Je eigen klantreis."
NO_WORK = "Je bent nog niet begonnen aan deze klantreis. Je werk wordt straks vanzelf bewaard."
SAVED = "Laatst bewaard: {when}."
BROKEN = (
    "Je werkbestand is nu niet te lezen. Hieronder zie je je nieuwste goede versie. "
    "Voer in een notebook de startcel uit; dan ga je daarmee verder."
)
BROKEN_ALONE = (
    "Je werkbestand is nu niet te lezen en een eerdere versie is er niet. "
    "Voer in een notebook de startcel uit. Het bestand blijft dan apart bewaard en je begint opnieuw."
)
CHOSEN = "Je werkt nu aan {name}. Voer in notebooks die al open zijn de startcel opnieuw uit."
BEGIN = "Begin bij stap {number}"
GO_ON = "Ga verder bij stap {number}"
EXERCISE = "Oefen stap {number}"
TEST_NOW = "Maak de eindtoets"
LOOK_BACK = "Bekijk stap {number}"
READ = "gelezen"
RIGHT = "{right} van {total} goed"
QUIZ = "quiz: {right} van {total} goed"
TEST_TODO = "Vijftien vragen over alle stappen. De toets staat onderaan de opdrachten van stap 8."
COUNTED = {
    "klantreis.json": "je klantreis",
    "historie": "eerdere versies",
    "uitvoer": "gemaakte bestanden",
}
"""What stands in a work folder, by the name on disk."""


def left_open(steps: Sequence[int]) -> str:
    """Steps that were left open on the way; empty when there are none."""
    if not steps:
        return ""
    if len(steps) == 1:
        return f"Stap {steps[0]} staat ook nog open."
    return f"Stap {', '.join(map(str, steps[:-1]))} en {steps[-1]} staan ook nog open."


def overall(complete: int, total: int) -> str:
    """How far the whole course is."""
    return f"{complete} van de {total} stappen klaar"


def listed(name: str, count: int) -> str:
    """One line on what stands in the work folder; `count` is the number of files in a folder, 0 for a file."""
    about = COUNTED.get(name, "")
    what = f"{name} ({about})" if about else name
    return f"{what}: {count}" if count else what


def more(count: int) -> str:
    """The end of a list that was cut short."""
    return f"en nog {count}"


def remembered(name: str) -> tuple[str, str]:
    """Title and text of the box that a notebook shows when it opens the chosen journey instead of the shipped case."""
    return f"Je werkt aan {name}", "Dat koos je op de pagina Workshop. Kies daar ook een andere klantreis."


def own_name(name: str, near: str) -> tuple[str, str]:
    """Title and text of the box for a new journey whose name looks like that of a case."""
    return f"Je begint een nieuwe klantreis: {name}", f'Bedoel je de casus {near}? Zet dan case = "{near}" bovenaan.'
