# %% [markdown] id="titel"
# # 7 · Wat komt eerst, en wat komt later?
#
# **Je maakt:** een fasering van de reis, en een roadmap die past bij je team.
# **Duur:** 65 minuten: fasegrenzen 15, prioriteiten 25, roadmap 25.

# %% [markdown] id="doelen"
# **Na dit notebook kun je**
#
# - fasegrenzen bepalen met een overgang die je kunt waarnemen;
# - verbeteringen prioriteren met minstens twee methoden;
# - een roadmap maken die past binnen capaciteit en afhankelijkheden;
# - uitleggen waarom methoden verschillende volgordes geven.
#
# ## Kies je casus
#
# Koos je al een casus op de pagina Workshop? Laat deze cel dan staan; je keuze geldt vanzelf.
# Anders typ je hier de casus, of de naam van je eigen reis.

# %% parameters id="parameters"
case = "rijnveen"
work = "mijn-werk"

# %% [markdown] id="beginnen"
# Faseren betekent hier twee dingen.
# In **7a** verdeel je de reis van de klant. In **7b** verdeel je jullie werk over de tijd.
# Sloeg je een stap over? Dan kun je hier gewoon beginnen.

# %% id="start"
from workshop_lib import start
ws = start(case, work)

# %% [markdown] id="grenzen" minutes=15
# ## 7a · Wanneer is een klant verder?
#
# Tussen twee fasen ligt een **faseovergang**: een feit dat je kunt waarnemen.
# Geen datum uit je planning, geen afdeling, geen gevoel. Deze grenzen trok Rijnveen:
#
# | van | naar | overgangsfeit | waar zie je het? |
# |---|---|---|---|
# | F4 beslismoment | F5 koop | de inkoper reserveert een partij | webshop |
# | F6 levering | F7 gebruik | de pakbon is getekend | pakbon |
# | F7 gebruik | F8 loyaliteit | de eerste lading is verkocht, geen melding staat open | servicelijst |
#
# Niemand loopt in een rechte lijn. Een **terugsprong** brengt de klant terug naar een eerdere fase.
# Een **loyalty loop** is een verkorte reis: wie tevreden is, stapt weer in bij de koop.
# In het model met vijf fasen blijven er dan drie over: koop, behoud en aanbeveling.
# Bij een gemeente is terugkopen geen doel; daar heten F8 en F9 vertrouwen en doorvertellen.
#
# <small>Bronnen: Court e.a., McKinsey (2009) en een bureau-artikel over vijf fasen, voor de loyalty loop.</small>
#
# ### ✎ Opdracht A: trek je fasegrenzen
#
# Open het tabblad **Fasen**. Noem per fase het klantdoel en het overgangsfeit.
# Vraag bij elke grens: wie kan dit morgen tellen, en in welk systeem?
# Bedenk ook één terugsprong. Heeft je reis er geen, dan keek je naar je eigen proces.

# %% id="formulier-a"
ws.journey.edit()

# %% [markdown] id="rice-uitleg" minutes=7
# *Kijk:* bij elke fase hoort één doel, en één feit dat het einde laat zien.
#
# ## 7b · Eerst schatten, dan rekenen
#
# **Prioriteren** is kiezen wat eerst komt, met een reden.
# Een **quick win** heeft veel effect en vraagt weinig werk.
# De andere vakken van die matrix heten groot project, klusje en laten.
# Je ziet ze met `ws.example.roadmap.grid()`, en straks met je eigen schattingen: `ws.roadmap.grid()`.
#
# - **RICE** = bereik × impact × zekerheid / inspanning.
#   Impact is 3, 2, 1, 0,5 of 0,25. Zekerheid is 100, 80 of 50 %. Inspanning telt persoonsmaanden.
# - **ICE** = impact × zekerheid × gemak, elk van 1 tot 10.
#   Er bestaat ook een gemiddelde; spreek af welke je gebruikt.
#
# Rijnveen, karmeter: 864 × 2 × 0,8 / 2 = **691**. En 9 × 7 × 4 = **252**.
# Verdubbelt de inspanning, dan halveert RICE.
#
# <small>Bronnen: McBride, Intercom (2016); Ellis en Brown (2017).</small>

