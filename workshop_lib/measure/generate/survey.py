"""What respondents felt: one whole score per respondent and touchpoint, near the drawn one except where planted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workshop_lib.measure.generate.defects import with_gaps, with_repeats
from workshop_lib.measure.generate.dice import Dice
from workshop_lib.measure.generate.plan import Plan
from workshop_lib.measure.generate.quota import nudged, part
from workshop_lib.measure.generate.respondents import Respondent, draw_respondents
from workshop_lib.measure.generate.source import Source
from workshop_lib.measure.generate.tables import Table, table

_GAPS, _REPEATS = 20, 10  # thousandths of the rows
_LIMITS = (-5, 5)
_CEILING = 46  # tenths: nobody's mean is a flat five
_JITTER = (-3, 3)  # tenths: a sample never lands on the drawn score exactly
NOISE = {-3: 2, -2: 8, -1: 20, 0: 40, 1: 20, 2: 8, 3: 2}
"""How far one answer lies from what somebody felt: weight per whole point."""


def survey_table(plan: Plan, source: Source) -> Table:
    """survey.csv: rows in the order of respondents, then of the map, with empty scores and repeats."""
    dice = Dice(plan.seed, "survey")
    people = draw_respondents(plan)
    place = {one.id: number for number, one in enumerate(people)}
    scores = {
        (place[one], touchpoint): score
        for touchpoint in source.order()
        for one, score in _touchpoint_scores(plan, source, dice, touchpoint, people).items()
    }
    order = {touchpoint: number for number, touchpoint in enumerate(source.order())}
    keys = sorted(scores, key=lambda key: (key[0], order[key[1]]))
    comments = _comments(dice, scores, source.words["touchpoints"])
    rows = [
        (people[who].id, people[who].persona, where, scores[who, where], comments.get((who, where)))
        for who, where in keys
    ]
    rows = with_repeats(dice, with_gaps(dice, rows, 3, _GAPS), _REPEATS)
    return table("survey", "respondent persona touchpoint score comment", rows)


def _touchpoint_scores(
    plan: Plan, source: Source, dice: Dice, touchpoint: str, people: Sequence[Respondent]
) -> dict[str, int]:
    met = dice.some(people, part(len(people), plan.reach.get(touchpoint, 0)))
    shift = plan.surprises.get(touchpoint, 0) + _recentre(source, touchpoint, met)
    result: dict[str, int] = {}
    for persona in dict.fromkeys(one.persona for one in met):
        group = [one for one in met if one.persona == persona]
        target = _tenths(source.drawn(touchpoint, persona)) + shift + dice.between(*_JITTER)
        scores = _group_scores(dice, group, max(-_CEILING, min(_CEILING, target)))
        result |= {one.id: score for one, score in zip(group, scores, strict=True)}
    return result


def _recentre(source: Source, touchpoint: str, met: Sequence[Respondent]) -> int:
    """Tenths that bring the mean over the personas to the shared drawn score; differences between personas stay."""
    drawn = [_tenths(source.drawn(touchpoint, one.persona)) for one in met]
    return _tenths(source.drawn(touchpoint)) - (2 * sum(drawn) + len(drawn)) // (2 * len(drawn))


def _tenths(score: float) -> int:
    return round(score * 10)


def _group_scores(dice: Dice, group: Sequence[Respondent], tenths: int) -> list[int]:
    middle = (tenths + 5) // 10
    raw = [middle + dice.weighted(NOISE) + (one.mood > 800) - (one.mood < 250) for one in group]
    return nudged(dice, raw, (tenths * len(group) + 5) // 10, _LIMITS)


def _comments(
    dice: Dice, scores: Mapping[tuple[int, str], int], texts: Mapping[str, Mapping[str, str]]
) -> dict[tuple[int, str], str]:
    """Every text goes to one respondent whose score it suits: 'low' from -2 down, 'high' from 2 up."""
    given: dict[tuple[int, str], str] = {}
    for touchpoint, by_side in texts.items():
        for side, text in by_side.items():
            fit = [key for key, score in scores.items() if key[1] == touchpoint and _suits(side, score)]
            if fit:
                given[dice.pick(fit)] = text
    return given


def _suits(side: str, score: int) -> bool:
    return score >= 2 if side == "high" else score <= -2
