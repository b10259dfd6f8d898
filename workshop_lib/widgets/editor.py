"""The editor of one step: its form, a bar that says when it was saved, undo, and words for a page without kernel."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, runtime_checkable

import ipywidgets as w

from workshop_lib.text.saving_words import OLDER, TAKEN_OVER, Trouble
from workshop_lib.views.panel import Panel
from workshop_lib.views.picture import Picture
from workshop_lib.widgets.drafts import Drafts
from workshop_lib.widgets.editor_bar import EditorBar
from workshop_lib.widgets.fallback import draw_fallback
from workshop_lib.widgets.guard import Guard

Build = Callable[[Any, Callable[[Any], None]], Any]
"""(value, on_change) -> something with a `widget`, and perhaps `put(value)` to show another value."""


@runtime_checkable
class Shared(Protocol):
    """A way to save something that others may save too."""

    def __call__(self, value: Any) -> str: ...

    def news(self) -> bool:
        """Whether somebody else saved another value since we read or saved ours."""
        ...

    def reload(self) -> Any:
        """The value as it is now; from here on it is the one we know."""
        ...


class Editor(w.VBox):  # type: ignore[misc]
    """Shows a form for `current` and hands every new value to `save`, which answers with a sentence to show.

    `draw` makes the picture that a page without a kernel shows. When `save` is `Shared`, what another notebook saved is
    taken over, or offered while somebody is typing here.
    """

    def __init__(
        self,
        name: str,
        value: Any,
        build: Build,
        save: Callable[[Any], str],
        draw: Callable[[Any], Picture] | None = None,
    ) -> None:
        self.name = name
        self._picture = draw
        self.current = value
        self._build, self._save = build, save
        self._past: list[Any] = []
        self._future: list[Any] = []
        self._unsaved = False
        self.bar = EditorBar()
        self.bar.on_msg(self._asked)
        self._place = w.VBox()
        super().__init__([Guard(), Drafts(key=getattr(save, "mark", name)), self._place, self.bar])
        self.add_class("workshop-form")
        self._draw()

    def change(self, new: Any) -> None:
        """Takes over a new value as if it had been typed."""
        if new == self.current:
            return
        self._past.append(self.current)
        self._future.clear()
        self._keep(new)

    def undo(self) -> None:
        """Back to the value before the last change; a cell that was refused after it goes first."""
        if not (hasattr(self.form, "take_back") and self.form.take_back()):
            self._step(self._past, self._future)

    def redo(self) -> None:
        """Forth again to the value that was taken back."""
        self._step(self._future, self._past)

    def look(self, busy: bool = False) -> None:
        """Takes over what another notebook saved; while somebody types here (`busy`) it only says so.

        What could not be saved before is tried again.
        """
        if isinstance(self._save, Shared) and self._save.news():
            if not busy and not self._unsaved:
                self._take(TAKEN_OVER)
            elif not self.bar.stale:
                self.bar.stale = True
                self.bar.say(Trouble(OLDER))
        elif self._unsaved:
            self._keep(self.current)

    def reload(self) -> None:
        """Shows what is on disk now; what could not be saved here is given up."""
        if isinstance(self._save, Shared):
            self._take(TAKEN_OVER)

    def _take(self, sentence: str) -> None:
        assert isinstance(self._save, Shared)
        self.current = self._save.reload()
        self._past.clear()
        self._future.clear()
        self._unsaved = False
        self._show()
        self.bar.stale = False
        self.bar.say(sentence)

    def _step(self, here: list[Any], there: list[Any]) -> None:
        if not here:
            return
        there.append(self.current)
        self.current = here.pop()
        self._show()
        self._keep(self.current)

    def _keep(self, new: Any) -> None:
        self.current = new
        self._tell_steps()
        sentence = self._save(new)
        self._unsaved = isinstance(sentence, Trouble)
        self.bar.stale = self._unsaved and isinstance(self._save, Shared) and self._save.news()
        self.bar.say(sentence)

    def _tell_steps(self) -> None:
        self.bar.can_undo, self.bar.can_redo = bool(self._past), bool(self._future)

    def _asked(self, _: Any, message: dict[str, Any], __: Any) -> None:
        deeds = {"undo": self.undo, "redo": self.redo, "reload": self.reload}
        if message.get("do") == "look":
            self.look(bool(message.get("busy")))
        elif message.get("do") in deeds:
            deeds[message["do"]]()
        self.bar.heard = int(message.get("n", 0))

    def _show(self) -> None:
        """The form shows `current`; where it can, without being made anew, so that the focus stays."""
        self._tell_steps()
        if hasattr(self.form, "put"):
            self.form.put(self.current)
        else:
            self._draw()

    def _draw(self) -> None:
        self.form = self._build(self.current, self.change)
        self._place.children = (self.form.widget,)

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        live = super()._repr_mimebundle_(**kwargs) or {}
        return {**live, **self._still()._repr_mimebundle_()}

    def _still(self) -> Panel:
        """What stands in the place of the form without a kernel, with its picture when there is one."""
        return draw_fallback(self.name, self.current, self._picture(self.current) if self._picture else None)

    def __repr__(self) -> str:
        return self._still().plain
