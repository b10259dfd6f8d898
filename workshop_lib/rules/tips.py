"""The ten improvement tips as pure operations on a journey: old map in, new map out, with a record of what changed.

They work on the score of all customers together (`persona=""`). A changed score is a hope: its emotion word is
cleared and its evidence becomes an assumption. Every operator raises `Unsuitable` when its condition is not met.
After the ten tips of Lucas (2016); effects as agreed in the course. A step `by` is a whole number above zero.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from workshop_lib.errors import NotFound, Unsuitable
from workshop_lib.model.evidence import Evidence
from workshop_lib.model.journey import Emotion, Journey, Touchpoint
from workshop_lib.rules.emotion import DELIGHT_LIMIT, score_of
from workshop_lib.rules.phases import after_purchase

HIGHEST = 5.0


@dataclass(frozen=True, slots=True)
class Applied:
    """The new journey, the number of the tip and what it did; `text/changes.py` puts that in the change log."""

    journey: Journey
    tip: int
    facts: Mapping[str, object] = field(default_factory=dict)


def soften_negative(journey: Journey, touchpoint: str, by: int) -> Applied:
    """Tip 1: a negative score rises, but never above zero: turning it around is tip 3 or 10."""
    return _raised(journey, 1, _find(journey, touchpoint), by, limit=0.0)


def raise_peak(journey: Journey, touchpoint: str, by: int) -> Applied:
    """Tip 2: a delight (score >= 3) becomes stronger."""
    return _raised(journey, 2, _find(journey, touchpoint), by)


def raise_moment(journey: Journey, touchpoint: str, by: int) -> Applied:
    """Tip 3: a moment of truth becomes better and must end at zero or above."""
    return _raised(journey, 3, _find(journey, touchpoint), by)


def start_strong(journey: Journey, change: int | Touchpoint) -> Applied:
    """Tip 4: the first touchpoint after the purchase rises by `change`, or `change` is put before it."""
    first = _first_after_purchase(journey)
    if not isinstance(change, Touchpoint):
        return _raised(journey, 4, first, change)
    _demand(journey.touchpoint(change.id) is None, "double_id", touchpoint=change.id)
    place = journey.touchpoints.index(first)
    found = journey.touchpoints
    return _applied(journey, 4, (*found[:place], change, *found[place:]), added=_title(change))


def end_with_smile(journey: Journey, by: int) -> Applied:
    """Tip 5: the last touchpoint rises."""
    _demand(bool(journey.touchpoints), "no_touchpoints")
    return _raised(journey, 5, journey.touchpoints[-1], by)


def extend(journey: Journey, new: Touchpoint, *, at_start: bool = False) -> Applied:
    """Tip 6: one touchpoint more at the end (or the start); the others keep their order."""
    _demand(journey.touchpoint(new.id) is None, "double_id", touchpoint=new.id)
    found = journey.touchpoints
    return _applied(journey, 6, (new, *found) if at_start else (*found, new), added=_title(new))


def skip(journey: Journey, touchpoint: str, mandatory: Collection[str] = ()) -> Applied:
    """Tip 7: a step disappears, with the flows from and to it; never a moment of truth or what the law requires."""
    gone = _find(journey, touchpoint)
    _demand(not gone.moment_of_truth, "skip_moment", name=_title(gone))
    _demand(not gone.mandatory and gone.id not in mandatory, "skip_mandatory", name=_title(gone))
    flows = tuple(one for one in journey.flows if gone.id not in (one.source, one.target))
    kept = tuple(one for one in journey.touchpoints if one.id != gone.id)
    return _applied(journey.model_copy(update={"flows": flows}), 7, kept, name=_title(gone))


def reorder(journey: Journey, touchpoint: str, place: int) -> Applied:
    """Tip 8: a touchpoint moves to another place (counted from 1) and takes over the phase it lands in."""
    moved = _find(journey, touchpoint)
    found = [one for one in journey.touchpoints if one.id != moved.id]
    before = journey.touchpoints.index(moved) + 1
    _demand(1 <= place <= len(journey.touchpoints), "no_such_place", place=place, last=len(journey.touchpoints))
    _demand(place != before, "same_place", name=_title(moved), place=place)
    neighbour = found[place - 2] if place > 1 else found[0]
    found.insert(place - 1, moved.model_copy(update={"phase": neighbour.phase}))
    return _applied(journey, 8, tuple(found), name=_title(moved), before=before, after=place)


def learn(journey: Journey, touchpoint: str, by: int) -> Applied:
    """Tip 9: touchpoints with the same name are repeated visits; visit n scores first + by x (n - 1), at most 5."""
    first = _find(journey, touchpoint)
    visits = [one for one in journey.touchpoints if one.name == first.name]
    _demand(len(visits) > 1 and bool(first.name), "not_repeated", name=_title(first))
    better = learned_scores(_score(visits[0]), _checked(by), len(visits))
    fresh = {one.id: _with_score(one, score) for one, score in zip(visits[1:], better[1:], strict=True)}
    return _applied(journey, 9, _replaced(journey, fresh), name=_title(first), by=by, visits=len(visits))


def learned_scores(first: float, by: int, visits: int) -> tuple[float, ...]:
    """The score on every visit when experience adds up: min(5, first + by x (n - 1))."""
    return tuple(min(HIGHEST, first + by * number) for number in range(visits))


def redesign(journey: Journey, touchpoints: tuple[Touchpoint, ...], mandatory: Collection[str] = ()) -> Applied:
    """Tip 10: a wholly new list; steps that the law requires stay in it. The customer goal lies outside the map."""
    ids = [one.id for one in touchpoints]
    _demand(len(set(ids)) == len(ids), "double_id", touchpoint=next((id for id in ids if ids.count(id) > 1), ""))
    needed = {*mandatory, *(one.id for one in journey.touchpoints if one.mandatory)}
    lost = [_title(one) for one in journey.touchpoints if one.id in needed - set(ids)]
    _demand(not lost, "mandatory_lost", names=", ".join(lost))
    flows = tuple(one for one in journey.flows if {one.source, one.target} <= set(ids))
    return _applied(journey.model_copy(update={"flows": flows}), 10, touchpoints, count=len(touchpoints))


def _raised(journey: Journey, tip: int, one: Touchpoint, by: int, limit: float = HIGHEST) -> Applied:
    before = _score(one)
    after = max(before, min(limit, before + _checked(by)))
    _CONDITIONS.get(tip, _always)(one, before, after)
    fresh = {one.id: _with_score(one, after)}
    return _applied(journey, tip, _replaced(journey, fresh), name=_title(one), before=before, after=after)


def _negative(one: Touchpoint, before: float, after: float) -> None:
    _demand(before < 0, "not_negative", name=_title(one), score=before)


def _delightful(one: Touchpoint, before: float, after: float) -> None:
    _demand(before >= DELIGHT_LIMIT, "not_a_peak", name=_title(one), score=before)


def _decisive(one: Touchpoint, before: float, after: float) -> None:
    _demand(one.moment_of_truth, "not_a_moment", name=_title(one))
    _demand(after >= 0, "moment_still_negative", name=_title(one), score=after)


def _always(one: Touchpoint, before: float, after: float) -> None:
    return None


_CONDITIONS: dict[int, Callable[[Touchpoint, float, float], None]] = {1: _negative, 2: _delightful, 3: _decisive}


def _first_after_purchase(journey: Journey) -> Touchpoint:
    late = after_purchase(journey) or ()
    found = next((one for one in journey.touchpoints if one.phase in late), None)
    if found is None:
        raise Unsuitable("nothing_after_purchase")
    return found


def _find(journey: Journey, touchpoint: str) -> Touchpoint:
    found = journey.touchpoint(touchpoint)
    if found is None:
        raise NotFound("touchpoint", name=touchpoint, known=[one.id for one in journey.touchpoints])
    return found


def _score(one: Touchpoint) -> float:
    score = score_of(one)
    if score is None:
        raise Unsuitable("no_score", name=_title(one))
    return score


def _checked(by: int) -> int:
    _demand(by > 0 and by == int(by), "step_not_positive", by=by)
    return by


def _demand(met: bool, code: str, **facts: object) -> None:
    if not met:
        raise Unsuitable(code, **facts)


def _with_score(one: Touchpoint, score: float) -> Touchpoint:
    hoped = Emotion(score=score, evidence=Evidence())
    kept = tuple(hoped if emotion.persona == "" else emotion for emotion in one.emotions)
    added = kept if hoped in kept else (hoped, *kept)
    return one.model_copy(update={"emotions": added})


def _replaced(journey: Journey, fresh: Mapping[str, Touchpoint]) -> tuple[Touchpoint, ...]:
    return tuple(fresh.get(one.id, one) for one in journey.touchpoints)


def _applied(journey: Journey, tip: int, touchpoints: tuple[Touchpoint, ...], **facts: object) -> Applied:
    return Applied(journey.model_copy(update={"touchpoints": touchpoints}), tip, facts)


def _title(one: Touchpoint) -> str:
    return one.name or one.id
