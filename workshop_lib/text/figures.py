"""The figures of a journey in words: what each is and what it says."""

from __future__ import annotations

from workshop_lib.model.journey import Journey
from workshop_lib.rules import emotion
from workshop_lib.text import report_words as t
from workshop_lib.text.numbers import number, percent, signed


def figure_rows(journey: Journey) -> list[tuple[str, str, str]]:
    """(name, value, meaning) for every figure; a dash where nothing was scored yet."""
    share = emotion.moments_score(journey)
    return [
        (t.MEAN, _score(emotion.mean(journey)), t.MEAN_SAYS),
        (t.PEAK, _score(emotion.peak(journey)), t.PEAK_SAYS),
        (t.END, _score(emotion.end(journey)), t.END_SAYS),
        (t.PEAK_END, _score(emotion.peak_end(journey)), t.PEAK_END_SAYS),
        (t.MOMENTS, "–" if share is None else percent(share, 1), t.MOMENTS_SAYS),
        (t.PAINS, number(len(emotion.pain_points(journey))), t.PAINS_SAYS),
        (t.DELIGHTS, number(len(emotion.delights(journey))), t.DELIGHTS_SAYS),
    ]


def _score(value: float | None) -> str:
    return "–" if value is None else signed(round(value, 2))
