# %% [markdown] id="titel" only="exercise"
# # 1 · Oefenen: een reis afbakenen
#
# **Je oefent:** wat je in notebook 1 leerde, op de casussen.
# **Duur:** 42 minuten oefenen, 5 minuten quiz, 25 minuten open opdracht.
# Van het oefenen mag je 6 minuten overslaan.
#
# **Na dit notebook kun je**
#
# - elementen van een klantreis herkennen;
# - type reis, klantdoel en organisatiedoel uit elkaar houden;
# - zien wat er op een kaart ontbreekt en wie er aan tafel hoort.
#
# Elke oefening heeft een formulier met drie knoppen: **Kijk na**, **Hint** en **Uitwerking**.
# Erboven staat hoelang ze duurt, en of ze moet of mag.
# Je antwoorden worden vanzelf bewaard. Vul in wat je denkt; je kunt zo vaak nakijken als je wilt.

# %% [markdown] id="titel-antwoord" minutes=15 only="solution"
# # 1 · Antwoorden: een reis afbakenen
#
# **Je leest:** per oefening het antwoord, waarom het zo is, en een veelgemaakte fout.
# **Duur:** 15 minuten.
#
# Maak eerst de [oefeningen bij notebook 1](../exercises/01_configuratie.ipynb).
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

# %% [markdown] id="opgaven" only="exercise"
# ## Oefeningen
#
# Aan het begin van een reis gaat het vaakst mis wat niemand opschreef. Let bij elk antwoord op één ding: staat de klant vooraan, of de organisatie?

# %% [markdown] id="antwoorden" only="solution"
# ## Antwoorden
#
# Elk antwoord ging door dezelfde controle als het jouwe. De uitslag staat op de laatste regel.

# %% exercise 1.1

# %% exercise 1.2

# %% exercise 1.3

# %% exercise 1.4

# %% exercise 1.5

# %% exercise 1.6

# %% exercise 1.7

# %% exercise 1.8

# %% exercise 1.9

# %% quiz

# %% open

# %% [markdown] id="verder" only="exercise"
# **Vergelijken:** de uitleg bij elke oefening staat bij [de antwoorden van stap 1](../solutions/01_configuratie.ipynb).
#
# **Verder:** open [notebook 2, informatie verzamelen](../notebooks/02_informatie.ipynb).

# %% [markdown] id="verder-antwoord" only="solution"
# **Verder:** open [notebook 2, informatie verzamelen](../notebooks/02_informatie.ipynb).
