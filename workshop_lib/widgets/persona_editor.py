"""Personas: question by question to a first card, or the whole card at once; the card itself stands beside the form."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import ipywidgets as w

from workshop_lib.model.evidence import Grade
from workshop_lib.model.journey import Flow
from workshop_lib.model.persona import Persona
from workshop_lib.model.work import Work
from workshop_lib.rules.persona_scales import MeasuredScale, measured_scales
from workshop_lib.text import persona_words as t
from workshop_lib.text.prompts import prompt
from workshop_lib.views import html
from workshop_lib.views.persona_card import draw_persona
from workshop_lib.widgets import convert
from workshop_lib.widgets.controls import Choices, Control
from workshop_lib.widgets.cursor import Cursor
from workshop_lib.widgets.fields import make_field
from workshop_lib.widgets.form import Form, OnChange
from workshop_lib.widgets.list_editor import ListEditor
from workshop_lib.widgets.scales import ScalesBox
from workshop_lib.widgets.statements import FITTING, QuoteBox, StatementBox, StatementList, named

_ONE = ("goal", "context", "decision_style")
_SEVERAL = ("jobs", "behaviours", "frustrations")
_AUTO = w.Layout(width="auto")
_FLOW = Flow(source="", target="")
_SHARE = make_field(Flow, "share", {}, {})
"""A part of the customers, read and shown as the other forms do it."""
_RULE = "1px solid var(--ws-hairline)"


@dataclass(frozen=True)
class Ground:
    """What a persona can rest on: the sources of step 2, and what was measured about her."""

    sources: Choices
    scales: Callable[[str], Sequence[MeasuredScale]]

    @classmethod
    def of(cls, work: Work) -> Ground:
        """The sources and results of this work."""
        return cls(named(work.sources.entries), lambda persona: measured_scales(work, persona))


class PersonaForm(Form):
    """The given fields of a persona, in the given order; sentences with their evidence beside them."""

    def __init__(
        self, value: Persona, on_change: OnChange, ground: Ground, names: Sequence[str], helped: bool = True
    ) -> None:
        super().__init__(value, on_change, skip=tuple(Persona.model_fields))
        self.ground, self._id, self._helped = ground, value.id, helped
        self.widget = w.VBox([self._placed(name) for name in names])
        self.widget.add_class("ws-titled")

    def _placed(self, name: str) -> Any:
        made = self._own(name)
        if made is None:
            return self._plain(name)
        made.value = getattr(self.value, name)
        self.controls[name] = Control(made, lambda raw, before: raw, lambda value: value)
        self.messages[name] = w.HTML(layout=w.Layout(display="none"))
        self._listen(name)
        return w.VBox([self._title(name), made, self.messages[name]])

    def _title(self, name: str, more: str = "") -> Any:
        """Name and help stand above a field: a field of sentences grows downwards."""
        word = prompt(Persona, name)
        told = f"{word.help} {more}".strip() if self._helped else ""
        # A box to tick has its name beside it. The name that the ear gets belongs to the field itself.
        strong = html.tag("strong", word.label, aria_hidden="true") if name != "primary" else ""
        return w.HTML(str(html.tag("div", strong, " ", html.tag("span", told, class_="ws-small"), class_="ws-title")))

    def _plain(self, name: str) -> Any:
        """A row of any form, with its name and help above it."""
        row = self._row(name)
        control = self.controls[name]
        box = control.widget
        box.layout = FITTING
        box.style.description_width = "0" if name == "primary" else ""
        self.messages[name].layout.margin = "0"
        more = t.APART if name == "channels" else control.hint
        row.children = (self._title(name, more), box, self.messages[name])
        if name == "channels":
            self.controls[name] = replace(control, read=_names)
        if name == "share":
            self.controls[name] = replace(control, read=_read_share, show=_show_share)
            box.value = _show_share(getattr(self.value, name))
        return row

    def _own(self, name: str) -> Any:
        word, sources = prompt(Persona, name), self.ground.sources
        if name in _ONE:
            return StatementBox(word.label, sources, word.example)
        if name in _SEVERAL:
            return StatementList(word.label, sources, word.example)
        if name == "quote":
            return QuoteBox(sources, word.example)
        return ScalesBox(self.ground.scales(self._id)) if name == "scales" else None


class QuickRoute:
    """One question at a time. `step` counts from 0; `back` and `forth` walk, and every answer is kept at once."""

    def __init__(self, value: Persona, on_change: OnChange, ground: Ground, ready: Callable[[], None]) -> None:
        self.value, self.on_change, self.ground, self._ready = value, on_change, ground, ready
        self.step = 0
        self.asked = w.HTML(layout=w.Layout(margin="10px 2px 2px"))
        # All questions are on the page from the start, hidden: only what is there already can take the focus.
        self.forms = [PersonaForm(value, self._keep, ground, one.fields, helped=False) for one in t.QUESTIONS]
        self.back_button = w.Button(description=t.BACK, layout=_AUTO)
        self.next_button = w.Button(description=t.NEXT, layout=_AUTO, button_style="primary")
        self.back_button.on_click(lambda _: self.back())
        self.next_button.on_click(lambda _: self.forth())
        pages = [one.widget for one in self.forms]
        walk = w.HBox([self.back_button, self.next_button], layout=w.Layout(margin="8px 0 0"))
        self.widget = w.VBox([self.asked, *pages, walk, _small(t.STOP)])
        self._ask()

    def put(self, value: Persona) -> None:
        """Shows another persona without reporting a change."""
        self.value = value
        self.form.put(value)

    @property
    def form(self) -> PersonaForm:
        """The form of the question that is asked now."""
        return self.forms[self.step]

    def back(self) -> None:
        self._go(max(0, self.step - 1))

    def forth(self) -> None:
        """The next question; after the last one the whole card."""
        if self.step + 1 == len(t.QUESTIONS):
            self._ready()
        else:
            self._go(self.step + 1)

    def _go(self, step: int) -> None:
        self.step = step
        self.form.put(self.value)
        self._ask()
        next(iter(self.form.controls.values())).widget.focus()

    def _ask(self) -> None:
        question = t.QUESTIONS[self.step]
        told = html.tag("strong", t.asking(self.step + 1, question)), html.tag("div", question.help)
        self.asked.value = str(html.tag("div", *told, role="status", aria_live="polite"))
        self.back_button.disabled = self.step == 0
        self.next_button.description = t.READY if self.step + 1 == len(t.QUESTIONS) else t.NEXT
        for form in self.forms:
            form.widget.layout.display = "" if form is self.form else "none"

    def _keep(self, value: Persona) -> None:
        self.value = value
        self.on_change(value)


class PersonaPage:
    """One persona: a route to fill her in, and her card beside it, drawn anew at every change."""

    def __init__(self, value: Persona, on_change: OnChange, ground: Ground, position: int = 0) -> None:
        self.value, self.on_change, self.ground, self.position = value, on_change, ground, position
        self.card, self.tally = w.HTML(), w.HTML()
        self.switch = w.Button(layout=_AUTO)
        self.switch.on_click(lambda _: self.show(whole=not self.whole))
        self._place = w.VBox()
        self.cursor = Cursor()
        beside = w.VBox([_small(t.CARD), self.card, self.tally], layout=w.Layout(flex="1 1 20rem", max_width="34rem"))
        left = w.VBox(
            [self.cursor, w.HBox([self.switch]), self._place],
            layout=w.Layout(flex="1 1 22rem", max_width="48rem", padding="0 16px 0 0"),
        )
        self.widget = w.HBox([left, beside], layout=w.Layout(flex_flow="row wrap", align_items="flex-start"))
        self.route: Any = None
        self.show(whole=bool(value.name and value.goal))
        self._draw()

    @property
    def controls(self) -> dict[str, Control]:
        """The controls that are on the page now, by field."""
        form = self.route if self.whole else self.route.form
        return dict(form.controls)

    def show(self, whole: bool) -> None:
        """The whole card, or question by question."""
        self.whole = whole
        self.switch.description = t.QUICK if whole else t.WHOLE
        if whole:
            self.route = PersonaForm(self.value, self._keep, self.ground, t.FULL_ORDER)
        else:
            self.route = QuickRoute(self.value, self._keep, self.ground, self._ready)
        self._place.children = (self.route.widget,)

    def begin(self) -> None:
        """The first field gets the focus."""
        self.cursor.ask()

    def _ready(self) -> None:
        """After the last question: the whole card, from its top. The button that was pressed is gone."""
        self.show(whole=True)
        self.begin()

    def put(self, value: Persona) -> None:
        """Shows another value of this persona without reporting a change."""
        self.value = value
        self.route.put(value)
        self._draw()

    def _keep(self, value: Persona) -> None:
        self.value = value
        self._draw()
        self.on_change(value)

    def _draw(self) -> None:
        statements = self.value.statements()
        proven = sum(one.evidence.grade is not Grade.ASSUMED for one in statements)
        self.card.value = draw_persona(self.value, self.position, narrow=True).svg
        self.tally.value = str(html.tag("p", t.tally(proven, len(statements)), style=html.INK))


class PersonaEditor(ListEditor):
    """All personas: choose, add, copy, move, remove above; the chosen one below. `show_page` gives her page."""

    def __init__(self, items: tuple[Persona, ...], on_change: OnChange, ground: Ground) -> None:
        super().__init__(items, on_change, Persona, lambda one: str(one.name), self._page(ground))
        self.picker.description, self.picker.rows = t.PERSONAS, 3
        tools = w.HBox(list(self.buttons.values()), layout=w.Layout(flex_flow="row wrap", flex="1 1 14rem"))
        top = w.HBox([self.picker, tools], layout=w.Layout(flex_flow="row wrap", align_items="flex-start"))
        top.add_class("ws-titled")
        self._place.layout = w.Layout(width="100%", margin="8px 0 0", padding="8px 0 0", border_top=_RULE)
        self.widget = w.VBox([top, self._place])

    def add(self) -> None:
        """An empty persona; her first question waits for an answer."""
        super().add()
        self.form.begin()

    def duplicate(self) -> None:
        """A copy with a name of its own to think of."""
        super().duplicate()
        self.form.begin()

    def remove(self) -> None:
        super().remove()
        if not self.items:
            self.buttons["add"].focus()

    def put(self, items: tuple[Persona, ...]) -> None:
        """Shows other values without reporting a change; who is chosen and how she is filled in stay as they were."""
        if [one.id for one in items] != [one.id for one in self.items] or self.form is None:
            super().put(items)
            return
        self.items = items
        self._list()
        self.form.put(items[self.chosen])

    def _show_form(self) -> None:
        super()._show_form()
        empty = self.form is None
        self.picker.layout.display = "none" if empty else ""
        fewest = {"add": 0, "duplicate": 1, "remove": 1, "up": 2, "down": 2}
        for action, button in self.buttons.items():
            button.layout.display = "" if len(self.items) >= fewest[action] else "none"
        self.buttons["add"].button_style = "primary" if empty else ""
        if empty:
            self._place.children = (w.HTML(str(html.tag("p", t.EMPTY))),)

    def _page(self, ground: Ground) -> Callable[[Persona, OnChange], PersonaPage]:
        return lambda value, on_change: PersonaPage(value, on_change, ground, self.chosen)


def _names(raw: str, before: Any) -> tuple[str, ...]:
    """Short names under each other or with commas between them."""
    return convert.read_lines(re.sub("[,;]", "\n", raw))


def _read_share(raw: str, before: Any) -> float | None:
    """As in the other forms: "45 %" is 0.45."""
    read: Flow = _SHARE.put(_FLOW, raw)
    return read.share


def _show_share(value: float | None) -> str:
    return _SHARE.show(_FLOW.but(share=value))


def _small(text: str, **layout: str) -> Any:
    return w.HTML(str(html.tag("span", text, class_="ws-small")), layout=w.Layout(**layout))
