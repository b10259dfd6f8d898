"""What the step forms can choose from: things elsewhere in the work, ideas of the catalogue; and what is needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from workshop_lib.model.action import Action, Actions
from workshop_lib.model.base import Model
from workshop_lib.model.evidence import Claim, Source, Sources
from workshop_lib.model.kpi import Kpi
from workshop_lib.model.organisation import Assumption, Organisation
from workshop_lib.model.roadmap import Initiative, Roadmap
from workshop_lib.model.scope import Constraint, Goal, Scope
from workshop_lib.model.work import Work
from workshop_lib.rules.completeness import requirements
from workshop_lib.text import catalogue
from workshop_lib.text import step_form_words as t
from workshop_lib.text.steps import STEPS
from workshop_lib.widgets.convert import show_number
from workshop_lib.widgets.fields import Field, Options, make_field

_BLANK = Work(
    organisation=Organisation(assumptions=(Assumption(id="x"),)),
    sources=Sources(entries=(Source(id="x"),), claims=(Claim(id="x"),)),
    scope=Scope(goals=(Goal(id="x"),), constraints=(Constraint(id="x"),)),
    actions=Actions(rows=(Action(id="x"),)),
    roadmap=Roadmap(initiatives=(Initiative(id="x"),)),
    kpis=(Kpi(id="x"),),
)
"""One of everything, all empty: what is asked of it is what a form calls needed."""


@dataclass(frozen=True)
class Ideas:
    """`options` are things a field can point at, `suggest` are ideas; both by "Model.field"."""

    work: Work
    options: Mapping[str, Options]
    suggest: Mapping[str, Options]
    given: Mapping[str, str] = field(default_factory=dict)
    """What an earlier step already said about a field, as text."""

    @classmethod
    def of(cls, work: Work) -> Ideas:
        return cls(work, _options(work), _suggest(work), _given(work))

    def field(self, model: type[Model], path: str) -> Field:
        return make_field(model, path, self.options, self.suggest)


@cache
def need_of(model: type[Model], path: str) -> str:
    """Level of the finding while this field is empty: "missing", "tip", or "" when it may stay empty."""
    kind, name = model.__name__.lower(), path.rpartition(".")[2]
    levels = _levels()
    return levels.get(f"{kind}.{path}") or levels.get(f"{kind}.{name}", "")


@cache
def _levels() -> dict[str, str]:
    nouns = ("organisation", "sources", "scope", "actions", "roadmap", "kpis")
    return {one.code: one.level.value for noun in nouns for one in requirements(_BLANK, noun) if not one.met}


def _options(work: Work) -> dict[str, Options]:
    touchpoints = [(f"{one.id} {one.name}".strip(), one.id, one.channel) for one in work.journey.touchpoints]
    sources = [(one.id, one.id, one.name) for one in work.sources.entries]
    steps = [(one.heading, str(one.number), "") for one in STEPS]
    goals = [(one.text or one.id, one.id, "") for one in work.scope.goals]
    return {
        "Action.touchpoint": touchpoints,
        "Claim.touchpoint": touchpoints,
        "Kpi.touchpoint": touchpoints,
        "Initiative.touchpoints": touchpoints,
        "Scope.mandatory": touchpoints,
        "Claim.sources": sources,
        "Goal.baseline_source": sources,
        "Claim.persona": [(one.name or one.id, one.id, "") for one in work.personas],
        "Flow.source": touchpoints,
        "Flow.target": touchpoints,
        "Kpi.phase": [(one.name or one.id, one.id, one.code) for one in work.journey.phases],
        "Kpi.goal": goals,
        "Initiative.depends_on": [(one.name or one.id, one.id, "") for one in work.roadmap.initiatives],
        "Initiative.tip": [(f"{one.number}. {one.name}", str(one.number), one.effect) for one in catalogue.tips()],
        "Kpi.back_to_step": steps,
        "Change.back_to_step": steps,
    }


def _suggest(work: Work) -> dict[str, Options]:
    """Ideas: what is used elsewhere in this work first, then the catalogue."""
    card = work.organisation
    seats = (*card.departments, *(one.department for one in card.team))
    departments = _unique(seats)
    people = _unique((one.name for one in card.team), seats, (one.owner for one in work.journey.touchpoints))
    channels = _unique(work.scope.channels, (one.name for one in catalogue.channels()))
    names = [(one.name, one.name, one.id) for one in work.sources.entries]
    figures = [(one.name, one.name, one.unit) for one in work.kpis]
    return {
        "Action.owner": people, "Kpi.owner": people, "Initiative.owner": people,
        "Organisation.departments": departments, "Member.department": departments,
        "Action.channel": channels, "Scope.channels": channels,
        "Action.kpi": _once([*figures, *[(one.name, one.name, one.unit) for one in catalogue.kpi_ideas()]]),
        "Action.cta": [(one.example, one.example, one.kind) for one in catalogue.ctas()],
        "Action.content": [(one.name, one.name, one.purpose) for one in catalogue.content_types()],
        "Kpi.source": names, "Kpi.frequency": _unique(t.FREQUENCIES), "Kpi.unit": _unique(t.UNITS),
        "Goal.unit": _unique(t.UNITS),
        "Source.kind": _unique((one.kind for one in work.sources.entries), t.SOURCE_KINDS),
    }  # fmt: skip


def _given(work: Work) -> dict[str, str]:
    """Step 3 already chose the story and the capacity; steps 6 and 7 may take them over."""
    return {"Actions.storyline": work.scope.storyline, "Roadmap.capacity": show_number(work.scope.capacity)}


def _unique(*several: Iterable[str]) -> list[tuple[str, str, str]]:
    return [(one, one, "") for one in dict.fromkeys(text for texts in several for text in texts if text)]


def _once(options: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    return list({text: (text, id, note) for text, id, note in reversed(list(options)) if text}.values())[::-1]
