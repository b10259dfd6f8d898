"""Step 2 as a sheet: the register of sources and the evidence table."""

from __future__ import annotations

from workshop_lib.model.evidence import Certainty, Claim, Reading, Source, Sources
from workshop_lib.text import card_words as t
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import day
from workshop_lib.views.blocks import PAGE_WIDTH, Block, column, heading, page, title_band
from workshop_lib.views.picture import Picture
from workshop_lib.views.table import Cell, Column, table
from workshop_lib.views.theme import WORKSHOP

_SOURCE_COLUMNS = (
    Column(t.CODE, 12), Column(t.SOURCE, 34), Column(t.SOURCE_KIND, 20), Column(t.METHOD, 16), Column(t.ORIGIN, 12),
    Column(t.DATE, 18),
)  # fmt: skip
_CLAIM_COLUMNS = (
    Column(t.CODE, 9), Column(t.CLAIM, 46), Column(t.SOURCE, 22), Column(t.READING, 14), Column(t.CERTAINTY, 11),
    Column(t.ABOUT, 16), Column(t.DATE, 14),
)  # fmt: skip
_CERTAINTY = {Certainty.HIGH: "#DCEFE3", Certainty.MIDDLE: "#FFF6D6", Certainty.LOW: "#FCEDE6"}


def draw_sources(sources: Sources) -> Picture:
    """Both tables of step 2; an empty table shows one row to fill."""
    return _sheet([*_register(sources), *_claims(sources)], _alt(sources))


def draw_register(sources: Sources) -> Picture:
    """The register alone, for paper."""
    return _sheet(_register(sources), _alt(sources))


def draw_claims(sources: Sources) -> Picture:
    """The evidence table alone, for paper."""
    content, alt = column(_claims(sources), 2.4), _alt(sources)
    return Picture(page(content, t.CLAIMS, alt), t.CLAIMS, alt)


def _sheet(blocks: list[Block], alt: str) -> Picture:
    content = column([title_band(t.SOURCES, t.SOURCES_UNDER), *blocks], 2.4)
    return Picture(page(content, t.SOURCES, alt), t.SOURCES, alt)


def _register(sources: Sources) -> list[Block]:
    rows = [_source(one) for one in sources.entries] or [[""] * len(_SOURCE_COLUMNS)]
    return [heading(t.REGISTER, PAGE_WIDTH), table(_SOURCE_COLUMNS, rows, PAGE_WIDTH)]


def _claims(sources: Sources) -> list[Block]:
    rows = [_claim(one) for one in sources.claims] or [[""] * len(_CLAIM_COLUMNS)]
    return [heading(t.CLAIMS, PAGE_WIDTH), table(_CLAIM_COLUMNS, rows, PAGE_WIDTH)]


def _source(one: Source) -> list[Cell | str]:
    return [
        Cell(one.id, bold=True), one.name, one.kind, label(one.method) if one.method else "",
        label(one.origin) if one.origin else "", day(one.date) if one.date else "",
    ]  # fmt: skip


def _claim(one: Claim) -> list[Cell | str]:
    certainty = Cell(label(one.certainty), _CERTAINTY[one.certainty]) if one.certainty else Cell()
    about = ", ".join(part for part in (one.touchpoint, one.persona) if part)
    doubtful = one.reading is Reading.ASSUMPTION
    reading = Cell(label(one.reading), WORKSHOP.opportunity.tint if doubtful else None) if one.reading else Cell()
    date = day(one.date) if one.date else ""
    return [Cell(one.id, bold=True), one.text, ", ".join(one.sources), reading, certainty, about or "–", date]


def _alt(sources: Sources) -> str:
    assumed = sum(one.reading is Reading.ASSUMPTION for one in sources.claims)
    double = sum(len(one.sources) > 1 for one in sources.claims)
    return t.sources_alt(len(sources.entries), len(sources.claims), assumed, double)
