"""A small work in which nothing is missing and nothing contradicts: the passing fixture of every rule."""

from __future__ import annotations

import datetime as dt

from workshop_lib.model.action import Action, Actions, Hardness
from workshop_lib.model.evidence import (
    Certainty,
    Claim,
    Evidence,
    Grade,
    Method,
    Origin,
    Reading,
    Source,
    Sources,
    Statement,
)
from workshop_lib.model.journey import Emotion, Flow, Journey, Ownership, Phase, Touchpoint
from workshop_lib.model.kpi import Kpi, KpiReading
from workshop_lib.model.organisation import Assumption, Level, Member, Organisation, Sector, State
from workshop_lib.model.persona import Persona, PersonaKind, Quote, Scale
from workshop_lib.model.roadmap import Ice, Initiative, Need, Rice, Roadmap, Slot
from workshop_lib.model.scope import Constraint, ConstraintKind, Goal, Scope
from workshop_lib.model.work import Work

TODAY = dt.date(2026, 3, 1)
THEN = dt.date(2026, 1, 15)
LATER = dt.date(2026, 12, 31)
LEXICON = {"glad": 3.0, "angry": -4.0, "calm": 1.0, "annoyed": -3.0}
TOLD = Evidence(grade=Grade.REPORTED, sources=("S1",))
COUNTED = Evidence(grade=Grade.MEASURED, sources=("S2",), n=40, low=-3.5, high=-2.5)

ORGANISATION = Organisation(
    name="Library",
    sector=Sector.PUBLIC,
    product="loans",
    occasion="fewer visits",
    departments=("desk", "web"),
    customer_group="parents of toddlers",
    customer_goal="find a good book tonight",
    organisation_goal="more loans",
    starts_at="the child asks for a story",
    ends_at="the parent tells a friend",
    state=State.AS_IS,
    level=Level.MACRO,
    decision_process="the child chooses, the parent agrees",
    team=(Member(name="Noor", department="desk"), Member(name="Sam", department="web")),
    assumptions=tuple(Assumption(id=f"a{n}", text=f"belief {n}", test="ask ten parents") for n in range(3)),
)
SOURCES = Sources(
    entries=tuple(
        Source(id=id, name=f"source {id}", kind=kind, method=method, origin=Origin.INTERNAL, date=THEN)
        for id, kind, method in (
            ("S1", "interview", Method.QUALITATIVE),
            ("S2", "survey", Method.QUANTITATIVE),
            ("S3", "log", Method.QUANTITATIVE),
        )
    ),
    claims=tuple(
        Claim(
            id=f"c{n}",
            text=f"claim {n}",
            sources=("S1", "S2"),
            date=THEN,
            reading=Reading.FACT,
            certainty=Certainty.MIDDLE,
            persona="ada",
            touchpoint="t5",
        )
        for n in range(2)
    ),
)
SCOPE = Scope(
    in_scope=("loans",),
    out_of_scope=("events",),
    goals=(
        Goal(
            id="g1",
            text="more loans",
            indicator="loans",
            denominator="visits",
            unit="%",
            period="month",
            baseline=20,
            baseline_source="S3",
            target=30,
            deadline=LATER,
            main=True,
        ),
        Goal(
            id="g2",
            text="no queue",
            indicator="wait",
            unit="min",
            baseline=3,
            baseline_source="S3",
            target=4,
            guardrail=True,
        ),
    ),
    constraints=tuple(
        Constraint(id=f"k{n}", kind=ConstraintKind.LAW, text=f"limit {n}", design_rule="so we do") for n in range(3)
    ),
    mandatory=("t5",),
    channels=("site", "desk"),
    value_proposition="a book tonight",
    storyline="you read, we find",
    brand_rules=("plain words",),
    budget=1000,
    capacity=3,
)
ADA = Persona(
    id="ada",
    name="Ada",
    role="mother of two",
    kind=PersonaKind.RESEARCHED,
    primary=True,
    goal=Statement(text="a calm evening", evidence=TOLD),
    jobs=(Statement(text="choose a book"),),
    behaviours=(Statement(text="searches by phone", evidence=TOLD),),
    frustrations=(Statement(text="no idea what is in", evidence=TOLD),),
    decision_style=Statement(text="fast"),
    channels=("site",),
    quote=Quote(text="Is it there?", source="S1"),
    scales=(Scale(left="plans", right="improvises", value=0.7),),
    share=0.6,
    unknowns=("who collects the book?",),
    design_choices=("show what is in", "reserve by phone"),
)
BEN = ADA.model_copy(update={"id": "ben", "name": "Ben", "primary": False, "share": 0.4})
PHASES = tuple(
    Phase(id=f"f{n}", name=f"phase {n}", code=f"F{n}", customer_goal="goal", transition="a fact") for n in range(1, 10)
)


