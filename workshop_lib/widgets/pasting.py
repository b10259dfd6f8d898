"""A block from Excel (or any table): its cells, and which field each column is."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from functools import cache

from workshop_lib.model.journey import Touchpoint
from workshop_lib.text.prompts import prompt
from workshop_lib.text.sheet_words import MAP, SYNONYMS

ORDER = ("name", "phase", "channel", "ownership", "word", "score", "moment_of_truth")
"""Fields of the table from left to right; a block without heads fills them from the cell where it is pasted."""


def read_block(text: str) -> list[list[str]]:
    """Rows of cells; a cell between quotes may hold tabs and line ends. Empty rows are left out."""
    rows = csv.reader(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n")), delimiter="\t")
    return [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]


def read_heads(row: Sequence[str]) -> list[str] | None:
    """The field of each column ("" for an unknown one), or None when this is no row of heads.

    Heads are: at least two known words, or one alone, and more known than unknown.
    """
    found = [_fields().get(cell.casefold(), "") for cell in row]
    known = [one for one in found if one]
    enough = len(known) >= min(2, len(row)) and 2 * len(known) > len([cell for cell in row if cell])
    return found if enough and len(set(known)) == len(known) else None


def fields_from(field: str, width: int, order: Sequence[str] = ORDER) -> list[str]:
    """The fields of `width` columns, the first of which is `field`; columns that do not exist are ""."""
    first = order.index(field) if field in order else 0
    names = list(order[first : first + width])
    return names + [""] * (width - len(names))


@cache
def _fields() -> dict[str, str]:
    """Field by every head we know, in small letters."""
    own = {name for name in Touchpoint.model_fields if name != "emotions"}
    heads = {name.replace("_", " "): name for name in own} | {prompt(Touchpoint, name).label: name for name in own}
    for column in MAP.columns:
        field = column.path.removesuffix(".text")
        heads |= {head.casefold(): field for head in (column.head, *SYNONYMS.get(column.head, ()))}
    return heads
