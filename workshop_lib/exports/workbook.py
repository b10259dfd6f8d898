"""The whole work as an Excel workbook: real numbers and dates, Dutch heads, and nothing that can run."""

from __future__ import annotations

import datetime as dt
import io
import re
from copy import copy
from math import ceil
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from workshop_lib.exports.archive import settle
from workshop_lib.exports.tables import Table, all_tables
from workshop_lib.exports.wish import NO_WISH, Wish
from workshop_lib.model.work import Work
from workshop_lib.rules.conversion import Conversion, cleaned, judge
from workshop_lib.rules.fates import PROFILES
from workshop_lib.text.cells import Cell
from workshop_lib.views.theme import WORKSHOP

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet  # type: ignore[import-untyped]

# Excel reads _x0041_ as a letter; its own first mark written out keeps it text.
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
FONT = "Calibri"
_LINE = 15.0
"""Height of a line in points."""
_MOST_LINES = 12
_PAGE = 230
"""Letters beside each other on a page of A3 at some nine points."""
Looks = dict[tuple[bool, bool, str], Any]
"""Styles of cells in one workbook: text or not, with a quote sign or not, and the format of numbers."""
_FORMATS = {
    "number": "#,##0.##",
    "even": "#,##0.00",
    "small": "0.####",
    "whole": "#,##0",
    "date": "dd-mm-yyyy",
    "text": "@",
    "mark": "@",
}


def write_xlsx(work: Work, wish: Wish = NO_WISH) -> Conversion:
    """The workbook; `workshop import` reads it back."""
    work, remark = cleaned(work)
    report = judge(work, PROFILES["xlsx"]).also(changed=[remark])
    return Conversion(write_tables(all_tables(work), work.journey.title or work.name), report)


def write_tables(tables: tuple[Table, ...], title: str) -> bytes:
    """A workbook with one sheet per table."""
    from openpyxl import Workbook  # type: ignore[import-untyped]

    book = Workbook()
    book.remove(book.active)
    book.properties.creator, book.properties.title = "", title
    looks: Looks = {}
    for table in tables:
        _fill(book.create_sheet(table.name), table, looks)
    made = io.BytesIO()
    book.save(made)
    return settle(made.getvalue())


def _fill(sheet: Worksheet, table: Table, looks: Looks) -> None:
    for place, column in enumerate(table.columns, 1):
        cell = sheet.cell(1, place)
        _set(cell, column.head)
        _style_head(cell)
        sheet.column_dimensions[cell.column_letter].width = column.wide
    for number, row in enumerate(table.rows, 2):
        for place, (column, value) in enumerate(zip(table.columns, row, strict=True), 1):
            _set(sheet.cell(number, place), value)
            _style(sheet.cell(number, place), column.kind.name, value, looks)
        sheet.row_dimensions[number].height = _height(table, row)
    _finish(sheet, table)


def _set(cell: Any, value: Cell) -> None:
    """A text stays a text, whatever it begins with; the quote sign keeps it so when somebody edits the cell."""
    if isinstance(value, str):
        cell.value = _ESCAPE.sub("_x005F_", value)
        cell.data_type = "s"
        cell.quotePrefix = value[:1] in tuple("=+-@")
    else:
        cell.value = value


def _style_head(cell: Any) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill  # type: ignore[import-untyped]

    cell.font = Font(name=FONT, bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", start_color=WORKSHOP.brand[1:])
    cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="left", indent=1)


def _style(cell: Any, kind: str, value: Cell, looks: Looks) -> None:
    """The look of a cell; one that another cell had before is taken over, because making one takes long."""
    text = isinstance(value, str)
    look = (text, bool(text and cell.quotePrefix), _format(kind, value))
    if look in looks:
        cell._style = copy(looks[look])
        return
    _dress(cell, text)
    cell.number_format = look[2]
    looks[look] = copy(cell._style)


def _dress(cell: Any, text: bool) -> None:
    from openpyxl.styles import Alignment, Border, Font, Side

    cell.font = Font(name=FONT, color=WORKSHOP.ink[1:])
    cell.alignment = Alignment(wrap_text=text, vertical="top", horizontal="left" if text else None,
                               indent=int(text), readingOrder=0)  # fmt: skip
    cell.border = Border(bottom=Side("hair", WORKSHOP.hairline[1:]))


def _format(kind: str, value: Cell) -> str:
    if value is None or isinstance(value, str):
        return "General"
    if isinstance(value, dt.date):
        kind = "date"
    elif isinstance(value, int) or float(value).is_integer():
        kind = "whole"
    elif kind == "number" and round(value, 2).is_integer():  # else 2.001 would end in a comma: "2,"
        kind = "even" if abs(value) >= 1 else "small"
    return _FORMATS.get(kind, "General") if kind != "text" else "0.######"


def _height(table: Table, row: tuple[Cell, ...]) -> float:
    """Tall enough for the longest text, within reason: a reader can make one row taller, not all of them."""
    lines = 1
    for column, value in zip(table.columns, row, strict=True):
        if isinstance(value, str):
            room = max(4, int(column.wide * 1.05) - 2)
            lines = max(lines, sum(1 + len(line) // room for line in value.split("\n")))
    return _LINE * min(lines, _MOST_LINES) + 3


def _head_height(table: Table) -> float:
    """Two lines, or as many as the longest head needs: the name of a persona stands in it."""
    lines = max(len(wrap(column.head, max(4, int(column.wide) - 2))) for column in table.columns)
    return _LINE * max(2, lines) + 3


def _finish(sheet: Worksheet, table: Table) -> None:
    """Heads stay in sight, on the screen and on every printed page."""
    keep = 3 if table.columns[0].path == "id" and len(table.columns) > 12 else 1
    sheet.freeze_panes = sheet.cell(2, 1 if table.form else keep + 1)
    sheet.row_dimensions[1].height = _head_height(table)
    sheet.sheet_view.showGridLines = False
    if table.rows and not table.form:
        sheet.auto_filter.ref = sheet.dimensions
    _paper(sheet, table, keep)


def _paper(sheet: Worksheet, table: Table, keep: int) -> None:
    """Letters that can be read: a broad table goes on over more pages, with its first columns on each."""
    wide = sum(column.wide for column in table.columns)
    kept = sum(column.wide for column in table.columns[:keep])
    sheet.page_setup.orientation = "portrait" if table.form else "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A3 if wide > _PAGE else sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = max(1, ceil((wide - kept) / (_PAGE - kept)))
    sheet.page_setup.fitToHeight = 0
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.print_title_rows = "1:1"
    if sheet.page_setup.fitToWidth > 1:
        sheet.print_title_cols = f"A:{sheet.cell(1, keep).column_letter}"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
