# %% [markdown] id="titel"
# # 2 · Wat weten we echt, en waarvan?
#
# **Je maakt:** een bronnenregister en een bewijstabel.
# **Duur:** 85 minuten: 50 voor bronnen en bewijs, 35 voor data.
#
# **Na dit notebook kun je**
#
# - bronnen indelen naar soort en betrouwbaarheid;
# - een enquête opschonen, en CSAT, CES en NPS lezen met hun marge;
# - bepalen hoeveel antwoorden je nodig hebt, en of dat haalbaar is;
# - feit, interpretatie en aanname uit elkaar houden in een bewijstabel.
#
# Koos je al een casus op de pagina Workshop? Laat deze cel dan staan; je keuze geldt vanzelf.
# Anders typ je hier de casus, of de naam van je eigen reis.

# %% parameters id="parameters"
case = "rijnveen"
work = "mijn-werk"

# %% [markdown] id="beginnen"
# Voer de cel hierboven uit en dan deze, met Shift en Enter.
# Leg klaar: je configuratiekaart, je data en een lijst met mensen om te spreken.

# %% id="start"
from workshop_lib import start
ws = start(case, work)

# %% [markdown] id="bronnen-uitleg" minutes=8
# ## Welke bronnen zijn er?
#
# Begin met een vraag: verzamelen zonder vraag levert een stapel op, geen inzicht.
# Je aannames uit stap 1 zijn je eerste vragen.
#
# - **Kwalitatief onderzoek** (*qualitative*): weinig mensen, veel diepte. Het vertelt waarom en hoe.
# - **Kwantitatief onderzoek** (*quantitative*): veel waarnemingen. Het telt hoeveel en hoe vaak.
# - Een **primaire bron** (*primary source*) verzamel je zelf.
# - Een **secundaire bron** (*secondary source*) is door een ander gepubliceerd.
#
# Leg twee soorten bronnen naast dezelfde vraag: dat heet **triangulatie** (*triangulation*).
# Meet dus niet alleen wat makkelijk te meten is.
# Ideeën per fase vind je met `ws.catalogue.tools()`.
#
# <small>Bron: Gebruiker Centraal, over kwalitatief en kwantitatief onderzoek samen.</small>

# %% id="bronnen"
ws.example.sources.show()

# %% [markdown] id="gesprekken-uitleg" minutes=6
# *Kijk:* boven staan de bronnen, onder wijst elke bewering terug naar een bron.
#
# ## Feit, interpretatie of aanname?
#
# Onder de bronnen zag je de **bewijstabel** (*evidence log*).
# Elke regel heeft een **lezing**:
#
# - een **feit** is geteld, of door meer dan één bron verteld;
# - een **interpretatie** is jouw lezing van feiten;
# - een **aanname** geloof je, maar weet je nog niet.
#
# Lees de citaten hieronder en kies er één.
# Wat zei de klant, en wat dacht jij er meteen bij?
# Zelf gesprekken plannen? Een gemeente die dit vaker doet, voert er ongeveer tien per klantreis.
#
# <small>Bron: gemeente Voorschoten, over klantreizen.</small>

# %% id="gesprekken"
ws.example.interviews.show()

# %% [markdown] id="bronkritiek" minutes=9
# *Kijk:* dezelfde klacht bij twee mensen is sterker dan één mooi citaat.
#
# ## Welk getal geloof jij?
#
# Je zoekt op hoeveel Nederlanders in 2017 online besteedden.
# Je vindt twee berichten, allebei uit maart 2018:
#
# | bericht | wat er staat |
# |---|---|
# | het eerste | ruim 22,6 miljard euro |
# | het tweede | 22,51 miljard euro |
#
# Welk getal komt in je bewijstabel?
# Besluit in tweetallen. Schrijf ook op wat je eerst zou nazoeken.
# Vier vragen helpen bij elke bron:
#
# 1. Wie telde, en wat precies?
# 2. Waarvan is het een deel: wat is de noemer?
# 3. Over welke periode gaat het?
# 4. Op welke dag is dit getal vastgesteld?
#
# Oefening 2.2 vertelt hoe het zit.

# %% [markdown] id="opdracht" minutes=24
# ### ✎ Opdracht: vul je register en je bewijstabel
#
# Bij een casus staan de bronnen klaar. Voeg er één toe die je mist.
# Schrijf daarna tien beweringen, elk met bron, datum, lezing en zekerheid.
# Zorg dat er twee op verschillende soorten bronnen rusten.
# Persona en touchpoint mogen nog leeg blijven.
#
# Let op de **AVG** (*GDPR*), de regels voor persoonsgegevens: een doel, zo min mogelijk, veilig, en niet langer dan nodig.
# Schrijf dus geen namen of nummers op, alleen codes.
# Neem niets op zonder toestemming.

# %% id="formulier"
ws.sources.edit()

# %% [markdown] id="controle-uitleg" minutes=3
# Laat de werkplaats meekijken. Je vult straks aan wat de data je leren.

# %% id="controle"
ws.sources.check()

# %% [markdown] id="opschonen-uitleg" minutes=7
# *Kijk:* een bewering zonder bron is niet verboden, als je haar maar een aanname noemt.
#
# ## Eerst opschonen, dan rekenen
#
# Een enquêtebestand is zelden schoon.
# Een dubbele regel tel je één keer. Een leeg antwoord doet niet mee.
# Een waarde buiten de schaal zoek je na bij de bron; je raadt niet.
# Schrijf op hoeveel er afvalt en waarom.

