"""The overview as one page: works without internet, prints on A4 landscape, and needs no script."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from statistics import median

from workshop_lib.checks.final import ASKED
from workshop_lib.classroom.collect import Refused
from workshop_lib.classroom.compare import Missed, Shared, Standing, most_missed, shared_findings
from workshop_lib.text import classroom_words as t
from workshop_lib.text import exercise_words
from workshop_lib.text.errors import moment
from workshop_lib.text.findings import advise, say
from workshop_lib.text.labels import part
from workshop_lib.views.describe import describe_curve, main_scores
from workshop_lib.views.html import tag
from workshop_lib.views.small_curve import draw_small_curve
from workshop_lib.views.svg import Markup

LONGEST = 60
"""Letters of a team's own text; the rest becomes an ellipsis."""
MARK = '<meta name="generator" content="klassenoverzicht">'
"""By this a page of ours is known: only that one is replaced."""


@dataclass(frozen=True)
class Group:
    """What the page shows: the folder, every team, and what did not take part."""

    name: str
    several: tuple[Standing, ...]
    refused: tuple[Refused, ...]


def make_page(group: Group, when: dt.datetime, style: str) -> str:
    """The whole page as text. `style` is the house style of the report with its fonts."""
    css = resources.files("workshop_lib.classroom").joinpath("class.css").read_text("utf-8")
    title = f"{t.TITLE}: {_short(group.name)}"
    head = (
        Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'),
        Markup(MARK),
        tag("title", title),
        tag("style", Markup(style + css)),
    )
    body = (
        tag("header", tag("h1", title), _under(group, when)),
        tag("main", *_sections(group)),
        tag("footer", tag("p", t.FOOT)),
    )
    return f"<!DOCTYPE html>\n{tag('html', tag('head', *head), tag('body', *body), lang='nl')}\n"


def _under(group: Group, when: dt.datetime) -> Markup:
    made = t.under(len(group.several), moment(when))
    link = tag("a", t.left_out(len(group.refused)), href="#niet-meegenomen") if group.refused else None
    return tag("p", made, " · " if link else None, link, class_="under")


def _sections(group: Group) -> list[Markup]:
    left_out = [_refused(group.refused)] if group.refused else []
    if not group.several:
        return [tag("section", tag("p", t.NO_TEAMS)), *left_out]
    several = group.several
    return [_table(several), _missed(several), _shared(several), _curves(several), *left_out]


def _section(id: str, title: str, intro: str, *parts: object) -> Markup:
    return tag("section", tag("h2", title), tag("p", intro, class_="under"), *parts, id=id)


def _refused(refused: Sequence[Refused]) -> Markup:
    rows = [tag("li", tag("strong", _short(one.place)), f": {one.why}") for one in refused]
    return _section("niet-meegenomen", t.REFUSED, t.REFUSED_INTRO, tag("ul", *rows))


def _table(several: Sequence[Standing]) -> Markup:
    parts = [part(one.part) for one in several[0].steps]
    steps = [
        tag("th", str(one.number), scope="col", class_="step", aria_label=t.step(one.number, one.name)) for one in parts
    ]
    heads = (t.TOUCHPOINTS, t.PERSONAS, t.ACTIONS, t.RIGHT, t.ALMOST, t.QUIZ, t.TEST, t.SAVED)
    head = tag("tr", tag("th", t.TEAM, scope="col"), *steps, *[tag("th", one, scope="col") for one in heads])
    foot = tag("tfoot", _middle(several)) if len(several) > 1 else None
    table = tag("table", tag("thead", head), tag("tbody", *map(_row, several)), foot, class_="class")
    # A region that scrolls must be reachable with the keyboard.
    wide = tag("div", table, class_="scroll", tabindex="0", role="region", aria_label=t.STANDING)
    named = tag("p", " · ".join(f"{one.number} {one.name}" for one in parts))
    return _section("teams", t.STANDING, t.LEGEND, named, wide)


def _row(one: Standing) -> Markup:
    work = one.work
    about = " · ".join(_short(text) for text in (work.author, work.case or t.OWN_JOURNEY) if text)
    name = tag("th", _short(one.team.name), tag("span", about, class_="small"), scope="row")
    saved = one.team.envelope.saved
    steps = [
        tag("td", tag("span", t.state(step), aria_hidden="true"), tag("span", t.state_aloud(step), class_="ear"),
            class_=f"step {step.state.value}")
        for step in one.steps
    ]  # fmt: skip
    rest = [tag("td", str(count), class_="number") for count in counts(one)]
    test = tag("td", t.test(one.test, one.passed, ASKED))
    return tag("tr", name, *steps, *rest, test, tag("td", t.saved(saved) if saved else t.UNKNOWN_DAY))


