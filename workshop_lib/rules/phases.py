"""How phase models fit on each other, and where the purchase lies. The tables come in as arguments.

A crosswalk is a sequence of rows, one per phase of the nine; each row maps a model id to the code of its phase,
or to "" where that model says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from workshop_lib.errors import Unsuitable
from workshop_lib.model.journey import Journey, Phase, Touchpoint

Crosswalk = Sequence[Mapping[str, str]]

_DECISION = {"nine": "F4", "basic5": "B4", "five": "P", "stdc": "DO", "cdj": "MP", "mot": "FMOT", "periods": "PUR"}
_PURCHASE = {**_DECISION, "nine": "F5"}


def counterparts(code: str, source: str, target: str, table: Crosswalk) -> tuple[str, ...]:
    """Codes in model `target` that go with `code` in model `source`, in order; empty if there is none."""
    return tuple(dict.fromkeys(row[target] for row in table if row[source] == code and row[target]))


def rephase(journey: Journey, target: str, phases: tuple[Phase, ...], table: Crosswalk) -> Journey:
    """The same touchpoints under the phases of another model; the first counterpart wins, without one: no phase."""
    codes = {phase.id: phase.code for phase in journey.phases}
    ids = {phase.code: phase.id for phase in phases}

    def moved(one: Touchpoint) -> Touchpoint:
        found = counterparts(codes.get(one.phase, ""), journey.phase_model, target, table)
        return one.model_copy(update={"phase": ids[found[0]] if found else ""})

    touchpoints = tuple(moved(one) for one in journey.touchpoints)
    return journey.model_copy(update={"phase_model": target, "phases": phases, "touchpoints": touchpoints})


def loyalty_loop(model: str, phases: Iterable[Phase]) -> tuple[Phase, ...]:
    """The second journey of a loyal customer: it re-enters at the decision (A C P R V becomes P R V).

    Raises `Unsuitable("no_purchase_phase")` for a model in which the purchase is unknown.
    """
    found = tuple(phases)
    start = _index(found, _DECISION.get(model, ""))
    if start is None:
        raise Unsuitable("no_purchase_phase", model=model)
    return found[start:]


def after_purchase(journey: Journey) -> tuple[str, ...] | None:
    """Ids of the phases that follow the purchase; None if the model of the journey does not say where that is."""
    bought = _index(journey.phases, _PURCHASE.get(journey.phase_model, ""))
    return None if bought is None else tuple(phase.id for phase in journey.phases[bought + 1 :])


def before_decision(journey: Journey) -> tuple[str, ...]:
    """Ids of the early phases, before the customer chooses; empty if the model does not say where that is."""
    chosen = _index(journey.phases, _DECISION.get(journey.phase_model, ""))
    return tuple(phase.id for phase in journey.phases[: chosen or 0])


def _index(phases: Sequence[Phase], code: str) -> int | None:
    return next((number for number, phase in enumerate(phases) if code and phase.code == code), None)
