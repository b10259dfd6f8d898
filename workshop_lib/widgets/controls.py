"""One control per kind of field: how it looks, how a value gets in, and how what was typed becomes a value."""

from __future__ import annotations

import datetime as dt
import types
import typing
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import ipywidgets as w

from workshop_lib.model.evidence import Statement
from workshop_lib.text import form_words
from workshop_lib.text.labels import label
from workshop_lib.widgets import convert

WIDE = w.Layout(width="min(100%, 46rem)")
_LABEL = {"description_width": "11rem"}


Choices = Sequence[tuple[str, str]]
"""(name to show, id to keep) of things that a field can point at."""


@dataclass(frozen=True)
class Control:
    """A widget with the two translations between its value and the field."""

    widget: Any
    read: Callable[[Any, Any], Any]
    """(what the widget holds, the value before) -> the new value; raises `NotYet`."""
    show: Callable[[Any], Any]
    hint: str = ""


def kind_of(annotation: Any) -> tuple[Any, bool]:
    """(type without None, whether it is a tuple of that type)."""
    if typing.get_origin(annotation) is typing.Annotated:
        return kind_of(typing.get_args(annotation)[0])
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        return kind_of(next(one for one in typing.get_args(annotation) if one is not type(None)))
    if typing.get_origin(annotation) is tuple:
        return kind_of(typing.get_args(annotation)[0])[0], True
    return annotation, False


def make_control(annotation: Any, name: str, example: str = "", long: bool = False) -> Control:
    """The control for a field with this annotation; `name` is its visible label."""
    kind, many = kind_of(annotation)
    if many:
        return _lines(kind, name, example)
    if kind is bool:
        return Control(w.Checkbox(description=name, indent=True, style=_LABEL, layout=WIDE), _plain, bool)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _choice(kind, name)
    read, show, hint = _SIMPLE.get(kind, (_plain, str, ""))
    return Control(_box(name, example, long), read, show, hint)


def make_reference(choices: Choices, name: str, now: str) -> Control:
    """A list of things made elsewhere in the work, by name; an id that is not in it stays visible."""
    options = [(form_words.CHOOSE, ""), *choices]
    if now and now not in {id for _, id in choices}:
        options.append((now, now))
    return Control(w.Dropdown(options=options, description=name, style=_LABEL, layout=WIDE), _plain, str)


def _plain(raw: Any, before: Any) -> Any:
    return raw


def _box(name: str, example: str, long: bool) -> Any:
    box = w.Textarea if long else w.Text
    size = {"rows": 3} if long else {}
    return box(
        description=name, placeholder=example, continuous_update=False, style=_LABEL, layout=WIDE, **size
    )  # fmt: skip


def _choice(kind: type[StrEnum], name: str) -> Control:
    options = [(form_words.CHOOSE, ""), *((label(member), member.value) for member in kind)]
    box = w.Dropdown(options=options, description=name, style=_LABEL, layout=WIDE)
    return Control(box, lambda raw, before: kind(raw) if raw else None, lambda value: value.value if value else "")


def _lines(kind: Any, name: str, example: str) -> Control:
    box = w.Textarea(
        description=name, placeholder=example, continuous_update=False, rows=3, style=_LABEL, layout=WIDE
    )  # fmt: skip
    if kind is Statement:
        return Control(box, _read_statements, _show_statements, f"{form_words.LINES_HINT} {form_words.SOURCES_HINT}")
    return Control(box, _read_sentences, convert.show_lines, form_words.LINES_HINT)


def _read_sentences(raw: str, before: Sequence[str]) -> tuple[str, ...]:
    """One per line or with a semicolon between them; one that was there already may hold one itself."""
    return convert.read_lines(raw, ";", before)


def _read_statements(raw: str, before: Sequence[Statement]) -> tuple[Statement, ...]:
    return tuple(convert.read_statement(line, before) for line in convert.read_lines(raw))


def _show_statements(value: Sequence[Statement]) -> str:
    return "\n".join(convert.show_statement(one) for one in value)


def _number(raw: str, before: Any) -> float | None:
    return convert.read_number(raw)


def _whole(raw: str, before: Any) -> int | None:
    value = convert.read_number(raw)
    if value is not None and not value.is_integer():
        raise convert.NotYet(form_words.NOT_WHOLE.format(example="34"))
    return None if value is None else int(value)


_SIMPLE: dict[Any, tuple[Callable[[Any, Any], Any], Callable[[Any], Any], str]] = {
    float: (_number, convert.show_number, ""),
    int: (_whole, convert.show_number, ""),
    dt.date: (lambda raw, before: convert.read_date(raw), convert.show_date, ""),
    Statement: (
        lambda raw, before: convert.read_statement(raw, (before,) if before else ()),
        convert.show_statement,
        form_words.SOURCES_HINT,
    ),
}
