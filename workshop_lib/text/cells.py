"""Values of the model as cells of a Dutch table, and back. A cell that cannot be read raises `ValueError(code)`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from workshop_lib.text.days import read_day
from workshop_lib.text.form_words import NO, YES
from workshop_lib.text.labels import label

Cell = str | float | int | dt.date | None

_SPACE = re.compile(r"[\s\u00a0\u202f]+")
_THOUSANDS = re.compile(r"-?\d{1,3}(\.\d{3})+")
_TRUE = {YES, "yes", "y", "j", "x", "true", "waar", "1"}
_FALSE = {NO, "no", "n", "false", "onwaar", "0"}


@dataclass(frozen=True)
class Kind:
    """How a value goes into a cell, and how a filled cell becomes a value again. `name` says how a sheet shows it."""

    name: str
    write: Callable[[Any], Cell]
    read: Callable[[Cell], Any]


def _read_text(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return str(cell).strip()


def _read_number(cell: Cell) -> float:
    if isinstance(cell, int | float):
        return float(cell)
    text = _SPACE.sub("", str(cell)).replace("\u2212", "-").removeprefix("€")
    share = text.endswith("%")
    try:
        value = float(_point(text.removesuffix("%")))
    except ValueError as error:
        raise ValueError("number") from error
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError("number")
    return value / 100 if share else value


def _point(text: str) -> str:
    """A number as people type it with a point for the decimals: "1.250,5" and "1,250.5" -> "1250.5"."""
    if text.rfind(",") > text.rfind("."):
        return text.replace(".", "").replace(",", ".")
    return text.replace(".", "") if _THOUSANDS.fullmatch(text) else text.replace(",", "")


def _read_whole(cell: Cell) -> int:
    value = _read_number(cell)
    if not value.is_integer():
        raise ValueError("whole")
    return int(value)


def _read_date(cell: Cell) -> dt.date:
    if isinstance(cell, dt.datetime):
        return cell.date()
    if isinstance(cell, dt.date):
        return cell
    try:
        return read_day(str(cell))
    except ValueError as error:
        raise ValueError("date") from error


def _read_flag(cell: Cell) -> bool:
    word = _read_text(cell).lower() if not isinstance(cell, bool) else str(cell).lower()
    if word in _TRUE | _FALSE:
        return word in _TRUE
    raise ValueError("flag")


def _write_lines(values: Any) -> str:
    said = (one if isinstance(one, str) else one.text for one in values)
    return "\n".join(" ".join(one.splitlines()) for one in said)


def _read_lines(cell: Cell) -> tuple[str, ...]:
    return tuple(line.strip() for line in str(cell).split("\n") if line.strip())


TEXT = Kind("text", lambda value: value, _read_text)
NUMBER = Kind("number", lambda value: value, _read_number)
WHOLE = Kind("whole", lambda value: value, _read_whole)
DATE = Kind("date", lambda value: value, _read_date)
MARK = Kind("mark", lambda value: YES if value else "", _read_flag)
FLAG = Kind("mark", lambda value: YES if value else NO, _read_flag)
LINES = Kind("text", _write_lines, _read_lines)


def choice(kind: type[StrEnum]) -> Kind:
    """Members of an enum by their Dutch label; read leniently, also by their English code."""

    def read(cell: Cell) -> StrEnum:
        word = _read_text(cell).lower()
        for one in kind:
            if word in (label(one), one.value, label(one).partition(":")[0]):
                return one
        raise ValueError("choice")

    return Kind("text", lambda value: label(value) if value is not None else None, read)
