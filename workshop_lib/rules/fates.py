"""Per file format: which aspects of a work it keeps, which it changes, and therefore which it loses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from workshop_lib.rules.aspects import LANES, Aspect


class Fate(StrEnum):
    KEPT = "kept"
    CHANGED = "changed"
    LOST = "lost"


@dataclass(frozen=True)
class Profile:
    """What a format does with a work. `changed` gives the code of the change; what is in neither is lost."""

    kept: frozenset[Aspect]
    changed: Mapping[Aspect, str] = field(default_factory=dict)
    reads_back: bool = False

    def fate(self, aspect: Aspect) -> tuple[Fate, str]:
        """The fate of an aspect and the code of its sentence."""
        if aspect in self.changed:
            return Fate.CHANGED, self.changed[aspect]
        return (Fate.KEPT, "kept") if aspect in self.kept else (Fate.LOST, "lost")


_ALL = frozenset(Aspect)
_TEXTS = frozenset(Aspect(name) for name in LANES)
_SKELETON = frozenset({Aspect.TITLE, Aspect.PHASES, Aspect.TOUCHPOINTS})
_SCORES = frozenset({Aspect.SHARED_SCORES, Aspect.PERSONA_SCORES, Aspect.WORDS})
_ON_THE_MAP = frozenset({Aspect.CHANNEL, Aspect.SETTING, Aspect.MOMENTS, Aspect.MANDATORY, Aspect.OWNERS})
_PLANS = frozenset({Aspect.ACTIONS, Aspect.ROADMAP, Aspect.KPIS})


def _without(*aspects: Aspect) -> frozenset[Aspect]:
    return _ALL - frozenset(aspects)


def _code(code: str, aspects: Iterable[Aspect]) -> dict[Aspect, str]:
    return dict.fromkeys(aspects, code)


PROFILES: dict[str, Profile] = {
    "json": Profile(_ALL, reads_back=True),
    "xlsx": Profile(
        _without(Aspect.ANSWERS, Aspect.HISTORY, Aspect.PERSONA_PROOF),
        {
            Aspect.PERSONA_CARDS: "one_line_each",
            Aspect.ORGANISATION: "one_line_each",
            Aspect.SCOPE: "one_line_each",
            Aspect.ROADMAP: "one_line_each",
            Aspect.FUTURE: "without_proof",
            Aspect.MEASURED: "touchpoints_only",
        },
        reads_back=True,
    ),
    "csv": Profile(
        _TEXTS | _ON_THE_MAP | {Aspect.TOUCHPOINTS, Aspect.SHARED_SCORES},
        {
            Aspect.PHASES: "used_only",
            Aspect.IDS: "touchpoints_only",
            Aspect.PERSONAS: "scored_only",
            **_code("by_name", {Aspect.PERSONA_SCORES, Aspect.WORDS}),
        },
        reads_back=True,
    ),
    "markdown": Profile(
        _SKELETON | _SCORES | _TEXTS | _ON_THE_MAP | _PLANS | {Aspect.FLOWS, Aspect.PERSONAS, Aspect.IDS},
        {
            Aspect.EVIDENCE: "as_sign",
            Aspect.PERSONA_CARDS: "main_points",
            Aspect.ORGANISATION: "main_points",
            Aspect.SOURCES: "main_points",
            Aspect.SCOPE: "main_points",
            Aspect.ROADMAP: "main_points",
            Aspect.KPIS: "main_points",
            Aspect.PHASE_GOALS: "main_points",
        },
    ),
    "mermaid": Profile(
        frozenset(),
        {
            Aspect.TITLE: "one_line",
            Aspect.PHASES: "used_only",
            Aspect.TOUCHPOINTS: "one_line",
            Aspect.SHARED_SCORES: "one_to_five",
            Aspect.PERSONA_SCORES: "chosen_persona",
            Aspect.PERSONAS: "chosen_name",
        },
        reads_back=True,
    ),
    "cjml": Profile(
        _SKELETON | {Aspect.IDS, Aspect.CHANNEL, Aspect.MESSAGE, Aspect.BACKSTAGE, Aspect.WORDS},
        {
            Aspect.SHARED_SCORES: "one_to_five",
            Aspect.PERSONA_SCORES: "one_to_five",
            Aspect.PERSONAS: "as_actor",
            Aspect.ORGANISATION: "name_only",
        },
        reads_back=True,
    ),
    "ojf": Profile(
        _TEXTS | {Aspect.TITLE, Aspect.PHASES, Aspect.TOUCHPOINTS, Aspect.IDS, Aspect.SHARED_SCORES},
        {
            Aspect.MOMENTS: "without_reason",
            Aspect.CHANNEL: "as_tag",
            Aspect.OWNERS: "as_tag",
            Aspect.PERSONA_SCORES: "chosen_persona",
            Aspect.PERSONAS: "chosen_name",
            Aspect.WORDS: "chosen_words",
        },
        reads_back=True,
    ),
    "bpmn": Profile(
        frozenset({Aspect.TITLE, Aspect.BACKSTAGE, Aspect.SUPPORT, Aspect.FLOWS}),
        {
            Aspect.TOUCHPOINTS: "as_task",
            Aspect.PHASES: "as_extension",
            Aspect.IDS: "as_extension",
            Aspect.SHARED_SCORES: "as_extension",
            Aspect.MOMENTS: "as_extension",
            Aspect.CHANNEL: "as_extension",
            Aspect.EVIDENCE: "score_proof",
            Aspect.OWNERS: "as_extension",
        },
    ),
    "pptx": Profile(
        frozenset({Aspect.TITLE, Aspect.CONTEXT, Aspect.PHASES, Aspect.SHARED_SCORES, Aspect.PERSONA_SCORES,
                   Aspect.PERSONAS}),
        {
            **_code("shortened", _TEXTS - {Aspect.SUPPORT} | {Aspect.TOUCHPOINTS, Aspect.CHANNEL}),
            Aspect.MOMENTS: "without_reason",
            Aspect.IDS: "touchpoints_only",
            Aspect.WORDS: "shared_only",
            **_code("on_picture", {Aspect.EVIDENCE, Aspect.FLOWS, Aspect.SUPPORT, Aspect.OWNERS, Aspect.SETTING}),
            **_code("main_points", {Aspect.PERSONA_CARDS, Aspect.ROADMAP, Aspect.KPIS}),
        },
    ),
    "marketing": Profile(frozenset(), {Aspect.ACTIONS: "as_steps", Aspect.TOUCHPOINTS: "with_action",
                                       Aspect.PHASES: "with_action"}),
    "agenda": Profile(frozenset(), {Aspect.ACTIONS: "with_date", Aspect.ROADMAP: "periods_only",
                                    Aspect.KPIS: "deadlines", Aspect.SCOPE: "deadlines"}),
    "opml": Profile(
        _SKELETON | _TEXTS | {Aspect.CHANNEL, Aspect.SHARED_SCORES, Aspect.IDS, Aspect.OWNERS},
        {Aspect.MOMENTS: "without_reason"},
    ),
    "plantuml": Profile(
        _SKELETON,
        {Aspect.BACKSTAGE: "one_line", Aspect.SHARED_SCORES: "as_note", Aspect.MOMENTS: "as_note",
         Aspect.EVIDENCE: "score_proof"},
    ),
}  # fmt: skip
"""By the name of the kind; `docs/formats.md` shows this table."""
