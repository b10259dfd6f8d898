# %% [markdown] id="titel"
# # 8 · Werkt het, en wat veranderen we?
#
# **Je maakt:** een evaluatie met een besluit, en versie 2 van je kaart.
# **Duur:** 80 minuten: trechter 20, NPS en A/B-test 30, attributie 15, bijstellen 15.
#
# **Na dit notebook kun je**
#
# - een trechter lezen en het belangrijkste lek aanwijzen;
# - een verschil toetsen en de onzekerheid erbij noemen;
# - attributiemodellen vergelijken en hun beperking uitleggen;
# - een besluit vastleggen en naar de juiste stap terugkeren.
#
# ## Kies je casus
#
# Koos je al een casus op de pagina Workshop? Laat deze cel dan staan; je keuze geldt vanzelf.
# Anders typ je hier de casus, of de naam van je eigen reis.

# %% parameters id="parameters"
case = "rijnveen"
work = "mijn-werk"

# %% [markdown] id="beginnen"
# **Monitoren** is doorlopend volgen. **Evalueren** is op één moment oordelen.
# Kijk altijd naar gedrag én beleving: wat klanten doen, en wat ze ervan vinden.
# Sloeg je een stap over? Dan kun je hier gewoon beginnen.

# %% id="start"
from workshop_lib import start
ws = start(case, work)

# %% [markdown] id="trechter-uitleg" minutes=11
# ## Waar lekt de trechter?
#
# Een **trechter** (`funnel`) toont stappen op volgorde, met aantallen.
# Een lek lees je op twee manieren: **absoluut** (hoeveel mensen) en **relatief** (welk deel van de vorige stap).
# Bij Rijnveen is dat dezelfde stap: bij het inloggen stoppen 5.040 bezoeken, 70 %.
# Bij Huisbaken niet: het rekenwerk verliest de meeste mensen (25.000), het gesprek plannen het grootste deel (84 %).
#
# Reken door wat dichten oplevert. Bij Kijkraam betaalt 75 % van 1.056 mensen: 792.
# Wordt dat 80 %, dan zijn het er 844. Dat zijn 52 orders erbij.
#
# **Valkuil:** "vergunningplichtig volgens check" bij Waterlinge lijkt een groot lek.
# Het is een indeling. 2.700 mensen hoeven niet verder, en dat is goed nieuws.

# %% id="trechter"
(ws.events or ws.example.events).funnel()

# %% [markdown] id="afhaken-uitleg" minutes=9
# *Kijk:* zoek eerst het grootste aantal, dan het grootste percentage, en vraag of het echt afhaken is.
#
# ## Wie stopt waar?
#
# De trechter telt bezoeken, het logboek hieronder telt klanten. Noem dus altijd de **noemer**.
# Een **afhaakmoment** (`drop_off`) is het laatste contact van wie niet kocht.
# Het gemiddelde verbergt groepen. Bij Rijnveen stopt een kwart bij het afronden:
# bij bloemisten is dat ongeveer 35 %, bij de anderen 20 %.
#
# Een getal zegt waar, nog niet waarom. Zoek de oorzaak met `ws.catalogue.causes("F5")`.
# Kijk mee met webanalyse, heatmaps of gebruikersonderzoek: `ws.catalogue.tools("F5")`.
#
# <small>Bron: M. van der Linde (2018), over meten in de koopfase.</small>

# %% id="afhaken"
(ws.events or ws.example.events).drop_off()

# %% [markdown] id="nieuws-uitleg" minutes=4
# *Kijk:* het interval wordt breder waar weinig klanten langskwamen.
#
# ## Is deze maand anders?
#
# Geen twee maanden zijn gelijk. Reageer je op elke schommeling, dan stuur je op toeval.
# Leg de laatste maand daarom naast alle maanden ervoor.
# **Nieuws** is wat buiten de gewone schommeling valt.
# Kijk je naar veel stappen tegelijk? Dan springt er altijd wel één uit. Daarvoor wordt gecorrigeerd.

# %% id="nieuws"
ws.example.events.changes()

