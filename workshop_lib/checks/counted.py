"""Exercises about what the tables of a case count: contacts, NPS, kinds of ownership and the funnel, for every case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from workshop_lib.checks.made import Made, case_table, case_work, with_rows
from workshop_lib.measure.funnel import StepRate, rates
from workshop_lib.measure.generate.tables import read_rows
from workshop_lib.measure.survey import nps
from workshop_lib.model.journey import Ownership
from workshop_lib.model.work import Work
from workshop_lib.text import exercise_words as t
from workshop_lib.text.exercises.rows import Exercise, Field
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import number

MONTH = "2025-10"
"""The month of which the contacts are counted; every case has it."""
_WITH_NPS = "kijkraam"
"""Lends its NPS to a case whose customers have no choice, and so no NPS."""
_PARTNERS = ("huisbaken", "waterlinge")
"""The case to compare partners with: the first that is not one's own."""
_PROMOTER, _DETRACTOR = 9, 6


def _share_of_reasons(exercise: Exercise, work: Work) -> Made:
    """Share of the two most frequent reasons for contact in one month, in percent, and where each belongs."""
    rows = [row for row in read_rows(case_table(exercise.case, "service")) if row["date"].startswith(MONTH)]
    counts = Counter(row["reason"] for row in rows).most_common()
    places = {row["reason"]: row["touchpoint"] for row in rows if row["touchpoint"]}
    names = {one.id: f"{one.id} {one.name}" for one in work.journey.touchpoints}
    (first, n1), (second, n2) = [pair for pair in counts if pair[0] in places][:2]
    one, two = names[places[first]], names[places[second]]
    share = (n1 + n2) / len(rows) * 100
    words = {
        "reden1": first, "reden2": second, "n1": number(n1), "n2": number(n2), "som": number(n1 + n2),
        "alle": number(len(rows)), "aandeel": number(round(share, 1)), "alleen": number(round(n1 / len(rows) * 100, 2)),
        "t1": one, "t2": two, "t1_id": places[first],
    }  # fmt: skip
    options = tuple(names[id] for id in sorted(set(places.values())))
    fields = [field.but(options=options) if field.name != "aandeel" else field for field in exercise.fields]
    answer = {"aandeel": share, "eerste": one, "tweede": two}
    return Made(answer, words, {"table": with_rows(exercise, counts), "fields": fields})


def _nps_per_group(exercise: Exercise, work: Work) -> Made:
    """NPS per persona and of all together."""
    case = exercise.case if _asks_nps(exercise.case) else _WITH_NPS
    names = {one.id: one.name for one in case_work(case).personas}
    groups: dict[str, list[int]] = {}
    for row in read_rows(case_table(case, "respondents")):
        groups.setdefault(row["persona"], []).append(int(row["nps"]))
    groups = {id: groups[id] for id in names if id in groups}
    every = [score for scores in groups.values() for score in scores]
    answer = {id: nps(*_counts(scores)).value for id, scores in {**groups, "totaal": every}.items()}
    low, high = (choose(groups, key=lambda id: answer[id]) for choose in (min, max))
    plain, up = sum(answer[id] for id in groups) / len(groups), _counts(every)
    words = {
        "laag": names[low], "laag_nps": _one(answer[low]), "hoog": names[high], "hoog_nps": _one(answer[high]),
        "totaal": _one(answer["totaal"]), "gemiddeld": _one(plain), "n": number(len(every)), "hoog_id": high,
        "op": number(up[0]), "neer": number(up[1]), "verschil": number(up[0] - up[1]),
        "alleen_op": _one(_counts(groups[high])[0] / len(groups[high]) * 100),
    }  # fmt: skip
    rows = [(names[id], len(scores), *_counts(scores)[:2]) for id, scores in groups.items()]
    fields = [Field(name=id, label=t.nps_of(names[id]), tolerance=0.06) for id in groups]
    fields.append(Field(name="totaal", label=t.NPS_ALL, tolerance=0.06))
    return Made(answer, words, {"table": with_rows(exercise, rows), "fields": fields})


def _asks_nps(case: str) -> bool:
    return any(row["nps"] for row in read_rows(case_table(case, "respondents")))


def _counts(scores: Sequence[int]) -> tuple[int, int, int]:
    """Promoters, detractors and all answers."""
    return sum(one >= _PROMOTER for one in scores), sum(one <= _DETRACTOR for one in scores), len(scores)


def _media_mix(exercise: Exercise, work: Work) -> Made:
    """Touchpoints per kind of ownership in the case, and the partners of another case."""
    other = next(case for case in _PARTNERS if case != exercise.case)
    there = case_work(other)
    found = {str(kind): _owned(work, kind) for kind in Ownership}
    partners = [one.name for one in there.journey.touchpoints if one.ownership is Ownership.PARTNER]
    words = {name: number(count) for name, count in found.items()}
    words |= {
        "casus": work.name, "ander": there.name, "alle": number(sum(found.values())),
        "partners": number(len(partners)), "namen": t.both(partners), "verdiend_meer": number(found["earned"] + 1),
    }  # fmt: skip
    rows = [(one.name, ", ".join(_kinds(one))) for one in (work, there)]
    answer = {**found, "partner_ander": len(partners)}
    return Made(answer, words, {"table": with_rows(exercise, rows)})


def _kinds(work: Work) -> list[str]:
    return [label(one.ownership) for one in work.journey.touchpoints if one.ownership]


def _owned(work: Work, kind: Ownership) -> int:
    return sum(one.ownership is kind for one in work.journey.touchpoints)


def _leaks(exercise: Exercise, work: Work) -> Made:
    """The step that loses most people and the one that loses the largest share."""
    steps = rates(work.measured.funnel)
    leaking = [one for one in steps[1:] if one.lost]
    most, next_most = sorted(leaking, key=lambda one: -one.lost)[:2]
    steepest, next_steepest = sorted(leaking, key=lambda one: one.conversion)[:2]
    words = {
        "meest": most.name, "meest_n": number(most.lost), "ander_meest": next_most.name,
        "ander_n": number(next_most.lost), "steil": steepest.name, "steil_deel": _lost_share(steepest),
        "ander_steil": next_steepest.name, "ander_deel": _lost_share(next_steepest),
    }  # fmt: skip
    names = tuple(one.name for one in steps[1:])
    asked = ("absoluut", "relatief")
    fields = [field.but(options=names) if field.name in asked else field for field in exercise.fields]
    rows = [(one.name, one.count) for one in work.measured.funnel]
    answer = {"absoluut": most.name, "relatief": steepest.name}
    return Made(answer, words, {"table": with_rows(exercise, rows), "fields": fields})


def _lost_share(one: StepRate) -> str:
    return number(round((1 - one.conversion) * 100, 1))


def _one(value: float) -> str:
    return number(round(value, 1), 1)


COUNTED_RULES: dict[str, Callable[[Exercise, Work], Made]] = {
    one.__name__.removeprefix("_"): one for one in (_share_of_reasons, _nps_per_group, _media_mix, _leaks)
}
"""The functions that a TOML file with case = "any" may name."""
