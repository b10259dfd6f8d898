"""The emotion curve to draw in: points that are dragged or moved by key, a word for every score, stars, ghosts.

The browser shows and moves plain values; here they become frozen emotions. The headless twins `move`, `choose`,
`clear` and `mark` take the same road as a hand does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import anywidget
import traitlets

from workshop_lib.model.journey import Journey, Touchpoint
from workshop_lib.model.measured import Measured
from workshop_lib.model.work import Work
from workshop_lib.rules.emotion import DELIGHT_LIMIT, PAIN_LIMIT
from workshop_lib.text import catalogue, map_words
from workshop_lib.text.curve_words import SIGNS, curve_words
from workshop_lib.views import marks
from workshop_lib.views.map_content import SMALL
from workshop_lib.views.series import SHARED
from workshop_lib.views.svg import Markup, element, group, path, rect
from workshop_lib.views.theme import WORKSHOP, Line
from workshop_lib.views.type import soften
from workshop_lib.widgets.assets import script, style
from workshop_lib.widgets.curve_points import (
    Key,
    Plain,
    emotions_of,
    points_of,
    propose_word,
    truths_of,
    with_points,
    with_truths,
)

_PX_PER_PT = 4 / 3
_RADIUS = 7.0


class CurveWidget(anywidget.AnyWidget):
    """What the browser knows. It changes `points` and `truths`, always as new lists; the rest comes from Python."""

    _esm = script("curve_editor.js")
    _css = style("curve_editor.css")
    heads = traitlets.List(traitlets.Dict()).tag(sync=True)
    columns = traitlets.List(traitlets.Dict()).tag(sync=True)
    lines = traitlets.List(traitlets.Dict()).tag(sync=True)
    points = traitlets.List(traitlets.Dict()).tag(sync=True)
    truths = traitlets.List(traitlets.Dict()).tag(sync=True)
    ghosts = traitlets.List(traitlets.Dict()).tag(sync=True)
    grades = traitlets.Dict().tag(sync=True)
    lexicon = traitlets.List(traitlets.List()).tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    look = traitlets.Dict().tag(sync=True)


@dataclass(frozen=True)
class Around:
    """What a curve needs beside the journey: names of personas by id, emotion words with scores, what was measured."""

    personas: Mapping[str, str]
    lexicon: Mapping[str, float]
    measured: Measured

    @classmethod
    def of(cls, work: Work) -> Around:
        """Everybody together, then the personas of this work and those that only the map knows."""
        known = {one.id: one.name or one.id for one in work.personas}
        seen = {id: id for id in work.journey.personas() if id and id not in known}
        lexicon = {word: float(entry.score) for word, entry in catalogue.lexicon().items()}
        return cls({"": map_words.EVERYBODY, **known, **seen}, lexicon, work.measured)


class CurveEditor:
    """Edits the emotions and moments of truth of a journey; `on_change` hears every new journey."""

    def __init__(self, journey: Journey, on_change: Callable[[Journey], None], around: Around) -> None:
        self.value = journey
        self.on_change = on_change
        self.around = around
        self._first = emotions_of(journey)
        self._liked: dict[Key, str] = {}
        """The word that was last chosen: it comes back when the point does."""
        self._showing = False
        self.widget = CurveWidget(
            lines=_lines(around.personas), lexicon=[list(pair) for pair in around.lexicon.items()],
            words=curve_words(), look=_look(), ghosts=_ghosts(around.measured), **self._shown(),
        )  # fmt: skip
        self.widget.observe(self._changed, ["points", "truths"])

    def put(self, journey: Journey) -> None:
        """Shows another journey without reporting a change."""
        self.value, self._showing = journey, True
        self._liked.clear()
        with self.widget.hold_sync():
            for name, value in self._shown().items():
                setattr(self.widget, name, value)
        self._showing = False

    def move(self, touchpoint: str, persona: str, score: float) -> None:
        """Moves a point; the word follows when it does not fit any more."""
        liked = self._liked.setdefault((touchpoint, persona), self._point(touchpoint, persona)["word"])
        self._set_point(touchpoint, persona, score=score, word=propose_word(score, liked, self.around.lexicon))

    def choose(self, touchpoint: str, persona: str, word: str) -> None:
        """Chooses an emotion word; a word of the lexicon brings its score."""
        self._liked[touchpoint, persona] = word
        score = self.around.lexicon.get(word, self._point(touchpoint, persona)["score"])
        self._set_point(touchpoint, persona, score=score, word=word)

    def clear(self, touchpoint: str, persona: str) -> None:
        """Takes the point away."""
        self._liked.pop((touchpoint, persona), None)
        self._set_point(touchpoint, persona, score=None, word="")

    def mark(self, touchpoint: str, on: bool, reason: str | None = None) -> None:
        """Makes a touchpoint a moment of truth, or not any more."""
        self.widget.truths = [
            {**one, "on": on, "reason": one["reason"] if reason is None else reason}
            if one["touchpoint"] == touchpoint else one for one in self.widget.truths
        ]  # fmt: skip

    def _point(self, touchpoint: str, persona: str) -> Plain:
        return next(one for one in self.widget.points if (one["touchpoint"], one["persona"]) == (touchpoint, persona))

    def _set_point(self, touchpoint: str, persona: str, **changes: Any) -> None:
        now = self._point(touchpoint, persona)
        self.widget.points = [{**one, **changes} if one is now else one for one in self.widget.points]

    def _changed(self, change: Any) -> None:
        if self._showing:
            return
        with_new = with_points(self.value, self.widget.points, self._first)
        new = with_truths(with_new, self.widget.truths)
        if new != self.value:
            self.value = new
            self.widget.grades = _grades(new)
            self.on_change(new)

    def _shown(self) -> dict[str, Any]:
        personas = tuple(self.around.personas)
        return {
            "heads": _heads(self.value),
            "columns": [{"id": one.id, "name": one.name, "shown": soften(one.name)} for _, one in _columns(self.value)],
            "points": points_of(self.value, personas),
            "truths": truths_of(self.value),
            "grades": _grades(self.value),
        }


def _columns(journey: Journey) -> Iterator[tuple[Plain, Touchpoint]]:
    """The touchpoints phase by phase, each with its phase; those that have no phase yet come last."""
    places = {phase.id: number for number, phase in enumerate(journey.phases)}
    for phase, one in journey.in_order():
        place = places[phase.id]
        yield {"name": map_words.phase_name(phase.name, place + 1), "colour": WORKSHOP.phase_colour(place)}, one
    for one in journey.touchpoints:
        if one.phase not in places:
            yield {"name": map_words.NO_PHASE, "colour": WORKSHOP.muted}, one


def _heads(journey: Journey) -> list[Plain]:
    """The phases above the curve; `span` is the number of touchpoints under each."""
    runs = groupby(phase for phase, _ in _columns(journey))
    return [{**phase, "name": soften(phase["name"]), "span": len(list(run))} for phase, run in runs]


def _lines(personas: Mapping[str, str]) -> list[Plain]:
    order = [id for id in personas if id]
    looks = {id: WORKSHOP.persona_line(order.index(id)) if id else SHARED for id in personas}
    return [{"persona": id, "name": name, **_line(looks[id])} for id, name in personas.items()]


def _line(line: Line) -> Plain:
    """Colour, width and dashes in pixels, and the two faces of its marker."""
    scale = _PX_PER_PT * 1.15
    solid, hollow = (marks.marker(line.marker, (0, 0), _RADIUS, line.colour, hollow) for hollow in (False, True))
    dash = " ".join(f"{float(part) * scale:.1f}" for part in line.dash.split())
    made = {"colour": line.colour, "width": line.width * _PX_PER_PT, "dash": dash}
    return {**made, "solid": solid, "hollow": hollow, "sample": _sample(made, solid)}


def _sample(line: Plain, marker: Markup) -> str:
    """A stretch of the line with its marker, for the list of personas."""
    stroke = path("M3 9H41", stroke=line["colour"], stroke_width=line["width"], stroke_dasharray=line["dash"])
    ground = rect(0, 0, 44, 18, rx=3, fill=WORKSHOP.paper)
    return element("svg", ground, stroke, group(marker, transform="translate(22 9)"), width=44, height=18)


def _look() -> Plain:
    """Signs, zones and levels, drawn and coloured as on the map."""
    accent = WORKSHOP.measured.accent
    return {
        "star": marks.star(0, 0, 9.0), "bolt": marks.bolt(0, 0, 17.0), "heart": marks.heart(0, 0, 15.0),
        "empty": _ring(),
        "ghost": marks.marker("diamond", (0, 0), 4.5, accent, False),
        "ghost_few": marks.marker("diamond", (0, 0), 4.5, accent, True),
        "measured": accent, "pain": WORKSHOP.pain.tint, "delight": WORKSHOP.delight.tint, "grid": WORKSHOP.grid,
        "rule": WORKSHOP.rule, "muted": WORKSHOP.muted,
        "signs": [list(one) for one in _signs()],
        "pain_limit": PAIN_LIMIT, "delight_limit": DELIGHT_LIMIT, "small": SMALL,
        "levels": [[score, text] for score, text in map_words.AXIS_WORDS],
    }  # fmt: skip


def _signs() -> Iterator[tuple[str, str]]:
    """What the signs mean, each drawn on the paper of the curve."""
    accent, ink = WORKSHOP.measured.accent, SHARED.colour
    for name, mark in {
        "assumed": marks.marker(SHARED.marker, (0, 0), 5.0, ink, True),
        "measured": marks.marker("diamond", (0, 0), 4.5, accent, False),
        "pain": marks.bolt(0, 0, 15.0), "delight": marks.heart(0, 0, 13.0), "truth": marks.star(0, 0, 8.0),
    }.items():  # fmt: skip
        ground = rect(0, 0, 22, 18, rx=3, fill=WORKSHOP.paper)
        yield element("svg", ground, group(mark, transform="translate(11 9)"), width=22, height=18), SIGNS[name]


def _ring() -> Markup:
    """The place of a score that is not there yet."""
    return element(
        "circle", r=6, fill=WORKSHOP.paper, stroke=WORKSHOP.muted, stroke_width=1.5, stroke_dasharray="2 2"
    )  # fmt: skip


def _ghosts(measured: Measured) -> list[Plain]:
    """What was measured per touchpoint and persona; it does not change while the editor is open."""
    shown = {"persona", "score", "low", "high", "n"}
    found = ((measured.drawn(one.touchpoint), one) for one in measured.touchpoints if one.score is not None)
    return [{"touchpoint": id, **one.model_dump(include=shown)} for id, one in found if id]


def _grades(journey: Journey) -> dict[str, str]:
    """Evidence of every point, by "touchpoint|persona"."""
    return {f"{place}|{persona}": one.evidence.grade.value for (place, persona), one in emotions_of(journey).items()}
