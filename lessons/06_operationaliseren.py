# %% [markdown] id="titel"
# # 6 · Wat zetten we waar in?
#
# **Je maakt:** een actiematrix met kanaal, content, call-to-action, KPI en eigenaar.
# **Duur:** 75 minuten, waarvan 45 in je team.

# %% [markdown] id="doelen"
# **Na dit notebook kun je**
#
# - per touchpoint kanaal, content, call-to-action, KPI en eigenaar kiezen;
# - eigen, betaalde, verdiende en partnercontacten onderscheiden, en de mix beoordelen;
# - één verhaallijn over alle touchpoints bewaken;
# - kosten per resultaat berekenen, en zeggen wat dat getal niet laat zien.
#
# ## Kies je casus
#
# Koos je al een casus op de pagina Workshop? Laat deze cel dan staan; je keuze geldt vanzelf.
# Anders typ je hier de casus, of de naam van je eigen reis.

# %% parameters id="parameters"
case = "rijnveen"
work = "mijn-werk"

# %% [markdown] id="beginnen"
# Leg je kaart uit stap 5 ernaast.
# Heb je die nog niet? Kijk dan mee met het voorbeeld.

# %% id="start"
from workshop_lib import start
ws = start(case, work)

# %% [markdown] id="matrix-uitleg" minutes=3
# ## Van kaart naar afspraak
#
# **Operationaliseren** is afspreken wie wat doet, waar en wanneer.
# Je legt dat vast in een **actiematrix** (`actions`): één rij per touchpoint.
# Elke rij begint bij een vraag van de klant, niet bij een kanaal dat toevallig leeg staat.
#
# <small>Bron: IDMK, whitepaper over de klantreis in acht stappen; de invulling is afgeleid.</small>

# %% id="begrippen"
ws.catalogue.terms(6)

# %% [markdown] id="kanalen-uitleg" minutes=4
# *Kijk:* bijna elk begrip is een keuze die je straks in een rij maakt.
#
# ## Van wie is het contact?
#
# **Eigen** is van jou, **betaald** koop je, **verdiend** krijg je.
# Een **partner** voert een deel van je dienst uit, zoals een bezorger of notaris.
# Verdiend contact kun je uitlokken, niet bestellen.
#
# Kies een kanaal op de vraag van dat moment.
# Bij twijfel en emotie werkt direct contact: bellen, chat, balie.
# Voor informatie en bewijs volstaat een pagina of e-mail.
# Niet elke content past bij elk kanaal: een contract leest niemand op een billboard.
#
# <small>Bronnen: Corcoran (Forrester, 2009); Lemon en Verhoef (2016) voor partners. De keuzeregel is van de kit.
# Een gewoon zoekresultaat telt hier als verdiend; sommige bronnen noemen het eigen.</small>

# %% id="kanalen"
ws.catalogue.channels()

# %% [markdown] id="content-uitleg" minutes=4
# *Kijk:* de kolom Tempo zegt of iemand meteen antwoord krijgt.
#
# ## Content die past bij het moment
#
# **Content** is alles wat je vertelt of laat zien.
# **See-Think-Do-Care** deelt mensen in op intentie, niet op leeftijd:
#
# - *See*, F1: de hele groep die past, nog zonder koopplan;
# - *Think*, F2 en F3: wie erover nadenkt;
# - *Do*, F4 en F5: wie nu wil kopen;
# - *Care*, F6 tot en met F9: wie al klant is.
#
# Een aanbieding voor wie nog niets zoekt, is verspild budget.
# Zet in een **contentkalender** wat wanneer verschijnt, waar en voor wie.
#
# <small>Bron: Kaushik (2013). Hij houdt Care vooral voor klanten die vaker kochten; bij F6 kun je dus twijfelen.</small>

# %% id="content"
ws.catalogue.content("F3")

# %% [markdown] id="cta-uitleg" minutes=6
# *Kijk:* elke vorm heeft een eigen functie; verander F3 in een andere fase voor meer ideeën.
#
# ## AIDA voor één boodschap
#
# **AIDA** staat voor aandacht, interesse, verlangen en actie.
# Het ordent één boodschap, zoals een e-mail of een etiket.
# Voor de hele reis is het te kort: alles na de koop ontbreekt.
# Schrijf de laatste regel eerst: wat moet iemand doen?
#
# <small>Bron: AIDA wordt vaak aan Lewis (1898) toegeschreven; Iwamoto vond daar geen bewijs voor.</small>
#
# ## Eén vraag per moment
#
# Een **call-to-action** is de ene handeling die je hier vraagt.
# **Hard**: de handeling is de conversie zelf. **Zacht**: een stap ernaartoe.
# Hoe vroeger in de reis, hoe zachter de vraag.
# Begin met een werkwoord en noem één handeling, geen twee.
# Kun je een moment niet sturen, zoals een tip van een bekende? Schrijf dan dat er geen vraag is.
#
# De betaling is een **macroconversie**, het einddoel. Een download is een **microconversie**, een tussenstap.
# Meet ze allebei, en noem ze apart.

# %% id="ctas"
ws.catalogue.ctas()

