"""The exercises on paper: questions, figures and room to write, on A4. No answer, hint or worked text."""

from __future__ import annotations

import re
import string
from collections.abc import Sequence

from workshop_lib.authoring.answer_book import PAPER_TESTS
from workshop_lib.checks.exercise import shown
from workshop_lib.checks.final import questions
from workshop_lib.text import book_words as t
from workshop_lib.text import exercise_words, practice_words
from workshop_lib.text.exercises import STEPS, exercises, open_task, quiz
from workshop_lib.text.exercises.rows import Exercise, Kind
from workshop_lib.text.labels import PARTS
from workshop_lib.views.exercise_sheet import blank, part
from workshop_lib.views.exercise_sheet import shown as cell_text
from workshop_lib.views.html import tag
from workshop_lib.views.svg import Markup

_STYLE = """
@page { size: A4; margin: 15mm }
body { margin: 0 auto; max-width: 180mm; color: #1f2933;
  font: 11pt/1.35 "Source Sans 3", "Segoe UI", Helvetica, Arial, sans-serif }
section { break-before: page }
article { break-inside: avoid; margin: 0 0 7mm; padding-top: 2mm; border-top: .6pt solid #7b8794 }
h1 { font-size: 20pt; margin: 0 0 3mm } h2 { font-size: 16pt } h3 { font-size: 12pt; margin: 0 0 1mm }
p { margin: 0 0 2mm } small { color: #52606d } ul { list-style: none; padding: 0; margin: 0 0 2mm }
li { padding: .8mm 0 }
table { border-collapse: collapse; margin: 0 0 3mm } th, td { border: .6pt solid #7b8794;
  padding: 1mm 2.5mm; text-align: left }
th { background: #f1f4f7; print-color-adjust: exact; -webkit-print-color-adjust: exact }
.room { border-bottom: .6pt dotted #7b8794; height: 8mm }
@media screen { body { padding: 8mm } }
"""


def paper_book() -> str:
    """The whole page as text."""
    head = (Markup('<meta charset="utf-8">'), tag("title", t.PAPER), tag("style", Markup(_STYLE)))
    intro = tag("header", tag("h1", t.PAPER), tag("p", t.PAPER_INTRO), tag("p", t.NAME_LINE))
    body = (intro, *map(_step, STEPS), *(_test(name) for name in PAPER_TESTS))
    return f"<!DOCTYPE html>\n{tag('html', tag('head', *head), tag('body', *body), lang='nl')}\n".replace("><", ">\n<")


def _step(step: int) -> Markup:
    found = [one for template in exercises(step) if (one := shown(template.number))]
    title = f"{step} · {PARTS[step - 1].name}"
    several = [_article(one) for one in (*found, *quiz(step), open_task(step))]
    return tag("section", tag("h2", title), *several, id=f"stap-{step}")


def _test(name: str) -> Markup:
    asked = [_article(one) for one in questions(PAPER_TESTS[name])]
    head = (tag("h2", f"{practice_words.FINAL}, {t.version(name).lower()}"), tag("p", t.NAME_LINE))
    return tag("section", *head, *asked, id=f"eindtoets-{name.lower()}")


def _article(one: Exercise) -> Markup:
    facts = tag("p", tag("small", exercise_words.facts(one.minutes, one.must)))
    head = tag("h3", exercise_words.heading(one.number, one.title))
    facts_shown = [] if _asks_once(one) else [facts]
    return tag("article", head, *facts_shown, tag("p", _asked(one)), *_figures(one), *_room(one))


def _asked(one: Exercise) -> str:
    """The question, with the work sheet in the place of a form."""
    return re.sub(r"ws\.\w+\.edit\(\)", t.WORK_SHEET, one.question)


def _asks_once(one: Exercise) -> bool:
    """A question of a quiz or a test."""
    return not one.hints


def _figures(one: Exercise) -> list[Markup]:
    if not one.table.rows:
        return []
    head = tag("tr", *[tag("th", text) for text in one.table.heads])
    rows = [tag("tr", *[tag("td", "" if blank(cell) else cell_text(cell)) for cell in row]) for row in one.table.rows]
    return [tag("table", head, *rows)]


def _room(one: Exercise) -> list[Markup]:
    """What there is to write in."""
    if one.kind in (Kind.SORT, Kind.MATCH):
        choices = tag("p", tag("strong", f"{exercise_words.PLACE}: "), " · ".join(one.choices))
        return [tag("p", t.PLACE_HINT), _list([f"{text}: {t.LINE}" for text in one.items]), choices]
    if one.kind is Kind.ORDER:
        return [tag("p", t.ORDER_HINT), _list(one.items, "___ ")]
    if one.kind in (Kind.CHOICE, Kind.SEVERAL, Kind.MARK):
        return [tag("p", t.MARK_HINT), _list(_ticked(one))]
    if one.kind is Kind.OPEN:
        return [_list([f"{text} {t.SCORES}" for text in one.criteria])]
    if one.kind is Kind.FILL:
        return []
    if one.kind is Kind.TEXT:
        return [tag("div", class_="room")]
    lines = [_list([f"{part(field).partition(': ')[2]}: {t.LINE}" for field in one.fields])]
    return [*lines, tag("p", t.CODE_HINT), tag("div", class_="room")] if one.kind is Kind.DATA else lines


def _ticked(one: Exercise) -> list[str]:
    scores = [f" ({exercise_words.given_score(score)})" for score in one.scores] or [""] * len(one.choices)
    letters = string.ascii_lowercase
    return [
        f"{t.BOX_LETTER.format(letter=letter)} {text}{score}"
        for letter, text, score in zip(letters, one.choices, scores, strict=False)
    ]


def _list(texts: Sequence[str], before: str = "") -> Markup:
    return tag("ul", *[tag("li", f"{before}{text}") for text in texts])
