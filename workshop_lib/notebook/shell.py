"""Inside a notebook a known mistake is a Dutch box, not a traceback. The cell still counts as failed."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from workshop_lib.errors import WorkshopError
from workshop_lib.text import python_words
from workshop_lib.text.errors import explain
from workshop_lib.views.notice import draw_problem
from workshop_lib.views.panel import Panel

TOLD = (WorkshopError, NameError, SyntaxError, AttributeError)
"""Errors that may be a slip of a trainee; all others are Python's own affair."""


def watch_errors(shell: Any = None) -> None:
    """From now on known mistakes are shown as a box; outside a notebook nothing happens."""
    shell = shell or _shell()
    if shell is not None:
        shell.set_custom_exc(TOLD, show_error)


def show_now(panel: Panel) -> None:
    """Shows a panel beside the result of the cell; outside a notebook nothing happens."""
    shell = _shell()
    if shell is not None:
        from IPython.display import display

        display(panel)  # type: ignore[no-untyped-call]


def show_error(
    shell: Any, kind: type[BaseException], error: BaseException, trace: Any, tb_offset: Any = None
) -> list[str]:
    """Show a known mistake as a box, any other as Python does; gives the lines of the traceback that was shown."""
    told = told_of(error, shell.user_ns)
    if told:
        show_now(draw_problem(told))
        return []
    made: list[str] = shell.InteractiveTB.structured_traceback(kind, error, trace, tb_offset=tb_offset)
    shell._showtraceback(kind, error, made)
    return made


def told_of(error: BaseException, names: Iterable[str] = ()) -> str:
    """The Dutch sentence for a mistake of a trainee, or nothing when it is another's."""
    if isinstance(error, WorkshopError):
        return explain(error)
    if isinstance(error, SyntaxError):
        return python_words.UNREADABLE
    if isinstance(error, NameError):
        name = error.name or ""
        return python_words.unknown_name(name, _near(name, names))
    if isinstance(error, AttributeError) and type(error.obj).__module__.startswith("workshop_lib."):
        part = error.name or ""
        return python_words.unknown_part(part, _near(part, dir(error.obj)))
    return ""


def _near(name: str, known: Iterable[str]) -> str:
    visible = [one for one in known if not one.startswith("_")]
    return next(iter(get_close_matches(name, visible, n=1)), "")


def _shell() -> Any:
    try:
        from IPython import get_ipython
    except ImportError:
        return None
    return get_ipython()
