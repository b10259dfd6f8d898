# %% [markdown] id="titel" only="exercise"
# # 5 · Oefenen: een eerste kaart
#
# **Je oefent:** wat je in notebook 5 leerde, op de casussen.
# **Duur:** 56 minuten oefenen, 5 minuten quiz, 45 minuten open opdracht.
# Van het oefenen mag je 4 minuten overslaan.
#
# **Na dit notebook kun je**
#
# - touchpoints in fasen plaatsen;
# - pijnpunten en geluksmomenten aanwijzen;
# - rekenen met piek, eind en moments of truth.
#
# Elke oefening heeft een formulier met drie knoppen: **Kijk na**, **Hint** en **Uitwerking**.
# Erboven staat hoelang ze duurt, en of ze moet of mag.
# Je antwoorden worden vanzelf bewaard. Vul in wat je denkt; je kunt zo vaak nakijken als je wilt.

# %% [markdown] id="titel-antwoord" minutes=15 only="solution"
# # 5 · Antwoorden: een eerste kaart
#
# **Je leest:** per oefening het antwoord, waarom het zo is, en een veelgemaakte fout.
# **Duur:** 15 minuten.
#
# Maak eerst de [oefeningen bij notebook 5](../exercises/05_eerste_opzet.ipynb).
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
# De sommen zijn kort, de betekenis is groot. Lees na elk getal de curve erbij en vraag wat de klant onthoudt.

# %% [markdown] id="antwoorden" only="solution"
# ## Antwoorden
#
# Elk antwoord ging door dezelfde controle als het jouwe. De uitslag staat op de laatste regel.

# %% exercise 5.1

# %% exercise 5.2

# %% exercise 5.3

# %% exercise 5.4

# %% exercise 5.5

# %% exercise 5.6

# %% exercise 5.7

# %% exercise 5.8

# %% exercise 5.9

# %% quiz

# %% open

# %% [markdown] id="verder" only="exercise"
# **Vergelijken:** de uitleg bij elke oefening staat bij [de antwoorden van stap 5](../solutions/05_eerste_opzet.ipynb).
#
# **Verder:** open [notebook 6, operationaliseren](../notebooks/06_operationaliseren.ipynb).

# %% [markdown] id="verder-antwoord" only="solution"
# **Verder:** open [notebook 6, operationaliseren](../notebooks/06_operationaliseren.ipynb).
