"""What a cell may call. `start` gives a `Workshop` with eight nouns and three verbs."""

from workshop_lib.notebook.workshop import Workshop as Workshop
from workshop_lib.notebook.workshop import start as start
