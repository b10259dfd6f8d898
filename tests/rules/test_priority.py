"""Priorities, plans and phases, with the worked numbers of the course."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_lib.errors import Unsuitable
from workshop_lib.model.journey import Journey, Phase, Touchpoint
from workshop_lib.model.roadmap import Ice, Initiative, Need, Rice
from workshop_lib.rules import phases, priority
from workshop_lib.rules.plan import best_plan
from workshop_lib.rules.priority import Attention, Band, Effort

IDEAS = (
    Initiative(
        id="photo", rice=Rice(reach=1320, impact=2, confidence=0.8, effort=2), ice=Ice(impact=8, confidence=7, ease=5)
    ),
    Initiative(
        id="time", rice=Rice(reach=16000, impact=0.5, confidence=1, effort=1), ice=Ice(impact=5, confidence=9, ease=9)
    ),
    Initiative(
        id="box", rice=Rice(reach=792, impact=0.25, confidence=0.5, effort=1.5), ice=Ice(impact=3, confidence=4, ease=6)
    ),
)


def test_rice_and_ice() -> None:
    """O7.2: RICE 8000, 1056, 66 and ICE 405, 280, 72, in the same order."""
    assert priority.rank(IDEAS) == (("time", 8000), ("photo", 1056), ("box", 66))
    assert priority.rank(IDEAS, "ice") == (("time", 405), ("photo", 280), ("box", 72))


def test_incomplete_estimates_have_no_score() -> None:
    """A missing estimate, or an effort of zero, gives no score and no place in the ranking."""
    empty = Initiative(id="empty", rice=Rice(reach=1, impact=1, confidence=1, effort=0))
    assert priority.rice(empty.rice) is None and priority.ice(empty.ice) is None
    assert priority.rank((empty, *IDEAS)) == priority.rank(IDEAS)


def test_double_effort_halves_rice() -> None:
    """The quiz of step 7."""
    assert priority.rice(Rice(reach=10, impact=1, confidence=1, effort=4)) == 2.5


def test_importance_and_performance() -> None:
    """O7.3: price and delivery time ask for attention; the lines lie on the means 3.8 and 3.7."""
    needs = {
        "price": (4.6, 3.1),
        "time": (4.2, 3.0),
        "home": (4.4, 4.6),
        "box": (2.6, 4.5),
        "adjust": (3.2, 3.3),
    }
    found = priority.attention(Need(id=id, importance=i, performance=p) for id, (i, p) in needs.items())
    assert found == {
        "price": Attention.CONCENTRATE,
        "time": Attention.CONCENTRATE,
        "home": Attention.KEEP_UP,
        "box": Attention.OVERKILL,
        "adjust": Attention.LOW_PRIORITY,
    }
    assert priority.attention([Need(id="half", importance=3)]) == {}


@pytest.mark.parametrize(
    ("importance", "satisfaction", "score", "band"),
    [
        (9.1, 4.3, 13.9, Band.LOW_FRUIT),
        (7.5, 6.0, 9.0, Band.UNATTRACTIVE),
        (4.0, 8.5, 4.0, Band.UNATTRACTIVE),
        (9.0, 1.0, 17.0, Band.EXCEPTIONAL),
        (7.5, 5.0, 10.0, Band.WORTHWHILE),
        (8.5, 2.0, 15.0, Band.LOW_FRUIT),
    ],
)
def test_opportunity(importance: float, satisfaction: float, score: float, band: Band) -> None:
    """O7.4 and the borders of the bands."""
    found = priority.opportunity(Need(id="n", importance=importance, performance=satisfaction))
    assert found == pytest.approx(score)
    assert priority.band(score) is band


def test_impact_against_effort() -> None:
    """Much effect for little effort is a quick win; the borders lie halfway."""
    corners = {"win": (3, 1), "project": (3, 4), "fill": (1, 1), "leave": (1, 4)}
    found = priority.impact_effort(Initiative(id=id, rice=Rice(impact=i, effort=e)) for id, (i, e) in corners.items())
    assert list(found.values()) == [Effort.QUICK_WIN, Effort.BIG_PROJECT, Effort.FILL_IN, Effort.LEAVE]


def test_the_plan_of_the_course() -> None:
    """O7.5: three person-months hold the photo and the delivery time, together 9056."""
    plan = best_plan(IDEAS, 3)
    assert (plan.chosen, plan.value, plan.effort) == (("photo", "time"), 9056, 3)


def test_a_dependency_comes_along_or_is_done() -> None:
    """What waits for something else is only chosen together with it, or after it."""
    first = Initiative(id="first", rice=Rice(reach=1, impact=1, confidence=1, effort=2))
    second = Initiative(id="second", rice=Rice(reach=9, impact=1, confidence=1, effort=1), depends_on=("first",))
    assert best_plan((second, first), 2).chosen == ("first",)
    assert best_plan((second, first), 3).chosen == ("second", "first")
    assert best_plan((second, first), 1, done=("first",)).chosen == ("second",)


def test_circles_and_ghosts_are_never_planned() -> None:
    """Two ideas that wait for each other, or for something unknown, can never start."""
    one = IDEAS[0].model_copy(update={"depends_on": ("time",)})
    other = IDEAS[1].model_copy(update={"depends_on": ("photo",)})
    ghost = IDEAS[2].model_copy(update={"depends_on": ("nothing",)})
    assert best_plan((one, other, ghost), 10).chosen == ()


@st.composite
def ideas(draw: st.DrawFn) -> tuple[Initiative, ...]:
    """Up to seven ideas, each waiting for some of the earlier ones."""
    count = draw(st.integers(0, 7))
    found = []
    for number in range(count):
        reach, effort = draw(st.integers(1, 9)), draw(st.integers(1, 6)) / 2
        needs = draw(st.sets(st.integers(0, number - 1), max_size=2)) if number else set()
        rice = Rice(reach=reach, impact=1, confidence=1, effort=effort)
        found.append(Initiative(id=f"i{number}", rice=rice, depends_on=tuple(f"i{one}" for one in needs)))
    return tuple(draw(st.permutations(found)))


def best_by_force(found: tuple[Initiative, ...], capacity: float) -> float:
    """Try all subsets."""
    best = 0.0
    for size in range(len(found) + 1):
        for chosen in combinations(found, size):
            ids = {one.id for one in chosen}
            fits = sum(one.rice.effort or 0 for one in chosen) <= capacity + 1e-9
            if fits and all(set(one.depends_on) <= ids for one in chosen):
                best = max(best, sum(priority.rice(one.rice) or 0 for one in chosen))
    return best


@settings(max_examples=60)
@given(ideas(), st.integers(0, 16).map(lambda halves: halves / 2))
def test_the_plan_is_the_best_there_is(found: tuple[Initiative, ...], capacity: float) -> None:
    """The exact search equals trying everything, fits, and holds every dependency."""
    plan = best_plan(found, capacity)
    assert plan.value == pytest.approx(best_by_force(found, capacity))
    assert plan.effort <= capacity + 1e-9
    needs = {one.id: set(one.depends_on) for one in found}
    assert all(needs[id] <= set(plan.chosen) for id in plan.chosen)


TABLE = (
    {"nine": "F1", "five": "A", "aida": "ATT"},
    {"nine": "F2", "five": "C", "aida": "INT"},
    {"nine": "F3", "five": "C", "aida": "DES"},
    {"nine": "F6", "five": "R", "aida": ""},
)
FIVE = tuple(Phase(id=code.lower(), code=code) for code in "ACPRV")
NINE = tuple(Phase(id=f"f{n}", code=f"F{n}") for n in range(1, 10))


def test_counterparts() -> None:
    """Many nine may go with one of five; a model that is silent gives nothing."""
    assert phases.counterparts("F3", "nine", "five", TABLE) == ("C",)
    assert phases.counterparts("C", "five", "nine", TABLE) == ("F2", "F3")
    assert phases.counterparts("F6", "nine", "aida", TABLE) == ()


def test_another_phase_model_keeps_the_touchpoints() -> None:
    """Each touchpoint moves to the first counterpart of its phase."""
    found = Journey(phases=NINE, touchpoints=(Touchpoint(id="t1", phase="f3"), Touchpoint(id="t2", phase="f5")))
    moved = phases.rephase(found, "five", FIVE, TABLE)
    assert [(one.id, one.phase) for one in moved.touchpoints] == [("t1", "c"), ("t2", "")]
    assert (moved.phase_model, moved.phases) == ("five", FIVE)


def test_the_loyalty_loop_re_enters_at_the_purchase() -> None:
    """A C P R V becomes P R V: from five phases to three; of the nine the last six remain."""
    assert [one.code for one in phases.loyalty_loop("five", FIVE)] == ["P", "R", "V"]
    assert [one.code for one in phases.loyalty_loop("nine", NINE)] == ["F4", "F5", "F6", "F7", "F8", "F9"]
    with pytest.raises(Unsuitable):
        phases.loyalty_loop("own", FIVE)


def test_before_the_choice_and_after_the_purchase() -> None:
    """Early and late are known for the models of the kit; an own model says nothing."""
    found = Journey(phases=NINE)
    assert phases.before_decision(found) == ("f1", "f2", "f3")
    assert phases.after_purchase(found) == ("f6", "f7", "f8", "f9")
    assert phases.after_purchase(Journey(phase_model="own", phases=NINE)) is None
