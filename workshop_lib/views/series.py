"""The lines of the emotion curve: points with what they rest on, and a curve that never overshoots them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workshop_lib.model.evidence import Grade
from workshop_lib.model.journey import Emotion, Touchpoint
from workshop_lib.model.measured import Measured
from workshop_lib.model.work import Work
from workshop_lib.text import map_words as words
from workshop_lib.views.map_content import SMALL, Column
from workshop_lib.views.theme import WORKSHOP, Line

SHARED = Line(WORKSHOP.ink, 2.8, "", "circle")


@dataclass(frozen=True)
class Point:
    """A score at a column. `assumed` draws it hollow with a dotted line; `whisker` is a 95 % interval."""

    column: int
    score: float
    word: str = ""
    assumed: bool = False
    few: bool = False
    whisker: tuple[float, float] | None = None
    measured: float | None = None
    """The score in the data, where it differs from the score that was drawn."""

    @property
    def hollow(self) -> bool:
        return self.assumed or self.few


@dataclass(frozen=True)
class Series:
    """One line: of everybody (persona is empty) or of one persona."""

    persona: str
    name: str
    monogram: str
    line: Line
    points: tuple[Point, ...]


def series(work: Work, columns: Sequence[Column], chosen: tuple[str, ...] | None = None) -> tuple[Series, ...]:
    """All lines with at least one score, everybody first. `chosen` limits the personas (None: all of them)."""
    journeys = {persona: None for column in columns if column.touchpoint for persona in _personas(column.touchpoint)}
    order = dict.fromkeys(["", *(one.id for one in work.personas), *journeys])
    wanted = [id for id in order if chosen is None or not id or id in chosen]
    made = (_one(work, columns, id, list(order).index(id) - 1) for id in wanted)
    return tuple(one for one in made if one.points)


def _personas(touchpoint: Touchpoint) -> list[str]:
    return [emotion.persona for emotion in touchpoint.emotions]


def _one(work: Work, columns: Sequence[Column], persona: str, position: int) -> Series:
    known = work.persona(persona)
    name = words.EVERYBODY if not persona else (known.name if known and known.name else persona)
    line = WORKSHOP.persona_line(position) if persona else SHARED
    found = []
    for index, column in enumerate(columns):
        emotion = column.touchpoint.emotion_of(persona) if column.touchpoint else None
        if column.touchpoint and emotion and emotion.score is not None:
            found.append(_point(index, column.touchpoint.id, emotion, work.measured))
    return Series(persona, name, monogram(name), line, tuple(found))


def _point(index: int, touchpoint: str, emotion: Emotion, measured: Measured) -> Point:
    assert emotion.score is not None
    result = measured.of(touchpoint, emotion.persona)
    proof = emotion.evidence
    n = result.n if result else proof.n
    low, high = (result.low, result.high) if result else (proof.low, proof.high)
    few = n is not None and n < SMALL
    whisker = (max(low, -5.0), min(high, 5.0)) if low is not None and high is not None and not few else None
    apart = result.score if result and result.score is not None and abs(result.score - emotion.score) > 0.3 else None
    return Point(index, emotion.score, emotion.word, proof.grade is Grade.ASSUMED, few, whisker, apart)


def monogram(name: str) -> str:
    """Two letters at most: "Marleen" -> "M", "Meneer De Wit" -> "MW", "Sanne en Tim" -> "ST"."""
    letters = [word[0].upper() for word in name.split() if word[0].isalnum()]
    return letters[0] + letters[-1] if len(letters) > 1 else "".join(letters)


def slopes(xs: Sequence[float], ys: Sequence[float]) -> tuple[float, ...]:
    """Slopes of the monotone cubic through the points (PCHIP; Fritsch & Butland, 1984): no overshoot, ever."""
    steps = [b - a for a, b in pairwise(xs)]
    rises = [(b - a) / step for (a, b), step in zip(pairwise(ys), steps, strict=True)]
    if len(rises) < 2:
        return tuple(rises * 2) if rises else (0.0,) * len(xs)
    middle = [_inner(steps[i], steps[i + 1], rises[i], rises[i + 1]) for i in range(len(rises) - 1)]
    first = _outer(steps[0], steps[1], rises[0], rises[1])
    last = _outer(steps[-1], steps[-2], rises[-1], rises[-2])
    return (first, *middle, last)


def hermite(ends: tuple[float, float], steep: tuple[float, float], t: float) -> float:
    """Height of a cubic at `t` (0 to 1) between two ends, with the slopes there multiplied by the distance."""
    (y0, y1), (m0, m1) = ends, steep
    return (2 * t**3 - 3 * t**2 + 1) * y0 + (t**3 - 2 * t**2 + t) * m0 + (3 * t**2 - 2 * t**3) * y1 + (t**3 - t**2) * m1


def _inner(h0: float, h1: float, d0: float, d1: float) -> float:
    if d0 * d1 <= 0:
        return 0.0
    w0, w1 = 2 * h1 + h0, h1 + 2 * h0
    return (w0 + w1) / (w0 / d0 + w1 / d1)


def _outer(h0: float, h1: float, d0: float, d1: float) -> float:
    slope = ((2 * h0 + h1) * d0 - h0 * d1) / (h0 + h1)
    if slope * d0 <= 0:
        return 0.0
    return 3 * d0 if d0 * d1 < 0 and abs(slope) > 3 * abs(d0) else slope
