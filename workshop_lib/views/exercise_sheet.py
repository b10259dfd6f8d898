"""An exercise on paper: its number, question, figures and choices, without any answer."""

from __future__ import annotations

import string
from collections.abc import Sequence

from workshop_lib.text import exercise_words as t
from workshop_lib.text.exercises.rows import Exercise, Field, Kind
from workshop_lib.text.numbers import number, signed
from workshop_lib.views import html
from workshop_lib.views.panel import Panel
from workshop_lib.views.svg import Markup
from workshop_lib.views.theme import WORKSHOP

_CELL = "padding:0.2em 0.8em 0.2em 0;text-align:left;vertical-align:top"
_RIGHT = "padding:0.2em 0.8em 0.2em 0;text-align:right;vertical-align:top"


def draw_exercise(exercise: Exercise) -> Panel:
    """The whole question, as it stands where no form can be shown."""
    html_parts, plain = [ask(exercise)], _plain(exercise)
    for head, texts in choices(exercise):
        html_parts += [html.paragraph(html.tag("strong", head)), letters(texts) if head != t.PARTS else _list(texts)]
    made = html.card(*html_parts, accent=WORKSHOP.accent, label=t.heading(exercise.number, exercise.title))
    return Panel(str(made), plain)


def draw_exercises(title: str, several: Sequence[Exercise]) -> Panel:
    """A quiz: the questions under each other."""
    drawn = [draw_exercise(one) for one in several]
    return Panel("".join(one.html for one in drawn), "\n\n".join([title, *(one.plain for one in drawn)]))


def ask(exercise: Exercise, with_figures: bool = True) -> Markup:
    """Title, minutes, question and figures; what can be chosen comes after it."""
    title = html.heading(t.heading(exercise.number, exercise.title))
    facts = html.paragraph(html.tag("small", t.facts(exercise.minutes, exercise.must), style=html.MUTED))
    parts: list[Markup | None] = [title, facts, html.paragraph(exercise.question)]
    parts += [figures(exercise)] if with_figures else []
    return Markup("".join(str(one) for one in parts if one is not None))


def ask_briefly(exercise: Exercise, told: Exercise | None) -> Markup:
    """The title, with of question and figures only what differs from `told`, which stands on the page already."""
    parts: list[Markup | None] = [html.heading(t.heading(exercise.number, exercise.title))]
    parts += [html.paragraph(exercise.question)] if told is None or exercise.question != told.question else []
    fresh = exercise.kind is not Kind.FILL and (told is None or exercise.table != told.table)
    parts += [figures(exercise)] if fresh else []
    return Markup("".join(str(one) for one in parts if one is not None))


def figures(exercise: Exercise) -> Markup | None:
    """The table of the question."""
    if not exercise.table.rows:
        return None
    head = html.tag("tr", *[html.tag("th", one, style=_CELL, scope="col") for one in exercise.table.heads])
    rows = [html.tag("tr", *[_cell(one) for one in row]) for row in exercise.table.rows]
    return html.tag("table", head, *rows, style="border-collapse:collapse;margin:0.4em 0")


def shown(cell: str | float) -> str:
    """A cell of a table the Dutch way; an empty one stays visible."""
    if isinstance(cell, int | float):
        return number(cell)
    return "…" if not cell or blank(cell) else cell


def blank(cell: str | float) -> str:
    """The name of the field in a cell such as "[f1]"; empty for an ordinary cell."""
    return cell[1:-1] if isinstance(cell, str) and cell.startswith("[") and cell.endswith("]") else ""


def choices(exercise: Exercise) -> list[tuple[str, tuple[str, ...]]]:
    """What there is to place, to choose and to fill in, each with its heading."""
    chosen = t.PLACE if exercise.items else t.POINTS if exercise.kind is Kind.MARK else t.CHOICES
    points = tuple(f"{one} ({signed(score)})" for one, score in zip(exercise.choices, exercise.scores, strict=False))
    lists = [
        (t.ITEM, exercise.items),
        (chosen, points or exercise.choices),
        (t.PARTS, tuple(part(one) for one in exercise.fields)),
        (t.CRITERIA, exercise.criteria),
    ]
    return [(head, texts) for head, texts in lists if texts]


def part(field: Field) -> str:
    """A field in words: its name in code, its label, and its unit or choices."""
    rest = f" ({' / '.join(field.options)})" if field.options else f" ({field.unit})" if field.unit else ""
    return f"{field.name}: {field.label}{rest}"


def letters(texts: Sequence[str]) -> Markup:
    """A list in which the letters are the way to name the lines."""
    return html.tag("ol", *[html.tag("li", text) for text in texts], type="a", style="margin:0.2em 0 0.4em 0")


def _list(texts: Sequence[str]) -> Markup:
    return html.listing(texts)


def _cell(cell: str | float) -> Markup:
    return html.tag("td", shown(cell), style=_RIGHT if isinstance(cell, int | float) else _CELL)


def _plain(exercise: Exercise) -> str:
    lines = [t.heading(exercise.number, exercise.title), t.facts(exercise.minutes, exercise.must), exercise.question]
    if exercise.table.rows:
        lines += [" | ".join(exercise.table.heads), *(" | ".join(map(shown, row)) for row in exercise.table.rows)]
    for head, texts in choices(exercise):
        marks = [f"{letter}. " for letter in string.ascii_lowercase] if head != t.PARTS else ["- "] * len(texts)
        lines += [f"{head}:", *(f"  {mark}{text}" for mark, text in zip(marks, texts, strict=False))]
    return "\n".join(lines)
