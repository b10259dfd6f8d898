"""What is missing and what is right. A plain field without a saying here takes its words from the form."""

from __future__ import annotations

from workshop_lib.text.sayings.saying import Saying

GAPS = {
    "organisation.assumptions": Saying(
        "Je hebt {found} van de {wanted} aannames opgeschreven.",
        "Schrijf op wat je gelooft maar nog niet weet, met een toets erbij.",
        "Je schreef minstens {wanted} aannames op.",
    ),
    "organisation.departments": Saying(
        "Je team dekt {found} van minstens {wanted} afdelingen.",
        "Vraag iemand van een andere afdeling die de klant ook merkt.",
        "Je team komt uit meerdere afdelingen.",
    ),
    "department.seat": Saying(
        "De afdeling {name} zit nog niet aan tafel.",
        "Nodig iemand van {name} uit, of leg vast waarom dat niet hoeft.",
        "Elke afdeling die je noemt zit aan tafel.",
    ),
    "sources.entries": Saying(
        "Er staat nog geen bron in je register.",
        "Begin met één gesprek of één lijst met telefoontjes.",
        "Je bronnenregister is begonnen.",
    ),
    "sources.claims": Saying(
        "Er staat nog geen bewering in je bewijstabel.",
        "Schrijf één zin op die een bron je vertelt.",
        "Je bewijstabel is begonnen.",
    ),
    "sources.variety": Saying(
        "Je gebruikt {found} van minstens {wanted} soorten bronnen.",
        "Zoek een soort die je nog mist, zoals een servicelog of een review.",
        "Je gebruikt minstens {wanted} soorten bronnen.",
    ),
    "sources.triangulation": Saying(
        "{found} van minstens {wanted} beweringen rusten op twee soorten bronnen.",
        "Leg een tweede soort bron naast je belangrijkste bewering.",
        "Minstens {wanted} beweringen rusten op twee soorten bronnen.",
    ),
    "claim.sources": Saying(
        "De bewering “{name}” heeft nog geen bron.",
        "Noem de bron, of noem de bewering een aanname.",
        "Elke bewering heeft een bron of heet een aanname.",
    ),
    "scope.goals": Saying(
        "Er staat nog geen doel in je kader. Een bewakingsgetal telt hier niet mee.",
        "Schrijf één doel op met een getal, een noemer en een datum.",
        "Je kader heeft een doel.",
    ),
    "scope.main_goal": Saying(
        "Nog geen enkel doel is het hoofddoel.",
        "Kies het doel dat voorgaat als je maar één ding mag halen.",
        "Je koos een hoofddoel.",
    ),
    "scope.guardrail": Saying(
        "Er is nog geen bewakingsgetal.",
        "Kies een getal dat niet slechter mag worden, zoals klachten.",
        "Je hebt een bewakingsgetal.",
    ),
    "scope.few_goals": Saying(
        "Je hebt {found} doelen; hooguit {most} is te overzien.",
        "Schrap doelen, of maak er een bewakingsgetal van.",
        "Je houdt het aantal doelen klein.",
    ),
    "scope.more_constraints": Saying(
        "Je noemt {found} van minstens {wanted} beperkingen.",
        "Denk aan wet, merk, budget, techniek, tijd en privacy.",
        "Je noemt minstens {wanted} beperkingen.",
    ),
    "personas.empty": Saying(
        "Er is nog geen persona.",
        "Begin met een naam en wat deze persona wil.",
        "Je kijkt door de ogen van een persona.",
    ),
    "personas.primary": Saying(
        "Nog geen persona is de primaire persona.",
        "Kies voor wie de kaart het eerst moet kloppen.",
        "Je koos een primaire persona.",
    ),
    "persona.design_choices": Saying(
        "{name} leidt tot {found} van minstens {wanted} ontwerpkeuzes.",
        "Schrijf op wat je door deze persona anders doet.",
        "Elke persona leidt tot minstens {wanted} ontwerpkeuzes.",
    ),
    "persona.evidence": Saying(
        "Bij {name} heeft “{text}” nog geen bron.",
        "Noem de bron, of noem deze zin een aanname.",
        "Elke zin over een persona heeft een bron of heet een aanname.",
    ),
    "persona.some_evidence": Saying(
        "Alles over {name} is nog een aanname.",
        "Toets één zin in een gesprek. Tot dan heet dit een proto-persona.",
        "Elke persona rust op onderzoek.",
    ),
    "journey.phases": Saying(
        "Je kaart heeft nog geen fasen.",
        "Kies een fasemodel, bijvoorbeeld de negen fasen.",
        "Je kaart heeft fasen.",
    ),
    "journey.touchpoints": Saying(
        "Er staat nog geen touchpoint op je kaart.",
        "Begin met het eerste moment waarop de klant iets merkt.",
        "Er staan touchpoints op je kaart.",
    ),
    "phase.touchpoints": Saying(
        "De fase {name} is nog leeg.",
        "Zet er een touchpoint in, of schrijf je vraag over {name} op als aanname.",
        "Elke fase is gevuld of heeft een open vraag.",
    ),
    "touchpoint.score": Saying(
        "{name} heeft nog geen score.",
        "Kies een emotiewoord; de score komt vanzelf mee.",
        "Elk touchpoint heeft een score.",
    ),
    "touchpoint.pain": Saying(
        "{name} is een pijnpunt zonder uitleg.",
        "Schrijf in één zin op wat hier tegenvalt.",
        "Bij elk pijnpunt staat wat er tegenvalt.",
    ),
    "touchpoint.opportunity": Saying(
        "Bij het pijnpunt {name} staat nog geen kans.",
        "Schrijf op wat de klant hier zou helpen.",
        "Bij elk pijnpunt staat een kans.",
    ),
    "moment.reason": Saying(
        "{name} is een moment of truth zonder reden.",
        "Schrijf op waarom dit beslist over blijven of weggaan.",
        "Elk moment of truth heeft een reden.",
    ),
    "journey.outside": Saying(
        "Je kaart heeft {found} van minstens {wanted} touchpoints buiten je eigen kanalen.",
        "Denk aan reviews, advies van bekenden, partners en advertenties.",
        "Je kijkt ook buiten je eigen kanalen.",
    ),
    "journey.moments": Saying(
        "Je koos nog geen moment of truth.",
        "Wijs aan waar de klant besluit om te blijven of weg te gaan.",
        "Je koos de momenten die beslissen.",
    ),
    "journey.few_moments": Saying(
        "Je koos {found} moments of truth; hooguit {most} houdt het scherp.",
        "Bewaar alleen de momenten waarop de klant echt kan vertrekken.",
        "Je koos hooguit {most} moments of truth.",
    ),
    "journey.after_purchase": Saying(
        "Je reis stopt bij de koop.",
        "Voeg toe wat er daarna gebeurt: levering, gebruik en hulp.",
        "Je reis loopt door na de koop.",
    ),
    "journey.size": Saying(
        "Je kaart heeft {found} van minstens {wanted} touchpoints.",
        "Loop de fasen na en vraag steeds: wat doet de klant nog meer?",
        "Je kaart heeft minstens {wanted} touchpoints.",
    ),
    "journey.evidence": Saying(
        "Alle scores zijn nog een aanname.",
        "Leg één score naast een gesprek of een enquête.",
        "Een deel van je scores rust op onderzoek.",
    ),
    "actions.rows": Saying(
        "Er staat nog geen actie in je matrix.",
        "Begin bij het diepste punt van je emotiecurve.",
        "Er staan acties in je matrix.",
    ),
    "actions.storyline": Saying(
        "Je acties hebben nog geen verhaallijn.",
        "Schrijf in drie zinnen wat de klant overal moet herkennen.",
        "Je acties delen één verhaallijn.",
    ),
    "actions.more_rows": Saying(
        "Je werkte {found} van minstens {wanted} touchpoints uit.",
        "Kies de volgende pijnpunten van je kaart.",
        "Je werkte minstens {wanted} touchpoints uit.",
    ),
    "actions.moment": Saying(
        "Nog geen actie gaat over een moment of truth.",
        "Werk het moment uit dat beslist over blijven of weggaan.",
        "Je acties raken een moment of truth.",
    ),
    "phase.transition": Saying(
        "De fase {name} heeft nog geen overgangsfeit.",
        "Schrijf op welk feit laat zien dat de klant verder is.",
        "Elke fase eindigt met een feit dat je kunt waarnemen.",
    ),
    "roadmap.initiatives": Saying(
        "Er staat nog geen initiatief op je roadmap.",
        "Neem de kansen van je kaart als begin.",
        "Er staan initiatieven op je roadmap.",
    ),
    "roadmap.methods": Saying(
        "Je rekende met {found} van minstens {wanted} methoden.",
        "Vul voor elk initiatief RICE en ICE helemaal in.",
        "Je rekende met minstens {wanted} methoden.",
    ),
    "initiative.effort": Saying(
        "{name} heeft nog geen inspanning.",
        "Schat de inspanning in persoonsmaanden.",
        "Elk initiatief heeft een geschatte inspanning.",
    ),
    "kpis.empty": Saying(
        "Er is nog geen KPI.",
        "Begin met één getal dat bij je hoofddoel hoort.",
        "Je hebt getallen om op te sturen.",
    ),
    "kpis.guardrail": Saying(
        "Geen enkele KPI is een bewakingsgetal.",
        "Volg ook een getal dat niet slechter mag worden.",
        "Je volgt ook een bewakingsgetal.",
    ),
    "kpis.reading": Saying(
        "Er is nog geen enkele meting na de nulmeting.",
        "Meet één KPI opnieuw en zet de datum erbij.",
        "Er is opnieuw gemeten.",
    ),
    "moment.owner": Saying(
        "Het moment of truth {name} heeft nog geen eigenaar.",
        "Spreek af wie hiervoor zorgt, op de kaart of in de matrix.",
    ),
}