def touchpoint(number: int, **changes: object) -> Touchpoint:
    """A touchpoint with everything filled, calm and owned."""
    plain = Touchpoint(
        id=f"t{number}",
        phase=f"f{min(number, 9)}",
        name=f"moment {number}",
        channel="site",
        ownership=Ownership.OWNED,
        doing=Statement(text="looks"),
        thinking=Statement(text="hm"),
        cta=Statement(text="Look further"),
        emotions=(Emotion(word="calm", score=1),),
        owner="Noor",
    )
    return plain.model_copy(update=changes)


TOUCHPOINTS = (
    touchpoint(1, ownership=Ownership.EARNED, cta=Statement()),
    touchpoint(2, ownership=Ownership.PARTNER),
    touchpoint(3),
    touchpoint(4),
    touchpoint(
        5,
        moment_of_truth=True,
        moment_reason="without this nobody borrows",
        mandatory=True,
        pain=Statement(text="three screens", evidence=TOLD),
        opportunity=Statement(text="one screen"),
        emotions=(Emotion(word="annoyed", score=-3, evidence=COUNTED), Emotion(persona="ada", score=-3)),
    ),
    *(touchpoint(number) for number in range(6, 12)),
    touchpoint(12, emotions=(Emotion(word="glad", score=3),)),
)
JOURNEY = Journey(
    title="Ada borrows a book",
    phases=PHASES,
    touchpoints=TOUCHPOINTS,
    flows=(Flow(source="t5", target="t3", share=0.2),),
)
ACTIONS = Actions(
    storyline="you read, we find",
    rows=tuple(
        Action(
            id=f"x{number}",
            touchpoint=f"t{number}",
            question="is it there?",
            channel="site",
            content="list of what is in",
            cta="Reserve now",
            hardness=Hardness.HARD if number >= 5 else Hardness.SOFT,
            kpi="reservations",
            baseline="20 %",
            owner="Sam",
            cost=100,
        )
        for number in range(3, 9)
    ),
)
ROADMAP = Roadmap(
    periods=("Q1", "Q2"),
    capacity=3,
    initiatives=(
        Initiative(
            id="i1",
            name="one screen",
            touchpoints=("t5",),
            tip=3,
            rice=Rice(reach=10, impact=2, confidence=0.8, effort=2),
            ice=Ice(impact=8, confidence=7, ease=5),
            risk="slow",
            learning_question="faster?",
            stop_rule="no rise",
            owner="Sam",
        ),
        Initiative(
            id="i2",
            name="reminder",
            touchpoints=("t12",),
            tip=2,
            rice=Rice(reach=20, impact=1, confidence=1.0, effort=2),
            ice=Ice(impact=5, confidence=5, ease=5),
            depends_on=("i1",),
            risk="noise",
            learning_question="more?",
            stop_rule="complaints",
            owner="Noor",
        ),
    ),
    slots=(Slot(initiative="i1", period="Q1"), Slot(initiative="i2", period="Q2")),
    attributes=(Need(id="n1", name="speed", importance=4, performance=3),),
)
KPI = Kpi(
    id="p1",
    name="loans per visit",
    phase="f5",
    touchpoint="t5",
    goal="g1",
    formula="loans / visits",
    denominator="visits",
    unit="%",
    source="log",
    frequency="monthly",
    owner="Sam",
    baseline=20,
    target=30,
    deadline=LATER,
    readings=(KpiReading(date=THEN, value=20), KpiReading(date=THEN, value=24, n=90, low=20, high=28)),
    rule="above 25: roll out",
    decision="go on",
)
GUARDRAIL = KPI.model_copy(
    update={"id": "p2", "name": "wait", "guardrail": True, "goal": "g2", "target": 4, "baseline": 3}
)
WORK = Work(
    name="Library",
    organisation=ORGANISATION,
    sources=SOURCES,
    scope=SCOPE,
    personas=(ADA, BEN),
    journey=JOURNEY,
    future=JOURNEY.model_copy(update={"state": State.TO_BE}),
    actions=ACTIONS,
    roadmap=ROADMAP,
    kpis=(KPI, GUARDRAIL),
)
