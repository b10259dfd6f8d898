"""Native tables on slides that are measured first: the largest type that fits, and no cell that falls off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from workshop_lib.exports.slides import BOTTOM, EDGE, TOP, WIDE, Words, fitting, height_of, lines_of, mm, rgb, style
from workshop_lib.views.theme import WORKSHOP

PAD = 1.4
"""Room around the text of a cell (mm)."""
SIZES = (14.0, 12.0, 11.0, 10.0, 9.0, 8.0)
ROOM = BOTTOM - TOP


@dataclass(frozen=True)
class Cell:
    """A text with its colours; `span` is the number of columns it takes."""

    text: str = ""
    fill: str = WORKSHOP.paper
    colour: str = WORKSHOP.ink
    bold: bool = False
    span: int = 1


Row = Sequence[Cell]


@dataclass(frozen=True)
class Grid:
    """Rows that fit, at their size and heights, and the whole texts of the cells that had to be shortened."""

    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    size: float
    cut: tuple[str, ...] = ()


def columns(shares: Sequence[float]) -> tuple[float, ...]:
    """Widths in millimetres that fill the slide, in these proportions."""
    return tuple((WIDE - 2 * EDGE) * share / sum(shares) for share in shares)


def fit(rows: Sequence[Row], widths: tuple[float, ...]) -> Grid:
    """All rows on one slide: the largest type that fits, else the smallest with the longest texts shortened."""
    for size in SIZES:
        heights = _heights(rows, widths, size)
        if sum(heights) <= ROOM:
            return Grid(tuple(tuple(row) for row in rows), widths, heights, size)
    return _shorten(rows, widths)


def pages(head: Row, body: Sequence[Row], widths: tuple[float, ...], size: float = 12.0) -> list[Grid]:
    """As many slides as the rows need, each with its head; a row that is too tall for a slide is shortened."""
    made: list[Grid] = []
    waiting: list[Row] = []
    for row in body:
        if waiting and sum(_heights([head, *waiting, row], widths, size)) > ROOM:
            made.append(fit([head, *waiting], widths))
            waiting = []
        waiting.append(row)
    return [*made, fit([head, *waiting], widths)] if waiting else made


def draw(slide: Any, grid: Grid) -> Any:
    """Put the table on a slide."""
    rows, cols = len(grid.rows), len(grid.widths)
    frame = slide.shapes.add_table(rows, cols, mm(EDGE), mm(TOP), mm(sum(grid.widths)), mm(sum(grid.heights)))
    table = frame.table
    table.horz_banding = table.first_row = False
    for place, width in enumerate(grid.widths):
        table.columns[place].width = mm(width)
    for number, row in enumerate(grid.rows):
        table.rows[number].height = mm(grid.heights[number])
        place = 0
        for cell in row:
            target = table.cell(number, place)
            if cell.span > 1:
                target.merge(table.cell(number, place + cell.span - 1))
            _fill(target, cell, grid.size)
            place += cell.span
    return frame


def _fill(target: Any, cell: Cell, size: float) -> None:
    from pptx.enum.text import MSO_ANCHOR

    target.margin_left = target.margin_right = mm(PAD)
    target.margin_top = target.margin_bottom = mm(PAD * 0.7)
    target.vertical_anchor = MSO_ANCHOR.TOP
    target.fill.solid()
    target.fill.fore_color.rgb = rgb(cell.fill)
    target.text_frame.word_wrap = True
    for number, line in enumerate(cell.text.split("\n")):
        paragraph = target.text_frame.paragraphs[0] if number == 0 else target.text_frame.add_paragraph()
        style(paragraph, Words(line, size, cell.bold, cell.colour))
    _line_below(target)


def _line_below(target: Any) -> None:
    """Hairlines around a cell; python-pptx has no call for them."""
    from lxml import etree  # type: ignore[import-untyped]
    from pptx.oxml.ns import qn

    properties = target._tc.get_or_add_tcPr()
    for place, side in enumerate(("a:lnL", "a:lnR", "a:lnT", "a:lnB")):
        line = etree.Element(qn(side), w="6350")
        fill = etree.SubElement(line, qn("a:solidFill"))
        etree.SubElement(fill, qn("a:srgbClr"), val=WORKSHOP.hairline[1:])
        properties.insert(place, line)


def _heights(rows: Sequence[Row], widths: tuple[float, ...], size: float) -> tuple[float, ...]:
    return tuple(max(_height(cell, width, size) for cell, width in _placed(row, widths)) for row in rows)


def _placed(row: Row, widths: tuple[float, ...]) -> list[tuple[Cell, float]]:
    """Each cell with the width it gets."""
    placed, start = [], 0
    for cell in row:
        placed.append((cell, sum(widths[start : start + cell.span])))
        start += cell.span
    return placed


def _height(cell: Cell, width: float, size: float) -> float:
    return height_of(_lines(cell, width, size), size) + 2 * PAD * 0.7 + 0.3


def _lines(cell: Cell, width: float, size: float) -> int:
    return sum(lines_of(line, width - 2 * PAD - 0.5, size, cell.bold) for line in cell.text.split("\n"))


def _shorten(rows: Sequence[Row], widths: tuple[float, ...]) -> Grid:
    """At the smallest size every cell gets at most so many lines: the largest number with which all fits."""
    size, low, high = SIZES[-1], 1, 24
    while low < high:
        most = (low + high + 1) // 2
        low, high = (most, high) if sum(_capped(rows, widths, size, most)) <= ROOM else (low, most - 1)
    made = tuple(tuple(_shorter(cell, width, size, low) for cell, width in _placed(row, widths)) for row in rows)
    cut = [old.text for before, after in zip(rows, made, strict=True)
           for old, new in zip(before, after, strict=True) if old.text != new.text]  # fmt: skip
    return Grid(made, widths, _heights(made, widths, size), size, tuple(cut))


def _capped(rows: Sequence[Row], widths: tuple[float, ...], size: float, most: int) -> list[float]:
    """How high the rows are when no cell has more than so many lines."""
    pad = 2 * PAD * 0.7 + 0.3
    lines = [max(_lines(cell, width, size) for cell, width in _placed(row, widths)) for row in rows]
    return [height_of(min(most, one), size) + pad for one in lines]


def _shorter(cell: Cell, width: float, size: float, most: int) -> Cell:
    if _lines(cell, width, size) <= most:
        return cell
    text = fitting(" ".join(cell.text.split("\n")), width - 2 * PAD - 0.5, size, most)
    return Cell(text, cell.fill, cell.colour, cell.bold, cell.span)
