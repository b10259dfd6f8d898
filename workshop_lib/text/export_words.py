"""Words of every export and import: what was kept, changed and lost, and what stands in the files themselves."""

from __future__ import annotations

from workshop_lib.rules.aspects import Aspect
from workshop_lib.rules.conversion import Remark, Report

EVERYBODY = "alle klanten"
NO_PHASE = "zonder fase"
CUSTOMER_LANE = "Klant"
BACKSTAGE = "Achter de schermen"
BACKSTAGE_OF = "Achter de schermen: {owner}"
SUPPORT_LANE = "Systemen en partners"
LOOP = "terug"
ORGANISATION = "Organisatie"
FIRST, LAST, ONWARD = "Begin van de reis", "Einde van de reis", "Verder of niet?"
STARTED, DONE = "Klant is bij {id}", "Klaar"
"""Names of the pool, the events and the gateway of a hand-over."""
NO_TITLE = "Klantreis"
FEELING = "Beleving"
FIGURE_HEADS = ("Getal", "Waarde", "Wat het zegt")
GRADES = "Teken achter een zin: ● gemeten, ◐ verteld, ○ aanname."
TRUTH = "moment of truth"

ASPECTS: dict[Aspect, str] = {
    Aspect.TITLE: "titel",
    Aspect.CONTEXT: "scenario en soort kaart",
    Aspect.PHASES: "fasen",
    Aspect.PHASE_GOALS: "doelen en overgangen van fasen",
    Aspect.TOUCHPOINTS: "touchpoints",
    Aspect.IDS: "codes van fasen en touchpoints",
    Aspect.CHANNEL: "kanalen",
    Aspect.SETTING: "bezit en online of offline",
    Aspect.SHARED_SCORES: "scores van alle klanten",
    Aspect.PERSONA_SCORES: "scores per persona",
    Aspect.WORDS: "emotiewoorden",
    Aspect.EVIDENCE: "onderbouwing op de kaart",
    Aspect.DOING: "doen",
    Aspect.THINKING: "denken",
    Aspect.MESSAGE: "boodschap",
    Aspect.CTA: "call-to-action",
    Aspect.DROP_OFF: "afhaakreden",
    Aspect.PAIN: "pijnpunten",
    Aspect.DELIGHT: "geluksmomenten",
    Aspect.OPPORTUNITY: "kansen",
    Aspect.BACKSTAGE: "achter de schermen",
    Aspect.SUPPORT: "ondersteuning",
    Aspect.MOMENTS: "moments of truth",
    Aspect.MANDATORY: "verplichte touchpoints",
    Aspect.OWNERS: "eigenaar en KPI van touchpoints",
    Aspect.FLOWS: "lussen",
    Aspect.HISTORY: "logboek van de kaart",
    Aspect.PERSONAS: "persona's",
    Aspect.PERSONA_CARDS: "inhoud van personakaarten",
    Aspect.PERSONA_PROOF: "onderbouwing van persona's",
    Aspect.ORGANISATION: "configuratiekaart",
    Aspect.SOURCES: "bronnen en bewijs",
    Aspect.SCOPE: "kaderblad",
    Aspect.ACTIONS: "actiematrix",
    Aspect.ROADMAP: "roadmap",
    Aspect.KPIS: "KPI's",
    Aspect.FUTURE: "gewenste reis",
    Aspect.MEASURED: "metingen",
    Aspect.ANSWERS: "antwoorden op oefeningen",
}

FORMATS = {
    "json": "JSON",
    "xlsx": "Excel",
    "csv": "CSV",
    "markdown": "Markdown",
    "mermaid": "Mermaid",
    "cjml": "CJML",
    "ojf": "OpenJourney",
    "bpmn": "BPMN",
    "pptx": "PowerPoint",
    "marketing": "marketing automation",
    "agenda": "contentkalender",
    "opml": "OPML",
    "plantuml": "PlantUML",
}

