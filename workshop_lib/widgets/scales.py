"""Scales of behaviour: two extremes and a place between them. Measured where there is a survey, else an estimate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import anywidget
import ipywidgets as w
import traitlets

from workshop_lib.model.persona import Scale
from workshop_lib.rules.persona_scales import MeasuredScale
from workshop_lib.text import persona_words as t
from workshop_lib.text.prompts import prompt
from workshop_lib.views import html
from workshop_lib.widgets.assets import inner_style, script
from workshop_lib.widgets.statements import FITTING

_END = w.Layout(flex="1 1 7rem", width="7rem", max_width="16rem")


class PlaceSlider(anywidget.AnyWidget):
    """A place from 0 (left) to 1 (right); `text` says it in words. The slider of ipywidgets has no name for the ear."""

    _esm = script("place_slider.js")
    _css = inner_style("place_slider.css")
    label = traitlets.Unicode().tag(sync=True)
    value = traitlets.Float(0.5).tag(sync=True)
    text = traitlets.Unicode().tag(sync=True)


class ScaleRow(w.VBox):  # type: ignore[misc]
    """One scale. `value` is a `Scale`; moving the place makes a measured one an estimate."""

    value = traitlets.Any(Scale())

    def __init__(self, value: Scale) -> None:
        self.left, self.right = _end(t.LEFT, "left"), _end(t.RIGHT, "right")
        self.place = PlaceSlider(label=t.PLACE)
        self.proof = w.HTML(layout=w.Layout(margin="0 2px 10px"))
        ends = w.HBox([self.left, self.right], layout=w.Layout(justify_content="space-between", width=FITTING.width))
        super().__init__([ends, self.place, self.proof])
        self.value = value
        self.left.value, self.right.value = value.left, value.right
        self.place.value = 0.5 if value.value is None else value.value
        self._tell()
        self.left.observe(lambda change: self._keep(left=change["new"]), "value")
        self.right.observe(lambda change: self._keep(right=change["new"]), "value")
        self.place.observe(lambda change: self._keep(value=change["new"], low=None, high=None, n=None), "value")

    def _keep(self, **changes: Any) -> None:
        self.value = self.value.but(**changes)
        self._tell()

    def _tell(self) -> None:
        said = bool(self.value.left or self.value.right)
        self.place.layout.display = "" if said else "none"
        self.place.text = t.place_in_words(self.value.left, self.value.right, self.place.value)
        self.proof.value = scale_proof(self.value) if said else ""


def scale_proof(scale: Scale) -> str:
    """Measured over how many, or an estimate of one's own."""
    measured = scale.n is not None
    text = t.scale_proof(scale.n, scale.low, scale.high) if scale.n is not None else t.ASSUMED_SCALE
    return str(html.tag("strong", text, style=f"color:var(--ws-{'good' if measured else 'missing'})"))


class ScalesBox(w.VBox):  # type: ignore[misc]
    """All scales of a persona, an empty one at the end, and buttons for what was measured. `value` is a tuple."""

    value = traitlets.Tuple()

    def __init__(self, measured: Sequence[MeasuredScale]) -> None:
        self._quiet = False
        self.offers = [_offer(scale, partial(self.take, scale)) for scale in map(as_scale, measured)]
        self.rows = w.VBox()
        super().__init__([self.rows, *self.offers])
        self._draw()
        self.observe(self._shown, "value")

    def take(self, scale: Scale) -> None:
        """Puts a measured scale on the card, in the place of the one with the same extremes."""
        others = [one for one in self.value if (one.left, one.right) != (scale.left, scale.right)]
        self.value = (*others, scale)

    def _shown(self, _: Any) -> None:
        if not self._quiet:
            self._draw()

    def _draw(self) -> None:
        self.rows.children = tuple(self._row(one) for one in (*self.value, Scale()))

    def _row(self, scale: Scale) -> ScaleRow:
        row = ScaleRow(scale)
        row.observe(self._typed, "value")
        return row

    def _typed(self, _: Any) -> None:
        self._quiet = True
        self.value = tuple(one.value for one in self.rows.children if one.value.left or one.value.right)
        self._quiet = False
        last = self.rows.children[-1].value
        if last.left or last.right:
            self.rows.children = (*self.rows.children, self._row(Scale()))


def as_scale(measured: MeasuredScale) -> Scale:
    """A measured scale in Dutch, ready for the card."""
    left, right = t.TRAITS[measured.trait]
    return Scale(
        left=left, right=right, value=measured.value, low=measured.low, high=measured.high, n=measured.n
    )  # fmt: skip


def _end(name: str, field: str) -> Any:
    example = prompt(Scale, field).example
    return w.Text(description=name, placeholder=example, continuous_update=False, layout=_END)


def _offer(scale: Scale, act: Callable[[], None]) -> Any:
    text = t.TAKE_OVER.format(left=scale.left, right=scale.right)
    button = w.Button(description=text, layout=w.Layout(width="auto", align_self="flex-start"))
    button.on_click(lambda _: act())
    return button
