"""The first thing a trainee sees: eight steps, how far each is, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_lib.rules.practice import Practice
from workshop_lib.rules.progress import Progress, Stage, coming
from workshop_lib.text import panel_words as t
from workshop_lib.text import practice_words as p
from workshop_lib.text.labels import part
from workshop_lib.views import html
from workshop_lib.views.panel import Panel
from workshop_lib.views.svg import Markup
from workshop_lib.views.theme import WORKSHOP

_CELL = "padding:0.25em 0.8em;text-align:left"


def draw_progress(name: str, steps: Sequence[Progress], practice: Sequence[Practice] = ()) -> Panel:
    """A table of the eight steps and one sentence that says what to do next; `practice` adds what was exercised."""
    todo = what_next(steps, practice)
    heads = [t.STEP, *([p.OPENED] if practice else []), t.STATE, t.DONE, *([p.CHECKED, p.QUIZ] if practice else [])]
    head = html.tag("tr", *[html.tag("th", text, style=_CELL, scope="col") for text in heads])
    known = {one.step: one for one in practice}
    rows = [_row(one, known.get(place)) for place, one in enumerate(steps, 1)]
    table = html.tag("table", head, *rows, style="border-collapse:collapse;margin:0.3em 0")
    title = f"{t.PROGRESS}: {name}"
    made = html.card(
        html.heading(title), table, html.paragraph(html.tag("strong", todo)), accent=WORKSHOP.brand, label=title
    )
    return Panel(str(made), "\n".join([title, *progress_lines(steps, practice), todo]))


def progress_lines(steps: Sequence[Progress], practice: Sequence[Practice] = ()) -> list[str]:
    """One line of words per step."""
    known = {one.step: one for one in practice}
    return [
        f"  {place} {part(one.part).name}: {_state(one)}{_practised(known.get(place))}"
        for place, one in enumerate(steps, 1)
    ]


def what_next(steps: Sequence[Progress], practice: Sequence[Practice] = ()) -> str:
    """One sentence: the next step whose work is not complete, or whose exercises or quiz are not; then the test."""
    known = {one.step: one for one in practice}
    for one in coming(steps):
        place = part(one.part).number
        if one.state is not Stage.COMPLETE:
            return _todo(one.part)
        done = known.get(place)
        if done and done.next_exercise:
            return p.DO_EXERCISE.format(number=place, key=done.next_exercise)
        if done and done.quiz_right < done.quiz_total:
            return p.DO_QUIZ.format(number=place)
    return p.DO_TEST if practice and not practice[-1].tested else t.ALL_DONE


def _practised(one: Practice | None) -> str:
    if one is None:
        return ""
    checked, quiz = t.done_of(one.right, one.total), t.done_of(one.quiz_right, one.quiz_total)
    return f"; {p.OPENED.lower()}: {_read(one)}; {p.CHECKED.lower()} {checked}; {p.QUIZ.lower()} {quiz}"


def _read(one: Practice) -> str:
    return p.YES if one.opened else p.NO


def _todo(noun: str) -> str:
    step = part(noun)
    return t.next_step(step.number, step.name, step.question)


def _state(one: Progress) -> str:
    return f"{t.STAGES[one.state]}, {t.done_of(one.done, one.total)}"


def _row(one: Progress, practised: Practice | None) -> Markup:
    step = part(one.part)
    cells: list[tuple[object, ...]] = [(f"{step.number} · {step.name}",)]
    cells += [(_read(practised),)] if practised else []
    cells += [(t.STAGES[one.state],), (_bar(one.share), f" {t.done_of(one.done, one.total)}")]
    if practised:
        cells.append((t.done_of(practised.right, practised.total),))
        cells.append((t.done_of(practised.quiz_right, practised.quiz_total),))
    return html.tag("tr", *[html.tag("td", *cell, style=_CELL) for cell in cells])


def _bar(share: float) -> Markup:
    fill = html.tag("span", style=f"display:block;height:100%;width:{share:.0%};background:{WORKSHOP.accent}")
    outer = (
        "display:inline-block;vertical-align:middle;width:7em;height:0.7em;margin-right:0.5em;border-radius:3px;"
        "overflow:hidden;background:var(--jp-layout-color3,#E4E8EC)"
    )
    return html.tag("span", fill, style=outer, aria_hidden="true")
