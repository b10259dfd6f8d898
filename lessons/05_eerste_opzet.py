# %% [markdown] id="titel"
# # 5 · Hoe gaat de reis nu?
#
# **Je maakt:** een kaart van de reis zoals die nu is, met emotiecurve.
# **Duur:** 105 minuten: deel A 35 minuten op dag 1, deel B 70 minuten op dag 2.

# %% [markdown] id="doelen"
# **Na dit notebook kun je**
#
# - touchpoints in fasen plaatsen, ook die buiten je eigen kanalen;
# - emoties scoren en een emotiecurve maken;
# - pijnpunten, geluksmomenten en moments of truth uit elkaar houden;
# - piek-eind en gemiddelde vergelijken, en het verschil uitleggen.
#
# ## Kies je casus
#
# Koos je al een casus op de pagina Workshop? Laat deze cel dan staan; je keuze geldt vanzelf.
# Anders typ je hier de casus, of de naam van je eigen reis.

# %% parameters id="parameters"
case = "rijnveen"
work = "mijn-werk"

# %% [markdown] id="beginnen"
# Je werk uit de vorige stappen ligt klaar.
# Sloeg je een stap over? Dan kun je hier gewoon beginnen.

# %% id="start"
from workshop_lib import start
ws = start(case, work)

# %% [markdown] id="fasen-uitleg" minutes=4
# ## Deel A · Negen fasen, negen klantdoelen
#
# Een **fase** is een periode met één klantdoel.
# Het beslismoment (F4) is meer een moment dan een periode: één of twee touchpoints is genoeg.
# F1 heeft twee gezichten: een **latente behoefte** sluimert nog, een **concrete behoefte** heeft al een naam.
# Wil je ze scheiden? Maak dan F1a en F1b.
#
# <small>Bron: B. van der Kooi en M. van der Linde (2018). Fasen 7 tot en met 9 zijn afgeleid.</small>

# %% id="fasen"
ws.catalogue.phases()

# %% [markdown] id="touchpoints-uitleg" minutes=9
# *Kijk:* de laatste kolom noemt steeds een feit dat je kunt waarnemen.
#
# ## Dezelfde reis in andere vakken
#
# Andere modellen knippen dezelfde reis anders:
#
# | negen fasen | vijf fasen met loyalty loop | basistheorie in vijf stappen |
# |---|---|---|
# | F1 | aandacht | behoefte herkennen |
# | F2 | overweging | informatie verzamelen |
# | F3 | overweging | informatie evalueren |
# | F4, F5 | koop | overgaan tot koop |
# | F6, F7 | behoud | gedrag na de koop |
# | F8, F9 | loyaliteit en aanbeveling | gedrag na de koop |
#
# Past een ander model beter? `ws.journey.use_phases("five")` of `("basic5")` verhuist je touchpoints mee.
# Kies vroeg: terug naar `"nine"` kan, maar dan staan ze grover verdeeld.
# Acht modellen naast elkaar zie je met `ws.catalogue.models()`.
#
# <small>Bronnen: Engel, Kollat en Blackwell (1968); een bureau-artikel over vijf fasen.
# De vertaling is een keuze: F4 en F6 zijn twijfelgevallen.</small>
#
# ## Een touchpoint is het moment, een kanaal de weg
#
# Een **touchpoint** is een moment waarop klant en aanbod elkaar raken.
# Het **kanaal** is de weg waarlangs dat gebeurt.
# "E-mail" is dus geen touchpoint, "de bevestiging openen" wel.
# Veel momenten liggen buiten je eigen kanalen: een review, een forum, een vraag aan een collega.
#
# <small>Bronnen: IDMK, whitepaper over de klantreis in acht stappen; Lemon en Verhoef (2016), over contact via partners en bekenden.</small>

# %% id="touchpoints"
ws.catalogue.touchpoints("F2")

