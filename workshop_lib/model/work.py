"""Everything one trainee made, as one frozen value."""

from __future__ import annotations

from workshop_lib.model.action import Actions
from workshop_lib.model.answer import Answer
from workshop_lib.model.base import Id, Model, Text
from workshop_lib.model.evidence import Sources
from workshop_lib.model.journey import Journey
from workshop_lib.model.kpi import Kpi
from workshop_lib.model.measured import Measured
from workshop_lib.model.organisation import Organisation, State
from workshop_lib.model.persona import Persona
from workshop_lib.model.roadmap import Roadmap
from workshop_lib.model.scope import Scope


class Work(Model):
    """The eight steps in order, then what was measured and what was answered."""

    name: Text = ""
    author: Text = ""
    case: Id = ""
    """The shipped case this work is about; empty for an own journey."""
    organisation: Organisation = Organisation()
    sources: Sources = Sources()
    scope: Scope = Scope()
    personas: tuple[Persona, ...] = ()
    journey: Journey = Journey()
    future: Journey = Journey(state=State.TO_BE)
    actions: Actions = Actions()
    roadmap: Roadmap = Roadmap()
    kpis: tuple[Kpi, ...] = ()
    measured: Measured = Measured()
    answers: tuple[Answer, ...] = ()

    def persona(self, id: Id) -> Persona | None:
        return next((one for one in self.personas if one.id == id), None)


PARTS = tuple(Work.model_fields)
"""Names of the parts of the work; the store saves and guards them one by one."""
