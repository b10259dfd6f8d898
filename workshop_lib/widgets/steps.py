"""Which form belongs to which of the eight nouns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import ipywidgets as w

from workshop_lib.model.journey import Journey
from workshop_lib.model.work import Work
from workshop_lib.text import catalogue, form_words, table_words
from workshop_lib.text.curve_words import TAB
from workshop_lib.text.labels import part
from workshop_lib.text.prompts import prompt
from workshop_lib.views.action_matrix import draw_actions
from workshop_lib.views.configuration_card import draw_configuration
from workshop_lib.views.emotion_curve import draw_curve
from workshop_lib.views.evidence_table import draw_sources
from workshop_lib.views.kpi_card import draw_kpis
from workshop_lib.views.persona_card import draw_personas
from workshop_lib.views.picture import Picture
from workshop_lib.views.roadmap_board import draw_roadmap
from workshop_lib.views.scope_sheet import draw_scope
from workshop_lib.widgets.curve_editor import Around, CurveEditor
from workshop_lib.widgets.editor import Editor
from workshop_lib.widgets.form import OnChange
from workshop_lib.widgets.ideas import Ideas
from workshop_lib.widgets.part_form import Judged, PartForm
from workshop_lib.widgets.persona_editor import Ground, PersonaEditor
from workshop_lib.widgets.roadmap_board import RoadmapBoard
from workshop_lib.widgets.row_grid import RowGrid
from workshop_lib.widgets.shapes import kpi_shape
from workshop_lib.widgets.statements import named
from workshop_lib.widgets.touchpoint_cells import Surroundings
from workshop_lib.widgets.touchpoint_table import Judge, TouchpointTable

_ELSEWHERE = ("touchpoints", "phase_model")
"""Touchpoints stand in the table; another phase model is chosen with `use_phases`, which moves them along."""


def make_editor(noun: str, work: Work, save: Callable[[Any], str], judge: Judge | None = None) -> Editor:
    """The editor for one of the eight parts; `save` gets every new value and answers with a sentence.

    `judge` says what `check` would, by the id of the item it is about; the touchpoint table shows it at the row.
    """
    return Editor(part(noun).name, getattr(work, noun), _builder(noun, work, judge), save, _picture(noun, work))


def _picture(noun: str, work: Work) -> Callable[[Any], Picture]:
    """What a page without a kernel shows beside the words: the card, curve, table or board of this step."""
    drawn: dict[str, Callable[[Any], Picture]] = {
        "organisation": draw_configuration,
        "sources": draw_sources,
        "scope": draw_scope,
        "personas": draw_personas,
        "journey": lambda value: draw_curve(work.model_copy(update={"journey": value})),
        "actions": lambda value: draw_actions(value, work.journey),
        "roadmap": draw_roadmap,
        "kpis": draw_kpis,
    }
    return drawn[noun]


def _builder(noun: str, work: Work, judge: Judge | None) -> Callable[[Any, OnChange], Any]:
    if noun == "personas":
        return lambda value, on_change: PersonaEditor(value, on_change, Ground.of(work))
    if noun == "journey":
        return _journey(work, judge)

    def ideas(value: Any) -> Ideas:
        return Ideas.of(work.model_copy(update={noun: value}))

    def build(value: Any, on_change: OnChange) -> Judged:
        return Judged(lambda changed, now: _form(noun, value, changed, now), on_change, ideas, judge, value)

    return build


def _form(noun: str, value: Any, on_change: OnChange, ideas: Ideas) -> Any:
    """A board for the roadmap, a grid for the figures, a page with fields and grids for the rest."""
    if noun == "roadmap":
        return RoadmapBoard(value, on_change, ideas)
    if noun == "kpis":
        return RowGrid(value, on_change, kpi_shape(), ideas, PartForm)
    return PartForm(value, on_change, ideas)


def _journey(work: Work, judge: Judge | None) -> Callable[[Any, OnChange], Pages]:
    """The table, the curve, the map as a whole, and its phases."""

    def ideas(value: Any) -> Ideas:
        return Ideas.of(work.model_copy(update={"journey": value}))

    def page(*skip: str) -> Callable[[Any, OnChange], Judged]:
        return lambda value, on_change: Judged(
            lambda changed, now: PartForm(value, changed, now, skip), on_change, ideas, None, value
        )

    rest = [name for name in Journey.model_fields if name != "phases"]
    whole = {
        table_words.TAB: _table(work, judge), TAB: _curve(work), part("journey").name: page(*_ELSEWHERE, "phases"),
        prompt(Journey, "phases").label: page(*rest),
    }  # fmt: skip
    return lambda value, on_change: Pages(value, on_change, whole)


def _table(work: Work, judge: Judge | None) -> Callable[[Any, OnChange], TouchpointTable]:
    around = Surroundings(
        personas={"": form_words.ALL_CUSTOMERS, **{one.id: one.name for one in work.personas}},
        lexicon={word: float(entry.score) for word, entry in catalogue.lexicon().items()},
        sources=named(work.sources.entries),
    )
    return lambda value, on_change: TouchpointTable(value, on_change, around, judge)


def _curve(work: Work) -> Callable[[Any, OnChange], CurveEditor]:
    around = Around.of(work)
    return lambda value, on_change: CurveEditor(value, on_change, around)


class Pages:
    """Forms that each edit the whole value, in tabs; `whole` holds them by name, each with `put` and a `widget`."""

    def __init__(
        self, value: Any, on_change: OnChange, makers: Mapping[str, Callable[[Any, OnChange], Any]]
    ) -> None:  # fmt: skip
        self.on_change = on_change
        self.whole = {name: make(value, partial(self._changed, name)) for name, make in makers.items()}
        titles = [one[:1].upper() + one[1:] for one in self.whole]
        self.widget = w.Tab([page.widget for page in self.whole.values()], titles=titles)

    def put(self, value: Any) -> None:
        """Shows another value without reporting it as a change."""
        for page in self.whole.values():
            page.put(value)

    def take_back(self) -> bool:
        """What a grid refused last goes; False when there is nothing."""
        return any(page.take_back() for page in self.whole.values() if hasattr(page, "take_back"))

    def _changed(self, name: str, new: Any) -> None:
        """A page changed the value: it is saved first; then the other pages show it too."""
        self.on_change(new)
        for other, page in self.whole.items():
            if other != name:
                page.put(new)
