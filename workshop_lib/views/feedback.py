"""What is right, what is missing and what to do now, as a short list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop_lib.rules.finding import Level
from workshop_lib.text import panel_words as t
from workshop_lib.views import html
from workshop_lib.views.panel import Panel
from workshop_lib.views.svg import Markup
from workshop_lib.views.theme import WORKSHOP

_SHOWN = 6
_ORDER = ((Level.WRONG, t.WRONG), (Level.MISSING, t.MISSING), (Level.TIP, t.TIPS), (Level.GOOD, t.CHECKED))
MARKS = {Level.GOOD: "✓", Level.MISSING: "○", Level.WRONG: "✗", Level.TIP: "→"}
"""A sign per level, so that nothing is told by colour alone."""


@dataclass(frozen=True)
class Remark:
    """A finding in Dutch: how it weighs, what it says, what can be done now."""

    level: Level
    text: str
    advice: str = ""
    field: str = ""
    """The field of the item that it is about, where it is about one."""
    times: int = 1
    """How many findings it stands for."""


def draw_feedback(name: str, remarks: Sequence[Remark]) -> Panel:
    """A panel with at most six lines per kind; the first thing to do stands at the end."""
    parts = [(head, [one for one in remarks if one.level is level]) for level, head in _ORDER]
    filled = [(head, several) for head, several in parts if several]
    advice = next((one.advice for level, _ in _ORDER[:3] for one in remarks if one.level is level and one.advice), "")
    todo = f"{t.NEXT}: {advice}" if advice else t.ALL_GOOD
    summary = f"{name}: {_counts(remarks)}"
    accent = WORKSHOP.missing if advice else WORKSHOP.good
    body = [piece for head, several in filled for piece in (html.paragraph(html.tag("strong", head)), _list(several))]
    made = html.card(
        html.heading(summary), *body, html.paragraph(html.tag("strong", todo)), accent=accent, role="status"
    )
    lines = [summary, *[line for head, several in filled for line in (f"{head}:", *_lines(several))], todo]
    return Panel(str(made), "\n".join(lines))


def _counts(remarks: Sequence[Remark]) -> str:
    tally = [
        sum(one.times for one in remarks if one.level is level) for level in (Level.GOOD, Level.MISSING, Level.WRONG)
    ]
    return t.counts(*tally)


def _list(remarks: Sequence[Remark]) -> Markup:
    return html.listing(_lines(remarks, bullet=False))


def _lines(remarks: Sequence[Remark], bullet: bool = True) -> list[str]:
    shown = [f"{'  ' if bullet else ''}{MARKS[one.level]} {one.text}" for one in remarks[:_SHOWN]]
    rest = len(remarks) - _SHOWN
    return [*shown, f"{'  ' if bullet else ''}{t.more(rest)}"] if rest > 0 else shown
