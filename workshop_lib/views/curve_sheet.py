"""The curve on which touchpoints are marked: places in percent of a box, and the line through them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from workshop_lib.text.numbers import signed
from workshop_lib.views.series import slopes
from workshop_lib.views.svg import figure


def curve_points(
    names: Sequence[str], scores: Sequence[float], stars: Sequence[bool]
) -> tuple[list[dict[str, Any]], str]:
    """Points {value, code, label, score, star, x, y} and the path of a monotone curve; x and y run from 0 to 100.

    `value` is the letter of the choice; +5 lies at the top and −5 at the bottom.
    """
    count = max(len(names), 1)
    xs = [(place + 0.5) / count * 100 for place in range(len(names))]
    ys = [(5 - score) * 10 for score in scores]
    points = [
        {
            "value": chr(97 + place), "code": name.split()[0], "label": f"{name}, score {signed(scores[place])}",
            "score": signed(scores[place]), "star": stars[place], "x": round(xs[place], 2), "y": round(ys[place], 2),
        }
        for place, name in enumerate(names)
    ]  # fmt: skip
    return points, _path(xs, ys)


def _path(xs: Sequence[float], ys: Sequence[float]) -> str:
    steep = slopes(xs, ys)
    pieces = [f"M{figure(xs[0])} {figure(ys[0])}"]
    for place, ((x0, y0), (x1, y1)) in enumerate(pairwise(zip(xs, ys, strict=True))):
        third = (x1 - x0) / 3
        curve = (x0 + third, y0 + steep[place] * third, x1 - third, y1 - steep[place + 1] * third, x1, y1)
        pieces.append(f"C{' '.join(figure(one) for one in curve)}")
    return "".join(pieces)