# %% id="opschonen"
(ws.survey or ws.example.survey).check()

# %% [markdown] id="cijfers-uitleg" minutes=8
# *Kijk:* hoeveel regels zijn dubbel, en hoeveel waarden vallen buiten de schaal?
#
# ## Drie cijfers, elk met een marge
#
# | cijfer | vraag | zo reken je |
# |---|---|---|
# | **CSAT** | hoe tevreden ben je, 1 tot 5 | aandeel dat 4 of 5 geeft |
# | **CES** | maakten we het makkelijk, 1 tot 7 | gemiddelde, hoog is goed |
# | **NPS** | zou je ons aanbevelen, 0 tot 10 | % 9 en 10, min % 0 tot en met 6 |
#
# Een oudere CES telt andersom: daar is laag juist goed.
# NPS past niet bij een dienst zonder keuze, zoals een vergunning.
# Het interval laat de **foutmarge** (*margin of error*) zien: hoe ver de uitkomst van de werkelijkheid kan liggen.
#
# <small>Bronnen: Reichheld (2003) voor NPS, Dixon e.a. (2010 en 2013) voor CES, Rocks (2016) voor het interval van NPS.</small>

# %% id="cijfers"
(ws.survey or ws.example.survey).show()

# %% [markdown] id="respons-uitleg" minutes=6
# *Kijk:* bij elk cijfer hoort een `n`, het aantal antwoorden waarop het rust.
#
# ## Hoeveel antwoorden heb je nodig?
#
# Je vraagt niet iedereen, maar een **steekproef** (*sample*).
# Voor een marge van 5 procentpunt heb je bij een heel grote groep 385 antwoorden nodig.
# Bij een kleinere groep zijn het er minder, maar naar verhouding juist meer.
# Verander 2000 in jouw aantal klanten en 0.30 in jouw respons, met een punt.
# Vanaf welk aantal lukt het niet meer?
#
# <small>Rekenregel: 1,96² × 0,25 / 0,05² = 384,16, daarna verkleind voor een eindige groep. Altijd naar boven afgerond.</small>

# %% id="respons"
ws.example.survey.needed(2000, 0.30)

# %% [markdown] id="contact-uitleg" minutes=5
# *Kijk:* meer mensen uitnodigen dan er zijn kan niet; kies dan een grotere marge of meet langer.
#
# ## Waarom bellen klanten?
#
# Een **contactreden** (*contact reason*) is waarom iemand belt of mailt.
# Niemand hoeft er een vragenlijst voor in te vullen.
# Let ook op herinneringen die je moet sturen, en op beloften die anders uitpakken.
# Het is een signaal van een pijnpunt, nog geen bewijs van de oorzaak.

# %% id="contact"
ws.example.service.show()

# %% [markdown] id="logboek-uitleg" minutes=4
# *Kijk:* welk deel van al het contact hoort bij de twee vaakste redenen?
#
# ## Een logboek van gedrag
#
# Een **logboek** (`events`) heeft per regel een klant, een tijd en een touchpoint.
# Het laat zien wáár mensen stoppen. Waaróm ze stoppen, hoor je in gesprekken.
# Ook hier controleer je eerst het bestand.
# Heb je een eigen logboek? Zet het als `events.csv` in de map van je klantreis, en een enquête als `survey.csv`.
# Voer dan deze cellen opnieuw uit: boven de tabel staat uit welke map het bestand komt.
# Zonder eigen bestand zie je dat van de casus.

# %% id="logboek"
(ws.events or ws.example.events).check()

# %% [markdown] id="echt-uitleg" level="may"
# *Kijk:* gelijke tijden zijn lastig, want dan weet je niet wat eerst kwam.
#
# ## Mag, tien minuten extra: een echt logboek
#
# Dit zijn 1.434 echte vergunningaanvragen bij een Nederlandse gemeente, van 2010 tot 2012.
# Hoe lang duurde de ontvangst van een aanvraag?
# Schat eerst, en kijk dan.
#
# <small>Bron: J.C.A.M. Buijs, CoSeLoG-project, 4TU.ResearchData.</small>

# %% id="echt" level="may"
ws.open_data("wabo").durations()

# %% [markdown] id="denkna" minutes=5
# *Kijk:* de helft is binnen een uur klaar, een enkele zaak duurt maanden. Wat zegt een gemiddelde dan nog?
# Welke weg de meeste zaken gingen, zie je met `ws.open_data("wabo").paths()`.
#
# ## Denk na: wie hoor je niet?
#
# Antwoorden vooral je fans? Dan wijkt je uitkomst steeds dezelfde kant op: **vertekening** (*bias*).
# Wie ontbreekt in jouw bronnen, en hoe bereik je die toch?
# Ga daarna terug naar je formulier en vul aan wat de data je leerden.
#
# ## Dit heb je nu
#
# - een register met bronnen van verschillende soort;
# - beweringen met een bron en een eerlijke zekerheid;
# - cijfers met een marge, en een plan voor genoeg antwoorden.

# %% id="resultaat"
ws.sources.show()

# %% [markdown] id="verder"
# *Kijk:* welke aanname wil je als eerste toetsen?
#
# **Oefenen:** open [de oefeningen bij notebook 2](../exercises/02_informatie.ipynb).
#
# **Huiswerk:** praat met één echte klant of één collega van de servicedesk.
#
# **Verder:** open [notebook 3, kaders bepalen](03_kaders.ipynb).
