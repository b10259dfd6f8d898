"""Results of pandas and numpy as plain values. They are known by what they can do: pandas itself stays in `measure`."""

from __future__ import annotations

from typing import Any

_MOST = 400
_HOMES = ("pandas", "numpy")


def unpack(raw: Any) -> Any:
    """A Series as {label: value}, a DataFrame as {text of the row: number}, a scalar as itself; other things stay.

    Raises ValueError for a table of which it is not clear which column is meant, or that is too long.
    """
    if type(raw).__module__.partition(".")[0] not in _HOMES:
        return raw
    if getattr(raw, "ndim", 0) == 2 and hasattr(raw, "columns"):
        return _frame(raw)
    if getattr(raw, "ndim", 0) == 1 and hasattr(raw, "index"):
        return _series(raw)
    if getattr(raw, "size", 0) == 1 and hasattr(raw, "item"):
        return raw.item()
    return raw


def _series(raw: Any) -> dict[str, Any]:
    if len(raw) > _MOST:
        raise ValueError(len(raw))
    labels, values = raw.index.tolist(), raw.tolist()
    return {_label(label): value for label, value in zip(labels, values, strict=True)}


def _label(label: Any) -> str:
    """Of a grouping by two columns both parts."""
    return " ".join(map(str, label)) if isinstance(label, tuple) else str(label)


def _frame(raw: Any) -> dict[str, Any]:
    figures = [name for name in raw.columns if raw[name].dtype.kind in "iuf"]
    words = [name for name in raw.columns if name not in figures]
    if len(figures) != 1 or len(words) > 1:
        if len(raw) == 1:
            return _series(raw.iloc[0])
        raise ValueError(list(map(str, raw.columns)))
    return _series(raw.set_index(words[0])[figures[0]] if words else raw[figures[0]])
