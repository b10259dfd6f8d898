"""Journeys for the tests of map and curve: one worked out by hand, and random ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree import ElementTree

from hypothesis import strategies as st

from workshop_lib.model.evidence import Evidence, Grade, Statement
from workshop_lib.model.journey import Emotion, Flow, FlowKind, Journey, Ownership, Phase, Side, Touchpoint
from workshop_lib.model.persona import Persona
from workshop_lib.model.work import Work
from workshop_lib.views.quotes import curly

SVG = "{http://www.w3.org/2000/svg}"
LANES = ("doing", "thinking", "message", "cta", "drop_off", "pain", "delight", "opportunity", "backstage", "support")


def touchpoint(number: int, score: float | None = None, **fields: object) -> Touchpoint:
    """A touchpoint of phase "koop" with at most one score."""
    emotions = () if score is None else (Emotion(word="blij", score=score),)
    given = {"id": f"T{number}", "phase": "koop", "name": f"Stap {number}", "emotions": emotions, **fields}
    return Touchpoint.model_validate(given)


def journey(*touchpoints: Touchpoint, **fields: object) -> Work:
    """A work of which only the map is filled in."""
    drawn = {"title": "Een reis", "phases": (Phase(id="koop", name="koop"),), "touchpoints": touchpoints, **fields}
    return Work(name="proef", journey=Journey.model_validate(drawn))


def texts(svg: str) -> dict[str, str]:
    """Drawn letters per cell key, without hyphens and white space."""
    found: dict[str, str] = {}
    for group in ElementTree.fromstring(svg).iter(f"{SVG}g"):
        if key := group.get("data-key"):
            spans = "".join(span.text or "" for span in group.iter(f"{SVG}tspan"))
            found[key] = found.get(key, "") + letters(spans)
    return found


def letters(text: str) -> str:
    """A text without hyphens and white space, with the quotation marks of a picture."""
    return re.sub(r"[\s\-]+", "", curly(text))


def _words(most: int) -> st.SearchStrategy[str]:
    word = st.text(st.sampled_from("abeijklnoprstvwzëé'/&<>%12אב😀"), min_size=1, max_size=22)
    return st.lists(word, max_size=most).map(" ".join)


def _statements() -> st.SearchStrategy[Statement]:
    evidence = st.builds(Evidence, grade=st.sampled_from(Grade))
    return st.builds(Statement, text=_words(9), evidence=evidence)


def _touchpoints(number: int, personas: Iterable[str]) -> st.SearchStrategy[Touchpoint]:
    emotions = st.tuples(*(
        st.builds(Emotion, persona=st.just(id), word=_words(1), score=st.none() | st.integers(-5, 5)) for id in personas
    ))  # fmt: skip
    return st.builds(
        Touchpoint, id=st.just(f"T{number}"), phase=st.sampled_from(["f1", "f2", "f3", "weg"]), name=_words(5),
        channel=_words(1), ownership=st.none() | st.sampled_from(Ownership), side=st.none() | st.sampled_from(Side),
        emotions=emotions, moment_of_truth=st.booleans(), kpi=_words(2), owner=_words(1),
        **{lane: _statements() for lane in LANES},
    )  # fmt: skip


@st.composite
def works(draw: st.DrawFn) -> Work:
    """Small maps, half filled in, with awkward words, touchpoints without phase and up to three personas."""
    ids = [f"p{number}" for number in range(draw(st.integers(0, 3)))]
    made = [draw(_touchpoints(number, ["", *ids])) for number in range(draw(st.integers(1, 9)))]
    phases = tuple(Phase(id=f"f{number}", name=draw(_words(2))) for number in range(1, 4))
    flow = Flow(source="T0", target=made[-1].id, kind=draw(st.sampled_from(FlowKind)), label=draw(_words(4)))
    personas = tuple(Persona(id=id, name=draw(_words(3))) for id in ids)
    drawn = Journey(title=draw(_words(6)), phases=phases, touchpoints=tuple(made), flows=(flow,))
    return Work(personas=personas, journey=drawn)
