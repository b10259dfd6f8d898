"""Text cells of other people as values, in SQL: moments, amounts with decimal comma or point, yes and no."""

from __future__ import annotations

from workshop_lib.measure.engine import Engine

_DAYS = ("%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%y")
_CLOCKS = (" %H:%M:%S.%f", " %H:%M:%S", " %H:%M", "")
_ZONE = "\\d:\\d\\d(:\\d\\d)?(\\.\\d+)? ?(Z|[+-]\\d\\d(:?\\d\\d)?)$"
_YES = ("1", "1.0", "true", "waar", "ja", "yes", "j", "y")
_NO = ("0", "0.0", "false", "onwaar", "nee", "no", "n")


def moment(cell: str) -> str:
    """Microseconds since 1970: ISO 8601 with or without zone (then UTC), or Dutch day-month-year; else NULL."""
    formats = ", ".join(f"'{day}{clock}'" for day in _DAYS for clock in _CLOCKS)
    # Casting to TIMESTAMP forgets the zone without a word, so a cell that has one is cast with it.
    local = f"epoch_us(coalesce(try_cast({cell} AS TIMESTAMP), try_strptime({cell}, [{formats}])))"
    return (
        f"CASE WHEN regexp_matches({cell}, '{_ZONE}') THEN epoch_us(try_cast({cell} AS TIMESTAMPTZ)) ELSE {local} END"
    )


def amount(cell: str, comma: bool) -> str:
    """A number; with `comma` the column writes 1.250,50. Signs, spaces and currency do not matter; else NULL."""
    bare = f"replace(regexp_replace({cell}, '[€%\\s]', '', 'g'), '−', '-')"
    plain = f"replace(replace({bare}, '.', ''), ',', '.')" if comma else f"replace({bare}, ',', '')"
    return f"try_cast({plain} AS DOUBLE)"


def yes(cell: str) -> str:
    """True, False, or NULL for anything that is neither yes nor no."""
    return f"CASE WHEN lower({cell}) IN {_YES} THEN true WHEN lower({cell}) IN {_NO} THEN false END"


def has_comma(engine: Engine, column: str) -> bool:
    """Does this column of `raw` have decimal commas? 1,5 and 1.250,50 say yes; 1,250.50 and 1,250 say no."""
    comma = "(^[^.,]*,(\\d{1,2}|\\d{4,})$)|(\\.\\d{3},\\d+$)"
    found = engine.run(f'SELECT bool_or(regexp_matches("{column}", $1)) FROM raw', comma)
    return bool(found[0][0])
