"""Where everything of the hand-over stands, in pixels: one column per touchpoint, one lane per department.

Two pools: the customer walks from task to task, and what she does starts work in the organisation.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from workshop_lib.model.journey import Flow, Touchpoint
from workshop_lib.model.work import Work
from workshop_lib.text import export_words as words

LEFT, TOP, BAND = 160, 80, 30
COLUMN, TASK_WIDE, TASK_HIGH, SIGN, EVENT = 290, 130, 80, 40, 36
LANE_HIGH, LOOP_HIGH, BETWEEN = 120, 46, 30

Box = tuple[int, int, int, int]
"""x, y, width and height."""


@dataclass(frozen=True)
class Node:
    """A task, gateway or event: its BPMN kind, where it stands (lane 0: the customer), and the touchpoint behind it."""

    id: str
    kind: str
    name: str
    lane: int
    box: Box
    touchpoint: Touchpoint | None = None


@dataclass(frozen=True)
class Edge:
    """A way from one node to another; `flow` when it is a loop of the map, with its number for drawing."""

    id: str
    source: str
    target: str
    flow: Flow | None = None
    loop: int = 0


@dataclass(frozen=True)
class Plan:
    """Lanes by name with their top and height, nodes, ways within a pool, and messages from the customer."""

    lanes: tuple[tuple[str, int, int], ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    messages: tuple[Edge, ...]

    @property
    def width(self) -> int:
        return max(node.box[0] + node.box[2] for node in self.nodes) - LEFT + BAND

    @property
    def backstage(self) -> tuple[tuple[str, int, int], ...]:
        """The lanes of the organisation."""
        return self.lanes[1:]


def known_flows(work: Work) -> list[Flow]:
    """The loops whose two ends are on the map."""
    ids = {one.id for one in work.journey.touchpoints}
    return [flow for flow in work.journey.flows if {flow.source, flow.target} <= ids]


def plan(work: Work) -> Plan:
    """The whole hand-over."""
    lanes = _lanes(work)
    places = {name: place for place, (name, _, _) in enumerate(lanes)}
    steps = work.journey.touchpoints
    nodes = [_node("start", "startEvent", words.FIRST, LEFT + BAND + 40, (0, lanes[0]))]
    for number, one in enumerate(steps):
        nodes += _front(work, number, one, lanes[0])
        nodes += _behind(number, one, [(places[name], lanes[places[name]]) for name in _places(one)])
    nodes.append(_node("end", "endEvent", words.LAST, _left(len(steps)), (0, lanes[0])))
    ids = {node.id for node in nodes}
    return Plan(tuple(lanes), tuple(nodes), tuple(_edges(work, ids)), tuple(_messages(len(steps), ids)))


def _department(one: Touchpoint) -> str:
    return words.BACKSTAGE_OF.format(owner=one.owner) if one.owner else words.BACKSTAGE


def _places(one: Touchpoint) -> list[str]:
    """Names of the lanes in which a touchpoint asks work."""
    return [*([_department(one)] if one.backstage else []), *([words.SUPPORT_LANE] if one.support else [])]


def _lanes(work: Work) -> list[tuple[str, int, int]]:
    steps = work.journey.touchpoints
    names = list(dict.fromkeys(_department(one) for one in steps if one.backstage))
    if any(one.support for one in steps):
        names.append(words.SUPPORT_LANE)
    high = LANE_HIGH + LOOP_HIGH * (len(known_flows(work)) + 1)
    under = TOP + high + BETWEEN
    rest = [(name, under + LANE_HIGH * place, LANE_HIGH) for place, name in enumerate(names)]
    return [(words.CUSTOMER_LANE, TOP, high), *rest]


def _left(number: int) -> int:
    """Left side of the task in column `number`."""
    return LEFT + BAND + 170 + COLUMN * number


_SIZES = {"startEvent": (EVENT, EVENT), "endEvent": (EVENT, EVENT), "exclusiveGateway": (SIGN, SIGN)}


def _node(id: str, kind: str, name: str, x: int, lane: tuple[int, tuple[str, int, int]]) -> Node:
    """On the line of its lane: loops have their room above it."""
    place, (_, top, high) = lane
    wide, tall = _SIZES.get(kind, (TASK_WIDE, TASK_HIGH))
    return Node(id, kind, name, place, (x, top + high - LANE_HIGH // 2 - tall // 2, wide, tall))


def _front(work: Work, number: int, one: Touchpoint, customer: tuple[str, int, int]) -> list[Node]:
    """What the customer does, with a gateway where loops come together and one where they leave."""
    x, lane, flows = _left(number), (0, customer), known_flows(work)
    nodes = [replace(_node(f"t{number}", "userTask", one.name or one.id, x, lane), touchpoint=one)]
    if any(flow.target == one.id for flow in flows):
        nodes.append(_node(f"j{number}", "exclusiveGateway", "", x - 65, lane))
    if any(flow.source == one.id for flow in flows):
        nodes.append(_node(f"g{number}", "exclusiveGateway", words.ONWARD, x + TASK_WIDE + 25, lane))
    return nodes


def _behind(number: int, one: Touchpoint, lanes: list[tuple[int, tuple[str, int, int]]]) -> list[Node]:
    """The work it starts: a message comes in, a department acts, a system or partner helps, done."""
    if not lanes:
        return []
    x, tasks = _left(number), []
    if one.backstage:
        tasks.append(_node(f"b{number}", "task", one.backstage.text, x, lanes[0]))
    if one.support:
        tasks.append(_node(f"s{number}", "serviceTask", one.support.text, x, lanes[-1]))
    first = _node(f"m{number}", "startEvent", words.STARTED.format(id=one.id), x - 62, lanes[0])
    last = _node(f"d{number}", "endEvent", words.DONE, x + TASK_WIDE + 25, lanes[-1])
    return [first, *tasks, last]


def _edges(work: Work, ids: set[str]) -> list[Edge]:
    count = len(work.journey.touchpoints)
    walk = ["start", *(f"{mark}{number}" for number in range(count) for mark in "jtg"), "end"]
    pairs = list(pairwise(id for id in walk if id in ids))
    for number in range(count):
        pairs += pairwise(id for mark in "mbsd" if (id := f"{mark}{number}") in ids)
    edges = [Edge(f"e{number}", *pair) for number, pair in enumerate(pairs)]
    place = {one.id: number for number, one in enumerate(work.journey.touchpoints)}
    for loop, flow in enumerate(known_flows(work), 1):
        edges.append(Edge(f"l{loop}", f"g{place[flow.source]}", f"j{place[flow.target]}", flow, loop))
    return edges


def _messages(count: int, ids: set[str]) -> list[Edge]:
    return [Edge(f"b{number}_in", f"t{number}", f"m{number}") for number in range(count) if f"m{number}" in ids]
