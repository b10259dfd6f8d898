"""The engine room: DuckDB inside this process, which reads the files of others and hands over whole columns."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
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
            "memory_limit": "50%",  # beyond that it goes on with files
        }
        self._connection = duckdb.connect(":memory:", config=settings)

    def run(self, sql: str, *values: object) -> list[Row]:
        """The answer to SQL of our own.

        Raises Unsuitable when memory or time runs out; a `duckdb.DataError` is left to whoever knows which file it is.
        """
        return list(self._ask(sql, values, "fetchall"))

    def columns(self, sql: str) -> dict[str, NDArray[Any]]:
        """The answer to SQL of our own as one array per column, in the order of the rows. Raises as `run`."""
        found: dict[str, NDArray[Any]] = self._ask(sql, (), "fetchnumpy")
        return found

    def batches(self, sql: str, size: int = 1 << 20) -> Iterator[dict[str, NDArray[Any]]]:
        """The same in pieces of about so many rows, in the order of the rows. Raises as `run`."""
        with _explained():
            reader = self._connection.sql(sql).to_arrow_reader(size)
        while True:
            with _explained():
                batch = next(reader, None)
            if batch is None:
                return
            yield {name: batch.column(name).to_numpy(zero_copy_only=False) for name in batch.schema.names}

    def register(self, name: str, table: object) -> None:
        """Let SQL see a DataFrame or an Arrow table under a name, without a copy."""
        self._connection.register(name, table)

    def _ask(self, sql: str, values: Sequence[object], fetch: str) -> Any:
        with _explained():
            return getattr(self._connection.execute(sql, list(values) or None), fetch)()

    def close(self) -> None:
        self._connection.close()


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except duckdb.OutOfMemoryException as error:
        raise Unsuitable("out_of_memory") from error
    except (duckdb.InterruptException, RuntimeError, OSError) as error:
        # Ctrl-C during a query; Arrow passes it on as an error of reading
        if isinstance(error, duckdb.InterruptException) or "interrupt" in str(error).lower():
            raise KeyboardInterrupt from error
        raise