_SAYS = {
    "kept": "blijft zoals het is",
    "lost": "past niet in dit formaat",
    "as_actor": "alleen de naam, als deelnemer",
    "as_extension": "als extra gegevens bij de taak",
    "as_note": "als notitie bij de stap",
    "as_sign": "als teken achter de zin",
    "as_steps": "per actie: trigger, wachttijd, bericht, vertakking en doel",
    "as_tag": "als label bij het touchpoint",
    "as_task": "als taak van de klant",
    "by_name": "onder de naam van de persona",
    "chosen_name": "alleen de naam van de gekozen persona",
    "chosen_persona": "alleen van de gekozen persona",
    "chosen_words": "alleen bij de gekozen scores",
    "deadlines": "alleen de datums",
    "main_points": "de hoofdpunten",
    "name_only": "alleen de naam",
    "on_picture": "alleen op de afbeelding van de kaart",
    "one_line": "op één regel, zonder dubbele spaties",
    "one_line_each": "elk punt op één regel, met de delen die een tabel kent",
    "one_to_five": "afgerond naar een heel cijfer van 1 tot en met 5",
    "periods_only": "alleen de perioden van de acties",
    "score_proof": "alleen n en interval van de score",
    "scored_only": "alleen wie een score of emotie heeft, met de naam",
    "shared_only": "alleen van alle klanten samen",
    "shortened": "lange teksten ingekort; de hele tekst staat in de notities",
    "touchpoints_only": "alleen van touchpoints",
    "used_only": "alleen fasen met een touchpoint, op volgorde van de kaart",
    "with_action": "bij de actie",
    "with_date": "alleen acties met een datum worden een afspraak",
    "without_proof": "zonder onderbouwing, lussen en logboek",
    "without_reason": "alleen dat het er een is, niet waarom",
}
"""What happens to an aspect."""

_MORE = {
    "cleaned": (
        "{count} tekst opgeschoond: regeleinden en onzichtbare tekens",
        "{count} teksten opgeschoond: regeleinden en onzichtbare tekens",
    ),
    "guarded": (
        "{count} cel kreeg een aanhalingsteken, zodat Excel er geen formule van maakt",
        "{count} cellen kregen een aanhalingsteken, zodat Excel er geen formules van maakt",
    ),
    "neutral": (
        "{count} touchpoint zonder score staat op neutraal",
        "{count} touchpoints zonder score staan op neutraal",
    ),
    "dangling": (
        "{count} lus wees naar een touchpoint dat er niet is",
        "{count} lussen wezen naar een touchpoint dat er niet is",
    ),
    "undated": (
        "{count} actie heeft nog geen periode en staat zonder datum in de lijst",
        "{count} acties hebben nog geen periode en staan zonder datum in de lijst",
    ),
    "shortened_cells": (
        "{count} tekst is ingekort; de hele tekst staat in de notities van de dia",
        "{count} teksten zijn ingekort; de hele tekst staat in de notities van de dia",
    ),
    "column": ("kolom {detail} ken ik niet", ""),
    "sheet": ("tabblad {detail} ken ik niet", ""),
    "element": ("{detail} ken ik niet ({count} keer)", "{detail} ken ik niet ({count} keer)"),
    "from_one_to_five": (
        "{count} score omgerekend van 1 tot 5 naar −5 tot +5",
        "{count} scores omgerekend van 1 tot 5 naar −5 tot +5",
    ),
    "outside_scale": (
        "{count} cijfer lag buiten 1 tot 5 en kreeg de dichtstbijzijnde waarde",
        "{count} cijfers lagen buiten 1 tot 5 en kregen de dichtstbijzijnde waarde",
    ),
    "more_personas": ("persona {detail} staat alleen met een naam in het bestand", ""),
}
"""What only this file gave: for one, and for several."""

KEPT, CHANGED, LOST = "Bewaard", "Veranderd", "Niet meegenomen"


def say(remark: Remark) -> str:
    """One line of a report."""
    if remark.aspect is not None:
        return f"{ASPECTS[remark.aspect]} ({remark.count}): {_SAYS[remark.code]}"
    one, several = _MORE[remark.code]
    return (one if remark.count == 1 or not several else several).format(count=remark.count, detail=remark.detail)


def lines(report: Report) -> list[str]:
    """The whole report, a heading and its lines for each fate that occurs."""
    told: list[str] = []
    for heading, remarks in ((KEPT, report.kept), (CHANGED, report.changed), (LOST, report.lost)):
        if not remarks:
            continue
        if heading == CHANGED:
            told += [f"{heading}:", *(f"  - {say(one)}" for one in remarks)]
        else:
            told.append(f"{heading}: {', '.join(_short(one) for one in remarks)}.")
    return told


def _short(remark: Remark) -> str:
    return f"{ASPECTS[remark.aspect]} ({remark.count})" if remark.aspect else say(remark)


def says(code: str) -> str:
    """What a code of a profile means, for the table of formats."""
    return _SAYS[code]