def counts(one: Standing) -> tuple[int, ...]:
    """Touchpoints, personas, actions, exercises right and almost right, quiz questions right; none that was given."""
    work, own = one.work, one.own
    rows = {"journey": work.journey.touchpoints, "personas": work.personas, "actions": work.actions.rows}
    made = tuple(len(several) if part in own else 0 for part, several in rows.items())
    right = (sum(done.right for done in one.practice), one.almost, sum(done.quiz_right for done in one.practice))
    return (*made, *right)


def _middle(several: Sequence[Standing]) -> Markup:
    """The team in the middle, per column: one very eager team does not move it."""
    ready = [sum(row[place].state.value == "complete" for row in (one.steps for one in several)) for place in range(8)]
    steps = [tag("td", f"{count}/{len(several)}", class_="step") for count in ready]
    rest = [tag("td", str(int(median(column))), class_="number") for column in zip(*map(counts, several), strict=True)]
    passed = tag("td", f"{sum(one.passed for one in several)}/{len(several)}")
    return tag("tr", tag("th", t.WHOLE_CLASS, scope="row"), *steps, *rest, passed, tag("td", ""))


def _missed(several: Sequence[Standing]) -> Markup:
    found = most_missed(several)
    if not found:
        tried = any(one.work.answers for one in several)
        return _section("nabespreken", t.MISSED, t.NOBODY_MISSED if tried else t.NOBODY_TRIED)
    drawn = [_one_missed(one, len(several)) for one in found]
    return _section("nabespreken", t.MISSED, t.MISSED_INTRO, tag("div", *drawn, class_="cards"))


def _one_missed(one: Missed, total: int) -> Markup:
    number, mistake = one.exercise.number, one.exercise.mistake
    title = exercise_words.heading(number, one.exercise.title)
    key = "" if title.startswith(number) else f"{number} · "
    usual = [(t.USUAL, f"{_short(one.usual, 400)} ({t.times(one.times)})")] if one.usual else []
    facts = [
        *([(t.STILL_OPEN, t.of_teams(_names(one.open), total))] if one.open else []),
        *([(t.AFTER_MORE, t.of_teams(_names(one.again), total))] if one.again else []),
        *usual,
        *([(t.OFTEN, mistake)] if mistake else []),
    ]
    told = [tag("p", tag("strong", f"{head}: "), text) for head, text in facts]
    worked = tag("details", tag("summary", t.WORKED), tag("p", one.exercise.worked))
    return tag("article", tag("h3", key + title), tag("p", one.exercise.question), *told, worked)


def _shared(several: Sequence[Standing]) -> Markup:
    found = shared_findings(several)
    if not found:
        return _section("gedeeld", t.SHARED, t.NOTHING_SHARED)
    drawn = [_one_shared(one, len(several)) for one in found]
    return _section("gedeeld", t.SHARED, t.SHARED_INTRO, tag("ol", *drawn, class_="shared"))


def _one_shared(one: Shared, total: int) -> Markup:
    step = part(one.part)
    where = tag("strong", f"{step.number} · {step.name}: ")
    who = tag("span", t.of_teams(_names(one.teams), total), class_="small")
    return tag("li", where, _short(f"{say(one.example)} {advise(one.example)}", 400), who)


def _curves(several: Sequence[Standing]) -> Markup:
    drawn = [_curve(one) for one in several if main_scores(one.work.journey)]
    bare = [_short(one.team.name) for one in several if not main_scores(one.work.journey)]
    rest = tag("p", t.no_curve(bare), class_="under") if bare else None
    return _section("curves", t.CURVES, t.CURVES_INTRO, tag("div", *drawn, class_="curves"), rest)


def _curve(one: Standing) -> Markup:
    name = _short(one.team.name)
    alt = f"{name}. {_short(describe_curve(one.work), 600)}"
    said = tag("figcaption", tag("strong", name), " ", _short(_extremes(one), 160))
    return tag("figure", said, draw_small_curve(one.work.journey, alt))


def _extremes(one: Standing) -> str:
    names = {point.id: point.name or point.id for point in one.work.journey.touchpoints}
    found = main_scores(one.work.journey)
    low, high = (choose(found, key=lambda pair: pair[1])[0] for choose in (min, max))
    return f"{t.DELIGHT}: {names[high]}. {t.PAIN}: {names[low]}."


def _names(names: Sequence[str]) -> list[str]:
    return [_short(one) for one in names]


def _short(text: str, most: int = LONGEST) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
