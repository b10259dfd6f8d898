"""Answers of the data exercises, counted row by row: no pandas is needed to check what pandas found."""

from __future__ import annotations

import csv
import gzip
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path

from workshop_lib.checks.made import Made, case_table, with_rows
from workshop_lib.measure.generate.tables import read_rows, unique_rows
from workshop_lib.model.work import Work
from workshop_lib.rules.priority import rice
from workshop_lib.store.places import datasets_folder
from workshop_lib.text import exercise_words as t
from workshop_lib.text.exercises.rows import Exercise, Field
from workshop_lib.text.numbers import number

Rows = tuple[dict[str, str], ...]
_PHASES = ("f3", "f5", "f7")


def _usable_rows(exercise: Exercise, work: Work) -> Made:
    """Rows of the survey without exact doubles and without empty scores."""
    every = _rows(case_table(exercise.case, "survey"))
    once = unique_rows(every)
    filled = [row for row in once if row["score"]]
    rows = [(t.ALL_ROWS, len(every)), (t.DOUBLE, len(every) - len(once)), (t.NO_SCORE, len(once) - len(filled))]
    words = {
        "alle": number(len(every)), "dubbel": number(len(every) - len(once)), "zonder": number(len(once) - len(filled)),
        "antwoord": number(len(filled)), "een": number(len(once)),
        "ander": number(sum(bool(row["score"]) for row in every)),
    }  # fmt: skip
    return Made({"regels": len(filled)}, words, {"table": with_rows(exercise, rows)})


def _persona_scores(exercise: Exercise, work: Work) -> Made:
    """The mean survey score per persona over the clean rows."""
    grouped = _grouped(_clean_survey(exercise.case), "persona")
    return _means(exercise, grouped, {one.id: one.name for one in work.personas})


def _phase_scores(exercise: Exercise, work: Work) -> Made:
    """The mean survey score of three phases over the clean rows."""
    phases = {one.id: one.phase for one in work.journey.touchpoints}
    rows = [{**row, "phase": phases[row["touchpoint"]]} for row in _clean_survey(exercise.case)]
    grouped = _grouped(rows, "phase")
    names = {one.id: f"{one.code} {one.name}" for one in work.journey.phases}
    return _means(exercise, {id: grouped[id] for id in _PHASES}, names)


def _means(exercise: Exercise, grouped: dict[str, list[float]], names: dict[str, str]) -> Made:
    answer = {id: sum(values) / len(values) for id, values in grouped.items()}
    low, high = min(answer, key=lambda id: answer[id]), max(answer, key=lambda id: answer[id])
    rows = [(id, sum(values), len(values)) for id, values in grouped.items()]
    fields = [Field(name=id, label=names.get(id, id), tolerance=0.006) for id in grouped]
    words = {
        "laag": names.get(low, low), "laag_id": low, "laag_score": _two(answer[low]), "hoog": names.get(high, high),
        "hoog_score": _two(answer[high]), "hoog_id": high, "som": number(sum(grouped[low])),
        "n": number(len(grouped[low])), "samen": _two(_mean_of_all(grouped)),
    }  # fmt: skip
    return Made(answer, words, {"table": with_rows(exercise, rows), "fields": fields})


def _top_reasons(exercise: Exercise, work: Work) -> Made:
    """Share of the two most frequent reasons for contact, in percent."""
    counts = Counter(row["reason"] for row in _rows(case_table(exercise.case, "service"))).most_common()
    total, top = sum(count for _, count in counts), [count for _, count in counts[:2]]
    words = {
        "eerste": counts[0][0], "tweede": counts[1][0], "n1": number(top[0]), "n2": number(top[1]),
        "alle": number(total), "aandeel": _one(sum(top) / total * 100), "alleen": _one(top[0] / total * 100),
        "midden": _one(sum(top) / total * 50),
    }  # fmt: skip
    return Made({"aandeel": sum(top) / total * 100}, words, {"table": with_rows(exercise, counts)})


