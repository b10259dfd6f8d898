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
NAMES = {"nps": "NPS", "csat": "CSAT (aandeel 4 en 5)", "ces": "CES (gemiddelde 1-7)"}

SCORES = "Gemeten beleving per touchpoint"
DRAWN, MEASURED, GAP = "Getekend", "Gemeten", "Verschil"
SCORES_REMARK = "Verschil = gemeten min getekend. Een groot verschil is een blinde vlek van het team."

DROP_OFF = "Afhakers per touchpoint"
REACHED, STOPPED = "Bereikt door", "Laatste contact"
ATTRIBUTION = "Waarde verdeeld over kanalen"
ATTRIBUTION_REMARK = "Geen van deze methoden bewijst een oorzaak. Vergelijk ze en praat over het verschil."
MODELS = {"first": "eerste", "last": "laatste", "linear": "lineair", "position": "positie", "markov": "Markov"}
CHANNEL = "Kanaal"
