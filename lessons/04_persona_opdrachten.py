# %% [markdown] id="titel" only="exercise"
# # 4 · Oefenen: door andere ogen kijken
#
# **Je oefent:** wat je in notebook 4 leerde, op de casussen.
# **Duur:** 34 minuten oefenen, 5 minuten quiz, 30 minuten open opdracht.
# Van het oefenen mag je 4 minuten overslaan.
#
# **Na dit notebook kun je**
#
# - beweringen toetsen op bewijs;
# - gedrag van demografie onderscheiden;
# - laten zien waarom een gemiddelde misleidt.
#
# Elke oefening heeft een formulier met drie knoppen: **Kijk na**, **Hint** en **Uitwerking**.
# Erboven staat hoelang ze duurt, en of ze moet of mag.
# Je antwoorden worden vanzelf bewaard. Vul in wat je denkt; je kunt zo vaak nakijken als je wilt.

# %% [markdown] id="titel-antwoord" minutes=15 only="solution"
# # 4 · Antwoorden: door andere ogen kijken
#
# **Je leest:** per oefening het antwoord, waarom het zo is, en een veelgemaakte fout.
# **Duur:** 15 minuten.
#
# Maak eerst de [oefeningen bij notebook 4](../exercises/04_persona.ipynb).
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
# Bij elke bewering hoort dezelfde vraag: hoe weten we dit? Houd die vraag vast, ook bij je eigen persona.

# %% [markdown] id="antwoorden" only="solution"
# ## Antwoorden
#
# Elk antwoord ging door dezelfde controle als het jouwe. De uitslag staat op de laatste regel.

# %% exercise 4.1

# %% exercise 4.2

# %% exercise 4.3

# %% exercise 4.4

# %% exercise 4.5

# %% exercise 4.6

# %% exercise 4.7

# %% quiz

# %% open

# %% [markdown] id="verder" only="exercise"
# **Vergelijken:** de uitleg bij elke oefening staat bij [de antwoorden van stap 4](../solutions/04_persona.ipynb).
#
# **Verder:** open [notebook 5, de eerste opzet](../notebooks/05_eerste_opzet.ipynb).

# %% [markdown] id="verder-antwoord" only="solution"
# **Verder:** open [notebook 5, de eerste opzet](../notebooks/05_eerste_opzet.ipynb).
