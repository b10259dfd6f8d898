"""Words around measured data: quality of a file, paths, figures of a survey, attribution."""

from __future__ import annotations

QUALITY_OF = "Kwaliteit van {name}"
CHECK, COUNT, MEANING = "Controle", "Aantal", "Wat betekent dat"
ROWS, USABLE, CUSTOMERS, TOUCHPOINTS = "rijen", "bruikbaar", "klanten", "touchpoints"
DUPLICATES, TIES, ORDER, UNREADABLE = "dubbele rijen", "gelijke tijden", "niet op volgorde", "onleesbare tijden"
MISSING, OUTSIDE = "leeg: {column}", "buiten de schaal: {column}"
MEANINGS = {
    ROWS: "alle regels van het bestand",
    USABLE: "regels met klant, tijd en touchpoint",
    CUSTOMERS: "verschillende klanten",
    TOUCHPOINTS: "verschillende touchpoints",
    DUPLICATES: "precies dezelfde regel staat er vaker in; tel hem één keer",
    TIES: "twee contacten op hetzelfde moment; de volgorde van het bestand telt",
    ORDER: "regels die later staan maar eerder gebeurden",
    UNREADABLE: "daar staat geen datum",
}
EMPTY_MEANS = "niet ingevuld; deze cellen tellen niet mee"
OUTSIDE_MEANS = "een waarde die niet kan; kijk de bron na"
NOTHING_DROPPED = "Er is niets weggegooid. Je ziet wat er is, jij kiest wat meetelt."

PATHS = "Meest gelopen paden"
PATH, SHARE = "Pad", "Aandeel"
PATHS_REMARK = "{shown} van {all} verschillende paden. De meeste klanten lopen een eigen weg."

METRICS = "Tevredenheid in getallen"
FIGURE, VALUE, INTERVAL, N = "Getal", "Waarde", "95 %-interval", "n"
METRICS_REMARK = "Bij minder dan vijf antwoorden staat er geen interval."
NAMES = {"grade": "rapportcijfer (1-10)", "nps": "NPS", "csat": "CSAT (aandeel 4 en 5)", "ces": "CES (gemiddelde 1-7)"}

SCORES = "Gemeten beleving per touchpoint"
DRAWN, MEASURED, GAP = "Getekend", "Gemeten", "Verschil"
SCORES_REMARK = "Verschil = gemeten min getekend. Een groot verschil is een blinde vlek van het team."

DROP_OFF = "Afhakers per touchpoint"
LAST_SEEN = "Laatste contact per touchpoint"
LAST_SEEN_REMARK = (
    "Dit logboek zegt niet wie klant werd. Wie hier stopte, kan dus gekocht hebben. "
    "Voeg een kolom converted toe, met ja of nee."
)
REACHED, STOPPED = "Bereikt door", "Laatste contact"
ATTRIBUTION = "Waarde verdeeld over kanalen"
ATTRIBUTION_REMARK = "Geen van deze methoden bewijst een oorzaak. Vergelijk ze en praat over het verschil."
MODELS = {"first": "eerste", "last": "laatste", "linear": "lineair", "position": "positie", "markov": "Markov"}
CHANNEL, TOUCHPOINT = "Kanaal", "Touchpoint"

