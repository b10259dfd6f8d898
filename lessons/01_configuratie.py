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
# Koos je al een casus op de pagina Workshop? Laat deze cel dan staan; je keuze geldt vanzelf.
# Anders kies je hier: `rijnveen`, `huisbaken`, `kijkraam` of `waterlinge`.
# Heb je een eigen reis? Typ dan een naam voor die reis, bijvoorbeeld `mijn-bakkerij`.
# `work` is de map waarin je werk bewaard wordt; die laat je staan.
# De cijfers en bedrijven in de casussen zijn verzonnen, de methoden niet.
# Klik op de cel hieronder en druk op Shift en Enter tegelijk; zo voer je elke cel uit.

# %% parameters id="parameters"
case = "rijnveen"
work = "mijn-werk"

# %% [markdown] id="beginnen"
# Doe met deze cel hetzelfde. Zo begint elk notebook: eerst de keuze hierboven, dan de start.
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

# %% [markdown] id="reis-uitleg" minutes=4
# *Kijk:* onderaan staat altijd wat je nu kunt doen.
#
# ## Wat is een klantreis?
#
# Een **klantreis** is alles wat iemand doet, denkt en voelt op weg naar een doel.
# Ook wat jij als organisatie niet ziet: een gesprek met de buren, een middag twijfelen, een tip in een appgroep.
# De **klantreiskaart** legt één reis van één soort klant vast.
# Hieronder zie je het hart van zo'n kaart: hoe de klant zich op elk moment voelt.
# `ws.example` is de casus die al af is, om te bekijken.

# %% id="reis"
ws.example.journey.curve()

# %% [markdown] id="elementen-uitleg" minutes=6
# *Kijk:* één lijn vertelt al waar het schuurt en waar het straalt.
#
# ## Zes bouwstenen
#
# - **Besluitvorming**: hoe de klant van behoefte tot keuze komt, alleen of samen.
# - **Touchpoint**: een moment waarop klant en aanbod elkaar raken.
# - **Kanalen en media**: de weg waarlangs dat gebeurt.
# - **Call-to-action**: de ene handeling die je op dat moment vraagt.
# - **Content**: wat je vertelt of toont.
# - **Iteratie**: de klant springt terug, en jij verbetert je kaart steeds opnieuw.
#
# <small>Bron: IDMK, whitepaper over de klantreis in acht stappen.</small>

# %% id="begrippen"
ws.catalogue.terms(1)

# %% [markdown] id="fasemodel-uitleg" minutes=5
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

# %% [markdown] id="soort-uitleg" minutes=5
# *Kijk:* AIDA houdt op bij de koop; de reis van je klant niet.
#
# ## Welk soort reis?
#
# **As-is** is de reis zoals hij nu is, **to-be** zoals hij moet worden.
# **Macro** is de hele relatie, **micro** één onderdeel in detail.
# Begin bijna altijd met as-is en macro: eerst begrijpen, dan verbeteren.
# De casus hieronder koos zo.
#
# <small>Bron: Essense, over as-is en to-be, macro en micro.</small>

# %% id="voorbeeld"
ws.example.organisation.show()

# %% [markdown] id="klantdoel-uitleg" minutes=3
# *Kijk:* het klantdoel bovenaan is een zin die een klant echt zou zeggen.
#
# ## Klantdoel of organisatiedoel?
#
# "Meer aanvragen" is een doel van de organisatie.
# "Ik wil zonder stress de sleutel krijgen" is een **klantdoel**.
# "Iedereen" is geen klantgroep: kies mensen die je kunt aanwijzen.
# Beslist een zakelijke klant samen met anderen? Die groep heet een **DMU**; noem wie erin zit.
# De reis begint bij de behoefte, niet bij je website, en eindigt niet bij de betaling.

# %% [markdown] id="opdracht" minutes=22
# ### ✎ Opdracht: vul je configuratiekaart in
#
# Vul in je team de kaart in, met minstens drie aannames.
# Plak nog geen touchpoints op de muur: zonder deze keuzes tekent iedereen een andere reis.
# Lukt een veld nog niet? Laat het leeg, of schrijf het bij de aannames.
# Een aanname hoort erbij; hem niet opschrijven is het probleem.

# %% id="formulier"
ws.organisation.edit()

# %% [markdown] id="controle-uitleg" minutes=3
# Klaar met de eerste ronde? Laat de werkplaats meekijken.
# Je ziet wat klopt, wat mist en wat je nu kunt doen.
# Vul je daarna iets aan? Voer deze cel dan opnieuw uit: een overzicht of kaart verandert niet vanzelf mee.

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
# **Oefenen:** open [de oefeningen bij notebook 1](../exercises/01_configuratie.ipynb).
#
# **Verder:** open [notebook 2, verzamel informatie](02_informatie.ipynb).
# Je komt hier terug zodra je iets nieuws leert; dat hoort bij de methode.
