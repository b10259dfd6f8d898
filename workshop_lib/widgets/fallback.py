"""What a form holds, for a page without a kernel: every field with its value, as plain HTML and as text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from workshop_lib.model.base import Model
from workshop_lib.model.evidence import Statement
from workshop_lib.text import form_words
from workshop_lib.text.catalogue import phase_models
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import day, number
from workshop_lib.text.prompts import prompt
from workshop_lib.views import html
from workshop_lib.views.panel import Panel
from workshop_lib.views.picture import Picture
from workshop_lib.views.theme import WORKSHOP

_MOST = 12


def draw_fallback(name: str, value: Any, picture: Picture | None = None) -> Panel:
    """The sentence that says how to open the form, and what stands in it now; with its picture where there is one."""
    sentence = form_words.fallback(name)
    lines = list(_lines(value))
    items = [html.tag("li", html.tag("strong", f"{title}: "), text) for title, text in lines]
    made = html.card(html.paragraph(html.tag("em", sentence)), html.tag("ul", *items), accent=WORKSHOP.rule, label=name)
    drawn, told = (picture.svg, [picture.alt]) if picture else ("", [])
    return Panel(f"{made}{drawn}", "\n".join([sentence, *(f"  {title}: {text}" for title, text in lines), *told]))


def _lines(value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, tuple):
        yield form_words.COUNT, number(len(value))
        yield from ((str(place), _name(one)) for place, one in enumerate(value[:_MOST], 1))
        return
    for field in type(value).model_fields:
        now = getattr(value, field)
        yield prompt(type(value), field).label, _model(now) if field == "phase_model" else _shown(now)


def _model(id: str) -> str:
    """The name of a phase model, or the code itself while nobody knows it."""
    return next((one.name for one in phase_models() if one.id == id), id)


def _shown(value: Any) -> str:
    if value is None or value == "" or value == () or (isinstance(value, Statement) and not value):
        return form_words.NOTHING_YET
    if isinstance(value, bool):
        return form_words.YES if value else form_words.NO
    if isinstance(value, StrEnum):
        return label(value)
    if isinstance(value, dt.date):
        return day(value)
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, tuple):
        rest = len(value) - _MOST
        return "; ".join(_name(one) for one in value[:_MOST]) + (form_words.more(rest) if rest > 0 else "")
    return _name(value)


def _name(one: Any) -> str:
    if not isinstance(one, Model):
        return str(one)
    found = next(
        (
            str(getattr(one, field))
            for field in ("name", "text", "question", "touchpoint", "initiative")
            if getattr(one, field, "")
        ),
        "",
    )
    return found or form_words.NAMELESS
