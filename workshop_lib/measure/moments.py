"""Moments that other people write, in SQL: dates, counters and text, Dutch or ISO, with or without a zone."""

from __future__ import annotations

_DAYS = ("%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%y")
_CLOCKS = (" %H:%M:%S.%f", " %H:%M:%S", " %H:%M", "")
_ZONE = "\\d:\\d\\d(:\\d\\d)?(\\.\\d+)? ?(Z|[+-]\\d\\d(:?\\d\\d)?)$"
_NAMED = "(Z|[+-]\\d\\d(:?\\d\\d)?)$"
_COUNTED = "\\d{10}|\\d{13}|\\d{16}"
_NUMBERS = ("BIGINT", "UBIGINT", "INTEGER", "UINTEGER", "HUGEINT", "DOUBLE", "DECIMAL(18,0)")
_TYPED = ("TIMESTAMP", "DATE")
_YEARS = "-62135596800000000 AND 253402300799999999"
"""Microseconds of the years 1 to 9999; anything else is a typing mistake."""


def moment(cell: str) -> str:
    """Microseconds since 1970: ISO 8601 with or without zone (then UTC), or Dutch day-month-year; else NULL."""
    formats = ", ".join(f"'{day}{clock}'" for day in _DAYS for clock in _CLOCKS)
    # Casting to TIMESTAMP forgets the zone without a word, so a cell that has one is cast with it.
    local = f"epoch_us(coalesce(try_cast({cell} AS TIMESTAMP), try_strptime({cell}, [{formats}])))"
    zoned = f"epoch_us(try_cast({cell} AS TIMESTAMPTZ))"
    text = f"CASE WHEN regexp_matches({cell}, '{_ZONE}') THEN {zoned} ELSE {local} END"
    found = f"coalesce({text}, CASE WHEN regexp_full_match({cell}, '{_COUNTED}') THEN {_since(cell)} END)"
    return _within_years(found)


def moment_of(kind: str, cell: str) -> str:
    """Microseconds since 1970 of a column of this DuckDB type: dates, moments, whole numbers or text; else NULL.

    Of dates and moments only where `has_moment`: asking that once is enough.
    """
    if kind.startswith(_TYPED):
        return f"epoch_us({cell})" if kind.startswith("TIMESTAMP WITH") else f"epoch_us({cell}::TIMESTAMP)"
    return _within_years(_since(cell)) if kind in _NUMBERS else moment(f"{cell}::VARCHAR")


def has_moment(kind: str, cell: str) -> str:
    """Does a column of this DuckDB type hold a moment in the years 1 to 9999? NULL may be the answer for NULL.

    So plain that DuckDB can answer it from what a Parquet file says about itself.
    """
    if kind.startswith(_TYPED):
        return f"{cell} BETWEEN '0001-01-01' AND '9999-12-30'"
    return f"{moment_of(kind, cell)} IS NOT NULL"


def zone(cell: str) -> str:
    """The zone that a text cell names, such as Z or +02:00; empty without one, NULL for an empty cell."""
    named = f"regexp_extract({cell}, '{_NAMED}')"
    return f"CASE WHEN regexp_matches({cell}, '{_ZONE}') THEN {named} ELSE left({cell}, 0) END"


def _since(cell: str) -> str:
    """Seconds, thousandths or millionths of a second since 1970, by their size: 2001 to 2286."""
    number = f"try_cast({cell} AS BIGINT)"
    return (
        f"CASE WHEN {number} BETWEEN 1e9 AND 1e10 THEN {number} * 1000000 WHEN {number} BETWEEN 1e12 AND 1e13 "
        f"THEN {number} * 1000 WHEN {number} BETWEEN 1e15 AND 1e16 THEN {number} END"
    )


def _within_years(found: str) -> str:
    return f"CASE WHEN {found} BETWEEN {_YEARS} THEN {found} END"
