"""For every rule one small breach of the complete work: the failing fixture of every rule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from complete_work import (
    ADA,
    BEN,
    GUARDRAIL,
    KPI,
    LATER,
    SCOPE,
    SOURCES,
    WORK,
    touchpoint,
)

from workshop_lib.model.action import Hardness
from workshop_lib.model.evidence import Certainty, Evidence, Grade, Reading, Statement
from workshop_lib.model.journey import Emotion, Flow, Ownership
from workshop_lib.model.kpi import KpiReading
from workshop_lib.model.organisation import Member
from workshop_lib.model.persona import PersonaKind, Quote, Scale
from workshop_lib.model.roadmap import Ice, Rice, Slot
from workshop_lib.model.work import Work
from workshop_lib.rules.conflicts.context import Words

Break = Callable[[], Work]

WORDS = Words(
    organisation_voice=("we",),
    everyone=frozenset({"everybody"}),
    payments=frozenset({"pays"}),
    vague_starts=("here",),
    joiners=frozenset({"and"}),
    verbs=frozenset({"call"}),
)


def part(name: str, /, **changes: Any) -> Break:
    """The complete work with some fields of one part changed."""
    return lambda: WORK.model_copy(update={name: getattr(WORK, name).model_copy(update=changes)})


def item(name: str, list_name: str, /, **changes: Any) -> Break:
    """The same for the first item of a list inside a part."""
    items = getattr(getattr(WORK, name), list_name)
    return part(name, **{list_name: (items[0].model_copy(update=changes), *items[1:])})


def at(number: int, /, **changes: Any) -> Break:
    """The same for one touchpoint of the map, counted from 1."""
    found = WORK.journey.touchpoints
    changed = found[number - 1].model_copy(update=changes)
    return part("journey", touchpoints=(*found[: number - 1], changed, *found[number:]))


def persona(**changes: Any) -> Break:
    return lambda: WORK.model_copy(update={"personas": (ADA.model_copy(update=changes), BEN)})


def kpi(**changes: Any) -> Break:
    return lambda: WORK.model_copy(update={"kpis": (KPI.model_copy(update=changes), GUARDRAIL)})


def felt(**changes: Any) -> Break:
    """Another emotion at the third touchpoint."""
    return at(3, emotions=(Emotion(**{"word": "calm", "score": 1, **changes}),))


def with_part(name: str, value: Any) -> Break:
    return lambda: WORK.model_copy(update={name: value})


MANY = tuple(touchpoint(n, moment_of_truth=True, moment_reason="why") for n in range(1, 13))

MISSING: dict[str, Break] = {
    **{
        f"organisation.{name}": part("organisation", **{name: ""})
        for name in (
            "name",
            "product",
            "customer_group",
            "customer_goal",
            "starts_at",
            "ends_at",
            "decision_process",
            "occasion",
        )
    },
    "organisation.state": part("organisation", state=None),
    "organisation.level": part("organisation", level=None),
    "organisation.team": part("organisation", team=()),
    "organisation.assumptions": part("organisation", assumptions=WORK.organisation.assumptions[:2]),
    "assumption.test": item("organisation", "assumptions", test=""),
    "organisation.departments": part("organisation", team=(Member(name="Noor", department="desk"),)),
    "department.seat": part("organisation", departments=("desk", "web", "law")),
    "sources.entries": part("sources", entries=()),
    "sources.claims": part("sources", claims=()),
    **{f"source.{name}": item("sources", "entries", **{name: None}) for name in ("date", "method", "origin")},
    "source.name": item("sources", "entries", name=""),
    "source.kind": item("sources", "entries", kind=""),
    **{f"claim.{name}": item("sources", "claims", **{name: None}) for name in ("date", "reading", "certainty")},
    "claim.text": item("sources", "claims", text=""),
    "claim.sources": item("sources", "claims", sources=()),
    "sources.variety": part("sources", entries=SOURCES.entries[:2]),
    "sources.triangulation": item("sources", "claims", sources=("S1",)),
    **{
        f"scope.{name}": part("scope", **{name: ()})
        for name in ("in_scope", "out_of_scope", "goals", "constraints", "channels", "brand_rules", "mandatory")
    },
    "scope.storyline": part("scope", storyline=""),
    "scope.value_proposition": part("scope", value_proposition=""),
    "scope.budget": part("scope", budget=None),
    "scope.capacity": part("scope", capacity=None),
    "scope.main_goal": item("scope", "goals", main=False),
    "scope.guardrail": part("scope", goals=SCOPE.goals[:1]),
    "scope.few_goals": part(
        "scope",
        goals=(*SCOPE.goals, *(SCOPE.goals[0].model_copy(update={"id": f"h{n}", "main": False}) for n in range(4))),
    ),
    "scope.more_constraints": part("scope", constraints=SCOPE.constraints[:2]),
    "constraint.design_rule": item("scope", "constraints", design_rule=""),
    **{
        f"goal.{name}": item("scope", "goals", **{name: ""})
        for name in ("text", "indicator", "denominator", "unit", "period")
    },
    **{f"goal.{name}": item("scope", "goals", **{name: None}) for name in ("baseline", "target", "deadline")},
    "goal.baseline_source": item("scope", "goals", baseline_source=""),
    "personas.empty": with_part("personas", ()),
    "personas.primary": persona(primary=False),
    **{f"persona.{name}": persona(**{name: ""}) for name in ("name", "role")},
    **{f"persona.{name}": persona(**{name: Statement()}) for name in ("goal", "decision_style")},
    **{
        f"persona.{name}": persona(**{name: ()})
        for name in ("frustrations", "channels", "unknowns", "design_choices", "jobs", "behaviours")
    },
    "persona.kind": persona(kind=None),
    "persona.quote": persona(quote=Quote()),
    "persona.evidence": persona(goal=Statement(text="a calm evening", evidence=Evidence(grade=Grade.REPORTED))),
    "persona.some_evidence": persona(
        goal=Statement(text="x"), behaviours=(Statement(text="x"),), frustrations=(Statement(text="x"),)
    ),
    "journey.phases": part("journey", phases=()),
    "journey.touchpoints": part("journey", touchpoints=()),
    "phase.touchpoints": at(3, phase="f4"),
    **{f"touchpoint.{name}": at(3, **{name: ""}) for name in ("phase", "name", "channel")},
    **{f"touchpoint.{name}": at(3, **{name: Statement()}) for name in ("doing", "thinking", "cta")},
    "touchpoint.ownership": at(3, ownership=None),
    "touchpoint.score": at(3, emotions=()),
    "touchpoint.pain": at(5, pain=Statement()),
    "touchpoint.opportunity": at(5, opportunity=Statement()),
    "moment.reason": at(5, moment_reason=""),
    "journey.outside": at(2, ownership=Ownership.OWNED),
    "journey.moments": at(5, moment_of_truth=False),
    "journey.few_moments": part("journey", touchpoints=MANY),
    "journey.after_purchase": part("journey", touchpoints=WORK.journey.touchpoints[:5]),
    "journey.size": part("journey", touchpoints=WORK.journey.touchpoints[:9]),
    "journey.evidence": at(5, emotions=(Emotion(word="annoyed", score=-3),)),
    "actions.rows": part("actions", rows=()),
    "actions.storyline": part("actions", storyline=""),
    "actions.more_rows": part("actions", rows=WORK.actions.rows[:5]),
    "actions.moment": part("actions", rows=(*WORK.actions.rows[:2], *WORK.actions.rows[3:])),
    **{
        f"action.{name}": item("actions", "rows", **{name: ""})
        for name in ("touchpoint", "channel", "content", "cta", "kpi", "owner", "question", "baseline")
    },
    "action.hardness": item("actions", "rows", hardness=None),
    "phase.transition": item("journey", "phases", transition=""),
    "roadmap.initiatives": part("roadmap", initiatives=(), slots=()),
    "roadmap.methods": part(
        "roadmap", initiatives=(WORK.roadmap.initiatives[0].model_copy(update={"ice": Ice(), "rice": Rice(effort=1)}),)
    ),
    "roadmap.periods": part("roadmap", periods=()),
    "roadmap.capacity": part("roadmap", capacity=None),
    "roadmap.slots": part("roadmap", slots=()),
    **{
        f"initiative.{name}": item("roadmap", "initiatives", **{name: ""})
        for name in ("name", "learning_question", "stop_rule", "risk", "owner")
    },
    "initiative.touchpoints": item("roadmap", "initiatives", touchpoints=()),
    "initiative.effort": item("roadmap", "initiatives", rice=Rice()),
    "kpis.empty": with_part("kpis", ()),
    **{
        f"kpi.{name}": kpi(**{name: ""})
        for name in ("name", "formula", "unit", "source", "owner", "rule", "decision", "denominator", "frequency")
    },
    **{f"kpi.{name}": kpi(**{name: None}) for name in ("baseline", "target", "deadline")},
    "kpis.guardrail": with_part("kpis", (KPI,)),
    "kpis.reading": lambda: WORK.model_copy(
        update={"kpis": tuple(one.model_copy(update={"readings": ()}) for one in WORK.kpis)}
    ),
}
"""Breaches that `find_gaps` must see."""

FIRST, SECOND = WORK.roadmap.initiatives
WRONG: dict[str, Break] = {
    "organisation.same_goal": part("organisation", customer_goal="More loans"),
    "organisation.same_ends": part("organisation", ends_at=WORK.organisation.starts_at),
    "organisation.ends_at_payment": part("organisation", ends_at="The customer pays"),
    "organisation.everyone": part("organisation", customer_group="Everybody"),
    "scope.in_and_out": part("scope", out_of_scope=("Loans",)),
    "scope.two_mains": part("scope", goals=tuple(one.model_copy(update={"main": True}) for one in SCOPE.goals)),
    "actions.over_budget": part("scope", budget=500),
    "roadmap.capacity_mismatch": part("scope", capacity=2),
    "goal.no_change": item("scope", "goals", target=20),
    "goal.nps_public": item("scope", "goals", indicator="NPS"),
    "goal.deadline_past": lambda: Work(
        scope=SCOPE.model_copy(
            update={
                "goals": (SCOPE.goals[0].model_copy(update={"deadline": dt.date(2026, 2, 28), "baseline_source": ""}),)
            }
        )
    ),
    "kpi.nps_public": kpi(name="NPS"),
    "kpi.direction": kpi(target=10),
    "kpi.decision_without_reading": kpi(readings=()),
    "kpi.outside_interval": kpi(readings=(KpiReading(value=30, low=20, high=28),)),
    "kpi.reading_future": kpi(readings=(KpiReading(value=24, date=LATER),)),
    "source.future": item("sources", "entries", date=LATER),
    "source.old": item("sources", "entries", date=dt.date(2020, 1, 1)),
    "claim.fact_without_source": item("sources", "claims", sources=()),
    "claim.certain_assumption": item("sources", "claims", reading=Reading.ASSUMPTION, certainty=Certainty.HIGH),
    "persona.not_researched": MISSING["persona.some_evidence"],
    "persona.primary_anti": persona(kind=PersonaKind.ANTI),
    "quote.source": persona(quote=Quote(text="Is it there?")),
    "scale.range": persona(scales=(Scale(value=1.4),)),
    "personas.two_primary": lambda: WORK.model_copy(
        update={"personas": (ADA, BEN.model_copy(update={"primary": True}))}
    ),
    "personas.shares": persona(share=0.7),
    "emotion.unknown_word": felt(word="blurry"),
    "emotion.word_score": felt(word="angry"),
    "emotion.outside_interval": felt(evidence=Evidence(low=2, high=3)),
    "emotion.measured_without_n": felt(evidence=Evidence(grade=Grade.MEASURED)),
    "cta.earned": at(3, ownership=Ownership.EARNED, owner=""),
    "cta.vague": at(3, cta=Statement(text="Here")),
    "cta.two_actions": item("actions", "rows", cta="Reserve now and call us"),
    "cta.hard_early": item("actions", "rows", hardness=Hardness.HARD),
    "opportunity.without_pain": at(3, opportunity=Statement(text="a bell")),
    "journey.phase_order": at(3, phase="f1"),
    "flow.share": part("journey", flows=(Flow(source="t5", target="t3", share=1.2),)),
    "moment.owner": lambda: WORK.model_copy(
        update={
            "journey": at(5, owner="")().journey,
            "actions": WORK.actions.model_copy(update={"rows": WORK.actions.rows[:1]}),
        }
    ),
    "future.mandatory_missing": part("future", touchpoints=WORK.journey.touchpoints[:4]),
    "voice.organisation": at(3, name="We send a letter"),
    "id.double": at(3, id="t4"),
    "source.unknown": item("sources", "claims", sources=("S1", "S9")),
    "persona.unknown": felt(persona="eve"),
    "touchpoint.unknown": part("scope", mandatory=("t5", "t99")),
    "action.unknown_touchpoint": item("actions", "rows", touchpoint="t99"),
    "phase.unknown": at(3, phase="f99"),
    "flow.unknown": part("journey", flows=(Flow(source="t5", target="t99"),)),
    "goal.unknown": kpi(goal="g9"),
    "action.channel_outside": item("actions", "rows", channel="pigeon"),
    "slot.unknown_initiative": part("roadmap", slots=(Slot(initiative="i9", period="Q1"),)),
    "slot.unknown_period": part("roadmap", slots=(Slot(initiative="i1", period="Q9"),)),
    "slot.twice": part("roadmap", slots=(*WORK.roadmap.slots, Slot(initiative="i1", period="Q2"))),
    "roadmap.over_capacity": part(
        "roadmap", slots=(Slot(initiative="i1", period="Q1"), Slot(initiative="i2", period="Q1"))
    ),
    "dependency.unknown": item("roadmap", "initiatives", depends_on=("i9",)),
    "dependency.unplanned": part("roadmap", slots=(Slot(initiative="i2", period="Q2"),)),
    "dependency.too_late": part(
        "roadmap", slots=(Slot(initiative="i1", period="Q2"), Slot(initiative="i2", period="Q1"))
    ),
    "dependency.circle": item("roadmap", "initiatives", depends_on=("i2",)),
    "rice.impact": item("roadmap", "initiatives", rice=Rice(impact=1.5)),
    "rice.confidence": item("roadmap", "initiatives", rice=Rice(confidence=0.77)),
    "rice.effort": item("roadmap", "initiatives", rice=Rice(effort=0)),
    "ice.range": item("roadmap", "initiatives", ice=Ice(impact=12)),
    "tip.unknown": item("roadmap", "initiatives", tip=11),
    "tip.unsuitable": item("roadmap", "initiatives", tip=7),
}
"""Breaches that `find_contradictions` must see."""