# %% [markdown] id="beleving-uitleg" minutes=12
# *Kijk:* welke stap wijkt het meest af, en valt die binnen "normaal"? Groepen per maand zie je met `ws.example.events.cohorts()`.
#
# ## NPS, CSAT en CES met een marge
#
# Elk cijfer uit een steekproef heeft een **betrouwbaarheidsinterval**: het bereik waarin de echte waarde waarschijnlijk ligt.
#
# - **NPS** = % promotors (9-10) − % criticasters (0-6).
#   Rijnveen: (82 − 48) / 200 = **17,0**, met interval 6,1 tot 27,9.
#   Iets voorzichtiger gerekend (adjusted Wald): 5,9 tot 27,6.
# - **CSAT** = aandeel dat een 4 of 5 geeft. Rijnveen: 148 van 200 is **74,0 %**, interval 67,5 tot 79,6 %.
# - **CES** meet moeite. Let op de richting: bij versie 1.0 is laag goed, bij 2.0 is hoog goed.
#   Voorbeeld 2.0: bij 7, 6, 6, 5, 5, 4, 7, 3, 6 en 5 is het gemiddelde **5,4**.
#
# Twee cijfers vergelijk je met de onzekerheid van het **verschil**.
# Kijkraam (34,0) min Huisbaken (14,0) is 20,0 punten. Gedeeld door 6,41 is z = 3,12.
# Is z groter dan 1,96, dan is het meer dan toeval. Twee punten stijging vier je dus niet.
#
# Grenzen: NPS gooit veel informatie weg, en Nederlanders geven zelden een 9 of 10.
# Bij een verplichte dienst valt niets aan te bevelen; gebruik daar CSAT, CES of een rapportcijfer.
#
# <small>Bronnen: Reichheld (2003); Rocks (2016); Lewis en Sauro (2021); Dixon e.a. (2010, 2013).</small>

# %% id="beleving"
(ws.survey or ws.example.survey).show()

# %% [markdown] id="ab-uitleg" minutes=14
# *Kijk:* hoe breed is elk interval? Bekijk de groepen met `ws.example.survey.per_persona()`.
#
# ## Wanneer weet je de oorzaak?
#
# Bij een **A/B-test** bepaalt loting wie welke versie ziet. Alleen dan mag je over een oorzaak praten.
# Drie vergelijkingen, drie conclusies:
#
# | vergelijking | uitkomst | wat mag je zeggen? |
# |---|---|---|
# | Kijkraam: met de hand of met receptfoto, geloot | 80 % en 85 %, p = 0,017 | de foto helpt; hoeveel is onzeker |
# | Huisbaken: vóór en na een checklist | 35 % en 48 %, p = 0,008 | gestegen; de oorzaak blijft open |
# | Waterlinge: zelf ingediend of gemachtigd | 52 % en 82 %, p < 0,0001 | er is verschil; mensen kozen zelf hun groep |
#
# **Significantie** vraagt of het toeval kan zijn: een kleine p past slecht bij toeval.
# **Effectgrootte** vraagt hoe groot het verschil is.
# Noem beide: van 35 naar 48 % is 13 procentpunt, of relatief 37 %.
# Is p groter dan 0,05, dan zie je nog geen aantoonbaar verschil. Dat bewijst niet dat beide gelijk zijn.
#
# Plan je steekproef vooraf. Van 80 naar 85 % vraagt 906 mensen per groep; Kijkraam had er 660.
# Van 5 naar 6 % vraagt er 8.158. Stop nooit tussendoor omdat het net gunstig staat.
# Zelf rekenen kan: `ws.compare(70, 200, 96, 200)`.

# %% id="ab"
ws.experiment.show()

# %% [markdown] id="attributie-uitleg" minutes=11
# *Kijk:* het verschil ligt tussen 0,9 en 9,1 procentpunt; dat is nog heel ruim.
#
# ## Welk kanaal krijgt de eer?
#
# **Attributie** verdeelt de waarde van een conversie over de contacten.
# Neem het pad social → zoeken → e-mail → zoeken:
#
# | regel | social | zoeken | e-mail |
# |---|---|---|---|
# | eerste contact | 1 | 0 | 0 |
# | laatste contact | 0 | 1 | 0 |
# | lineair: gelijk verdeeld | 0,25 | 0,50 | 0,25 |
# | positie: begin en eind, 40 / 20 / 40 | 0,40 | 0,50 | 0,10 |
#
# **Markov** haalt een kanaal weg en kijkt wat er verdwijnt: het **removal effect**.
# Voorbeeld: de kans op conversie is 0,462, zonder zoeken nog 0,144. Het effect is 1 − 0,144 / 0,462 = **0,69**.
# Deel de effecten door hun som, dan tellen ze op tot 1. Bij "2 terug" telt ook het contact daarvoor mee.
# **Time decay** (recent telt meer) weegt zo: 14, 7 en 0 dagen vooraf geeft 14, 29 en 57 %.
# **Shapley** deelt over alle combinaties; telt hij alleen waargenomen paden, dan komt lineair eruit.
#
# Grens: elke regel verdeelt wie erbij was, ook wie toch al kwam. Geen enkele bewijst een oorzaak.
# Loopt je reis vooral offline? Sla dit over en lees de trechter beter.
#
# <small>Bronnen: Anderl e.a. (2016); Shapley (1953); verdeelregels zoals in Google Analytics.</small>

