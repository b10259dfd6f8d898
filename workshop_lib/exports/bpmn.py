"""The hand-over to those who work backstage, as BPMN 2.0 with a drawing: who does what when the customer acts.

The customer walks from task to task in a pool of her own. What she does is a message that starts work in a department
and in a system. What BPMN has no place for (scores, evidence, phases) stands in an extension of our own.
"""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from workshop_lib.exports.bpmn_layout import BAND, LEFT, LOOP_HIGH, TOP, Box, Edge, Node, Plan, known_flows, plan
from workshop_lib.exports.wish import NO_WISH, Wish
from workshop_lib.exports.xmlfile import child, finish
from workshop_lib.model.journey import Flow, Touchpoint
from workshop_lib.model.work import Work
from workshop_lib.rules.conversion import Conversion, Remark, cleaned, judge
from workshop_lib.rules.fates import PROFILES
from workshop_lib.text import export_words as words
from workshop_lib.text.numbers import percent

_SPACES = {
    "bpmn": "http://www.omg.org/spec/BPMN/20100524/MODEL",
    "bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
    "dc": "http://www.omg.org/spec/DD/20100524/DC",
    "di": "http://www.omg.org/spec/DD/20100524/DI",
    "kr": "urn:klantreis:1",
}
LABEL = (90, 40)
"""Width and height of the words beside a loop, in pixels."""
_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
for _prefix, _space in _SPACES.items():
    ElementTree.register_namespace(_prefix, _space)


def _name(tag: str) -> str:
    prefix, _, local = tag.partition(":")
    return f"{{{_SPACES[prefix]}}}{local}"


def write_bpmn(work: Work, wish: Wish = NO_WISH) -> Conversion:
    """The model and its drawing."""
    work, remark = cleaned(work)
    made = plan(work)
    root = Element(_name("bpmn:definitions"), id="klantreis", targetNamespace=_SPACES["kr"])
    _collaboration(root, work, made)
    phases = {phase.id: phase.name or phase.id for phase in work.journey.phases}
    _process(root, "reis", [node for node in made.nodes if node.lane == 0], made, phases)
    if made.backstage:
        _process(root, "overdracht", [node for node in made.nodes if node.lane], made, phases)
    _drawing(root, made)
    lost = Remark("dangling", count=len(work.journey.flows) - len(known_flows(work)))
    return Conversion(finish(root), judge(work, PROFILES["bpmn"]).also(changed=[remark], lost=[lost]))


def _collaboration(root: Element, work: Work, made: Plan) -> None:
    pools = child(root, _name("bpmn:collaboration"), id="samen", name=work.journey.title or work.name)
    child(pools, _name("bpmn:participant"), id="klant", name=made.lanes[0][0], processRef="reis")
    if made.backstage:
        name = work.organisation.name or words.ORGANISATION
        child(pools, _name("bpmn:participant"), id="organisatie", name=name, processRef="overdracht")
    for edge in made.messages:
        child(pools, _name("bpmn:messageFlow"), id=edge.id, sourceRef=edge.source, targetRef=edge.target)


def _process(root: Element, id: str, nodes: list[Node], made: Plan, phases: dict[str, str]) -> None:
    process = child(root, _name("bpmn:process"), id=id, isExecutable="false")
    if id != "reis":
        _lane_set(process, nodes, made)
    inside = {node.id for node in nodes}
    for node in nodes:
        _node(process, node, made, phases)
    for edge in (one for one in made.edges if one.source in inside):
        said = _loop_name(edge.flow) if edge.flow else ""
        way = child(
            process, _name("bpmn:sequenceFlow"), id=edge.id, name=said, sourceRef=edge.source, targetRef=edge.target
        )
        if edge.flow:
            child(way, _name("bpmn:conditionExpression"), said, **{_TYPE: "bpmn:tFormalExpression"})


def _lane_set(process: Element, nodes: list[Node], made: Plan) -> None:
    lanes = child(process, _name("bpmn:laneSet"), id="banen")
    for place, (name, _, _) in enumerate(made.backstage, 1):
        lane = child(lanes, _name("bpmn:lane"), id=f"baan{place}", name=name)
        for node in nodes:
            if node.lane == place:
                child(lane, _name("bpmn:flowNodeRef"), node.id)


