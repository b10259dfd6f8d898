"""Sentences with their evidence: what is typed, and beside it the sources of step 2 it rests on, or *aanname*.

Every box has a `value` that is complete and frozen, as an ipywidget has; so it fits in a form as one control.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import anywidget
import ipywidgets as w
import traitlets

from workshop_lib.model.evidence import Evidence, Grade, Statement
from workshop_lib.model.persona import Quote
from workshop_lib.text import persona_words as t
from workshop_lib.text.labels import label
from workshop_lib.widgets.assets import inner_style, script
from workshop_lib.widgets.controls import Choices

FITTING = w.Layout(width="min(calc(100% - 8px), 46rem)")
"""Inside a column of a page: a box of 100 % would lose its right edge."""


class SourcePicker(anywidget.AnyWidget):
    """The sources a sentence rests on, each a button to take it away, and a list to add one. `value` holds ids.

    `proof` is the word behind them: *aanname*, *verteld* or *gemeten*.
    """

    _esm = script("source_picker.js")
    _css = inner_style("source_picker.css")
    words = traitlets.Dict(t.PICKER).tag(sync=True)
    sources = traitlets.List(traitlets.List()).tag(sync=True)
    most = traitlets.Int(6).tag(sync=True)
    value = traitlets.Tuple().tag(sync=True)
    proof = traitlets.Unicode().tag(sync=True)

    def __init__(self, sources: Choices, most: int = 6) -> None:
        layout = w.Layout(width=FITTING.width)
        super().__init__(sources=[list(one) for one in sources], most=most, layout=layout)


class StatementBox(w.VBox):  # type: ignore[misc]
    """One sentence with its evidence. `value` is a `Statement`."""

    value = traitlets.Any(Statement())

    def __init__(self, name: str, sources: Choices, example: str = "") -> None:
        self.text = w.Textarea(
            description=name, placeholder=example, rows=2, continuous_update=False, layout=FITTING
        )  # fmt: skip
        self.sources = SourcePicker(sources)
        self._quiet = False
        super().__init__([self.text, self.sources])
        self.text.observe(self._typed, "value")
        self.sources.observe(self._typed, "value")
        self.observe(self._shown, "value")
        self._tell()

    def focus(self) -> None:
        """Puts the cursor in the sentence."""
        self.text.focus()

    def _shown(self, _: Any) -> None:
        if not self._quiet:
            self._quiet = True
            self.text.value, self.sources.value = self.value.text, self.value.evidence.sources
            self._quiet = False
        self._tell()

    def _typed(self, _: Any) -> None:
        if self._quiet:
            return
        self._quiet = True
        self.value = resting(self.value, self.text.value.strip(), self.sources.value)
        self._quiet = False

    def _tell(self) -> None:
        """The grade in words; the lists of sources wait until there is a sentence to prove."""
        said = bool(self.value)
        self.sources.layout.display = "" if said else "none"
        self.sources.proof = label(self.value.evidence.grade) if said else ""


def resting(before: Statement, text: str, sources: tuple[str, ...]) -> Statement:
    """The sentence `text` on these sources.

    Evidence that was measured stays with its own words; other words with a source are reported.
    """
    same = text == before.text and sources == before.evidence.sources
    if same:
        return before
    kept = before.evidence if text == before.text and sources else Evidence()
    grade = kept.grade if kept.grade is Grade.MEASURED else Grade.REPORTED if sources else Grade.ASSUMED
    return Statement(text=text, evidence=kept.but(grade=grade, sources=sources))


class StatementList(w.VBox):  # type: ignore[misc]
    """Sentences under each other with an empty one at the end. `value` holds the filled ones."""

    value = traitlets.Tuple()

    def __init__(self, name: str, sources: Choices, example: str = "") -> None:
        self._name, self._known, self._example, self._quiet = name, sources, example, False
        super().__init__()
        self._draw()
        self.observe(self._shown, "value")

    def focus(self) -> None:
        """Puts the cursor in the first sentence."""
        self.children[0].focus()

    def _shown(self, _: Any) -> None:
        if not self._quiet:
            self._draw()

    def _draw(self) -> None:
        self.children = tuple(self._box(place, one) for place, one in enumerate((*self.value, Statement())))

    def _box(self, place: int, value: Statement) -> StatementBox:
        box = StatementBox(t.row_name(self._name, place), self._known, self._example if place == 0 else t.ANOTHER)
        box.value = value
        box.observe(self._typed, "value")
        return box

    def _typed(self, _: Any) -> None:
        self._quiet = True
        self.value = tuple(one.value for one in self.children if one.value)
        self._quiet = False
        if self.children[-1].value:
            self.children = (*self.children, self._box(len(self.children), Statement()))


class QuoteBox(w.VBox):  # type: ignore[misc]
    """Literal words and whose they are. `value` is a `Quote`."""

    value = traitlets.Any(Quote())

    def __init__(self, sources: Choices, example: str = "") -> None:
        self.text = w.Textarea(
            description=t.QUOTE, placeholder=example, rows=2, continuous_update=False, layout=FITTING
        )  # fmt: skip
        self.sources = SourcePicker(sources, most=1)
        self._quiet = False
        super().__init__([self.text, self.sources])
        for box in (self.text, self.sources):
            box.observe(self._typed, "value")
        self.observe(self._shown, "value")

    def focus(self) -> None:
        """Puts the cursor in the words."""
        self.text.focus()

    def _shown(self, _: Any) -> None:
        if self._quiet:
            return
        self._quiet = True
        self.text.value, self.sources.value = self.value.text, (self.value.source,) if self.value.source else ()
        self._quiet = False

    def _typed(self, _: Any) -> None:
        if self._quiet:
            return
        self._quiet = True
        self.value = Quote(text=self.text.value, source=next(iter(self.sources.value), ""))
        self._quiet = False


def named(sources: Sequence[Any]) -> Choices:
    """Sources of step 2 as choices: "INT-A1 · gesprek met een inkoper"."""
    return [(f"{one.id} · {one.name}" if one.name else one.id, one.id) for one in sources]