# %% id="rice"
ws.example.roadmap.priorities()

# %% [markdown] id="ipa-uitleg" minutes=5
# *Kijk:* zoek een initiatief dat bij RICE hoog staat en bij ICE laag.
#
# ## Wat vindt de klant belangrijk?
#
# RICE en ICE schat je zelf. Een **importance-performance-analyse** (IPA) vraagt het de klant.
# Belang staat tegenover prestatie, en twee lijnen op de gemiddelden maken vier vakken.
# Rijnveen: *snel toegang tot prijzen* kreeg belang 4,1 en prestatie 2,7.
# Het gemiddelde is 3,8 en 3,3. Belangrijk en zwak, dus: **concentreer hier**.
#
# Grens: de lijnen zijn een keuze. Leg je ze ergens anders, dan verhuizen de punten.
#
# <small>Bron: Martilla en James (1977).</small>

# %% id="ipa"
ws.example.roadmap.importance()

# %% [markdown] id="kans-uitleg" minutes=4
# *Kijk:* het vak van belangrijk en zwak is je eerste kandidaat; rechts onderaan doe je misschien te veel.
#
# ## Welke wens ligt nog open?
#
# De **kansscore** (`opportunity score`) kijkt naar wat klanten willen bereiken, op een schaal van 0 tot 10.
# Kansscore = belang + (belang − tevredenheid). Is dat verschil negatief, dan telt het als nul.
# Rijnveen: uitval vergoed krijgen is 9,0 + (9,0 − 4,4) = **13,6**.
#
# Vuistregel: boven 15 uitzonderlijk, 12 tot 15 laaghangend fruit, 10 tot 12 de moeite waard.
# Grens: belang telt dubbel, en de banden zijn gewoonte, geen natuurwet.
#
# <small>Bron: Ulwick (2002).</small>

# %% id="kans"
ws.example.roadmap.opportunities()

# %% [markdown] id="plan-uitleg" minutes=6
# *Kijk:* een lage score betekent vaak dat klanten hier al tevreden zijn.
#
# ## Waarom spreken methoden elkaar tegen?
#
# Bij Rijnveen wijst elke methode iets anders aan:
#
# | methode | bovenaan | wat telt vooral |
# |---|---|---|
# | RICE | karmeter | hoeveel klanten je raakt |
# | ICE | uitval melden met één foto | hoe makkelijk het is |
# | IPA | toegang tot prijzen, ruimte op de kar | waar belang en prestatie uit elkaar liggen |
# | kansscore | uitval vergoed krijgen | welke wens openligt |
#
# Bereik verhult iets: weinig klanten melden uitval, maar juist daar beslissen ze of ze blijven.
#
# **Capaciteit** is het aantal persoonsmaanden per periode.
# Een **afhankelijkheid** zegt wat eerst klaar moet zijn.
# De werkplaats zoekt de set met de hoogste som van RICE die daarbinnen past.

# %% id="plan"
ws.example.roadmap.best_plan()

# %% [markdown] id="besluit-uitleg" minutes=4
# *Kijk:* tel de maanden op; past er nog iets bij, of wacht dat op iets anders?
#
# ## Een rekensom is nog geen besluit
#
# De beste som van Rijnveen is karmeter en bezorgvenster: 691 + 324 = **1.015**.
# Dat kost 2,5 van de 3 maanden.
# Toch koos het team eerst *toegang op dezelfde dag* en *uitval met één foto*.
# Beide zijn pijnpunt én moment of truth. Dat weet de formule niet.
# Afwijken mag, als je de reden opschrijft. Wint de hardste stem, dan is er geen reden.
#
# Schattingen zijn grof: 96 of 115 is geen verschil. Let op ordes van grootte.

# %% id="besluit"
ws.example.roadmap.show()

