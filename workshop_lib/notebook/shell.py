"""Inside a notebook a known mistake is a Dutch box, not a traceback. The cell still counts as failed."""

from __future__ import annotations

from typing import Any

from workshop_lib.errors import WorkshopError
from workshop_lib.text import panel_words
from workshop_lib.text.errors import explain
from workshop_lib.views.notice import draw_problem
from workshop_lib.views.panel import Panel


def watch_errors() -> None:
    """From now on errors of the kit are shown as a box; outside a notebook nothing happens."""
    shell = _shell()
    if shell is not None:
        shell.set_custom_exc((WorkshopError, NameError), _show)


def show_now(panel: Panel) -> None:
    """Shows a panel beside the result of the cell; outside a notebook nothing happens."""
    shell = _shell()
    if shell is not None:
        from IPython.display import display

        display(panel)  # type: ignore[no-untyped-call]


def _shell() -> Any:
    try:
        from IPython import get_ipython
    except ImportError:
        return None
    return get_ipython()


def _show(shell: Any, kind: type[BaseException], error: BaseException, trace: Any, tb_offset: Any = None) -> list[str]:
    if isinstance(error, WorkshopError):
        show_now(draw_problem(explain(error)))
        return []
    if getattr(error, "name", "") == "ws":
        show_now(draw_problem(panel_words.NOT_RUN))
        return []
    made: list[str] = shell.InteractiveTB.structured_traceback(kind, error, trace, tb_offset=tb_offset)
    shell._showtraceback(kind, error, made)
    return made
