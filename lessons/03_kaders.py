# %% [markdown] id="titel"
# # 3 · Binnen welke grenzen, en met welk doel?
#
# **Je maakt:** een kaderblad met doelen, grenzen en ontwerpregels.
# **Duur:** 50 minuten, waarvan ongeveer 20 in je team.

# %% [markdown] id="doelen"
# **Na dit notebook kun je**
#
# - zeggen wat meedoet en wat niet, en dat verdedigen;
# - een doel SMART maken, met noemer, periode en nulmeting;
# - een beperking omzetten in een ontwerpregel;
# - nagaan of een meting haalbaar is, voordat je iets belooft.

# %% [markdown] id="casus"
# Koos je al een casus op de pagina Workshop? Laat deze cel dan staan; je keuze geldt vanzelf.
# Anders typ je hier de casus, of de naam van je eigen reis.
# Leg klaar: je configuratiekaart, je bewijstabel, het jaarplan, het budget en de regels van merk en wet.

# %% parameters id="parameters"
case = "rijnveen"
work = "mijn-werk"

# %% [markdown] id="beginnen"
# Voer de cel hierboven uit en dan deze, met Shift en Enter.

# %% id="start"
from workshop_lib import start
ws = start(case, work)

# %% [markdown] id="begrippen-uitleg" minutes=2
# ## Waarom nu al grenzen?
#
# Een **kader** is een grens waarbinnen je de reis ontwerpt.
# Wie grenzen pas na de creatieve fase ontdekt, gooit ideeën weg.
# Nu kosten ze niets. Straks helpen ze je kiezen waar tijd en budget heen gaan.

# %% id="begrippen"
ws.catalogue.terms(3)

# %% [markdown] id="kaderblad-uitleg" minutes=5
# *Kijk:* een getal dat niet slechter mag worden heeft een eigen naam.
#
# ## Wat doet mee en wat niet?
#
# De **scope** zegt wat meedoet, en net zo duidelijk wat niet.
# Een lege lijst bij "doet niet mee" betekent vaak dat er nog niet gekozen is.
# Schrijf de reden erbij, want iemand gaat ernaar vragen.
# Dit is het kaderblad van de casus, op één bladzijde.

# %% id="kaderblad"
ws.example.scope.show()

# %% [markdown] id="smart-uitleg" minutes=6
# *Kijk:* één doel is het hoofddoel, met hooguit drie subdoelen ernaast.
#
# ## Een doel dat je kunt controleren
#
# "Meer klanten" is een wens. **SMART** maakt er een afspraak van: specifiek, meetbaar, acceptabel, realistisch, tijdgebonden.
# Bouw je doel uit vijf stukken:
#
# 1. welk getal, en welke **noemer**: per sessie, per bezoeker of per order;
# 2. over welke periode je telt, bijvoorbeeld hele kalendermaanden;
# 3. de **nulmeting**: de waarde nu, met bron;
# 4. de doelwaarde;
# 5. de datum.
#
# Van 2,70 % naar 3,00 % is 0,30 procentpunt erbij.
# Bij gelijke sessies is dat 11 % meer orders. Zeg altijd welke van de twee je bedoelt.
# De werkplaats controleert doelen zo:

# %% id="smart"
ws.example.scope.check()

# %% [markdown] id="kpi-uitleg" minutes=5
# *Kijk:* een doel telt pas mee als noemer, nulmeting en meetperiode zijn ingevuld.
#
# ## Welk getal past bij welke fase?
#
# Een **KPI** laat zien of je doel dichterbij komt.
# Kies een getal uit de fase waar je iets verandert.
# Leg gedrag en beleving naast elkaar: wat klanten doen, en wat ze ervan vinden.
#
# Kies ook een **bewakingsgetal**: een getal dat niet slechter mag worden.
# Meer orders en ook meer klachten is geen winst.
# Heeft je klant geen keuze, zoals bij een gemeente? Gebruik dan CSAT, CES of een rapportcijfer, geen NPS.

# %% id="kpis"
ws.catalogue.kpis()