# %% id="attributie"
(ws.events or ws.example.events).attribution()

# %% [markdown] id="gemeten-uitleg" minutes=4
# *Kijk:* welk kanaal krijgt alles bij de ene regel en niets bij de andere?
#
# ## Blijven ze, en zag je het goed?
#
# **Retentie** is het deel dat blijft: klanten aan het eind min nieuwe klanten, gedeeld door klanten aan het begin.
# Voorbeeld: (1.890 − 300) / 1.800 = **88,3 %**. Nieuwe klanten tel je dus niet mee.
# **Churn** is de rest: 11,7 %. Bij Huisbaken vertrokken 240 van 2.000 klanten: 12,0 %.
# Een eenvoudige **klantwaarde** bij Rijnveen: € 412 × 9 orders × 4 jaar = € 14.832 omzet.
# Dat is een belofte, geen meting. Meer formules: `ws.catalogue.kpis("F8")`.
#
# Leg nu de meting naast je kaart. Een groot verschil is een **blinde vlek**.
# Rijnveen tekende het belletje op +2 en mat +4,2. De etiketten: +2 getekend, −0,7 gemeten.

# %% id="gemeten"
ws.example.survey.scores()

# %% [markdown] id="besluit-uitleg" minutes=3
# *Kijk:* in de laatste kolom zoek je getallen van 2 of meer, naar boven of beneden.
# Echt lager dan de buren? Dat toets je over dezelfde mensen: `ws.example.survey.compare_touchpoints()`.
#
# ## Vooraf afspreken, achteraf toepassen
#
# Een **besluitregel** spreek je af vóór de meting: bij welke uitkomst doen we wat?
# Rijnveen: "Boven 1,5 dag op 31 maart 2027: terug naar de actiematrix voor A06."
# Zonder regel vind je achteraf altijd een reden om door te gaan.
#
# Kies per KPI een **ritme** en een **eigenaar**. Gedrag lees je vaak per maand, beleving per kwartaal.
# Laat een **bewakingsgetal** meelopen: dat mag niet slechter worden.

# %% id="besluit"
ws.example.kpis.show()

# %% [markdown] id="opdracht" minutes=10
# *Kijk:* "op weg" en "slechter" zijn nog geen bewijs zolang de nulmeting binnen het interval ligt.
#
# ### ✎ Opdracht: oordeel, besluit, versie 2
#
# Vul drie KPI's in: gedrag, beleving en één bewakingsgetal.
# Noem nulmeting, meting met interval, doel, besluitregel, besluit en eigenaar.
# Kies daarna de stap waar je naar teruggaat:
#
# | wat je ziet | terug naar |
# |---|---|
# | begin, eind of klantdoel klopt niet meer | 1 configuratie |
# | je gelooft het, maar er is geen bewijs | 2 informatie |
# | doel, budget of meetbaarheid verandert | 3 kaders |
# | een andere groep klanten meldt zich | 4 persona |
# | een dal of piek ligt op een andere plek | 5 eerste opzet |
# | content, kanaal of call-to-action werkt niet | 6 operationaliseren |
# | de volgorde of capaciteit klopt niet | 7 fasering |
#
# Werk dan je kaart bij in [notebook 5](05_eerste_opzet.ipynb), in het tabblad **Klantreiskaart** van het formulier.
# Zet *versie* op 2. Schrijf bij *wijzigingen* wat, wanneer en waarom: dat is je **versielog**.
# Laat daarna de werkplaats meekijken, in de cel onder het formulier.

# %% id="formulier"
ws.kpis.edit()

