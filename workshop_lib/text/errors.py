"""One or two Dutch sentences for every known mistake: what happened, where, and what to do now.

A sentence is found by the name of the error's class and its code; its blanks are the error's facts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from workshop_lib.errors import WorkshopError
from workshop_lib.text.labels import PARTS
from workshop_lib.text.numbers import day, number

SENTENCES: dict[str, str] = {
    # store
    "BadFile.alien": "Dit bestand is geen klantreis van dit lesmateriaal. "
    "Kies het bestand klantreis.json uit je werkmap.",
    "BadFile.case": "Van casus {name} is {file} nog niet te lezen. Kijk het bestand na of kies een andere casus.",
    "BadFile.damaged": "Je bestand {file} was niet te lezen. Het staat nu apart als {aside}. "
    "Je gaat verder met je werk van {when}.",
    "BadFile.damaged_alone": "Je bestand {file} was niet te lezen en een eerdere versie is er niet. "
    "Het staat nu apart als {aside}. Je begint met een nieuw bestand.",
    "BadFile.gone": "Je bestand {file} is weg, maar de historie is er nog. Je gaat verder met je werk van {when}.",
    "BadFile.invalid": "Dit bestand is een klantreis, maar de waarde bij {where} klopt nog niet. Pas die aan.",
    "BadFile.newer": "Dit bestand is gemaakt met een nieuwere versie ({schema}; deze kent {known}). "
    "Werk het lesmateriaal bij en probeer het opnieuw. Je bestand is niet veranderd.",
    "BadFile.not_json": "Dit bestand is onvolledig of geen klantreis. Kies een ander bestand of een eerdere versie.",
    "BadFile.unreadable": "Het bestand {file} is niet te openen. "
    "Sluit andere programma's die het gebruiken en probeer het opnieuw.",
    "Conflict.part": "Onderdeel {part} is intussen ergens anders opgeslagen ({when}). "
    "Je laatste wijziging is nog niet bewaard. Open het onderdeel opnieuw en vul haar daar in.",
    "NotFound.case": "Casus {name} ken ik niet. Kies een andere casus, of geef de map van je eigen klantreis.",
    "NotFound.case_far": "Casus {name} ken ik niet. Kies uit {known}, of geef de map van je eigen klantreis.",
    "NotFound.case_near": "Casus {name} ken ik niet. Bedoel je {near}? Je kunt kiezen uit {known}.",
    "NotFound.no_cases": "Casus {name} ken ik niet, en de map datasets is leeg of weg. "
    "Haal het lesmateriaal opnieuw op.",
    "NotFound.state": "Versie {number} zit niet in de historie. Kies een van deze: {known}.",
    "NotFound.undo": "Er is geen eerdere versie van {file} meer. Je werk is niet veranderd.",
    "NotFound.work_file": "In de map {folder} staat nog geen {file}. Maak er een met python3 start.py new.",
    "NotWritable.disk_full": "De schijf is vol, dus {file} is niet bewaard. Maak ruimte vrij en probeer het opnieuw.",
    "NotWritable.folder": "De map {folder} kan niet worden gemaakt. Kies een andere map, of vraag om schrijfrechten.",
    "NotWritable.locked": "Een ander programma houdt {file} bezet. Sluit het andere notebook. "
    "Helpt dat niet, verwijder dan de map {lock} in {folder}.",
    "NotWritable.name_too_long": "De naam {file} is te lang voor deze computer. Kies een kortere naam of map.",
    "NotWritable.no_folder": "De map {folder} bestaat niet of is geen map. Kies een andere map voor {file}.",
    "NotWritable.not_written": "{file} kan niet worden opgeslagen in {folder}. "
    "Kies een andere map en probeer het opnieuw.",
    "NotWritable.read_only": "In de map {folder} mag je {file} niet opslaan. Kies een andere map, "
    "of vraag om schrijfrechten.",
    "Unsuitable.tip_by_hand": "Tip {tip} teken je zelf in het formulier. Met improve() kunnen deze tips: {known}.",
    "Unsuitable.value": "De waarde bij {where} kan zo niet worden bewaard. "
    "Vul iets anders in; je werk is niet veranderd.",
    # data and measuring
    "BadFile.column_missing": "In dit bestand herken ik nog geen kolom voor {missing}. "
    "Het heeft deze kolommen: {columns}.",
    "BadFile.column_repeated": "De kolom {name} staat meer dan één keer in de kop. "
    "Geef elke kolom een eigen naam en probeer het opnieuw.",
    "BadFile.column_twice": "Kolom {name} kan niet twee dingen zijn: {roles}. Kies voor elk een eigen kolom.",
    "BadFile.column_unsure": "Welke kolom is {role}? Het kan een van deze zijn: {candidates}. "
    "Geef zelf aan welke het is.",
    "BadFile.csv_long_line": "Regel {line} van {name} is langer dan 2 MB. "
    "Kijk of er een aanhalingsteken te veel staat, of kort de langste cel in.",
    "BadFile.csv_unreadable": "Regel {line} van {name} past niet bij de rest. "
    "Kijk die regel na en probeer het opnieuw.",
    "BadFile.database_unreadable": "{name} is geen leesbare DuckDB-database. Kies een ander bestand.",
    "BadFile.excel_file": "{name} is een Excel-bestand. Open het in Excel en kies Opslaan als, CSV UTF-8. "
    "Probeer het opnieuw met dat bestand.",
    "BadFile.file_empty": "Het bestand {name} is leeg. Kies een ander bestand.",
    "BadFile.file_unreadable": "Het bestand {name} is niet te openen. Sluit andere programma's die het gebruiken.",
    "BadFile.no_rows": "Het bestand {name} heeft alleen een kopregel. Voeg gegevens toe of kies een ander bestand.",
    "BadFile.not_a_table": "Het bestand {name} is geen tabel. Sla het op als CSV en probeer het opnieuw.",
    "BadFile.xes_unreadable": "Het bestand {name} is geen leesbaar XES-bestand. Maak de export opnieuw.",
    "NotFound.class_folder": "De map {folder} is er niet. Geef de map waarin het werk van de teams staat.",
    "NotFound.exercise": "Oefening {name} ken ik niet. Kies uit {known}.",
    "NotFound.converted": "{name} is geen kolom en geen touchpoint van dit logboek. Kies uit {known}.",
    "NotFound.file": "Het bestand {name} is er niet. Kijk de naam en de map na.",
    "NotFound.data_table": "Een tabel met de naam {name} ken ik niet. Kies uit {known}.",
    "NotFound.open_data": "Open data {name} ken ik niet. Kies uit {known}.",
    "NotFound.part": "Onderdeel {name} ken ik niet. Kies uit {known}.",
    "NotFound.persona": "Van persona {name} zijn er geen antwoorden. Kies uit {known}.",
    "NotFound.phase_model": "Fasemodel {name} ken ik niet. Kies uit {known}.",
    "NotFound.score": "Bij touchpoint {name} staat nog geen score. Vul die eerst in.",
    "NotFound.table": "Tabel {name} staat niet in deze database. Kies uit {known}.",
    "NotFound.touchpoint": "Touchpoint {name} staat niet op de kaart. Kies uit {known}.",
    "Unsuitable.ab_shares": "Van {first} naar {second} met onderscheidend vermogen {power} kan niet. "
    "Geef twee verschillende aandelen tussen 0 en 1.",
    "Unsuitable.conversion_unknown": "Dit logboek zegt niet wie klant werd. "
    "Voeg een kolom converted toe, met ja of nee.",
    "Unsuitable.customer_value": "Klantwaarde vraagt getallen van 0 of meer. "
    "Nu staat er {order} per bestelling, {per_year} per jaar en {years} jaar.",
    "Unsuitable.days_before": "Een contact kan niet na de conversie komen: {journey}. Kijk de datums na.",
    "Unsuitable.disk_too_full": "Dit logboek is te groot voor het geheugen en vraagt {needed} GB op de schijf. "
    "Er is {free} GB vrij. Maak ruimte, of wijs met TMPDIR een ruimere map aan.",
    "Unsuitable.funnel_grows": "Stap {step} telt {count} mensen en de stap ervoor {before}. "
    "Een trechter kan niet groeien; kijk de volgorde na.",
    "Unsuitable.funnel_rows": "Een trechter per maand vraagt de kolommen month, step en count. Nu staat er {columns}.",
    "Unsuitable.group_size": "Van {first} naar {second} met {n} mensen per groep kan niet. "
    "Geef twee aandelen tussen 0 en 1 en minstens één persoon.",
    "Unsuitable.never_left": "Na touchpoint {touchpoint} is nog geen volgende stap bekend. Kies een ander touchpoint.",
    "Unsuitable.no_answers": "Er zijn nog geen antwoorden om mee te rekenen. "
    "Kies andere gegevens of een ruimere groep.",
    "Unsuitable.no_conversions": "In deze gegevens is nog niemand klant geworden. Kies andere gegevens.",
    "Unsuitable.no_durations": "Tussen {start} en {end} is nog geen doorlooptijd te meten. Kies andere touchpoints.",
    "Unsuitable.no_funnel": "Een trechter heeft minstens één stap nodig, met minstens één persoon. Kies de stappen.",
    "Unsuitable.no_interval": "Van deze uitkomst is de marge niet bekend. Vergelijk uitkomsten met een marge.",
    "Unsuitable.no_purchase_phase": "Fasemodel {model} zegt niet wanneer de aankoop is. Kies een ander fasemodel.",
    "Unsuitable.no_score": "Touchpoint {name} heeft nog geen score. Vul die eerst in.",
    "Unsuitable.no_steps": "In deze gegevens is nog geen enkele stap. "
    "Kies gegevens met reizen van twee contacten of meer.",
    "Unsuitable.no_usable_rows": "Er blijven geen regels over om mee te rekenen. "
    "Kies een ruimere groep of andere gegevens.",
    "Unsuitable.no_times": "In {name} is nog geen enkel tijdstip te lezen. Er staat bijvoorbeeld: {example}. "
    "Schrijf een datum als 31-10-2025 14:05, of kies een andere kolom.",
    "Unsuitable.no_whole_rows": "In {name} heeft geen enkele regel een klant, een tijdstip en een touchpoint. "
    "Vul ze aan, of kies andere kolommen.",
    "Unsuitable.not_a_share": "{part} van de {whole} kan niet. Kijk de aantallen na.",
    "Unsuitable.nothing_after_purchase": "Na de aankoop staat er nog geen touchpoint op de kaart. "
    "Voeg er eerst een toe.",
    "Unsuitable.nps_counts": "{promoters} promotors en {detractors} criticasters passen niet bij {n} antwoorden. "
    "Kijk de aantallen na.",
    "Unsuitable.out_of_memory": "Deze berekening past niet in het geheugen. "
    "Sluit andere programma's of kies minder gegevens.",
    "Unsuitable.power": "Een kans van {power} kan niet. Geef een getal tussen 0 en 1.",
    "Unsuitable.retention": "Met {start} klanten aan het begin, {new} nieuwe en {end} aan het eind kan dit niet. "
    "Kijk de aantallen na.",
    "Unsuitable.sample_size": "Met marge {margin}, aandeel {p}, groep {population} en respons {response} kan dit niet. "
    "Geef aandelen tussen 0 en 1.",
    "Unsuitable.timestamp": "{value} is geen datum. Schrijf datums als 2025-10-31.",
    "Unsuitable.too_few_months": "Een lijn over {count} maanden zegt nog niets. Kies minstens {least} maanden.",
    "Unsuitable.too_many_players": "Deze berekening kan met {most} kanalen en niet met {n}. Voeg kanalen samen.",
    "Unsuitable.too_many_states": "Een keten van orde {order} krijgt hier {n} toestanden; {most} is het meeste. "
    "Kies een lagere orde of voeg kanalen samen.",
    "Unsuitable.too_many_touchpoints": "Voorspellen kan met {most} touchpoints en niet met {n}. "
    "Voeg touchpoints samen.",
    "Unsuitable.within": "{days} dagen kan niet. Kies 0 dagen of meer.",
    "Unsuitable.what_if": "Stap {step} met conversie {conversion} kan niet. "
    "Kies een stap na de eerste en een aandeel tussen 0 en 1.",
    "Unsuitable.world": "Met {customers} klanten en kansen van {lowest} tot {highest} kan niemand door de kaart lopen. "
    "Kansen liggen tussen 0 en 1, ook bij elkaar opgeteld.",
    # the ten tips
    "Unsuitable.double_id": "De code {touchpoint} staat al op de kaart. Geef elk touchpoint een eigen code.",
    "Unsuitable.mandatory_lost": "Een wettelijk verplichte stap moet blijven. Zet terug: {names}.",
    "Unsuitable.moment_still_negative": "{name} komt zo op {score}. "
    "Een moment of truth eindigt met tip 3 op 0 of hoger. Maak de stap groter.",
    "Unsuitable.no_such_place": "Plek {place} is er niet. Kies een plek van 1 tot en met {last}.",
    "Unsuitable.no_touchpoints": "Op deze kaart staat nog geen touchpoint. Voeg er eerst een toe.",
    "Unsuitable.not_a_moment": "{name} is geen moment of truth. "
    "Kies een touchpoint dat je zo noemde, of leg eerst vast waarom dit er een is.",
    "Unsuitable.not_a_peak": "{name} heeft score {score}. Tip 2 hoort bij een geluksmoment: score 3 of hoger.",
    "Unsuitable.not_negative": "{name} heeft score {score}. Tip 1 hoort bij een score onder 0.",
    "Unsuitable.not_repeated": "{name} staat maar één keer op de kaart. "
    "Tip 9 hoort bij een touchpoint dat onder dezelfde naam terugkomt.",
    "Unsuitable.same_place": "{name} staat al op plek {place}. Kies een andere plek.",
    "Unsuitable.skip_mandatory": "{name} is wettelijk verplicht en moet blijven. Kies een ander touchpoint.",
    "Unsuitable.skip_moment": "{name} is een moment of truth en moet blijven. Kies een ander touchpoint.",
    "Unsuitable.step_not_positive": "De score kan niet met {by} stijgen. Geef een heel getal van 1 of hoger.",
    # views and notebooks
    "Unsuitable.example_read_only": "Het voorbeeld van de casus kun je niet veranderen. "
    "Werk in ws in plaats van in ws.example.",
    "Unsuitable.page": "Formaat {value} ken ik niet. Kies uit {known}.",
    # exports and imports
    "AlreadyThere.export_file": "Het bestand {file} bestaat al. Kies een andere naam; er is niets overschreven.",
    "AlreadyThere.import": "In de map {folder} staat al een klantreis. Kies een andere map; er is niets veranderd.",
    "BadFile.import_choice": "{file}, regel {line}, kolom {column}: het woord {value} ken ik niet. "
    "Kies een woord dat in een export ook voorkomt.",
    "BadFile.import_date": "{file}, regel {line}, kolom {column}: {value} is nog geen datum. "
    "Schrijf bijvoorbeeld 31-12-2026.",
    "BadFile.import_double": "{file}: de code {touchpoint} staat er twee keer in. Geef elk touchpoint een eigen code.",
    "BadFile.import_entities": "{file}: dit XML-bestand bevat eigen definities. "
    "Die lees ik uit veiligheid niet. Maak de export opnieuw.",
    "BadFile.import_heads": "{file}: hierin herken ik nog geen touchpoints. Geef minstens een kolom touchpoint. "
    "Nu staat er: {heads}.",
    "BadFile.import_json": "{file}, regel {line}: dit is nog geen geldige JSON. Kijk die regel na.",
    "BadFile.import_line": "{file}, regel {line}: deze regel begrijp ik nog niet. Kijk die regel na.",
    "BadFile.import_mark": "{file}, regel {line}: {value} is nog geen cijfer. Schrijf een cijfer van 1 tot en met 5.",
    "BadFile.import_no_journey": "{file}, regel {line}: dit is nog geen klantreis in Mermaid. "
    "De eerste regel moet journey zijn.",
    "BadFile.import_no_nodes": "{file}: hierin staat geen lijst met de naam nodes. Kies een OpenJourney-bestand.",
    "BadFile.import_not_text": "{file}: dit is geen tekstbestand. Kies een ander bestand.",
    "BadFile.import_not_xlsx": "{file}: dit is geen leesbaar Excel-bestand. Sla het opnieuw op als xlsx.",
    "BadFile.import_number": "{file}, regel {line}, kolom {column}: {value} is nog geen getal. "
    "Schrijf bijvoorbeeld 2,5.",
    "BadFile.import_root": "{file}: dit XML-bestand begint met {root}. Een CJML-bestand begint met CJML.",
    "BadFile.import_score": "{file}, regel {line}, kolom {column}: score {value} valt buiten de schaal. "
    "Kies een getal van −5 tot en met +5.",
    "BadFile.import_too_large": "{file} is te groot. Het mag hooguit {most} MB zijn.",
    "BadFile.import_too_many": "{file} heeft {count} touchpoints. Een kaart mag er hooguit {most} hebben.",
    "BadFile.import_too_many_rows": "{file} heeft te veel regels. Het mogen er hooguit {most} zijn.",
    "BadFile.import_unknown": "{file}: deze soort bestand ken ik niet. Kies uit {known}.",
    "BadFile.import_value": "{file}: de waarde bij {where} past niet in een klantreis. Pas die aan.",
    "BadFile.import_xml": "{file}, regel {line}: dit is nog geen geldige XML. Kijk die regel na.",
    "Unsuitable.export_kind": "De vorm {kind} ken ik niet. Kies uit {known}.",
    "Unsuitable.export_out": "Geef met --out een map, of kies met --to een vorm.",
    "Unsuitable.export_persona": "Persona {name} staat niet in deze klantreis. Kies uit {known}.",
    # command line and runner
    "AlreadyThere.foreign": "In {folder} staan bestanden die niet van een eerdere run zijn: {files}. "
    "Kies een andere map; er is niets verwijderd.",
    "AlreadyThere.output": "De map {folder} is niet leeg. Kies een andere map, ga verder met --resume, "
    "of vervang de vorige run met --force.",
    "AlreadyThere.work": "{name} bestaat al, in {folder}. Kies een andere naam; er is niets veranderd.",
    "BadFile.run": "Het bestand {file} in {folder} is niet te lezen. Begin opnieuw in een andere map.",
    "NotFound.fonts": "De lettertypen van het lesmateriaal zijn er nog niet. Haal het lesmateriaal opnieuw op.",
    "NotFound.notebook": "Notebook {number} is er niet. Kies uit {known}.",
    "NotFound.notebooks": "In de map {folder} staan geen notebooks. Haal het lesmateriaal opnieuw op.",
    "NotFound.run": "In de map {folder} is nog geen run begonnen. Laat --resume weg.",
    "NotFound.tool": "Het onderdeel {name} is hier niet geïnstalleerd. Haal het lesmateriaal opnieuw op.",
    "StepFailed.cell": "Notebook {notebook} stopte bij cel {cell}: {cause}",
    "StepFailed.died": "Notebook {notebook} stopte bij cel {cell}: Python is daar onverwacht afgesloten.",
    "StepFailed.documents": "De notebooks zijn klaar, maar de kaart of het rapport lukte nog niet: {cause}",
    "StepFailed.slow": "Notebook {notebook} stopte bij cel {cell}: die duurde langer dan {seconds} seconden.",
    "StepFailed.start": "Notebook {notebook} kon niet beginnen: {cause}",
    "AlreadyThere.export": "De map {folder} is niet leeg. Kies een lege map; er is niets overschreven.",
    "Unsuitable.filled": "Een ingevulde uitwerking hoort bij een casus. Geef ook --case met een naam.",
    "Unsuitable.name": "Een klantreis heeft een naam nodig. Geef een naam van minstens één letter of cijfer.",
    "Unsuitable.resume_case": "In deze map loopt een run van {was}, niet van {now}. "
    "Kies een andere map of gebruik --force.",
    "Unsuitable.resume_changed": "Casus {case} is veranderd sinds deze run begon. Begin opnieuw met --force.",
    "Unsuitable.resume_kit": "Deze run begon met versie {was} van het lesmateriaal; nu is het {now}. "
    "Begin opnieuw met --force.",
    "Unsuitable.same_folder": "De casus staat zelf in {folder}. Kies een andere map voor de uitvoer.",
    "Unsuitable.words": "{message} Kijk met {command} --help wat er kan.",
}
"""The key is the class and the code, with a dot between."""

_PARTS = {part.noun: part.name for part in PARTS} | {
    "name": "naam",
    "author": "maker",
    "case": "casus",
    "future": "gewenste klantreis",
    "measured": "metingen",
    "answers": "antwoorden",
}

_ROLES = {
    "customer": "de klant",
    "timestamp": "het tijdstip",
    "touchpoint": "het touchpoint",
    "channel": "het kanaal",
    "converted": "wie klant werd",
}
"""What a column of a log holds."""
_MOST = 12
"""Longer lists are cut short."""
_UNKNOWN = "Er ging iets mis dat het lesmateriaal nog niet kan uitleggen ({code}). Probeer het opnieuw."


def explain(error: WorkshopError) -> str:
    """What happened, where, and what to do now. An error without a sentence gets a general one with its code."""
    sentence = SENTENCES.get(f"{type(error).__name__}.{error.code}")
    if sentence is None:
        return _UNKNOWN.format(code=error.code)
    return sentence.format_map(_Words({key: _word(key, value) for key, value in error.facts.items()}))


def part_name(part: str) -> str:
    """A part of the work in words."""
    return _PARTS.get(part, part)


def moment(time: dt.datetime) -> str:
    """A moment in words: "3 juli 2025, 14:05 uur"."""
    return f"{day(time.date())}, {time:%H:%M} uur"


class _Words(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def _word(key: str, value: object) -> str:
    if value is None:
        return "…"
    if key == "part" and isinstance(value, str):
        return part_name(str(value))
    if key == "when":
        return _when(value)
    if key == "role":
        return _ROLES.get(str(value), str(value))
    if key in ("missing", "roles") and isinstance(value, tuple):
        return _several([_ROLES.get(str(one), str(one)) for one in value])
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number(value)
    if isinstance(value, Iterable) and not isinstance(value, str | bytes):
        return _several([str(one) for one in value])
    return str(value)


def _when(value: object) -> str:
    try:
        return moment(dt.datetime.fromisoformat(str(value)))
    except ValueError:
        return "eerder"


def _several(words: list[str]) -> str:
    if len(words) > _MOST:
        words = [*words[:_MOST], f"nog {len(words) - _MOST}"]
    if len(words) < 2:
        return "".join(words) or "niets"
    return f"{', '.join(words[:-1])} en {words[-1]}"
