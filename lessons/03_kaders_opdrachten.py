# %% [markdown] id="titel" only="exercise"
# # 3 · Oefenen: grenzen en doelen
#
# **Je oefent:** wat je in notebook 3 leerde, op de casussen.
# **Duur:** 37 minuten oefenen, 5 minuten quiz, 25 minuten open opdracht.
# Van het oefenen mag je 5 minuten overslaan.
#
# **Na dit notebook kun je**
#
# - herkennen of een doel SMART is;
# - rekenen met een nulmeting en met de duur van een test;
# - verplichte stappen en een bewakingsgetal kiezen.
#
# Elke oefening heeft een formulier met drie knoppen: **Kijk na**, **Hint** en **Uitwerking**.
# Erboven staat hoelang ze duurt, en of ze moet of mag.
# Je antwoorden worden vanzelf bewaard. Vul in wat je denkt; je kunt zo vaak nakijken als je wilt.

# %% [markdown] id="titel-antwoord" minutes=15 only="solution"
# # 3 · Antwoorden: grenzen en doelen
#
# **Je leest:** per oefening het antwoord, waarom het zo is, en een veelgemaakte fout.
# **Duur:** 15 minuten.
#
# Maak eerst de [oefeningen bij notebook 3](../exercises/03_kaders.ipynb).
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
# Een kader is pas goed als een ander het kan narekenen. Vraag je bij elk antwoord af hoe je het zou controleren.

# %% [markdown] id="antwoorden" only="solution"
# ## Antwoorden
#
# Elk antwoord ging door dezelfde controle als het jouwe. De uitslag staat op de laatste regel.

# %% exercise 3.1

# %% exercise 3.2

# %% exercise 3.3

# %% exercise 3.4

# %% exercise 3.5

# %% exercise 3.6

# %% exercise 3.7

# %% quiz

# %% open

# %% [markdown] id="verder" only="exercise"
# **Vergelijken:** de uitleg bij elke oefening staat bij [de antwoorden van stap 3](../solutions/03_kaders.ipynb).
#
# **Verder:** open [notebook 4, de persona](../notebooks/04_persona.ipynb).

# %% [markdown] id="verder-antwoord" only="solution"
# **Verder:** open [notebook 4, de persona](../notebooks/04_persona.ipynb).
