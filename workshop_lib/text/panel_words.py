"""Words of the panels in a notebook: progress, feedback, a box for a known mistake, empty states."""

from __future__ import annotations

CHECKED = "Dit klopt al"
MISSING = "Dit mist nog"
WRONG = "Dit klopt nog niet"
TIPS = "Tips"
NEXT = "Doe nu"
ALL_GOOD = "Alles is ingevuld. Laat je kaart aan iemand anders lezen."
PROGRESS = "Voortgang"
STEP, STATE, DONE = "Stap", "Stand", "Klaar"
STAGES = {"empty": "nog niet begonnen", "started": "bezig", "complete": "klaar"}
ALL_DONE = "Alle acht stappen zijn klaar. Bewaar je klantreis met ws.export()."
NOT_YET = "Dit lukt nog niet"
WENT_WRONG = "Er ging iets stuk in de werkplaats"
ADVICE_RESTORED = "Je gaat verder met de nieuwste goede versie."
NO_SURVEY = "Er is nog geen enquête bij deze klantreis. Zet survey.csv in de map van je klantreis."
NO_EVENTS = "Er is nog geen logboek bij deze klantreis. Zet events.csv in de map van je klantreis."
SHARED = "{file} staat klaar in de map {folder}"
EXPORTED = "Je klantreis staat klaar in de map {folder}"
ABOUT_FILES = {
    "rapport.html": ": alle acht stappen op één webpagina, ook zonder internet",
    "kaart.svg": ": de kaart als tekening die scherp blijft",
    "kaart.pdf": ": de kaart om te printen",
    "kaart.png": ": de kaart als plaatje voor een dia of bericht",
}
DISCOVERABLE = "Typ ws. en druk op Tab om te zien wat je kunt doen."


NAMELESS = "zonder naam"


def title(name: str, author: str = "") -> str:
    return f"{name} · {author}" if author else name


def more(count: int) -> str:
    return f"… en nog {count}."


def counts(good: int, missing: int, wrong: int) -> str:
    parts = [f"{good} goed", f"{missing} nog leeg" if missing else "", f"{wrong} klopt nog niet" if wrong else ""]
    return " · ".join(part for part in parts if part)


def next_step(number: int, name: str, question: str) -> str:
    return f"{NEXT}: stap {number}, {name}. {question}"


def done_of(done: int, total: int) -> str:
    return f"{done} van {total}"
