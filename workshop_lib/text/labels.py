"""Dutch labels: for every enum member, for the eight parts of the work, and the glossary."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workshop_lib.model.action import Hardness
from workshop_lib.model.answer import Status
from workshop_lib.model.evidence import Certainty, Grade, Method, Origin, Reading
from workshop_lib.model.journey import FlowKind, Ownership, Side
from workshop_lib.model.measured import MatchKind
from workshop_lib.model.organisation import Level as Detail
from workshop_lib.model.organisation import Sector, State
from workshop_lib.model.persona import PersonaKind
from workshop_lib.model.scope import ConstraintKind
from workshop_lib.rules.difference import Kind
from workshop_lib.rules.emotion import Flag
from workshop_lib.rules.finding import Level
from workshop_lib.rules.persona_scales import Trait
from workshop_lib.rules.priority import Attention, Band, Effort
from workshop_lib.rules.progress import Stage
from workshop_lib.rules.verdict import Verdict
from workshop_lib.text import catalogue


@dataclass(frozen=True, slots=True)
class Part:
    """One of the eight steps: its number, the noun in code, its Dutch name and the question it answers."""

    number: int
    noun: str
    name: str
    question: str


PARTS = (
    Part(1, "organisation", "configuratiekaart", "Welke reis, van wie en waarom?"),
    Part(2, "sources", "bewijs", "Wat weten we echt?"),
    Part(3, "scope", "kaderblad", "Binnen welke grenzen en met welk doel?"),
    Part(4, "personas", "persona", "Door wiens ogen kijken we?"),
    Part(5, "journey", "klantreiskaart", "Hoe gaat de reis nu?"),
    Part(6, "actions", "actiematrix", "Wat zetten we waar in?"),
    Part(7, "roadmap", "roadmap", "In welke volgorde en periode?"),
    Part(8, "kpis", "evaluatie", "Werkt het en wat veranderen we?"),
)

GLOSSARY = catalogue.terms()

_LABELS: dict[type[StrEnum], dict[str, str]] = {
    Sector: {"business": "zakelijk", "consumer": "consument", "public": "publieke dienst"},
    State: {"as_is": "as-is: zoals het nu is", "to_be": "to-be: zoals het moet worden"},
    Detail: {"macro": "macro: de hele relatie", "micro": "micro: één onderdeel"},
    Grade: {"measured": "gemeten", "reported": "verteld", "assumed": "aanname"},
    MatchKind: {
        "id": "zelfde code",
        "name": "zelfde naam",
        "fuzzy": "naam lijkt erop",
        "order": "plek in de reis",
        "chosen": "door jou gekozen",
    },
    Method: {"qualitative": "kwalitatief", "quantitative": "kwantitatief"},
    Origin: {"internal": "intern", "external": "extern"},
    Certainty: {"low": "laag", "middle": "middel", "high": "hoog"},
    Reading: {"fact": "feit", "interpretation": "interpretatie", "assumption": "aanname"},
    ConstraintKind: {
        "law": "wet",
        "brand": "merk",
        "budget": "budget",
        "technology": "techniek",
        "time": "tijd",
        "privacy": "privacy",
    },
    PersonaKind: {
        "researched": "onderzochte persona",
        "proto": "proto-persona",
        "buyer": "buyer persona",
        "anti": "anti-persona",
    },
    Ownership: {"owned": "eigen", "paid": "betaald", "earned": "verdiend", "partner": "partner"},
    Side: {"online": "online", "offline": "offline"},
    FlowKind: {"return": "terugsprong", "loyalty_loop": "loyalty loop", "skip": "overslaan"},
    Hardness: {"soft": "zacht", "middle": "middel", "hard": "hard"},
    Verdict: {
        "reached": "doel gehaald",
        "on_the_way": "op weg",
        "no_difference": "nog geen aantoonbaar verschil",
        "worse": "slechter",
        "not_measured": "nog niet gemeten",
    },
    Status: {
        "good": "goed",
        "almost": "bijna",
        "not_yet": "nog niet",
        "not_started": "nog niet begonnen",
        "broken": "deze controle is stuk",
    },
    Flag: {"pain": "pijnpunt", "neutral": "neutraal", "delight": "geluksmoment"},
    Stage: {"empty": "nog niet begonnen", "started": "begonnen", "complete": "klaar"},
    Attention: {
        "concentrate": "concentreer hier",
        "keep_up": "vasthouden",
        "low_priority": "lage prioriteit",
        "overkill": "mogelijk te veel van het goede",
    },
    Band: {
        "exceptional": "uitzonderlijk",
        "low_fruit": "laaghangend fruit",
        "worthwhile": "de moeite waard",
        "unattractive": "onaantrekkelijk",
    },
    Kind: {
        "added": "nieuw",
        "removed": "weg",
        "moved": "plek",
        "phase": "fase",
        "text": "tekst",
        "score": "score",
        "noise": "score, kan toeval zijn",
        "truth": "moment of truth",
        "proof": "bewijs",
        "loop_added": "nieuwe lus",
        "loop_removed": "lus weg",
    },
    Effort: {"quick_win": "quick win", "big_project": "groot project", "fill_in": "klusje", "leave": "laten"},
    Trait: {"side": "waar het contact is", "mood": "hoe de reis voelt"},
    Level: {"good": "goed", "tip": "tip", "missing": "nog niet ingevuld", "wrong": "klopt nog niet"},
}


def label(member: StrEnum) -> str:
    """The Dutch word for a member of any enum of the model or the rules, in lower case."""
    return _LABELS[type(member)][member.value]


def part(noun: str) -> Part:
    """The part with this noun. Raises `KeyError` for a name that is not one of the eight."""
    return {one.noun: one for one in PARTS}[noun]
