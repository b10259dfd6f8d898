"""Every kernel of the kit explains a mistyped line in Dutch, also before `start` has run.

IPython loads this as an extension (`config/ipython_kernel_config.py`). It imports next to nothing until there is such a
mistake, so that a kernel starts as fast as ever.
"""

from __future__ import annotations

from typing import Any

from workshop_lib.errors import WorkshopError


def load_ipython_extension(shell: Any) -> None:
    """Called by IPython when a kernel starts."""
    shell.set_custom_exc((WorkshopError, NameError, SyntaxError, AttributeError), _explain)


def _explain(shell: Any, *mistake: Any, **words: Any) -> list[str]:
    from workshop_lib.notebook.shell import show_error, watch_errors

    watch_errors(shell)
    return show_error(shell, *mistake, **words)
