"""The engine room: DuckDB inside this process, asked with Ibis expressions over tables that are named, not bound.

Because the expressions do not know the engine, the same questions can later run on another one.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import duckdb

from workshop_lib.errors import Unsuitable

if TYPE_CHECKING:
    from numpy.typing import NDArray

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
        import ibis  # only here: importing it takes longer than most answers

        try:
            return self.run(str(ibis.to_sql(question, dialect="duckdb")))
        except duckdb.IOException as error:  # the disk is full: what does not fit in memory goes there
            raise Unsuitable("out_of_memory") from error

    def run(self, sql: str, *values: object) -> list[Row]:
        """The answer to SQL of our own, for what an expression cannot say: reading files and packing tables.

        Raises Unsuitable when memory or time runs out; a `duckdb.DataError` is left to whoever knows which file it is.
        """
        return list(self._ask(sql, values).fetchall())

    def columns(self, sql: str) -> dict[str, NDArray[Any]]:
        """The answer to SQL of our own as one array per column, in the order of the rows. Raises as `run`."""
        found: dict[str, NDArray[Any]] = self._ask(sql, ()).fetchnumpy()
        return found

    def register(self, name: str, table: object) -> None:
        """Let SQL see a DataFrame or an Arrow table under a name, without a copy."""
        self._connection.register(name, table)

    def _ask(self, sql: str, values: Sequence[object]) -> Any:
        try:
            return self._connection.execute(sql, list(values) or None)
        except duckdb.OutOfMemoryException as error:
            raise Unsuitable("out_of_memory") from error
        except duckdb.InterruptException as error:
            raise KeyboardInterrupt from error

    def close(self) -> None:
        self._connection.close()
