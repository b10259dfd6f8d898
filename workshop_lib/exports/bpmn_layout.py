"""Where everything of the hand-over stands, in pixels: one column per touchpoint, one lane per department."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from workshop_lib.model.journey import Flow, Touchpoint
from workshop_lib.model.work import Work
from workshop_lib.text import export_words as words

LEFT, TOP, BAND = 160, 80, 30
COLUMN, TASK_WIDE, TASK_HIGH, SIGN = 240, 130, 80, 40
LANE_HIGH, LOOP_HIGH = 120, 26

Box = tuple[int, int, int, int]
"""x, y, width and height."""


@dataclass(frozen=True)
class Node:
    """A task, gateway or event: its BPMN kind, where it stands, and the touchpoint behind it."""

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
    """Lanes by name with their top and height, nodes and edges."""

    lanes: tuple[tuple[str, int, int], ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @property
    def width(self) -> int:
        return max(box[0] + box[2] for box in (node.box for node in self.nodes)) - LEFT + BAND

    @property
    def height(self) -> int:
        return sum(high for _, _, high in self.lanes)


def known_flows(work: Work) -> list[Flow]:
    """The loops whose two ends are on the map."""
    ids = {one.id for one in work.journey.touchpoints}
    return [flow for flow in work.journey.flows if {flow.source, flow.target} <= ids]


def plan(work: Work) -> Plan:
    """The whole hand-over."""
    lanes = _lanes(work)
    places = {name: place for place, (name, _, _) in enumerate(lanes)}
    nodes = [_event("start", "startEvent", LEFT + BAND + 40, lanes)]
    for number, one in enumerate(work.journey.touchpoints):
        nodes += _column(work, number, one, lanes, places)
    nodes.append(_event("end", "endEvent", LEFT + BAND + 110 + COLUMN * len(work.journey.touchpoints), lanes))
    return Plan(tuple(lanes), tuple(nodes), tuple(_edges(work, {node.id for node in nodes})))


def _department(one: Touchpoint) -> str:
    return words.BACKSTAGE_OF.format(owner=one.owner) if one.owner else words.BACKSTAGE


def _lanes(work: Work) -> list[tuple[str, int, int]]:
    steps = work.journey.touchpoints
    names = [words.CUSTOMER_LANE, *dict.fromkeys(_department(one) for one in steps if one.backstage)]
    if any(one.support for one in steps):
        names.append(words.SUPPORT_LANE)
    lanes, top = [], TOP
    for name in names:
        high = LANE_HIGH + (LOOP_HIGH * (len(known_flows(work)) + 1) if name == words.CUSTOMER_LANE else 0)
        lanes.append((name, top, high))
        top += high
    return lanes


def _event(id: str, kind: str, x: int, lanes: list[tuple[str, int, int]]) -> Node:
    return Node(id, kind, "", 0, (x, _middle(lanes[0]) - 18, 36, 36))


def _middle(lane: tuple[str, int, int]) -> int:
    """The line on which tasks of a lane stand: loops have their room above it."""
    return lane[1] + lane[2] - LANE_HIGH // 2


def _column(
    work: Work, number: int, one: Touchpoint, lanes: list[tuple[str, int, int]], places: dict[str, int]
) -> list[Node]:
    x = LEFT + BAND + 110 + COLUMN * number
    found = [("t", "userTask", one.name or one.id, words.CUSTOMER_LANE)]
    if one.backstage:
        found.append(("b", "task", one.backstage.text, _department(one)))
    if one.support:
        found.append(("s", "serviceTask", one.support.text, words.SUPPORT_LANE))
    nodes = []
    for mark, kind, name, lane in found:
        box = (x, _middle(lanes[places[lane]]) - TASK_HIGH // 2, TASK_WIDE, TASK_HIGH)
        nodes.append(Node(f"{mark}{number}", kind, name, places[lane], box, one if mark == "t" else None))
    if any(flow.source == one.id for flow in known_flows(work)):
        box = (x + TASK_WIDE + 35, _middle(lanes[0]) - SIGN // 2, SIGN, SIGN)
        nodes.append(Node(f"g{number}", "exclusiveGateway", "", 0, box))
    return nodes


def _edges(work: Work, ids: set[str]) -> list[Edge]:
    steps = work.journey.touchpoints
    place = {one.id: number for number, one in enumerate(steps)}
    pairs = [("start", "t0" if steps else "end")]
    for number in range(len(steps)):
        after = f"t{number + 1}" if number + 1 < len(steps) else "end"
        gate = f"g{number}"
        pairs += [(f"t{number}", gate), (gate, after)] if gate in ids else [(f"t{number}", after)]
        chain = [id for id in (f"t{number}", f"b{number}", f"s{number}") if id in ids]
        pairs += list(pairwise(chain))
    edges = [Edge(f"e{number}", *pair) for number, pair in enumerate(pairs)]
    for loop, flow in enumerate(known_flows(work), 1):
        edges.append(Edge(f"l{loop}", f"g{place[flow.source]}", f"t{place[flow.target]}", flow, loop))
    return edges
