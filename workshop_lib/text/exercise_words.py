"""Words around exercises: outcomes, next steps, forms, and the headings of the exercise and answer notebooks."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_lib.model.answer import Status
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import number as dutch
from workshop_lib.text.numbers import signed

STATUS = {status: label(status).capitalize() for status in Status}
NEXT = "Doe nu"
MUST, MAY = "moet", "mag"
HINT, CHECK, SOLUTION, CLOSE = "Hint", "Kijk na", "Uitwerking", "Uitwerking dicht"
ANSWER, WHY, MISTAKE = "Antwoord", "Waarom", "Veelgemaakte fout"
JUDGED = "Nagekeken"
QUIZ, OPEN = "Quiz", "Open opdracht"
CRITERIA = "Beoordeel jezelf"
LEVELS = ("0 · ontbreekt", "1 · aanzet", "2 · voldoende", "3 · sterk")
RUBRIC = "Geef per criterium 0 (ontbreekt), 1 (aanzet), 2 (voldoende) of 3 (sterk). Je bent klaar vanaf 8 van de 12."
CHOOSE = "kies …"
ITEM, PLACE, CHOICES, PARTS = "Wat", "Kies uit", "Keuze", "Vul in"
PICK_ONE, PICK_MORE = "Kies er één", "Kies er een of meer"
PICTURE = "Zo ziet het eruit in de casus:"
OWN_CASE = "De cijfers van jouw casus staan in het formulier."
IN_THE_FORM = "kies in het formulier"
DATA_NAME = "antwoord"
WITH_OR_WITHOUT_CODE = (
    "Programmeer je niet? Voer de twee cellen uit zoals ze zijn, en reken met de tabel in het formulier. "
    "Programmeer je wel? Maak dan de laatste regel af; extra regels mogen ertussen."
)
LIKE_EARLIER = "Dit gaat net als oefening {number}, met of zonder code."
YES = "ja"
MARK = "Markeer op de curve"
POINTS = "Punten op de curve"
FINAL_QUESTION = "Toetsvraag"
QUIZ_INTRO = "Vijf vragen, elk met één goed antwoord. Bij elke keuze lees je waarom die past of nog niet past."
A_NUMBER = "getal"
FIELD_HEADS = ("naam", "wat", "wat je invult")
MAP_SAYS = "Je eigen werk nu"
MODEL = "Dit is het voorbeeld uit de casus. Leg het naast je eigen werk en geef jezelf vier scores."
OWN_WORDS = "Er is niet één goed antwoord. Je beoordeelt je eigen werk op vier criteria."

ALL_RIGHT = "Dat klopt."
NOT_STARTED = "Je hebt hier nog geen antwoord gegeven."
BROKEN = "Er ging iets mis in de controle. Dat ligt aan ons en niet aan jou."
UNKNOWN = "Oefening {number} bestaat niet. Er zijn {known}."
UNREADABLE = "Je antwoord is nog niet te lezen."
LOOK_AGAIN = "Kijk nog eens naar {what}."
EMPTY_PARTS = "Nog leeg: {what}."
TOO_MANY = "Je koos er te veel."
NOT_EXACT = "Je zit dichtbij. Reken het nog eens na en rond pas op het eind af."
FACTOR = "De cijfers kloppen, de komma staat op een andere plek. Kijk naar de eenheid."
SIGN = "De grootte klopt. Kijk nog eens naar plus of min."
OTHER_NUMBER = "Dit getal komt er nog niet uit. Schrijf je tussenstappen op."
OTHER_WORDS = "Dit is nog niet het woord dat we zoeken."
SOME_WORDS = "Een deel staat er al. Maak je antwoord nog vollediger."
OTHER_CHOICE = "Deze keuze past nog niet."

NO_HINTS = "Bij deze vraag hoort geen hint. Kies een antwoord en lees waarom het past of nog niet past."
AFTER_SOLUTION = "Begrijp je het? Geef het antwoord dan nu zelf, zonder te kijken."
NOT_KEPT = "Je antwoord is nagekeken, maar nog niet bewaard: {reason}"
FOR_EXAMPLE = "bijvoorbeeld {example}"
EXAMPLES = {
    ("small", False): ("2,5", "1,5", "0,5", "3,5", "4,5"),
    ("small", True): ("4", "3", "2", "6", "7", "8"),
    ("usual", False): ("12,5", "37,5", "22,5", "62,5"),
    ("usual", True): ("50", "40", "30", "60", "70", "80", "90"),
    ("large", False): ("2.500,5", "1.250,5"),
    ("large", True): ("2.500", "4.000", "6.500"),
}
"""Examples of a number to type, by size and by being whole; more than an exercise has fields."""
ANY_NUMBER = "12,5"
OWN_FIRST = (
    "Deze opdracht gaat over je eigen organisatie. Kies daarom eerst op de pagina Workshop een eigen klantreis, "
    'of zet in de eerste cel `case = "mijn-naam"`. Voer de eerste twee cellen daarna opnieuw uit. '
    "Anders schrijf je over je casuskaart heen."
)
IN_A_CASE = "Je werkt nu in casus {case}. Open eerst je eigen klantreis, anders schrijf je over deze casuskaart heen."
WITHOUT_FORM = "Zonder formulier lezen of antwoorden"
NO_PICTURE = "Bij deze oefening hoort geen plaatje."
STEP_UNKNOWN = "Kies een stap van 1 tot en met 8."

WHOLE_FUNNEL = "van begin tot eind"
ALL_ROWS, DOUBLE, NO_SCORE = "alle regels", "waarvan exact dubbel", "daarna nog zonder score"
OTHERS, ALL_CUSTOMERS = "overig", "alle klanten"
NPS_ALL = "NPS van allen samen"
WABO_CHANNELS = {"Internet": "via internet", "Desk": "aan de balie", "Post": "per post"}
VISITORS = {"New_Visitor": "nieuwe bezoekers", "Returning_Visitor": "terugkerende bezoekers"}
LASTING = {
    True: "De reis blijft dus beter hangen dan het gemiddelde zegt",
    False: "De reis blijft dus minder goed hangen dan het gemiddelde zegt",
}
"""Whether peak-end lies above the mean."""
ATTENTION = {
    "concentrate": "Belangrijk, en het gaat nog niet goed.",
    "keep_up": "Belangrijk, en dit gaat al goed: vasthouden.",
    "low_priority": "Nog niet goed, maar ook minder belangrijk: lage prioriteit.",
    "overkill": "Minder belangrijk en al goed: mogelijk te veel van het goede.",
}
"""Why an attribute stands in its quadrant."""

ALL_DONE = "pas toe wat je oefende op je eigen klantreis"
READ_WHY = "lees de uitleg en kies opnieuw"
SCORE_OWN = "geef ook de andere scores en kijk opnieuw na"
IMPROVE_OWN = "verbeter je eigen werk op het zwakste punt en beoordeel het opnieuw"
KEPT_BROKEN = "ga verder met een andere oefening; aan deze hoef je niets te doen"
CHOOSE_KNOWN = "kies een van deze nummers"

_EXAMPLES = {
    "choice": '"a"',
    "several": '["a", "b"]',
    "sort": '{"a": "…", "b": "…"}',
    "match": '{"a": "…", "b": "…"}',
    "order": '"b, a, c"',
    "number": "12,5",
    "numbers": '{"…": "12,5"}',
    "text": '"…"',
    "fill": '{"…": "12,5"}',
    "mark": '["A01", "A02"]',
    "data": "antwoord",
    "open": "[2, 1, 2, 3]",
}
_SHAPES = {
    "choice": "Geef de letter van één antwoord, bijvoorbeeld {example}.",
    "several": "Geef de letters van je antwoorden, bijvoorbeeld {example}.",
    "sort": "Geef per letter waar het hoort, zo: {example}.",
    "match": "Geef per letter wat erbij hoort, zo: {example}.",
    "order": "Geef alle letters op volgorde, bijvoorbeeld {example}.",
    "number": "Geef één getal, bijvoorbeeld {example}.",
    "numbers": "Geef per onderdeel een waarde, zo: {example}.",
    "text": "Geef je antwoord als tekst tussen aanhalingstekens.",
    "fill": "Geef per lege cel een waarde, zo: {example}.",
    "mark": "Geef de codes van je touchpoints, bijvoorbeeld {example}.",
    "data": "Geef het resultaat van je code, of typ per onderdeel een waarde: {example}.",
    "open": "Geef bij alle vier de criteria een score van 0 tot en met 3, bijvoorbeeld {example}.",
}


def example(kind: str, names: Sequence[str] = ()) -> str:
    """How an answer of this kind is typed; `names` are the parts of a NUMBERS exercise."""
    if kind == "number":
        return '"12,5"'
    if kind in ("numbers", "fill") and names:
        return f'{{"{names[0]}": "…"}}'
    return _EXAMPLES[kind]


def shape(kind: str, names: Sequence[str] = ()) -> str:
    """What the check can read, as a sentence."""
    return _SHAPES[kind].format(example=example(kind, names))


def quiz_title(number: int) -> str:
    return f"Quizvraag {number}"


def heading(number: str, title: str) -> str:
    """ "1.1 · Elementen sorteren"; quiz and open assignments have no number of their own."""
    bare = number.partition(".")[2].isdigit()
    return f"{number} · {title}" if bare else title


def called(number: str, title: str) -> str:
    """How an exercise is called inside a sentence: "oefening 1.1", or its title as it is: "quizvraag 3"."""
    bare = number.partition(".")[2].isdigit()
    return f"oefening {number}" if bare else title[:1].lower() + title[1:]


def facts(minutes: int, must: bool) -> str:
    return f"{minutes} minuten · {MUST if must else MAY}" if minutes != 1 else f"1 minuut · {MUST if must else MAY}"


def score(right: int, total: int) -> str:
    """How many parts are right."""
    if not right:
        return f"Van de {total} staat er nog geen goed."
    return f"{right} van {total} staat goed." if right == 1 else f"{right} van {total} staan goed."


def misses(count: int) -> str:
    """How many choices are still to be found; nothing when all are there."""
    if not count:
        return ""
    return "Er mist nog één antwoord." if count == 1 else f"Er missen nog {count} antwoorden."


def quoted(label: str) -> str:
    """A part of a form by its label."""
    return f"'{label}'"


def no_number(label: str, example: str) -> str:
    return f"Bij {quoted(label)} staat nog geen getal. Typ een getal, bijvoorbeeld {example}."


def pick_one(label: str) -> str:
    return f"Bij {quoted(label)} staat nog geen keuze uit de lijst."


def ranges(ends: Sequence[tuple[str, str]]) -> str:
    """Which exercises there are: "1.1 tot en met 1.9 en 2.1 tot en met 2.10"."""
    return both([f"{first} tot en met {last}" for first, last in ends])


def rubric_total(total: int) -> str:
    return f"Je gaf jezelf {dutch(total)} van de 12 punten."


def weak_criteria(names: Sequence[str]) -> str:
    return f"Maak eerst dit sterker: {'; '.join(names)}."


def both(names: Sequence[str]) -> str:
    """ "a, b en c"."""
    return " en ".join(one for one in (", ".join(names[:-1]), names[-1] if names else "") if one)


def scored(id: str, score: float, truth: bool) -> str:
    """What stands beside a touchpoint that was marked but should not be."""
    return f"{id} heeft score {signed(score)}{'' if truth else ' en is geen moment of truth'}."


def given_score(score: float) -> str:
    """ "−2"."""
    return signed(score)


def nps_of(name: str) -> str:
    return f"NPS van {name}"


def times(values: Sequence[float | None]) -> str:
    """ "8 × 7 × 5"."""
    return " × ".join(dutch(one or 0) for one in values)


def hint_title(number: str, done: int, total: int) -> str:
    return f"Hint {done} van {total} bij {number}"


def place(number: int) -> str:
    """The first, second … in an order: "1e"."""
    return f"{number}e"


def given(value: object) -> str:
    """An answer that was kept as it stands in a form: numbers with a decimal comma."""
    return dutch(value) if isinstance(value, int | float) else str(value)


def data_how(number: str) -> str:
    """How a result is checked, with and without code."""
    return (
        f"*Kijk:* voer eerst de cel hierboven uit en dan deze. Je resultaat wordt nagekeken, niet je code. "
        f'Vastgelopen? Klik op Hint, of typ `ws.hint("{number}")`.'
    )


def start_code(columns: Sequence[str], earlier: str = "") -> str:
    """How to begin with a table, with and without code; `earlier` is the exercise of the page that told it."""
    how = LIKE_EARLIER.format(number=earlier) if earlier else WITH_OR_WITHOUT_CODE
    return f"{how} Je hebt deze kolommen nodig: {both([f'`{one}`' for one in columns])}."


def how_to(number: str, kind: str, names: Sequence[str] = ()) -> str:
    """How to answer without the form, and where help is."""
    check = f'ws.check("{number}", {example(kind, names)})'
    return f'<small>Liever typen dan het formulier? `{check}`. Een hint: `ws.hint("{number}")`.</small>'
