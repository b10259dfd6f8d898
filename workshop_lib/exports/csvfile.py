"""The map as a CSV file as Dutch Excel opens it: semicolons, decimal commas, a mark for UTF-8, and no formulas."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from workshop_lib.exports.tables import map_table
from workshop_lib.exports.wish import NO_WISH, Wish
from workshop_lib.model.work import Work
from workshop_lib.rules.conversion import Conversion, Remark, cleaned, judge
from workshop_lib.rules.fates import PROFILES
from workshop_lib.text.cells import Cell
from workshop_lib.text.guard import guard


def write_csv(work: Work, wish: Wish = NO_WISH) -> Conversion:
    """The touchpoints of the map, one row each; `workshop import` reads it back."""
    work, remark = cleaned(work)
    table = map_table(work)
    data, guarded = csv_bytes([[column.head for column in table.columns], *table.rows])
    report = judge(work, PROFILES["csv"]).also(changed=[remark, guarded])
    return Conversion(data, report)


def csv_bytes(rows: Iterable[Sequence[Cell]]) -> tuple[bytes, Remark]:
    """The rows as a file, and how many texts got a quote sign because a spreadsheet would calculate them."""
    made, guarded = io.StringIO(), 0
    writer = csv.writer(made, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    for row in rows:
        cells = [_written(cell) for cell in row]
        guarded += sum(isinstance(cell, str) and cell != said for cell, said in zip(row, cells, strict=True))
        writer.writerow(cells)
    return made.getvalue().encode("utf-8-sig"), Remark("guarded", count=guarded)


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guard(cell)
    if isinstance(cell, dt.date):
        return f"{cell:%d-%m-%Y}"
    if float(cell).is_integer():
        return str(int(cell))
    return f"{Decimal(repr(cell)):f}".replace(".", ",")
