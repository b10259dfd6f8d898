"""Titles and column heads of the catalogues."""

from __future__ import annotations

PHASE, NAME, CHANNEL, OWNERSHIP, SIDE, SOURCE = "Fase", "Naam", "Kanaal", "Bezit", "Online of offline", "Bron"
TOUCHPOINTS = "Touchpoints om uit te kiezen"
CHANNELS, PACE, ROLE, CONTENT = "Kanalen en media", "Tempo", "Sterke rol", "Passende content"
TOOLS, PURPOSE, TOOL, WHAT_FOR = "Hulpmiddelen per fase", "Doel", "Hulpmiddel", "Waarvoor"
CTAS, KIND, EXAMPLE, HARDNESS, SEEN_BY = "Calls-to-action per fase", "Soort", "Voorbeeld", "Hardheid", "Te meten aan"
CONTENT_TYPES, CONTENT_TYPE, FUNCTION = "Contenttypen per fase", "Contenttype", "Functie"
EMOTIONS, WORD, SCORE, ACTIVATION = "Emotiewoorden met score", "Woord", "Score", "Activatie"
CAUSES, CAUSE, SIGNAL, MEASURE = "Waarom klanten afhaken", "Oorzaak", "Signaal in je data", "Wat kun je doen"
KPIS, KPI, FORMULA, UNIT = "KPI's per fase", "KPI", "Formule", "Eenheid"
TIPS, NUMBER, TIP, WHEN, EFFECT = "Tien verbetertips", "Nr.", "Tip", "Kan als", "Wat er gebeurt"
PHASES, CODE, CUSTOMER_GOAL, ORGANISATION_GOAL, TRANSITION = (
    "Fasen van dit model",
    "Code",
    "Klantdoel",
    "Doel van de organisatie",
    "Overgang",
)
MODELS, MODEL = "Fasemodellen naast elkaar", "Model"
TERMS, TERM, ENGLISH, MEANING = "Begrippen", "Begrip", "Engels", "Betekenis"
AROUSAL = {"high": "hoog", "low": "laag"}
