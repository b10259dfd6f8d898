"""Exercises about the case of the trainee: answer, figures and words of one function per exercise, for every case."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from workshop_lib.checks.made import Made, with_rows
from workshop_lib.checks.reading import LETTERS
from workshop_lib.model.journey import Touchpoint
from workshop_lib.model.roadmap import Initiative
from workshop_lib.model.work import Work
from workshop_lib.rules import emotion
from workshop_lib.rules.priority import Attention, attention, ice, opportunity, rank, rice
from workshop_lib.text import exercise_words as t
from workshop_lib.text.exercises.rows import Exercise, Field, Option
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import number, percent, signed

OUTSIDE = "extern"
_SHOWN_PHASES = ("f2", "f3", "f4", "f6", "f8", "f9")
_IDEAS = 4


def _silos(exercise: Exercise, work: Work) -> Made:
    """Departments at the table, and the one with most pain points."""
    owners: dict[str, list[str]] = {}
    for one in work.journey.touchpoints:
        owners.setdefault(one.owner, []).append(one.id)
    pains = {name: [id for id in ids if id in emotion.pain_points(work.journey)] for name, ids in owners.items()}
    inside = [name for name in owners if name != OUTSIDE]
    most = max(inside, key=lambda name: len(pains[name]))
    busiest = max((name for name in inside if name != most), key=lambda name: len(owners[name]))
    words = {
        "aantal": number(len(inside)), "met_extern": number(len(owners)), "namen": t.both(inside), "meeste": most,
        "drukste": busiest, "pijnen": t.both(pains[most]), "pijnpunten": number(len(pains[most])),
    }  # fmt: skip
    scored = {one.id: f"{one.id} ({signed(_score(one))})" for one in work.journey.touchpoints}
    rows = [(name, ", ".join(scored[id] for id in ids)) for name, ids in owners.items()]
    changes = {"table": with_rows(exercise, rows), "fields": _with_options(exercise.fields, "meeste", inside)}
    answer = {"afdelingen": len(inside), "meeste": most, "pijnpunten": len(pains[most])}
    return Made(answer, words, changes)


def _goal_rise(exercise: Exercise, work: Work) -> Made:
    """From baseline to target of the main goal: the difference in its unit, and in percent of the baseline."""
    goal = next(one for one in work.scope.goals if one.main)
    before, after = float(goal.baseline or 0), float(goal.target or 0)
    change = (after - before) / before * 100
    words = {
        "indicator": goal.indicator, "nul": number(before), "doel": number(after), "eenheid": goal.unit,
        "verschil": number(round(abs(after - before), 3)), "procent": number(round(abs(change), 1)),
        "andersom": number(round(abs(after - before) / after * 100, 1)),
    }  # fmt: skip
    rows = [(goal.indicator, before, after, goal.unit)]
    return Made({"verschil": abs(after - before), "procent": abs(change)}, words, {"table": with_rows(exercise, rows)})


def _steps_onward(exercise: Exercise, work: Work) -> Made:
    """Share of the step before that goes on, per step, and of the first step over all."""
    steps = work.measured.funnel
    found = {f"stap{place}": here.count / last.count * 100 for place, (last, here) in enumerate(pairwise(steps), 2)}
    found["totaal"] = steps[-1].count / steps[0].count * 100
    named = [(f"stap{place}", one.name) for place, one in enumerate(steps[1:], 2)]
    fields = [Field(name=name, label=text, unit="%", tolerance=0.06) for name, text in named]
    whole = Field(name="totaal", label=t.WHOLE_FUNNEL, unit="%", tolerance=0.04)
    rows: list[tuple[str | float, ...]] = [(steps[0].name, steps[0].count, "–")]
    rows += [(one.name, one.count, f"[{name}]") for (name, _), one in zip(named, steps[1:], strict=True)]
    rows.append((t.WHOLE_FUNNEL, f"{number(steps[-1].count)} / {number(steps[0].count)}", "[totaal]"))
    lowest = min(named, key=lambda pair: found[pair[0]])
    words = {
        "eerste": number(steps[0].count), "tweede": number(steps[1].count), "naar": steps[1].name,
        "deel": _share(found["stap2"]), "totaal": number(round(found["totaal"], 2)), "laagste": lowest[1],
        "laagste_deel": _share(found[lowest[0]]), "kwijt": number(round(100 - found["stap2"], 1)),
        "omgekeerd": number(round(10_000 / found["stap2"], 1)),
    }  # fmt: skip
    return Made(found, words, {"table": with_rows(exercise, rows), "fields": [*fields, whole]})


def _phases(exercise: Exercise, work: Work) -> Made:
    """The phase of six touchpoints, each from another phase."""
    journey = work.journey
    names = {one.id: f"{one.code} {one.name}" for one in journey.phases}
    chosen = [next(one for one in journey.touchpoints if one.phase == phase) for phase in _SHOWN_PHASES]
    answer = {LETTERS[place]: names[one.phase] for place, one in enumerate(chosen)}
    words = {f"naam_{one.phase}": f"{one.id} {one.name}" for one in chosen}
    words |= {f"fase_{id}": name for id, name in names.items()}
    changes = {"items": [_named(one) for one in chosen], "options": [Option(text=one) for one in names.values()]}
    return Made(answer, words, changes)


def _flags(exercise: Exercise, work: Work) -> Made:
    """Pain point, neutral or delight for ten touchpoints: all that stand out, and the first that just do not."""
    scored = {one.id: _score(one) for one in work.journey.touchpoints}
    plain = [id for id, score in scored.items() if emotion.flag(score) is emotion.Flag.NEUTRAL]
    plain.sort(key=lambda id: scored[id])
    loud = len(scored) - len(plain)
    chosen = [one for one in work.journey.touchpoints if one.id not in plain[max(10 - loud, 1) :]]
    answer = {LETTERS[place]: label(emotion.flag(_score(one))) for place, one in enumerate(chosen)}  # type: ignore[arg-type]
    letters = {one.id: LETTERS[place] for place, one in enumerate(chosen)}
    edge = next(one.id for one in chosen if _score(one) == emotion.PAIN_LIMIT)
    words = {
        "pijn": t.both([one.id for one in chosen if _score(one) <= emotion.PAIN_LIMIT]),
        "geluk": t.both([one.id for one in chosen if _score(one) >= emotion.DELIGHT_LIMIT]),
        "bijna": plain[0], "bijna_letter": letters[plain[0]], "bijna_score": signed(scored[plain[0]]),
        "grens": edge, "grens_letter": letters[edge],
    }  # fmt: skip
    return Made(answer, words, {"items": [f"{_named(one)} ({signed(_score(one))})" for one in chosen]})


def _curve(exercise: Exercise, work: Work) -> Made:
    """Mean, peak, end and peak-end of the journey."""
    journey = work.journey
    values = [score for _, score in emotion.scores(journey)]
    peak, end = emotion.peak(journey) or 0.0, emotion.end(journey) or 0.0
    other = max(values) if peak < 0 else min(values)
    words = {
        "som": signed(sum(values)), "aantal": number(len(values)), "piek": signed(peak),
        "gemiddelde": number(round(sum(values) / len(values), 3)), "eind": signed(end),
        "piekeind": signed((peak + end) / 2), "tegenpiek": signed(other),
        "opgeteld": signed(peak + end), "lezing": t.LASTING[(peak + end) / 2 > sum(values) / len(values)],
    }  # fmt: skip
    answer = {"gemiddelde": sum(values) / len(values), "piek": peak, "eind": end, "piekeind": (peak + end) / 2}
    rows = [(_named(one), signed(_score(one))) for one in journey.touchpoints]
    return Made(answer, words, {"table": with_rows(exercise, rows)})


def _mark(work: Work, wanted: Iterable[str], truths: bool = False) -> Made:
    """Letters of these touchpoints among all, with their place on the curve; `truths`: the star counts too."""
    every, ids = work.journey.touchpoints, set(wanted)
    options = [_marked(one, truths) for one in every]
    answer = [LETTERS[place] for place, one in enumerate(every) if one.id in ids]
    right = [one.id for one in every if one.id in ids]
    near = min((one for one in every if one.id not in ids), key=lambda one: abs(_score(one) - emotion.PAIN_LIMIT))
    happy = max((one for one in every if one.id not in ids), key=_score)
    words = {
        "goed": t.both(right), "aantal": number(len(right)), "bijna": near.id, "bijna_score": signed(_score(near)),
        "blij": happy.id, "blij_score": signed(_score(happy)),
    }  # fmt: skip
    places = {"scores": [_score(one) for one in every], "stars": [one.moment_of_truth for one in every]}
    return Made(answer, words, {"options": options, **places})


def _marked(one: Touchpoint, truths: bool) -> Option:
    return Option(text=_named(one), why=t.scored(one.id, _score(one), one.moment_of_truth or not truths))


def _pains(exercise: Exercise, work: Work) -> Made:
    """The pain points."""
    return _mark(work, emotion.pain_points(work.journey))


def _painful_truths(exercise: Exercise, work: Work) -> Made:
    """The moments of truth that are pain points too."""
    pains = emotion.pain_points(work.journey)
    both = [one.id for one in work.journey.touchpoints if one.moment_of_truth and one.id in pains]
    made = _mark(work, both, truths=True)
    alone = next(
        (one.id for one in work.journey.touchpoints if one.id in pains and not one.moment_of_truth), made.words["bijna"]
    )
    return Made(made.answer, {**made.words, "los": alone, "truths": t.both(_truths(work))}, made.changes)


def _phase_means(exercise: Exercise, work: Work) -> Made:
    """The mean score per phase."""
    journey = work.journey
    means = {id: value for id, value in emotion.phase_means(journey).items() if value is not None}
    names = {one.id: f"{one.code} {one.name}" for one in journey.phases}
    listed = {id: ", ".join(signed(_score(one)) for one in journey.in_phase(id)) for id in means}
    rows = [(names[id], listed[id], f"[{id}]") for id in means]
    low, high = min(means.values()), max(means.values())
    words = {
        "laag": t.both([names[id] for id, value in means.items() if value == low]), "laag_score": _mean(low),
        "hoog": t.both([names[id] for id, value in means.items() if value == high]), "hoog_score": _mean(high),
        "som_f2": signed(sum(_score(one) for one in journey.in_phase("f2"))), "f2": _mean(means["f2"]),
        "kop_f2": signed(max(_score(one) for one in journey.in_phase("f2")) + 1),
    }  # fmt: skip
    fields = [Field(name=id, label=names[id], tolerance=0.006) for id in means]
    return Made(dict(means), words, {"table": with_rows(exercise, rows), "fields": fields})


def _rice_three(exercise: Exercise, work: Work) -> Made:
    """RICE and ICE of the first three initiatives."""
    ideas = work.roadmap.initiatives[:3]
    answer = {f"rice{place}": rice(one.rice) for place, one in enumerate(ideas, 1)}
    answer |= {f"ice{place}": ice(one.ice) for place, one in enumerate(ideas, 1)}
    fields = [Field(name=f"rice{place}", label=f"RICE {one.name}", tolerance=0.5) for place, one in enumerate(ideas, 1)]
    fields += [Field(name=f"ice{place}", label=f"ICE {one.name}", tolerance=0.5) for place, one in enumerate(ideas, 1)]
    words = {name: number(round(value or 0, 1)) for name, value in answer.items()}
    words |= {f"idee{place}": one.name for place, one in enumerate(ideas, 1)}
    first, effort = answer["rice1"] or 0.0, ideas[0].rice.effort or 1.0
    points = [ideas[0].ice.impact or 0, ideas[0].ice.confidence or 0, ideas[0].ice.ease or 0]
    words |= {"ongedeeld": number(first * effort), "honderd": number(first * 100), "opgeteld": number(sum(points))}
    words |= {"som": " × ".join(map(number, points)), "rekening": _rice_sum(ideas[0])}
    rows = [(*_estimates(one), t.times([one.ice.impact, one.ice.confidence, one.ice.ease])) for one in ideas]
    return Made(answer, words, {"table": with_rows(exercise, rows), "fields": fields})


def _rice_order(exercise: Exercise, work: Work) -> Made:
    """Letters of the first four initiatives, from the highest RICE score to the lowest."""
    ideas = work.roadmap.initiatives[:_IDEAS]
    ranked = [id for id, _ in rank(ideas)]
    letters = {one.id: LETTERS[place] for place, one in enumerate(ideas)}
    names = {one.id: one.name for one in ideas}
    scores = {one.id: number(round(rice(one.rice) or 0)) for one in ideas}
    order = [letters[id] for id in ranked]
    words = {
        "lijst": "; ".join(f"{names[id]} ({scores[id]})" for id in ranked), "eerste": names[ranked[0]],
        "gewisseld": ", ".join([order[1], order[0], *order[2:]]), "omgekeerd": ", ".join(reversed(order)),
        "laatste": names[ranked[-1]],
    }  # fmt: skip
    return Made(order, words, {"table": with_rows(exercise, map(_estimates, ideas)), "items": list(names.values())})


def _concentrate(exercise: Exercise, work: Work) -> Made:
    """Letters of the attributes that are important and go badly."""
    needs = work.roadmap.attributes
    found = attention(needs)
    letters: dict[Attention, list[str]] = {}
    for letter, one in zip(LETTERS, needs, strict=False):
        letters.setdefault(found[one.id], []).append(letter)
    names = {kind: t.both([needs[LETTERS.index(letter)].name for letter in some]) for kind, some in letters.items()}
    words = {
        "belang": number(round(_average(one.importance for one in needs), 2)),
        "prestatie": number(round(_average(one.performance for one in needs), 2)),
        "goed": names[Attention.CONCENTRATE], "houd": names[Attention.KEEP_UP],
        "houd_letter": letters[Attention.KEEP_UP][0],
        "laag": names[Attention.LOW_PRIORITY], "laag_letter": letters[Attention.LOW_PRIORITY][0],
    }  # fmt: skip
    options = [Option(text=one.name, why=t.ATTENTION[found[one.id].value]) for one in needs]
    rows = [(one.name, one.importance, one.performance) for one in needs]
    return Made(letters[Attention.CONCENTRATE], words, {"table": with_rows(exercise, rows), "options": options})


def _underserved(exercise: Exercise, work: Work) -> Made:
    """The outcome with the highest opportunity score."""
    scored = sorted(work.roadmap.outcomes, key=lambda one: -(opportunity(one) or 0.0))
    best, last = scored[0], scored[-1]
    words = {
        "uitkomst": best.name, "score": number(round(opportunity(best) or 0, 1)),
        "belang": number(best.importance or 0),
        "tevreden": number(best.performance or 0), "laatste": last.name,
        "verschil": number(round((best.importance or 0) - (best.performance or 0), 1)),
        "rest": t.both([f"{one.name} {number(round(opportunity(one) or 0, 1))}" for one in scored[1:]]),
    }  # fmt: skip
    rows = [(one.name, one.importance, one.performance) for one in work.roadmap.outcomes]
    options = _with_options(exercise.fields, "uitkomst", [one.name for one in work.roadmap.outcomes])
    answer = {"uitkomst": best.name, "score": opportunity(best)}
    return Made(answer, words, {"table": with_rows(exercise, rows), "fields": options})


def _score(one: Touchpoint) -> float:
    return emotion.score_of(one) or 0.0


def _named(one: Touchpoint) -> str:
    return f"{one.id} {one.name}"


def _truths(work: Work) -> list[str]:
    return [one.id for one in work.journey.touchpoints if one.moment_of_truth]


def _with_options(fields: Sequence[Field], name: str, options: Sequence[str]) -> list[Field]:
    return [one.but(options=tuple(options)) if one.name == name else one for one in fields]


def _share(value: float) -> str:
    return number(round(value, 1))


def _mean(value: float) -> str:
    return signed(round(value, 2))


def _average(values: Iterable[float | None]) -> float:
    return emotion.average(one or 0.0 for one in values) or 0.0


def _estimates(one: Initiative) -> tuple[str | float, ...]:
    known = one.rice
    return (one.name, known.reach or 0, known.impact or 0, percent(known.confidence or 0), known.effort or 0)


def _rice_sum(one: Initiative) -> str:
    parts = [number(value or 0) for value in (one.rice.reach, one.rice.impact, one.rice.confidence)]
    return f"{' × '.join(parts)} / {number(one.rice.effort or 1)}"


CASE_RULES: dict[str, Callable[[Exercise, Work], Made]] = {
    one.__name__.removeprefix("_"): one
    for one in (
        _silos, _goal_rise, _steps_onward, _phases, _flags, _curve, _pains, _painful_truths, _phase_means,
        _rice_three, _rice_order, _concentrate, _underserved,
    )
}  # fmt: skip
"""The functions that a TOML file with case = "any" may name."""
