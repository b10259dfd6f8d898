"""What contradicts itself in the actions and on the roadmap."""

from __future__ import annotations

from workshop_lib.text.sayings.saying import Saying

PLANNING = {
    "action.unknown_touchpoint": Saying(
        "Een actie hoort bij {id}, en dat staat niet op je kaart.",
        "Kies een touchpoint van je kaart.",
    ),
    "action.channel_outside": Saying(
        "De actie bij {name} gebruikt {channel}, en dat kanaal staat niet in je kader.",
        "Kies een kanaal dat er is, of voeg het toe in stap 3.",
    ),
    "actions.over_budget": Saying(
        "Je acties kosten {cost}, je budget is {budget}.",
        "Schrap of verklein een actie, of vraag meer budget.",
    ),
    "roadmap.capacity_mismatch": Saying(
        "Je roadmap rekent met {planned} persoonsmaanden, in je kader staat {agreed}.",
        "Gebruik op beide plekken hetzelfde getal.",
    ),
    "slot.unknown_initiative": Saying(
        "Op je planning staat {id}, en dat initiatief is er niet.",
        "Kies een initiatief uit je lijst.",
    ),
    "slot.unknown_period": Saying(
        "{id} staat in de periode “{period}”, en die is er niet.",
        "Kies een periode van je roadmap.",
    ),
    "slot.twice": Saying(
        "{id} staat twee keer op je planning.",
        "Kies één periode, of splits het initiatief in twee.",
    ),
    "roadmap.over_capacity": Saying(
        "{period} vraagt {planned} persoonsmaanden, je hebt er {capacity}.",
        "Schuif een initiatief naar een volgende periode.",
    ),
    "dependency.unknown": Saying(
        "{name} wacht op {needed}, en dat initiatief is er niet.",
        "Voeg het toe, of haal de afhankelijkheid weg.",
    ),
    "dependency.unplanned": Saying(
        "{name} wacht op {needed}, en dat is nog niet gepland.",
        "Plan {needed} eerst.",
    ),
    "dependency.too_late": Saying(
        "{name} staat eerder op de planning dan {needed}.",
        "Wissel de twee om: {needed} moet eerst klaar zijn.",
    ),
    "dependency.circle": Saying(
        "{name} wacht via een omweg op zichzelf.",
        "Haal één afhankelijkheid uit de kring weg.",
    ),
    "rice.impact": Saying(
        "De impact {value} van {name} staat niet op de RICE-schaal.",
        "Kies 3, 2, 1, 0,5 of 0,25.",
    ),
    "rice.confidence": Saying(
        "De zekerheid {value} van {name} staat niet op de RICE-schaal.",
        "Kies 100, 80 of 50 %.",
    ),
    "rice.effort": Saying(
        "De inspanning van {name} is {value}; dat kan niet.",
        "Schat de inspanning in persoonsmaanden, meer dan 0.",
    ),
    "ice.range": Saying(
        "Een ICE-waarde van {name} is {value}, buiten 1 tot 10.",
        "Kies een getal van 1 tot en met 10.",
    ),
    "tip.unknown": Saying(
        "{name} gebruikt tip {tip}, en die bestaat niet.",
        "Kies een tip van 1 tot en met 10.",
    ),
    "tip.unsuitable": Saying(
        "Tip {tip} past niet bij {touchpoint} ({name}).",
        "Lees de voorwaarde van de tip en kies een andere tip of plek.",
    ),
}
