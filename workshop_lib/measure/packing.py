"""A log packed once: sorted by customer and time, touchpoints and customers as small numbers. Ties keep file order."""

from __future__ import annotations

from pathlib import Path

import ibis

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.cells import amount, has_comma, moment, yes
from workshop_lib.measure.columns import EVENT_NEEDS, EVENT_ROLES
from workshop_lib.measure.engine import Engine
from workshop_lib.measure.reading import read_table

EVENTS = ibis.table(
    {
        "customer": "int64",
        "code": "int64",
        "us": "int64",
        "seq": "int64",
        "row": "int64",
        "channel": "string",
        "persona": "string",
        "converted": "boolean",
        "value": "float64",
        "repeat": "boolean",
    },
    name="events",
)
"""One row per usable event. `us`: microseconds since 1970; `seq`: place after sorting; `repeat`: an exact double."""


def pack(engine: Engine, path: Path) -> tuple[str, ...]:
    """Read the file into table `events`; the answer is the name of every touchpoint code. Raises as `read_table`."""
    read_table(engine, path, EVENT_ROLES, EVENT_NEEDS)
    comma = has_comma(engine, "value")
    engine.run(
        f"CREATE OR REPLACE TABLE cells AS SELECT row, customer, touchpoint, channel, persona, "
        f"{moment('timestamp')} AS us, {yes('converted')} AS converted, {amount('value', comma)} AS value, "
        f"row_number() OVER (PARTITION BY whole ORDER BY row) > 1 AS repeat FROM raw"
    )
    engine.run(
        "CREATE OR REPLACE TABLE usable AS SELECT * FROM cells "
        "WHERE customer IS NOT NULL AND touchpoint IS NOT NULL AND us IS NOT NULL"
    )
    _number(engine, "touchpoint", "touchpoint")
    _number(engine, "customer", "min(row)")
    names = tuple(name for (name,) in engine.run("SELECT name FROM touchpoint_codes ORDER BY code"))
    if not names:
        raise Unsuitable("no_usable_rows", name=path.name)
    engine.run(
        "CREATE OR REPLACE TABLE events AS SELECT c.code AS customer, t.code AS code, us, "
        "row_number() OVER (ORDER BY c.code, us, row) AS seq, row, channel, persona, converted, value, repeat "
        "FROM usable JOIN customer_codes c ON usable.customer = c.name "
        "JOIN touchpoint_codes t ON usable.touchpoint = t.name ORDER BY seq"
    )
    return names


def _number(engine: Engine, column: str, order: str) -> None:
    """A table with a number from 0 for every different value of a column, in the given order."""
    engine.run(
        f"CREATE OR REPLACE TABLE {column}_codes AS SELECT {column} AS name, "
        f"row_number() OVER (ORDER BY {order}) - 1 AS code FROM usable GROUP BY {column}"
    )
