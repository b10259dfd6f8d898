"""The ten tips: the table of the course, the conditions, and what may never happen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_lib.errors import NotFound, Unsuitable, WorkshopError
from workshop_lib.model.evidence import Evidence, Grade
from workshop_lib.model.journey import Emotion, Flow, Journey, Phase, Touchpoint
from workshop_lib.rules import emotion, tips
from workshop_lib.rules.tips import Applied

PHASES = tuple(Phase(id=f"f{n}", code=f"F{n}") for n in range(1, 10))


def journey(*values: float, moments: tuple[int, ...] = (), mandatory: tuple[int, ...] = ()) -> Journey:
    """Touchpoints t1, t2, … with these scores; the last lies after the purchase."""
    last = len(values)
    return Journey(
        phases=PHASES,
        touchpoints=tuple(
            Touchpoint(
                id=f"t{place}",
                name=f"moment {place}",
                phase="f6" if place == last else "f2",
                emotions=(Emotion(word="word", score=score, evidence=Evidence(grade=Grade.MEASURED, n=9)),),
                moment_of_truth=place in moments,
                mandatory=place in mandatory,
            )
            for place, score in enumerate(values, 1)
        ),
    )


def values(found: Journey) -> list[float]:
    return [score for _, score in emotion.scores(found)]


START = journey(1, 2, -4, 3, 1)
TABLE: dict[str, tuple[Callable[[Journey], Applied], list[float], float]] = {
    "tip 1": (lambda one: tips.soften_negative(one, "t3", 3), [1, 2, -1, 3, 1], 2.0),
    "tip 5": (lambda one: tips.end_with_smile(one, 3), [1, 2, -4, 3, 4], 0.0),
    "tip 2": (lambda one: tips.raise_peak(one, "t4", 2), [1, 2, -4, 5, 1], 3.0),
    "tip 7": (lambda one: tips.skip(one, "t2"), [1, -4, 3, 1], -1.5),
    "tip 8": (lambda one: tips.reorder(one, "t4", 5), [1, 2, -4, 1, 3], -0.5),
}


@pytest.mark.parametrize("name", TABLE)
def test_the_table_of_the_course(name: str) -> None:
    """Each worked example gives the scores and the peak-end of the course, and leaves the old map alone."""
    operator, expected, peak_end = TABLE[name]
    after = operator(START).journey
    assert values(after) == expected
    assert emotion.peak_end(after) == peak_end
    assert values(START) == [1, 2, -4, 3, 1]
    assert emotion.peak_end(START) == -1.5


def test_learning_adds_up() -> None:
    """Tip 9 on [2] with k = 1: 2, 3, 4, 5, 5."""
    assert tips.learned_scores(2, 1, 5) == (2, 3, 4, 5, 5)


def test_learning_on_a_map() -> None:
    """Touchpoints with one name are visits; others stay as they are."""
    found = journey(1, 2, 0, 2)
    visits = tuple(one.model_copy(update={"name": "tip of the day"}) for one in found.touchpoints[::2])
    both = found.model_copy(update={"touchpoints": (visits[0], found.touchpoints[1], visits[1], found.touchpoints[3])})
    assert values(tips.learn(both, "t1", 2).journey) == [1, 2, 3, 2]


def test_a_new_score_is_an_assumption() -> None:
    """A hoped-for score loses its word and its measurement, so the picture cannot lie."""
    changed = tips.soften_negative(START, "t3", 1).journey.touchpoint("t3")
    assert changed is not None
    felt = changed.emotion_of("")
    assert felt is not None
    assert (felt.word, felt.evidence.grade, felt.evidence.n) == ("", Grade.ASSUMED, None)


def test_other_personas_keep_their_scores() -> None:
    """The tips move the score of all customers together and nothing else."""
    one = Touchpoint(id="t1", emotions=(Emotion(persona="ada", score=-5), Emotion(score=-2)))
    after = tips.end_with_smile(Journey(touchpoints=(one,)), 2).journey
    assert (emotion.scores(after, "ada"), emotion.scores(after)) == ((("t1", -5),), (("t1", 0),))


def test_the_record_tells_what_changed() -> None:
    """An operator hands back its number and the facts of the change."""
    applied = tips.soften_negative(START, "t3", 3)
    assert (applied.tip, dict(applied.facts)) == (1, {"name": "moment 3", "before": -4, "after": -1})


def test_a_strong_start_follows_the_purchase() -> None:
    """Tip 4 raises the first touchpoint after the purchase, or puts a new one before it."""
    assert values(tips.start_strong(START, 2).journey) == [1, 2, -4, 3, 3]
    new = Touchpoint(id="thanks", phase="f6", emotions=(Emotion(score=4),))
    assert values(tips.start_strong(START, new).journey) == [1, 2, -4, 3, 4, 1]


def test_extending_keeps_the_order() -> None:
    """Tip 6 adds one element, at the end or at the start."""
    new = Touchpoint(id="new", emotions=(Emotion(score=5),))
    assert values(tips.extend(START, new).journey) == [1, 2, -4, 3, 1, 5]
    assert values(tips.extend(START, new, at_start=True).journey) == [5, 1, 2, -4, 3, 1]


def test_skipping_takes_the_flows_along() -> None:
    """No arrow may point at a touchpoint that is gone."""
    found = START.model_copy(update={"flows": (Flow(source="t4", target="t2"), Flow(source="t4", target="t3"))})
    assert tips.skip(found, "t2").journey.flows == (Flow(source="t4", target="t3"),)


def test_redesign_keeps_what_the_law_requires() -> None:
    """Tip 10 refuses a new list without the mandatory steps and takes one that has them."""
    found = journey(1, -2, 3, mandatory=(2,))
    fresh = (found.touchpoints[1], Touchpoint(id="new", emotions=(Emotion(score=4),)))
    assert values(tips.redesign(found, fresh).journey) == [-2, 4]
    with pytest.raises(Unsuitable) as refused:
        tips.redesign(found, fresh[1:])
    assert refused.value.code == "mandatory_lost"


MOMENT = journey(-5, -5, 1, moments=(1,), mandatory=(2,))
NEW = Touchpoint(id="t1")
REFUSED: dict[str, Callable[[], Applied]] = {
    "not_negative": lambda: tips.soften_negative(START, "t1", 1),
    "not_a_peak": lambda: tips.raise_peak(START, "t1", 1),
    "not_a_moment": lambda: tips.raise_moment(START, "t1", 1),
    "moment_still_negative": lambda: tips.raise_moment(MOMENT, "t1", 4),
    "step_not_positive": lambda: tips.end_with_smile(START, 0),
    "nothing_after_purchase": lambda: tips.start_strong(Journey(phases=PHASES), 1),
    "no_touchpoints": lambda: tips.end_with_smile(Journey(), 1),
    "no_score": lambda: tips.end_with_smile(Journey(touchpoints=(NEW,)), 1),
    "double_id": lambda: tips.extend(START, NEW),
    "skip_moment": lambda: tips.skip(MOMENT, "t1"),
    "skip_mandatory": lambda: tips.skip(MOMENT, "t2"),
    "no_such_place": lambda: tips.reorder(START, "t1", 6),
    "same_place": lambda: tips.reorder(START, "t1", 1),
    "not_repeated": lambda: tips.learn(START, "t1", 1),
    "mandatory_lost": lambda: tips.redesign(START, (NEW,), mandatory=("t2",)),
    "touchpoint": lambda: tips.skip(START, "t9"),
}


@pytest.mark.parametrize("code", REFUSED)
def test_conditions_are_guarded(code: str) -> None:
    """Every condition that is not met is refused with a code of its own."""
    with pytest.raises(WorkshopError) as refused:
        REFUSED[code]()
    assert refused.value.code == code
    assert isinstance(refused.value, NotFound if code == "touchpoint" else Unsuitable)


SCORES = st.lists(st.integers(-5, 5), min_size=2, max_size=12)


@given(SCORES, st.integers(1, 9), st.data())
def test_tip_one_never_crosses_zero(scores: list[int], by: int, data: st.DataObject) -> None:
    """However large the step, a negative score ends at most at zero and never falls."""
    place = data.draw(st.integers(0, len(scores) - 1))
    scores[place] = -abs(scores[place]) or -1
    after = values(tips.soften_negative(journey(*scores), f"t{place + 1}", by).journey)
    assert scores[place] <= after[place] <= 0
    assert after[:place] + after[place + 1 :] == scores[:place] + scores[place + 1 :]


@given(SCORES, st.integers(1, 9))
def test_a_raised_end_stays_on_the_scale(scores: list[int], by: int) -> None:
    """Tip 5 never lowers and never exceeds +5."""
    after = values(tips.end_with_smile(journey(*scores), by).journey)
    assert scores[-1] <= after[-1] <= 5
    assert after[:-1] == scores[:-1]


@given(SCORES, st.data())
def test_tip_eight_keeps_the_multiset(scores: list[int], data: st.DataObject) -> None:
    """Another order, the same elements; the mean does not move."""
    places = data.draw(st.permutations(range(1, len(scores) + 1)))
    before = journey(*scores)
    after = tips.reorder(before, f"t{places[0]}", places[1]).journey
    assert Counter(emotion.scores(after)) == Counter(emotion.scores(before))
    assert after.touchpoints[places[1] - 1].id == f"t{places[0]}"
    assert emotion.mean(after) == pytest.approx(emotion.mean(before))


@given(SCORES, st.sets(st.integers(1, 12)), st.sets(st.integers(1, 12)), st.integers(1, 12))
def test_tip_seven_never_removes_what_must_stay(
    scores: list[int], moments: set[int], mandatory: set[int], place: int
) -> None:
    """A moment of truth and a mandatory step survive every attempt; anything else leaves exactly one fewer."""
    before = journey(*scores, moments=tuple(moments), mandatory=tuple(mandatory))
    try:
        after = tips.skip(before, f"t{place}").journey
    except WorkshopError:
        assert place in moments | mandatory or place > len(scores)
        return
    assert place not in moments | mandatory
    assert len(after.touchpoints) == len(scores) - 1