# %% [markdown] id="tools-uitleg" minutes=3
# *Kijk:* volg de hardheid van F1 naar F5; na de koop begint hij weer zacht.
#
# ## Hulpmiddelen: kies op functie
#
# Noem eerst wat je wilt weten of doen, dan pas het merk.
# De merknamen hieronder komen uit 2018. AdWords heet nu Google Ads, en Universal Analytics werd GA4.
# De functie blijft: zoekvragen volgen, gedrag meten, vindbaar zijn.
#
# Meten met volgcookies mag pas na **toestemming**: vrij, gericht en vooraf.
# Zet in de rij erbij waar je die vraagt.
#
# <small>Bron: M. van der Linde (2018), aangevuld.</small>

# %% id="tools"
ws.catalogue.tools("F2")

# %% [markdown] id="meetplan-uitleg" minutes=3
# *Kijk:* verander F2 in de fase waar jouw reis het diepst zakt.
#
# ## Een meetplan per rij
#
# Een **meetplan** noemt per **KPI** vier dingen: bron, formule, frequentie en eigenaar.
# Noteer ook de **nulmeting**. Zonder nulmeting weet je straks niet of het hielp.
# Kies naast gedrag ook beleving: een volle winkelmand zegt niet of iemand zich prettig voelt.

# %% id="kpis"
ws.catalogue.kpis("F5")

# %% [markdown] id="cpa-uitleg" minutes=3
# *Kijk:* bij elk percentage hoort een noemer; kosten per acquisitie is geld gedeeld door klanten.
#
# ## Wat kost een klant, en wat zegt dat?
#
# **CPA** is de kosten gedeeld door het aantal nieuwe klanten.
# Kost een actie € 1.200 en levert ze 30 klanten op? Dan is de CPA € 40.
# Maar wie kreeg die 30? Meestal telt alleen de laatste klik.
# Het kanaal dat de klant wakker maakte, lijkt dan duur en nutteloos.
# Hieronder zie je dezelfde conversies, verdeeld op negen manieren. In stap 8 reken je ermee.
# De streep is de marge: zo ver kan het getal schuiven als je andere klanten had gemeten.

# %% id="verdeling"
(ws.events or ws.example.events).attribution()

# %% [markdown] id="voorbeeld-uitleg" minutes=4
# *Kijk:* vergelijk "eerste contact" met "laatste contact"; alleen de manier van tellen verschilt.
# Wat doen klanten na een touchpoint? Dat zegt `ws.example.events.next_step("…")`, met het nummer van je kaart.
#
# ## Eén verhaal, ondanks de afdelingen
#
# **Silo's** zijn afdelingen die elk hun eigen stukje verzorgen. De klant merkt de naden.
# Daarom krijgt elke rij één **eigenaar**, ook als drie afdelingen meewerken.
# **Omnichannel** betekent: kanalen sluiten aan, en de klant hoeft niets te herhalen.
#
# De **verhaallijn** is de rode draad in boodschap en beeld.
# In **storytelling** speelt de klant de hoofdrol en ben jij de helper.
# Drie zinnen zijn genoeg. Zoek ze terug in elke rij van het voorbeeld.
#
# <small>Bron: IDMK, whitepaper over de klantreis in acht stappen, over content, verhaal en silo's.</small>

# %% id="voorbeeld"
ws.example.actions.show()

# %% [markdown] id="opdracht" minutes=35
# *Kijk:* hoe donkerder de call-to-action, hoe harder de vraag.
#
# ### ✎ Opdracht: werk zes touchpoints uit
#
# 1. Schrijf de verhaallijn in drie zinnen.
# 2. Kies zes touchpoints, met minstens één moment of truth. Begin bij het diepste punt van je curve.
# 3. Vul elke rij helemaal: klantvraag, kanaal, content, call-to-action, hardheid, KPI, nulmeting en eigenaar.
# 4. Vul ook de **aanleiding** en de kosten in.
#
# **Let op:** niet overal "koop nu", niet twee vragen in één rij, en geen KPI zonder eigenaar.

# %% id="formulier"
ws.actions.edit()

# %% [markdown] id="controle-uitleg" minutes=4
# Laat de werkplaats kijken of elke rij compleet is.
# Lees daarna de kolom content hardop: klinkt het als één stem?
# Ruil van matrix met een ander team. Vinden zij je verhaallijn terug?

# %% id="controle"
ws.actions.check()

# %% [markdown] id="denkna" minutes=6
# ## Denk na: hoe is jouw mix?
#
# Tel eigen, betaald, verdiend en partner op je kaart.
# Waar leun je op een ander, en wat spreek je daarover af?
# Wat gebeurt er met de reis als het betaalde deel een maand stopt?
#
# ## Dit heb je nu
#
# - een actiematrix waarin elke rij een eigenaar heeft;
# - één verhaallijn in drie zinnen;
# - een meetplan met nulmeting, en kosten waar je het verhaal bij kent.

# %% id="resultaat"
ws.actions.show()

# %% [markdown] id="verder"
# *Kijk:* een leeg vak is een afspraak die nog gemaakt moet worden.
#
# **Oefenen:** open [de oefeningen bij notebook 6](../exercises/06_operationaliseren.ipynb).
#
# **Verder:** open [notebook 7, maak een fasering](07_fasering.ipynb).
# Loopt een rij vast? Ga terug naar je kaart; vaak ontbreekt daar de vraag van de klant.
