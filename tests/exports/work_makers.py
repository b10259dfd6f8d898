"""Works for the tests of exports and imports: random ones with awkward texts, and one text in every field."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

from hypothesis import strategies as st
from pydantic import BaseModel

from workshop_lib.model.action import Action, Actions
from workshop_lib.model.base import Text
from workshop_lib.model.evidence import Evidence, Grade, Statement
from workshop_lib.model.journey import Emotion, Flow, FlowKind, Journey, Ownership, Phase, Side, Touchpoint
from workshop_lib.model.kpi import Kpi, KpiReading
from workshop_lib.model.organisation import State
from workshop_lib.model.persona import Persona, PersonaKind
from workshop_lib.model.work import Work
from workshop_lib.rules.aspects import LANES
from workshop_lib.store.library import load_case

HOSTILE = (
    "<script>alert('x')</script>",
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "-2+3",
    "'=1+1",
    "a & b &amp; c &#58; <b>",
    "\u05e9\u05dc\u05d5\u05dd \u0639\u0631\u0628\u064a \u202eomgekeerd",
    "\U0001f600 \U0001f44d\U0001f3fd \U0001f468\u200d\U0001f469\u200d\U0001f467",
    "lang " * 400,
    "bel\x07 nul\x00 esc\x1b[31m",
    "Section A: b; c #1, d",
    "title: journey",
    "%%{init: {'theme': 'dark'}}%%",
    "_x0041_ ]]> \\n \\",
    "regel een\nregel twee\r\nregel drie",
    "| **vet** | `code` [link](javascript:alert(1)) |",
    "```\n# kop\n- punt",
    "@enduml",
    "END:VEVENT",
)
"""Texts that a format could take for something else."""

_SIGNS = "abe ikl,;:.#=+-@'\"&<>|%{}()/\\\n\t\u00e9\u00df\u05d0\U0001f600\u2028\x0b_*12"
_FREE = st.text(st.sampled_from(_SIGNS), max_size=14)


def _floats(low: float, high: float) -> st.SearchStrategy[float]:
    """Six decimals: a spreadsheet keeps fifteen figures, not seventeen."""
    return st.floats(low, high).map(lambda value: round(value, 6))


TEXTS = st.one_of(st.just(""), st.sampled_from(HOSTILE), _FREE).map(str.strip)
_NAMES = st.text(st.sampled_from("abcdeghklmnoprstuvwz\u00e9-'& "), min_size=1, max_size=12).map(str.strip)
_SCORES = st.none() | st.integers(-5, 5).map(float) | st.floats(-5, 5).map(lambda value: round(value, 3))
_EVIDENCE = st.builds(
    Evidence,
    grade=st.sampled_from(Grade),
    sources=st.lists(st.sampled_from(["S1", "S2"]), max_size=2, unique=True).map(tuple),
    n=st.none() | st.integers(0, 5000),
    low=st.none() | st.integers(-5, 0).map(float),
    high=st.none() | st.integers(0, 5).map(float),
)
_STATEMENTS = st.builds(Statement, text=TEXTS, evidence=_EVIDENCE)


@st.composite
def works(draw: st.DrawFn) -> Work:
    """Small works: a map with up to three personas, their cards, actions and KPIs. Codes are unique."""
    people = [f"p{number}" for number in range(draw(st.integers(0, 3)))]
    phases = tuple(
        Phase(id=f"f{number}", name=draw(_NAMES), code=draw(st.sampled_from(["", "F1"])), customer_goal=draw(TEXTS))
        for number in range(draw(st.integers(0, 3)))
    )
    steps = tuple(_touchpoint(draw, number, people, phases) for number in range(draw(st.integers(1, 5))))
    ids = [one.id for one in steps]
    flows = st.builds(Flow, source=st.sampled_from(ids), target=st.sampled_from(ids), kind=st.sampled_from(FlowKind),
                      label=TEXTS, share=st.none() | _floats(0, 1))  # fmt: skip
    journey = Journey(
        title=draw(TEXTS), state=draw(st.sampled_from(State)), scenario=draw(TEXTS), phases=phases, touchpoints=steps,
        flows=tuple(draw(st.lists(flows, max_size=2))),
    )  # fmt: skip
    return Work(
        journey=journey,
        personas=tuple(_persona(draw, id) for id in people),
        actions=Actions(storyline=draw(TEXTS), rows=tuple(_actions(draw, ids))),
        kpis=tuple(_kpis(draw)),
    )


def _touchpoint(draw: st.DrawFn, number: int, people: list[str], phases: tuple[Phase, ...]) -> Touchpoint:
    emotions = tuple(
        Emotion(persona=id, word=draw(TEXTS), score=draw(_SCORES), evidence=draw(_EVIDENCE))
        for id in draw(st.lists(st.sampled_from(["", *people]), unique=True))
    )
    return Touchpoint(
        id=f"T{number}", phase=draw(st.sampled_from(["", *(phase.id for phase in phases)])), name=draw(TEXTS),
        channel=draw(TEXTS), ownership=draw(st.none() | st.sampled_from(Ownership)),
        side=draw(st.none() | st.sampled_from(Side)), emotions=emotions, moment_of_truth=draw(st.booleans()),
        moment_reason=draw(TEXTS), mandatory=draw(st.booleans()), kpi=draw(TEXTS), owner=draw(TEXTS),
        **{lane: draw(_STATEMENTS) for lane in LANES},
    )  # fmt: skip


def _persona(draw: st.DrawFn, id: str) -> Persona:
    several = st.lists(_STATEMENTS, max_size=2).map(tuple)
    return Persona(
        id=id, name=draw(_NAMES), role=draw(TEXTS), kind=draw(st.none() | st.sampled_from(PersonaKind)),
        primary=draw(st.booleans()), goal=draw(_STATEMENTS), jobs=draw(several),
        share=draw(st.none() | _floats(0, 1)),
        unknowns=tuple(draw(st.lists(TEXTS, max_size=2))),
    )  # fmt: skip


def _actions(draw: st.DrawFn, ids: list[str]) -> list[Action]:
    return [
        Action(id=f"a{number}", touchpoint=draw(st.sampled_from(ids)), content=draw(TEXTS), trigger=draw(TEXTS),
               cost=draw(st.none() | _floats(0, 1e6)))
        for number in range(draw(st.integers(0, 2)))
    ]  # fmt: skip


def _kpis(draw: st.DrawFn) -> list[Kpi]:
    count = st.none() | st.integers(0, 99)
    dates = st.none() | st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1))
    return [
        Kpi(id=f"k{number}", name=draw(TEXTS), higher_is_better=draw(st.booleans()), deadline=draw(dates),
            target=draw(st.none() | _floats(-1e6, 1e6)),
            readings=(KpiReading(date=draw(dates), value=draw(st.none() | _floats(0, 100)), n=draw(count)),))
        for number in range(draw(st.integers(0, 2)))
    ]  # fmt: skip


@cache
def poisoned(text: str, case: str = "rijnveen") -> Work:
    """A complete work in which every free text is `text`; codes stay, so that everything still hangs together."""
    work = load_case(case).work
    return Work.model_validate(_poison(work, text))


def _poison(value: Any, text: str) -> Any:
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        return {name: _poison_field(fields[name], getattr(value, name), text) for name in fields}
    return [_poison(one, text) for one in value] if isinstance(value, tuple) else value


def _poison_field(field: Any, value: Any, text: str) -> Any:
    if field.annotation is str and list(field.metadata) == list(Text.__metadata__):
        return text
    if field.annotation == tuple[Text, ...]:
        return [text for _ in value]
    return _poison(value, text)
