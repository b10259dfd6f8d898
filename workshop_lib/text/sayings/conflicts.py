"""What contradicts itself on the map, in the evidence and in the frame, and what deserves a second look."""

from __future__ import annotations

from workshop_lib.text.sayings.saying import Saying

CONFLICTS = {
    "organisation.same_goal": Saying(
        "Klantdoel en organisatiedoel zijn hetzelfde.",
        "Schrijf het klantdoel op in woorden van de klant, los van je product.",
    ),
    "organisation.same_ends": Saying(
        "De reis begint en eindigt op hetzelfde punt.",
        "Begin bij de behoefte en eindig voorbij de betaling.",
    ),
    "organisation.ends_at_payment": Saying(
        "Je reis stopt bij de betaling: “{end}”.",
        "Eindig later: bij gebruiken, hulp vragen, terugkomen of aanbevelen.",
    ),
    "organisation.everyone": Saying(
        "“{group}” is nog geen klantgroep.",
        "Kies een groep die je kunt aanwijzen en spreken.",
    ),
    "scope.in_and_out": Saying(
        "“{name}” staat binnen én buiten de reis.",
        "Kies één van de twee.",
    ),
    "scope.two_mains": Saying(
        "Je hebt {count} hoofddoelen.",
        "Kies er één; maak van de rest een subdoel.",
    ),
    "goal.no_change": Saying(
        "Bij het doel “{name}” zijn nulmeting en doelwaarde gelijk.",
        "Kies een doelwaarde die een verandering vraagt, of maak er een bewakingsgetal van.",
    ),
    "goal.nps_public": Saying(
        "“{name}” stuurt op NPS, en dat past niet bij een publieke dienst.",
        "Gebruik CSAT, CES of een rapportcijfer: aanbevelen is hier geen keuze.",
    ),
    "goal.deadline_past": Saying(
        "De datum van “{name}” is voorbij: {date}.",
        "Kies een nieuwe datum, of leg in stap 8 je besluit vast.",
    ),
    "kpi.nps_public": Saying(
        "De KPI {name} past niet bij een publieke dienst.",
        "Gebruik CSAT, CES of een rapportcijfer: aanbevelen is hier geen keuze.",
    ),
    "kpi.direction": Saying(
        "De doelwaarde van {name} ligt aan de verkeerde kant: van {baseline} naar {target}.",
        "Kijk of hoger hier echt beter is, en pas de doelwaarde aan.",
    ),
    "kpi.decision_without_reading": Saying(
        "Over {name} is besloten zonder meting.",
        "Vul de meting in waarop je besluit rust.",
    ),
    "kpi.outside_interval": Saying(
        "De meting {value} van {name} ligt buiten haar eigen interval.",
        "Kijk de ondergrens en de bovengrens na.",
    ),
    "kpi.reading_future": Saying(
        "Een meting van {name} ligt in de toekomst: {date}.",
        "Kijk de datum van de meting na.",
    ),
    "source.future": Saying(
        "De datum van de bron {name} ligt in de toekomst: {date}.",
        "Kijk de datum van de bron na.",
    ),
    "source.old": Saying(
        "De bron {name} is van {date}, dat is ruim drie jaar geleden.",
        "Vraag je af of dit nog klopt, of zoek een nieuwere bron.",
    ),
    "claim.fact_without_source": Saying(
        "“{name}” heet een feit maar heeft geen bron.",
        "Noem de bron, of noem het een aanname.",
    ),
    "claim.certain_assumption": Saying(
        "“{name}” is een aanname met hoge zekerheid.",
        "Toets de aanname eerst, of zet de zekerheid lager.",
    ),
    "persona.not_researched": Saying(
        "{name} heet onderzocht, maar alles is nog een aanname.",
        "Noem je bronnen, of noem dit een proto-persona.",
    ),
    "persona.primary_anti": Saying(
        "{name} is anti-persona en primaire persona tegelijk.",
        "Kies één van de twee.",
    ),
    "quote.source": Saying(
        "Het citaat van {name} heeft nog geen bron.",
        "Noem het gesprek waaruit dit citaat komt.",
    ),
    "scale.range": Saying(
        "Een schaal van {name} staat op {value}, buiten 0 tot 1.",
        "Kies een plek van 0 (links) tot 1 (rechts).",
    ),
    "personas.two_primary": Saying(
        "Er zijn {count} primaire persona's.",
        "Kies voor wie de kaart het eerst moet kloppen.",
    ),
    "personas.shares": Saying(
        "De aandelen van je persona's zijn samen {total}.",
        "Samen kunnen ze hooguit alle klanten zijn: 100 %.",
    ),
    "emotion.unknown_word": Saying(
        "“{word}” bij {name} staat niet in de lijst met emotiewoorden.",
        "Kies een woord uit de lijst, of laat je eigen woord bewust staan.",
    ),
    "emotion.word_score": Saying(
        "Bij {name} past {score} niet bij “{word}”, dat meestal {usual} is.",
        "Kies een ander woord, of pas de score aan.",
    ),
    "emotion.outside_interval": Saying(
        "De score {score} bij {name} ligt buiten haar eigen interval.",
        "Kijk de ondergrens ({low}) en de bovengrens ({high}) na.",
    ),
    "emotion.measured_without_n": Saying(
        "De score bij {name} heet gemeten, maar het aantal antwoorden ontbreekt.",
        "Vul in hoeveel mensen antwoord gaven.",
    ),
    "cta.earned": Saying(
        "Bij {name} vraag je “{cta}”, maar dit touchpoint is niet van jou.",
        "Vraag je af of je dit kunt sturen. Zo niet, laat de call-to-action leeg.",
    ),
    "cta.vague": Saying(
        "“{cta}” zegt nog niet wat er gebeurt.",
        "Begin met een werkwoord dat de handeling noemt.",
    ),
    "cta.two_actions": Saying(
        "“{cta}” vraagt twee dingen tegelijk.",
        "Kies de ene handeling die hier het meest helpt.",
    ),
    "cta.hard_early": Saying(
        "“{cta}” bij {name} is hard, en de klant kiest nog niet.",
        "Vraag in een vroege fase iets kleins, zoals bekijken of vergelijken.",
    ),
    "opportunity.without_pain": Saying(
        "Bij {name} staat een kans, maar geen pijnpunt of geluksmoment.",
        "Schrijf op welk probleem deze kans oplost.",
    ),
    "journey.phase_order": Saying(
        "{name} hoort bij {phase}, maar staat na {later}.",
        "Zet het touchpoint eerder, of kies een andere fase.",
    ),
    "flow.share": Saying(
        "Het aandeel van de lus “{label}” ligt buiten 0 tot 100 %.",
        "Vul het deel van de klanten in dat deze weg neemt.",
    ),
    "future.mandatory_missing": Saying(
        "{name} is verplicht, maar ontbreekt in de gewenste reis.",
        "Zet deze stap terug: de wet vraagt erom.",
    ),
    "voice.organisation": Saying(
        "“{name}” klinkt als de organisatie, niet als de klant.",
        "Schrijf op wat de klant meemaakt, zoals “Prijs opzoeken”.",
    ),
    "id.double": Saying(
        "De code {id} komt {count} keer voor.",
        "Geef elk onderdeel een eigen code.",
    ),
    "source.unknown": Saying(
        "De bron {id} staat nog niet in je register.",
        "Voeg de bron toe in stap 2, of kies een andere.",
    ),
    "persona.unknown": Saying(
        "De persona {id} bestaat nog niet.",
        "Voeg de persona toe in stap 4, of kies een andere.",
    ),
    "touchpoint.unknown": Saying(
        "Het touchpoint {id} staat niet op je kaart.",
        "Voeg het toe in stap 5, of kies een ander.",
    ),
    "phase.unknown": Saying(
        "{name} verwijst naar de fase {id}, en die is er niet.",
        "Kies een fase van je kaart.",
    ),
    "flow.unknown": Saying(
        "Een lus verwijst naar {id}, en dat staat niet op je kaart.",
        "Kies een touchpoint of fase van je kaart.",
    ),
    "goal.unknown": Saying(
        "{name} verwijst naar het doel {id}, en dat is er niet.",
        "Kies een doel uit stap 3.",
    ),
}