def _permit_channels(exercise: Exercise, work: Work) -> Made:
    """Share of the permit cases per channel, in percent."""
    rows = _rows(datasets_folder() / "open" / "wabo" / "events.csv")
    counts = Counter({row["customer"]: row["channel"] for row in rows}.values()).most_common(3)
    total = len({row["customer"] for row in rows})
    answer = {name: count / total * 100 for name, count in counts}
    per_row = Counter(row["channel"] for row in rows)
    words = {"zaken": number(total), "internet": _one(answer["Internet"]), "balie": _one(answer["Desk"]),
             "regels": number(len(rows)), "per_regel": number(round(per_row["Internet"] / len(rows) * 100, 3)),
             "post": _one(answer["Post"]), "balie_n": number(dict(counts)["Desk"])}  # fmt: skip
    rest = total - sum(count for _, count in counts)
    fields = [Field(name=name, label=t.WABO_CHANNELS[name], unit="%", tolerance=0.06) for name in answer]
    return Made(answer, words, {"table": with_rows(exercise, [*counts, (t.OTHERS, rest)]), "fields": fields})


def _small_ideas(exercise: Exercise, work: Work) -> Made:
    """How many initiatives take at most one person-month, and their RICE scores added up."""
    every = work.roadmap.initiatives
    small = [one for one in every if (one.rice.effort or 0) <= 1]
    total = sum(rice(one.rice) or 0 for one in small)
    words = {
        "namen": "; ".join(one.name for one in small), "aantal": number(len(small)), "som": number(round(total, 1)),
        "alle": number(len(every)), "strikt": number(sum((one.rice.effort or 0) < 1 for one in every)),
        "alles": number(round(sum(rice(one.rice) or 0 for one in every), 1)),
    }  # fmt: skip
    rows = [(one.name, number(round(rice(one.rice) or 0, 1)), one.rice.effort or 0) for one in every]
    return Made({"aantal": len(small), "som": total}, words, {"table": with_rows(exercise, rows)})


def _phase_reach(exercise: Exercise, work: Work) -> Made:
    """Share of all customers in the event log that touch three of the phases, in percent."""
    phases = {one.id: one.phase for one in work.journey.touchpoints}
    seen: dict[str, set[str]] = defaultdict(set)
    for customer, touchpoint in _visits(case_table(exercise.case, "events")):
        seen[phases[touchpoint]].add(customer)
    everybody = len(set().union(*seen.values()))
    answer = {id: len(seen[id]) / everybody * 100 for id in _PHASES}
    names = {one.id: f"{one.code} {one.name}" for one in work.journey.phases}
    fields = [Field(name=id, label=names[id], unit="%", tolerance=0.06) for id in _PHASES]
    words = {f"deel_{id}": _one(share) for id, share in answer.items()}
    words |= {f"fase_{id}": names[id] for id in _PHASES} | {"alle": number(everybody)}
    words |= {f"n_{id}": number(len(seen[id])) for id in _PHASES}
    words["van_f3"] = _one(len(seen["f5"]) / len(seen["f3"]) * 100)
    rows = [(names[id], len(seen[id])) for id in _PHASES]
    return Made(answer, words, {"table": with_rows(exercise, [*rows, (t.ALL_CUSTOMERS, everybody)]), "fields": fields})


def _satisfied(exercise: Exercise, work: Work) -> Made:
    """CSAT per persona: share of the answers that is 4 or 5, in percent."""
    names = {one.id: one.name for one in work.personas}
    grouped: dict[str, list[int]] = defaultdict(list)
    for row in _rows(case_table(exercise.case, "respondents")):
        grouped[row["persona"]].append(int(row["csat"]))
    happy = {id: sum(one >= 4 for one in some) for id, some in grouped.items()}
    answer = {id: happy[id] / len(some) * 100 for id, some in grouped.items()}
    low, high = min(answer, key=lambda id: answer[id]), max(answer, key=lambda id: answer[id])
    very = sum(one == 5 for one in grouped[low]) / len(grouped[low]) * 100
    words = {
        "laag": names[low], "laag_id": low, "laag_deel": _one(answer[low]), "hoog": names[high], "zeer": _one(very),
        "hoog_deel": _one(answer[high]), "n": number(len(grouped[low])), "x": number(happy[low]),
        "samen": _one(sum(happy.values()) / sum(map(len, grouped.values())) * 100),
    }  # fmt: skip
    rows = [(names[id], happy[id], len(some)) for id, some in grouped.items()]
    fields = [Field(name=id, label=names[id], unit="%", tolerance=0.06) for id in grouped]
    return Made(answer, words, {"table": with_rows(exercise, rows), "fields": fields})


