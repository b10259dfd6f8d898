"""The engine room: DuckDB inside this process, asked with Ibis expressions over tables that are named, not bound.

Because the expressions do not know the engine, the same questions can later run on another one.
"""

from __future__ import annotations

import tempfile
from typing import Any

import duckdb
import ibis

from workshop_lib.errors import Unsuitable

Row = tuple[Any, ...]


class Engine:
    """One database in memory. Nothing is fetched from a network: extensions are neither installed nor loaded."""

    def __init__(self) -> None:
        settings: dict[str, Any] = {
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "temp_directory": tempfile.gettempdir(),
        }
        self._connection = duckdb.connect(":memory:", config=settings)

    def rows(self, question: Any) -> list[Row]:
        """The answer to an Ibis expression, as plain rows. Raises Unsuitable when it does not fit on this machine."""
        try:
            return self.run(str(ibis.to_sql(question, dialect="duckdb")))
        except duckdb.IOException as error:  # the disk is full: what does not fit in memory goes there
            raise Unsuitable("out_of_memory") from error

    def run(self, sql: str, *values: object) -> list[Row]:
        """The answer to SQL of our own, for what an expression cannot say: reading files and packing tables.

        Raises Unsuitable when memory or time runs out; a `duckdb.DataError` is left to whoever knows which file it is.
        """
        try:
            return list(self._connection.execute(sql, list(values) or None).fetchall())
        except duckdb.OutOfMemoryException as error:
            raise Unsuitable("out_of_memory") from error
        except duckdb.InterruptException as error:
            raise KeyboardInterrupt from error

    def close(self) -> None:
        self._connection.close()
