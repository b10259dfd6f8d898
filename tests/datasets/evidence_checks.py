"""Checks of what a case rests on: grades with their sources, and interviews in which somebody really said so.

As in `case_checks`, every check takes a `Work` and returns complaints; an empty list means that all is in order.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from workshop_lib.model.base import Model
from workshop_lib.model.evidence import Evidence, Grade, Statement
from workshop_lib.model.work import Work

T = TypeVar("T")
DATASETS = Path(__file__).resolve().parents[2] / "datasets"


def every(kind: type[T], thing: object) -> Iterator[T]:
    """All values of this kind inside a model, however deep."""
    if isinstance(thing, kind):
        yield thing
    if isinstance(thing, Model):
        for name in type(thing).model_fields:
            yield from every(kind, getattr(thing, name))
    elif isinstance(thing, tuple):
        for part in thing:
            yield from every(kind, part)


def wrong_evidence(work: Work) -> list[str]:
    """Known without a source, or assumed with one; and a map that rests on one grade only."""
    found = [
        f"{evidence.grade} with {len(evidence.sources)} sources"
        for evidence in every(Evidence, work)
        if (evidence.grade is Grade.ASSUMED) == bool(evidence.sources)
    ]
    grades = {statement.evidence.grade for statement in every(Statement, work.journey) if statement}
    return found + ([] if grades == set(Grade) else [f"map rests on {sorted(grades)}"])


def unheard(work: Work) -> list[str]:
    """Cells, feelings and quotes that cite an interview in which nobody said so."""
    return [*_unheard_cells(work), *_unheard_feelings(work), *_unheard_quotes(work)]


def _fragments(work: Work) -> list[dict[str, str]]:
    with (DATASETS / work.case / "interviews.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _unheard_cells(work: Work) -> Iterator[str]:
    """Anything on either map that cites an interview without a fragment about that touchpoint."""
    heard = {(row["interview"], row["touchpoint"]) for row in _fragments(work)}
    for one in (*work.journey.touchpoints, *work.future.touchpoints):
        cited = {code for evidence in every(Evidence, one) for code in evidence.sources if code.startswith("INT-")}
        yield from (f"{one.id}: {code}" for code in sorted(cited) if (code, one.id) not in heard)


def _unheard_feelings(work: Work) -> Iterator[str]:
    """A persona's score needs a fragment of that persona, at that touchpoint, with the same sign."""
    heard = {
        (row["interview"], row["persona"], row["touchpoint"], _sign(float(row["score"]))) for row in _fragments(work)
    }
    for one in work.journey.touchpoints:
        for felt in one.emotions:
            codes = [code for code in felt.evidence.sources if felt.persona and code.startswith("INT-")]
            sign = _sign(felt.score or 0)
            yield from (f"{one.id} {felt.persona}: {c}" for c in codes if (c, felt.persona, one.id, sign) not in heard)


def _unheard_quotes(work: Work) -> Iterator[str]:
    said = {(row["interview"], row["persona"], row["quote"]) for row in _fragments(work)}
    for persona in work.personas:
        if (persona.quote.source, persona.id, persona.quote.text) not in said:
            yield f"quote {persona.quote.source}: {persona.quote.text}"


def _sign(score: float) -> int:
    return (score > 0) - (score < 0)
