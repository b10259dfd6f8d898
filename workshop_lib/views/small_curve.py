"""A small emotion curve, to lay beside others: the line of everybody, the limits, and the lowest and highest point."""

from __future__ import annotations

from itertools import pairwise

from workshop_lib.model.journey import Journey
from workshop_lib.rules.emotion import DELIGHT_LIMIT, PAIN_LIMIT
from workshop_lib.text.numbers import signed
from workshop_lib.views import marks
from workshop_lib.views.describe import main_scores
from workshop_lib.views.series import slopes
from workshop_lib.views.svg import Markup, element, figure, group, line, path, rect
from workshop_lib.views.theme import WORKSHOP

WIDTH, HEIGHT = 90.0, 42.0
LEFT, TOP, BOTTOM = 7.0, 4.5, 4.5


def draw_small_curve(journey: Journey, alt: str) -> Markup:
    """An SVG of 90 by 42 mm; without scores only the levels."""
    scores = [score for _, score in main_scores(journey)]
    room = (WIDTH - LEFT - 2) / max(len(scores), 1)
    places = [(LEFT + (place + 0.5) * room, _y(score)) for place, score in enumerate(scores)]
    return element(
        "svg", element("title", alt), *_levels(), _line(places), _points(scores, places), _ends(scores, places),
        xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {figure(WIDTH)} {figure(HEIGHT)}", role="img",
        font_family="'Source Sans 3', Arial, sans-serif",
    )  # fmt: skip


def _y(score: float) -> float:
    return TOP + (5 - score) / 10 * (HEIGHT - TOP - BOTTOM)


def _levels() -> list[Markup]:
    top, low = _y(5), _y(PAIN_LIMIT)
    parts = [
        rect(LEFT, top, WIDTH - LEFT, _y(DELIGHT_LIMIT) - top, fill=WORKSHOP.delight.tint),
        rect(LEFT, low, WIDTH - LEFT, _y(-5) - low, fill=WORKSHOP.pain.tint),
        line(LEFT, _y(0), WIDTH, _y(0), stroke=WORKSHOP.rule, stroke_width=0.3),
    ]
    return parts + [_text(signed(score), LEFT - 1, _y(score) + 1.1, "end", WORKSHOP.muted) for score in (5, 0, -5)]


def _line(places: list[tuple[float, float]]) -> Markup | None:
    if len(places) < 2:
        return None
    steep = slopes([x for x, _ in places], [y for _, y in places])
    pieces = [f"M{figure(places[0][0])} {figure(places[0][1])}"]
    for number, ((x0, y0), (x1, y1)) in enumerate(pairwise(places)):
        third = (x1 - x0) / 3
        curve = (x0 + third, y0 + steep[number] * third, x1 - third, y1 - steep[number + 1] * third, x1, y1)
        pieces.append(f"C{' '.join(figure(one) for one in curve)}")
    return path("".join(pieces), fill="none", stroke=WORKSHOP.ink, stroke_width="0.7")


def _points(scores: list[float], places: list[tuple[float, float]]) -> Markup:
    """A shape as well as a colour: a circle for delight, a square for pain, a dot for the rest."""
    drawn = []
    for score, place in zip(scores, places, strict=True):
        if score >= DELIGHT_LIMIT:
            drawn.append(marks.marker("circle", place, 1.3, WORKSHOP.delight.accent, False))
        elif score <= PAIN_LIMIT:
            drawn.append(marks.marker("square", place, 1.3, WORKSHOP.pain.accent, False))
        else:
            drawn.append(marks.marker("circle", place, 0.7, WORKSHOP.ink, False))
    return group(*drawn)


def _ends(scores: list[float], places: list[tuple[float, float]]) -> Markup | None:
    """The lowest and the highest score as a number beside their points."""
    if not scores:
        return None
    named = {scores.index(max(scores)): -2.0, scores.index(min(scores)): 4.2}
    return group(
        *(_text(signed(scores[one]), places[one][0], places[one][1] + off, "middle") for one, off in named.items())
    )


def _text(text: str, x: float, y: float, anchor: str, ink: str = WORKSHOP.ink) -> Markup:
    return element("text", text, x=x, y=y, text_anchor=anchor, fill=ink, font_size="3.1")
