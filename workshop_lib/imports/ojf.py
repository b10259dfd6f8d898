"""An OpenJourney file as a work. A node without a touchpoint of ours becomes a touchpoint of its own."""

from __future__ import annotations

from typing import Any

from workshop_lib.errors import BadFile
from workshop_lib.imports.jsonfile import load
from workshop_lib.imports.result import Imported, imported
from workshop_lib.imports.rows import fold, map_columns
from workshop_lib.model.base import new_id
from workshop_lib.rules.aspects import LANES
from workshop_lib.rules.conversion import Remark
from workshop_lib.text.export_words import EVERYBODY
from workshop_lib.text.ojf import KEPT_APART, PURPOSES, from_tags

_LOST = ("icon", "iconColor", "severity")


def from_ojf(data: bytes, name: str) -> Imported:
    """The map in the file. Raises BadFile."""
    content = load(data, name)
    if not isinstance(content.get("nodes"), list):
        raise BadFile("import_no_nodes", file=name)
    head = {**_dict(content.get("metadata")), **content}
    title = _text(head.get("pointOfView") or head.get("pov") or head.get("title"))
    who = _text(head.get("persona"))
    persona = "" if who in ("", EVERYBODY) else new_id(who, ())
    reader = _Reader(
        persona, {_text(one.get("id")): _text(one.get("name")) for one in _dicts(content.get("swimlanes"))}
    )
    nodes = _dicts(content["nodes"])
    for node in nodes:
        reader.take(node)
    stages = [(_text(one.get("id")), _text(one.get("name"))) for one in _dicts(content.get("stages"))]
    journey = {
        "title": title,
        "phases": [{"id": id or new_id(said, ()), "name": said} for id, said in stages],
        "touchpoints": list(reader.touchpoints.values()),
    }
    people = [{"id": persona, "name": who}] if persona else []
    lost = [Remark("element", count=sum(bool(node.get(key)) for node in nodes), detail=key) for key in _LOST[:2]]
    lost += [Remark("element", count=reader.tags, detail="tags")]
    return imported({"journey": journey, "personas": people}, name, lost=lost)


class _Reader:
    """Nodes become touchpoints; nodes of a lane join theirs."""

    def __init__(self, persona: str, lanes: dict[str, str]) -> None:
        self.touchpoints: dict[str, dict[str, Any]] = {}
        self.tags = 0
        self._persona, self._lanes = persona, lanes

    def take(self, node: dict[str, Any]) -> None:
        id, title = _text(node.get("id")), _text(node.get("title"))
        owner, _, lane = id.rpartition(":")
        if owner in self.touchpoints and lane in LANES:
            self.touchpoints[owner][lane] = title
            return
        lane = self._lane(node)
        id = id if id and id not in self.touchpoints else new_id(title, self.touchpoints)
        fields, rest = from_tags([_text(tag) for tag in node.get("tags") or [] if isinstance(tag, str)])
        self.tags += len(rest)
        one: dict[str, Any] = {"id": id, "phase": _text(node.get("stageId")), "name": title, **fields}
        said = _text(node.get("description"))
        if lane or said:
            one[lane or "doing"] = said or title
        blueprint = _dict(node.get("blueprint"))
        for name in KEPT_APART:
            one[name] = "\n".join(_text(part) for part in blueprint.get(name) or [])
        one["moment_of_truth"] = node.get("isMomentOfTruth") is True
        one["emotions"] = self._emotions(node)
        self.touchpoints[id] = one

    def _lane(self, node: dict[str, Any]) -> str:
        purpose = {word: lane for lane, word in PURPOSES.items()}.get(fold(_text(node.get("purpose"))))
        if purpose:
            return purpose
        column = map_columns([self._lanes.get(_text(node.get("swimlaneId")), "")])[0]
        path = column.path.removesuffix(".text") if column else ""
        return path if path in LANES else ""

    def _emotions(self, node: dict[str, Any]) -> list[dict[str, Any]]:
        felt = {"score": node.get("score"), "word": _text(node.get("sentiment"))}
        return [{"persona": self._persona, **felt}] if felt["score"] is not None or felt["word"] else []


def _text(value: Any) -> str:
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
