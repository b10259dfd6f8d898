"""The map as an OpenJourney file: one node per touchpoint, and one per filled lane, tied to it by its id."""

from __future__ import annotations

import json
from typing import Any

from workshop_lib.exports.mermaid import actor
from workshop_lib.exports.wish import NO_WISH, Wish
from workshop_lib.model.journey import Touchpoint
from workshop_lib.model.work import Work
from workshop_lib.rules.aspects import LANES
from workshop_lib.rules.conversion import Conversion, cleaned, judge
from workshop_lib.rules.fates import PROFILES
from workshop_lib.text.ojf import KEPT_APART, LANE_NAMES, PURPOSES, STEP, tags


def write_ojf(work: Work, wish: Wish = NO_WISH) -> Conversion:
    """The file with the scores of everybody, or of `wish.persona`; `workshop import` reads it back."""
    work, remark = cleaned(work)
    journey = work.journey
    content = {
        "version": "1.0",
        "persona": actor(work, wish.persona),
        "pointOfView": journey.title,
        "stages": [{"id": phase.id, "name": phase.name} for phase in journey.phases],
        "swimlanes": [{"id": id, "name": name} for id, name in LANE_NAMES.items()],
        "nodes": [node for one in journey.touchpoints for node in _nodes(one, wish.persona)],
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    return Conversion(f"{text}\n".encode(), judge(work, PROFILES["ojf"]).also(changed=[remark]))


def _nodes(one: Touchpoint, persona: str) -> list[dict[str, Any]]:
    felt = one.emotion_of(persona)
    step: dict[str, Any] = {"id": one.id, "stageId": one.phase, "swimlaneId": STEP, "title": one.name}
    if felt is not None and felt.score is not None:
        step["score"] = felt.score
    if felt is not None and felt.word:
        step["sentiment"] = felt.word
    step |= {"isMomentOfTruth": one.moment_of_truth, "tags": tags(one)}
    step["blueprint"] = {name: [getattr(one, name).text] if getattr(one, name) else [] for name in KEPT_APART}
    lanes = [(name, getattr(one, name).text) for name in LANES if name not in KEPT_APART and getattr(one, name)]
    return [step, *(_lane(one, name, text, felt.score if felt else None) for name, text in lanes)]


def _lane(one: Touchpoint, name: str, text: str, score: float | None) -> dict[str, Any]:
    node: dict[str, Any] = {"id": f"{one.id}:{name}", "stageId": one.phase, "swimlaneId": name, "title": text}
    if name in PURPOSES:
        node["purpose"] = PURPOSES[name]
    if name == "pain":
        node["severity"] = "medium" if score is None or score > -3 else "high"
    return node