def _node(process: Element, node: Node, made: Plan, phases: dict[str, str]) -> None:
    going = [edge for edge in made.edges if edge.source == node.id]
    default = next((edge.id for edge in going if not edge.flow), None) if len(going) > 1 else None
    element = child(process, _name(f"bpmn:{node.kind}"), id=node.id, name=node.name, default=default)
    if node.touchpoint is not None:
        _extension(child(element, _name("bpmn:extensionElements")), node.touchpoint, phases)
    for edge in made.edges:
        if edge.target == node.id:
            child(element, _name("bpmn:incoming"), edge.id)
    for edge in going:
        child(element, _name("bpmn:outgoing"), edge.id)
    if node.kind == "startEvent" and node.lane:
        child(element, _name("bpmn:messageEventDefinition"), id=f"{node.id}_bericht")


def _extension(parent: Element, one: Touchpoint, phases: dict[str, str]) -> None:
    felt = one.emotion_of("")
    proof = felt.evidence if felt else None
    child(
        parent,
        _name("kr:beleving"),
        touchpoint=one.id,
        fase=phases.get(one.phase),
        kanaal=one.channel,
        score=felt.score if felt else None,
        n=proof.n if proof else None,
        laag=proof.low if proof else None,
        hoog=proof.high if proof else None,
        momentOfTruth="true" if one.moment_of_truth else None,
        kpi=one.kpi,
        eigenaar=one.owner,
    )


def _loop_name(flow: Flow) -> str:
    said = flow.label or words.LOOP
    return f"{said} ({percent(flow.share)})" if flow.share is not None else said


def _drawing(root: Element, made: Plan) -> None:
    diagram = child(root, _name("bpmndi:BPMNDiagram"), id="tekening")
    plane = child(diagram, _name("bpmndi:BPMNPlane"), id="vlak", bpmnElement="samen")
    _, top, high = made.lanes[0]
    _shape(plane, "klant", (LEFT, top, made.width, high), isHorizontal="true")
    if made.backstage:
        under = made.backstage[0][1]
        tall = sum(high for _, _, high in made.backstage)
        _shape(plane, "organisatie", (LEFT, under, made.width, tall), isHorizontal="true")
    for place, (_, top, high) in enumerate(made.backstage, 1):
        _shape(plane, f"baan{place}", (LEFT + BAND, top, made.width - BAND, high), isHorizontal="true")
    for node in made.nodes:
        _shape(plane, node.id, node.box, isMarkerVisible="true" if node.kind == "exclusiveGateway" else None)
    boxes = {node.id: node.box for node in made.nodes}
    for edge in (*made.edges, *made.messages):
        line = child(plane, _name("bpmndi:BPMNEdge"), id=f"{edge.id}_di", bpmnElement=edge.id)
        for x, y in _way(edge, boxes[edge.source], boxes[edge.target]):
            child(line, _name("di:waypoint"), x=x, y=y)
        if edge.flow:
            _label(line, edge, boxes[edge.source], boxes[edge.target])


def _label(line: Element, edge: Edge, source: Box, target: Box) -> None:
    """Below the line of a loop, where it leaves: between two lines there is room for three short ones of text."""
    x = source[0] + source[2] // 2
    left = x - LABEL[0] - 8 if target[0] < source[0] else x + 8
    wide, high = LABEL
    label = child(line, _name("bpmndi:BPMNLabel"))
    child(label, _name("dc:Bounds"), x=left, y=TOP + LOOP_HIGH * edge.loop + 3, width=wide, height=high)


def _shape(plane: Element, id: str, box: tuple[int, int, int, int], **facts: object) -> None:
    shape = child(plane, _name("bpmndi:BPMNShape"), id=f"{id}_di", bpmnElement=id, **facts)
    x, y, width, height = box
    child(shape, _name("dc:Bounds"), x=x, y=y, width=width, height=height)


def _way(edge: Edge, source: Box, target: Box) -> list[tuple[int, int]]:
    """Straight to the right, down and to the right, up and over for a loop, or down beside the task for a message."""
    x1, y1 = source[0] + source[2] // 2, source[1] + source[3] // 2
    x2, y2 = target[0] + target[2] // 2, target[1] + target[3] // 2
    if edge.flow:
        over = TOP + LOOP_HIGH * edge.loop
        return [(x1, source[1]), (x1, over), (x2, over), (x2, target[1])]
    if x2 < x1:
        turn, under = source[0] + 20, source[1] + source[3]
        return [(turn, under), (turn, under + 12), (x2, under + 12), (x2, target[1])]
    if x1 == x2:
        return [(x1, source[1] + source[3]), (x2, target[1])]
    return [(source[0] + source[2], y1), (target[0], y2)]
