"""The first thing a trainee sees: eight steps, how far each is, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_lib.rules.progress import Progress, next_part
from workshop_lib.text import panel_words as t
from workshop_lib.text.labels import part
from workshop_lib.views import html
from workshop_lib.views.panel import Panel
from workshop_lib.views.svg import Markup
from workshop_lib.views.theme import WORKSHOP

_CELL = "padding:0.25em 0.8em;text-align:left"


def draw_progress(name: str, steps: Sequence[Progress]) -> Panel:
    """A table of the eight steps and one sentence that says what to do next."""
    upcoming = next_part(steps)
    todo = t.ALL_DONE if upcoming is None else _todo(upcoming)
    head = html.tag("tr", *[html.tag("th", text, style=_CELL, scope="col") for text in (t.STEP, t.STATE, t.DONE)])
    table = html.tag("table", head, *[_row(one) for one in steps], style="border-collapse:collapse;margin:0.3em 0")
    title = f"{t.PROGRESS}: {name}"
    made = html.card(
        html.heading(title), table, html.paragraph(html.tag("strong", todo)), accent=WORKSHOP.brand, label=title
    )
    lines = [f"  {part(one.part).number} {part(one.part).name}: {_state(one)}" for one in steps]
    return Panel(str(made), "\n".join([title, *lines, todo]))


def _todo(noun: str) -> str:
    step = part(noun)
    return t.next_step(step.number, step.name, step.question)


def _state(one: Progress) -> str:
    return f"{t.STAGES[one.state]}, {t.done_of(one.done, one.total)}"


def _row(one: Progress) -> Markup:
    step = part(one.part)
    return html.tag(
        "tr",
        html.tag("td", f"{step.number} · {step.name}", style=_CELL),
        html.tag("td", t.STAGES[one.state], style=_CELL),
        html.tag("td", _bar(one.share), f" {t.done_of(one.done, one.total)}", style=_CELL),
    )


def _bar(share: float) -> Markup:
    fill = html.tag("span", style=f"display:block;height:100%;width:{share:.0%};background:{WORKSHOP.accent}")
    outer = (
        "display:inline-block;vertical-align:middle;width:7em;height:0.7em;margin-right:0.5em;border-radius:3px;"
        "overflow:hidden;background:var(--jp-layout-color3,#E4E8EC)"
    )
    return html.tag("span", fill, style=outer, aria_hidden="true")
