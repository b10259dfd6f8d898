# %% [markdown] id="titel" only="exercise"
# # 8 · Oefenen: meten en bijstellen
#
# **Je oefent:** wat je in notebook 8 leerde, op de casussen.
# **Duur:** 75 minuten oefenen, 5 minuten quiz, 35 minuten open opdracht.
# Van het oefenen mag je 12 minuten overslaan.
#
# **Na dit notebook kun je**
#
# - het lek in een trechter vinden;
# - verschillen lezen met hun onzekerheid;
# - attributie vergelijken en kiezen naar welke stap je teruggaat.
#
# Elke oefening heeft een formulier met drie knoppen: **Kijk na**, **Hint** en **Uitwerking**.
# Erboven staat hoelang ze duurt, en of ze moet of mag.
# Je antwoorden worden vanzelf bewaard. Vul in wat je denkt; je kunt zo vaak nakijken als je wilt.

# %% [markdown] id="titel-antwoord" minutes=15 only="solution"
# # 8 · Antwoorden: meten en bijstellen
#
# **Je leest:** per oefening het antwoord, waarom het zo is, en een veelgemaakte fout.
# **Duur:** 15 minuten.
#
# Maak eerst de [oefeningen bij notebook 8](../exercises/08_evalueren.ipynb).
# Lees daarna alleen wat nog niet goed ging, en leg het iemand anders uit.

# %% parameters id="parameters"
case = "rijnveen"
work = "mijn-werk"

# %% [markdown] id="beginnen" only="exercise"
# Voer de cel hierboven uit en dan deze. Daarna werken alle formulieren op deze bladzijde.

# %% [markdown] id="beginnen-antwoord" only="solution"
# De antwoorden hieronder zijn die van de casus. Kies je een andere? Voer dan alle cellen opnieuw uit.

# %% id="start"
from workshop_lib import start
ws = start(case, work)

# %% [markdown] id="herhalen" minutes=3 only="exercise"
# ## Even herhalen
#
# Hier staan vragen uit eerdere stappen die nog niet goed gingen. Zijn die er niet, ga dan meteen verder.

# %% id="herhalen-formulier" only="exercise"
ws.repeat()

# %% [markdown] id="opgaven" only="exercise"
# ## Oefeningen
#
# Een getal zonder onzekerheid is een halve zin. Lees bij elk verschil het interval mee voordat je besluit.

# %% [markdown] id="antwoorden" only="solution"
# ## Antwoorden
#
# Elk antwoord ging door dezelfde controle als het jouwe. De uitslag staat op de laatste regel.

# %% exercise 8.1

# %% exercise 8.2

# %% exercise 8.3

# %% exercise 8.4

# %% exercise 8.5

# %% exercise 8.6

# %% exercise 8.7

# %% exercise 8.8

# %% exercise 8.9

# %% exercise 8.10

# %% quiz

# %% open

# %% [markdown] id="eindtoets" minutes=15 only="exercise"
# ## Eindtoets
#
# Vijftien vragen over alle acht stappen, elke keer andere. Vanaf 11 goed ben je geslaagd.
#
# Je krijgt een uitslagkaart met je score per stap. Nog niet gehaald? Klik op Nieuwe toets voor andere vragen.

# %% id="eindtoets-formulier" only="exercise"
ws.final_test()

# %% [markdown] id="verder" only="exercise"
# **Vergelijken:** de uitleg bij elke oefening staat bij [de antwoorden van stap 8](../solutions/08_evalueren.ipynb).
#
# **Verder:** je hebt alle acht stappen geoefend. Pak je eigen kaart en kies welke stap je nog eens doet.

# %% [markdown] id="verder-antwoord" only="solution"
# **Verder:** je hebt alle acht stappen gezien. Pak je eigen kaart en kies welke stap je nog eens doet.
