# %% [markdown] id="titel" only="exercise"
# # 3 · Oefenen: grenzen en doelen
#
# **Je oefent:** wat je in notebook 3 leerde, op de casussen.
# **Duur:** 37 minuten oefenen, 5 minuten quiz, 25 minuten open opdracht.
#
# **Na dit notebook kun je**
#
# - herkennen of een doel SMART is;
# - rekenen met een nulmeting en met de duur van een test;
# - verplichte stappen en een bewakingsgetal kiezen.
#
# Elke opgave heeft een formulier met drie knoppen: nakijken, hint en uitwerking.
# Je antwoorden worden vanzelf bewaard. Vul in wat je denkt; je kunt zo vaak nakijken als je wilt.

# %% [markdown] id="titel-antwoord" minutes=15 only="solution"
# # 3 · Antwoorden: grenzen en doelen
#
# **Je leest:** per opgave het antwoord, waarom het zo is, en de vergissing die vaak gemaakt wordt.
# **Duur:** 15 minuten.
#
# Maak eerst de opgaven in `exercises/03_kaders.ipynb`.
# Lees daarna alleen wat nog niet goed ging, en leg het iemand anders uit.

# %% parameters id="parameters"
case = "rijnveen"
work = "mijn-werk"

# %% [markdown] id="beginnen"
# Voer de startcel uit. Daarna werken alle formulieren op deze bladzijde.

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
# ## Opgaven
#
# Een kader is pas goed als een ander het kan narekenen. Vraag je bij elk antwoord af hoe je het zou controleren.

# %% [markdown] id="antwoorden" only="solution"
# ## Antwoorden
#
# Achter elke uitleg staat de controle van het antwoord. De uitslag is dezelfde als bij jou.

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
# **Vergelijken:** de uitleg bij elke opgave staat in `solutions/03_kaders.ipynb`.
#
# **Verder:** open `notebooks/04_persona.ipynb`, notebook 4, de persona.

# %% [markdown] id="verder-antwoord" only="solution"
# **Verder:** open `notebooks/04_persona.ipynb`, notebook 4, de persona.