# %% [markdown] id="opdracht-a" minutes=22
# *Kijk:* bij "verdiend" staat wat je niet kunt kopen; verander F2 in een andere fase voor meer ideeën.
#
# ### ✎ Opdracht A: zet de feiten op de kaart
#
# Plaats twaalf tot achttien touchpoints, op de muur en in het tabblad **Touchpoints**. Nog geen emoties.
# Vul per touchpoint **doen** en **denken** in, in woorden van de klant.
# "Dient verzoek in" schrijft een afdeling. "Wanneer hoor ik iets?" zegt een klant.
#
# - Vul minstens zeven fasen, en schrijf bij een lege fase een vraag.
# - Zet er minstens twee momenten buiten je eigen kanalen bij.
# - Stop niet bij de betaling, en teken niet het proces van je afdeling.

# %% id="formulier-a"
ws.journey.edit()

# %% [markdown] id="emoties-uitleg" minutes=6
# *Kijk:* het formulier bewaart vanzelf, ook met lege velden.
#
# ## Deel B · Van gevoel naar score
#
# Kies per touchpoint een **emotie**: een woord uit het **emotielexicon**.
# Het woord stelt een **score** voor, van −5 tot +5. Je mag het punt verschuiven.
# Score eerst alleen, in stilte. Zo wint niet één stem.
# Vergelijk daarna, en bespreek de grootste verschillen.
#
# <small>Bron: schaal zoals in AFINN (Nielsen, 2011). De scores koos de kit zelf, naast Pattern (De Smedt en Daelemans).</small>

# %% id="emoties"
ws.catalogue.emotions()

# %% [markdown] id="curve-uitleg" minutes=6
# *Kijk:* activatie zegt of een gevoel opjaagt of juist stil maakt.
#
# ## De emotiecurve
#
# De **emotiecurve** zet de scores in de volgorde van de reis.
# Een **pijnpunt** heeft score −2 of lager, een **geluksmoment** +3 of hoger.
# Alles daartussen is neutraal.
# Het gaat om het gevoel van de klant, niet van de medewerker.
# Elke persona mag een eigen lijn hebben; de dikke lijn is iedereen samen.
#
# <small>Bron: ook de gemeente Voorschoten tekent beleving als hartslag, met plus en min. De grenzen −2 en +3 zijn een afspraak van de kit.</small>

# %% id="curve"
ws.example.journey.curve()

# %% [markdown] id="momenten-uitleg" minutes=10
# *Kijk:* een open rondje is een aanname; een ster is een moment of truth.
#
# ## Welke momenten beslissen?
#
# Carlzon noemde elk contact een **moment of truth**.
# Hij rekende: 10 miljoen klanten maal 5 medewerkers is 50 miljoen momenten per jaar.
# Van 15 seconden elk: ruim 208.000 uur.
# Later kregen ze namen: **ZMOT** is het vooronderzoek, **FMOT** de keuze, **SMOT** het gebruik, **UMOT** het delen.
#
# Wij zijn strenger: een **key moment of truth** kan beslissen of de klant blijft.
# Als alles telt, kies je niets. Kies er hooguit vijf, met een reden.
# Het volgt niet uit de score: ook een neutraal moment kan beslissen.
#
# ## Wat blijft hangen?
#
# De **piek-eindregel** zegt: je herinnert je het hevigste moment en het einde.
# De duur telt nauwelijks mee.
# Neem +1, +2, −4, +3, +1. Het gemiddelde is 0,6.
# De **piek** is −4, het **eind** +1. Piek-eind is (−4 + 1) / 2 = −1,5.
# Gemiddeld ging het goed, de herinnering is slecht.
# Dit is een vuistregel voor korte ervaringen; bekijk bij een reis van maanden altijd de hele curve.
#
# <small>Bronnen: Carlzon (1987), Procter & Gamble (2005), Lecinski (2011), Solis (2013);
# Kahneman, Fredrickson, Schreiber en Redelmeier (1993). De formule is een gangbare vertaling.</small>

# %% id="cijfers"
ws.example.journey.figures()

