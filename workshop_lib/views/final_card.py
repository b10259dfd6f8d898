"""The result of the final test as a card: who, when, how many, per step, and what to look at again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from workshop_lib.text import practice_words as t
from workshop_lib.text.labels import PARTS
from workshop_lib.views import html
from workshop_lib.views.panel import Panel
from workshop_lib.views.theme import WORKSHOP

Missed = Sequence[tuple[str, str]]
"""A question that was not right, with the reason that belongs to the chosen answer."""
PerStep = Mapping[int, tuple[int, int]]
"""Right and asked, by step."""


def draw_result(name: str, when: dt.datetime, passed: bool, steps: PerStep, missed: Missed) -> Panel:
    """The card of this person on this day."""
    right, asked = (sum(pair[place] for pair in steps.values()) for place in (0, 1))
    head, under = f"{t.RESULT}: {t.signed_by(name, when.date())}", t.total(right, asked, passed)
    per_step = [t.of_step(number, PARTS[number - 1].name, *pair) for number, pair in steps.items()]
    again = [f"{question} {why}" for question, why in missed]
    closing = t.PASSED_NEXT if passed else t.AGAIN_TEST
    means = " ".join([f"{t.MEANS}: {t.meaning(right, asked, passed)}", *_weakest(steps)])
    body = [html.paragraph(html.tag("strong", under)), html.paragraph(means)]
    body += [html.paragraph(t.PER_STEP), html.listing(per_step)]
    body += [html.paragraph(t.LOOK_AT), html.listing(again)] if again else []
    accent = WORKSHOP.good if passed else WORKSHOP.missing
    made = html.card(html.heading(head), *body, html.paragraph(closing), accent=accent, role="status")
    lines = [head, under, means, f"{t.PER_STEP}:", *per_step, *([f"{t.LOOK_AT}:", *again] if again else []), closing]
    return Panel(str(made), "\n".join(lines))


def _weakest(steps: PerStep) -> list[str]:
    """A sentence with at most two steps of which half or more was not right: the lowest share first, then the most."""
    low = [(good / asked, good - asked, number) for number, (good, asked) in steps.items() if good * 2 <= asked]
    named = [(number, PARTS[number - 1].name) for _, _, number in sorted(low)[:2]]
    return [t.begin_with(named)] if named else []
