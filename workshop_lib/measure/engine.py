"""The engine room: DuckDB inside this process, which reads the files of others and hands over whole columns."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import duckdb

from workshop_lib.errors import Unsuitable

if TYPE_CHECKING:
    from numpy.typing import NDArray

Row = tuple[Any, ...]
_Answer = TypeVar("_Answer")
_LOOK_UP = 0.1
"""Seconds between two looks at the clock: Windows passes Ctrl-C on only then."""


class Engine:
    """One database in memory. Nothing is fetched from a network: extensions are neither installed nor loaded."""

    def __init__(self) -> None:
        settings: dict[str, Any] = {
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "temp_directory": tempfile.gettempdir(),
            "memory_limit": "50%",  # beyond that it goes on with files
            "allocator_flush_threshold": "1MB",  # what a query does not need again goes back at once
            "allocator_bulk_deallocation_flush_threshold": "1MB",
        }
        self._connection = duckdb.connect(":memory:", config=settings)
        self._asker, self._process = _asker(), os.getpid()

    def run(self, sql: str, *values: object) -> list[Row]:
        """The answer to SQL of our own.

        Raises Unsuitable when memory or time runs out; a `duckdb.DataError` is left to whoever knows which file it is.
        """
        return self._ask(lambda: self._connection.execute(sql, list(values) or None).fetchall())

    def columns(self, sql: str) -> dict[str, NDArray[Any]]:
        """The answer to SQL of our own as one array per column, in the order of the rows. Raises as `run`."""
        return self._ask(lambda: self._connection.execute(sql).fetchnumpy())

    def batches(self, sql: str, size: int = 1 << 20) -> Iterator[dict[str, NDArray[Any]]]:
        """The same in pieces of about so many rows, in the order of the rows. Raises as `run`."""
        reader = self._ask(lambda: self._connection.sql(sql).to_arrow_reader(size))
        while (batch := self._ask(lambda: next(reader, None))) is not None:
            yield {name: batch.column(name).to_numpy(zero_copy_only=False) for name in batch.schema.names}

    def register(self, name: str, table: object) -> None:
        """Let SQL see a DataFrame or an Arrow table under a name, without a copy."""
        self._connection.register(name, table)

    def close(self) -> None:
        """Let go of the database now; nobody needs to: it goes with the last one who holds this engine."""
        self._asker.shutdown()
        self._connection.close()

    def _ask(self, work: Callable[[], _Answer]) -> _Answer:
        if self._process != os.getpid():  # a fork takes everything along but the threads
            self._asker, self._process = _asker(), os.getpid()
        with _explained():
            answer = self._asker.submit(work)
            try:
                while wait([answer], _LOOK_UP).not_done:
                    pass
            except KeyboardInterrupt:
                self._give_up(answer)
                raise
            return answer.result()

    def _give_up(self, answer: Future[Any]) -> None:
        while not answer.done():  # again and again: a query that has yet to begin does not hear it
            self._connection.interrupt()
            wait([answer], _LOOK_UP)


def _asker() -> ThreadPoolExecutor:
    """DuckDB looks at signals between two pieces of work, and one piece may last for minutes.

    A thread asks, so that the one that wants the answer hears Ctrl-C at once.
    """
    return ThreadPoolExecutor(1, "duckdb")


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