SERVICE = "Waarom klanten contact zoeken"
REASON, HOURS = "Reden", "Uren werk"
SERVICE_REMARK = "Contactredenen zijn een gratis bron van pijnpunten. Ze zeggen waar het schuurt, nog niet waarom."
INTERVIEWS = "Wat klanten zeiden"
INTERVIEW, PERSONA, QUOTE, EMOTION = "Gesprek", "Persona", "Citaat", "Emotie"
QUOTES = "Losse citaten"
QUOTES_REMARK = "Leg citaten bij elkaar die op elkaar lijken. Kijk pas daarna wie het zei."
INTERVIEWS_REMARK = "De gesprekken zijn verzonnen. Eén uitspraak is nog geen feit: leg er altijd een tweede bron naast."
COMPARISON = "Twee groepen naast elkaar"
GROUP, GROUP_A, GROUP_B, DIFFERENCE = "Groep", "A", "B", "Verschil"
NEEDED = "Hoeveel antwoorden heb je nodig?"
QUESTION, ANSWER = "Vraag", "Antwoord"
POPULATION, NEEDED_ANSWERS, INVITE, EXPECTED = (
    "klanten in totaal",
    "antwoorden nodig (marge 5 procentpunt)",
    "uitnodigen bij {response} respons",
    "antwoorden als je iedereen uitnodigt",
)
NEEDED_REMARK = "Dit geldt voor een percentage bij 95 % zekerheid. Voor een NPS heb je er tot vier keer zoveel nodig."
NEEDED_TOO_MANY = "Je moet meer mensen uitnodigen dan er zijn. Kies een grotere marge of meet langer."
PER_PERSONA = "NPS per persona"
CSAT_PER_PERSONA = "CSAT per persona"
OPPORTUNITIES = "Kansen volgens klanten"
OUTCOME, IMPORTANCE, SATISFACTION, BAND = "Gewenste uitkomst", "Belang", "Tevredenheid", "Lezing"
OPPORTUNITY = "Kansscore"
OPPORTUNITY_REMARK = "Kansscore = belang + (belang − tevredenheid), als die rest positief is. Bron: Ulwick, 2002."
BEST_PLAN = "De rekensom van de werkplaats"
NO_PLAN = "Vul eerst je capaciteit in, en bij elk initiatief een schatting voor RICE."
BEST_PLAN_REMARK = "Hoogste som van RICE binnen de capaciteit van één periode. Een rekensom is nog geen besluit."
INITIATIVE, RICE_SUM, EFFORT = "Initiatief", "RICE", "Persoonsmaanden"
FIGURES = "De reis in cijfers"
SHOPPERS = "Sessies van een echte webwinkel"
VISITOR, SESSIONS, BOUGHT, CONVERSION = "Bezoeker", "Sessies", "Met aankoop", "Conversie"
VISITORS = {"Returning_Visitor": "komt terug", "New_Visitor": "nieuw", "Other": "overig"}
SHOPPERS_REMARK = "Bron: Sakar e.a. (2018), UCI, CC BY 4.0. Een verschil tussen groepen is nog geen oorzaak."
WABO_REMARK = "Bron: J.C.A.M. Buijs, CoSeLoG-project, 4TU.ResearchData. Namen van stappen staan in het Engels."
ALL = "alles samen"


def beyond_chance(z: str, p: str, found: bool) -> str:
    """What a test allows you to say."""
    says = (
        "Het verschil is groter dan toeval verklaart." if found else "De data laten nog geen aantoonbaar verschil zien."
    )
    return f"z = {z}, p = {p}. {says} Een oorzaak is het pas als er geloot is wie in welke groep kwam."


HOURS_LONG, DAYS_LONG = "uren", "dagen"

EXAMPLES = {
    "events": "klant;tijdstip;touchpoint\n1;2-3-2026 10:15;website\n1;4-3-2026 9:00;winkel\n2;2-3-2026 11:30;website",
    "survey": "respondent;touchpoint;score\n1;website;3\n1;winkel;−2\n2;website;4",
}
"""A header and three lines of a file that can be read."""
PUT_IT_HERE = (
    "Zet zo'n tabel als CSV in {place}, met puntkomma's of komma's. Daarna voer je deze cel opnieuw uit. "
    "Meer kolommen mag."
)
EMPTY = {
    "service": "Nog geen contactredenen. Zet service.csv in de map van je klantreis.",
    "interviews": "Nog geen gesprekken. Zet interviews.csv in de map van je klantreis.",
    "experiment": "Nog geen experiment. Zet experiment.csv in de map van je klantreis.",
}
