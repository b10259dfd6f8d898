"""What the data of a simulated world say about its truth, each with a 95 % interval."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from workshop_lib.measure.interval import Estimate, mean_interval, wilson
from workshop_lib.measure.simulate import Simulated, Visit
from workshop_lib.model.base import Id


@dataclass(frozen=True)
class Recovered:
    """Estimates of a world, named as there. `leaves` and `flows` per visit, `scores` per touchpoint and persona.

    A flow is a direct step from one touchpoint to another; the step straight on is among them.
    """

    shares: Mapping[Id, Estimate]
    leaves: Mapping[Id, Estimate]
    flows: Mapping[tuple[Id, Id], Estimate]
    scores: Mapping[tuple[Id, Id], Estimate]


def recover(data: Simulated, last: Id) -> Recovered:
    """The shares, chances and mean scores in the data. `last`: the touchpoint at the end of the map.

    Who is seen last there and came through has not left. Raises Unsuitable without visits.
    """
    walks = [list(group) for _, group in groupby(data.visits, key=lambda one: one.customer)]
    steps = Counter((a.touchpoint, b.touchpoint) for walk in walks for a, b in pairwise(walk))
    left = Counter(walk[-1].touchpoint for walk in walks if not _arrived(walk, last))
    met = Counter(one.touchpoint for one in data.visits)
    stayed = {id: n - left[id] for id, n in met.items()}
    people = Counter(walk[0].persona for walk in walks)
    return Recovered(
        {id: wilson(n, len(walks)) for id, n in people.items()},
        {id: wilson(left[id], n) for id, n in met.items()},
        {(a, b): wilson(n, stayed[a]) for (a, b), n in steps.items()},
        _scores(data),
    )


def _arrived(walk: Sequence[Visit], last: Id) -> bool:
    return walk[-1].touchpoint == last and any(one.converted for one in walk)


def _scores(data: Simulated) -> dict[tuple[Id, Id], Estimate]:
    groups: dict[tuple[Id, Id], list[float]] = {}
    for one in data.answers:
        groups.setdefault((one.touchpoint, one.persona), []).append(one.score)
    return {key: mean_interval(values) for key, values in groups.items()}
