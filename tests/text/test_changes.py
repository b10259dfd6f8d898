"""An applied tip becomes a line of the change log."""

from __future__ import annotations

import datetime as dt

import pytest
from test_tips import START

from workshop_lib.model.journey import Emotion, Touchpoint
from workshop_lib.rules import tips
from workshop_lib.rules.tips import Applied
from workshop_lib.text.changes import describe, logged

NEW = Touchpoint(id="new", name="kaartje erbij", emotions=(Emotion(score=4),))
TWICE = START.model_copy(
    update={"touchpoints": tuple(one.model_copy(update={"name": "bezoek"}) for one in START.touchpoints)}
)
LINES = [
    (tips.soften_negative(START, "t3", 3), "moment 3: van −4 naar −1"),
    (tips.raise_peak(START, "t4", 2), "moment 4: van +3 naar +5"),
    (tips.start_strong(START, 1), "moment 5: van +1 naar +2"),
    (tips.start_strong(START, NEW), "kaartje erbij: toegevoegd"),
    (tips.end_with_smile(START, 3), "moment 5: van +1 naar +4"),
    (tips.extend(START, NEW), "kaartje erbij: toegevoegd"),
    (tips.skip(START, "t2"), "moment 2: overgeslagen"),
    (tips.reorder(START, "t4", 5), "moment 4: van plek 4 naar plek 5"),
    (tips.learn(TWICE, "t1", 1), "bezoek: elk volgend bezoek 1 hoger"),
    (tips.redesign(START, (NEW,)), "hele reis opnieuw, aantal touchpoints: 1"),
]


@pytest.mark.parametrize(("applied", "line"), LINES)
def test_each_tip_is_described(applied: Applied, line: str) -> None:
    """The line tells where and what, with Dutch signs."""
    assert describe(applied) == line


def test_the_log_grows() -> None:
    """The new journey carries the change, its date and the tip as reason."""
    found = logged(LINES[0][0], dt.date(2026, 3, 1))
    assert [(one.date, one.why) for one in found.changes] == [
        (dt.date(2026, 3, 1), "tip 1: Zwak negatieve gedachten af")
    ]
    assert START.changes == ()
