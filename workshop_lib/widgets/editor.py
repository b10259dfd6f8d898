"""The editor of one step: its form, a line that says when it was saved, undo, and words for a page without kernel."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

import ipywidgets as w

from workshop_lib.text import form_words
from workshop_lib.widgets.fallback import draw_fallback
from workshop_lib.widgets.guard import Guard

Build = Callable[[Any, Callable[[Any], None]], Any]
"""(value, on_change) -> something with a `widget`."""


class Editor(w.VBox):  # type: ignore[misc]
    """Shows a form for `current` and hands every new value to `save`, which answers with a sentence to show."""

    def __init__(self, name: str, value: Any, build: Build, save: Callable[[Any], str]) -> None:
        self.name = name
        self.current = value
        self._build, self._save = build, save
        self._past: list[Any] = []
        self._status = w.HTML()
        self._undo = w.Button(description=form_words.UNDO, disabled=True, layout=w.Layout(width="auto"))
        self._undo.on_click(lambda _: self.undo())
        self._place = w.VBox()
        super().__init__([Guard(), self._place, w.HBox([self._undo, self._status])])
        self._draw()

    def change(self, new: Any) -> None:
        """Takes over a new value as if it had been typed."""
        if new == self.current:
            return
        self._past.append(self.current)
        self._keep(new)

    def undo(self) -> None:
        """Back to the value before the last change."""
        if not self._past:
            return
        self._keep(self._past.pop())
        self._draw()

    def _keep(self, new: Any) -> None:
        self.current = new
        self._undo.disabled = not self._past
        self.say(self._save(new))

    def say(self, sentence: str) -> None:
        self._status.value = f'<span role="status" aria-live="polite">{escape(sentence)}</span>'

    def _draw(self) -> None:
        self.form = self._build(self.current, self.change)
        self._place.children = (self.form.widget,)

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        live = super()._repr_mimebundle_(**kwargs) or {}
        return {**live, **draw_fallback(self.name, self.current)._repr_mimebundle_()}

    def __repr__(self) -> str:
        return draw_fallback(self.name, self.current).plain
