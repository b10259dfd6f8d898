"""Klantreizen maken uit getypte gegevens: `from workshop_lib import start`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workshop_lib.notebook import start as start

__all__ = ["start"]


def __getattr__(name: str) -> Any:
    """Only `start` is for everybody; it loads what it needs when it is asked for."""
    if name == "start":
        from workshop_lib.notebook import start

        return start
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
