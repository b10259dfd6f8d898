"""How a number looks in the workbook: as in the rest of the kit, with thousands and never a comma at the end."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from workshop_lib.exports.tables import Table
from workshop_lib.exports.workbook import write_tables
from workshop_lib.text.cells import NUMBER, WHOLE, Kind
from workshop_lib.text.sheets import Column


@pytest.mark.parametrize(
    ("value", "kind", "form"),
    [
        (60_000, NUMBER, "#,##0"),
        (40_000, WHOLE, "#,##0"),
        (1_250.5, NUMBER, "#,##0.##"),
        (1.949, NUMBER, "#,##0.##"),
        (-2.001, NUMBER, "#,##0.00"),
        (0.004, NUMBER, "0.####"),
        (0.0, NUMBER, "#,##0"),
    ],
)
def test_a_number_has_thousands_and_no_comma_at_its_end(value: float, kind: Kind, form: str) -> None:
    """60.000 and 1.250,5; an interval of 2.001 is 2,00 and not "2,"; a share of 0.004 is not "0,"."""
    made = write_tables((Table("metingen", (Column("waarde", "value", kind, 9),), ((value,),)),), "kaart")
    cell = load_workbook(io.BytesIO(made))["metingen"]["A2"]
    assert (cell.value, cell.number_format) == (value, form)
