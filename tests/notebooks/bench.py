"""A page run cell by cell in this process: quick, and with everything in view that a kernel would send."""

from __future__ import annotations

import contextlib
import io
import json
import warnings
from collections.abc import Iterator

from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from traitlets.config import Config

from tests.notebooks.pages import Page, code_cells, source


@contextlib.contextmanager
def shell() -> Iterator[InteractiveShell]:
    """A shell that leaves no history and nothing behind."""
    made = InteractiveShell.instance(config=Config(HistoryManager={"enabled": False}))
    try:
        yield made
    finally:
        InteractiveShell.clear_instance()


def run(shell: InteractiveShell, page: Page, case: str, work: str) -> list[str]:
    """What each code cell shows, with the parameters replaced as papermill does. Fails on an error or a stream."""
    shell.reset(new_session=False)  # type: ignore[no-untyped-call]
    return [_run(shell, cell, case, work) for cell in code_cells(page)]


def _run(shell: InteractiveShell, cell: Page, case: str, work: str) -> str:
    given = f"case = {json.dumps(case)}\nwork = {json.dumps(work)}"
    text = given if "parameters" in cell["metadata"].get("tags", []) else source(cell)
    errors = io.StringIO()
    with _warnings() as warned, contextlib.redirect_stderr(errors), capture_output(stderr=False) as said:
        outcome = shell.run_cell(text, store_history=False)  # type: ignore[no-untyped-call]
        assert shell.display_formatter is not None
        data, _ = shell.display_formatter.format(outcome.result) if outcome.result is not None else ({}, {})
    assert outcome.success, f"{cell['id']}: {outcome.error_before_exec or outcome.error_in_exec!r}"
    printed = said.stdout if outcome.result is None else said.stdout.partition("Out[")[0]
    slips = [errors.getvalue(), printed, *(str(one.message) for one in warned)]
    assert not any(slips), f"{cell['id']}: {slips}"
    shown = [data, *(one.data for one in said.outputs)]
    return "\n".join(str(value) for one in shown for value in one.values())


@contextlib.contextmanager
def _warnings() -> Iterator[list[warnings.WarningMessage]]:
    """The warnings that a kernel would show."""
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("default")
        for quiet in (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning):
            warnings.simplefilter("ignore", quiet)
        yield found
