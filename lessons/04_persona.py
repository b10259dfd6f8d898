# %% [markdown] id="titel"
# # 4 · Door wiens ogen kijken we?
#
# **Je maakt:** een personakaart waarin elke zin bewijs heeft.
# **Duur:** 65 minuten, waarvan ongeveer 40 in je team.

# %% [markdown] id="doelen"
# **Na dit notebook kun je**
#
# - gedragspatronen halen uit losse uitspraken;
# - een persona maken waarin elke bewering bewijs heeft;
# - een proto-persona van een onderzochte persona onderscheiden;
# - laten zien waarom een gemiddelde klant misleidt.

# %% [markdown] id="casus"
# Koos je al een casus op de pagina Workshop? Laat deze cel dan staan; je keuze geldt vanzelf.
# Anders typ je hier de casus, of de naam van je eigen reis.
# Leg klaar: je bewijstabel, citaten uit gesprekken en cijfers per groep klanten.

# %% parameters id="parameters"
case = "rijnveen"
work = "mijn-werk"

# %% [markdown] id="beginnen"
# Klik op de cel en druk op Shift en Enter tegelijk.

# %% id="start"
from workshop_lib import start
ws = start(case, work)

# %% [markdown] id="begrippen-uitleg" minutes=3
# ## Wat is een persona?
#
# Een **persona** is een verzonnen mens die een echt gedragspatroon vertegenwoordigt.
# Een **segment** is een groep in je data. Een persona geeft die groep een gezicht en een reden.
# Eén klantreiskaart kijkt door de ogen van één persona.
#
# <small>Bron: Nielsen Norman Group, over één perspectief per kaart.</small>

# %% id="begrippen"
ws.catalogue.terms(4)

# %% [markdown] id="fragmenten-uitleg" minutes=15
# *Kijk:* de primaire persona en de anti-persona zijn keuzes van je team, geen meting.
#
# ## Van citaat naar patroon
#
# Schrijf in je team tien citaten over op kaartjes, één per kaartje.
# Leg bij elkaar wat op elkaar lijkt in wat iemand **doet**, wil of vermijdt.
# Geef elke stapel een naam met een werkwoord, zoals "belt voor zekerheid".
# Eén gesprek is te weinig. Stop pas als er niets nieuws meer bij komt.
#
# <small>Bronnen: Smart Start, over meer dan één interview; Gebruiker Centraal en Telengy, over persona's uit gesprekken en data.</small>

# %% id="fragmenten"
ws.example.interviews.show()

# %% [markdown] id="kaart-uitleg" minutes=5
# *Kijk:* de casus heeft al namen bij de citaten. Had jij dezelfde stapels?
#
# ## Eerst gedrag, dan pas leeftijd
#
# **Gedrag** is wat iemand doet, niet wie iemand is.
# "Vergelijkt vijf avonden" helpt je ontwerpen, "37 jaar" zelden.
# Achter elke zin staat een code van de bron, of het woord aanname.
# Zonder code of aanname gaat een zin van de kaart af.

# %% id="kaarten"
ws.example.persona.show()

# %% [markdown] id="empathie-uitleg" minutes=5
# *Kijk:* geen foto's en geen hobby's. Wel een vak met wat het team nog niet weet.
#
# ## Wat zegt, denkt, doet en voelt ze?
#
# Een **empathiekaart** heeft vier vakken: zeggen, denken, doen en voelen.
# Zeggen en doen kun je horen en zien.
# Denken en voelen leid je af, dus schrijf erbij waaruit.
# Iemand zegt "prima" en belt daarna toch drie keer: dat is een vraag voor je volgende gesprek.
# Hieronder heeft elke persona een eigen lijn: hetzelfde moment, een ander gevoel.

# %% id="gevoel"
ws.example.journey.curve()

# %% [markdown] id="soorten" minutes=5
# *Kijk:* zoek een moment waar de lijnen uit elkaar lopen. Welk verschil in gedrag verklaart dat?
#
# ## Welke soort persona heb je?
#
# | soort | wat het is | waarvoor |
# |---|---|---|
# | **onderzochte persona** | rust op gesprekken en data | ontwerpen en kiezen |
# | **proto-persona** | rust op aannames | snel beginnen, daarna toetsen |
# | **buyer persona** | een rol in de DMU, de groep die meebeslist | zakelijke reizen |
# | **anti-persona** | voor wie je bewust niet ontwerpt | nee durven zeggen |
#
# Eén persona is de **primaire persona**: voor haar moet de kaart het eerst kloppen.
# Kies haar op je hoofddoel uit stap 3, niet op de grootste groep.
# Houd het aantal klein: elke casus heeft er drie.

# %% [markdown] id="gemiddelde-uitleg" minutes=6
# ## Waarom het gemiddelde misleidt
#
# De gemiddelde klant bestaat niet.
# Een cijfer in het midden kan twee groepen verbergen: de ene blij, de andere boos.
# Meld daarom de waarde per persona, met het aantal antwoorden erbij.
# Middel die waarden niet opnieuw, want de groepen zijn niet even groot.

# %% id="gemiddelde"
(ws.survey or ws.example.survey).per_persona()

# %% [markdown] id="opdracht" minutes=16
# *Kijk:* liggen twee strepen los van elkaar, dan verschillen de groepen. Overlappen ze ver, dan weet je het nog niet.
#
# ### ✎ Opdracht: maak één persona
#
# - een doel en frustraties in gedrag, in woorden van de klant;
# - bij elke zin een code of het label aanname;
# - één letterlijk citaat, zonder echte naam;
# - wat je nog niet weet;
# - minstens twee ontwerpkeuzes: wat doe je door haar anders?
#
# Geen gesprekken? Maak een proto-persona en noteer hoe je haar toetst.

# %% id="formulier"
ws.persona.edit()

# %% [markdown] id="controle-uitleg" minutes=3
# Streep eerst zelf weg wat geen bewijs heeft. Laat dan de werkplaats meekijken.

# %% id="controle"
ws.persona.check()

# %% [markdown] id="denkna" minutes=7
# *Kijk:* wat open blijft is vaak de beste vraag voor je volgende gesprek.
#
# ## Denk na: mens of etiket?
#
# Een **stereotype** komt uit vooroordeel, niet uit bewijs.
# "Ouderen kunnen niet met een computer omgaan" is er zo een.
# Ruil je kaart met het team naast je en doe drie proeven:
#
# 1. Verander de leeftijd. Klopt de kaart nog, laat de leeftijd dan weg.
# 2. Wil deze persona jouw product al? Dan heb je een wens getekend.
# 3. Verandert er iets aan je ontwerp als deze persona wegvalt?

# %% [markdown] id="nu"
# ## Dit heb je nu
#
# - een persona die op gedrag rust en die je kunt controleren;
# - een lijst met wat je nog niet weet;
# - ontwerpkeuzes die uit haar volgen.

# %% id="resultaat"
ws.persona.show()

# %% [markdown] id="verder"
# *Kijk:* tel de beweringen met bewijs; dat aantal mag groeien.
#
# Herzie je persona minstens elk jaar, en meteen als een nieuwe groep klanten koopt.
#
# **Oefenen:** open [de oefeningen bij notebook 4](../exercises/04_persona.ipynb).
#
# **Verder:** open [notebook 5, de eerste opzet](05_eerste_opzet.ipynb).
