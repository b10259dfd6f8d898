"""Words of the command line: help, the lines it prints, and argparse's own words in Dutch."""

from __future__ import annotations

import re

PROGRAM = "python3 start.py"
"""How the command line is called; on Windows `py` stands for `python3`, as every page says."""

HELP = {
    "": "Lesmateriaal klantreizen: acht notebooks van configuratie tot evaluatie.",
    "run": "Voer de acht notebooks uit en maak de kaart en het rapport.",
    "run.case": "Naam van een casus, of de naam of map van je eigen klantreis.",
    "run.out": "Map voor de uitvoer.",
    "run.force": "Vervang een eerdere run in deze map. Andere bestanden blijven staan.",
    "run.resume": "Ga verder met een run die is gestopt.",
    "run.only": "Voer alleen dit notebook uit, 1 tot en met 8.",
    "new": "Begin een eigen klantreis in je werkmap.",
    "new.name": "Naam van je klantreis.",
    "new.case": "Begin met de gegevens van deze casus.",
    "new.filled": "Neem ook de ingevulde uitwerking van de casus over.",
    "cases": "Toon de casussen.",
    "history": "Toon de eerdere versies van een klantreis: de laatste twintig, en verder terug een per tien minuten.",
    "progress": "Toon hoe ver je bent: per stap gelezen, gemaakt, oefeningen en quiz.",
    "class": "Vergelijk het werk van alle teams in een map: een pagina om te openen en een korte tabel.",
    "class.folder": "Map met werkbestanden (team-1.json, team-2.json) of met een map per team.",
    "class.out": "Map of bestand voor de pagina. Zonder keuze komt ze in de map met het werk.",
    "restore": "Zet een eerdere versie van een klantreis terug.",
    "restore.number": "Nummer van de versie, zie python3 start.py history.",
    "path": "De map of het bestand van de klantreis.",
    "schema": "Toon de beschrijving van het bestandsformaat.",
    "schema.write": "Schrijf haar in de map datasets.",
    "doctor": "Kijk of alles klaarstaat op deze computer.",
    "build": "Maak de notebooks uit de lessen.",
    "build.only": "Alleen deze les, zoals 03.",
    "build.check": "Schrijf niets; vergelijk alleen.",
    "export": "Maak de kaart en het rapport van een klantreis, of één bestand in een andere vorm.",
    "export.to": "Vorm van het bestand, zoals xlsx, csv, pptx, mermaid of agenda. "
    "Zonder vorm komen de kaart en het rapport in een map.",
    "export.out": "Map of bestand voor de uitvoer.",
    "export.persona": "Code van de persona, voor een vorm met plaats voor één persoon.",
    "export.paper": "Papier voor de pdf van de kaart: a4, a3, a2, a1 of a0. Een grote kaart komt op meer vellen.",
    "import": "Begin een klantreis met een bestand van elders: Excel, CSV, Mermaid, CJML, OpenJourney of JSON.",
    "import.file": "Het bestand dat je wilt inlezen.",
    "import.into": "Map voor de nieuwe klantreis.",
    "measure": "Meet een logboek: kwaliteit, paden, trechter, afhakers en verdeling van conversies.",
    "measure.log": "Logboek: CSV, XES, Parquet, JSON, of database.duckdb::tabel.",
    "measure.case-id": "Kolom met de klant of zaak. Mag weg als de naam duidelijk is.",
    "measure.activity": "Kolom met het touchpoint.",
    "measure.timestamp": "Kolom met het tijdstip.",
    "measure.channel": "Kolom met het kanaal.",
    "measure.converted": "Kolom die zegt wie klant werd, of het touchpoint waar dat gebeurt.",
    "measure.steps": "Stappen van de trechter, met komma's of puntkomma's ertussen.",
    "measure.window": "Hoogste aantal dagen tussen de eerste stap en elke volgende.",
    "measure.draws": "Aantal trekkingen voor de marges; 0 is zonder marges.",
    "measure.json": "Schrijf alles ook naar dit JSON-bestand.",
    "help": "Toon deze uitleg.",
}
"""By command, and by command and option."""

