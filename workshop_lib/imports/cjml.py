"""CJML as a work, in the two dialects that are around: journeys with points and actions, and a flat one."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from workshop_lib.errors import BadFile
from workshop_lib.imports.result import Imported, imported
from workshop_lib.imports.xmlfile import attribute, below, parse, text_of
from workshop_lib.model.base import new_id
from workshop_lib.rules.conversion import Remark, from_five
from workshop_lib.text.export_words import EVERYBODY

_RATINGS = {"very satisfied": 5, "satisfied": 4, "neutral": 3, "dissatisfied": 2, "very dissatisfied": 1}
_PLAN = "-achter"
_UNUSED = ("timestamps", "timestamp", "duration", "location", "status")


def from_cjml(data: bytes, name: str) -> Imported:
    """The map in a CJML document. Raises BadFile."""
    root = parse(data, name)
    if root.tag != "cjml":
        raise BadFile("import_root", file=name, root=root.tag[:40])
    reader = _Reader(name, data.decode("utf-8", "replace"))
    journeys = list(below(root, "journey"))
    for journey in sorted(journeys, key=lambda one: one.tag.startswith("actual")):
        reader.take(journey)
    if not journeys:
        reader.take_flat(root)
    return reader.result(root)


class _Reader:
    """Actors, phases and touchpoints, in the order in which they are met."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self._text = name, text
        self.title = self.company = ""
        self.phases: dict[str, dict[str, Any]] = {}
        self.personas: dict[str, dict[str, Any]] = {}
        self.touchpoints: dict[str, dict[str, Any]] = {}
        self._everybody: set[str] = set()
        self._providers: set[str] = set()
        self._marks = 0

    def take(self, journey: Element) -> None:
        self.title = self.title or text_of(journey, "journeytitle")
        for phase in journey.iter("journeyphase"):
            id = attribute(phase, "phaseid") or new_id(text_of(phase, "phasename"), self.phases)
            self.phases.setdefault(id, {"id": id, "name": text_of(phase, "phasename")})
        for actor in journey.find("actors") if journey.find("actors") is not None else ():  # type: ignore[union-attr]
            self._actor(actor)
        who = next((attribute(one, "actorid") for one in journey.iter("enduser")), "")
        for point in below(journey.find("touchpoints"), "point", "action"):
            self._point(point, who)

    def _actor(self, actor: Element) -> None:
        id, said = attribute(actor, "actorid", "id"), text_of(actor, "actorname")
        if actor.tag == "serviceprovider":
            self.company = self.company or text_of(actor, "companyname")
            self._providers.add(id)
        elif said == EVERYBODY:
            self._everybody.add(id)
        else:
            self.personas.setdefault(id, {"id": id or new_id(said, self.personas), "name": said})

    def _point(self, point: Element, who: str) -> None:
        starter = attribute(point.find("initiator/refersto"), "actoridref")
        label = text_of(point, "initiator/initiatorlabel")
        if point.tag.endswith("action") and starter in self._providers and self.touchpoints:
            self._behind(label)
            return
        id = text_of(point, "touchpointid") or new_id(label, self.touchpoints)
        one = self.touchpoints.setdefault(id, {"id": id, "name": label, "emotions": []})
        phase = attribute(point.find("belongsto"), "phaseidref")
        if phase and phase not in self.phases:
            self.phases[phase] = {"id": phase, "name": phase}
        message = text_of(point, "receiver/receiverlabel")
        for field, value in (
            ("phase", phase),
            ("channel", text_of(point, "channel/channelname")),
            ("message", message),
        ):
            if value and not one.get(field):
                one[field] = value
        self._experience(point, one, "" if who in self._everybody else who)

    def _behind(self, label: str) -> None:
        last = next(reversed(self.touchpoints.values()))
        last["backstage"] = "\n".join(part for part in (last.get("backstage", ""), label) if part)

    def _experience(self, point: Element, one: dict[str, Any], who: str) -> None:
        felt = point.find("touchpointexperience")
        rating, word = text_of(felt, "experiencerating"), text_of(felt, "experiencedescription")
        if not rating and not word:
            return
        emotion: dict[str, Any] = {"persona": who, "word": word}
        if rating:
            emotion["score"] = from_five(self._mark(rating))
        one["emotions"].append(emotion)

    def _mark(self, rating: str) -> float:
        self._marks += 1
        word = rating.casefold().replace("_", " ")
        if word in _RATINGS:
            return _RATINGS[word]
        try:
            return float(rating.replace(",", "."))
        except ValueError as error:
            line = self._text[: max(0, self._text.find(rating))].count("\n") + 1
            raise BadFile("import_mark", file=self.name, line=line, value=rating[:40]) from error

    def take_flat(self, root: Element) -> None:
        """The dialect of the web generator: actors and touchpoints right below the root."""
        for actor in root.iter("actor"):
            self._actor(actor)
        for point in root.iter("touchpoint"):
            label = text_of(point, "initiatordescription") or text_of(point, "description")
            id = attribute(point, "id") or new_id(label, self.touchpoints)
            self.touchpoints[id] = {
                "id": id, "name": label, "channel": text_of(point, "channel"),
                "message": text_of(point, "receiverdescription"), "emotions": [],
            }  # fmt: skip

    def result(self, root: Element) -> Imported:
        journey = {
            "title": self.title,
            "phases": list(self.phases.values()),
            "touchpoints": list(self.touchpoints.values()),
        }
        content = {"journey": journey, "personas": list(self.personas.values()), "organisation": {"name": self.company}}
        found = [sum(1 for _ in root.iter(tag)) for tag in _UNUSED]
        lost = [Remark("element", count=count, detail=tag) for tag, count in zip(_UNUSED, found, strict=True)]
        return imported(content, self.name, [Remark("from_one_to_five", count=self._marks)], lost)
