# %% [markdown] id="titel" only="exercise"
# # 6 · Oefenen: van kaart naar afspraken
#
# **Je oefent:** wat je in notebook 6 leerde, op de casussen.
# **Duur:** 36 minuten oefenen, 5 minuten quiz, 35 minuten open opdracht.
# Van het oefenen mag je 4 minuten overslaan.
#
# **Na dit notebook kun je**
#
# - de mix van kanalen tellen;
# - call-to-actions en een actiematrix keuren;
# - kosten per order uitrekenen en content kiezen.
#
# Elke oefening heeft een formulier met drie knoppen: **Kijk na**, **Hint** en **Uitwerking**.
# Erboven staat hoelang ze duurt, en of ze moet of mag.
# Je antwoorden worden vanzelf bewaard. Vul in wat je denkt; je kunt zo vaak nakijken als je wilt.

# %% [markdown] id="titel-antwoord" minutes=15 only="solution"
# # 6 · Antwoorden: van kaart naar afspraken
#
# **Je leest:** per oefening het antwoord, waarom het zo is, en een veelgemaakte fout.
# **Duur:** 15 minuten.
#
# Maak eerst de [oefeningen bij notebook 6](../exercises/06_operationaliseren.ipynb).
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
# Een plan werkt pas als iemand morgen weet wat hij moet doen. Let daarom op elke lege cel.

# %% [markdown] id="antwoorden" only="solution"
# ## Antwoorden
#
# Elk antwoord ging door dezelfde controle als het jouwe. De uitslag staat op de laatste regel.

# %% exercise 6.1

# %% exercise 6.2

# %% exercise 6.3

# %% exercise 6.4

# %% exercise 6.5

# %% exercise 6.6

# %% exercise 6.7

# %% quiz

# %% open

# %% [markdown] id="verder" only="exercise"
# **Vergelijken:** de uitleg bij elke oefening staat bij [de antwoorden van stap 6](../solutions/06_operationaliseren.ipynb).
#
# **Verder:** open [notebook 7, fasering](../notebooks/07_fasering.ipynb).

# %% [markdown] id="verder-antwoord" only="solution"
# **Verder:** open [notebook 7, fasering](../notebooks/07_fasering.ipynb).
