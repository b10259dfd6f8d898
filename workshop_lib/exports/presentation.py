"""The journey as a presentation: title, personas, curve, map as picture and as tables, roadmap and KPIs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workshop_lib.exports import map_slides
from workshop_lib.exports.persona_slide import draw_card
from workshop_lib.exports.slide_table import Cell, columns, draw, pages
from workshop_lib.exports.slides import (
    EDGE,
    HIGH,
    WIDE,
    Box,
    Deck,
    Words,
    fitting,
    mm,
    note,
    panel,
    picture,
    rgb,
    write,
)
from workshop_lib.exports.wish import NO_WISH, Wish
from workshop_lib.model.kpi import Kpi
from workshop_lib.model.work import Work
from workshop_lib.rules import emotion
from workshop_lib.rules.conversion import Conversion, Remark, cleaned, judge
from workshop_lib.rules.fates import PROFILES
from workshop_lib.text import slide_words as words
from workshop_lib.text.map_words import STATE_WORDS
from workshop_lib.text.numbers import day, number, signed
from workshop_lib.views.journey_map import draw_map
from workshop_lib.views.map_options import MapOptions
from workshop_lib.views.quotes import curly
from workshop_lib.views.theme import WORKSHOP

_DPI = 150


def write_pptx(work: Work, wish: Wish = NO_WISH) -> Conversion:
    """The presentation."""
    work, remark = cleaned(work)
    deck = Deck(_title(work), work.author)
    _front(deck, work)
    cut = sum(draw_card(deck, persona, place) for place, persona in enumerate(work.personas))
    if work.journey.touchpoints:
        map_slides.draw_chart(deck, work)
        _picture(deck, work)
        cut += map_slides.draw_tables(deck, work)
    cut += _roadmap(deck, work) + _kpis(deck, work)
    report = judge(work, PROFILES["pptx"]).also(changed=[remark, Remark("shortened_cells", count=cut)])
    return Conversion(deck.bytes(), report)


def _title(work: Work) -> str:
    return work.journey.title or work.name or work.organisation.name or words.NO_TITLE


def _front(deck: Deck, work: Work) -> None:
    from pptx.enum.text import MSO_ANCHOR
    from pptx.util import Pt

    slide = deck.slide("")
    panel(slide, Box(0, 0, WIDE, HIGH * 0.62), WORKSHOP.brand)
    room = WIDE - 2 * EDGE - 30
    title = slide.shapes.title
    slide.shapes._spTree.remove(title._element)
    slide.shapes._spTree.append(title._element)  # in front of the coloured panel
    title.top, title.height = mm(24), mm(58)
    title.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    run = title.text_frame.paragraphs[0].runs[0]
    run.text = curly(fitting(_title(work), room, 40, 3))
    run.font.size, run.font.color.rgb = Pt(40), rgb(WORKSHOP.paper)
    about = STATE_WORDS[work.journey.state]
    said = [about, *([work.organisation.name] if work.organisation.name else [])]
    write(slide, Box(EDGE, 88, room, 20), [Words(fitting(" · ".join(said), room, 18, 1), 18, colour=WORKSHOP.paper)])
    under = [_figures(work), fitting(", ".join(one.name or one.id for one in work.personas), room, 16, 2), work.author]
    write(slide, Box(EDGE, 128, room, 40), [Words(fitting(one, room, 16, 2), 16) for one in under if one])


def _figures(work: Work) -> str:
    found = [emotion.mean(work.journey), emotion.peak(work.journey), emotion.end(work.journey)]
    mean, peak, end = ("–" if one is None else signed(round(one, 1)) for one in found)
    return words.FIGURES.format(touchpoints=len(work.journey.touchpoints), mean=mean, peak=peak, end=end)


def _picture(deck: Deck, work: Work) -> None:
    drawn = draw_map(work, MapOptions(page="dia"))
    slide = deck.slide(words.PICTURE)
    slide.shapes.title.top = mm(-20)  # the map has a title of its own; screen readers and outlines still find this one
    wide, high = drawn.size
    dpi = _DPI * min(1, WIDE / wide, HIGH / high)  # a map that grew beyond the slide is shown smaller
    picture(slide, Box(0, 0, WIDE, HIGH), drawn.png(dpi), drawn.alt)


def _table(deck: Deck, titles: tuple[str, str], heads: Sequence[str], rows: Iterable[Sequence[str]],
           shares: Sequence[float]) -> int:  # fmt: skip
    """A table over as many slides as it needs; returns how many texts were shortened."""
    head = [Cell(one, WORKSHOP.brand, WORKSHOP.paper, True) for one in heads]
    body = [[Cell(text, WORKSHOP.panel if place == 0 else WORKSHOP.paper, bold=place == 0)
             for place, text in enumerate(row)] for row in rows]  # fmt: skip
    made = pages(head, body, columns(shares))
    for place, grid in enumerate(made, 1):
        title = titles[0] if len(made) == 1 else words.MORE.format(title=titles[0], number=place, total=len(made))
        slide = deck.slide(title, titles[1])
        draw(slide, grid)
        if grid.cut:
            note(slide, "\n\n".join((words.NOTES, *grid.cut)))
    return sum(len(grid.cut) for grid in made)


def _roadmap(deck: Deck, work: Work) -> int:
    periods = {slot.initiative: slot.period for slot in work.roadmap.slots}
    order = {period: place for place, period in enumerate(work.roadmap.periods)}
    ranked = sorted(work.roadmap.initiatives, key=lambda one: order.get(periods.get(one.id, ""), len(order)))
    rows = [
        (periods.get(one.id, words.LATER), one.name or one.id, ", ".join(one.touchpoints),
         words.EFFORT.format(months=number(one.rice.effort)) if one.rice.effort is not None else "–",
         one.learning_question, one.owner)
        for one in ranked
    ]  # fmt: skip
    return _table(deck, (words.ROADMAP, words.ROADMAP_UNDER), words.ROADMAP_HEADS, rows, (12, 32, 14, 10, 50, 18))


def _kpis(deck: Deck, work: Work) -> int:
    rows = [
        (one.name or one.id, one.unit, _value(one.baseline), _value(one.target), _last(one),
         day(one.deadline) if one.deadline else "–", one.owner)
        for one in work.kpis
    ]  # fmt: skip
    return _table(deck, (words.KPIS, words.KPIS_UNDER), words.KPI_HEADS, rows, (34, 13, 13, 12, 24, 17, 23))


def _value(value: float | None) -> str:
    return "–" if value is None else number(value)


def _last(kpi: Kpi) -> str:
    read = [one for one in kpi.readings if one.value is not None]
    if not read:
        return words.NOT_YET
    last = max(read, key=lambda one: (one.date is not None, one.date or 0))
    return f"{_value(last.value)} ({day(last.date)})" if last.date else _value(last.value)
