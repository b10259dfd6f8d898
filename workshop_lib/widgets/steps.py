"""Which form belongs to which of the eight nouns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Any

import ipywidgets as w

from workshop_lib.model.action import Action
from workshop_lib.model.evidence import Claim, Source
from workshop_lib.model.journey import Phase
from workshop_lib.model.kpi import Kpi
from workshop_lib.model.roadmap import Initiative
from workshop_lib.model.scope import Constraint, Goal
from workshop_lib.model.work import Work
from workshop_lib.text import catalogue, form_words, table_words
from workshop_lib.text.curve_words import TAB
from workshop_lib.text.labels import part
from workshop_lib.text.prompts import prompt
from workshop_lib.views.emotion_curve import draw_curve
from workshop_lib.views.persona_card import draw_personas
from workshop_lib.views.picture import Picture
from workshop_lib.widgets.curve_editor import Around, CurveEditor
from workshop_lib.widgets.editor import Editor
from workshop_lib.widgets.emotions import Surroundings
from workshop_lib.widgets.form import Form, OnChange
from workshop_lib.widgets.list_editor import ListEditor
from workshop_lib.widgets.persona_editor import Ground, PersonaEditor
from workshop_lib.widgets.touchpoint_table import Judge, TouchpointTable


def make_editor(noun: str, work: Work, save: Callable[[Any], str], judge: Judge | None = None) -> Editor:
    """The editor for one of the eight parts; `save` gets every new value and answers with a sentence.

    `judge` says what `check` would, by the id of the item it is about; the touchpoint table shows it at the row.
    """
    return Editor(part(noun).name, getattr(work, noun), _builder(noun, work, judge), save, _picture(noun, work))


def _picture(noun: str, work: Work) -> Callable[[Any], Picture] | None:
    """What a page without a kernel shows beside the words: the cards of the personas, the emotion curve."""
    drawn: dict[str, Callable[[Any], Picture]] = {
        "personas": draw_personas,
        "journey": lambda value: draw_curve(work.model_copy(update={"journey": value})),
    }
    return drawn.get(noun)


def _builder(noun: str, work: Work, judge: Judge | None) -> Callable[[Any, OnChange], Any]:
    lists: dict[str, dict[str, tuple[Any, Callable[[Any], str], Any]]] = {
        "organisation": {},
        "sources": {"entries": (Source, _name, Form), "claims": (Claim, _text, _form(work))},
        "scope": {"goals": (Goal, _text, Form), "constraints": (Constraint, _text, Form)},
        "journey": {"phases": (Phase, _name, Form)},
        "actions": {"rows": (Action, lambda row: row.touchpoint or row.question, _form(work))},
        "roadmap": {"initiatives": (Initiative, _name, Form)},
    }
    if noun == "personas":
        return lambda value, on_change: PersonaEditor(value, on_change, Ground.of(work))
    if noun == "kpis":
        return lambda value, on_change: ListEditor(value, on_change, Kpi, _name, _form(work))
    whole = {table_words.TAB: _table(work, judge), TAB: _curve(work)} if noun == "journey" else {}
    skip = ("touchpoints",) if noun == "journey" else ()
    return lambda value, on_change: Sections(value, on_change, lists[noun], whole, skip)


def _table(work: Work, judge: Judge | None) -> Callable[[Any, OnChange], TouchpointTable]:
    around = Surroundings(
        phases=[(one.name, one.id) for one in work.journey.phases],
        personas={"": form_words.ALL_CUSTOMERS, **{one.id: one.name for one in work.personas}},
        lexicon={word: float(entry.score) for word, entry in catalogue.lexicon().items()},
    )
    return lambda value, on_change: TouchpointTable(value, on_change, around, judge)


def _curve(work: Work) -> Callable[[Any, OnChange], CurveEditor]:
    around = Around.of(work)
    return lambda value, on_change: CurveEditor(value, on_change, around)


def _name(item: Any) -> str:
    return str(item.name)


def _text(item: Any) -> str:
    return str(item.text)


def _form(work: Work) -> Callable[[Any, OnChange], Form]:
    """A form in which ids of other parts are chosen by name."""
    choices = {
        "touchpoint": [(f"{one.id} {one.name}", one.id) for one in work.journey.touchpoints],
        "phase": [(one.name, one.id) for one in work.journey.phases],
        "persona": [(one.name, one.id) for one in work.personas],
        "goal": [(one.text, one.id) for one in work.scope.goals],
    }
    return lambda value, on_change: Form(
        value,
        on_change,
        choices={name: some for name, some in choices.items() if isinstance(getattr(value, name, None), str)},
    )


class Sections:
    """A form for the plain fields of a model and a list editor for each of its long lists, in tabs.

    `whole` makes pages that edit the whole value, such as the emotion curve; they come first, and each has `put` and a
    `widget`. Fields in `skip` are theirs.
    """

    def __init__(
        self, value: Any, on_change: OnChange, lists: dict[str, tuple[Any, Callable[[Any], str], Any]],
        whole: Mapping[str, Callable[[Any, OnChange], Any]] = MappingProxyType({}), skip: Sequence[str] = (),
    ) -> None:  # fmt: skip
        self.value = value
        self.on_change = on_change
        kind = type(value)
        self.fields = Form(value, self._fields, skip=(*lists, *skip))
        self.lists = {name: self._list(name, *how) for name, how in lists.items()}
        self.whole = {name: make(value, partial(self._replace, name)) for name, make in whole.items()}
        pages = {name: page.widget for name, page in self.whole.items()}
        if self.fields.controls:
            pages[part(kind.__name__.lower()).name] = self.fields.widget
        pages |= {prompt(kind, name).label: editor.widget for name, editor in self.lists.items()}
        self.widget = w.Tab(list(pages.values()), titles=tuple(pages)) if len(pages) > 1 else next(iter(pages.values()))

    def put(self, value: Any) -> None:
        """Shows another value without reporting it as a change."""
        self.fields.put(value)
        self._spread(value)

    def _list(self, name: str, kind: Any, title: Callable[[Any], str], form: Any) -> ListEditor:
        return ListEditor(getattr(self.value, name), lambda items: self._keep(**{name: items}), kind, title, form)

    def _fields(self, new: Any) -> None:
        self._keep(**{name: getattr(new, name) for name in (*self.fields.controls, *self.fields.nested)})

    def _keep(self, **changes: Any) -> None:
        self.value = self.value.but(**changes)
        for page in self.whole.values():
            page.put(self.value)
        self.on_change(self.value)

    def _replace(self, name: str, new: Any) -> None:
        """A page changed the whole value: it is saved first; then the lists and the other pages show it too."""
        self.on_change(new)
        self._spread(new, name)

    def _spread(self, new: Any, but: str = "") -> None:
        for field, editor in self.lists.items():
            if getattr(new, field) != getattr(self.value, field):
                editor.put(getattr(new, field))
        for name, page in self.whole.items():
            if name != but:
                page.put(new)
        self.value = new