# %% id="controle"
ws.kpis.check()

# %% [markdown] id="verdieping" level="may"
# *Kijk:* een besluit zonder meting, of een meting zonder besluit, is nog niet af.
#
# ## Verdieping: echte data (mag je overslaan)
#
# De casussen zijn verzonnen, deze bestanden niet.
#
# - **Webwinkel:** 12.330 sessies. Nieuwe bezoekers kopen vaker, maar niemand lootte wie nieuw is.
# - **Vergunningen:** 1.434 zaken van een Nederlandse gemeente, met `ws.open_data("wabo").paths()`.
#   Via internet is de mediaan 0,02 dag en het gemiddelde 5,2: een paar lange zaken trekken het op.
#   Per e-mail kwamen 21 zaken binnen. Dat is te weinig voor een uitspraak.
#   Wat doet een zaak hierna? `ws.open_data("wabo").prediction()` legt de voorspeller naast de simpelste gok.
#
# <small>Bronnen: Sakar e.a. (2018), UCI, CC BY 4.0; J.C.A.M. Buijs, CoSeLoG-project, 4TU.ResearchData.</small>

# %% id="winkel"
ws.open_data("online_shoppers").show()

# %% [markdown] id="denkna" minutes=2
# *Kijk:* bij "overig" is het interval breed; daar zitten maar 85 sessies in.
#
# ## Denk na: hoe goed was deze cursus?
#
# Geef de cursus een cijfer van 0 tot 10, en reken samen jullie eigen NPS uit.
# Stel: 12 mensen, 6 promotors, 4 passief, 2 criticasters. De NPS is (6 − 2) / 12 = **33**.
# Het interval loopt van −9 tot 76. Wat durf je nu nog over deze cursus te zeggen?
# Welke vraag had je liever gesteld? En welke actie neem je binnen twee weken?
#
# ## Dit heb je nu
#
# - een lek, een blinde vlek en een verschil met marge;
# - een besluit dat volgt uit een regel van vooraf;
# - versie 2 van je kaart, met een log en een stap om naar terug te gaan;
#   wat er veranderde, toont `ws.journey.redline()`.

# %% id="resultaat"
ws.kpis.show()

# %% [markdown] id="verder"
# *Kijk:* zodra je een KPI invult, staat het oordeel hier naast de regel.
#
# ## Neem je klantreis mee
#
# Voer de cel hieronder uit. Je krijgt een webpagina met alle acht stappen, en je kaart als pdf en als plaatje.

# %% id="meenemen"
ws.export()

# %% [markdown] id="rond"
# *Kijk:* in de lijst staan je bestanden; klik op een naam om te kijken.
#
# ## De reis is rond, en begint opnieuw
#
# | stap | de vraag | wat je maakte |
# |---|---|---|
# | [1](01_configuratie.ipynb) | welke reis, van wie, waarom? | configuratiekaart |
# | [2](02_informatie.ipynb) | wat weten we echt? | bronnen en bewijs |
# | [3](03_kaders.ipynb) | binnen welke grenzen? | kaderblad |
# | [4](04_persona.ipynb) | door wiens ogen? | persona |
# | [5](05_eerste_opzet.ipynb) | hoe gaat de reis nu? | kaart met emotiecurve |
# | [6](06_operationaliseren.ipynb) | wat zetten we waar in? | actiematrix |
# | [7](07_fasering.ipynb) | in welke volgorde? | roadmap |
# | 8 | werkt het? | evaluatie en versie 2 |
#
# Nadenken, verzamelen, tekenen, uitproberen, bijschaven: dat is één ronde.
# **Iteratie** betekent dat je nu weet naar welke stap je teruggaat, en waarom.
# Spreek met je team een datum af voor versie 3.
#
# **Andere vorm nodig?** `ws.export("pptx")` maakt dia's, `ws.export("xlsx")` een werkboek.
#
# **Oefenen:** open [de oefeningen bij notebook 8](../exercises/08_evalueren.ipynb). Alle begrippen vind je met `ws.catalogue.terms(8)`.
#
# **Certificaat:** bij de oefeningen hoort een eindtoets van 15 vragen. Met 11 goed haal je het certificaat.
#
# <small>Bron: IDMK, whitepaper over de klantreis in acht stappen; de inhoud van de stappen is afgeleid.</small>
