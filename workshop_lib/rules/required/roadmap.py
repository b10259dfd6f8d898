"""Step 7: observable phase borders, two methods, capacity, and a learning question and stop rule per initiative."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_lib.model.roadmap import Initiative, Roadmap
from workshop_lib.model.work import Work
from workshop_lib.rules.priority import ice, opportunity, rice
from workshop_lib.rules.requirement import Requirement, fields, need, wish

METHODS_WANTED = 2


def roadmap(work: Work) -> Iterator[Requirement]:
    """The phasing of the journey and of the work (course, step 7)."""
    found = work.roadmap
    for phase in work.journey.phases[:-1]:
        where = f"journey.{phase.id}.transition"
        yield need("phase.transition", where, phase.transition, name=phase.name or phase.id)
    yield need("roadmap.initiatives", "roadmap.initiatives", found.initiatives)
    methods = methods_used(found)
    enough = methods >= METHODS_WANTED
    yield need("roadmap.methods", "roadmap.initiatives", enough, found=methods, wanted=METHODS_WANTED)
    yield from fields(found, "roadmap", "roadmap", ("periods", "capacity", "slots"))
    for one in found.initiatives:
        yield from _initiative(one)


def methods_used(found: Roadmap) -> int:
    """How many priority methods can be computed: RICE, ICE, importance-performance, opportunity score."""
    ways = (
        [rice(one.rice) for one in found.initiatives],
        [ice(one.ice) for one in found.initiatives],
        [opportunity(one) for one in found.attributes],
        [opportunity(one) for one in found.outcomes],
    )
    return len([way for way in ways if way and None not in way])


def _initiative(one: Initiative) -> Iterator[Requirement]:
    place, name = f"roadmap.{one.id}", one.name or one.id
    yield from fields(one, place, "initiative", ("name", "learning_question", "stop_rule"), name=name)
    yield need("initiative.effort", f"{place}.effort", one.rice.effort, name=name)
    for field in ("touchpoints", "risk", "owner"):
        yield wish(f"initiative.{field}", f"{place}.{field}", getattr(one, field), name=name)
