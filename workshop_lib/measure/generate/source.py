"""What the generator reads: the map in `case.json` (drawn scores, channels) and the Dutch words of the case."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshop_lib.errors import NotFound
from workshop_lib.model.work import Work

WORDS = Path(__file__).parent / "words"


@dataclass(frozen=True)
class Source:
    """One case as it was drawn, with the words that its tables need."""

    work: Work
    words: dict[str, Any]

    def order(self) -> list[str]:
        """Touchpoint ids in the order of the map."""
        return [one.id for one in self.work.journey.touchpoints]

    def drawn(self, touchpoint: str, persona: str = "") -> float:
        """The drawn score of a persona, or of all together where she has none; raises `NotFound`."""
        one = self.work.journey.touchpoint(touchpoint)
        emotions = [one.emotion_of(persona), one.emotion_of("")] if one else []
        scores = [emotion.score for emotion in emotions if emotion is not None and emotion.score is not None]
        if not scores:
            raise NotFound("score", name=touchpoint)
        return scores[0]

    def channel(self, touchpoint: str) -> str:
        one = self.work.journey.touchpoint(touchpoint)
        return one.channel if one else ""

    def is_online(self, touchpoint: str) -> bool:
        one = self.work.journey.touchpoint(touchpoint)
        return bool(one and one.side == "online")


def read_source(name: str, datasets: Path) -> Source:
    """The case in `datasets/<name>/case.json`; raises `NotFound`."""
    path = datasets / name / "case.json"
    if not path.is_file():
        raise NotFound("case", name=name)
    words = json.loads((WORDS / f"{name}.json").read_text(encoding="utf-8"))
    return Source(Work.model_validate_json(path.read_text(encoding="utf-8")), words)
