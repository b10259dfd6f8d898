"""One page with all eight steps: pictures, figures and tables. Opens without internet and prints well."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from workshop_lib.exports.report_pictures import figure, pictures
from workshop_lib.exports.typeface import font_css
from workshop_lib.model.work import Work
from workshop_lib.store.atomic import make_folder, write_text
from workshop_lib.text import describe_words
from workshop_lib.text import practice_words as words
from workshop_lib.text import report_words as t
from workshop_lib.text.exercises.asked import practised
from workshop_lib.text.figures import figure_rows
from workshop_lib.text.panel_words import done_of
from workshop_lib.text.steps import STEPS
from workshop_lib.views.describe import describe_at_length
from workshop_lib.views.html import tag
from workshop_lib.views.map_table import map_table
from workshop_lib.views.svg import Markup


def write_report(work: Work, path: Path) -> Path:
    """Writes the page and returns its path. Raises NotWritable."""
    make_folder(path.parent)
    write_text(path, make_report(work))
    return path


def make_report(work: Work) -> str:
    """The whole page as text; the same work gives the same bytes."""
    title = t.TITLE.format(name=work.name or work.organisation.name)
    under = t.MADE_BY.format(author=work.author) if work.author else work.organisation.customer_goal
    css = resources.files("workshop_lib.exports").joinpath("report.css").read_text("utf-8")
    head = (
        Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'),
        tag("title", title),
        tag("style", Markup(font_css() + css)),
    )
    body = (
        tag("header", tag("h1", title), tag("p", under, class_="under"), _contents()),
        tag("main", *[_section(work, number) for number in range(1, 9)], _practice(work)),
        tag("footer", tag("p", t.FOOT)),
    )
    page = tag("html", tag("head", *head), tag("body", *body), lang="nl")
    return f"<!DOCTYPE html>\n{page}\n"


def _contents() -> Markup:
    links = [tag("li", tag("a", step.about.title, href=f"#stap-{step.number}")) for step in STEPS]
    return tag("nav", tag("h2", t.CONTENTS), tag("ol", *links), aria_label=t.CONTENTS)


def _section(work: Work, number: int) -> Markup:
    step = STEPS[number - 1]
    parts = [figure(one) for one in pictures(work, number)]
    if number == 5 and work.journey.touchpoints:
        parts += [_figures(work), _in_full(work)]
    heading = tag("h2", f"{number} · {step.about.title}")
    return tag("section", heading, tag("p", step.part.question, class_="under"), *parts, id=f"stap-{number}")


def _practice(work: Work) -> Markup | None:
    """What was practised, per step; nothing for who did not."""
    done = practised(work.answers)
    if not any(one.right or one.quiz_right for one in done):
        return None
    head = tag("tr", *[tag("th", one, scope="col") for one in (words.STEP, words.CHECKED, words.QUIZ)])
    rows = [
        (STEPS[one.step - 1].about.title, done_of(one.right, one.total), done_of(one.quiz_right, one.quiz_total))
        for one in done
    ]
    table = tag("table", head, *[tag("tr", *[tag("td", cell) for cell in row]) for row in rows])
    intro = tag("p", words.PRACTICE_INTRO, class_="under")
    return tag("section", tag("h2", words.PRACTICE), intro, table, id="oefenen")


def _figures(work: Work) -> Markup:
    head = tag("tr", *[tag("th", one, scope="col") for one in (t.MEASURE, t.VALUE, t.MEANING)])
    body = [
        tag("tr", tag("td", name), tag("td", value, class_="number"), tag("td", says))
        for name, value, says in figure_rows(work.journey)
    ]
    return tag("div", tag("h3", t.FIGURES), tag("p", t.FIGURES_INTRO), tag("table", head, *body))


def _in_full(work: Work) -> Markup:
    """The map for who cannot see it: told from phase to phase, and as a table."""
    told = tag("details", tag("summary", describe_words.IN_WORDS), *[tag("p", one) for one in describe_at_length(work)])
    return tag("div", told, tag("details", tag("summary", describe_words.TABLE), map_table(work)))
