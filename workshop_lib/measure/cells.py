"""Text cells of other people as values, in SQL: amounts with decimal comma or point, yes and no."""

from __future__ import annotations

from workshop_lib.measure.engine import Engine

_YES = ("1", "1.0", "true", "waar", "ja", "yes", "j", "y")
_NO = ("0", "0.0", "false", "onwaar", "nee", "no", "n")


def quoted(text: str) -> str:
    """Text of somebody else as a value in SQL."""
    return "'" + text.replace("'", "''") + "'"


def yes_of(kind: str, cell: str) -> str:
    """True, False or NULL of a column of this DuckDB type."""
    return cell if kind == "BOOLEAN" else yes(f"{cell}::VARCHAR")


def amount(cell: str, comma: bool) -> str:
    """A number; with `comma` the column writes 1.250,50. Signs, spaces and currency do not matter; else NULL."""
    bare = f"replace(regexp_replace({cell}, '[€%\\s]', '', 'g'), '−', '-')"
    plain = f"replace(replace({bare}, '.', ''), ',', '.')" if comma else f"replace({bare}, ',', '')"
    value = f"try_cast({plain} AS DOUBLE)"
    return f"CASE WHEN isfinite({value}) THEN {value} END"


def yes(cell: str) -> str:
    """True, False, or NULL for anything that is neither yes nor no."""
    return f"CASE WHEN lower({cell}) IN {_YES} THEN true WHEN lower({cell}) IN {_NO} THEN false END"


def has_comma(engine: Engine, column: str) -> bool:
    """Does this column of `raw` have decimal commas? 1,5 and 1.250,50 say yes; 1,250.50 and 1,250 say no."""
    comma = "(^[^.,]*,(\\d{1,2}|\\d{4,})$)|(\\.\\d{3},\\d+$)"
    found = engine.run(f'SELECT bool_or(regexp_matches("{column}", $1)) FROM raw', comma)
    return bool(found[0][0])
