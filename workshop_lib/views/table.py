"""A table as a block: columns by share of the width, cells wrapped, rows as high as their fullest cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop_lib.views.blocks import LABEL, SMALL, Block, column, words
from workshop_lib.views.svg import Markup, group, line, rect
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font

_PAD = 1.6


@dataclass(frozen=True)
class Column:
    """A heading and the part of the width it takes, the type of its cells, and whether they hold figures."""

    title: str
    share: float
    font: Font = SMALL
    right: bool = False


@dataclass(frozen=True)
class Cell:
    """What stands in a cell and how it is lit: a ground, an ink, or the dotted look of what is not filled in."""

    text: str = ""
    fill: str | None = None
    ink: str = WORKSHOP.ink
    bold: bool = False
    under: Block | None = None
    """A small picture below the text, no wider than the cell."""


def table(columns: Sequence[Column], rows: Sequence[Sequence[Cell | str]], width: float) -> Block:
    """Head and rows. An empty cell is drawn white with a dotted outline: it reads as not answered."""
    whole = sum(one.share for one in columns)
    widths = [width * one.share / whole for one in columns]
    head = _row([Cell(one.title, WORKSHOP.brand, "#FFFFFF", True) for one in columns], columns, widths, LABEL)
    body = [_row([_cell(one) for one in cells], columns, widths, None) for cells in rows]
    return column([head, *body], 0.6)


def _cell(value: Cell | str) -> Cell:
    return Cell(value) if isinstance(value, str) else value


def _row(cells: Sequence[Cell], columns: Sequence[Column], widths: Sequence[float], font: Font | None) -> Block:
    texts = [
        _content(cell, words(cell.text, wide - 2 * _PAD - 0.6 * one.right, _font(cell, one, font), cell.ink, one.right))
        for cell, one, wide in zip(cells, columns, widths, strict=True)
    ]
    height = max(6.0, max(text.height for text in texts) + 2 * _PAD)

    def draw(x: float, y: float) -> Markup:
        left, drawn = x, []
        for cell, text, wide in zip(cells, texts, widths, strict=True):
            drawn.append(group(_ground(cell, left, y, wide - 0.6, height), text.draw(left + _PAD, y + _PAD)))
            left += wide
        return group(
            *drawn, line(x, y + height + 0.3, left - 0.6, y + height + 0.3, stroke=WORKSHOP.grid, stroke_width=0.2)
        )

    return Block(sum(widths), height, draw)


def _content(cell: Cell, text: Block) -> Block:
    return column([text, cell.under], 0.8) if cell.under else text


def _font(cell: Cell, column: Column, font: Font | None) -> Font:
    if font is not None:
        return font
    return Font(column.font.size, "semibold") if cell.bold else column.font


def _ground(cell: Cell, x: float, y: float, width: float, height: float) -> Markup:
    if cell.text or cell.fill:
        return rect(x, y, width, height, rx=0.6, fill=cell.fill or WORKSHOP.paper)
    return rect(
        x + 0.3, y + 0.3, width - 0.6, height - 0.6, rx=0.6, fill=WORKSHOP.paper,
        stroke=WORKSHOP.hairline, stroke_width=0.25, stroke_dasharray="0.6 1",
    )  # fmt: skip
