"""The map as a table: one row per touchpoint, one column per lane, so that no fact lives in the picture alone."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_lib.model.organisation import State
from workshop_lib.model.work import Work
from workshop_lib.text import describe_words as t
from workshop_lib.text.labels import label
from workshop_lib.text.map_words import EVERYBODY, FIELD_WORDS, NO_PHASE, phase_name
from workshop_lib.text.numbers import signed
from workshop_lib.text.ties import tie
from workshop_lib.views import html
from workshop_lib.views.describe import describe_at_length
from workshop_lib.views.gather import gather
from workshop_lib.views.map_content import Column
from workshop_lib.views.map_options import MapOptions
from workshop_lib.views.map_parts import Content
from workshop_lib.views.panel import Panel
from workshop_lib.views.svg import Markup
from workshop_lib.views.theme import WORKSHOP

_CELL = "padding:0.25em 0.7em;text-align:left;vertical-align:top"
Grid = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]


def draw_map_table(work: Work, state: State = State.AS_IS) -> Panel:
    """The whole map in words, and below that the table."""
    told = describe_at_length(work, state)
    heads, rows = cells(work, state)
    details = html.tag("details", html.tag("summary", t.TABLE), map_table(work, state), open="open") if rows else None
    body = [html.paragraph(one) for one in told]
    made = html.card(html.heading(t.IN_WORDS), *body, details, accent=WORKSHOP.accent, label=t.IN_WORDS)
    plain = [t.IN_WORDS, *told, *([" | ".join(heads)] if rows else []), *(" | ".join(row) for row in rows)]
    return Panel(str(made), "\n".join(plain))


def map_table(work: Work, state: State = State.AS_IS) -> Markup:
    """The table alone; it scrolls sideways within its own box."""
    heads, rows = cells(work, state)
    head = html.tag("tr", *(html.tag("th", one, style=_CELL, scope="col") for one in heads))
    body = (
        html.tag(
            "tr", html.tag("th", row[0], style=_CELL, scope="row"),
            *(html.tag("td", tie(cell), style=_CELL) for cell in row[1:]),
        )
        for row in rows
    )  # fmt: skip
    table = html.tag("table", html.tag("thead", head), html.tag("tbody", *body), style="border-collapse:collapse")
    return html.tag(
        "div", table, class_="scroll", style="overflow-x:auto", role="region", tabindex="0", aria_label=t.TABLE
    )


def cells(work: Work, state: State = State.AS_IS) -> Grid:
    """Heads and rows as text. Lanes in which nothing stands have no column."""
    content = gather(work, MapOptions(state=state))
    shown = [one for one in content.columns if one.touchpoint]
    people = [one for one in content.series if one.points]
    fields = [part.field for lane in content.lanes for part in lane.parts if part.field != "name"]
    filled = [field for field in fields if any(_text(content, one, field) for one in shown)]
    scores = [t.SCORE if one.name == EVERYBODY else f"{t.SCORE} {one.name}" for one in people]
    heads = (t.NUMBER, "Touchpoint", t.PHASE, t.SIGNS, t.EMOTION, *scores, *(_head(field) for field in filled))
    return heads, tuple(tuple(_row(content, one, filled)) for one in shown)


def _head(field: str) -> str:
    word = FIELD_WORDS[field]
    return f"{word[0].upper()}{word[1:]}"


def _row(content: Content, one: Column, fields: list[str]) -> Iterator[str]:
    index = content.columns.index(one)
    truth = one.touchpoint is not None and one.touchpoint.moment_of_truth
    yield one.mark
    yield _text(content, one, "name")
    yield phase_name(one.phase.name, one.phase_position + 1) if one.phase else NO_PHASE
    yield ", ".join([*([t.TRUTH] if truth else []), *([t.LAW] if one.mandatory else [])])
    points = [{point.column: point for point in line.points}.get(index) for line in content.series]
    yield points[0].word if points and points[0] else ""
    for point in points:
        yield signed(point.score) if point else ""
    for field in fields:
        yield _text(content, one, field)


def _text(content: Content, one: Column, field: str) -> str:
    """What stands in a cell, with what it rests on."""
    entry = content.entries.get((content.columns.index(one), field))
    if entry is None or not entry.filled:
        return ""
    text = " · ".join([*entry.text.splitlines(), *entry.tags])
    return t.with_grade(text, label(entry.grade) if entry.grade else "")
