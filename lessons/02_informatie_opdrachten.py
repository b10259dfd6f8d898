# %% [markdown] id="titel" only="exercise"
# # 2 · Oefenen: weten wat je weet
#
# **Je oefent:** wat je in notebook 2 leerde, op de casussen.
# **Duur:** 58 minuten oefenen, 5 minuten quiz, 30 minuten open opdracht.
# Van het oefenen mag je 6 minuten overslaan.
#
# **Na dit notebook kun je**
#
# - bronnen indelen en kritisch lezen;
# - rekenen aan een steekproef en aan contactredenen;
# - een bestand opschonen voordat je rekent.
#
# Elke oefening heeft een formulier met drie knoppen: **Kijk na**, **Hint** en **Uitwerking**.
# Erboven staat hoelang ze duurt, en of ze moet of mag.
# Je antwoorden worden vanzelf bewaard. Vul in wat je denkt; je kunt zo vaak nakijken als je wilt.

# %% [markdown] id="titel-antwoord" minutes=15 only="solution"
# # 2 · Antwoorden: weten wat je weet
#
# **Je leest:** per oefening het antwoord, waarom het zo is, en een veelgemaakte fout.
# **Duur:** 15 minuten.
#
# Maak eerst de [oefeningen bij notebook 2](../exercises/02_informatie.ipynb).
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
# Bij deze stap telt elk getal. Reken mee op papier en vergelijk pas daarna; zo zie je waar een noemer verdwijnt.

# %% [markdown] id="antwoorden" only="solution"
# ## Antwoorden
#
# Elk antwoord ging door dezelfde controle als het jouwe. De uitslag staat op de laatste regel.

# %% exercise 2.1

# %% exercise 2.2

# %% exercise 2.3

# %% exercise 2.4

# %% exercise 2.5

# %% exercise 2.6

# %% exercise 2.7

# %% exercise 2.8

# %% exercise 2.9

# %% exercise 2.10

# %% quiz

# %% open

# %% [markdown] id="verder" only="exercise"
# **Vergelijken:** de uitleg bij elke oefening staat bij [de antwoorden van stap 2](../solutions/02_informatie.ipynb).
#
# **Verder:** open [notebook 3, kaders bepalen](../notebooks/03_kaders.ipynb).

# %% [markdown] id="verder-antwoord" only="solution"
# **Verder:** open [notebook 3, kaders bepalen](../notebooks/03_kaders.ipynb).