def _year_conversion(exercise: Exercise, work: Work) -> Made:
    """From the first step of the funnel to the last, over all months, in percent."""
    counts: Counter[str] = Counter()
    for row in _rows(case_table(exercise.case, "funnel")):
        counts[row["step"]] += int(row["count"])
    steps = list(counts.items())
    (first, start), (last, end) = steps[0], steps[-1]
    shares = {here: n / before for (_, before), (here, n) in pairwise(steps)}
    words = {
        "eerste": first, "laatste": last, "n1": number(start), "n2": number(end), "deel": _two(end / start * 100),
        "stap": _one(shares[last] * 100), "begin": _one(shares[steps[1][0]] * 100),
    }  # fmt: skip
    return Made({"conversie": end / start * 100}, words, {"table": with_rows(exercise, steps)})


def _visitor_conversion(exercise: Exercise, work: Work) -> Made:
    """Share of sessions with a purchase, for new and for returning visitors, in percent."""
    path = datasets_folder() / "open" / "online_shoppers" / "online_shoppers_intention.csv.gz"
    bought, visits = _shoppers(path)
    names = ("New_Visitor", "Returning_Visitor")
    answer = {name: bought[name] / visits[name] * 100 for name in names}
    words = {"nieuw": _one(answer[names[0]]), "terug": _one(answer[names[1]]), "nieuw_n": number(visits[names[0]]),
             "terug_n": number(visits[names[1]]),
             "samen": _one(sum(bought.values()) / sum(visits.values()) * 100),
             "aandeel": _one(bought[names[0]] / sum(bought.values()) * 100)}  # fmt: skip
    rows = [(name, bought[name], visits[name]) for name in names]
    fields = [Field(name=name, label=t.VISITORS[name], unit="%", tolerance=0.06) for name in names]
    return Made(answer, words, {"table": with_rows(exercise, rows), "fields": fields})


@cache
def _shoppers(path: Path) -> tuple[Counter[str], Counter[str]]:
    bought, visits = Counter[str](), Counter[str]()
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        heads = next(rows)
        kind, revenue = heads.index("VisitorType"), heads.index("Revenue")
        for row in rows:
            visits[row[kind]] += 1
            bought[row[kind]] += row[revenue].lower() == "true"
    return bought, visits


def _visits(path: Path) -> set[tuple[str, str]]:
    """Each customer with each touchpoint of a log; a log is long, so no dictionary is made of every row."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        heads = next(rows)
        customer, touchpoint = heads.index("customer"), heads.index("touchpoint")
        return {(row[customer], row[touchpoint]) for row in rows}


@cache
def _rows(path: Path) -> Rows:
    return tuple(read_rows(path))


def _clean_survey(case: str) -> list[dict[str, str]]:
    return [row for row in unique_rows(_rows(case_table(case, "survey"))) if row["score"]]


def _grouped(rows: Iterable[dict[str, str]], column: str) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {}
    for row in rows:
        found.setdefault(row[column], []).append(float(row["score"]))
    return dict(sorted(found.items()))


def _mean_of_all(grouped: dict[str, list[float]]) -> float:
    return sum(map(sum, grouped.values())) / sum(map(len, grouped.values()))


def _one(value: float) -> str:
    return number(round(value, 1))


def _two(value: float) -> str:
    return number(round(value, 2))


DATA_RULES: dict[str, Callable[[Exercise, Work], Made]] = {
    one.__name__.removeprefix("_"): one
    for one in (
        _usable_rows, _persona_scores, _phase_scores, _top_reasons, _permit_channels, _small_ideas, _phase_reach,
        _satisfied, _year_conversion, _visitor_conversion,
    )
}  # fmt: skip
"""The functions that a TOML file with kind = "data" may name."""