# %% [markdown] id="tips-uitleg" minutes=4
# *Kijk:* niet alles staat in het eerste kwartaal, en wat wacht, wacht met een reden.
# De letters pm op een kaartje zijn persoonsmaanden.
#
# ## Tien tips als bewerkingen op je kaart
#
# Een verbetering verandert je kaart op een bekende manier.
# Elke **tip** is een bewerking met een voorwaarde: oude kaart erin, nieuwe kaart eruit.
# Tip 1 stopt bij nul: afzwakken is iets anders dan omdraaien.
# Tip 7 laat moments of truth en wettelijke stappen staan.
#
# <small>Bron: tien tips naar B. Lucas, Marketingfacts (2016).</small>

# %% id="tips"
ws.catalogue.tips()

# %% [markdown] id="tobe-uitleg" minutes=4
# *Kijk:* de kolom "kan als" zegt waar een tip past; "wat er gebeurt" is wat je van de score hoopt.
#
# ## Van as-is naar to-be
#
# Reken een tip eerst door. Begin met de scores +1, +2, −4, +3, +1; piek-eind is −1,5.
#
# | tip | nieuwe scores | piek-eind |
# |---|---|---|
# | 1, de −4 drie punten omhoog | +1, +2, −1, +3, +1 | (3 + 1) / 2 = 2,0 |
# | 5, het eind drie punten omhoog | +1, +2, −4, +3, +4 | (−4 + 4) / 2 = 0,0 |
# | 8, de +3 naar het eind | +1, +2, −4, +1, +3 | (−4 + 3) / 2 = −0,5 |
#
# Een mooi slot helpt pas echt als het dal weg is. Bij een gelijke piek wint de negatieve.
# De gekozen tips samen geven de **to-be kaart** (`future`), de reis zoals je hem wilt.
# Elke nieuwe score is een hoop, geen meting.
# Hieronder ligt de gewenste reis over die van nu; de hele kaart toont `ws.example.journey.future()`.

# %% id="tobe"
ws.example.journey.compare()

# %% [markdown] id="opdracht-b" minutes=12
# *Kijk:* welke dalen zijn weg, en wat moest daarvoor achter de schermen veranderen?
#
# ### ✎ Opdracht B: maak je roadmap
#
# Schets eerst op de muur je to-be kaart: kopieer je curve en pas één of twee tips toe.
# Vul daarna in: twee perioden, je capaciteit, en drie tot zes initiatieven.
#
# 1. Schat RICE en ICE eerst alleen, in stilte. Vergelijk dan.
# 2. Geef elk initiatief een touchpoint, een tip, een eigenaar en een risico.
# 3. Begin met een **proef**: klein uitvoeren om te leren.
#    Schrijf de **leervraag** op, en een **stopregel** met een getal.
# 4. Plan in perioden. Niet alles past in kwartaal 1.
#
# Is het een campagne? Plan die ook in tijd: aankondigen, starten, onderhouden.
# Dat heet **campagnefasering**. Kondig niets aan wat de levering nog niet aankan.

# %% id="formulier-b"
ws.roadmap.edit()

# %% [markdown] id="controle-uitleg" minutes=2
# Laat de werkplaats meekijken.
# Ze let op fasegrenzen, twee methoden, capaciteit, afhankelijkheden en stopregels.

# %% id="controle"
ws.roadmap.check()

# %% [markdown] id="denkna" minutes=2
# ## Denk na: wie koos eigenlijk?
#
# Welk initiatief stond hoog omdat iemand het hard riep?
# Wat zou een klant als eerste kiezen?
# Welke afdeling moet iets opleveren waar een andere op wacht? Staat zij in je team?
#
# ## Dit heb je nu
#
# - fasen met een grens die je kunt tellen, en minstens één terugsprong;
# - initiatieven met twee scores, en een reden waar je afwijkt;
# - een roadmap binnen je capaciteit, met leervraag en stopregel.

# %% id="resultaat"
ws.roadmap.show()

# %% [markdown] id="verder"
# *Kijk:* een lege periode is geen gat maar ruimte voor wat je leert.
#
# **Oefenen:** open [de oefeningen bij notebook 7](../exercises/07_fasering.ipynb). Alle begrippen vind je met `ws.catalogue.terms(7)`.
#
# **Verder:** open [notebook 8, evalueer, monitor en pas aan](08_evalueren.ipynb).
# De stopregel die je nu opschrijft, gebruik je daar.
