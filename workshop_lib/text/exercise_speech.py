"""How feedback tells where to go: by what somebody types, by the buttons of a form, or by the place on a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

Say = Callable[[str], str]


@dataclass(frozen=True)
class Speech:
    """Each gets the number of an exercise, or of a step where the quiz and the open task begin."""

    begin: Say
    again: Say
    more_hints: Say
    last_hint: Say
    try_first: Say
    check_first: Say
    correct: Say
    go_on: Say
    go_quiz: Say
    go_open: Say


TYPED = Speech(
    begin=lambda number: f'vul het formulier van ws.exercise("{number}") in',
    again=lambda number: f'pas je antwoord aan, of vraag een hint met ws.hint("{number}")',
    more_hints=lambda number: f'Probeer het hiermee. Nog een hint: typ ws.hint("{number}").',
    last_hint=lambda number: f'Dit was de laatste hint. De uitwerking krijg je met ws.solution("{number}").',
    try_first=lambda number: f'Probeer het eerst zelf. De uitwerking toch zien? Typ nog eens ws.solution("{number}").',
    check_first=lambda number: (
        f'Kijk eerst je eigen antwoord na. De uitwerking toch zien? Typ nog eens ws.solution("{number}").'
    ),
    correct=lambda number: f'pas je antwoord aan in ws.exercise("{number}") en kijk het opnieuw na',
    go_on=lambda number: f'ga verder met oefening {number}: ws.exercise("{number}")',
    go_quiz=lambda step: f"maak de quiz met ws.quiz({step})",
    go_open=lambda step: f"maak de open opdracht met ws.open_task({step})",
)
"""For who calls `ws.check` and its like."""
FORM = replace(
    TYPED,
    begin=lambda number: "vul het formulier in en klik op Kijk na",
    again=lambda number: "pas je antwoord aan, of klik op Hint",
    more_hints=lambda number: "Probeer het hiermee. Klik nog eens op Hint voor de volgende.",
    last_hint=lambda number: "Dit was de laatste hint. Klik op Uitwerking om te zien hoe het kan.",
    try_first=lambda number: "Probeer het eerst zelf. Wil je de uitwerking toch zien? Klik dan nog eens op Uitwerking.",
    check_first=lambda number: "Klik eerst op Kijk na. De uitwerking toch zien? Klik dan nog eens op Uitwerking.",
    correct=lambda number: "pas je antwoord aan en klik op Kijk na",
)
"""For the buttons of a form; the next exercise still has to be called."""
PAGE = replace(
    FORM,
    go_on=lambda number: f"ga verder met oefening {number} hieronder",
    go_quiz=lambda step: "maak de quiz hieronder",
    go_open=lambda step: "maak de open opdracht hieronder",
)
"""For a form on a page of exercises, where what comes next stands below."""