LINES = {
    "step": "{done} van {total}  {name}",
    "bar": "[{bar}] {done} van {total}  {name}",
    "run_ready": "Klaar. Alles staat in {folder}:",
    "run_stopped": "Wat klaar is, blijft staan in {folder}. Ga verder met dezelfde opdracht en --resume.",
    "stopped": "Gestopt.",
    "unforeseen": "Er ging iets mis dat niet was voorzien. Geef dit door: {name}: {what}",
    "interrupted": "Gestopt. Ga verder met dezelfde opdracht en --resume.",
    "new_ready": "Je klantreis {name} staat in {folder}.",
    "new_next": "Open notebook 01 en zet in de eerste cel: case = {name}",
    "new_run": "Of voer alles in één keer uit: python3 start.py run --case {name} --out uitvoer",
    "case": "{name:<12} {title} ({sector})",
    "no_cases": "Er zijn nog geen casussen.",
    "no_work": "Er is nog geen werk. Begin met een notebook of met: python3 start.py new",
    "see_class": 'Kies er een, of vergelijk ze met: python3 start.py class "{folder}"',
    "no_history": "Er zijn nog geen eerdere versies.",
    "state": "{number:>4}  {when}  {what}  ({counts})",
    "begin": "begin",
    "restored": "versie {number} teruggezet",
    "restored_ready": "Versie {number} staat terug. De versie van daarvoor blijft in de historie.",
    "schema_ready": "Geschreven: {file}",
    "export_ready": "Gemaakt in {folder}:",
    "export_file": "Gemaakt: {file}",
    "import_ready": "Ingelezen: {file}",
    "built": "Bijgewerkt: {path}",
    "differs": "Anders dan de lessen: {path}",
    "nothing_built": "Alle notebooks zijn al bij.",
    "good": "goed      {what}",
    "not_yet": "nog niet  {what}",
    "doctor_ready": "Alles staat klaar.",
    "doctor_not_yet": "Nog niet alles staat klaar. Start opnieuw met: python3 start.py",
    "python": "Python {version} (nodig: {needed})",
    "package": "{name} {version}",
    "no_package": "{name} is er niet (nodig: {needed})",
    "fonts": "lettertypen",
    "work_folder": "werkmap {folder}",
    "cases_found": "casussen: {names}",
    "notebooks_found": "notebooks: {number}",
}
"""One line of output each."""

COUNTS = {
    "sources": ("bron", "bronnen"),
    "personas": ("persona", "persona's"),
    "touchpoints": ("touchpoint", "touchpoints"),
    "actions": ("actie", "acties"),
    "initiatives": ("initiatief", "initiatieven"),
    "kpis": ("KPI", "KPI's"),
    "answers": ("antwoord", "antwoorden"),
}
"""One and several of each kind of thing that a state of the history counts."""

PARSER = {"usage": "Gebruik: ", "arguments": "Argumenten", "options": "Opties", "commands": "Opdrachten"}

_COMPLAINTS = (
    (r"the following arguments are required: (?P<what>.+)", "Geef nog: {what}."),
    (r"unrecognized arguments: (?P<what>.+)", "Dit ken ik niet: {what}."),
    (r"argument (?P<where>[^:]+): invalid choice: (?P<what>.+) \(choose from.*", "Opdracht {what} ken ik niet."),
    (r"argument (?P<where>[^:]+): invalid int value: (?P<what>.+)", "Bij {where} hoort een heel getal, niet {what}."),
    (r"argument (?P<where>[^:]+): invalid float value: (?P<what>.+)", "Bij {where} hoort een getal, niet {what}."),
    (r"argument (?P<where>[^:]+): expected one argument", "Bij {where} hoort een waarde."),
    (r"argument (?P<where>[^:]+): not allowed with argument (?P<what>.+)", "{where} en {what} gaan niet samen."),
    (r"ambiguous option: (?P<what>\S+).*", "{what} kan meer dan één ding betekenen."),
)


def complaint(message: str) -> str:
    """What argparse says about the words it was given, in Dutch."""
    for pattern, sentence in _COMPLAINTS:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return sentence.format_map(found.groupdict())
    return "Deze opdracht begrijp ik nog niet."


def line(name: str, /, **words: object) -> str:
    """One line of output with its blanks filled."""
    return LINES[name].format_map(words)
