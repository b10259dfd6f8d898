# %% [markdown] id="titel" only="exercise"
# # 7 · Oefenen: de volgorde kiezen
#
# **Je oefent:** wat je in notebook 7 leerde, op de casussen.
# **Duur:** 59 minuten oefenen, 5 minuten quiz, 35 minuten open opdracht.
# Van het oefenen mag je 6 minuten overslaan.
#
# **Na dit notebook kun je**
#
# - overgangen tussen fasen herkennen;
# - prioriteiten stellen met RICE, ICE, belang en kans;
# - een plan maken dat binnen de capaciteit past.
#
# Elke oefening heeft een formulier met drie knoppen: **Kijk na**, **Hint** en **Uitwerking**.
# Erboven staat hoelang ze duurt, en of ze moet of mag.
# Je antwoorden worden vanzelf bewaard. Vul in wat je denkt; je kunt zo vaak nakijken als je wilt.

# %% [markdown] id="titel-antwoord" minutes=15 only="solution"
# # 7 · Antwoorden: de volgorde kiezen
#
# **Je leest:** per oefening het antwoord, waarom het zo is, en een veelgemaakte fout.
# **Duur:** 15 minuten.
#
# Maak eerst de [oefeningen bij notebook 7](../exercises/07_fasering.ipynb).
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
# Elke methode geeft een score, geen enkele geeft gelijk. Kijk steeds wat een methode beloont en wat ze verbergt.

# %% [markdown] id="antwoorden" only="solution"
# ## Antwoorden
#
# Elk antwoord ging door dezelfde controle als het jouwe. De uitslag staat op de laatste regel.

# %% exercise 7.1

# %% exercise 7.2

# %% exercise 7.3

# %% exercise 7.4

# %% exercise 7.5

# %% exercise 7.6

# %% exercise 7.7

# %% exercise 7.8

# %% exercise 7.9

# %% quiz

# %% open

# %% [markdown] id="verder" only="exercise"
# **Vergelijken:** de uitleg bij elke oefening staat bij [de antwoorden van stap 7](../solutions/07_fasering.ipynb).
#
# **Verder:** open [notebook 8, evalueren](../notebooks/08_evalueren.ipynb).

# %% [markdown] id="verder-antwoord" only="solution"
# **Verder:** open [notebook 8, evalueren](../notebooks/08_evalueren.ipynb).
