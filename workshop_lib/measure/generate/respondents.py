"""Who answered: NPS, CSAT, CES and report mark with exactly the totals of the baseline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop_lib.measure.generate.dice import Dice
from workshop_lib.measure.generate.plan import Panel, Plan
from workshop_lib.measure.generate.quota import nudged
from workshop_lib.measure.generate.source import Source
from workshop_lib.measure.generate.tables import Table, table

Texts = dict[str, list[str]]


@dataclass(frozen=True)
class Respondent:
    """One person that answered; `mood` 0-999 makes her answers agree with each other."""

    id: str
    persona: str
    nps: int
    mood: int


def draw_respondents(plan: Plan) -> list[Respondent]:
    """The respondents, exact per persona and NPS group, in a random order."""
    dice = Dice(plan.seed, "respondents")
    people = [
        (persona, group)
        for persona, counts in plan.panel.groups.items()
        for group, count in zip(("promoter", "passive", "detractor"), counts, strict=True)
        for _ in range(count)
    ]
    return [
        Respondent(f"R{number:03}", persona, _nps(dice, group), _mood(dice, group))
        for number, (persona, group) in enumerate(dice.shuffled(people), start=1)
    ]


def _nps(dice: Dice, group: str) -> int:
    weights = {
        "promoter": {9: 6, 10: 4},
        "passive": {7: 5, 8: 6},
        "detractor": {0: 1, 2: 1, 3: 2, 4: 3, 5: 6, 6: 7},
    }
    return dice.weighted(weights[group])


def _mood(dice: Dice, group: str) -> int:
    low, high = {"promoter": (400, 999), "passive": (200, 850), "detractor": (0, 600)}[group]
    return dice.between(low, high)


def respondents_table(plan: Plan, source: Source) -> Table:
    """respondents.csv: one row per respondent. Without defects: its totals are the baseline."""
    dice = Dice(plan.seed, "answers")
    people = draw_respondents(plan)
    csat = _csat(dice, people, plan.panel.csat_top)
    ces = _scaled(dice, people, plan.panel.ces_total, (1, 7))
    comments = _comments(dice, people, source.words["comments"])
    rows = [
        [one.id, one.persona, one.nps, csat[place], ces[place], comments.get(one.id)]
        for place, one in enumerate(people)
    ]
    if plan.panel.nps:
        return table("respondents", "respondent persona nps csat ces comment", rows)
    grades = _scaled(dice, people, plan.panel.grade_total, (1, 10))
    public = [[*row[:2], None, *row[3:5], grade, row[5]] for row, grade in zip(rows, grades, strict=True)]
    return table("respondents", "respondent persona nps csat ces grade comment", public)


def _csat(dice: Dice, people: Sequence[Respondent], top: int) -> list[int]:
    ranked = sorted(range(len(people)), key=lambda place: (-(people[place].mood + dice.below(300)), place))
    happy = set(ranked[:top])
    return [
        dice.weighted({4: 6, 5: 4}) if place in happy else dice.weighted({1: 1, 2: 3, 3: 6})
        for place in range(len(people))
    ]


def _scaled(dice: Dice, people: Sequence[Respondent], total: int, limits: tuple[int, int]) -> list[int]:
    """Answers on a scale that rise with the mood and add up to `total`."""
    low, high = limits
    steps = high - low
    raw = [low + (one.mood * steps + dice.below(1000)) // 1000 + dice.between(-1, 1) for one in people]
    return nudged(dice, raw, total, limits)


def _comments(dice: Dice, people: Sequence[Respondent], texts: Texts) -> dict[str, str]:
    """Every comment goes to one respondent of its NPS group (for a municipality: of the mood behind it)."""
    given: dict[str, str] = {}
    for group, limits in {"promoter": (9, 10), "passive": (7, 8), "detractor": (0, 6)}.items():
        members = [one for one in people if limits[0] <= one.nps <= limits[1]]
        writers = dice.shuffled(members)[: len(texts[group])]
        given |= {one.id: text for one, text in zip(writers, texts[group], strict=True)}
    return given


def panel_size(panel: Panel) -> int:
    """The number of respondents."""
    return sum(sum(counts) for counts in panel.groups.values())