# %% [markdown] id="gemeten-uitleg" minutes=8
# *Kijk:* vergelijk gemiddelde en piek-eind; lees daarna welk deel van de moments of truth goed gaat.
#
# ## Getekend naast gemeten
#
# Elk team vergist zich ergens. Leg daarom de enquête naast je kaart.
# Elk punt draagt **bewijs**: gemeten, verteld of aanname.
# Weet je het niet? Dat is ook een uitkomst. Zet het erop als aanname.
# Een groot verschil is een **blinde vlek**: daar keek het team anders dan de klant.
# De **verrassing** telt hoeveel keer dat verschil groter is dan toeval en afronding.
# Heb je eigen data? Controleer met `ws.survey.matches()` wat bij wat hoort, en bevestig met `ws.survey.confirm()`.
# Daarna staat elke gemeten score als ruit op je curve.

# %% id="gemeten"
ws.example.survey.blind_spots()

# %% [markdown] id="kaart-uitleg" minutes=6
# *Kijk:* wat voelde de klant anders dan het team dacht? Alle scores staan in `ws.example.survey.scores()`.
#
# ## De hele kaart
#
# Lees de kaart van boven naar beneden: doen, denken, voelen, en dan wat jij daarvoor doet.
# De **zichtlijn** scheidt wat de klant ziet van wat **achter de schermen** gebeurt.
# Een **lus** toont wie teruggaat of stappen overslaat. Dat is normaal: een reis is geen rechte lijn.
# In de **loyalty loop** kiest een tevreden klant opnieuw, zonder opnieuw te zoeken.
# Een **afhaakmoment** (`drop_off`) zegt waarom iemand stopt. Oorzaken vind je met `ws.catalogue.causes()`.
# Een **kans** is een plek waar verbeteren loont.
#
# <small>Bron: Rawson, Duncan en Jones (2013): losse contacten kunnen goed scoren terwijl de hele reis tegenvalt.</small>

# %% id="kaart"
ws.example.journey.show()

# %% [markdown] id="opdracht-b" minutes=25
# *Kijk:* volg één touchpoint van boven naar beneden, dwars door alle banen.
# Lees je liever? `ws.example.journey.table()` geeft dezelfde kaart in woorden en als tabel.
#
# ### ✎ Opdracht B: geef je kaart gevoel
#
# Score eerst alleen (15 minuten), vergelijk dan met je team.
#
# 1. Geef elk touchpoint een emotie in het tabblad **Emotiecurve**, met bewijs of het label aanname.
# 2. Schrijf bij elk pijnpunt wat tegenvalt, en bij elk geluksmoment wat blij maakt.
# 3. Noteer afhaakmomenten en wat achter de schermen gebeurt.
# 4. Kies hooguit vijf moments of truth, elk met een reden.

# %% id="formulier-b"
ws.journey.edit()

# %% [markdown] id="controle-uitleg" minutes=4
# Laat de werkplaats meekijken.
# Een kaart is nooit af: wat mist, neem je mee naar de volgende ronde.

# %% id="controle"
ws.journey.check()

# %% [markdown] id="denkna" minutes=5
# ## Denk na: wat vertelt jouw curve?
#
# Schrijf drie conclusies op uit `ws.journey.curve()` en `ws.journey.figures()`.
# Welk dal verraste jullie, en wie wist het al?
# Eindigt de reis zoals je wilt dat iemand hem navertelt?
#
# ## Dit heb je nu
#
# - een **as-is kaart** van behoefte tot ambassadeur, in klanttaal;
# - een emotiecurve waarin aannames zichtbaar zijn;
# - een paar moments of truth met een reden.

# %% id="resultaat"
ws.journey.show()

# %% [markdown] id="verder"
# *Kijk:* lege fasen en open plekken zijn vragen voor je volgende gesprek met een klant.
#
# **Oefenen:** open [de oefeningen bij notebook 5](../exercises/05_eerste_opzet.ipynb). Alle begrippen vind je met `ws.catalogue.terms(5)`.
#
# **Verder:** open [notebook 6, operationaliseren](06_operationaliseren.ipynb).
# Leer je iets nieuws, kom dan terug en teken bij: dat heet **iteratie**.
