# %% [markdown] id="titel"
# # 1 · Welke reis, van wie en waarom?
#
# **Je maakt:** een configuratiekaart, de keuzes die vastliggen voordat je tekent.
# **Duur:** 55 minuten, waarvan 30 in je team.

# %% [markdown] id="doelen"
# **Na dit notebook kun je**
#
# - een klantreis afbakenen met klantgroep, klantdoel, begin en eind;
# - as-is van to-be en macro van micro onderscheiden, en je keuze uitleggen;
# - het doel van de klant en het doel van de organisatie uit elkaar houden;
# - een team kiezen dat alle betrokken afdelingen dekt.

# %% [markdown] id="casus"
# Kies hier de casus: `rijnveen`, `huisbaken`, `kijkraam` of `waterlinge`.
# Heb je een eigen reis? Typ dan je eigen naam voor die reis, bijvoorbeeld `mijn-bakkerij`.
# De cijfers en bedrijven in de casussen zijn verzonnen, de methoden niet.

# %% parameters id="parameters"
case = "rijnveen"
work = "mijn-werk"

# %% [markdown] id="beginnen"
# Deze twee regels staan in elk notebook.
# Klik op de cel en druk op Shift en Enter tegelijk.
# Daarna ken je één woord: `ws`, je **werkplaats**.

# %% id="start"
from workshop_lib import start
ws = start(case, work)

# %% [markdown] id="voortgang-uitleg" minutes=2
# ## Waar sta je?
#
# De werkplaats onthoudt wat je invult.
# Alles wordt vanzelf bewaard, ook als je straks het venster sluit.
# Vraag je voortgang op door alleen `ws` te typen.

# %% id="voortgang"
ws

# %% [markdown] id="reis-uitleg" minutes=6
# *Kijk:* onderaan staat altijd wat je nu kunt doen.
#
# ## Wat is een klantreis?
#
# Een **klantreis** is alles wat iemand doet, denkt en voelt op weg naar een doel.
# Ook wat jij als organisatie niet ziet: een gesprek met de buren, een middag twijfelen, een tip in een appgroep.
# De **klantreiskaart** legt één reis van één soort klant vast.

# %% id="reis"
ws.example.journey.curve()

# %% [markdown] id="elementen-uitleg" minutes=9
# *Kijk:* één lijn vertelt al waar het schuurt en waar het straalt.
#
# ## Zes bouwstenen
#
# Elke klantreis bestaat uit **besluitvorming**, **touchpoints**, **kanalen en media**, **call-to-action**, **content** en **iteratie**.
# Een touchpoint is het moment, een kanaal de weg.
# Iteratie betekent: klanten springen terug, en jij verbetert je kaart steeds opnieuw.
#
# <small>Bron: IDMK, whitepaper over de klantreis in acht stappen.</small>

# %% id="begrippen"
ws.catalogue.terms(1)

# %% [markdown] id="fasemodel-uitleg" minutes=8
# *Kijk:* bij elk begrip staat ook het Engelse woord dat je elders tegenkomt.
#
# ## Besluitvorming: van behoefte tot ambassadeur
#
# Een **fasemodel** deelt de reis op in perioden met één klantdoel.
# Wij werken met negen fasen; andere modellen knippen dezelfde reis anders.
# Een model ordent je kaart. Het voorspelt niet wat een klant doet.
#
# <small>Bronnen: B. van der Kooi en M. van der Linde (negen fasen), Engel, Kollat en Blackwell (vijf stappen), Kaushik, McKinsey.</small>

# %% id="fasemodellen"
ws.catalogue.models()

# %% [markdown] id="soort-uitleg" minutes=6
# *Kijk:* AIDA houdt op bij de koop; de reis van je klant niet.
#
# ## Welk soort reis?
#
# **As-is** is de reis zoals hij nu is, **to-be** zoals hij moet worden.
# **Macro** is de hele relatie, **micro** één onderdeel in detail.
# Begin bijna altijd met as-is en macro: eerst begrijpen, dan verbeteren.
# De casus hieronder koos zo.

# %% id="voorbeeld"
ws.example.organisation.show()

# %% [markdown] id="klantdoel-uitleg" minutes=4
# *Kijk:* het klantdoel bovenaan is een zin die een klant echt zou zeggen.
#
# ## Klantdoel of organisatiedoel?
#
# "Meer aanvragen" is een doel van de organisatie.
# "Ik wil zonder stress de sleutel krijgen" is een **klantdoel**.
# Hoort een zakelijke klant bij een **DMU**, een groep die samen beslist? Noem dan wie er meebeslist.
# De reis begint bij de behoefte, niet bij je website.

# %% [markdown] id="opdracht" minutes=12
# ### ✎ Opdracht: vul je configuratiekaart in
#
# Vul in je team de kaart in.
# Lukt een veld nog niet? Laat het leeg, of schrijf het bij de aannames.
# Een aanname hoort erbij; hem niet opschrijven is het probleem.

# %% id="formulier"
ws.organisation.edit()

# %% [markdown] id="controle-uitleg" minutes=3
# Klaar met de eerste ronde? Laat de werkplaats meekijken.
# Je ziet wat klopt, wat mist en wat je nu kunt doen.

# %% id="controle"
ws.organisation.check()

# %% [markdown] id="denkna" minutes=5
# ## Denk na: wie zit er niet aan tafel?
#
# Een klant ziet één organisatie, geen afdelingen.
# Zulke **silo's** maken de reis stuk: elk deel klopt, het geheel niet.
# Welke afdeling raakt jouw klant wel, maar praat hier nog niet mee?
# Bespreek het met het team naast je.

# %% [markdown] id="nu"
# ## Dit heb je nu
#
# - een klantgroep en een klantdoel in klanttaal;
# - een begin en een eind, buiten je eigen processen;
# - een team over afdelingen heen, en aannames om te toetsen.

# %% id="resultaat"
ws.organisation.show()

# %% [markdown] id="verder"
# *Kijk:* grijze, schuine woorden zijn velden die nog leeg zijn.
#
# **Oefenen:** open `exercises/01_configuratie.ipynb`.
# **Verder:** open [notebook 2, verzamel informatie](02_informatie.ipynb).
# Je komt hier terug zodra je iets nieuws leert; dat hoort bij de methode.