# %% [markdown] id="grenzen-uitleg" minutes=5
# *Kijk:* achter de schuine streep staat de noemer; neem die letterlijk over in je doel.
#
# ## Van grens naar ontwerpregel
#
# Een beperking op papier verandert niets. Een ontwerpregel wel.
#
# | soort | de grens zegt | jouw regel zegt |
# |---|---|---|
# | wet | deze stap is verplicht | we maken hem korter, we halen hem nooit weg |
# | merk | zo klinken we | dit woord gebruiken we wel, dat niet |
# | budget | zoveel is er | boven dit bedrag beginnen we met een proef |
# | techniek | dit systeem is niet van ons | we verbeteren de stap ervoor en erna |
# | tijd | dan is het te druk | vóór die datum live, of pas erna |
# | privacy | volgen mag alleen met **toestemming** | elke stap werkt ook zonder volgcookies |
#
# Een **wettelijk verplicht contact** blijft in elke versie van je reis.
# Zoek in het kaderblad van de casus welke stap daar moet blijven, en welke regel daarbij hoort.

# %% [markdown] id="haalbaar-uitleg" minutes=5
# ## Kun je dat wel meten?
#
# Beloof geen meting zonder data. Reken eerst uit hoeveel mensen er langskomen.
# Wil je zien of 5 % conversie 6 % wordt? Dan heb je 8.158 bezoekers per groep nodig, dus 16.316 samen.
# Komen er 400 per dag, dan duurt dat 41 dagen.
# Komen er 40, dan ben je meer dan een jaar bezig.
#
# <small>Rekenregel voor twee aandelen. α = 0,05: hooguit 5 % kans op een schijnverschil.
# Power 80 %: 80 % kans dat je een echt verschil ook ziet.</small>

# %% id="haalbaar"
(ws.events or ws.example.events).funnel()

# %% [markdown] id="verhaal-uitleg" minutes=3
# *Kijk:* hoe verder in de reis, hoe minder mensen, hoe langer je meet. Of elke daling een lek is, zie je in stap 8.
#
# ## Eén belofte, één verhaal
#
# De **waardepropositie** zegt waarom deze klant voor jou kiest.
# De **verhaallijn** is de rode draad in woord en beeld, bij elk touchpoint en elke afdeling.
# Goede content helpt de klant echt kiezen. Ze begint niet bij wat jij wilt verkopen.
#
# <small>Bronnen: IDMK, whitepaper in acht stappen, over één verhaallijn; vakartikel over klantreizen in de sierteelt, over content.</small>

# %% [markdown] id="opdracht" minutes=12
# ### ✎ Opdracht: vul je kaderblad in
#
# - één hoofddoel, hooguit drie subdoelen en minstens één bewakingsgetal;
# - bij elk doel een noemer, een periode en een nulmeting met bron;
# - minstens drie beperkingen, elk met een ontwerpregel.
#
# Heb je nog geen doel? Vraag elkaar wat je over een jaar wilt vieren.
# Zorg dat er ook een doel bij zit dat de klant merkt, niet alleen de organisatie.

# %% id="formulier"
ws.scope.edit()

# %% [markdown] id="controle-uitleg" minutes=3
# Vraag bij elk doel: welke noemer, welke periode, welke nulmeting?
# De werkplaats vraagt het ook.

# %% id="controle"
ws.scope.check()

# %% [markdown] id="denkna" minutes=4
# *Kijk:* de onderste regel zegt wat je nu het beste eerst kunt doen.
#
# ## Denk na: wie betaalt voor jouw succes?
#
# Stel dat je je hoofddoel ruim haalt.
# Welke afdeling of welke klant heeft daar last van?
# Is dat al een bewakingsgetal? Bespreek het met iemand van die afdeling.

# %% [markdown] id="nu"
# ## Dit heb je nu
#
# - een scope die je kunt verdedigen;
# - doelen die een ander kan narekenen, met een bewakingsgetal;
# - grenzen die als ontwerpregel meegaan naar elke volgende stap.

# %% id="resultaat"
ws.scope.show()

# %% [markdown] id="verder"
# *Kijk:* wat hier leeg is, is nog geen grens. Komt een grens later in beeld, dan ga je hierheen terug.
#
# **Oefenen:** open [de oefeningen bij notebook 3](../exercises/03_kaders.ipynb).
#
# **Verder:** open [notebook 4, de persona](04_persona.ipynb).
